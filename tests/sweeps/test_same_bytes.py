"""The same content, commit and day give the same bytes: on another machine, in another place, at another time."""

import os
import subprocess
import tarfile
from pathlib import Path

import pytest

from handmade import snapshot
from running import copy_reference, run

IS_WHOLE = os.environ.get("SIGHTLINE_SWEEP") == "all"
DAY = "2026-11-20T23:30:00-11:00"
WORLDS: dict[str, dict[str, str]] = {
    "time zone": {"TZ": "Pacific/Kiritimati"},
    "locale": {"LANG": "C", "LC_ALL": "C", "LANGUAGE": "de"},
    "hash seed": {"PYTHONHASHSEED": "4711"},
    "home": {"HOME": "/nowhere", "XDG_CACHE_HOME": "/nowhere"},
    "clock of the build": {"SOURCE_DATE_EPOCH": "1"},
    "optimised": {"PYTHONOPTIMIZE": "1"},
}


def git(folder: Path, *words: str) -> None:
    """Run git in a folder as somebody, on a known day."""
    known = {"GIT_COMMITTER_DATE": DAY, "GIT_AUTHOR_DATE": DAY, "GIT_CONFIG_GLOBAL": os.devnull}
    author = ["-c", "user.name=Team", "-c", "user.email=team@vision.example"]
    subprocess.run(["git", *author, *words], cwd=folder, env={**os.environ, **known}, check=True, capture_output=True)


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout of two commits."""
    folder = copy_reference(tmp_path_factory.mktemp("bytes") / "origin")
    git(folder, "init", "--quiet")
    git(folder, "add", "mkdocs.yml")
    git(folder, "commit", "--quiet", "--message=First")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message=Second")
    return folder


@pytest.fixture(scope="module")
def site(origin: Path) -> dict[str, bytes]:
    """The site that every other one is compared with."""
    return built(origin)


def built(folder: Path, *words: str, **variables: str) -> dict[str, bytes]:
    """Build a site and return its bytes."""
    run("sightline", "build", *words, folder=folder, **variables)
    return snapshot(folder / "site")


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """Return the paths that are not the same in both."""
    return sorted(path for path in {*one, *other} if one.get(path) != other.get(path))


def test_bytes_are_the_same_in_another_world_from_a_shallow_clone(
    origin: Path, site: dict[str, bytes], tmp_path: Path
) -> None:
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{origin}", "a folder with spaces")
    everything = {name: value for world in WORLDS.values() for name, value in world.items()}
    before = os.umask(0o077)
    try:
        found = built(tmp_path / "a folder with spaces", **everything)
    finally:
        os.umask(before)
    assert differing(found, site) == []


@pytest.mark.sweep
@pytest.mark.skipif(not IS_WHOLE, reason="make sweep looks at each difference by itself")
@pytest.mark.parametrize("world", WORLDS)
def test_bytes_are_the_same_when_one_thing_differs(origin: Path, site: dict[str, bytes], world: str) -> None:
    assert differing(built(origin, **WORLDS[world]), site) == []


def test_pages_are_the_same_from_a_tarball_without_history_unpacked_in_another_order(
    origin: Path, site: dict[str, bytes], tmp_path: Path
) -> None:
    git(origin, "archive", "--output", str(tmp_path / "vision.tar"), "HEAD")
    with tarfile.open(tmp_path / "vision.tar") as archive:
        for member in reversed(archive.getmembers()):
            archive.extract(member, tmp_path / "unpacked", filter="data")
    found = built(tmp_path / "unpacked")
    assert differing(found, site) == ["build.json"]
    assert b'"commit": ""' in found["build.json"]


def test_day_of_the_commit_counts_when_the_content_states_none(origin: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", str(origin), "undated")
    vision = tmp_path / "undated" / "content" / "vision.yml"
    lines = [line for line in vision.read_text().splitlines() if not line.startswith("as-of:")]
    vision.write_text("\n".join(lines) + "\n")
    git(tmp_path / "undated", "commit", "--quiet", "--all", "--message=Undated")
    site = built(tmp_path / "undated", TZ="Pacific/Kiritimati")
    assert b'"as_of": "2026-11-20"' in site["build.json"]
    assert b"+changes" not in site["build.json"]
