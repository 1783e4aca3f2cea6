"""Parts that are rows: hairline rows, tables, facts, entries, groups."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from sightline.views.inline import Go, Line


@dataclass(frozen=True)
class Row:
    """One hairline row: a small lead (mark or date), what it says, and an aside on the right."""

    title: Line
    lead: Line = ()
    text: Line = ()
    small: Line = ()
    """A quieter line below the text."""
    aside: Line = ()
    id: str = ""
    hue: int = 0
    """A pillar's hue from 1, or 0 for none: a tab of that colour at the left."""
    html: str = ""
    """Finished narrative below."""
    facets: Mapping[str, str] = field(default_factory=dict)
    """What filters look at, as in a row of a table."""


@dataclass(frozen=True)
class Rows:
    """Rows on hairlines; the commonest part."""

    rows: tuple[Row, ...]
    empty: str = ""
    """What to say where there is no row."""
    numbered: bool = False
    """Large numerals at the left, for decisions wanted."""
    most: int = 0
    """Rows that stand open, where there are many more: the others are folded and counted. None are where it is 0."""
    part: ClassVar[str] = "rows"


@dataclass(frozen=True)
class Column:
    """A column of a table."""

    title: str
    numeric: bool = False


@dataclass(frozen=True)
class TableRow:
    """A row of a table; the first cell heads it."""

    cells: tuple[Line, ...]
    id: str = ""
    hue: int = 0
    facets: Mapping[str, str] = field(default_factory=dict)
    """What filters look at: ``{"pillar": "…", "horizon": "near"}``, written as ``data-…``."""
    sort: tuple[str, ...] = ()
    """What each cell sorts by where its text would sort wrongly; empty for text order."""


@dataclass(frozen=True)
class Table:
    """A table with a caption that says what it holds."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    empty: str = ""
    sortable: bool = False
    fold: str = ""
    """Words below which a long table is folded; empty for one that stands open."""
    even: bool = False
    """Columns are equally wide, as in a matrix."""
    part: ClassVar[str] = "table"


@dataclass(frozen=True)
class Fact:
    """A label with a value, and a quieter note below."""

    label: str
    value: Line
    note: Line = ()
    steps: tuple[tuple[str, str], ...] = ()
    """For a scale: (word, state) of each step, state one of past, here, ahead."""


@dataclass(frozen=True)
class Facts:
    """Facts side by side in large type (approval, stage, health), or as a quiet list (``small``)."""

    facts: tuple[Fact, ...]
    small: bool = False
    part: ClassVar[str] = "facts"


@dataclass(frozen=True)
class Entry:
    """A record that has no page of its own: a heading with its id as anchor, facts and narrative."""

    id: str
    title: str
    kicker: Line = ()
    text: Line = ()
    facts: tuple[Fact, ...] = ()
    html: str = ""
    small: Line = ()
    """Links back, when it was reviewed, where to edit it."""
    bold: bool = False
    beside: tuple[Fact, ...] = ()
    """Short facts for the margin: who, when, of what. With them, ``facts`` are read one below the other."""
    facets: Mapping[str, str] = field(default_factory=dict)
    """What filters look at, as in a row of a table."""
    own: tuple[tuple[str, str | Go], ...] = ()
    """The organisation's own fields, (path, text or way on) pairs; folded where they are more than a few."""


@dataclass(frozen=True)
class Entries:
    """Entries one below the other: decisions, risks, teams."""

    entries: tuple[Entry, ...]
    empty: str = ""
    part: ClassVar[str] = "entries"


@dataclass(frozen=True)
class Group:
    """A count in large type, what it counts, and the rows."""

    count: int
    title: str
    rows: tuple[Row, ...]
    id: str = ""


@dataclass(frozen=True)
class Groups:
    """Groups of rows, each with its count: the holes in the line of sight."""

    groups: tuple[Group, ...]
    empty: str = ""
    part: ClassVar[str] = "groups"
