"""A browser and a server for the tests that look at pages as readers do. Nothing leaves this machine."""

import contextlib
import functools
import http.server
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from browser.small import small_vision, write
from patterns import write_patterns
from running import copy_reference, run

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
NAMES = ("chromium", "chromium-browser", "google-chrome")


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder with a policy, and says nothing."""

    def __init__(self, *words: object, policy: str = "", **more: object) -> None:
        self.policy = policy
        super().__init__(*words, **more)

    def end_headers(self) -> None:
        if self.policy:
            self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()

    def copyfile(self, *words: object) -> None:
        with contextlib.suppress(ConnectionError):  # the browser has gone on to the next page
            super().copyfile(*words)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (its name is not ours)
        pass


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., str]]:
    """Serve folders on the loopback, with a policy in a header where one is given; return the address of each."""
    servers: list[http.server.ThreadingHTTPServer] = []

    def start(folder: Path, policy: str = "") -> str:
        handler = functools.partial(Quiet, directory=str(folder), policy=policy)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the reference site once, as a person would, and return its folder."""
    folder = copy_reference(tmp_path_factory.mktemp("reference") / "vision")
    run("sightline", "build", folder=folder)
    write_patterns(folder / "site")
    return folder / "site"


def installed_chromium() -> str | None:
    """Return the path of the Chromium that is asked for or installed; None leaves it to Playwright's own."""
    return os.environ.get("CHROMIUM") or next((path for name in NAMES if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """Return the address of the small roadmap; a module that looks at something else has a ``site`` of its own."""
    folder = tmp_path_factory.mktemp("small")
    write(folder, small_vision())
    return serve(folder)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start the Chromium that is installed, or Playwright's own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed_chromium(), args=FLAGS)
        yield browser
        browser.close()


@dataclass
class Visit:
    """A page that is open, and everything that it complained about or asked of others."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Callable[..., Visit]]:
    """Open an address in a context of its own; words for the context as Playwright has them."""
    contexts: list[BrowserContext] = []

    def start(address: str, **context_words: object) -> Visit:
        words = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce", **context_words}
        context = chromium.new_context(**words)
        contexts.append(context)
        opened = Visit(context.new_page())

        def guard(route: Route) -> None:
            if route.request.url.startswith("http://127.0.0.1:"):
                route.continue_()
            else:
                opened.foreign.append(route.request.url)
                route.abort()

        context.route("**/*", guard)
        opened.page.on("pageerror", lambda error: opened.complaints.append(str(error)))
        opened.page.on("console", lambda said: said.type == "error" and opened.complaints.append(said.text))
        opened.page.on("dialog", lambda dialog: (opened.complaints.append(dialog.message), dialog.dismiss()))
        opened.page.goto(address)
        return opened

    yield start
    for context in contexts:
        context.close()
