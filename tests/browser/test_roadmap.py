"""The roadmap and the line of sight in a real browser: narrowing, views, what a bar holds back, the lit path."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from browser.small import drawn, shown, write
from making import record, vision

pytestmark = pytest.mark.browser


def test_filters_combine_and_live_in_the_address_and_go_from_view_to_view(site: str, visit: Any) -> None:
    opened = visit(f"{site}roadmap/")
    page = opened.page
    page.click(".sl-filter[data-facet=status] summary")
    page.check("input[value=at-risk]")
    assert page.inner_text(".sl-filters__said") == "2 of 4 shown"
    page.keyboard.press("Escape")
    page.click(".sl-filter[data-facet=pillar] summary")
    page.check("input[name=pillar][value=a]")
    assert page.evaluate("location.search") == "?pillar=a&status=at-risk"
    assert page.inner_text(".sl-filters__said") == "1 of 4 shown"
    page.click(".sl-tabs__tab >> text=Table")
    page.wait_for_url("**/table/?pillar=a&status=at-risk")
    assert shown(page, "tbody th") == ["x"]
    page.click(".sl-filters__clear")
    assert page.evaluate("location.search") == ""
    assert len(shown(page, "tbody th")) == 4
    assert (opened.complaints, opened.foreign) == ([], [])


def test_an_address_with_filters_narrows_the_page_even_for_facets_without_a_menu(site: str, visit: Any) -> None:
    page = visit(f"{site}roadmap/board/?health=at-risk&q=z").page
    assert page.inner_text(".sl-filters__said") == "1 of 4 shown"
    assert shown(page, ".sl-card__title") == ["z"]
    assert visit(f"{site}roadmap/?pillar=none").page.inner_text(".sl-filters__said") == "1 of 4 shown"


def test_lanes_close_up_when_they_are_narrowed(site: str, visit: Any) -> None:
    page = visit(f"{site}roadmap/?outcome=other").page
    assert shown(page, ".sl-lane__title") == ["b"]


def test_the_table_sorts_by_date_and_says_so(site: str, visit: Any) -> None:
    page = visit(f"{site}roadmap/table/").page
    page.click(".sl-table__sort >> text=When")
    assert page.get_attribute("th[aria-sort]", "aria-sort") == "ascending"
    assert shown(page, "tbody th") == ["x", "y", "z", "Undated work"]


def test_a_bar_shows_what_it_holds_back_when_it_has_the_focus(site: str, visit: Any) -> None:
    page = visit(f"{site}roadmap/").page
    page.focus(".sl-bar[href$='initiatives/x/']")
    assert str(page.get_attribute(".sl-bar[data-tied]", "href")).endswith("initiatives/y/")
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


def test_lanes_of_a_narrow_timeline_have_one_column_with_bars_and_without(site: str, visit: Any) -> None:
    page = visit(f"{site}roadmap/", viewport={"width": 768, "height": 900}).page
    assert page.locator(".sl-lane[data-spread] .sl-lane__undated").is_visible()
    left = "(parts) => [...new Set(parts.map((part) => Math.round(part.getBoundingClientRect().left)))]"
    assert len(page.eval_on_selector_all(".sl-lane, .sl-lane__head, .sl-lane__time, .sl-lane__undated", left)) == 1


def test_without_a_script_everything_is_there_and_filters_combine(site: str, visit: Any) -> None:
    page = visit(f"{site}roadmap/table/", java_script_enabled=False).page
    assert len(shown(page, "tbody th")) == 4
    page.click(".sl-filter[data-facet=status] summary")
    page.check("input[name=status][value=at-risk]")
    assert shown(page, "tbody th") == ["x", "z"]
    page.click(".sl-filter[data-facet=pillar] summary")
    page.check("input[name=pillar][value=b]")
    page.check("input[name=pillar][value=none]")
    assert shown(page, "tbody th") == ["x", "z"]
    page.uncheck("input[name=pillar][value=b]")
    assert shown(page, "tbody th") == []
    page.goto(f"{site}roadmap/")
    page.click(".sl-filter[data-facet=outcome] summary")
    page.check("input[name=outcome][value=keep]")
    assert drawn(page) == ["x"]
    page.click(".sl-filters__clear")
    assert drawn(page) == ["x", "y", "z"]


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ("outcome=keep", ["x"]),
        ("outcome=none&health=none", ["Undated work"]),
        ("audience=engineers", ["y"]),
        ("team=order-path", ["x"]),
        ("pillar=b", ["x", "z"]),
        ("team=who", []),
        ("q=order-path&status=at-risk", ["x"]),
    ],
)
def test_every_facet_narrows_each_view_to_the_same_rows(site: str, visit: Any, asked: str, rows: list[str]) -> None:
    page = visit(f"{site}roadmap/table/?{asked}").page
    assert shown(page, "tbody th") == rows
    page.goto(f"{site}roadmap/?{asked}")
    assert sorted([*drawn(page), *shown(page, ".sl-undated__title")]) == sorted(rows)


def test_a_copied_link_gives_the_same_rows_in_a_fresh_browser(site: str, visit: Any) -> None:
    page = visit(f"{site}roadmap/", permissions=["clipboard-read", "clipboard-write"]).page
    page.click(".sl-filter[data-facet=status] summary")
    page.check("input[value=at-risk]")
    page.keyboard.press("Escape")
    page.fill(".sl-filter__find", "z")
    page.click(".sl-filters__link")
    page.wait_for_function("document.querySelector('.sl-filters__done').textContent === 'Link copied.'")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.endswith("roadmap/?status=at-risk&q=z")
    fresh = visit(copied).page
    assert fresh.inner_text(".sl-filters__said") == "1 of 4 shown"
    assert drawn(fresh) == ["z"]


@pytest.mark.parametrize(
    ("asked", "rows", "days"),
    [
        ("", ["odd", "x", "y", "z"], ["x", "y", "z"]),
        ("?status=at-risk,none", ["odd", "x", "z"], ["x", "z"]),
        ("?audience=engineers", ["y"], ["y"]),
        ("?q=nothing-like-it", [], []),
    ],
)
def test_table_and_calendar_hold_exactly_the_rows_in_view(
    site: str, visit: Any, asked: str, rows: list[str], days: list[str]
) -> None:
    opened = visit(f"{site}roadmap/board/{asked}")
    taken = {}
    for word in ("CSV", "Calendar"):
        with opened.page.expect_download() as waiting:
            opened.page.click(f".sl-filters__file >> text={word}")
        taken[waiting.value.suggested_filename] = Path(waiting.value.path()).read_bytes().decode()
    found = list(csv.DictReader(io.StringIO(taken["roadmap.csv"], newline="")))
    assert [row["id"] for row in found] == rows
    assert all(row["summary"] == 'Two lines,\nand "quotes"' for row in found if row["id"] == "y")
    events = Calendar.from_ical(taken["roadmap.ics"]).walk("VEVENT")
    assert sorted(str(event["summary"]).removeprefix("Lands: ").split(" ")[0] for event in events) == days
    assert (opened.complaints, opened.foreign) == ([], [])


def test_what_is_late_is_counted_and_taken_along_alone(
    tmp_path: Path, serve: Callable[[Path], str], visit: Any
) -> None:
    late = record("initiative/late", status="at risk", when="2026-Q1")
    write(tmp_path, vision(late, record("initiative/good", when="2027-Q1")))
    page = visit(f"{serve(tmp_path)}roadmap/late/").page
    assert page.inner_text(".sl-filters__said") == "1 of 1 shown"
    with page.expect_download() as waiting:
        page.click(".sl-filters__file >> text=CSV")
    rows = csv.DictReader(io.StringIO(Path(waiting.value.path()).read_text(encoding="utf-8"), newline=""))
    assert [row["id"] for row in rows] == ["late"]


def test_a_fold_counts_and_shows_what_is_left_in_it_when_what_is_late_is_narrowed(
    tmp_path: Path, serve: Callable[[Path], str], visit: Any
) -> None:
    late = (record(f"initiative/i{day:02}", status="at risk", when=f"2026-01-{day % 28 + 1:02}") for day in range(59))
    write(tmp_path, vision(*late, record("initiative/last", status="at risk", when="2026-11-20")))
    page = visit(f"{serve(tmp_path)}roadmap/late/").page
    fold = page.locator(".sl-table-fold")
    assert (fold.get_attribute("open"), fold.locator("summary").inner_text()) == (None, "20 more, less late")
    page.fill(".sl-filter__find", "last")
    assert page.inner_text(".sl-filters__said") == "1 of 60 shown"
    assert fold.locator("summary").inner_text() == "1 more, less late"
    assert fold.locator("tr:visible").all_inner_texts()[1].startswith("last")
    page.fill(".sl-filter__find", "")
    assert (fold.get_attribute("open"), fold.locator("summary").inner_text()) == (None, "20 more, less late")


def test_without_a_script_the_whole_files_can_be_taken_along(site: str, visit: Any) -> None:
    page = visit(f"{site}roadmap/", java_script_enabled=False).page
    hrefs = [link.get_attribute("href") for link in page.query_selector_all(".sl-filters__file")]
    assert hrefs == ["../data/initiatives.csv", "../feeds/roadmap.ics"]


def test_filters_survive_going_between_lanes_and_work_stands_once(site: str, visit: Any) -> None:
    page = visit(f"{site}roadmap/?status=at-risk").page
    assert shown(page, ".sl-lane__title") == ["a", "b"]
    page.click(".sl-tabs[data-quiet] >> text=outcome")
    page.wait_for_url("**/roadmap/by-outcome/?status=at-risk")
    assert shown(page, ".sl-lane__title") == ["keep", "other"]
    page.click(".sl-tabs[data-quiet] >> text=team")
    page.wait_for_url("**/roadmap/by-team/?status=at-risk")
    assert shown(page, ".sl-lane__title") == ["order-path", "No team stated"]
    assert drawn(page) == ["x", "z"]


def test_filters_and_bars_are_reached_and_worked_by_keyboard(site: str, visit: Any) -> None:
    page = visit(f"{site}roadmap/").page
    page.focus(".sl-filter[data-facet=pillar] summary")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.evaluate("location.search") == "?pillar=a"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.matches('[data-facet=pillar] summary')")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.sl-bar')"):
            break
    assert page.evaluate("document.activeElement.getAttribute('href')") == "../initiatives/x/"
    assert page.is_visible(".sl-preview")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "../initiatives/y/"


def test_a_name_lights_its_own_path(site: str, visit: Any) -> None:
    page = visit(f"{site}line-of-sight/").page
    page.focus(".sl-sight__name[data-name='objective/slow#queue'] a")
    lit = [one.get_attribute("data-name") for one in page.query_selector_all(".sl-sight__name[data-lit]")]
    assert lit == ["outcome/other", "objective/slow", "objective/slow#queue", "pillar/b"]


def test_every_lane_of_a_long_timeline_comes_even_when_the_site_s_script_does_not(
    tmp_path: Path, serve: Callable[[Path], str], visit: Any
) -> None:
    many = [record(f"initiative/i{place:03}", pillars=f"pillar/{'ab'[place % 2]}", when="2027") for place in range(120)]
    write(tmp_path, vision(record("pillar/a"), record("pillar/b"), *many))
    address = serve(tmp_path)
    visit(f"{address}roadmap/").page.locator("#lane-b .sl-bar").first.wait_for(state="visible")
    for name in ("sightline.js", "lists.js"):
        (tmp_path / "assets" / name).write_text("")
    visit(f"{address}roadmap/").page.locator("#lane-b .sl-bar").first.wait_for(state="visible")
