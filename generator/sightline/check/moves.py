"""Rules about what moved: each entry says what changed, from what, and why."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sightline.dates import say_day
from sightline.model.fields import fields_of
from sightline.model.record import Move, Record
from sightline.model.rule import Case, Hints, about, named, rule, shorten
from sightline.model.values import Party, Target, When
from sightline.model.vision import Vision
from sightline.model.ways import follow
from sightline.problems import Grade
from sightline.subjects.roadmap.record import Initiative

LIKELY = ("when", "horizon", "status", "target", "due", "period")
"""Fields that most often move, named where a record has them."""


def _moves(vision: Vision) -> Iterator[tuple[Record, int, Move]]:
    for record in vision.records.values():
        for position, move in enumerate(record.moved):
            yield record, position, move


def _told(record: Record) -> str:
    """Say of what something moved."""
    return f"the plan for {named(record)}" if isinstance(record, Initiative) else named(record)


@rule("slip-without-reason", Grade.WARNING)
def check_moves_have_a_reason(vision: Vision) -> Iterator[Case]:
    """Every change under `moved:` says why.

    Write `why:` in a sentence that those who wait for it can accept.
    """
    for record, position, move in _moves(vision):
        if not move.why:
            what = f"{_told(record)} moved, and nothing says why"
            yield Case(record.places.at("moved", position), what, "Write under why what made it change.", about(record))


@rule("move-in-future", Grade.WARNING)
def check_moves_have_happened(vision: Vision) -> Iterator[Case]:
    """A change under `moved:` was decided on a day that has come.

    Write under `on:` the day on which it was decided, not the new date of the work.
    """
    for record, position, move in _moves(vision):
        if move.on and move.on > vision.today:
            where = record.places.at("moved", position, "on")
            what = f"{_told(record)} moved on {say_day(move.on)}, which is after {say_day(vision.today)}"
            yield Case(where, what, "Write the day on which it was decided, not the new date.", about(record))


@rule("moved-field-unknown", Grade.WARNING)
def check_moves_name_a_field(vision: Vision) -> Iterator[Case]:
    """A change under `moved:` names a field of the record, or of a part inside it.

    Write `field: when`, `target` or another field as it is written in the file; of a part its path, such as
    `key-results/rebook-share/target`, and in a list the number of the part or its title, such as `milestones/2/when`.
    """
    hints: dict[type, Hints] = {}
    for record, position, move in _moves(vision):
        if not move.field or follow(record, move.field):
            continue
        known = [key for spec in fields_of(type(record)) for key in (spec.key, spec.also) if key]
        hint = hints.setdefault(type(record), Hints(known))
        likely = ", ".join(key for key in LIKELY if key in known) or "owner"
        right = f"It is {likely} or another field of the file.{hint(move.field)}"
        article = "an" if record.kind[0] in "aeiou" else "a"
        what = f'{article} {record.kind} has no field "{shorten(move.field)}"'
        if "/" in move.field:
            what = f'nothing in {named(record)} is found by "{shorten(move.field)}"'
            right = "Write the field, the id of the part, and its field: key-results/ID/target; in a list its number."
        yield Case(record.places.at("moved", position, "field"), what, right, about(record))


@rule("moved-from-equals-now", Grade.WARNING)
def check_moves_changed_something(vision: Vision) -> Iterator[Case]:
    """What something moved from differs from what the file says now.

    Write the new value in the field itself, and the old one under `from:`.
    """
    for record in vision.records.values():
        newest = {move.field: (position, move) for position, move in enumerate(record.moved) if move.field}
        for way, (position, move) in newest.items():
            found = follow(record, way or "")
            if found and move.before and move.before in _written(found.value):
                where = record.places.at("moved", position, "from")
                what = f'{_told(record)} moved from "{shorten(move.before)}", and {way} still says so'
                right = f"Write the new value under {way}, and the old one under from."
                yield Case(where, what, right, about(record))


def _written(value: Any) -> tuple[str, ...]:
    """Return what stands in a field that holds a single value, as written."""
    if isinstance(value, tuple):
        return _written(value[0]) if len(value) == 1 else ()
    if isinstance(value, When | Party | Target):
        return (value.text,)
    if isinstance(value, date):
        return (value.isoformat(),)
    return (value,) if isinstance(value, str) else ()
