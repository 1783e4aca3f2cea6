"""How heavy and how quick the pages of the roadmap are, for visions of 16, 200, 500 and 2,000 initiatives.

Each vision is made by rule, the same each time, and built as `sightline build` builds it. The time until a page can
be used is measured beside an empty page of the same site and theme in the same browser, in turn, so that a busy
machine slows both: it is when the page has been drawn, its scripts have run, and its last long task has ended (as
Lighthouse counts time to interactive). A long timeline is usable before all of it is drawn: its lanes are laid out one
after another in tasks of their own, and "first lane" is when the first of them stood there. Beside both stands the
processor time of the page's main thread, for all of it, which other programs disturb less. A filter's answer is the
time from the input event until the next frame has been drawn.

    python bench/pages.py [ROUNDS]
"""

import functools
import gzip
import http.server
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright
from visions import write_vision

from sightline.load import read_vision
from sightline.render import document, render_page
from sightline.site import Settings, build_site
from sightline.site.chrome import chrome_of
from sightline.views import page as views
from sightline.views.parts import Prose

SIZES = (16, 200, 500, 2000)
WIDTHS = (360, 768, 1440)
PAGES = ("", "roadmap/", "roadmap/by-team/", "roadmap/by-outcome/", "roadmap/by-owner/", "roadmap/board/")
PAGES = (*PAGES, "roadmap/table/", "roadmap/late/")
EMPTY = "empty/"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]

READY = """() => new Promise((done) => {
  let last = 0;
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) last = Math.max(last, task.startTime + task.duration);
  }).observe({ type: 'longtask', buffered: true });
  requestAnimationFrame(() => setTimeout(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime || 0;
    const run = performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd;
    done([Math.max(paint, run, last), Math.max(paint, window.firstLane || 0)]);
  }, 50));
})"""

FIRST_LANE = """addEventListener('DOMContentLoaded', () => {
  const lane = document.querySelector('.sl-lane[data-waits]');
  const drawn = () => requestAnimationFrame(() => setTimeout(() => (window.firstLane = performance.now())));
  if (lane) new MutationObserver(drawn).observe(lane, { attributeFilter: ['data-waits'] });
})"""

ANSWER = """(mark) => new Promise((done) => {
  const box = document.querySelector(`input[data-mark=${mark}]`);
  requestAnimationFrame(() => {
    const started = performance.now();
    box.click();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - started)));
  });
})"""


class Weight(NamedTuple):
    """A page's HTML in bytes, as it is and gzipped."""

    raw: int
    gzipped: int


class Times(NamedTuple):
    """When a page can be used, when its first lane is drawn, and the processor time of its main thread, in ms."""

    ready: float
    first_lane: float
    processor: float


def main() -> None:
    """Make, build and measure each vision, and print what was found."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        installed = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
        browser = playwright.chromium.launch(executable_path=installed, args=FLAGS)
        say(f"Chromium {browser.version}, Python {sys.version.split()[0]}, {rounds} rounds in turn\n")
        for number in SIZES:
            with served(Path(name) / str(number), number) as (folder, address):
                measure(browser, folder, address, number, rounds)
        browser.close()


@contextmanager
def served(work: Path, number: int) -> Iterator[tuple[Path, str]]:
    """Make and build a vision, and serve it on this machine with one page more, which is empty."""
    write_vision(work, number)
    started = time.perf_counter()
    built, vision = build_site(Settings(work)), read_vision(work).vision
    if built.tree is None or vision is None:
        sys.exit(f"The vision of {number} initiatives cannot be built.")
    say(f"{number} initiatives, {len(built.tree.pages)} pages, arranged in {time.perf_counter() - started:.1f} s")
    folder = work / "site"
    section = views.Section("words", "Words", (Prose("<p>Nothing but the theme.</p>"),))
    empty = views.Page(EMPTY, "about", "Empty", "Empty", (section,))
    written = {f"{one.address}index.html": document(one).encode() for one in built.tree.pages if one.address in PAGES}
    written[f"{EMPTY}index.html"] = document(render_page(empty, chrome_of(vision, ""))).encode()
    for name, content in (built.tree.assets | written).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield folder, f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder and says nothing, even where the browser has gone before it has everything."""

    def handle(self) -> None:
        """Serve one connection."""
        with suppress(BrokenPipeError, ConnectionResetError):
            super().handle()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (its name is not ours)
        """Say nothing."""


def measure(browser: Browser, folder: Path, address: str, number: int, rounds: int) -> None:
    """Print the weight of each page, the time until the timeline can be used, and how filters answer."""
    for name in PAGES:
        raw, gzipped = weight(folder / name / "index.html")
        say(f"  /{name:20} {gzipped / 1000:7.1f} kB gzipped, {raw / 1000:7.0f} kB")
    pairs = [(ready(browser, address + "roadmap/"), ready(browser, address + EMPTY)) for _ in range(rounds)]
    for place, words in enumerate(("ready", "first lane", "processor")):
        ours, empty = ([pair[side][place] for pair in pairs] for side in (0, 1))
        ratio = statistics.median(ours) / statistics.median(empty)
        say(f"  {words}: timeline {span(ours)} ms, empty page {span(empty)} ms, ratio of medians {ratio:.2f}")
    if number >= 500:
        say(f"  a filter answers in {span(answers(browser, address, rounds))} ms")
    wide = [f"/{name} at {width}" for width in WIDTHS for name in PAGES if overflows(browser, address + name, width)]
    say(f"  wider than the screen at {', '.join(map(str, WIDTHS))} px: {', '.join(wide) or 'nothing'}\n")


def weight(path: Path) -> Weight:
    """Return what a page weighs."""
    content = path.read_bytes()
    return Weight(len(content), len(gzip.compress(content, 6, mtime=0)))


def ready(browser: Browser, address: str) -> Times:
    """Return how long a page took.

    The browser's store is empty, as for somebody who has never been on the site.
    """
    with opened(browser, "about:blank", 1440) as page:
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        page.add_init_script(FIRST_LANE)
        page.goto(address)
        usable, lane = page.evaluate(READY)
        found = session.send("Performance.getMetrics")["metrics"]
        return Times(usable, lane, 1000 * next(one["value"] for one in found if one["name"] == "TaskDuration"))


def answers(browser: Browser, address: str, rounds: int) -> list[float]:
    """Return the milliseconds that choosing words of different filters took: some keep much, some little."""
    with opened(browser, address + "roadmap/", 1440) as page:
        page.evaluate(READY)
        marks = ("a1", "a1", "e3", "e3", "c2", "b2", "b2", "c2") * max(1, rounds // 4)
        return [float(page.evaluate(ANSWER, mark)) for mark in marks]


def overflows(browser: Browser, address: str, width: int) -> bool:
    """Whether a page is wider than the screen."""
    with opened(browser, address, width) as page:
        return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


@contextmanager
def opened(browser: Browser, address: str, width: int) -> Iterator[Page]:
    """Open a page in a context of its own."""
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


def span(numbers: list[float]) -> str:
    """Return the least, the median and the most."""
    return f"{min(numbers):.0f} / {statistics.median(numbers):.0f} / {max(numbers):.0f}"


def say(words: str) -> None:
    """Print a line at once."""
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
