"""Parts that are words: narrative, quotations, terms, ways on."""

from dataclasses import dataclass
from typing import ClassVar

from sightline.views.inline import Go, Line


@dataclass(frozen=True)
class Prose:
    """Finished narrative."""

    html: str
    part: ClassVar[str] = "prose"


@dataclass(frozen=True)
class Quote:
    """What somebody said."""

    text: str
    speaker: str = ""
    part: ClassVar[str] = "quote"


@dataclass(frozen=True)
class Callout:
    """One rule, one sentence, one way on. ``tone``: bad, warn, ask, calm."""

    line: Line
    tone: str = "calm"
    part: ClassVar[str] = "callout"


@dataclass(frozen=True)
class Definition:
    """A term and what it means."""

    id: str
    term: str
    meaning: Line
    html: str = ""
    small: Line = ()


@dataclass(frozen=True)
class Definitions:
    """Terms and what they mean."""

    items: tuple[Definition, ...]
    empty: str = ""
    part: ClassVar[str] = "definitions"


@dataclass(frozen=True)
class Points:
    """Short statements, numbered, such as constraints."""

    points: tuple[Line, ...]
    part: ClassVar[str] = "points"


@dataclass(frozen=True)
class Extra:
    """The organisation's own fields as written: (path, text or way on) pairs, ``("tiers / free", "true")``."""

    items: tuple[tuple[str, str | Go], ...]
    part: ClassVar[str] = "extra"


@dataclass(frozen=True)
class Sample:
    """A piece of a file or a command, to copy."""

    text: str
    label: str = ""
    part: ClassVar[str] = "sample"


@dataclass(frozen=True)
class Door:
    """A way in, with this month's news and not a slogan."""

    title: Go
    note: str


@dataclass(frozen=True)
class Doors:
    """Ways in, side by side."""

    doors: tuple[Door, ...]
    part: ClassVar[str] = "doors"


@dataclass(frozen=True)
class Tabs:
    """The same content in other views."""

    tabs: tuple[Go, ...]
    here: str
    """Address of the tab that is open."""
    label: str = "Views"
    quiet: bool = False
    """A choice within a view, said in a line: "Lanes by pillar, team, owner"."""
    part: ClassVar[str] = "tabs"
