"""Text that would act is planted in every field and every narrative; on no page and in no file does any of it act.

A site with harmless words in the same places says which elements the pages have by themselves: with
hostile words they have the same, and not one more.
"""

import csv
import json
import os
from collections import Counter
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from io import StringIO
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

import pytest
from icalendar import Calendar

from hostile import PAYLOADS, would_act
from sightline.site import Settings, build_site
from sightline.views.tree import SitePage, SiteTree
from sweeps.planting import plant

IN_FIELDS = tuple(one.replace("\n", " ") for one in PAYLOADS if one.isascii() and one.replace("\n", " ").isprintable())
"""Payloads that a field may hold: one line, and nothing that cannot be seen, which the loader refuses."""
IN_BODIES = tuple(one for one in PAYLOADS if one.replace("\n", " ").replace("\t", " ").isprintable())
IS_WHOLE = os.environ.get("SIGHTLINE_SWEEP") == "all"
TURNS = range(len(IN_FIELDS)) if IS_WHOLE else (0, 41)
OURS = frozenset({"svg", "noscript", "script", "link", "meta", "form", "input", "button", "select", "dialog"})
"""Elements that pages have by themselves; that they have no more of them is looked at apart."""


def build(folder: Path, texts: Iterator[str], bodies: Iterator[str]) -> SiteTree:
    plant(folder, lambda: next(texts), lambda: next(bodies))
    built = build_site(Settings(root=folder, site_url="https://vision.example/"))
    assert built.tree is not None, [str(one) for one in built.problems if one.grade == 0]
    return built.tree


def turning(payloads: tuple[str, ...], turn: int) -> Iterator[str]:
    """Yield payloads without end, from another one on at each turn."""
    return (payloads[(turn + number) % len(payloads)] for number in count())


def pieces(page: SitePage) -> str:
    return f"{page.head}<body {page.attributes}>{page.header}<main>{page.main}</main>{page.footer}</body>"


class Elements(HTMLParser):
    """Counts elements by name and the names of their attributes, and keeps what is inside scripts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.seen: Counter[tuple[str, ...]] = Counter()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen[(tag, *sorted(name for name, _ in attrs))] += 1


@cache
def harmless() -> dict[str, Counter[tuple[str, ...]]]:
    """Return the elements of every page of a site whose words say nothing in particular, and repeat as often."""
    words = tuple(f"words {number}" for number in range(len(IN_FIELDS)))
    with TemporaryDirectory() as folder:
        tree = build(Path(folder), turning(words, 0), (f"Body {number}." for number in count()))
    return {page.address: Elements(pieces(page)).seen for page in tree.pages}


def check_files(tree: SiteTree) -> None:
    """Look at everything that is no page of the tree: redirects, the search index, feeds, tables."""
    for path, data in tree.assets.items():
        if path.endswith(".html"):
            assert would_act(data.decode(), allowed=OURS) == [], path
        elif path.endswith(".json"):
            json.loads(data)
            assert b"<" not in data or path.startswith("search/"), path
        elif path.endswith((".xml", ".atom")):
            ElementTree.fromstring(data)
        elif path.endswith(".csv"):
            cells = [cell for row in csv.reader(StringIO(data.decode(), newline="")) for cell in row]
            assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))], path
        elif path.endswith(".ics"):
            assert Calendar.from_ical(data).events, path


@pytest.mark.parametrize("turn", TURNS)
def test_no_field_acts_or_changes_a_page(turn: int, tmp_path: Path) -> None:
    tree = build(tmp_path, turning(IN_FIELDS, turn), (f"Body {number}." for number in count()))
    assert {page.address for page in tree.pages} == set(harmless())
    for page in tree.pages:
        html = pieces(page)
        assert would_act(html, allowed=OURS) == [], page.address
        assert Elements(html).seen == harmless()[page.address], page.address
    check_files(tree)


@pytest.mark.parametrize("turn", TURNS)
def test_no_narrative_acts_on_its_page(turn: int, tmp_path: Path) -> None:
    tree = build(tmp_path, (f"words {number}" for number in count()), turning(IN_BODIES, turn))
    for page in tree.pages:
        html = pieces(page)
        assert would_act(html, allowed=OURS) == [], page.address
        seen, known = Elements(html).seen, harmless()[page.address]
        more = [one for one in seen if one[0] in OURS and seen[one] != known[one]]
        assert not more, page.address
    check_files(tree)


def test_what_is_looked_for_is_found() -> None:
    for payload in (
        "<script>xss()</script>",
        "<p onclick=xss()>",
        "<a href=javascript:xss()>",
        "<img src=data:x>",
        "<!--x-->",
    ):
        assert would_act(payload)
    assert would_act('<p>&lt;script&gt;</p><a href="../x/">x</a><a href="#x">y</a>') == []
