"""A small tree of HTML: read from sanitised HTML, reshaped, and written again with everything escaped."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from typing import TypeAlias

VOID = frozenset({"br", "hr", "img", "wbr", "source", "embed"})
"""Elements that hold nothing and have no end tag."""
_SPACE_AT_END = re.compile(r"[ \t\n]*\n[ \t\n]*")
DEEPEST = 60
"""Elements inside one another; a page that is written by hand stays far below."""


class TooDeepError(Exception):
    """Elements are nested more deeply than any reader could follow."""


@dataclass(slots=True, eq=False)
class Element:
    """An element with its attributes and what it holds; passes change it in place."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Node"] = field(default_factory=list)


Node: TypeAlias = Element | str
"""An element, or text that is not escaped."""


def read(html: str) -> Element:
    """Read sanitised HTML into a tree below a ``div``.

    Raises:
        TooDeepError: for more than ``DEEPEST`` elements inside one another.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root


class _Reader(HTMLParser):
    """Builds the tree. What stands inside a frame is raw text to a browser, and is left out here."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("div")
        self.open = [self.root]

    @property
    def _framed(self) -> bool:
        return self.open[-1].tag == "iframe"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._framed:
            return
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag in VOID:
            return
        if len(self.open) > DEEPEST:
            raise TooDeepError
        self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._framed and tag != "iframe":
            return
        if any(element.tag == tag for element in self.open[1:]):
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not self._framed:
            self.open[-1].children.append(data)


def write(nodes: Iterable[Node]) -> str:
    """Write nodes as HTML. Text and attributes are escaped, quotes too, so that no text looks like an attribute."""
    pieces = re.split(r"(<pre[ >].*?</pre>)", "".join(_pieces(nodes)), flags=re.DOTALL)
    return "".join(piece if place % 2 else _SPACE_AT_END.sub("\n", piece) for place, piece in enumerate(pieces))


def _pieces(nodes: Iterable[Node]) -> Iterator[str]:
    """Yield the HTML of nodes, piece by piece."""
    for node in nodes:
        if isinstance(node, str):
            yield escape(node)
        elif node.tag == "span" and not node.attributes:
            yield from _pieces(node.children)
        else:
            given = "".join(f' {name}="{escape(value)}"' for name, value in node.attributes.items())
            yield f"<{node.tag}{given}>"
            if node.tag not in VOID:
                yield from _pieces(node.children)
                yield f"</{node.tag}>"


def elements(nodes: Iterable[Node]) -> Iterator[Element]:
    """Yield every element, in the order of the page."""
    for node in nodes:
        if isinstance(node, Element):
            yield node
            yield from elements(node.children)


def words(nodes: Iterable[Node], *, alt: bool = False) -> str:
    """Return the text of nodes on one line, without the marks of footnotes; with ``alt``, of images too."""
    return " ".join("".join(_words(nodes, alt)).split())


def _words(nodes: Iterable[Node], alt: bool) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, str):
            yield node
        elif node.tag == "img":
            yield node.attributes.get("alt", "") if alt else ""
        elif node.tag == "br":
            yield " "
        elif not node.attributes.get("class", "").startswith("sl-footnote-"):
            yield from _words(node.children, alt)
