"""The way to a value inside a record, as people write it: ``key-results/rebook-share/target``."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sightline.model.fields import Free, Group, Many, Named, Shape, fields_of
from sightline.model.record import Path, Record
from sightline.model.workspace import Workspace

SERIES = "series"
"""The step into the readings beside a measure, which are no field of its file."""


@dataclass(frozen=True)
class Readings(Shape):
    """The lines of a series, by their periods as written: ``series/2026-10``."""


@dataclass(frozen=True)
class Found:
    """Where a way leads: the path as a record notes its places, the shape of the field, and what is stated there."""

    path: Path
    shape: Shape
    value: Any


def follow(record: Record | Workspace, way: str) -> Found | None:
    """Return what a way leads to, or None where there is no such field or part.

    Its steps are keys of fields, the ids of parts, and in a list the number of a part, from 1, or its title.
    """
    here: Any = record
    shape: Shape = Group(lambda: type(record))
    path: Path = ()
    for step in way.split("/"):
        found = _into(here, shape, step)
        if found is None:
            return None
        key, here, shape = found
        path = (*path, key)
    return Found(path, shape, here)


def _into(here: Any, shape: Shape, step: str) -> tuple[str | int, Any, Shape] | None:
    """Take one step: return the key or position, the value there, and its shape."""
    if (step == SERIES and hasattr(here, SERIES)) or isinstance(shape, Readings):
        return _into_series(here, shape, step)
    if isinstance(shape, Group) and here is not None:
        spec = next((spec for spec in fields_of(shape.of()) if step and step in (spec.key, spec.also)), None)
        return (step, getattr(here, spec.name), spec.shape) if spec else None
    if isinstance(shape, Named):
        part = next((part for part in here if part.id == step), None)
        return (step, part, shape.item) if part else None
    if isinstance(shape, Many) and isinstance(shape.item, Group):
        number = position(step, [getattr(part, "title", None) for part in here])
        return None if number is None else (number, here[number], shape.item)
    if isinstance(shape, Free) and isinstance(here, Mapping) and step in here:
        return step, here[step], shape
    return None


def _into_series(here: Any, shape: Shape, step: str) -> tuple[str, Any, Shape]:
    """Step into a series, or to one of its lines; one that was taken out is still known by its period."""
    if not isinstance(shape, Readings):
        return step, here.series, Readings()
    return step, next((point for point in here if point.when.text == step), None), Shape()


def position(step: str, titles: list[Any]) -> int | None:
    """Return the position of a part of a list, from 0, by its title or its number, from 1."""
    if step in titles:
        return titles.index(step)
    return int(step) - 1 if step.isascii() and step.isdigit() and 0 < int(step) <= len(titles) else None
