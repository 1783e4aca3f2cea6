"""The theme in a real browser: every part on one page, in light and dark, small and large, with and without scripts."""

import json
from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest

import patterns
from sightline.render import NavGroup, document, render_page, search_entries, theme_assets
from sightline.views.inline import Go
from sightline.views.page import Page

pytestmark = pytest.mark.browser

CHROME = replace(patterns.CHROME, more=(NavGroup("About the vision", (Go("Glossary", "glossary/"),)),))
HOSTILE = "</title><img src=x onerror=alert(1)><script>alert(2)</script>"
INDEX = {
    "lang": ["en"],
    "separator": "[\\s\\-]+",
    "pipeline": ["stopWordFilter"],
    "fields": {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}},
}


def pages() -> tuple[Page, ...]:
    whole = patterns.arrange()
    empty = next(section for section in whole.sections if section.id == "empty")
    hostile = replace(whole, address="hostile/", title=HOSTILE, headline=HOSTILE, emphasis="", sections=(empty,))
    home = replace(
        whole,
        address="",
        kind="home",
        title="Vision",
        headline="Every promise kept, in seconds.",
        emphasis="in seconds.",
    )
    return (whole, home, hostile)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    folder = tmp_path_factory.mktemp("theme")
    docs: list[dict[str, str]] = []
    written = dict(theme_assets())
    for page in pages():
        drawn = render_page(page, CHROME)
        written[f"{page.address}index.html"] = document(drawn).encode()
        docs += search_entries(drawn)
    written["search/search_index.json"] = json.dumps({"config": INDEX, "docs": docs}).encode()
    for name, data in written.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return serve(folder)


@pytest.mark.parametrize("width", [360, 768, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_is_accessible_calm_and_fits_when_seen(site, visit, width, scheme):
    seen = visit(site + patterns.HERE, viewport={"width": width, "height": 800}, color_scheme=scheme)
    seen.page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    found = seen.page.evaluate("axe.run(document, {resultTypes: ['violations']}).then(done => done.violations)")
    assert [(one["id"], one["nodes"][0]["html"][:160]) for one in found] == []
    assert seen.page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert (seen.complaints, seen.foreign) == ([], [])


def test_page_fits_when_enlarged_to_twice_its_size(site, visit):
    seen = visit(site + patterns.HERE, viewport={"width": 640, "height": 400})
    seen.page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert seen.page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_page_is_complete_when_there_is_no_script(site, visit):
    seen = visit(site + patterns.HERE, java_script_enabled=False)
    assert seen.page.get_by_role("heading", level=1).inner_text() == "Every part, in every state"
    assert seen.page.locator("[data-search-open]").is_hidden()
    assert seen.page.locator("[data-scheme-turn]").first.is_hidden()
    seen.page.locator(".sl-menu__open", has_text="More").click()
    assert seen.page.get_by_role("link", name="Glossary").is_visible()


def test_landmarks_stand_once_and_headings_never_skip_a_level(site, visit):
    page = visit(site + patterns.HERE).page
    assert [page.locator(name).count() for name in ("header", "main", "footer", "h1")] == [1, 1, 1, 1]
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(each => Number(each.tagName[1]))")
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_search_opens_and_finds_when_slash_is_typed(site, visit):
    seen = visit(site + patterns.HERE)
    requests: list[str] = []
    seen.page.on("request", lambda request: requests.append(request.url))
    seen.page.keyboard.press("/")
    box = seen.page.get_by_role("searchbox", name="Search this site")
    assert box.evaluate("box => box === document.activeElement")
    box.type("idempotent")
    first = seen.page.locator(".sl-search__result").first
    first.wait_for()
    seen.page.locator(".sl-search mark", has_text="idempotent").first.wait_for()
    assert "page" in seen.page.locator(".sl-search__said").inner_text()
    assert sum(address.endswith("search_index.json") for address in requests) == 1
    seen.page.keyboard.press("ArrowDown")
    assert first.evaluate("each => each === document.activeElement")
    seen.page.keyboard.press("Escape")
    assert box.is_hidden()
    assert seen.complaints == []


def test_search_index_stays_away_when_nobody_searches(site, visit):
    seen = visit("about:blank")
    requests: list[str] = []
    seen.page.on("request", lambda request: requests.append(request.url))
    seen.page.goto(site, wait_until="networkidle")
    assert not any("search" in address for address in requests)


def test_nothing_runs_when_a_title_holds_a_script(site, visit):
    seen = visit(site + "hostile/")
    assert seen.page.get_by_role("heading", level=1).inner_text() == HOSTILE
    seen.page.keyboard.press("Control+k")
    seen.page.get_by_role("searchbox", name="Search this site").type("onerror")
    seen.page.locator(".sl-search__result").first.wait_for()
    assert HOSTILE in seen.page.locator(".sl-search__title").all_inner_texts()
    assert seen.page.locator(".sl-search img, .sl-search script, main img, main script").count() == 0
    assert seen.complaints == []


def test_scheme_is_kept_when_it_was_chosen(site, visit):
    page = visit(site, color_scheme="light").page
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    assert page.evaluate(paper) == "rgb(251, 250, 247)"
    page.get_by_role("button", name="Show in dark").first.click()
    assert page.evaluate(paper) == "rgb(19, 20, 23)"
    page.goto(site + patterns.HERE)
    assert page.evaluate(paper) == "rgb(19, 20, 23)"


def test_menu_closes_when_escape_is_pressed(site, visit):
    page = visit(site).page
    summary = page.locator(".sl-menu__open", has_text="More")
    summary.click()
    assert page.get_by_role("link", name="Glossary").is_visible()
    page.keyboard.press("Escape")
    assert page.get_by_role("link", name="Glossary").is_hidden()
    assert summary.evaluate("each => each === document.activeElement")


def test_table_sorts_when_a_head_is_pressed(site, visit):
    page = visit(site + patterns.HERE).page
    head = page.get_by_role("button", name="Delay, quarters")
    first = page.locator("#table tbody tr:first-child th")
    head.click()
    assert first.inner_text() == "Depots that run offline"
    head.click()
    assert first.inner_text() == "Test data on demand"
    assert page.locator("#table th[aria-sort='descending']").inner_text().startswith("Delay")


def test_paper_shows_no_chrome_when_printed(site, visit):
    page = visit(site + patterns.HERE, color_scheme="dark").page
    page.emulate_media(media="print")
    assert page.locator(".sl-nav").is_hidden()
    assert page.locator(".sl-tools").is_hidden()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
