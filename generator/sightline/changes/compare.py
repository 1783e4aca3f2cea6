"""Two states of a vision, and every change between them, each told once."""

from collections.abc import Iterator
from dataclasses import replace

from sightline.changes.evidence import series
from sightline.changes.fields import compare_fields, narrative
from sightline.changes.pairs import appeared, heirs_of, pair, vanished
from sightline.changes.past import rewritten
from sightline.changes.reasons import explained
from sightline.model.change import VISION, Both, Change, Sides, Spot
from sightline.model.due import Due, due_by
from sightline.model.record import Record
from sightline.model.workspace import Workspace
from sightline.subjects.decisions.record import Decision
from sightline.subjects.measures.record import Measure


def compare(sides: Sides) -> tuple[Change, ...]:
    """Return what changed, the weightiest first, each with the reason that the later state gives for it."""
    return tuple(sorted((explained(sides, change) for change in _changes(sides)), key=Change.place))


def _changes(sides: Sides) -> Iterator[Change]:
    pairs = pair(sides)
    yield from map(appeared, pairs.come)
    yield from vanished(sides, pairs)
    for was, now in pairs.same:
        yield from _record(sides, was, now)
    yield from _workspace(sides)
    yield from _overdue(sides)


def _record(sides: Sides, was: Record, now: Record) -> Iterator[Change]:
    both = Both(Spot(sides.before, was, (), was), Spot(sides.after, now, (), now))
    found = [*compare_fields(both), *narrative(both, was.body, now.body), *rewritten(both)]
    if isinstance(was, Measure) and isinstance(now, Measure) and was.series != now.series:
        found.extend(series(was, now))
    if was.id != now.id:
        found.append(_renamed(was, now))
    yield from (_taken_over(sides, change, now) for change in found)
    if not found and was.reviewed != now.reviewed:
        yield _confirmed(both, now)


def _renamed(was: Record, now: Record) -> Change:
    return Change("renamed", now.key, now.name, "", "", was.id, now.id, head=now.places.at("was"), base=was.places.top)


def _taken_over(sides: Sides, change: Change, now: Record) -> Change:
    """Return what is dropped as replaced, or split, where other work says that it takes its place."""
    if change.kind != "dropped" or change.part:
        return change
    heirs = heirs_of(sides, now)
    if not heirs:
        return change
    after = ", ".join("/".join(key) for key in heirs)
    return replace(change, kind="split" if len(heirs) > 1 else "replaced", after=after)


def _confirmed(both: Both, now: Record | Workspace) -> Change:
    was = both.was.record.reviewed, both.now.record.reviewed
    on, title = (now.key, now.name) if isinstance(now, Record) else (VISION, "vision.yml")
    before, after = (day.isoformat() if day else None for day in was)
    where = now.places.at("reviewed"), both.was.record.places.at("reviewed")
    return Change("confirmed", on, title, "", "reviewed", before, after, head=where[0], base=where[1])


def _overdue(sides: Sides) -> Iterator[Change]:
    """Yield decisions whose day went by between the two states, while nothing else of them changed."""
    if sides.before.today >= sides.after.today:
        return
    for decision in sides.after.of(Decision):
        was = sides.before.records.get(decision.key)
        if decision.is_settled or not isinstance(was, Decision) or was.by != decision.by:
            continue
        stood = due_by(was.by, sides.before.today), due_by(decision.by, sides.after.today)
        if stood == (Due.AHEAD, Due.OVERDUE) and decision.by:
            where = decision.places.at("by")
            day = decision.by.text
            yield Change("overdue", decision.key, decision.name, "", "by", day, day, head=where, base=where)


def _workspace(sides: Sides) -> Iterator[Change]:
    was, now = sides.before.workspace, sides.after.workspace
    if was is now:
        return
    both = Both(Spot(sides.before, was, (), was), Spot(sides.after, now, (), now))
    found = [*compare_fields(both), *narrative(both, was.body, now.body), *rewritten(both)]
    yield from found
    if not found and was.reviewed != now.reviewed:
        yield _confirmed(both, now)
