"""Photographs one page of every kind at three widths, in light and dark, and joins the pictures into sheets.

Usage: ``contact_sheet.py SITE_DIR OUT_DIR [NAME ...]``. A sheet holds one kind of page in light or dark, at 360, 768
and 1440 px beside each other, as far as the second screen; with names, of those kinds alone. The whole pages are in a
folder for each look.
"""

import functools
import http.server
import shutil
import sys
import threading
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))

from browser.conftest import FLAGS, Quiet, installed_chromium
from browser.walking import LOOKS, kinds_of, window
from patterns import write_patterns

MOST = 1700
"""Pixels of a page that a sheet shows."""
GAP = 24
GREY = (128, 128, 128)


def file_name(kind: str) -> str:
    """Return the name of a kind's picture."""
    return kind.strip("/").replace("/", "-").removesuffix(".html") + ".png"


def photograph(browser: Browser, site: str, kinds: dict[str, str], out: Path) -> None:
    """Write a picture of the whole page for each kind and look."""
    for width, scheme in LOOKS:
        context = window(browser, width, scheme)
        page = context.new_page()
        (out / f"{width}-{scheme}").mkdir(parents=True, exist_ok=True)
        for kind, address in kinds.items():
            page.goto(site + address, wait_until="load")
            page.evaluate("document.fonts.ready")
            page.screenshot(path=out / f"{width}-{scheme}" / file_name(kind), full_page=True)
        context.close()


def join(kind: str, out: Path) -> None:
    """Put the pictures of one kind beside each other, on a sheet for each scheme."""
    for scheme in ("light", "dark"):
        pictures = [Image.open(out / f"{width}-{shown}" / file_name(kind)) for width, shown in LOOKS if shown == scheme]
        wide = sum(one.width + GAP for one in pictures) + GAP
        high = min(MOST, max(one.height for one in pictures))
        sheet = Image.new("RGB", (wide, high + 2 * GAP), GREY)
        left = GAP
        for one in pictures:
            sheet.paste(one.crop((0, 0, one.width, min(one.height, MOST))), (left, GAP))
            left += one.width + GAP
        sheet.save(out / f"{scheme}-{file_name(kind)}")


def main(arguments: list[str]) -> int:
    """Write the sheets; 2 where there is no site."""
    if len(arguments) < 2 or not Path(arguments[0]).is_dir():
        sys.stderr.write("usage: contact_sheet.py SITE_DIR OUT_DIR [NAME ...]\n")
        return 2
    site, out, *names = arguments
    with TemporaryDirectory() as copy:
        whole = Path(copy) / "site"
        shutil.copytree(site, whole)
        write_patterns(whole)
        return sheets(whole, out, names)


def sheets(site: Path, out: str, names: list[str]) -> int:
    """Write the sheets of a site, and say how many."""
    handler = functools.partial(Quiet, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    kinds = {kind: address for kind, address in kinds_of(site).items() if not names or kind in names}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed_chromium(), args=FLAGS)
        photograph(browser, f"http://127.0.0.1:{server.server_port}/", kinds, Path(out))
        browser.close()
    server.shutdown()
    server.server_close()
    for kind in kinds:
        join(kind, Path(out))
    sys.stdout.write(f"{2 * len(kinds)} sheets in {out}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
