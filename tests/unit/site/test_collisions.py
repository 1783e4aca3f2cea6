"""What an author puts beside the content never takes the place of a file of the site's own."""

from pathlib import Path

import pytest

from running import copy_reference
from sightline.load.tree import ATTACHMENTS
from sightline.render import theme_addresses
from sightline.site import Settings, build_site
from sightline.site.collisions import check_addresses

MARK = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>'


def test_the_site_keeps_its_own_mark_when_a_picture_has_its_address(tmp_path: Path) -> None:
    root = copy_reference(tmp_path / "vision")
    place = root / "content" / "assets" / "images" / "mark.svg"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(MARK)
    home = root / "content" / "home.md"
    home.write_text(home.read_text() + "\n![Ours](assets/images/mark.svg)\n")
    built = build_site(Settings(root=root))
    assert built.tree is None
    assert [(str(one.where), one.code) for one in built.problems if one.grade == 0] == [
        ("content/assets/images/mark.svg:1:1", "address-taken")
    ]
    place.rename(place.with_name("ours.svg"))
    home.write_text(home.read_text().replace("mark.svg", "ours.svg"))
    built = build_site(Settings(root=root))
    assert built.tree is not None
    assert b"<path" in built.tree.assets["assets/images/ours.svg"]
    assert built.tree.assets["assets/images/mark.svg"] != MARK


@pytest.mark.parametrize(
    "path",
    [
        *("assets/images/mark.svg", "Assets/images/MARK.SVG", "assets/images/mark.svg/logo.png"),
        *("assets/sightline.css/a.png", "roadmap/index.html/a.png", "data/Vision.JSON/a.pdf", "feeds/x.atom/b/c.gif"),
    ],
)
def test_a_path_in_the_place_of_a_file_is_refused(path: str) -> None:
    (problem,) = check_addresses((path,))
    assert problem.where.path == f"content/{path}"


@pytest.mark.parametrize(
    "path", ["mark.svg", "assets/mark.svg", "assets/images/a.svg", "images/mark.svg", "v1.2/a.png"]
)
def test_a_path_beside_all_files_is_not(path: str) -> None:
    assert list(check_addresses((path,))) == []


def test_every_file_of_the_site_that_ends_like_an_attachment_is_known(tmp_path: Path) -> None:
    built = build_site(Settings(root=copy_reference(tmp_path / "vision")))
    assert built.tree is not None
    shown = {path for path in built.tree.assets if not (tmp_path / "vision" / "content" / path).exists()}
    assert {path for path in shown if Path(path).suffix in ATTACHMENTS} <= theme_addresses()
    assert "assets/images/mark.svg" in theme_addresses()
