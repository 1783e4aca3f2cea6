"""``FIELD=VALUE`` as people type it, as a change of a record's file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sightline.cli.exits import Stop
from sightline.edit import Order, Tree, shape_at
from sightline.model.fields import LinkTo, Many, Shape, Text, WhoShape, Word
from sightline.model.record import Path
from sightline.model.ways import position
from sightline.problems import suggestion, visible

_LISTED = (LinkTo, Text, WhoShape, Word)
"""What stands in lists as single words: commas part them."""


@dataclass(frozen=True)
class Assignment:
    """One value to set: its way as ``moved:`` keeps it, its place in the record, what stood there, what shall."""

    way: str
    path: Path
    before: Tree | None
    value: Tree | None
    """None where the field is taken out."""


def read_assignment(words: str, record: type, fields: Mapping[str, Tree], order: Order) -> Assignment:
    """Read ``FIELD=VALUE``; a field inside a part has its path, and nothing behind the sign takes the field out.

    Raises ``Stop`` where no field of the record is named.
    """
    way, sign, text = words.partition("=")
    way = way.strip()
    if not sign or not way:
        raise Stop(f'"{visible(words)}" sets nothing. Write the field, an equals sign and the value: when=2027-Q2')
    path, before = _place(way, fields, order)
    shape = shape_at(record, path)
    if path[0] == "moved":
        raise Stop("What moved is kept as it was said. Nothing was written. The reason for a new change follows --why.")
    return Assignment(
        _canonical(path, way), path, before, _value(text.strip(), shape, before) if text.strip() else None
    )


def _place(way: str, fields: Mapping[str, Tree], order: Order) -> tuple[Path, Tree | None]:
    """Return the place of a way in the values of a record, and what stands there."""
    path: Path = ()
    here: Tree | None = fields
    for step in way.split("/"):
        key: str | int | None = step
        if isinstance(here, Sequence) and not isinstance(here, str):
            titles = [part.get("title") if isinstance(part, Mapping) else part for part in here]
            key = position(step, titles)
            here = None if key is None else here[key]
        else:
            key = _key(step, here if isinstance(here, Mapping) else {}, order(path), way)
            here = here.get(key) if isinstance(here, Mapping) else None
        if key is None:
            raise Stop(f'Nothing is found by "{visible(way)}". Nothing was written. In a list write number or title.')
        path = (*path, key)
    return path, here


def _key(step: str, here: Mapping[str, Tree], ranks: Mapping[str, int], way: str) -> str:
    """Return the key to write: of two that fill the same field the one that stands in the file."""
    if not ranks:
        return step
    if step not in ranks:
        hint = suggestion(step, ranks) or f"There are {', '.join(ranks)}."
        raise Stop(f'There is no field "{visible(way)}". Nothing was written. {hint}')
    return next((key for key in here if ranks.get(key) == ranks[step]), step)


def _canonical(path: Path, way: str) -> str:
    """Return the way with the keys that stand in the file, and the names of parts as they were typed."""
    return "/".join(typed if isinstance(step, int) else step for step, typed in zip(path, way.split("/"), strict=True))


def _value(text: str, shape: Shape | None, before: Tree | None) -> Tree:
    """Return the value as it shall stand: what has commas and may be a list is one, and a list stays a list."""
    if not isinstance(shape, Many):
        return text
    values = [part.strip() for part in text.split(",")] if isinstance(shape.item, _LISTED) else [text]
    values = [value for value in values if value]
    alone = len(values) == 1 and (before is None or isinstance(before, str))
    return values[0] if alone else values
