"""Files that are of the form, and files that are not."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from sightline.importers.neutral import read


def written(folder: Path, content: str | bytes) -> Path:
    path = folder / "set.json"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_numbers_keep_their_digits_when_a_set_is_read(tmp_path: Path) -> None:
    found = read(
        written(tmp_path, '\ufeff{"vision": {}, "metrics": [{"id": 1, "points": [["2026", 9.50], ["x", NaN]]}]}')
    )
    assert found.problems == ()
    assert found.data == {"vision": {}, "metrics": [{"id": 1, "points": [["2026", Decimal("9.50")], ["x", "NaN"]]}]}


@pytest.mark.parametrize(
    ("content", "line", "what"),
    [
        ("", 1, "this is not JSON"),
        ('{"vision":\n {,}}', 2, "this is not JSON"),
        ("<!doctype html>", 1, "this is not JSON"),
        ("[1]", 1, "holds no object at its top"),
        ("3", 1, "holds no object at its top"),
        ("{}", 1, "none of the keys"),
        ('{"vision": {"title": "a", "title": "b"}}', 1, '"title" is written twice'),
        (json.dumps({"vision": json.loads("[" * 300 + "]" * 300)}), 1, "more than 100 deep"),
        ('{"vision":' + "[" * 100_000 + "]" * 100_000 + "}", 1, "more than 100 deep"),
        ('{"vision": {}}'.encode("utf-16"), 1, "not UTF-8"),
    ],
)
def test_a_file_is_refused_with_a_reason_when_it_is_not_of_the_form(
    tmp_path: Path, content: str | bytes, line: int, what: str
) -> None:
    found = read(written(tmp_path, content))
    assert found.data is None
    (problem,) = found.problems
    assert what in problem.what
    assert problem.where.line == line
    assert problem.right


def test_a_near_key_is_suggested_when_none_is_known(tmp_path: Path) -> None:
    (problem,) = read(written(tmp_path, '{"initiative": []}')).problems
    assert '"initiative" may be meant for "initiatives"' in problem.right


def test_a_path_is_refused_with_a_reason_when_no_file_is_there(tmp_path: Path) -> None:
    assert "cannot be read" in read(tmp_path / "none.json").problems[0].what
    assert "cannot be read" in read(tmp_path).problems[0].what
