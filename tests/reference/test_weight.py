"""What a first visit to a page of the reference vision weighs: the page, its styles, its scripts, its mark."""

import gzip
import re
from pathlib import Path

import pytest

from sightline.render.page import document
from sightline.site.recipe import build_site
from sightline.site.settings import Settings

ROOT = Path(__file__).parents[2]
NOSCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
MOST = 150_000
"""Bytes on a first visit, without fonts and the search index, which come later or from the reader's own store."""


@pytest.fixture(scope="module")
def tree():
    built = build_site(Settings(root=ROOT))
    assert built.tree
    return built.tree


LISTS = ("roadmap/", "capacity/", "measures/", "responsible-technology/", "freshness/", "guide/")
"""Where the longest lists stand, whose pages are lighter than promised only as they are sent."""


def visited(tree, page) -> list[bytes]:
    """Return what a first visit to a page loads: the page, its style, its scripts, its mark."""
    text = document(page)
    found = [
        name for name in tree.assets if name.endswith((".css", ".js", ".svg")) and f'{name}"' in NOSCRIPT.sub("", text)
    ]
    return [text.encode(), *(tree.assets[name] for name in found)]


def sent(data: bytes) -> int:
    """Return how many bytes a server sends that compresses, as every host of static sites does."""
    return len(gzip.compress(data, 6, mtime=0))


def test_every_page_is_sent_in_a_third_of_what_was_promised(tree):
    heavy = {page.address: sum(map(sent, visited(tree, page))) for page in tree.pages}
    assert not {address: size for address, size in heavy.items() if size > MOST / 3}


def test_pages_without_the_longest_lists_keep_the_promise_even_uncompressed(tree):
    pages = [page for page in tree.pages if not page.address.startswith(LISTS)]
    assert len(pages) > 80
    heavy = {page.address: sum(map(len, visited(tree, page))) for page in pages}
    assert not {address: size for address, size in heavy.items() if size > MOST}


def test_the_mark_of_the_organisation_stands_in_the_header_of_every_page(tree):
    for page in (*tree.pages, tree.not_found):
        assert 'brand/mark.svg" alt="" width="20" height="20">' in page.header
