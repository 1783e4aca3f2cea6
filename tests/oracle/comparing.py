"""What an independent parser of CommonMark sees in a narrative, beside what is published of it."""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt

FOLDER = Path(__file__).parent
BLOCKS = frozenset(
    {"h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "pre", "table", "tr", "th", "td", "blockquote"}
)
PARTING = BLOCKS | {"p", "div", "hr", "br", "dl", "dt", "dd", "details", "summary", "thead", "tbody"}
"""Elements at whose edges words end."""
SILENT = frozenset({"script", "style", "svg", "textarea", "title"})
"""Elements whose content no browser shows as text, or whose tags we print."""
VOID = frozenset({"br", "hr", "img", "wbr", "input", "embed", "source", "col", "link", "meta"})


def examples(name: str) -> list[dict[str, Any]]:
    """Return the examples of a specification: number, section, and Markdown."""
    found: list[dict[str, Any]] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return found


@cache
def oracle() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def seen(text: str) -> str:
    """Return the HTML that the independent parser makes."""
    html: str = oracle().render(text)
    return html


def has_raw_html(text: str) -> bool:
    tokens = oracle().parse(text)
    inner = [child for token in tokens for child in token.children or ()]
    return any(token.type in ("html_block", "html_inline") for token in [*tokens, *inner])


class _Outline(HTMLParser):
    """Collects words, and which blocks stand in which."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.blocks: list[str] = []
        self._silent = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in PARTING:
            self.words.append(" ")
        if tag == "img":
            self.words.append(dict(attrs).get("alt") or "")
        if tag in SILENT:
            self._silent += 1
        if tag in BLOCKS:
            self.blocks.append("h" if tag in ("h1", "h2", "h3", "h4", "h5", "h6") else tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in PARTING:
            self.words.append(" ")
        if tag in SILENT and self._silent:
            self._silent -= 1
        if tag in BLOCKS:
            self.blocks.append("/")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.words.append(data)


def words(html: str) -> list[str]:
    """Return the words of a page, in order; what is parted by a tag alone is one word."""
    return re.findall(r"\w+", "".join(_Outline(html).words))


def blocks(html: str) -> list[str]:
    """Return which blocks stand in which: a name where one begins, a stroke where it ends."""
    return _Outline(html).blocks


def lost(wanted: Iterable[str], shown: Iterable[str]) -> str:
    """Return the first word that is not shown in its order, or nothing where every word is."""
    rest: Iterator[str] = iter(shown)
    return next((word for word in wanted if word not in rest), "")
