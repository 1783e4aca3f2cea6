"""What a field of a record is: its name in the files, its shape, its words, its place in a scaffold.

The one definition from which the loader reads, and the editor schema, the guide's field pages and
the scaffolds are derived.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from enum import Enum
from typing import Any


@dataclass(frozen=True)
class Shape:
    """What a value looks like in a file."""


@dataclass(frozen=True)
class Text(Shape):
    """One line of words, kept as typed."""


@dataclass(frozen=True)
class Address(Shape):
    """A web or mail address: ``https://``, ``http://`` or ``mailto:``; nothing else is published."""


@dataclass(frozen=True)
class Prose(Shape):
    """Words that may run over several lines, kept as typed."""


@dataclass(frozen=True)
class Word(Shape):
    """A word that ``vision.yml`` declares under ``vocabulary``."""

    vocabulary: str
    """``horizon``, ``status``, ``tag`` or ``value``."""


@dataclass(frozen=True)
class Choice(Shape):
    """One of a fixed set of words."""

    words: tuple[str, ...]

    @classmethod
    def of(cls, words: type[Enum]) -> "Choice":
        """Return the choice between the values of an Enum."""
        return cls(tuple(word.value for word in words))


@dataclass(frozen=True)
class Fuzzy(Shape):
    """A date as people write it, read with the workspace's calendar: a ``When``."""


@dataclass(frozen=True)
class Day(Shape):
    """One exact day, ``2027-02-11``: a ``datetime.date``."""


@dataclass(frozen=True)
class Colour(Shape):
    """A colour as ``#rrggbb``, in small letters once it is read."""


@dataclass(frozen=True)
class Number(Shape):
    """A number, kept as ``float``."""


@dataclass(frozen=True)
class Aim(Shape):
    """A target in words: comparator, number and unit where they can be read (``at least 70 %``)."""


@dataclass(frozen=True)
class Flag(Shape):
    """Yes or no."""


@dataclass(frozen=True)
class LinkTo(Shape):
    """A link: the id of a record of one of ``kinds``, an address, or plain text.

    With no kinds, any kind will do. ``strict`` links must lead to a record: a broken one is an error;
    otherwise the text stays, is marked and counted.
    """

    kinds: tuple[str, ...] = ()
    strict: bool = True


@dataclass(frozen=True)
class WhoShape(Shape):
    """A party: a team's id, a role in words, or ``wanted``."""


@dataclass(frozen=True)
class Many(Shape):
    """A list of values; one value alone may stand without the list."""

    item: Shape


@dataclass(frozen=True)
class Named(Shape):
    """A mapping of ids to values; each value becomes an object with that ``id``, in the order written.

    With ``times`` the keys are dates as people write them, and each object also has what its key means as ``when``.
    """

    item: Shape
    times: bool = False


@dataclass(frozen=True)
class Group(Shape):
    """A mapping with fields of its own. A plain line of text fills the field that ``plain`` names."""

    of: Callable[[], type]
    """Gives the type; a function, so that a part may hold parts of its own type."""
    plain: str = ""


@dataclass(frozen=True)
class Free(Shape):
    """Anything: the organisation's own, shown as written."""


@dataclass(frozen=True)
class Field:
    """One field: how it is written, what it means, and whether a new record starts with it."""

    key: str
    shape: Shape
    words: str
    """What it says, one sentence, for the guide and the editor."""
    example: str = ""
    """A value as it would be typed."""
    first: bool = False
    """Whether a scaffold writes it."""
    also: str = ""
    """A second key that fills the same field (``pillar`` for ``pillars``)."""
    column: bool = False
    """Whether it is a column of its kind's table, a fact of the record's page and, where its values are words, a
    filter, without a line of code for it."""
    name: str = ""
    """The attribute in Python; filled in by :func:`fields_of`."""


def spec(  # noqa: PLR0913 - a field has this many properties, and all but two are by keyword
    key: str,
    shape: Shape,
    words: str,
    *,
    example: str = "",
    first: bool = False,
    also: str = "",
    column: bool = False,
    empty: str | None = None,
) -> Any:
    """Declare a field of a record. Where nothing is stated it holds ``empty``, or an empty tuple or mapping."""
    metadata = {"field": Field(key, shape, words, example, first, also, column)}
    if isinstance(shape, Free):
        return field(default_factory=dict, metadata=metadata)
    return field(default=() if isinstance(shape, Many | Named) else empty, metadata=metadata)


_DECLARED: dict[type, tuple[Field, ...]] = {}


def fields_of(record: type) -> tuple[Field, ...]:
    """Return the declared fields of a record type, in the order in which they are declared."""
    if record not in _DECLARED:
        specs = ((one.name, one.metadata.get("field")) for one in fields(record))
        _DECLARED[record] = tuple(replace(spec, name=name) for name, spec in specs if spec is not None)
    return _DECLARED[record]
