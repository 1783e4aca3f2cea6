"""What a first visit to a page of the reference vision weighs: the page, its styles, its scripts, its mark."""

import gzip
from pathlib import Path

import pytest

from sightline.render.page import document
from sightline.site.recipe import build_site
from sightline.site.settings import Settings

ROOT = Path(__file__).parents[2]
MOST = 150_000
"""Bytes on a first visit, without fonts and the search index, which come later or from the reader's own store."""


@pytest.fixture(scope="module")
def tree():
    built = build_site(Settings(root=ROOT))
    assert built.tree
    return built.tree


@pytest.fixture(scope="module")
def shared(tree):
    names = ("assets/sightline.css", "assets/sightline.js", "assets/first.js", "brand/mark.svg")
    return [tree.assets[name] for name in names]


def sent(data: bytes) -> int:
    """Return how many bytes a server sends that compresses, as every host of static sites does."""
    return len(gzip.compress(data, 6, mtime=0))


def test_every_page_is_sent_in_a_third_of_what_was_promised(tree, shared):
    beside = sum(map(sent, shared))
    heavy = {page.address: sent(document(page).encode()) + beside for page in tree.pages}
    assert not {address: size for address, size in heavy.items() if size > MOST / 3}


def test_the_page_of_an_initiative_keeps_the_promise_even_uncompressed(tree, shared):
    beside = sum(map(len, shared))
    pages = [page for page in tree.pages if page.address.startswith("initiatives/")]
    assert len(pages) > 20
    heavy = {page.address: len(document(page).encode()) + beside for page in pages}
    assert not {address: size for address, size in heavy.items() if size > MOST}


def test_the_mark_of_the_organisation_stands_in_the_header_of_every_page(tree):
    for page in (*tree.pages, tree.not_found):
        assert 'brand/mark.svg" alt="" width="20" height="20">' in page.header
