"""Readings: what is new, what was at its target and is not, and which reading of the past is another one now."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from sightline.changes.said import written
from sightline.model.change import Both, Change
from sightline.model.fields import Field
from sightline.model.values import Target
from sightline.subjects.measures.aims import better_or_equal, direction_of, meets
from sightline.subjects.measures.record import Measure, Reading
from sightline.subjects.measures.series import Point
from sightline.subjects.objectives.record import KeyResult

_KINDS: Mapping[tuple[bool | None, bool | None], str] = {(False, True): "crossed-target", (True, False): "fell-short"}
"""By whether the target was met before and is met now."""


def figures(both: Both, spec: Field, part: str) -> Iterator[Change] | None:
    """Return what changed where a field holds a reading; None where it holds something else."""
    was, now = both.was.value, both.now.value
    if spec.key == "from" and (isinstance(was or now, Reading) or not _is_link(was or now)):
        return _baseline(both, part)
    return _last(both, part) if spec.key == "now" else None


def _is_link(value: Any) -> bool:
    return hasattr(value, "target")


def _baseline(both: Both, part: str) -> Iterator[Change]:
    was, now = both.was.value, both.now.value
    yield _told(both, "baseline-changed" if _figure(was) is not None else "fact", part, _differing("from", was, now))


def _last(both: Both, part: str) -> Iterator[Change]:
    """Compare the last reading, where it stands in the record itself."""
    was, now = both.was.value, both.now.value
    rewritten = _figure(was) is not None and (now is None or _is_same_time(was, now))
    kind = "reading-rewritten" if rewritten else _crossing(both, _figure(was), _figure(now))
    if _figure(was) == _figure(now):
        kind = "fact"
    yield _told(both, kind, part, _differing("now", was, now))


def _differing(key: str, was: Any, now: Any) -> tuple[str, str | None, str | None]:
    """Return the way to what differs in a reading, and what it was and is."""
    if not isinstance(was or now, Reading):
        return key, written(was), written(now)
    name = next(name for name in ("value", "when", "note") if getattr(was, name, None) != getattr(now, name, None))
    return f"{key}/{name}", written(getattr(was, name, None)), written(getattr(now, name, None))


def _is_same_time(was: Any, now: Any) -> bool:
    if not isinstance(was, Reading) or not isinstance(now, Reading):
        return False
    return was.when is not None and now.when is not None and was.when.text == now.when.text


def _figure(value: Any) -> float | None:
    return value.value if isinstance(value, Reading) else value


def _said(value: Any) -> str | None:
    if isinstance(value, Reading):
        return " ".join(said for said in (written(value.value), written(value.when)) if said) or None
    return written(value)


def _crossing(both: Both, was: float | None, now: float | None) -> str:
    """Return whether a new reading crosses the target that stands now."""
    owner = _owner(both)
    return _KINDS.get((_meets(both, owner, was), _meets(both, owner, now)), "reading-added")


def _owner(both: Both) -> Any:
    """Return what states the target: the key result that the figure stands in, or the measure."""
    found: Any = both.now.record
    for step in both.now.path[:-1]:
        if step != "key-results":
            found = next((result for result in getattr(found, "key_results", ()) if result.id == step), found)
    return found


def _meets(both: Both, owner: Any, value: float | None) -> bool | None:
    if isinstance(owner, Measure):
        return meets(owner, value)
    if value is None or not isinstance(owner, KeyResult) or not owner.target or owner.target.value is None:
        return None
    measure = both.now.vision.target(owner.measure)
    better = getattr(measure, "better", None) or ""
    sign = {">": "higher", "<": "lower"}.get(owner.target.comparator[:1], better)
    return better_or_equal(sign, value, owner.target.value)


def _told(both: Both, kind: str, part: str, values: tuple[str, str | None, str | None]) -> Change:
    record: Any = both.now.record
    field, before, after = values
    where = both.now.where, both.was.where
    return Change(kind, record.key, record.name, part, field, before, after, head=where[0], base=where[1])


def series(was: Measure, now: Measure) -> Iterator[Change]:
    """Yield what changed in the series of a measure: past readings one by one, new ones together."""
    old, new = _by_time(was), _by_time(now)
    for when, point in old.items():
        later = new.get(when)
        if point.value is not None and (later is None or later.value != point.value):
            yield _point(now, "reading-rewritten", when, (point, later))
    added = [point for when, point in new.items() if point.value is not None and _is_new(old.get(when))]
    if added:
        yield _added(was, now, added)
    yield from _targets(now, old, new)


def _by_time(measure: Measure) -> dict[str, Point]:
    return {point.when.text: point for point in measure.series}


def _is_new(point: Point | None) -> bool:
    return point is None or point.value is None


def _added(was: Measure, now: Measure, added: list[Point]) -> Change:
    """Return the one change that all new readings of a measure are."""
    latest, before = now.latest, was.latest
    figures_ = before.value if before else None, latest.value if latest else None
    crossed = meets(now, figures_[0]), meets(now, figures_[1])
    kind = _KINDS.get(crossed, "reading-added")
    by = "" if len(added) == 1 else f"{len(added)} readings"
    where = added[-1].where
    field = added[0].when.text if len(added) == 1 else ""
    return Change(kind, now.key, now.name, "series", field, _said(before), _said(latest), by, head=where, base=where)


def _point(measure: Measure, kind: str, when: str, points: tuple[Point, Point | None]) -> Change:
    was, now = points
    after = written(now.value) if now else None
    head = now.where if now else measure.places.top
    return Change(kind, measure.key, measure.name, "series", when, written(was.value), after, head=head, base=was.where)


def _targets(measure: Measure, old: Mapping[str, Point], new: Mapping[str, Point]) -> Iterator[Change]:
    """Yield where the target that a series states moved: each time that a row names another one than before."""
    stated = [point.target for point in old.values() if point.target is not None]
    inforce = stated[-1] if stated else None
    for when, point in new.items():
        before = old[when].target if when in old else inforce
        if point.target is None or before is None or point.target == before:
            continue
        was, now = (Target(f"{value:.12g}", "", value, measure.unit or "") for value in (before, point.target))
        better = better_or_equal(direction_of(measure), point.target, before)
        kind = "target-reworded" if better is None else "target-raised" if better else "target-eased"
        told = Change(kind, measure.key, measure.name, "series", when, was.text, now.text)
        yield replace(told, head=point.where, base=old[when].where if when in old else point.where)
