"""The line of sight of a record that has no ladder of its own, in a line: the nearest way, what else it reaches."""

from collections import deque
from collections.abc import Iterator

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
    """Return the nearest way from an outcome down to a record, and the other outcomes that it reaches."""
    if not isinstance(record, OWED + TELLING):
        return ()
    ways = [way for start in dict.fromkeys(_starts(scope, record)) for way in _ways(scope, start)]
    if not ways:
        return (Unstated("Reaches no outcome"),) if isinstance(record, OWED) and scope.vision.once(is_linked) else ()
    nearest = min(ways, key=len)
    steps = [_named(scope, rung) for rung in nearest if rung.key != record.key or rung.part]
    other = dict.fromkeys(way[0].key for way in ways if way[0] != nearest[0])
    also: Line = (Soft("; also "), *joined((go(scope.vision.records[key]),) for key in other)) if other else ()
    return (*joined(((step,) for step in steps), " \u203a "), *also)


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
    for key in scope.backlinks.get(measure.key, ()):
        other = scope.vision.records[key]
        if isinstance(other, Outcome):
            yield Rung(key)
        elif isinstance(other, Objective):
            results = (one for one in key_results_of(other) if one.measure and one.measure.target == measure.key)
            yield from (Rung(key, one.id) for one in results)


def _ways(scope: Scope, start: Rung) -> Iterator[Path]:
    """Yield the shortest way to each outcome above a rung, outcome first, the rung itself last."""
    below: dict[Rung, Rung | None] = {start: None}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        if here.key[0] == "outcome":
            yield tuple(_down(here, below))
        for above in scope.reach.up.get(here, ()):
            if above not in below:
                below[above] = here
                waiting.append(above)


def _down(rung: Rung | None, below: dict[Rung, Rung | None]) -> Iterator[Rung]:
    while rung:
        yield rung
        rung = below[rung]


def _named(scope: Scope, rung: Rung) -> Go:
    record = scope.vision.records[rung.key]
    if isinstance(record, Objective) and rung.part:
        result = next(one for one in key_results_of(record) if one.id == rung.part)
        return Go(result.text or result.label or result.id, f"{address_of(record)}#{result.id}")
    return go(record)
