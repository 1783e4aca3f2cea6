"""The site by keyboard alone: every stop is seen, nothing holds the focus, and what was opened gives it back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browser.walking import window

pytestmark = pytest.mark.browser

WALK = [
    *((1440, address) for address in ("", "roadmap/", "responsible-technology/", "line-of-sight/", "measures/")),
    *((320, address) for address in ("", "roadmap/", "roadmap/table/", "for/executives/")),
]
STOP = """() => {
  const here = document.activeElement;
  if (!here || here === document.body) return null;
  const drawn = getComputedStyle(here), ring = here.querySelector("rect");
  const lines = [drawn.outlineStyle !== "none" && parseFloat(drawn.outlineWidth) >= 2];
  if (ring) lines.push(parseFloat(getComputedStyle(ring).strokeWidth) >= 2 && getComputedStyle(ring).stroke !== "none");
  const box = (ring || here).getClientRects()[0];
  const middle = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
  const under = document.elementFromPoint(box.left + box.width / 2, middle);
  const label = here.getAttribute("aria-label") || here.textContent.trim() || here.labels?.[0]?.textContent || "";
  return {
    ring: lines.some(Boolean),
    seen: Boolean(under) && (here.contains(under) || under.contains(here)),
    name: label.slice(0, 60),
    what: here.localName + "." + (here.getAttribute("class") || ""),
    place: [...document.querySelectorAll("*")].indexOf(here),
  };
}"""


@pytest.fixture(scope="module")
def home(reference: Path, serve: Callable[..., str]) -> str:
    return serve(reference)


@pytest.fixture
def page(chromium: Browser, home: str) -> Any:
    context = window(chromium, 1440, "light")
    page = context.new_page()
    page.goto(home)
    yield page
    context.close()


def focused(page: Page, what: str) -> bool:
    return bool(page.locator(what).first.evaluate("one => one === document.activeElement"))


@pytest.mark.parametrize(("width", "address"), WALK)
def test_every_stop_is_seen_and_named_and_the_last_is_reached(page: Page, home: str, width: int, address: str) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(home + address)
    stops: list[dict[str, Any]] = []
    for _ in range(600):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None or (stops and stop["place"] == stops[0]["place"]):
            break
        stops.append(stop)
    assert stops[0]["what"] == "a.sl-skip"
    assert [one for one in stops if not (one["ring"] and one["seen"] and one["name"])] == []
    places = [one["place"] for one in stops]
    assert places == sorted(set(places)), "the focus goes in the order of the page, once through"
    last = page.evaluate(
        "[...document.querySelectorAll('*')].indexOf([...document.querySelectorAll('footer a')].at(-1))"
    )
    assert places[-1] == last


def test_nothing_hides_what_has_the_focus_on_the_way_back(page: Page, home: str) -> None:
    page.goto(f"{home}roadmap/")
    page.locator("footer a").first.focus()
    hidden: list[str] = []
    for _ in range(300):
        page.keyboard.press("Shift+Tab")
        stop = page.evaluate(STOP)
        if not stop["seen"]:
            hidden.append(stop["name"])
        if stop["what"] == "a.sl-skip":
            break
    assert hidden == []
    assert stop["what"] == "a.sl-skip"


def test_lane_in_the_address_is_below_the_axis(page: Page, home: str) -> None:
    page.goto(f"{home}roadmap/#lane-data-accessibility")
    tops = "what => document.querySelector(what).getBoundingClientRect()"
    lane = page.evaluate(tops, "#lane-data-accessibility .sl-lane__title")
    axis = page.evaluate(tops, ".sl-timeline__axis")
    assert axis["bottom"] <= lane["top"] < 400


def test_preview_stays_while_a_pointer_goes_over_to_it_and_goes_at_escape(page: Page, home: str) -> None:
    page.clock.install()
    page.goto(f"{home}roadmap/")
    bar, preview = page.locator("a.sl-bar", has_text="Active-active order path"), page.locator(".sl-preview")
    bar.scroll_into_view_if_needed()
    bar.hover(position={"x": 40, "y": 20})
    page.clock.run_for(1000)
    assert preview.is_visible()
    box = preview.bounding_box()
    assert box
    page.mouse.move(box["x"] + 20, box["y"] + 20, steps=20)
    page.clock.run_for(1000)
    assert preview.is_visible()
    assert "Active-active order path" in preview.inner_text()
    page.keyboard.press("Escape")
    assert not preview.is_visible()
    bar.hover(position={"x": 40, "y": 20})
    page.clock.run_for(1000)
    page.mouse.move(5, 5)
    page.clock.run_for(1000)
    assert not preview.is_visible()


def test_skip_link_goes_to_the_page(page: Page) -> None:
    page.keyboard.press("Tab")
    assert page.get_by_role("link", name="Skip to the page").is_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("menu", ["More", "Reading as"])
def test_menu_opens_by_keyboard_and_gives_the_focus_back(page: Page, menu: str) -> None:
    summary = page.locator("header summary", has_text=menu)
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.sl-menu__sheet') !== null")
    page.keyboard.press("Escape")
    assert page.locator(".sl-menu[open]").count() == 0
    assert summary.evaluate("one => one === document.activeElement")


def test_search_gives_the_focus_back_to_where_it_was(page: Page) -> None:
    link = page.locator("main a").nth(3)
    link.focus()
    page.keyboard.press("/")
    assert page.get_by_role("dialog", name="Search").is_visible()
    page.keyboard.type("identity")
    page.locator(".sl-search__result").first.wait_for()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    page.keyboard.press("Escape")
    assert page.get_by_role("dialog").count() == 0
    assert link.evaluate("one => one === document.activeElement")


def test_filters_are_worked_and_cleared_by_keyboard(page: Page, home: str) -> None:
    page.goto(f"{home}roadmap/")
    all_said = page.locator(".sl-filters__said").inner_text()
    summary = page.locator(".sl-filter[data-facet=pillar] summary")
    summary.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.locator(".sl-filters__said").inner_text() != all_said
    assert "?pillar=" in page.url
    page.keyboard.press("Escape")
    assert summary.evaluate("one => one === document.activeElement")
    assert page.locator(".sl-filter[open]").count() == 0
    page.locator(".sl-filters__clear").focus()
    page.keyboard.press("Enter")
    assert page.locator(".sl-filters__said").inner_text() == all_said
    assert focused(page, ".sl-filter summary")


def test_bar_on_the_timeline_says_everything_and_opens(page: Page, home: str) -> None:
    page.goto(f"{home}roadmap/")
    bar = page.locator("a.sl-bar", has_text="Active-active order path")
    bar.focus()
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    told = {one["name"]["value"]: one.get("description", {}).get("value", "") for one in tree if one.get("name")}
    name = next(one for one in told if one.startswith("Active-active order path at risk"))
    assert "August 2026 to March 2027" in told[name]
    assert "One quarter late" in told[name]
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")
    page.wait_for_url("**/initiatives/active-active-orders/")
