"""One record in two states: what changed in its fields and in the parts inside it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from sightline.changes import evidence, rooms
from sightline.changes.said import days_between, only_in, points_between, steps_between, written
from sightline.model.change import VISION, Both, Change
from sightline.model.direction import Values, kind_of
from sightline.model.fields import Aim, Field, Fuzzy, Group, Many, Named, Prose, Shape, Text, Word, fields_of
from sightline.model.record import Record
from sightline.model.values import Body, Target, When

APART = frozenset({"moved", "gone", "was", "reviewed", "as-of"})
"""Fields that tell of changes and are none."""
_NAMES = ("text", "title", "label", "emphasis", "note")
"""Lines of words that no rule and no number hangs on."""
_FIRST = {"owners": "owner", "owner": "owner", "serves": "serves", "pillars": "pillar", "pillar": "pillar"}
_STEADY = frozenset({"pillars", "outcomes", "sections"})
"""Lists whose order says something."""


def compare_fields(both: Both, part: str = "") -> Iterator[Change]:
    """Yield what changed in the fields of a record or part; ``part`` is the way to it."""
    old, new = both.was.value, both.now.value
    for spec in fields_of(type(new)):
        was, now = getattr(old, spec.name), getattr(new, spec.name)
        if was == now or spec.key in APART:
            continue
        if is_same_list(spec, was, now):
            continue
        yield from _field(both.into(spec.key, was, now), spec, part)


def is_same_list(spec: Field, was: Any, now: Any) -> bool:
    """Whether two lists hold the same in another order, where the order says nothing."""
    if not isinstance(spec.shape, Many) or isinstance(spec.shape.item, Group) or spec.key in _STEADY:
        return False
    return not only_in(was, now) and not only_in(now, was)


def _field(both: Both, spec: Field, part: str) -> Iterator[Change]:
    """Yield what changed in one field of a record or a part."""
    shape, was, now = spec.shape, both.was.value, both.now.value
    special: Callable[..., Iterator[Change] | None] | None = rooms.SPECIAL.get((_kind(both), spec.key))
    found = special(both, spec, part) if special else None
    if found is None:
        found = evidence.figures(both, spec, part)
    if found is not None:
        yield from found
    elif isinstance(shape, Named):
        yield from _named(both, spec, part)
    elif isinstance(shape, Many) and isinstance(shape.item, Group):
        yield from _listed(both, spec, part)
    elif isinstance(shape, Group) and was is not None and now is not None:
        yield from compare_fields(both, _join(part, spec.key))
    else:
        yield change(both, kind_of_value(both, spec, part), part, spec.key)


def _kind(both: Both) -> str:
    """Return what the field stands in: a kind of record, or the type of a part."""
    record = both.now.record
    return record.kind if isinstance(record, Record) else "vision"


def _named(both: Both, spec: Field, part: str) -> Iterator[Change]:
    """Compare parts by their ids."""
    old, new = ({each.id: each for each in side.value} for side in both)
    for part_id in dict.fromkeys((*old, *new)):
        was, now = old.get(part_id), new.get(part_id)
        if was == now:
            continue
        inner, way = both.into(part_id, was, now), _join(part, f"{spec.key}/{part_id}")
        if was is not None and now is not None:
            yield from compare_fields(inner, way)
        else:
            yield from _come_or_gone(inner, spec, way)


def _listed(both: Both, spec: Field, part: str) -> Iterator[Change]:
    """Compare parts of a list by their titles, and those that are left by their places."""
    old, new = (list(side.value) for side in both)
    for first, last in _paired(old, new):
        was = old[first] if first is not None else None
        now = new[last] if last is not None else None
        if was == now:
            continue
        places = (first if first is not None else len(old), last if last is not None else len(new))
        name = written(getattr(now or was, "title", None)) or str(max(place for place in places) + 1)
        inner, way = both.into(places[0], was, now, at=places), _join(part, f"{spec.key}/{name}")
        if was is not None and now is not None:
            yield from compare_fields(inner, way)
        else:
            yield from _come_or_gone(inner, spec, way)


def _paired(old: list[Any], new: list[Any]) -> Iterator[tuple[int | None, int | None]]:
    """Pair what is equal, then what has the same title, then what is left at the same place."""
    pairs: list[tuple[int | None, int | None]] = []
    left, right = list(range(len(old))), list(range(len(new)))
    for same in (_equal, _same_title):
        for first in tuple(left):
            last = next((place for place in right if same(old[first], new[place])), None)
            if last is not None:
                pairs.append((first, last))
                left.remove(first)
                right.remove(last)
    if len(old) == len(new):
        for first in [place for place in left if place in right]:
            pairs.append((first, first))
            left.remove(first)
            right.remove(first)
    yield from pairs
    yield from ((first, None) for first in left)
    yield from ((None, last) for last in right)


def _equal(one: Any, other: Any) -> bool:
    return bool(one == other)


def _same_title(one: Any, other: Any) -> bool:
    title = getattr(one, "title", None)
    return bool(title) and title == getattr(other, "title", None)


def _come_or_gone(both: Both, spec: Field, way: str) -> Iterator[Change]:
    """Tell of a part that came or went: of a promise, such as a key result, somebody is owed a reason."""
    special = rooms.PARTS.get((_kind(both), spec.key))
    kind = special(both) if special else "fact"
    if kind:
        above, _, name = way.rpartition("/")
        holder, _, field = above.rpartition("/")
        found = change(both, kind, holder, field)
        yield replace(found, before=name) if kind == "gone" else found


def kind_of_value(both: Both, spec: Field, part: str) -> str:
    """Return what became of a single value."""
    was, now = both.was.value, both.now.value
    if was in (None, (), ""):
        return _first_kind(spec)
    way = _join(part, spec.key)
    return kind_of(both.now.vision, both.was.record, way, Values(spec.shape, was, now)) or _kind_of_words(spec)


def _first_kind(spec: Field) -> str:
    """Return what it means that something is stated for the first time."""
    if spec.key in _FIRST:
        return _FIRST[spec.key]
    if isinstance(spec.shape, Aim):
        return "target-raised"
    if isinstance(spec.shape, Fuzzy | Word) and spec.key in ("when", "due", "available", "by", "horizon"):
        return "sharper"
    words = Many(Word("status"))
    return "state" if spec.shape == words else _kind_of_words(spec)


def _kind_of_words(spec: Field) -> str:
    if spec.key in ("pillar", "pillars"):
        return "pillar"
    shape: Shape = spec.shape.item if isinstance(spec.shape, Many) else spec.shape
    if spec.key == "title":
        return "retitled"
    return "words" if isinstance(shape, Prose) or (isinstance(shape, Text) and spec.key in _NAMES) else "fact"


def change(both: Both, kind: str, part: str, field: str) -> Change:
    """Return a change of what stands at a place."""
    was, now = both.was.value, both.now.value
    record = both.now.record
    return Change(
        kind=kind,
        on=record.key if isinstance(record, Record) else VISION,
        title=record.name if isinstance(record, Record) else "vision.yml",
        part=part,
        field=field,
        before=written(was),
        after=written(now),
        by=_distance(both, was, now),
        head=both.now.where,
        base=both.was.where,
    )


def _distance(both: Both, was: Any, now: Any) -> str:
    if isinstance(was, When) and isinstance(now, When):
        return days_between(was, now)
    if isinstance(was, Target) and isinstance(now, Target):
        return points_between(was, now)
    order = [horizon.id for horizon in both.now.vision.workspace.horizons]
    if both.now.path[-1:] == ("horizon",) and was in order and now in order:
        return steps_between(order.index(was), order.index(now))
    return ""


def narrative(both: Both, was: Body | None, now: Body | None) -> Iterator[Change]:
    """Yield how many paragraphs of a narrative are new or gone."""
    old, new = (_paragraphs(body) for body in (was, now))
    gone, come = only_in(old, new), only_in(new, old)
    if gone or come or (old != new):
        record = both.now.record
        yield Change(
            kind="words",
            on=record.key if isinstance(record, Record) else VISION,
            title=record.name if isinstance(record, Record) else "vision.yml",
            field="text",
            before=gone[0] if gone else None,
            after=come[0] if come else None,
            by=f"{max(len(gone), len(come)) or len(new)} of {max(len(old), len(new))} paragraphs",
            head=now.where if now else both.now.where,
            base=was.where if was else both.was.where,
        )


def _paragraphs(body: Body | None) -> list[str]:
    text = body.text if body else ""
    return [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]


def _join(part: str, step: str) -> str:
    return f"{part}/{step}" if part else step
