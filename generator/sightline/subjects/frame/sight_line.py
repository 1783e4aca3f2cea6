"""The line of sight of a record that has no ladder of its own, in a line: its first way, what else it reaches."""

from collections.abc import Iterator, Sequence

from sightline.model.kinds import address_of
from sightline.model.record import Record
from sightline.subjects.decisions.record import Decision, Risk
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import go, joined
from sightline.subjects.measures.record import Measure
from sightline.subjects.objectives.record import Objective, key_results_of
from sightline.subjects.outcomes.record import Outcome
from sightline.subjects.platform.record import Capability
from sightline.subjects.roadmap.facts import is_linked
from sightline.subjects.sight.facts import Path, Rung
from sightline.subjects.updates.record import Story, Update
from sightline.views.inline import Go, Line, Soft, Unstated

OWED = (Objective, Capability, Measure)
"""Those of whom it is said that they reach no outcome; of others only what they do reach is said."""
TELLING = (Update, Story, Decision, Risk)
"""Those that reach what they are about."""


def sight_line(scope: Scope, record: Record) -> Line:
    """Return the first way from an outcome down to a record, and the other outcomes that it reaches."""
    if not isinstance(record, OWED + TELLING):
        return ()
    ways = [way for start in dict.fromkeys(_starts(scope, record)) for way in scope.reach.lines(start)]
    if not ways:
        return (Unstated("Reaches no outcome"),) if isinstance(record, OWED) and scope.vision.once(is_linked) else ()
    steps = [_named(scope, rung) for rung in ways[0] if rung.key != record.key or rung.part]
    other = also_reached(scope, ways)
    also: Line = (Soft("; also "), *other) if other else ()
    return (*joined(((step,) for step in steps), " \u203a "), *also)


def also_reached(scope: Scope, ways: Sequence[Path]) -> Line:
    """Name the outcomes at the top of ways, but for that of the first."""
    other = dict.fromkeys(way[0].key for way in ways[1:] if way[0] != ways[0][0])
    return joined((go(scope.vision.records[key]),) for key in other)


def _starts(scope: Scope, record: Record) -> Iterator[Rung]:
    """Yield the rungs from which the line of a record goes up."""
    if isinstance(record, Measure):
        yield from _shown_by(scope, record)
    elif isinstance(record, TELLING):
        for link in record.about:
            told = scope.vision.target(link)
            if isinstance(told, Measure):
                yield from _shown_by(scope, told)
            elif told is not None:
                yield Rung(told.key, link.part if isinstance(told, Objective) else "")
    else:
        yield Rung(record.key)
        yield from (Rung(key) for key in scope.reach.through.get(record.key, ()))


def _shown_by(scope: Scope, measure: Measure) -> Iterator[Rung]:
    """Yield what a measure is the evidence for; where that is nothing, what the measures that it drives are."""
    found = list(_evidence(scope, measure))
    for link in () if found else measure.drives:
        driven = scope.vision.target(link)
        found += _evidence(scope, driven) if isinstance(driven, Measure) else ()
    yield from found


def _evidence(scope: Scope, measure: Measure) -> Iterator[Rung]:
    """Yield the outcomes that a measure is named by, then the key results."""
    for key in sorted(scope.backlinks.get(measure.key, ()), key=lambda one: one[0] != "outcome"):
        other = scope.vision.records[key]
        if isinstance(other, Outcome):
            yield Rung(key)
        elif isinstance(other, Objective):
            results = (one for one in key_results_of(other) if one.measure and one.measure.target == measure.key)
            yield from (Rung(key, result.id) for result in results)


def _named(scope: Scope, rung: Rung) -> Go:
    record = scope.vision.records[rung.key]
    if isinstance(record, Objective) and rung.part:
        result = next(one for one in key_results_of(record) if one.id == rung.part)
        return Go(result.text or result.label or result.id, f"{address_of(record)}#{result.id}")
    return go(record)
