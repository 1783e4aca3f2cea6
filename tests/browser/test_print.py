"""Pages on paper: no chrome, no heading alone at the foot of a page, heads that are repeated, nothing folded away."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from running import REPOSITORY
from sightline.render import document
from sightline.site import Settings, build_site

pytestmark = pytest.mark.browser

KINDS = ("", "roadmap/", "roadmap/table/", "line-of-sight/", "measures/", "capacity/", "for/executives/", "decisions/")
A4 = 794 - 2 * 57
"""Pixels that a page is wide within its margins."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    folder = tmp_path_factory.mktemp("print")
    tree = build_site(Settings(REPOSITORY)).tree
    assert tree is not None
    files = {f"{one.address}index.html": document(one).encode() for one in tree.pages} | dict(tree.assets)
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return serve(folder)


@pytest.mark.parametrize("address", KINDS)
def test_a_page_fits_its_paper_and_leaves_its_chrome_behind(site: str, visit: Any, address: str) -> None:
    page = visit(site + address, viewport={"width": A4, "height": 1000}).page
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= A4
    for chrome in (".sl-nav", ".sl-tools", ".sl-filters", ".sl-turn", ".sl-skip"):
        assert not any(one.is_visible() for one in page.query_selector_all(chrome)), chrome
    closed = page.evaluate(
        """[...document.querySelectorAll("main details")].filter(one => one.checkVisibility())
           .filter(one => !one.lastElementChild.checkVisibility({contentVisibilityAuto: true})).length"""
    )
    assert closed == 0


@pytest.mark.parametrize("address", KINDS)
def test_no_text_of_a_drawing_is_smaller_than_six_points(site: str, visit: Any, address: str) -> None:
    page = visit(site + address, viewport={"width": A4, "height": 1000}).page
    page.emulate_media(media="print")
    sizes = page.evaluate(
        """[...document.querySelectorAll("main svg text, main svg tspan")].filter(one => one.checkVisibility())
           .map(one => parseFloat(getComputedStyle(one).fontSize) * 0.75)"""
    )
    assert min(sizes, default=6) >= 6


def test_pages_are_a4_and_few(site: str, visit: Any) -> None:
    data = visit(f"{site}for/executives/").page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data)
    assert 1 <= len(boxes) <= 4
    assert {(round(float(wide)), round(float(high))) for wide, high in boxes} <= {(595, 842), (594, 841)}
