"""The roadmap from view to view: what stays in the address, what is said of it, today, and thousands of rows."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from browser.small import drawn, shown, write
from making import record, vision

pytestmark = pytest.mark.browser

WHEN = "September to November 2026"
TABLET = {"width": 768, "height": 900}
PLACES = (
    "(cells) => cells.map((cell) => ({ x: cell.getBoundingClientRect().left, y: cell.getBoundingClientRect().top }))"
)


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    folder = tmp_path_factory.mktemp("long")
    many = (record(f"initiative/i{place:03}", pillars=f"pillar/{'ab'[place % 2]}", when=WHEN) for place in range(310))
    write(folder, vision(record("pillar/a"), record("pillar/b"), *many))
    return serve(folder)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("pillar=<b>who</b>", "None of 4 shown. Nothing here is called “<b>who</b>”."),
        ("status=at-risk,wrong&pillar=c", "None of 4 shown. Nothing here is called “c” or “wrong”."),
        ("status=at-risk,wrong", "2 of 4 shown. Nothing here is called “wrong”."),
        ("status=at-risk", "2 of 4 shown"),
    ],
)
def test_a_value_that_nobody_knows_is_named(site: str, visit: Any, asked: str, said: str) -> None:
    opened = visit(f"{site}roadmap/?{quote(asked, safe='=&,-')}", viewport={"width": 360, "height": 740})
    assert opened.page.inner_text(".sl-filters__said") == said
    assert opened.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert opened.complaints == []


def test_filters_go_along_over_a_view_that_has_none(site: str, visit: Any) -> None:
    page = visit(f"{site}roadmap/?status=at-risk").page
    page.click(".sl-tabs__tab >> text=Late")
    page.wait_for_url("**/roadmap/late/?status=at-risk")
    assert page.query_selector(".sl-filters") is None
    page.click(".sl-tabs__tab >> text=Board")
    page.wait_for_url("**/roadmap/board/?status=at-risk")
    assert page.inner_text(".sl-filters__said") == "2 of 4 shown"


def test_a_link_to_a_row_opens_the_fold_around_it(reference: Path, serve: Callable[[Path], str], visit: Any) -> None:
    page = visit(f"{serve(reference)}guide/fields/#initiative-asks-size").page
    page.wait_for_function("document.querySelector('.sl-table-fold:has(#initiative-asks-size)').open")
    assert page.is_visible("#initiative-asks-size")
    assert page.locator(".sl-table-fold[open]").count() == 1


def test_back_from_an_initiative_finds_the_same_rows(site: str, visit: Any) -> None:
    page = visit(f"{site}roadmap/?status=at-risk").page
    page.goto(f"{site}roadmap/table/")
    page.go_back()
    page.wait_for_url("**/roadmap/?status=at-risk")
    assert drawn(page) == ["x", "z"]
    page.reload()
    assert drawn(page) == ["x", "z"]


def test_a_table_is_sorted_by_each_column_with_the_keyboard(site: str, visit: Any) -> None:
    page = visit(f"{site}roadmap/table/").page
    names = [head.inner_text().strip() for head in page.query_selector_all(".sl-table__head")]
    for name in names:
        page.locator(".sl-table__sort", has_text=name).focus()
        page.keyboard.press("Enter")
        assert page.inner_text("th[aria-sort=ascending]").strip() == name
        page.keyboard.press("Space")
        assert page.inner_text("th[aria-sort=descending]").strip() == name


def test_how_a_table_is_sorted_stays_in_the_address(site: str, visit: Any) -> None:
    page = visit(f"{site}roadmap/table/?status=at-risk,none").page
    page.click(".sl-table__sort >> text=When")
    page.click(".sl-table__sort >> text=When")
    assert page.evaluate("location.search") == "?status=at-risk,none&sort=-when"
    page.reload()
    assert shown(page, "tbody th") == ["Undated work", "z", "x"]
    page.click(".sl-tabs__tab >> text=Board")
    page.wait_for_url("**/board/?status=at-risk,none&sort=-when")
    page.click(".sl-filters__clear")
    page.click(".sl-tabs__tab >> text=Table")
    page.wait_for_url("**/table/?sort=-when")
    assert shown(page, "tbody th") == ["Undated work", "z", "y", "x"]


@pytest.mark.parametrize(("day", "lines"), [("2026-11-22", 0), ("2026-12-03", 1), ("2031-01-01", 0)])
def test_today_stands_beside_the_day_of_the_content(site: str, visit: Any, day: str, lines: int) -> None:
    page = visit("about:blank").page
    page.clock.set_fixed_time(f"{day}T12:00:00")
    page.goto(f"{site}roadmap/")
    page.wait_for_function("document.querySelector('.sl-timeline__today')")
    page.wait_for_timeout(700)
    drawing = page.query_selector(".sl-lane__bars")
    assert len(drawing.query_selector_all(".sl-timeline__today")) == 1
    assert len(drawing.query_selector_all(".sl-timeline__now")) == lines
    assert ("Today" in shown(page, ".sl-legend__key")) == bool(lines)
    assert "As of 22 Nov" in shown(page, ".sl-legend__key")
    words = [word.text_content() for word in page.query_selector_all(".sl-timeline__day text")]
    assert words == ["22 Nov", *["today"] * lines]


def test_without_a_script_the_bar_says_what_narrows(site: str, visit: Any) -> None:
    page = visit(f"{site}roadmap/", java_script_enabled=False).page
    content = "document.querySelector('[data-facet=status] .sl-filter__chosen')"
    assert not page.is_visible(".sl-filters__clear")
    page.click(".sl-filter[data-facet=status] summary")
    page.check("input[name=status][value=at-risk]")
    assert page.is_visible(".sl-filters__clear")
    assert page.evaluate(f"getComputedStyle({content}, '::before').content") == '"chosen"'


def test_the_cells_of_a_long_table_stand_below_their_heads(long: str, visit: Any) -> None:
    page = visit(f"{long}roadmap/table/").page
    left = "(cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().left))"
    heads = page.eval_on_selector_all(".sl-table__head", left)
    assert len(set(heads)) == len(heads)
    assert page.eval_on_selector_all("tbody tr:last-child > *", left) == heads
    assert len(shown(page, "tbody th")) == 310


@pytest.mark.parametrize("width", [768, 1024, 1120, 1440])
def test_a_date_of_a_long_table_keeps_to_its_cell(long: str, visit: Any, width: int) -> None:
    page = visit(f"{long}roadmap/table/", viewport={"width": width, "height": 900}).page
    assert page.inner_text("tbody td[data-label=When] time") == WHEN
    over = "(cells) => cells.filter((cell) => cell.checkVisibility() && cell.scrollWidth > cell.clientWidth + 1).length"
    assert page.eval_on_selector_all("tbody tr:first-child > *", over) == 0


@pytest.mark.parametrize("which", ["site", "long"])
def test_many_columns_stand_in_three_on_a_tablet(request: Any, visit: Any, which: str) -> None:
    page = visit(f"{request.getfixturevalue(which)}roadmap/table/", viewport=TABLET).page
    name, *cells = page.eval_on_selector_all("tbody tr:first-child > *", PLACES)
    assert len({cell["x"] for cell in cells}) == 3
    assert [cell["x"] for cell in cells[:3]] == [cell["x"] for cell in cells[3:]]
    assert all(cell["x"] > name["x"] + 100 for cell in cells)
    assert max(cell["y"] for cell in cells[:3]) < min(cell["y"] for cell in cells[3:])
    label = page.eval_on_selector("tbody td:nth-child(2)", "(cell) => getComputedStyle(cell, '::before').content")
    assert label == '"Pillar"'
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_many_columns_are_sorted_with_the_keyboard_on_a_tablet(site: str, visit: Any) -> None:
    page = visit(f"{site}roadmap/table/", viewport=TABLET).page
    heads = page.eval_on_selector_all(".sl-table__head", PLACES)
    assert len({round(head["y"]) for head in heads}) == 1
    page.locator(".sl-table__sort", has_text="Initiative").focus()
    for _ in range(4):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "When"
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert page.inner_text("th[aria-sort=descending]").strip() == "When"
    assert shown(page, "tbody th") == ["Undated work", "z", "y", "x"]


@pytest.mark.parametrize("width", [768, 1440])
@pytest.mark.parametrize(("which", "left"), [("site", 2), ("long", 155)])
def test_rows_of_many_columns_are_narrowed_without_a_script(
    request: Any, visit: Any, which: str, left: int, width: int
) -> None:
    address = f"{request.getfixturevalue(which)}roadmap/table/"
    page = visit(address, viewport={"width": width, "height": 900}, java_script_enabled=False).page
    rows = page.locator("tbody tr").filter(visible=True)
    form = "(row) => getComputedStyle(row).display"
    before = rows.first.evaluate(form)
    page.click(".sl-filter[data-facet=pillar] summary")
    page.check("input[name=pillar][value=b]")
    assert rows.count() == left
    assert rows.first.evaluate(form) == before == ("table-row" if which == "site" and width == 1440 else "grid")


@pytest.mark.parametrize("view", ["", "board/", "table/", "by-team/"])
def test_what_is_far_from_the_screen_is_narrowed_too(long: str, visit: Any, view: str) -> None:
    page = visit(f"{long}roadmap/{view}?pillar=b&q=i309").page
    assert page.inner_text(".sl-filters__said") == "1 of 310 shown"
    titles = {"": ".sl-bar", "by-team/": ".sl-bar", "board/": ".sl-card__title", "table/": "tbody th"}
    page.locator(titles[view], has_text="i309").first.wait_for(state="visible")
    page.click(".sl-filters__clear")
    assert page.inner_text(".sl-filters__said") == "310 of 310 shown"


def test_the_list_of_a_phone_is_filled_also_when_a_screen_becomes_narrow(long: str, visit: Any) -> None:
    page = visit(f"{long}roadmap/?q=i3").page
    for width, rows in ((360, ["i300", "i309"]), (1440, []), (360, ["i300", "i309"])):
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
        assert sorted(shown(page, ".sl-timeline-list__name"))[::9] == rows
    page.click(".sl-filters__clear")
    assert "i300" not in shown(page, ".sl-timeline-list__name")
