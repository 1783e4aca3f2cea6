"""Readers who set their own colours, sizes and calm: forced colours, 200 per cent, no motion, and tables on a phone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.walking import OVERFLOW, Walk, kinds_of, window

pytestmark = pytest.mark.browser

CONTRAST = """() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const light = (colour) => {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((one) =>
      one <= 10 ? one / 3294 : ((one / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = light(getComputedStyle(document.body).backgroundColor);
  const ratio = (colour) => {
    const [low, high] = [light(colour), paper].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const weak = new Set();
  for (const text of document.querySelectorAll("svg text, svg tspan")) {
    if (!text.textContent.trim() || !text.getClientRects().length) continue;
    const fill = getComputedStyle(text).fill;
    if (fill !== "none" && ratio(fill) < 4.5) weak.add(`${text.closest("[class]").getAttribute("class")}: ${fill}`);
  }
  for (const part of document.querySelectorAll(".sl-shape > *, .sl-bar__sure, .sl-curve__line")) {
    const { fill, stroke } = getComputedStyle(part);
    if (part.matches(".sl-shape__cut") || !part.getClientRects().length) continue;
    if (Math.max(...[fill, stroke].map((one) => (one === "none" ? 0 : ratio(one)))) < 3)
      weak.add(`${part.getAttribute("class")}: ${fill} ${stroke}`);
  }
  return [...weak];
}"""
"""Words in drawings have 4.5 to 1 against the page, and marks 3 to 1; axe does not look into drawings."""


@pytest.fixture(scope="module")
def home(reference: Path, serve: Callable[..., str]) -> str:
    return serve(reference)


@pytest.mark.parametrize(("scheme", "forced"), [("light", "none"), ("dark", "none"), ("light", "active"), ("dark", "active")])
def test_words_and_marks_in_drawings_stand_out(
    chromium: Browser, reference: Path, home: str, scheme: str, forced: str
) -> None:
    context = window(chromium, 1440, scheme, forced_colors=forced)
    page = context.new_page()
    wrong = {}
    for kind, address in kinds_of(reference).items():
        page.goto(home + address)
        if weak := page.evaluate(CONTRAST):
            wrong[kind] = weak
    context.close()
    assert wrong == {}


@pytest.mark.parametrize("forced", ["none", "active"])
def test_states_are_told_apart_by_shape_when_there_is_no_colour(
    chromium: Browser, home: str, forced: str
) -> None:
    context = window(chromium, 1440, "dark", forced_colors=forced)
    page = context.new_page()
    page.goto(f"{home}guide/patterns/")
    page.add_style_tag(content=".sl-shape { scale: 4; } .sl-shape, .sl-mark { filter: grayscale(1) }")
    shapes = {}
    for mark in page.locator("#status .sl-mark").all():
        assert mark.inner_text().strip()
        state = str(mark.get_attribute("data-state"))
        shapes[state] = mark.locator(".sl-shape").inner_html()
        picture = mark.locator(".sl-shape").screenshot()
        assert len(picture) > 120, f"{state} is drawn"
    same = {frozenset({"done", "accepted"}), frozenset({"planned", "proposed"}), frozenset({"dropped", "declined"})}
    pairs = {frozenset({a, b}) for a in shapes for b in shapes if a < b and shapes[a] == shapes[b]}
    context.close()
    assert len(shapes) >= 12
    assert pairs <= same


def test_nothing_overflows_at_twice_the_size(chromium: Browser, reference: Path, home: str) -> None:
    wrong = {}
    zoomed = window(chromium, 720, "light", viewport={"width": 720, "height": 450}, device_scale_factor=2)
    narrow = window(chromium, 320, "light", viewport={"width": 320, "height": 640})
    for name, context in (("200 %", zoomed), ("320 px", narrow)):
        walk = Walk(context, home)
        for kind, address in kinds_of(reference).items():
            if found := walk.to(address):
                wrong[f"{kind} at {name}"] = found
        context.close()
    assert wrong == {}


def test_nothing_overflows_when_the_reader_has_letters_of_twice_the_size(
    chromium: Browser, reference: Path, home: str
) -> None:
    context = window(chromium, 1280, "light")
    page, wrong = context.new_page(), {}
    for kind, address in kinds_of(reference).items():
        page.goto(home + address)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        if found := page.evaluate(OVERFLOW):
            wrong[kind] = found
    context.close()
    assert wrong == {}


@pytest.mark.parametrize(("motion", "moves"), [("reduce", False), ("no-preference", True)])
def test_nothing_moves_when_the_reader_wants_calm(chromium: Browser, home: str, motion: str, moves: bool) -> None:
    context = window(chromium, 1440, "light", reduced_motion=motion)
    page = context.new_page()
    for address in ("", "roadmap/", "for/executives/"):
        page.goto(home + address)
        assert page.evaluate(
            """[...document.querySelectorAll("*")].some((one) => {
              const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
              return parseFloat(transitionDuration) > 0 || animationName !== "none" || scrollBehavior === "smooth";
            })"""
        ) is moves
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


def drawings(page: Page) -> list[str]:
    """Return the drawings on a page that neither have a name nor are hidden from those who cannot see them."""
    found: list[str] = page.evaluate(
        """[...document.querySelectorAll("main svg")].filter((one) =>
          !one.parentElement.closest("svg") && !one.closest("[aria-hidden=true], a[aria-label]")
          && !(one.getAttribute("role") === "img" && (one.getAttribute("aria-label") || one.querySelector("title")))
          && !one.querySelector("a")).map((one) => one.outerHTML.slice(0, 120))"""
    )
    return found


def test_every_drawing_has_a_name_or_is_beside_its_words(chromium: Browser, reference: Path, home: str) -> None:
    context = window(chromium, 1440, "light")
    page, wrong = context.new_page(), {}
    for kind, address in kinds_of(reference).items():
        page.goto(home + address)
        if found := drawings(page):
            wrong[kind] = found[:3]
    context.close()
    assert wrong == {}
