"""Files for an author: all or none, one writer at a time, and never where they do not belong."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from faults import Disk, die, fail, watched
from handmade import snapshot
from sightline.writing import Occupied, Refused, hold, never, write_folder
from sightline.writing.files import LOCK, TRIES, work_of
from sightline.writing.journal import PART

FILES = {"a/b.md": b"new b", "c.yml": b"new c", "d.yml": b"d"}
OLD = {"a/b.md": b"old b", "c.yml": b"old c"}


@pytest.fixture(autouse=True)
def known_umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two files."""
    for path, data in OLD.items():
        (tmp_path / "there" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "there" / path).write_bytes(data)
    return tmp_path / "there"


def always(_: bytes) -> bool:
    return True


def everything(folder: Path) -> list[str]:
    """Return the path of everything below a folder, empty folders too."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_new_folder_comes_with_its_files_and_nothing_beside_it(tmp_path: Path) -> None:
    assert write_folder(tmp_path / "one" / "new", FILES) == tuple(sorted(FILES))
    assert snapshot(tmp_path) == {f"one/new/{path}": data for path, data in FILES.items()}
    assert everything(tmp_path) == ["one", "one/new", *(f"one/new/{path}" for path in ("a", *sorted(FILES)))]


def test_nothing_is_written_when_one_file_is_there(folder: Path) -> None:
    with pytest.raises(Occupied) as raised:
        write_folder(folder, {"e.md": b"e", "c.yml": OLD["c.yml"]})
    assert raised.value.paths == ("c.yml",)
    assert snapshot(folder) == OLD


def test_files_that_may_be_replaced_are_and_only_what_differs_is_told(folder: Path) -> None:
    assert write_folder(folder, {**FILES, "c.yml": OLD["c.yml"]}, always) == ("a/b.md", "d.yml")
    assert snapshot(folder) == {**FILES, "c.yml": OLD["c.yml"]}


def test_a_file_keeps_its_mode_when_it_is_replaced(folder: Path) -> None:
    (folder / "c.yml").chmod(0o660)
    write_folder(folder, FILES, always)
    assert stat.S_IMODE((folder / "c.yml").stat().st_mode) == 0o660
    with hold(folder) as held:
        held.write({"c.yml": b"once more"}, always)
    assert stat.S_IMODE((folder / "c.yml").stat().st_mode) == 0o660


@pytest.mark.parametrize("path", ["a/b.md", "a", ".", "c.yml"])
def test_no_link_on_the_way_is_written_through(folder: Path, tmp_path: Path, path: str) -> None:
    (tmp_path / "else").mkdir()
    target = folder / path
    (folder / "a" / "b.md").unlink()
    if path == "a":
        (folder / "a").rmdir()
    if path == ".":
        folder.rename(tmp_path / "elsewhere")
        target = folder
    target.unlink(missing_ok=True)
    target.symlink_to(tmp_path / "elsewhere" if path == "." else tmp_path / "else")
    before = snapshot(tmp_path)
    with pytest.raises(Refused, match="is a link to another place"):
        write_folder(folder, FILES, always)
    assert snapshot(tmp_path) == before


def test_a_link_that_leads_nowhere_is_no_place_for_a_new_folder(tmp_path: Path) -> None:
    (tmp_path / "new").symlink_to(tmp_path / "nowhere")
    with pytest.raises(Refused, match="is a link to another place"):
        write_folder(tmp_path / "new", FILES)
    assert everything(tmp_path) == ["new"]


def test_a_link_above_a_typed_folder_is_refused_below_the_current_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "else").mkdir()
    (tmp_path / "here" / "link").symlink_to(tmp_path / "else")
    monkeypatch.chdir(tmp_path / "here")
    for typed in (Path("link/new"), tmp_path / "here" / "link" / "new"):
        with pytest.raises(Refused, match="is a link to another place"):
            write_folder(typed, FILES)
    assert everything(tmp_path / "else") == []


def test_a_folder_or_a_pipe_in_the_place_of_a_file_is_refused(folder: Path) -> None:
    (folder / "d.yml").mkdir()
    with pytest.raises(Refused, match="is no plain file"):
        write_folder(folder, FILES, always)
    (folder / "d.yml").rmdir()
    os.mkfifo(folder / "d.yml")
    with pytest.raises(Refused, match="is no plain file"):
        write_folder(folder, FILES, always)
    with pytest.raises(Refused, match="is no folder"):
        write_folder(folder, {"c.yml/e.md": b"e"}, always)


def test_what_was_written_is_taken_back_whichever_touch_of_the_disk_fails(folder: Path) -> None:
    watcher, before = Disk(folder.parent), everything(folder.parent)
    with watched(watcher):
        write_folder(folder, FILES, always)
    for at in range(1, len(watcher.touches) + 1):
        restore(folder)
        try:
            with watched(Disk(folder.parent, at, fail)):
                write_folder(folder, FILES, always)
        except OSError:
            assert snapshot(folder) == OLD, watcher.touches[at - 1]
            assert everything(folder.parent) == before, watcher.touches[at - 1]
        else:
            assert {path: snapshot(folder)[path] for path in FILES} == FILES, watcher.touches[at - 1]


def restore(folder: Path) -> None:
    (folder / "d.yml").unlink(missing_ok=True)
    for path, data in OLD.items():
        (folder / path).write_bytes(data)


def test_what_a_killed_command_had_begun_is_taken_back_by_the_next(folder: Path) -> None:
    watcher = Disk(folder)
    with watched(watcher):
        write_folder(folder, {"n/e.md": b"e", **FILES}, always)
    seen = set()
    for at in range(1, len(watcher.touches) + 1):
        restore(folder)
        (folder / "n" / "e.md").unlink(missing_ok=True)
        child = os.fork()
        if child == 0:
            with watched(Disk(folder, at, die)):
                write_folder(folder, {"n/e.md": b"e", **FILES}, always)
            os._exit(0)
        os.waitpid(child, 0)
        with hold(folder) as held:
            whole = snapshot(folder)
            whole.pop(LOCK)
            assert whole in (OLD, {"n/e.md": b"e", **FILES}), watcher.touches[at - 1]
            assert held.read("c.yml") == whole["c.yml"]
            seen.add(whole["c.yml"])
        assert not [path for path in everything(folder) if path.startswith(".")], watcher.touches[at - 1]
    assert seen == {b"old c", b"new c"}


@pytest.mark.parametrize("path", ["../mine.txt", "/mine.txt", "link/mine.txt"])
def test_a_plan_that_leads_out_of_the_folder_is_refused(folder: Path, path: str) -> None:
    mine = folder.parent / "mine.txt"
    mine.write_bytes(b"mine")
    (folder / "link").symlink_to(folder.parent)
    (folder / PART).mkdir()
    hashed = "b24b2d2d0d9a09d20bdab1a1b0ed0e4f46df1a1b2a9b9c9d9e9f9a9b9c9d9e9f"
    (folder / PART / "plan.json").write_text(f'{{"folders": [], "files": [["{path}", "{hashed}", false]]}}')
    with pytest.raises(Refused), hold(folder):
        pass
    assert mine.read_bytes() == b"mine"


def test_a_working_folder_with_something_foreign_in_it_is_refused(tmp_path: Path) -> None:
    work = work_of(tmp_path / "new")
    work.mkdir()
    (work / "thesis.txt").write_text("ten years of work")
    with pytest.raises(Refused, match=r"thesis\.txt is not Sightline's"):
        write_folder(tmp_path / "new", FILES)
    assert snapshot(tmp_path) == {".new.sightline/thesis.txt": b"ten years of work"}


def test_a_second_writer_waits_and_is_refused_when_the_first_never_ends(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []
    monkeypatch.setattr("time.sleep", waited.append)
    with hold(folder) as held, pytest.raises(Refused, match="does not end"), hold(folder):
        held.write({"never.md": b""}, never)
    assert len(waited) == TRIES - 1
    assert snapshot(folder) == OLD
