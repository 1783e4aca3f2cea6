"""No file that is published holds what somebody kept back, or what the page of a narrative does not show."""

import shutil
from pathlib import Path

from running import SMALL
from sightline.site import Settings, build_site

HIDDEN = """\
Shown words.

<!-- CANARY -->

[//]: # (CANARY)
[CANARY]: https://CANARY.example "CANARY"

<script>CANARY</script> <span data-x="CANARY">shown too</span>
"""


def test_what_no_page_shows_is_in_no_file(tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    for path in sorted((tmp_path / "content").rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        path.write_text(f"{text}\n{HIDDEN}", encoding="utf-8")
    tree = build_site(Settings(root=tmp_path, site_url="https://vision.example/")).tree
    assert tree is not None
    assert not [address for address, data in tree.assets.items() if b"CANARY" in data]
    assert not [page.address for page in tree.pages if "CANARY" in str(page)]
    for name in ("data/vision.json", "data/initiatives.csv", "data/pages.csv"):
        assert b"Shown words." in tree.assets[name]
        assert b"shown too" in tree.assets[name]
