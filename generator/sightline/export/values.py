"""What stands in a record's fields, by their shapes: as a person would type it, or with everything that it means."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from sightline.model.fields import Aim, Day, Flag, Free, Fuzzy, Group, LinkTo, Many, Named, Shape, WhoShape, fields_of
from sightline.model.record import Record
from sightline.model.values import Link, Party, Target, When

Leaf = Callable[[Shape, Any], Any]
"""From a shape and the value of a single thing, such as a link, to what is written for it."""


def values(record: object, leaf: Leaf, *, whole: bool) -> dict[str, Any]:
    """Return every field of a record by its key; with ``whole`` those too that are not stated, as None or empty."""
    out = {}
    for one in fields_of(type(record)):
        value = getattr(record, one.name)
        if whole or is_stated(value):
            out[one.key] = written(one.shape, value, leaf, whole=whole)
    return out


def is_stated(value: object) -> bool:
    """Whether somebody has stated a field."""
    return value is not None and value not in ("", (), {})


def written(shape: Shape, value: Any, leaf: Leaf, *, whole: bool) -> Any:
    """Return a value by its shape: lists and groups of what ``leaf`` makes of single things."""
    if value is None or value == "":
        return None
    if isinstance(shape, Many):
        return [written(shape.item, one, leaf, whole=whole) for one in value]
    if isinstance(shape, Named):
        return {one.id: values(one, leaf, whole=whole) for one in value}
    if isinstance(shape, Group):
        return values(value, leaf, whole=whole)
    return loose(value) if isinstance(shape, Free) else leaf(shape, value)


def loose(value: Any) -> Any:
    """Return the organisation's own value as lists and mappings of text."""
    if isinstance(value, Mapping):
        return {key: loose(one) for key, one in value.items()}
    return value if isinstance(value, str) else [loose(one) for one in value]


def as_typed(shape: Shape, value: Any) -> Any:
    """Return a single value as a person would type it."""
    if isinstance(value, Link):
        return {"title": value.label, "url": value.url or value.text} if value.label else value.text
    if isinstance(value, Party):
        return {"party": value.text, "role": value.role} if value.role else value.text
    if isinstance(value, When | Target):
        return value.text
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(shape, Flag):
        return "yes" if value else "no"
    return plain_number(value) if isinstance(value, float) else value


def with_meaning(shape: Shape, value: Any) -> Any:
    """Return a single value with what it means: where a link leads, which days a date can mean."""
    known = _MEANINGS.get(type(shape))
    return known(value) if known else plain_number(value) if isinstance(value, float) else value


def plain_number(value: float) -> float | int:
    """Return a number without a needless fraction."""
    return int(value) if value == int(value) and abs(value) < 1e15 else value


def _link(link: Link) -> dict[str, str | None]:
    kind, record_id = link.target or (None, None)
    return {
        "text": link.text,
        "kind": kind,
        "id": record_id,
        "part": link.part or None,
        "url": link.url or None,
        "title": link.label or None,
    }


def when_with_days(when: When) -> dict[str, str | None]:
    """Return a date in the author's words, with the first and last day that it can mean and how exact it is."""
    return {
        "text": when.text,
        "start": when.start.isoformat() if when.start else None,
        "end": when.end.isoformat() if when.end else None,
        "precision": when.precision.name.lower(),
    }


def _party(party: Party) -> dict[str, str | None]:
    return {"text": party.text, "is": party.kind.value, "team": party.team or None, "role": party.role or None}


def _target(target: Target) -> dict[str, Any]:
    value = None if target.value is None else plain_number(target.value)
    return {"text": target.text, "comparator": target.comparator or None, "value": value, "unit": target.unit or None}


_MEANINGS: Mapping[type[Shape], Callable[[Any], Any]] = {
    LinkTo: _link,
    Fuzzy: when_with_days,
    WhoShape: _party,
    Aim: _target,
    Day: date.isoformat,
}


def narrative_of(record: Record) -> str | None:
    """Return a record's narrative as its author wrote it; the recipe has taken out what its page does not show."""
    return record.body.text if record.body and record.body.text.strip() else None
