"""The roadmap and the line of sight in a real browser: narrowing, views, what a bar holds back, the lit path."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from making import record, result, vision
from sightline.model.sight import reach
from sightline.pages import line_of_sight, roadmap
from sightline.pages.scope import Scope
from sightline.render import Chrome, document, render_page, theme_assets

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    small = vision(
        *(record(f"pillar/{name}") for name in "ab"),
        record("outcome/keep"),
        record("outcome/other"),
        record("objective/fast", serves="outcome/keep", key_results=(result("share"),)),
        record("objective/slow", serves="outcome/other", key_results=(result("queue"),)),
        record("initiative/x", pillars="pillar/a", status="at risk", when="2027-Q1", serves="objective/fast/share"),
        record("initiative/y", pillars="pillar/a", status="on track", when="2027-Q2", needs="initiative/x"),
        record("initiative/z", pillars="pillar/b", status="at risk", when="2027-Q3", serves="objective/slow/queue"),
        record("initiative/odd", title="Undated work"),
    )
    scope = Scope(small, reach(small), {}, {}, lambda path, line: "", {})
    folder = tmp_path_factory.mktemp("roadmap")
    drawn = [render_page(page, Chrome("Vision")) for page in (*roadmap.arrange(scope), line_of_sight.arrange(scope))]
    written = dict(theme_assets()) | {f"{page.address}index.html": document(page).encode() for page in drawn}
    for name, content in written.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return serve(folder)


def shown(page: Any, what: str) -> list[str]:
    return [one.inner_text().split("\n")[0] for one in page.query_selector_all(what) if one.is_visible()]


def test_filters_combine_and_live_in_the_address_and_go_from_view_to_view(site: str, visit: Any) -> None:
    opened = visit(f"{site}roadmap/")
    page = opened.page
    page.click(".sl-filter[data-facet=status] summary")
    page.check("input[value=at-risk]")
    assert page.inner_text(".sl-filters__said") == "2 of 4 shown"
    page.keyboard.press("Escape")
    page.click(".sl-filter[data-facet=pillar] summary")
    page.check("input[name=pillar][value=a]")
    assert page.url.endswith("roadmap/?pillar=a&status=at-risk")
    assert page.inner_text(".sl-filters__said") == "1 of 4 shown"
    page.click(".sl-tabs__tab >> text=Table")
    page.wait_for_url("**/table/?pillar=a&status=at-risk")
    assert shown(page, "tbody th") == ["x"]
    page.click(".sl-filters__clear")
    assert page.url.endswith("roadmap/table/")
    assert len(shown(page, "tbody th")) == 4
    assert (opened.complaints, opened.foreign) == ([], [])


def test_an_address_with_filters_narrows_the_page_even_for_facets_without_a_menu(site: str, visit: Any) -> None:
    page = visit(f"{site}roadmap/board/?health=at-risk&q=z").page
    assert page.inner_text(".sl-filters__said") == "1 of 4 shown"
    assert shown(page, ".sl-card__title") == ["z"]
    assert visit(f"{site}roadmap/?pillar=none").page.inner_text(".sl-filters__said") == "1 of 4 shown"


def test_lanes_close_up_when_they_are_narrowed(site: str, visit: Any) -> None:
    page = visit(f"{site}roadmap/?pillar=b").page
    assert shown(page, ".sl-lane__title") == ["b"]


def test_the_table_sorts_by_date_and_says_so(site: str, visit: Any) -> None:
    page = visit(f"{site}roadmap/table/").page
    page.click(".sl-table__sort >> text=When")
    assert page.get_attribute("th[aria-sort]", "aria-sort") == "ascending"
    assert shown(page, "tbody th") == ["x", "y", "z", "Undated work"]


def test_a_bar_shows_what_it_holds_back_when_it_has_the_focus(site: str, visit: Any) -> None:
    page = visit(f"{site}roadmap/").page
    page.focus(".sl-bar[data-address='initiatives/x/']")
    assert page.get_attribute(".sl-bar[data-tied]", "data-address") == "initiatives/y/"
    assert "Holds back: y" in page.inner_text(".sl-preview")
    page.keyboard.press("Escape")
    assert not page.is_visible(".sl-preview")


def test_a_phone_gets_lists_and_no_drawing(site: str, visit: Any) -> None:
    page = visit(f"{site}roadmap/", viewport={"width": 360, "height": 740}).page
    assert not page.is_visible(".sl-timeline")
    assert shown(page, ".sl-timeline-list__name") == ["x", "z", "y", "Undated work"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.goto(f"{site}line-of-sight/")
    assert not page.is_visible(".sl-sight__picture")
    assert shown(page, ".sl-branch__title")[:3] == ["keep", "fast", "share"]


def test_without_a_script_everything_is_there_and_filters_are_not(site: str, visit: Any) -> None:
    page = visit(f"{site}roadmap/", java_script_enabled=False).page
    assert not page.is_visible(".sl-filters")
    assert len(page.query_selector_all(".sl-bar")) == 3
    assert len(page.query_selector_all(".sl-sight__name[data-lit]")) == 0


def test_a_name_lights_its_own_path(site: str, visit: Any) -> None:
    page = visit(f"{site}line-of-sight/").page
    page.focus(".sl-sight__name[data-name='objective/slow#queue'] a")
    lit = [one.get_attribute("data-name") for one in page.query_selector_all(".sl-sight__name[data-lit]")]
    assert lit == ["outcome/other", "objective/slow", "objective/slow#queue", "pillar/b"]
