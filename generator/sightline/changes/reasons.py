"""The reason of a change: an entry under ``moved`` that is new, names the field, and says what stood there."""

from collections.abc import Iterator
from dataclasses import replace

from sightline.changes.said import only_in, written
from sightline.model.change import VISION, Change, Sides, is_reason
from sightline.model.fields import fields_of
from sightline.model.record import Move, Record
from sightline.model.workspace import Workspace

TOGETHER = ({"when", "horizon"}, {"owner", "owners"}, {"pillar", "pillars"}, {"decided", "outcome"})
"""Fields that move together: the reason of one is the reason of the other."""


def explained(sides: Sides, change: Change) -> Change:
    """Return a change with the reason that the later state gives for it, or with what keeps one from counting."""
    if change.why:
        return change
    if change.kind == "gone" and change.on not in sides.after.records:
        return _gone(sides, change)
    holder = holder_of(sides, change)
    if holder is None:
        return change
    entries = [entry for entry in _new_entries(sides, holder) if _names(holder, entry, change.way)]
    good = [entry for entry in entries if is_reason(entry.why or "") and _stood(change, entry, holder, sides)]
    if good:
        return replace(change, why=" ".join((good[-1].why or "").split()))
    return replace(change, wrong=_wrong(change, entries)) if entries and change.is_wanted else change


def holder_of(sides: Sides, change: Change) -> Record | Workspace | None:
    """Return what holds the reasons of a change: its record, or the vision."""
    return sides.after.workspace if change.on == VISION else sides.after.records.get(change.on)


def _new_entries(sides: Sides, holder: Record | Workspace) -> Iterator[Move]:
    before = _before(sides, holder)
    return iter(only_in(holder.moved, before.moved if before else ()))


def _before(sides: Sides, holder: Record | Workspace) -> Record | Workspace | None:
    if not isinstance(holder, Record):
        return sides.before.workspace
    former = ((holder.kind, name) for name in holder.was)
    return next(
        (found for key in (holder.key, *former) if (found := sides.before.records.get(key))),
        None,
    )


def _names(holder: Record | Workspace, entry: Move, way: str) -> bool:
    """Whether an entry names a field, itself or by one that moves together with it."""
    named = (entry.field or "").strip()
    return named == way or _alias(holder, named) == way or any({named, way} <= group for group in TOGETHER)


def _alias(holder: Record | Workspace, key: str) -> str:
    return next((spec.key for spec in fields_of(type(holder)) if spec.also and key == spec.also), key)


def _stood(change: Change, entry: Move, holder: Record | Workspace, sides: Sides) -> bool:
    """Whether what an entry says stood there: under this field, or under the one that it names instead."""
    said = _plain(entry.before)
    if said == _plain(change.before):
        return True
    before = _before(sides, holder)
    named = (entry.field or "").strip()
    if before is None or named == change.way:
        return False
    spec = next((spec for spec in fields_of(type(before)) if named in (spec.key, spec.also)), None)
    return spec is not None and said == _plain(written(getattr(before, spec.name)))


def _plain(text: str | None) -> str:
    return " ".join((text or "").split())


def _wrong(change: Change, entries: list[Move]) -> str:
    last = entries[-1]
    if _plain(last.before) != _plain(change.before):
        return f'an entry under moved says that it was "{_plain(last.before)}", and it was "{_plain(change.before)}"'
    return f'"{_plain(last.why)}" is no reason yet'


def _gone(sides: Sides, change: Change) -> Change:
    entry = next((each for each in sides.after.workspace.gone if each.id == change.about), None)
    if entry is None:
        return change
    if is_reason(entry.why or ""):
        return replace(change, why=" ".join((entry.why or "").split()))
    return replace(change, wrong=f'"{_plain(entry.why)}" is no reason yet')
