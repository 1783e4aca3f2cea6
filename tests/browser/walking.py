"""One page of every kind, as a reader's browser sees it: what it says on the console, loads, overflows and lacks."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from sightline.model.kinds import BY_NAME

LOOKS = tuple((width, scheme) for width in (360, 768, 1440) for scheme in ("light", "dark"))
"""Every width and scheme in which pages are looked at."""
WHOLE = os.environ.get("SIGHTLINE_SWEEP") == "all"
REST = ".sl-table__row:nth-child(n + 16)"
"""Rows like those above them, which axe leaves out unless everything is swept: the guide alone has hundreds."""
POLICY = "; ".join(
    [
        "default-src 'none'",
        *(f"{what}-src 'self'" for what in ("script", "style", "font", "img", "connect")),
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    ]
)
"""The strictest policy that a web server may send with every page; the one in the pages themselves is the same."""
WATCH = """
window.__broken = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.__broken.push(`${event.effectiveDirective} refused ${event.blockedURI || event.sample}`));
"""
OVERFLOW = """() => {
  const wide = document.documentElement.clientWidth;
  const by = document.documentElement.scrollWidth - wide;
  if (by <= 0) return [];
  const over = (one) => one.getBoundingClientRect().right > wide + 0.5;
  const held = (one) =>
    (one = one.parentElement) && (getComputedStyle(one).overflowX !== "visible" || held(one));
  const names = [...document.querySelectorAll("body *")].filter((one) => over(one) && !held(one));
  const told = new Set(names.map((one) => `${one.localName}.${one.classList[0] || ""}`));
  return [`${by} px too wide: ${[...told].slice(0, 4)}`];
}"""
AXE = """async (exclude) => (await axe.run({ exclude }, {
  resultTypes: ["violations"],
  rules: { "target-size": { enabled: true } },
})).violations.flatMap((found) =>
  found.nodes.map((node) => ({
    rule: found.id,
    impact: found.impact,
    html: node.html.slice(0, 160),
    prose: Boolean(document.querySelector(String(node.target[0]))?.closest(".sl-prose")),
  })))"""
NAMELESS = """() => [...document.querySelectorAll("main svg")]
  .filter((one) => !one.parentElement.closest("svg") && !one.closest("[aria-hidden=true], a"))
  .filter((one) => !one.querySelector("a"))
  .filter((one) => !["img", "group"].includes(one.getAttribute("role")) || !one.getAttribute("aria-label"))
  .map((one) => `a drawing without a name: ${one.outerHTML.slice(0, 120)}`)"""
WEAK = """() => {
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
KIND = re.compile(r'<body[^>]* data-page="([^"]*)"')


def kinds_of(site: Path) -> dict[str, str]:
    """Return an address for every kind of page: each that is the only one, and the longest of each kind of record."""
    found: dict[str, tuple[int, str]] = {}
    for path in sorted(site.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        kind = KIND.search(html)
        if kind is None:
            continue  # a page that leads on to another
        address = path.relative_to(site).as_posix().removesuffix("index.html")
        name = kind[1] if kind[1] in BY_NAME or address.startswith("pages/") else address
        found[name or "home"] = max(found.get(name or "home", (0, "")), (len(html), address))
    return {name: address for name, (_, address) in found.items()}


@dataclass
class Walk:
    """A walk through a site in one window, and all that went wrong on it, page by page."""

    context: BrowserContext
    site: str
    page: Page = field(init=False)
    _said: list[str] = field(default_factory=list, init=False)

    def __post_init__(self) -> None:
        self.context.add_init_script(WATCH)
        self.page = self.context.new_page()
        self.page.on("pageerror", lambda error: self._said.append(f"error: {error}"))
        self.page.on("console", lambda said: self._said.append(f"console: {said.text}"))
        self.page.on("dialog", lambda dialog: (self._said.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        self.page.on("request", lambda asked: self._look_at(asked.url))
        self.page.on("response", lambda given: self._look_at_status(given.status, given.url))

    def _look_at(self, address: str) -> None:
        if not address.startswith((self.site, "data:", "blob:")):
            self._said.append(f"asks another host: {address}")

    def _look_at_status(self, status: int, address: str) -> None:
        if status >= 400:
            self._said.append(f"{status}: {address}")

    def to(self, address: str) -> list[str]:
        """Open a page and return what was wrong before anything was done on it."""
        self._said.clear()
        self.page.goto(self.site + address, wait_until="load")
        broken = self.page.evaluate("window.__broken") or []
        return [*self._said, *(f"policy: {one}" for one in broken), *self.page.evaluate(OVERFLOW)]

    def weak(self) -> list[str]:
        """Return what cannot be made out in drawings, which axe does not look into, and drawings without a name."""
        return [*self.page.evaluate(WEAK), *self.page.evaluate(NAMELESS)]

    def axe(self) -> list[Mapping[str, Any]]:
        """Return what axe finds on the page that is open, of any impact."""
        self.page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
        found: list[Mapping[str, Any]] = self.page.evaluate(AXE, [] if WHOLE else [REST])
        return found


def window(chromium: Browser, width: int, scheme: str, **more: Any) -> BrowserContext:
    """Open a window of a width in light or dark, for a reader who wants no motion."""
    words = {"viewport": {"width": width, "height": 900}, "color_scheme": scheme, "reduced_motion": "reduce", **more}
    return chromium.new_context(**words)
