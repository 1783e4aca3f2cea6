"""Inline values: what a line of text on a page is made of. Templates know how each is drawn."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Go:
    """A link: its words and its address, from the site's root (``initiatives/live-map/``) or absolute."""

    text: str
    address: str
    strong: bool = False
    """With weight: a strategic bet."""
    screen: bool = False
    """Last in its line and of no use on paper, which leaves it out: the way to an editor."""
    language: str = ""
    """Of the text, where it is not the site's: a tag such as ``fr``."""
    inline: ClassVar[str] = "go"


@dataclass(frozen=True)
class Mark:
    """A state as a shape with its word, never as colour alone.

    ``state`` names the shape: on-track, at-risk, off-track, done, active, planned, idea, paused,
    dropped, replaced, proposed, accepted, declined, or none (a dash).
    """

    state: str
    word: str
    quiet: bool = False
    """The word is only for those who do not see the shape."""
    inline: ClassVar[str] = "mark"


@dataclass(frozen=True)
class Unstated:
    """Something that nobody has stated, said calmly: ``Owner not stated``."""

    what: str = "Not stated"
    written: str = ""
    """What stood there, such as ``TBD``."""
    inline: ClassVar[str] = "unstated"


@dataclass(frozen=True)
class Withheld:
    """A figure that its source keeps back; the value is nowhere in the site."""

    why: str = ""
    inline: ClassVar[str] = "withheld"


@dataclass(frozen=True)
class Quoted:
    """A word that the workspace does not know, as written, with the nearest one that it does know."""

    text: str
    nearest: str = ""
    inline: ClassVar[str] = "quoted"


@dataclass(frozen=True)
class Dangling:
    """The text of a link that leads nowhere, marked."""

    text: str
    inline: ClassVar[str] = "dangling"


@dataclass(frozen=True)
class Strong:
    """Words with weight."""

    text: str
    inline: ClassVar[str] = "strong"


@dataclass(frozen=True)
class Soft:
    """Words that step back."""

    text: str
    inline: ClassVar[str] = "soft"


@dataclass(frozen=True)
class Said:
    """Words in a language that is not the site's, with its tag, such as ``fr``."""

    text: str
    language: str
    inline: ClassVar[str] = "said"


@dataclass(frozen=True)
class Toned:
    """Words in the colour of a state, where the words alone say it too: ``33 days ago``."""

    text: str
    state: str
    inline: ClassVar[str] = "toned"


@dataclass(frozen=True)
class Beneath:
    """A quieter line below what stands before it, as in the cell of a table."""

    pieces: tuple["Inline", ...]
    inline: ClassVar[str] = "beneath"


@dataclass(frozen=True)
class Counted:
    """A printed count with its origin, which the page carries and nobody sees.

    ``of`` names what was counted (``live``, ``dropped``, ``shared``), ``within`` of what: ``pillar/mobile``.
    """

    text: str
    number: int
    of: str
    within: str
    inline: ClassVar[str] = "counted"


@dataclass(frozen=True)
class Code:
    """A file name, an id, a field."""

    text: str
    inline: ClassVar[str] = "code"


@dataclass(frozen=True)
class Moment:
    """A date in words, with the exact day (ISO) for machines and on hover where it is known."""

    text: str
    iso: str = ""
    inline: ClassVar[str] = "moment"


@dataclass(frozen=True)
class Wanted:
    """Help that is wanted."""

    text: str
    inline: ClassVar[str] = "wanted"


@dataclass(frozen=True)
class Html:
    """Finished, sanitised HTML: a converted narrative, or a short text with links in it."""

    html: str
    inline: ClassVar[str] = "html"


Inline = (
    str
    | Go
    | Mark
    | Unstated
    | Withheld
    | Quoted
    | Dangling
    | Strong
    | Soft
    | Said
    | Toned
    | Beneath
    | Counted
    | Code
    | Moment
    | Wanted
    | Html
)
Line = tuple[Inline, ...]
"""Pieces of one line; a template sets them one after another, with no space that is not in them."""
