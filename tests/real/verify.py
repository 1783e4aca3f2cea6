"""Proof that a strategy in the neutral form stands on a published site: every title, narrative and key result.

Usage: ``verify.py SET.json SITE_DIR``. Knows nothing of the generator: it reads the set as JSON and the
site as HTML, and shares no code with either side. It finds a record's page by the documented rule for
addresses, or else by its heading.

A titled record is the ``<h1>`` of its own page, or a heading or row of another where its kind has no
pages; a title may stand on one line where the source broke it. At least 95 of 100 sentences of its
narrative stand in the ``<main>`` of that page; the text of every key result stands on the page of its objective.
Texts are compared by their letters and digits, so that typography and Markdown's marks do not count.
"""

import html
import json
import re
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

ENOUGH = 0.95

FOLDERS = {
    "outcomes": "outcomes",
    "objectives": "objectives",
    "pillars": "pillars",
    "initiatives": "initiatives",
    "capabilities": "platform",
    "metrics": "measures",
    "updates": "updates",
    "stories": "stories",
}
"""List of the set to folder of the site, for kinds whose records have pages of their own."""

ROWS = {"teams": "teams/index.html", "capacity": "capacity/index.html"}
"""List of the set to the page on which its records are headings or rows."""

BODIES = ("narrative_md", "body_md", "definition_md")


# ---------------------------------------------------------------- the site


class MainReader(HTMLParser):
    """The words of a ``<main>``, and those of its headings and cells; footnote marks are left out."""

    VOID = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
    HEADS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "th", "td", "dt", "summary", "caption", "strong"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.heads: list[tuple[str, str]] = []
        self._open: list[tuple[str, list[str]]] = []
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self.VOID:
            return
        about = dict(attrs)
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


def read_page(path: Path) -> Page:
    """Read the ``<main>`` of a page."""
    source = path.read_text(encoding="utf-8")
    start, end = source.find("<main"), source.rfind("</main>")
    reader = MainReader()
    reader.feed(source[start:end] if 0 <= start < end else source)
    reader.close()
    first = next((text for name, text in reader.heads if name == "h1"), "")
    leads_on = re.search(r"http-equiv=[\"']?refresh", source[:20_000], re.IGNORECASE) is not None
    return Page(
        leads_on, letters("".join(reader.words)), letters(first), frozenset(letters(text) for _, text in reader.heads)
    )


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


# ---------------------------------------------------------------- words


def letters(text: str) -> str:
    """Return the letters and digits of a text, in small letters."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(char for char in plain if char.isalnum())


def slugs(text: str) -> list[str]:
    """Return the address that an id has by the documented rule; letters with accents lose them."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(char for char in folded if not unicodedata.combining(char))
    return [re.sub(r"[^a-z0-9]+", "-", plain).strip("-")]


COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
HIDDEN = re.compile(r"<(script|style|iframe|object|textarea|title|svg|math)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.I)
TAG = re.compile(r"</?[A-Za-z][^<>]*>|<[!?][^<>]*>")
AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]+|[^<>\s@]+@[^<>\s]+)>")
IMAGE = re.compile(r"!\[[^\]]*\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])?")
LINK = re.compile(r"\[([^\[\]]*)\](?:\((?:[^()\\]|\\.|\([^()]*\))*\)|\[[^\[\]]*\])")
FOOTNOTE = re.compile(r"\[\^[^\]]+\]:?")
DEFINITION = re.compile(r"^ {0,3}\[[^\]^][^\]]*\]:[ \t]*\n?[ \t]*\S+.*$", re.MULTILINE)
FENCE = re.compile(
    r"^(?P<lead>[ \t>]*(?:[-*+][ \t]+)?)(?P<mark>`{3,}|~{3,}).*?^[ \t>]*(?P=mark)[`~]*[ \t]*$", re.M | re.S
)
CODE = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
END = re.compile(r"(?<=[.!?:;])[\"')\]*_]*\s+|\n+|\|")


def sentences(markdown: str) -> Iterator[str]:
    """Yield the sentences of a narrative as letters and digits; what a reader never sees is left out."""
    text = markdown.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    kept: list[str] = []

    def keep(code: str) -> str:
        kept.append(code)
        return f"\x01{len(kept) - 1}\x02"

    text = FENCE.sub(lambda found: "\n" + keep("\n".join(found[0].strip("\n").split("\n")[1:-1])) + "\n", text)
    text = COMMENT.sub(" ", text)
    text = CODE.sub(lambda found: keep(found[2]), text)
    text = AUTOLINK.sub(r"\1", HIDDEN.sub("\n", text))
    text = DEFINITION.sub("", text)
    for _ in range(3):
        text = LINK.sub(r"\1", IMAGE.sub(" ", text))
    text = html.unescape(FOOTNOTE.sub(" ", TAG.sub("\n", text)))
    for piece in END.split(text):
        shown = piece
        while "\x01" in shown:
            shown = re.sub("\x01([0-9]+)\x02", lambda found: kept[int(found[1])], shown)
        for line in shown.split("\n"):
            if len(said := letters(line)) > 2:
                yield said


def plain(title: str) -> str:
    """Return a title without the marks of Markdown: links as their words, as letters and digits."""
    return letters(TAG.sub("", LINK.sub(r"\1", title)))


def is_same(title: str, shown: str) -> bool:
    """Whether what is shown is the title, as it stands or without the marks of Markdown."""
    return shown in (letters(title), plain(title)) or (not letters(title) and not shown)


# ---------------------------------------------------------------- the proof


@dataclass
class Tally:
    """What was found of one kind."""

    records: int = 0
    as_h1: int = 0
    as_row: int = 0
    shares: list[float] = field(default_factory=list)
    results: int = 0
    results_found: int = 0
    misses: list[str] = field(default_factory=list)

    def line(self, kind: str) -> str:
        """Return the row that is printed."""
        shares = self.shares or [1.0]
        told = f"{kind:13}{self.records:6} records {self.as_h1:6} as h1 {self.as_row:5} as row"
        told += f"   sentences min {min(shares):.3f} mean {sum(shares) / len(shares):.3f} ({len(self.shares)})"
        return told + (f"   key results {self.results_found}/{self.results}" if self.results else "")


def text_of(record: dict[str, Any], key: str) -> str:
    """Return a text of a record, or an empty one."""
    value = record.get(key)
    return value if isinstance(value, str) else ""


def page_of(site: Site, kind: str, record: dict[str, Any]) -> Page | None:
    """Find the page of a record: at the address of its id, with or without a number, or by its heading."""
    folder, title = FOLDERS[kind], text_of(record, "title") or text_of(record, "id")
    for slug in slugs(text_of(record, "id")):
        page = site.page(f"{folder}/{slug}/index.html") if 0 < len(slug) < 200 else None
        if page and is_same(title, page.h1):
            return page
    body = next((text_of(record, key) for key in BODIES if text_of(record, key)), "")
    same = [page for name in {letters(title), plain(title)} for page in site.called(folder, name)]
    return max(same, key=lambda page: share(body, page), default=None)


def share(body: str, page: Page) -> float:
    """Return the share of a narrative's sentences that stand on a page."""
    said = list(sentences(body))
    return sum(one in page.main for one in said) / len(said) if said else 1.0


def verify_paged(site: Site, kind: str, records: list[dict[str, Any]]) -> Tally:
    """Look for every titled record of a kind whose records have pages."""
    tally = Tally()
    for record in records:
        title = text_of(record, "title")
        if not letters(title):
            continue
        tally.records += 1
        page = page_of(site, kind, record)
        if page is None:
            tally.misses.append(f"{kind}/{record.get('id')}: no page has the title {title[:60]!r}")
            continue
        tally.as_h1 += 1
        verify_body(tally, kind, record, page)
        verify_key_results(tally, record, record.get("key_results"), page)
    return tally


def verify_body(tally: Tally, kind: str, record: dict[str, Any], page: Page) -> None:
    """Look for the narrative's sentences on the record's page."""
    body = next((text_of(record, key) for key in BODIES if text_of(record, key)), "")
    said = list(sentences(body))
    if not said:
        return
    lost = [one for one in said if one not in page.main]
    tally.shares.append(1 - len(lost) / len(said))
    if tally.shares[-1] < ENOUGH:
        shown = " | ".join(one[:70] for one in lost[:4])
        tally.misses.append(f"{kind}/{record.get('id')}: {len(lost)} of {len(said)} sentences are missing: {shown}")


def verify_key_results(tally: Tally, record: dict[str, Any], results: Any, page: Page) -> None:
    """Look for the text of every key result, at any depth, on the page of its objective."""
    for one in results if isinstance(results, list) else []:
        if not isinstance(one, dict):
            continue
        if letters(text_of(one, "title")):
            tally.results += 1
            if letters(one["title"]) in page.main or plain(one["title"]) in page.main:
                tally.results_found += 1
            else:
                tally.misses.append(f"key result {one.get('id')} of {record.get('id')}: {one['title'][:80]!r}")
        verify_key_results(tally, record, one.get("key_results"), page)


def verify_rows(site: Site, kind: str, titles: list[str], address: str) -> Tally:
    """Look for every title among the headings and rows of the page that lists the kind."""
    page, tally = site.page(address), Tally()
    for title in titles:
        tally.records += 1
        if page and {letters(title), plain(title)} & page.heads:
            tally.as_row += 1
        else:
            tally.misses.append(f"{kind}: {title[:60]!r} is no heading or row of {address}")
    return tally


def terms_of(glossary: Any) -> Iterator[str]:
    """Yield every term of a glossary, at any depth."""
    if isinstance(glossary, dict) and text_of(glossary, "term"):
        yield glossary["term"]
    elif isinstance(glossary, dict | list):
        for one in glossary.values() if isinstance(glossary, dict) else glossary:
            yield from terms_of(one)


def verify(data: dict[str, Any], site: Site) -> dict[str, Tally]:
    """Look for everything that the set says, kind by kind."""
    found: dict[str, Tally] = {}
    for kind in FOLDERS:
        records = [one for one in data.get(kind) or [] if isinstance(one, dict)]
        found[kind] = verify_paged(site, kind, records)
    for kind, address in ROWS.items():
        titles = [text_of(one, "title") for one in data.get(kind) or [] if isinstance(one, dict)]
        found[kind] = verify_rows(site, kind, [one for one in titles if letters(one)], address)
    terms = [one for one in terms_of(data.get("glossary")) if letters(one)]
    found["glossary"] = verify_rows(site, "glossary", terms, "glossary/index.html")
    home = Tally()
    vision = data.get("vision") if isinstance(data.get("vision"), dict) else {}
    if (page := site.page("index.html")) and letters(text_of(vision, "title")):
        home.records, home.as_h1 = 1, int(is_same(text_of(vision, "title"), page.h1))
        home.misses += [] if home.as_h1 else ["vision: the title is not the h1 of the home page"]
    if page:
        verify_body(home, "vision", {"id": "home", "narrative_md": text_of(vision, "narrative")}, page)
    found["vision"] = home
    return found


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{line}\n")


def main(arguments: list[str]) -> int:
    """Print what was found and what was not; 1 where something is missing, 2 where nothing can be compared."""
    if len(arguments) != 2 or not Path(arguments[0]).is_file() or not Path(arguments[1]).is_dir():
        sys.stderr.write("usage: verify.py SET.json SITE_DIR\n")
        return 2
    data = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
    tallies = verify(data, Site(Path(arguments[1])))
    for kind, tally in tallies.items():
        if tally.records or tally.shares:
            say(tally.line(kind))
    misses = [miss for tally in tallies.values() for miss in tally.misses]
    for miss in misses:
        say(f"missing: {miss}")
    say(f"{sum(one.records for one in tallies.values())} titled records, {len(misses)} misses")
    return 1 if misses else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
