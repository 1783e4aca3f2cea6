"""Reasons that are wanted and missing, as problems: where, and the line that would say why."""

from collections.abc import Iterable, Iterator
from datetime import date

from sightline.edit.forms import inline
from sightline.model.change import KINDS, VISION, Change, Sides
from sightline.model.rule import shorten
from sightline.problems import CODES, Location, Problem

_TEXT = "..."
"""What a reason is written over; left as it is, it is none."""


def missing_reasons(sides: Sides, changes: Iterable[Change]) -> Iterator[Problem]:
    """Yield a problem for each change that wants a reason and has none."""
    for change in changes:
        if change.is_unexplained:
            where = change.head or change.base or Location("content/vision.yml")
            yield Problem(
                where, CODES[change.kind].grade, change.kind, _what(change), right_of(sides, change), change.about
            )


def _what(change: Change) -> str:
    moved = "" if change.kind == "gone" and not change.part else f" ({_moved(change)})"
    wrong = f"; {change.wrong}" if change.wrong else ", and nothing says why"
    part = change.way if change.on == VISION or change.part == "series" else change.part
    part = f" in {part}" if part else ""
    return f'"{shorten(change.title or change.about)}" {KINDS[change.kind].said}{part}{moved}{wrong}'


def _moved(change: Change) -> str:
    was, now = (shorten(said) if said else "" for said in (change.before, change.after))
    if change.before is not None and change.after is not None:
        return f"from {was} to {now}"
    return f"it was {was}" if change.before is not None else f"it is {now}"


def right_of(sides: Sides, change: Change) -> str:
    """Return what would be right: the very line, and where it belongs."""
    if change.kind == "exception-added":
        return "Say under its own why, in a sentence, why it is right as it is."
    if change.on not in sides.after.records and change.on != VISION:
        line = f"gone: {{{inline(change.about)}: {inline(_entry(sides.after.today, {}))}}}"
        better = f" {change.hint}." if change.hint else " Or keep the record, with the status that says so."
        return f"Write in content/vision.yml: {line}{better}"
    holder = sides.after.workspace if change.on == VISION else sides.after.records[change.on]
    line = inline(_entry(sides.after.today, {"field": change.way, "from": change.before or ""}))
    if holder.moved:
        place = holder.places.at("moved")
        return f"Add to moved ({place.path}:{place.line}): - {line}"
    where = holder.places.top.path
    return f"Write below it in {where}: moved: [{line}]"


def _entry(on: date, more: dict[str, str]) -> dict[str, str]:
    return {"on": on.isoformat(), **more, "why": _TEXT}
