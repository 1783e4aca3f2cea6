"""Proof that a strategy in the neutral form stands on a published site: every title, narrative and key result.

Usage: ``verify.py SET.json SITE_DIR``. Knows nothing of the generator: it reads the set as JSON and the
site as HTML, and shares no code with either side. It finds a record's page by the documented rule for
addresses, or else by its heading.

A titled record is the ``<h1>`` of its own page, or a heading or row of another where its kind has no
pages; a title may stand on one line where the source broke it. At least 95 of 100 sentences of its
narrative stand in the ``<main>`` of that page; the text of every key result stands on the page of its objective.
Its dates, states, owners and own fields stand on its page, as typed or in the form for programs.
Texts are compared by their letters and digits, so that typography and Markdown's marks do not count.
"""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from published import Page, Site
from wording import is_same, letters, plain, sentences, slugs

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
        verify_marks(tally, kind, record, page)
    return tally


MARKS = (
    "status",
    "horizon",
    "start",
    "end",
    "date",
    "period",
    "owner",
    "owners",
    "unit",
    "lang",
    "milestones",
)
"""What a record states of itself and a reader wants to find on its page."""
UNSAID = frozenset({"tbd", "tba", "none", "unknown", "helpwanted"})
"""Words that a page says in its own: not stated, and help wanted."""
TIMES = frozenset({"horizon", "start", "end", "date", "period", "milestones"})
"""Keys under which dates and periods stand, which a page may print in another form."""
PARTS = re.compile(r"(?:q|h)?0*([1-9][0-9]*)", re.IGNORECASE)
"""The numbers of a date."""
LONGEST = 2_000
"""Characters of an own field that stands on the record's page; a longer one has a page of its own."""


def leaves(value: Any) -> Iterator[str]:
    """Yield every text and number of a value, at any depth."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from () if key == "i18n" or key.endswith("_md") else leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner)
    elif isinstance(value, str | int | float) and not isinstance(value, bool):
        yield str(value)


def verify_marks(tally: Tally, kind: str, record: dict[str, Any], page: Page) -> None:
    """Look for the dates, states and owners of a record, and for the source's own fields."""
    for key in (*MARKS, "extra"):
        for text in leaves(record.get(key)):
            said = {letters(text), plain(text)}
            if len(text) > LONGEST or said & {"", *UNSAID} or any(word in page.main for word in said):
                continue
            numbers = PARTS.findall(text) if key in TIMES else []
            shown = " ".join((page.main, *page.moments))
            if not (numbers and all(number in shown for number in numbers)) and not said & page.moments:
                tally.misses.append(f"{kind}/{record.get('id')}: {key} {text[:60]!r} is not on its page")


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
