"""Rules about changes of plan: each says what changed, from what, and why."""

from collections.abc import Iterator
from typing import Any

from sightline.dates import say_day
from sightline.model.fields import fields_of
from sightline.model.rule import Case, Hints, about, named, rule, shorten
from sightline.model.values import Party, When
from sightline.model.vision import Vision
from sightline.problems import Grade
from sightline.subjects.roadmap.record import Initiative, Move

FIELDS = {key: field for field in fields_of(Initiative) for key in (field.key, field.also) if key}
"""Every field of an initiative, by each of its keys."""


def _moves(vision: Vision) -> Iterator[tuple[Initiative, int, Move]]:
    for work in vision.of(Initiative):
        for position, move in enumerate(work.moved):
            yield work, position, move


@rule("slip-without-reason", Grade.WARNING)
def check_moves_have_a_reason(vision: Vision) -> Iterator[Case]:
    """Every change of plan under `moved:` says why.

    Write `why:` in a sentence that those who wait for the work can accept.
    """
    for work, position, move in _moves(vision):
        if not move.why:
            what = f"the plan for {named(work)} moved, and nothing says why"
            yield Case(work.places.at("moved", position), what, "Write under why what made it change.", about(work))


@rule("move-in-future", Grade.WARNING)
def check_moves_have_happened(vision: Vision) -> Iterator[Case]:
    """A change of plan was decided on a day that has come.

    Write under `on:` the day on which it was decided, not the new date of the work.
    """
    for work, position, move in _moves(vision):
        if move.on and move.on > vision.today:
            where = work.places.at("moved", position, "on")
            what = f"the plan for {named(work)} moved on {say_day(move.on)}, which is after {say_day(vision.today)}"
            yield Case(where, what, "Write the day on which it was decided, not the new date.", about(work))


@rule("moved-field-unknown", Grade.WARNING)
def check_moves_name_a_field(vision: Vision) -> Iterator[Case]:
    """A change of plan names a field of the initiative.

    Write `field: when`, `horizon`, `status` or another field as it is written in the file.
    """
    hint = Hints(FIELDS)
    for work, position, move in _moves(vision):
        if move.field and move.field not in FIELDS:
            where = work.places.at("moved", position, "field")
            right = f"It is when, horizon, status or another field of the file.{hint(move.field)}"
            yield Case(where, f'an initiative has no field "{shorten(move.field)}"', right, about(work))


@rule("moved-from-equals-now", Grade.WARNING)
def check_moves_changed_something(vision: Vision) -> Iterator[Case]:
    """What a plan moved from differs from what the file says now.

    Write the new value in the field itself, and the old one under `from:`.
    """
    for work in vision.of(Initiative):
        newest = {move.field: (position, move) for position, move in enumerate(work.moved) if move.field}
        for key, (position, move) in newest.items():
            field = FIELDS.get(key or "")
            if field and move.before and move.before in _written(getattr(work, field.name)):
                where = work.places.at("moved", position, "from")
                what = f'the plan for {named(work)} moved from "{shorten(move.before)}", and {key} still says so'
                yield Case(where, what, f"Write the new value under {key}, and the old one under from.", about(work))


def _written(value: Any) -> tuple[str, ...]:
    """Return what stands in a field that holds a single value, as written."""
    if isinstance(value, tuple):
        return _written(value[0]) if len(value) == 1 else ()
    if isinstance(value, When | Party):
        return (value.text,)
    return (value,) if isinstance(value, str) else ()
