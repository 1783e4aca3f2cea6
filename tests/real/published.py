"""A published site as a reader has it: the words of each page, its headings, where a page leads on to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from wording import letters


class MainReader(HTMLParser):
    """The words of a ``<main>``, and those of its headings and cells; footnote marks are left out."""

    VOID = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
    HEADS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "th", "td", "dt", "summary", "caption", "strong"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.heads: list[tuple[str, str]] = []
        self.moments: list[str] = []
        self._open: list[tuple[str, list[str]]] = []
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self.VOID:
            return
        about = dict(attrs)
        if tag == "time":
            self.moments += [about.get("datetime") or "", about.get("title") or ""]
        is_mark = (tag == "sup" and (about.get("id") or "").startswith("fnref")) or "footnote-back" in (
            about.get("class") or ""
        )
        if self._silent or is_mark or tag in ("script", "style", "template"):
            self._silent.append(tag)
        elif tag in self.HEADS or "title" in (about.get("class") or ""):
            self._open.append((tag, []))

    def handle_endtag(self, tag: str) -> None:
        if self._silent:
            if tag in self._silent:
                while self._silent.pop() != tag:
                    pass
            return
        if any(name == tag for name, _ in self._open):
            name, words = self._open.pop()
            self.heads.append((name, "".join(words)))

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.words.append(data)
            for _, words in self._open:
                words.append(data)


@dataclass
class Page:
    """One page: the text of its ``<main>`` and of its headings, as letters and digits."""

    leads_on: bool
    """Whether it is there only to send a reader to another page."""
    main: str
    h1: str
    heads: frozenset[str]
    moments: frozenset[str]
    """The days and periods that it marks as such, in the form for programs."""


def read_page(path: Path) -> Page:
    """Read the ``<main>`` of a page."""
    source = path.read_text(encoding="utf-8")
    start, end = source.find("<main"), source.rfind("</main>")
    reader = MainReader()
    reader.feed(source[start:end] if 0 <= start < end else source)
    reader.close()
    first = next((text for name, text in reader.heads if name == "h1"), "")
    leads_on = re.search(r"http-equiv=[\"']?refresh", source[:20_000], re.IGNORECASE) is not None
    heads = frozenset(letters(text) for _, text in reader.heads)
    moments = frozenset(letters(moment) for moment in reader.moments)
    return Page(leads_on, letters("".join(reader.words)), letters(first), heads, moments)


@dataclass
class Site:
    """The pages of a site, read when they are asked for."""

    root: Path
    pages: dict[str, Page | None] = field(default_factory=dict)
    by_h1: dict[str, dict[str, list[str]]] = field(default_factory=dict)

    def page(self, address: str) -> Page | None:
        """Return the page at an address below the root, or None."""
        if address not in self.pages:
            path = self.root / address
            self.pages[address] = read_page(path) if path.is_file() else None
        return self.pages[address]

    def called(self, folder: str, title: str) -> Iterator[Page]:
        """Yield the pages of a folder whose ``<h1>`` is the title."""
        if folder not in self.by_h1:
            self.by_h1[folder] = {}
            for path in sorted((self.root / folder).glob("*/index.html")):
                address = path.relative_to(self.root).as_posix()
                if (page := self.page(address)) and not page.leads_on:
                    self.by_h1[folder].setdefault(page.h1, []).append(address)
        for address in self.by_h1[folder].get(title, []):
            if page := self.page(address):
                yield page
