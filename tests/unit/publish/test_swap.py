"""Publishing: the old site or the new one, whole."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from handmade import snapshot
from sightline.publish import Refused, disk, publish, seal, verify


def site_of(words: str) -> Callable[[Path], None]:
    """Return a build that writes two files that say the same words."""

    def build(folder: Path) -> None:
        (folder / "below").mkdir(parents=True)
        (folder / "index.html").write_text(words)
        (folder / "below" / "index.html").write_text(words)
        seal(folder, commit="abc", as_of="2026-11-22")

    return build


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with content."""
    (tmp_path / "repository" / "content").mkdir(parents=True)
    return tmp_path / "repository"


def put(root: Path, words: str, name: str = "site") -> list[str]:
    """Publish and return what was said."""
    said: list[str] = []
    publish(root / name, root, build=site_of(words), say=said.append)
    return said


def test_site_is_there_whole_when_none_was_there_before(root: Path) -> None:
    assert put(root, "one") == []
    assert sorted(snapshot(root / "site")) == ["below/index.html", "build.json", "index.html"]
    assert verify(root / "site") == []
    assert sorted(path.name for path in root.iterdir()) == ["content", "site"]


def test_new_site_takes_the_place_of_the_old_one(root: Path) -> None:
    put(root, "one")
    assert put(root, "two") == []
    assert snapshot(root / "site")["index.html"] == b"two"
    assert sorted(path.name for path in root.iterdir()) == ["content", "site"]


def test_old_site_stays_when_the_build_fails(root: Path) -> None:
    put(root, "one")
    before = snapshot(root / "site")

    def dies(folder: Path) -> None:
        site_of("two")(folder)
        raise RuntimeError("half way")

    with pytest.raises(RuntimeError):
        publish(root / "site", root, build=dies, say=print)
    assert snapshot(root / "site") == before
    assert sorted(path.name for path in root.iterdir()) == ["content", "site"]
    put(root, "three")
    assert snapshot(root / "site")["index.html"] == b"three"


def test_old_site_stays_when_what_was_written_is_not_what_was_built(root: Path) -> None:
    put(root, "one")

    def damaged(folder: Path) -> None:
        site_of("two")(folder)
        (folder / "index.html").write_text("tw")

    with pytest.raises(Refused, match=r"index\.html"):
        publish(root / "site", root, build=damaged, say=print)
    assert snapshot(root / "site")["index.html"] == b"one"


def test_two_renames_do_when_the_file_system_cannot_swap(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk, "exchange", lambda one, other: False)
    put(root, "one")
    said = put(root, "two")
    assert len(said) == 1
    assert "cannot swap" in said[0]
    assert snapshot(root / "site")["index.html"] == b"two"
    assert sorted(path.name for path in root.iterdir()) == ["content", "site"]


def test_folder_that_cannot_be_renamed_is_told_with_a_way_out(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(root, "one")

    def busy(one: Path, other: Path) -> bool:
        raise OSError(errno.EBUSY, "Device or resource busy")

    monkeypatch.setattr(disk, "exchange", busy)
    with pytest.raises(Refused, match="as a mounted folder is"):
        put(root, "two")
    assert snapshot(root / "site")["index.html"] == b"one"


def test_old_site_comes_back_when_the_second_rename_fails(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(root, "one")
    moves: list[Path] = []

    def move(source: Path, target: Path) -> None:
        moves.append(source)
        if len(moves) == 2:
            raise OSError(28, "No space left on device")
        source.rename(target)

    monkeypatch.setattr(disk, "exchange", lambda one, other: False)
    monkeypatch.setattr(disk, "move", move)
    with pytest.raises(OSError, match="No space"):
        put(root, "two")
    assert snapshot(root / "site")["index.html"] == b"one"


def test_old_site_comes_back_with_the_next_build_when_one_died_between_two_renames(root: Path) -> None:
    put(root, "one")
    work = root / ".site.sightline"
    work.mkdir()
    (root / "site").rename(work / "last")
    site_of("half")(work / "next")

    def fails(folder: Path) -> None:
        assert not folder.exists()
        raise RuntimeError("this one fails too")

    with pytest.raises(RuntimeError):
        publish(root / "site", root, build=fails, say=print)
    assert snapshot(root / "site")["index.html"] == b"one"


def test_second_build_is_refused_while_one_is_running(root: Path) -> None:
    def build(folder: Path) -> None:
        with pytest.raises(Refused, match="Another build"):
            put(root, "meanwhile")
        site_of("one")(folder)

    publish(root / "site", root, build=build, say=print)
    assert snapshot(root / "site")["index.html"] == b"one"


@pytest.mark.parametrize("name", ["content", "content/site", ".", ".."])
def test_site_is_refused_over_the_content(root: Path, name: str) -> None:
    (root / "content" / "vision.yml").write_text("mine")
    with pytest.raises(Refused):
        put(root, "one", name)
    assert (root / "content" / "vision.yml").read_text() == "mine"


def test_folder_of_somebody_else_is_refused(root: Path) -> None:
    (root / "site").mkdir()
    (root / "site" / "thesis.txt").write_text("ten years of work")
    with pytest.raises(Refused, match=r"no build\.json"):
        put(root, "one")
    assert snapshot(root / "site") == {"thesis.txt": b"ten years of work"}


def test_site_with_a_foreign_file_in_it_is_refused(root: Path) -> None:
    put(root, "one")
    (root / "site" / "notes.txt").write_text("mine")
    with pytest.raises(Refused, match=r"notes\.txt"):
        put(root, "two")
    assert snapshot(root / "site")["index.html"] == b"one"


def test_manifest_of_another_program_does_not_make_a_folder_ours(root: Path) -> None:
    (root / "site").mkdir()
    (root / "site" / "build.json").write_text('{"files": []}')
    with pytest.raises(Refused):
        put(root, "one")


def test_empty_folder_is_taken(root: Path) -> None:
    (root / "site").mkdir()
    put(root, "one")
    assert verify(root / "site") == []


def test_file_in_the_place_of_the_site_is_refused(root: Path) -> None:
    (root / "site").write_text("mine")
    with pytest.raises(Refused, match="is a file"):
        put(root, "one")


def test_link_to_the_published_folder_stays_a_link(root: Path) -> None:
    (root / "served").symlink_to(root / "real")
    put(root, "one", "served")
    put(root, "two", "served")
    assert (root / "served").is_symlink()
    assert snapshot(root / "real")["index.html"] == b"two"


def test_everybody_may_read_the_site_whatever_the_umask(root: Path) -> None:
    before = os.umask(0o077)
    try:
        put(root, "one")
    finally:
        os.umask(before)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (root / "site").rglob("*") if path.is_file()}
    assert modes == {0o644}
    assert {stat.S_IMODE(path.stat().st_mode) for path in (root / "site", root / "site" / "below")} == {0o755}
