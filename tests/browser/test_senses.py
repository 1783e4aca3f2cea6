"""Readers who set their own colours, sizes and calm: forced colours, 200 per cent, no motion, and tables on a phone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.walking import OVERFLOW, Walk, kinds_of, window

pytestmark = pytest.mark.browser

APART = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }"""
COVERED = """() => {
  const parts = [...document.querySelectorAll(".sl-header :is(.sl-brand__words, .sl-nav__go, summary, .sl-tool)")];
  const boxes = parts.map((one) => [one, one.getBoundingClientRect()]).filter(([, box]) => box.width);
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const cut = parts.filter((one) => one.matches(".sl-brand__words") && one.scrollHeight > one.clientHeight + 1);
  const covered = boxes.filter(([, box], place) => boxes.slice(place + 1).some(([, other]) => meet(box, other)));
  return [...cut.map((one) => `cut: ${one.textContent}`), ...covered.map(([one]) => `covered: ${one.textContent}`)];
}"""
"""Spacing that readers may set (1.4.12), and what then covers another part of the header or is cut."""


@pytest.fixture(scope="module")
def home(reference: Path, serve: Callable[..., str]) -> str:
    return serve(reference)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_and_marks_in_drawings_stand_out_in_the_colours_of_the_system(
    chromium: Browser, reference: Path, home: str, scheme: str
) -> None:
    walk = Walk(window(chromium, 1440, scheme, forced_colors="active"), home)
    wrong = {}
    for kind, address in kinds_of(reference).items():
        walk.to(address)
        if weak := walk.weak():
            wrong[kind] = weak
    walk.context.close()
    assert wrong == {}


@pytest.mark.parametrize("forced", ["none", "active"])
def test_states_are_told_apart_by_shape_when_there_is_no_colour(chromium: Browser, home: str, forced: str) -> None:
    context = window(chromium, 1440, "dark", forced_colors=forced)
    page = context.new_page()
    page.goto(f"{home}guide/patterns/")
    shapes = {}
    for mark in page.locator("#status .sl-mark").all():
        assert mark.inner_text().strip()
        state = str(mark.get_attribute("data-state"))
        shapes[state] = mark.locator(".sl-shape").inner_html()
    same = {frozenset({"done", "accepted"}), frozenset({"planned", "proposed"}), frozenset({"dropped", "declined"})}
    pairs = {frozenset({a, b}) for a in shapes for b in shapes if a < b and shapes[a] == shapes[b]}
    context.close()
    assert len(shapes) >= 12
    assert pairs <= same


def test_nothing_overflows_at_four_times_the_size(chromium: Browser, reference: Path, home: str) -> None:
    walk = Walk(window(chromium, 320, "light", device_scale_factor=4), home)
    wrong = {kind: found for kind, address in kinds_of(reference).items() if (found := walk.to(address))}
    walk.context.close()
    assert wrong == {}


def test_nothing_overflows_when_the_reader_has_letters_of_twice_the_size(
    chromium: Browser, reference: Path, home: str
) -> None:
    walk = Walk(window(chromium, 1280, "light"), home)
    walk.context.new_cdp_session(walk.page).send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    wrong = {kind: found for kind, address in kinds_of(reference).items() if (found := walk.to(address))}
    walk.context.close()
    assert wrong == {}


@pytest.mark.parametrize("width", [320, 1152, 1440])
def test_nothing_is_lost_when_the_reader_sets_letters_words_and_lines_apart(
    chromium: Browser, home: str, width: int
) -> None:
    walk = Walk(window(chromium, width, "light", bypass_csp=True), home)
    wrong = {}
    for address in ("", "for/product-partners/", "roadmap/", "roadmap/table/", "measures/", "capacity/"):
        walk.to(address)
        walk.page.add_style_tag(content=APART)
        if found := [*walk.page.evaluate(OVERFLOW), *walk.page.evaluate(COVERED)]:
            wrong[address] = found
    walk.context.close()
    assert wrong == {}


@pytest.mark.parametrize(("motion", "moves"), [("reduce", False), ("no-preference", True)])
def test_nothing_moves_when_the_reader_wants_calm(chromium: Browser, home: str, motion: str, moves: bool) -> None:
    context = window(chromium, 1440, "light", reduced_motion=motion)
    page = context.new_page()
    for address in ("", "roadmap/", "for/executives/"):
        page.goto(home + address)
        assert (
            page.evaluate(
                """[...document.querySelectorAll("*")].some((one) => {
              const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
              return parseFloat(transitionDuration) > 0 || animationName !== "none" || scrollBehavior === "smooth";
            })"""
            )
            is moves
        )
    context.close()


def test_tables_stay_tables_on_a_phone(chromium: Browser, home: str) -> None:
    context = window(chromium, 360, "light")
    page = context.new_page()
    page.goto(f"{home}roadmap/table/")
    told = page.locator("main table").first.aria_snapshot()
    context.close()
    assert "- rowheader" in told
    assert "- columnheader" in told
    assert told.count("- row ") + told.count("- row:") > 20
