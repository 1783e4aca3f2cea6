"""The preview in a browser: a page follows each save under the strict policy, and one from elsewhere reads nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser.conftest import Visit
from guarded import guarded
from sightline.render import POLICY

pytestmark = pytest.mark.browser

PAGE = f"""<!doctype html><html lang="en"><head><title>Vision</title>
<meta http-equiv="Content-Security-Policy" content="{POLICY}"></head><body><h1>WORDS</h1></body></html>"""


def test_page_follows_a_save_under_its_policy(tmp_path: Path, visit: Callable[..., Visit]) -> None:
    (tmp_path / "index.html").write_text(PAGE.replace("WORDS", "As it was"))
    (tmp_path / "favicon.ico").write_bytes(b"")
    with guarded(tmp_path) as server:
        opened = visit(f"http://127.0.0.1:{server.server_port}/")
        expect(opened.page.locator("h1")).to_have_text("As it was")
        (tmp_path / "index.html").write_text(PAGE.replace("WORDS", "As it is now"))
        with server._epoch_cond:  # what the engine does after each build
            server._wanted_epoch = server._visible_epoch = server._visible_epoch + 1
            server._epoch_cond.notify_all()
        expect(opened.page.locator("h1")).to_have_text("As it is now")
        assert opened.complaints == []


def test_page_from_elsewhere_reads_nothing(
    tmp_path: Path, visit: Callable[..., Visit], serve: Callable[[Path], str]
) -> None:
    for name in ("site", "elsewhere"):
        (tmp_path / name).mkdir()
    (tmp_path / "site" / "index.html").write_text(PAGE.replace("WORDS", "Draft"))
    (tmp_path / "site" / "words.js").write_text("window.draft = 'Draft'")
    (tmp_path / "elsewhere" / "index.html").write_text("<h1>Elsewhere</h1>")
    with guarded(tmp_path / "site") as server:
        opened = visit(serve(tmp_path / "elsewhere"))
        answer = opened.page.evaluate(READ, f"http://127.0.0.1:{server.server_port}/")
        framed = [frame.locator("body").inner_text() for frame in opened.page.frames]
    assert answer == {"fetched": False, "script": False}
    assert len(framed) == 2
    assert not any("Draft" in words for words in framed)


READ = """async (address) => {
  const fetched = await fetch(address, {mode: "no-cors"}).then(() => true, () => false);
  const load = (made) => new Promise((done) => {
    made.onload = () => done(true);
    made.onerror = () => done(false);
    document.body.append(made);
  });
  const script = await load(Object.assign(document.createElement("script"), {src: address + "words.js"}));
  await load(Object.assign(document.createElement("iframe"), {src: address}));
  return {fetched, script};
}"""
