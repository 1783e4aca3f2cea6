"""The model's order of keys, at any depth of a record."""

from collections.abc import Callable, Mapping
from functools import cache

from sightline.model.fields import Free, Group, LinkTo, Many, Named, Shape, WhoShape, fields_of
from sightline.model.record import Path

Order = Callable[[Path], Mapping[str, int]]
"""Gives, for the mapping at a path of a document, the rank of each key that may stand in it."""


def order_of(record: type, *, shared: bool = False) -> Order:
    """Return the order of a record's keys; in a shared file the records come first, by id."""

    def ranks(path: Path) -> Mapping[str, int]:
        if shared and not path:
            return {}
        return _ranks(record, path[1:] if shared else path)

    return ranks


def _ranks(record: type, path: Path) -> Mapping[str, int]:
    """Return the ranks at a path; empty where the keys are anybody's own."""
    shape = shape_at(record, path)
    if isinstance(shape, Many):
        shape = shape.item
    if isinstance(shape, Group):
        return _of_type(shape.of())
    return {LinkTo: {"title": 0, "url": 1}, WhoShape: {"party": 0, "role": 1}}.get(type(shape), {})


def shape_at(record: type, path: Path) -> Shape | None:
    """Return the shape of what stands at a path of a record, or None where no field leads there."""
    shape: Shape | None = Group(lambda: record)
    for step in path:
        shape = _below(shape, step)
    return shape


def _below(shape: Shape | None, step: str | int) -> Shape | None:
    if isinstance(shape, Many | Named):
        if isinstance(step, int) or isinstance(shape, Named):
            return shape.item
        shape = shape.item
    if isinstance(shape, Free):
        return shape
    if isinstance(shape, Group):
        return next((spec.shape for spec in fields_of(shape.of()) if step in (spec.key, spec.also)), None)
    return None


@cache
def _of_type(kind: type) -> Mapping[str, int]:
    return {key: rank for rank, spec in enumerate(fields_of(kind)) for key in (spec.key, spec.also) if key}
