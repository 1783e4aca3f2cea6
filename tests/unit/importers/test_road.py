"""What holds of every importer, whatever it reads."""

from pathlib import Path

import pytest

from sightline.importers.report import Notes, Read
from sightline.importers.road import Importer, read
from sightline.problems import Grade


@pytest.mark.parametrize("asks", [{"visible_to": []}, {"by": [({"Internal": 1},)]}])
def test_a_key_that_asks_to_hide_is_refused_whatever_importer_found_it(asks: dict[str, object]) -> None:
    importer = Importer("anything", lambda _path, _notes: Read({"initiatives": [{"id": "a", "extra": asks}]}))
    found = read(importer, Path("notes") / "adr", Notes())
    assert found.data is None
    assert [(str(one.where), one.code, one.grade) for one in found.problems] == [
        ("notes/adr:1:1", "visibility-not-built", Grade.ERROR)
    ]


def test_what_asks_nothing_is_read(tmp_path: Path) -> None:
    data = {"initiatives": [{"id": "a", "audiences": ["x"], "interval": 3}]}
    assert read(Importer("anything", lambda _path, _notes: Read(data)), tmp_path, Notes()).data == data
    assert read(Importer("anything", lambda _path, _notes: Read(None)), tmp_path, Notes()).data is None
