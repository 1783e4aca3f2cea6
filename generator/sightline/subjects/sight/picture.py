"""The line of sight as a picture: four columns of names, the threads between them, one lit path."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sightline.model.kinds import address_of
from sightline.model.values import Key
from sightline.model.vision import Vision
from sightline.numbers import say_way
from sightline.subjects.frame.words import hue_of_pillar, primary_pillar
from sightline.subjects.objectives.progress import measure_of
from sightline.subjects.objectives.record import KeyResult, Objective, key_results_of
from sightline.subjects.outcomes.record import Outcome
from sightline.subjects.pillars.record import Pillar
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.sight.facts import Reach, Rung
from sightline.subjects.sight.threads import HOLES, Names, Pair, limited, stood_for, threads, untangled
from sightline.views.roadmap import SightColumn, SightName, Thread

TITLES = ("Outcomes", "Objectives", "Key results", "Roadmap, by pillar")
BRIEF = ("Outcomes", "Objectives, with key results", "Roadmap, by pillar")
LIMITS = ((10, "outcomes/"), (14, "objectives/"), (20, "objectives/"), (14, "pillars/"))
"""Names that each column shows, and where the rest is; the rest are one name that counts them."""
HOMELESS = "pillar/"
"""Id of the name for work that states no pillar."""


@dataclass(frozen=True)
class Picture:
    """Columns, threads and the lit path, by ids of names."""

    columns: tuple[SightColumn, ...]
    gaps: tuple[tuple[Thread, ...], ...]
    lit: tuple[str, ...] = ()
    lit_words: tuple[str, str] = ("", "")
    """Names of the pillar and the outcome at the ends of the lit path, or empty."""


def picture(vision: Vision, reach: Reach) -> Picture:
    """Draw the line of sight: outcomes, objectives, key results, and the roadmap by pillar."""
    served = _served(vision, reach)
    whole = _names(vision, reach, served)
    pairs = _pairs(vision, reach, served)
    shown, seen = limited(untangled(whole, pairs), pairs, LIMITS)
    joined = tuple(stood_for(gap, seen) for gap in pairs)
    lit = _lit(joined)
    columns = tuple(SightColumn(title, some) for title, some in zip(TITLES, shown, strict=True))
    return Picture(columns, threads(shown, joined, set(lit)), lit, _ends(shown, lit))


def brief_picture(vision: Vision, reach: Reach) -> Picture:
    """Draw the same in three columns: an objective stands for its key results and says how many they are."""
    served = _served(vision, reach)
    outcomes, objectives, results, roadmap = _names(vision, reach, served)
    first, second, third = _pairs(vision, reach, served)
    above = {lower: upper for upper, lower in second}
    straight: Counter[Pair] = Counter()
    for (upper, lower), number in third.items():
        straight[above[upper], lower] += number
    stated = Counter(above[result.id] for result in results if not result.missing)
    noted = tuple(
        replace(objective, note=str(stated[objective.id]) if stated[objective.id] else "") for objective in objectives
    )
    pairs = (first, straight)
    shown, seen = limited(untangled((outcomes, noted, roadmap), pairs), pairs, (*LIMITS[:2], LIMITS[3]))
    joined = tuple(stood_for(gap, seen) for gap in pairs)
    lit = _lit_brief(joined)
    columns = tuple(SightColumn(title, some) for title, some in zip(BRIEF, shown, strict=True))
    return Picture(columns, threads(shown, joined, set(lit)), lit, _ends(shown, lit))


def _ends(shown: Sequence[Names], lit: tuple[str, ...]) -> tuple[str, str]:
    words = {one.id: one.text for some in shown for one in some}
    return (words[lit[-1]], words[lit[0]]) if lit else ("", "")


def name_of(rung: Rung) -> str:
    """Return the id of a rung's name: ``outcome/keep``, ``objective/fast``, ``objective/fast#share``."""
    return "/".join(rung.key) + (f"#{rung.part}" if rung.part else "")


def _unnamed(upper: str) -> str:
    """Return the id of the key result that nobody has named below an objective or outcome."""
    return f"{upper}#"


def _no_objective(upper: str) -> str:
    """Return the id of the objective that nobody has named below an outcome."""
    return f"{upper}#objective"


def _served(vision: Vision, reach: Reach) -> Counter[Pair]:
    """Return how many counted initiatives join each name of the third column to each pillar.

    Where an initiative serves an objective or an outcome as a whole, the step that nobody has stated
    gets a name of its own, so that no line is drawn through a key result that it does not serve.
    """
    out: Counter[Pair] = Counter()
    for one in _work(vision, reach):
        pillar = primary_pillar(vision, one)
        lower = f"pillar/{pillar.id}" if pillar else HOMELESS
        for rung in dict.fromkeys(reach.up.get(Rung(one.key), ())):
            upper = name_of(rung)
            out[upper if rung.part else _unnamed(upper), lower] += 1
    return out


def _work(vision: Vision, reach: Reach) -> Iterator[Initiative]:
    counts = set(reach.counted)
    return (initiative for initiative in vision.of(Initiative) if initiative.key in counts)


def _names(vision: Vision, reach: Reach, served: Counter[Pair]) -> tuple[Names, ...]:
    """Return a column of names."""
    uppers = {upper for upper, _ in served}
    holes = reach.holes
    outcomes = [SightName(name_of(Rung(one.key)), one.name, address_of(one)) for one in vision.of(Outcome)]
    unserved = {name_of(Rung(key)) for key in holes.outcomes}
    return (
        tuple(replace(outcome, hole=outcome.id in unserved) for outcome in outcomes),
        (*_objectives(vision, reach), *_missing(outcomes, uppers, "Objective not named", _no_objective)),
        (*_key_results(vision, reach, uppers), *_missing(outcomes, uppers, "Key result not named", _unnamed)),
        tuple(_roadmap(vision, reach)),
    )


def _missing(outcomes: Iterable[SightName], uppers: set[str], words: str, name: Callable[[str], str]) -> Names:
    """Return a name for each step that is missing below an outcome that work serves as a whole."""
    return tuple(
        SightName(name(outcome.id), words, outcome.address, missing=True, below=outcome.text)
        for outcome in outcomes
        if _unnamed(outcome.id) in uppers
    )


def _objectives(vision: Vision, reach: Reach) -> Iterator[SightName]:
    adrift, empty = set(reach.holes.adrift), set(reach.holes.empty)
    for objective in vision.of(Objective):
        name = SightName(name_of(Rung(objective.key)), objective.name, address_of(objective))
        yield replace(name, hole=objective.key in adrift, weak=objective.key in empty and objective.key not in adrift)


def _key_results(vision: Vision, reach: Reach, uppers: set[str]) -> Iterator[SightName]:
    weak = {*reach.holes.unworked, *reach.holes.unmeasured}
    for objective in vision.of(Objective):
        address = address_of(objective)
        for one in key_results_of(objective):
            rung = Rung(objective.key, one.id)
            yield SightName(name_of(rung), result_words(vision, one), f"{address}#{one.id}", weak=rung in weak)
        if (unnamed := _unnamed(name_of(Rung(objective.key)))) in uppers:
            yield SightName(unnamed, "Key result not named", address, missing=True, below=objective.name)


def result_words(vision: Vision, key_result: KeyResult) -> str:
    """Return a key result in few words: its measure with where it starts and should be, else its sentence."""
    measure, target = measure_of(vision, key_result), key_result.target
    if measure is None or target is None or target.value is None or key_result.withheld is not None:
        return key_result.text or key_result.label or key_result.id
    start = key_result.baseline if key_result.baseline is not None else (measure.first.value if measure.first else None)
    return f"{measure.name} {say_way(start, target.value, target.unit or measure.unit)}"


def _roadmap(vision: Vision, reach: Reach) -> Iterator[SightName]:
    """Return the column of the roadmap, pillar by pillar."""
    total: Counter[Key | None] = Counter()
    good: Counter[Key | None] = Counter()
    for one in _work(vision, reach):
        pillar = primary_pillar(vision, one)
        total[pillar.key if pillar else None] += 1
        good[pillar.key if pillar else None] += reach.reaches(one.key)
    for pillar in vision.of(Pillar):
        note = f"{good[pillar.key]} of {total[pillar.key]}" if total[pillar.key] else "none"
        yield SightName(f"pillar/{pillar.id}", pillar.name, address_of(pillar), note, hue_of_pillar(vision, pillar.id))
    if total[None]:
        yield SightName(HOMELESS, "No pillar stated", "roadmap/table/?pillar=none", f"{good[None]} of {total[None]}")
    if missing := len(reach.holes.initiatives):
        yield SightName(HOLES, "Reach no outcome", "line-of-sight/#initiatives", str(missing), hole=True)


def _pairs(vision: Vision, reach: Reach, served: Counter[Pair]) -> tuple[Counter[Pair], ...]:
    """Return the pairs of each gap, each with how many initiatives go that way."""
    below: Counter[str] = Counter()
    for (upper, _), number in served.items():
        below[upper] += number
    first: Counter[Pair] = Counter()
    second: Counter[Pair] = Counter()
    for objective in vision.of(Objective):
        upper = name_of(Rung(objective.key))
        results = [name_of(Rung(objective.key, one.id)) for one in key_results_of(objective)]
        results += [_unnamed(upper)] if below[_unnamed(upper)] else []
        for lower in results:
            second[upper, lower] = below[lower]
        for outcome in _outcomes_of(Rung(objective.key), reach):
            first[name_of(outcome), upper] = sum(below[lower] for lower in results)
    for outcome_name in [name_of(Rung(one.key)) for one in vision.of(Outcome)]:
        if number := below[_unnamed(outcome_name)]:
            first[outcome_name, _no_objective(outcome_name)] = number
            second[_no_objective(outcome_name), _unnamed(outcome_name)] = number
    return first, second, served


def _outcomes_of(rung: Rung, reach: Reach) -> list[Rung]:
    """Return the outcomes that an objective serves, itself or through its parents."""
    seen, waiting, out = {rung}, [rung], []
    while waiting:
        for above in reach.up.get(waiting.pop(), ()):
            if above not in seen:
                seen.add(above)
                waiting.append(above)
                out += [above] if above.key[0] == "outcome" else []
    return out


def _lit(gaps: Sequence[Counter[Pair]]) -> tuple[str, ...]:
    """Return one path from an outcome to a pillar: at each step the way that most of the work goes.

    The key results are all those of the objective through which the pillar serves it.
    """
    first, second, third = gaps
    whole = [(number, pair) for pair, number in first.items() if number]
    if not whole:
        return ()
    outcome, objective = max(whole, key=lambda one: one[0])[1]
    results = [lower for (upper, lower) in second if upper == objective]
    pillars: Counter[str] = Counter()
    for (upper, lower), number in third.items():
        pillars[lower] += number if upper in results else 0
    pillar = max(pillars, key=lambda one: pillars[one])
    return (outcome, objective, *(result for result in results if third[result, pillar]), pillar)


def _lit_brief(gaps: Sequence[Counter[Pair]]) -> tuple[str, ...]:
    """Return one path in the brief picture: at each step the way that most of the work goes."""
    ways = [(number, pair) for pair, number in gaps[0].items() if number]
    if not ways:
        return ()
    outcome, objective = max(ways, key=lambda one: one[0])[1]
    pillars = {lower: number for (upper, lower), number in gaps[1].items() if upper == objective}
    return (outcome, objective, max(pillars, key=lambda one: pillars[one]))
