"""Publishing: the old site or the new one, whole."""

import errno
import os
import stat
from pathlib import Path

import pytest

from handmade import publish_words as put
from handmade import site_of, snapshot
from sightline.publish import publish, verify
from sightline.writing import Refused, disk


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with content."""
    (tmp_path / "repository" / "content").mkdir(parents=True)
    return tmp_path / "repository"


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
