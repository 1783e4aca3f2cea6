"""Which records link to which, found in the records themselves."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass

from sightline.model.record import Places, Record
from sightline.model.values import Key, Link
from sightline.model.vision import Vision
from sightline.subjects.measures.series import Point


def links_of(value: object) -> Iterator[Link]:
    """Yield every link inside a record, in the order of its fields."""
    if isinstance(value, Link):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from links_of(one)
    elif is_dataclass(value) and not isinstance(value, Places | Point | type):
        for field in fields(value):
            yield from links_of(getattr(value, field.name))


def backlinks(vision: Vision, mentions: Mapping[Key, Iterable[Key]]) -> dict[Key, tuple[Key, ...]]:
    """Return, for each record, the records that link to it in a field or mention it in their narrative."""
    found: dict[Key, dict[Key, None]] = {}
    for record in vision.records.values():
        for target in (*targets_of(record), *mentions.get(record.key, ())):
            if target != record.key and target in vision.records:
                found.setdefault(target, {})[record.key] = None
    return {target: tuple(sources) for target, sources in found.items()}


def targets_of(record: Record) -> Iterator[Key]:
    """Yield the keys that a record's links lead to."""
    return (link.target for link in links_of(record) if link.target is not None)
