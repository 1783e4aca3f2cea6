"""A page: its address, its question's answer, and sections. What a page module gives to ``render``."""

from dataclasses import dataclass

from sightline.views.inline import Go, Line
from sightline.views.parts import Part


@dataclass(frozen=True)
class Section:
    """A heading with parts below it. Two half sections in a row stand side by side on a wide screen."""

    id: str
    title: str
    parts: tuple[Part, ...]
    note: Line = ()
    """A few quiet words beside the heading."""
    more: Go | None = None
    """A way on, at the right of the heading."""
    half: bool = False
    bare: bool = False
    """Without a heading of its own: tallies and tabs right below the page's head."""
    tone: str = ""
    """``bad`` where it tells of something that is broken: a thick rule stands above it."""
    mark: str = ""
    """The options of filters that its rows fall under: it closes up with the last of them."""


@dataclass(frozen=True)
class Source:
    """The file that a page is made from, and where to edit it."""

    path: str
    line: int = 1
    edit: str = ""
    """Address of the editor, or empty where the repository's address is not known."""
    words: str = "Edit this page"
    """What the link to the editor says."""


@dataclass(frozen=True)
class Page:
    """One page, as data."""

    address: str
    """From the site's root; ``""`` is home, ``roadmap/board/`` a page below."""
    kind: str
    """Name of the page module, on ``<body data-page>``: ``initiative``, ``roadmap``, ``home``."""
    title: str
    """For the browser's tab, search and links."""
    headline: str
    """The h1: the title, or the finding that the page makes."""
    sections: tuple[Section, ...]
    language: str = ""
    """Of the headline, the lede and the prose, where it is not the site's: a tag such as ``fr``."""
    crumbs: tuple[Go, ...] = ()
    """The way here; the last is not this page."""
    eyebrow: Line = ()
    """Quiet words in the line of the crumbs, after them."""
    lede: Line = ()
    aside_label: str = ""
    aside: Line = ()
    """A sentence beside the head: "in short", "where it stands"."""
    promise: str = ""
    """Set in the pillar's hue below the h1."""
    hue: int = 0
    tags: Line = ()
    """Words with a rule, below the head: the kind of bet, the horizon."""
    owner: Line = ()
    """Who answers for the page."""
    reviewed: Line = ()
    """When it was last confirmed."""
    source: Source | None = None
    description: str = ""
    nav: str = ""
    """Address of the navigation entry that is marked as open."""
    before: Go | None = None
    after: Go | None = None
    """Previous and next of the same kind."""
    turn_words: tuple[str, str] = ("Previous", "Next")
    """What the two are called: "Earlier", "Next in Platform reliability"."""
    sight: Line = ()
    """The line of sight in one line, outcome first, where the page does not draw it."""
    search_title: str = ""
    """What search shows where it is not the title."""
    take_away: tuple[Go, ...] = ()
    """Files that hold what the page shows, such as its table as CSV."""
    follow: tuple[Go, ...] = ()
    """Atom feeds of what the page is about."""
    emphasis: str = ""
    """The last words of the headline where they carry it: set in italics in the accent."""
