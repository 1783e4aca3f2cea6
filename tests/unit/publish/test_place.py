"""New files for an author: all or none."""

from pathlib import Path

import pytest

from handmade import snapshot
from sightline.publish import Occupied, disk, place


def test_files_are_written_in_new_folders(tmp_path: Path) -> None:
    place(tmp_path, {"a/b.md": b"b", "c.yml": b"c"})
    assert snapshot(tmp_path) == {"a/b.md": b"b", "c.yml": b"c"}


def test_nothing_is_written_when_one_file_is_there(tmp_path: Path) -> None:
    (tmp_path / "c.yml").write_text("mine")
    with pytest.raises(Occupied) as raised:
        place(tmp_path, {"a/b.md": b"b", "c.yml": b"c"})
    assert raised.value.paths == ("c.yml",)
    assert snapshot(tmp_path) == {"c.yml": b"mine"}


def test_what_was_written_is_taken_back_when_the_disk_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = disk.write

    def fails(path: Path, data: bytes) -> None:
        if path.name == "c.yml":
            raise OSError(28, "No space left on device")
        write(path, data)

    monkeypatch.setattr(disk, "write", fails)
    with pytest.raises(OSError, match="No space"):
        place(tmp_path, {"a/b.md": b"b", "c.yml": b"c"})
    assert snapshot(tmp_path) == {}
