"""Text that would act stands in every field, narrative, file name and alt text of a site served without a policy.

Chromium opens every page of it, points at, presses and opens everything there is, and searches for the words of the
hostile titles. The function that every payload calls exists, and nobody calls it.
"""

import re
import shutil
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from hostile import SIGN
from running import REPOSITORY, run
from sweeps.planting import as_yaml, plant
from sweeps.test_hostile_text import IN_BODIES, IN_FIELDS

pytestmark = pytest.mark.browser

PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c020000000b4944415478da63fcff1f0003030200ef"
    "a2a75b0000000049454e44ae426082"
)
FILE_NAMES = ("x' onerror='xss().png", "<img src=x onerror=xss()>.png", "javascript:xss().png", "a&quot;b.png")
ACTING = (
    "<script>xss()</script>",
    "<img src=x onerror=xss()>",
    "<details open ontoggle=xss()><summary>s</summary></details>",
    "<p/onclick=xss()>x</p>",
    '<a href="jav&#x09;ascript:xss()">x</a>',
    "<div onmouseover='xss()'>over</div>",
    "<iframe srcdoc='<script>parent.xss()</script>'></iframe>",
    "<link rel=stylesheet href=https://evil.example/xss.css>",
)
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
PROVOKE = """() => {
  const events = ["mouseover", "mouseenter", "pointerenter", "focus", "focusin", "toggle", "load", "begin", "click"];
  const safe = (event) => {
    const link = event.target.closest("[href]");
    const to = link && new URL(link.href.baseVal ?? link.href, location);
    if (!to || /^(https?|mailto):$/.test(to.protocol)) event.preventDefault();
  };
  document.addEventListener("click", safe, true);
  document.addEventListener("submit", (event) => event.preventDefault(), true);
  for (const one of document.querySelectorAll("*"))
    for (const name of events) one.dispatchEvent(new MouseEvent(name, { bubbles: name === "click", cancelable: true }));
  document.removeEventListener("click", safe, true);
}"""


def hostile_site(folder: Path) -> Path:
    """Build a vision of which every word is hostile, as a person would, and take the policy out of its pages."""
    fields, bodies = cycle(IN_FIELDS), cycle(IN_BODIES)
    plant(folder, lambda: next(fields), lambda: next(bodies))
    for number, payload in enumerate(IN_BODIES):
        title = as_yaml({"title": IN_FIELDS[number % len(IN_FIELDS)]})
        (folder / "content" / "pages" / f"payload-{number}.md").write_text(f"---\n{title}---\n{payload}\n", "utf-8")
    with (folder / "content" / "pages" / "how-we-plan.md").open("a", encoding="utf-8") as page:
        for name, payload in zip(cycle(FILE_NAMES), IN_FIELDS, strict=False):
            page.write(f"\n![{payload}](<{name}>)\n\n| a | b |\n|---|---|\n| {payload} | ![{payload}](x.png) |\n")
    for name in FILE_NAMES:
        (folder / "content" / "pages" / name).write_bytes(PICTURE)
    shutil.copy(REPOSITORY / "mkdocs.yml", folder)
    run("sightline", "build", folder=folder)
    for path in (folder / "site").rglob("*.html"):
        html, count = POLICY.subn("", path.read_text(encoding="utf-8"))
        assert count <= 1
        path.write_text(html, encoding="utf-8")
    return folder / "site"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_site(tmp_path_factory.mktemp("hostile"))


@pytest.fixture
def ran() -> list[str]:
    return []


@pytest.fixture
def page(chromium: Browser, ran: list[str]) -> Iterator[Page]:
    """Open a window in which the payloads' function exists, and everything it would do is remembered."""
    context: BrowserContext = chromium.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    context.expose_function(SIGN, lambda *words: ran.append("ran"))
    context.on("request", lambda asked: asked.url.startswith("http://127.0.0.1:") or ran.append(f"asked {asked.url}"))
    context.on("dialog", lambda dialog: (ran.append("dialog"), dialog.dismiss()))
    context.on("weberror", lambda error: ran.append(str(error.error)))
    yield context.new_page()
    context.close()


def test_nothing_runs_on_any_page_when_every_word_is_hostile(
    site: Path, serve: Callable[..., str], page: Page, ran: list[str]
) -> None:
    root, wrong = serve(site), {}
    for path in sorted(site.rglob("*.html")):
        address = path.relative_to(site).as_posix()
        page.goto(root + address, wait_until="load")
        if 'http-equiv="refresh"' in path.read_text(encoding="utf-8"):
            page.wait_for_url(lambda here, first=root + address: here.startswith(root) and here != first)
        page.evaluate(PROVOKE)
        if ran:
            wrong[address] = list(ran)
            ran.clear()
    assert wrong == {}


def test_nothing_runs_in_search_when_the_titles_that_it_finds_are_hostile(
    site: Path, serve: Callable[..., str], page: Page, ran: list[str]
) -> None:
    page.goto(serve(site))
    page.keyboard.press("/")
    box = page.get_by_role("searchbox", name="Search this site")
    found = 0
    for words in ("xss", "script", "onerror", "img", "javascript", "alert", "svg onload", "payload", "title"):
        box.fill(words)
        page.wait_for_function("() => /page|Nothing/.test(document.querySelector('.sl-search__said').textContent)")
        page.wait_for_timeout(60)
        page.evaluate(PROVOKE)
        page.keyboard.press("Control+k")
        found += page.locator(".sl-search__result").count()
        assert page.locator(".sl-search :is(img, script, svg, iframe, style)").count() == 0
    assert found > 50
    assert ran == []


def test_what_runs_is_noticed(tmp_path: Path, serve: Callable[..., str], page: Page, ran: list[str]) -> None:
    for number, payload in enumerate(ACTING):
        (tmp_path / f"{number}.html").write_text(f"<!DOCTYPE html><title>x</title>{payload}", encoding="utf-8")
    root = serve(tmp_path)
    for number, payload in enumerate(ACTING):
        page.goto(f"{root}{number}.html", wait_until="load")
        page.evaluate(PROVOKE)
        page.wait_for_timeout(30)
        assert ran, payload
        ran.clear()
