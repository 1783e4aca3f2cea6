"""What is shipped: a wheel with both packages whole, and a source archive that can be worked with."""

import tarfile
import zipfile
from pathlib import Path

from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

from running import REPOSITORY

PACKAGES = {"sightline": REPOSITORY / "generator", "sightline_theme": REPOSITORY / "theme"}


def files_of(name: str, root: Path) -> set[str]:
    """Return the files of a package, by path from its root."""
    found = (path for path in (root / name).rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(root).as_posix() for path in found}


def test_wheel_holds_both_packages_whole_and_nothing_else(tmp_path: Path) -> None:
    (wheel,) = WheelBuilder(str(REPOSITORY)).build(directory=str(tmp_path), versions=["standard"])
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
        points = next(archive.read(name).decode() for name in archive.namelist() if name.endswith("entry_points.txt"))
    assert names == {file for name, root in PACKAGES.items() for file in files_of(name, root)}
    for point in ("sightline = sightline.cli:main", "sightline = sightline.plugin:SightlinePlugin"):
        assert point in points
    assert "[mkdocs.themes]\nsightline = sightline_theme" in points


def test_source_archive_holds_what_make_needs(tmp_path: Path) -> None:
    (sdist,) = SdistBuilder(str(REPOSITORY)).build(directory=str(tmp_path), versions=["standard"])
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {
        "Makefile",
        "requirements.lock",
        "mkdocs.yml",
        "content/vision.yml",
        "tests/handmade.py",
        "LICENSE",
    } <= names
    assert not any(name.startswith(("site/", ".venv/", ".git/")) or "__pycache__" in name for name in names)


def test_lock_pins_everything_and_names_no_place() -> None:
    lines = (REPOSITORY / "requirements.lock").read_text().splitlines()
    assert all(line.count("==") == 1 and "/" not in line and "@" not in line for line in lines)
