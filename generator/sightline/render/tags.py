"""Finished HTML, read tag by tag. It is well formed by then, so that an expression is enough, and fast."""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

TAG = re.compile(r"""<(/?)([a-zA-Z][a-zA-Z0-9-]*+)((?:\s(?:[^"'>]++|"[^"]*"|'[^']*')*+)?)>""")
"""A tag: the slash of a closing one, its name, its attributes; a ``>`` in quotes does not end it."""

SECTION = re.compile(r'class="sl-section" id="([^"]*)"')
HEADING = re.compile(r'<section class="sl-section" id="([^"]*)"|<h([2-6])(?: id="([^"]*)")?[^>]*>(.*?)</h\2>', re.S)

SILENT = frozenset(("svg", "script", "style", "template"))
"""Elements whose text nobody reads."""
BLOCKS = frozenset(
    (
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "p",
        "div",
        "li",
        "tr",
        "td",
        "th",
        "caption",
        "dt",
        "dd",
        "section",
        "article",
        "br",
    )
)
BLOCKS |= {"pre", "blockquote", "figcaption"}
"""Elements that part words."""
VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))


class Piece(NamedTuple):
    """A run of words, and the section that holds it."""

    section: str
    titles: bool
    """Whether it is the section's own heading."""
    words: str
    """Plain text, not escaped; a space where an element parts words."""


def pieces(html: str) -> Iterator[Piece]:
    """Yield the words that search should find, in order. Only the page's own sections are named."""
    reader = _Reader()
    end = 0
    for tag in TAG.finditer(html):
        start, past = tag.span()
        if start > end and not reader.silent:
            yield Piece(reader.sections[-1], reader.titles, unescape(html[end:start]))
        end = past
        if reader.turn(tag[1], tag[2], tag[3]):
            yield Piece(reader.sections[-1], reader.titles, " ")


def headings(html: str) -> Iterator[tuple[int, str, str]]:
    """Yield level, words and id of each heading that has an id: an h2 has that of its section, h3 to h6 their own."""
    section = ""
    for found in HEADING.finditer(html):
        if found[2] is None:
            section = found[1]
            continue
        id_ = section if found[2] == "2" else found[3]
        if id_:
            yield int(found[2]), " ".join(unescape(TAG.sub("", found[4])).split()), id_


class _Reader:
    """Where in the page the reader is."""

    def __init__(self) -> None:
        self.silent = 0
        self.titles = False
        self.sections = [""]

    def turn(self, slash: str, name: str, attributes: str) -> bool:
        """Go through a tag, and say whether it parts words."""
        if self.silent or name in SILENT or 'data-search="off"' in attributes:
            self.silent += _step(slash, name, attributes)
            return False
        if name == "section" and slash:
            self.sections.pop()
        elif name == "section":
            named = SECTION.search(attributes)
            self.sections.append(named[1] if named else self.sections[-1])
        elif name == "h2":
            self.titles = not slash and bool(self.sections[-1])
        return name in BLOCKS


def _step(slash: str, name: str, attributes: str) -> int:
    """Return how a tag changes the depth: one in, one out, or none where an element has no end of its own."""
    if slash:
        return -1
    return 0 if name in VOID or attributes.endswith("/") else 1
