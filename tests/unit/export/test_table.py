"""Tables: every record can be read back from them, and no cell is a formula."""

import csv
import json
import shutil
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from making import record, vision
from sightline.export.everything import READINGS
from sightline.export.table import RISKY, columns, harmless, readings, table
from sightline.load import read_vision
from sightline.model.fields import Fuzzy, Many, Number, Prose, Shape, Text, fields_of
from sightline.model.kinds import BY_NAME, KINDS, Kind
from sightline.model.vision import Vision

ROOT = Path(__file__).parents[3]
RESERVED = {"id", "kind", "narrative", "unknown", "derived", "series"}


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(data.decode(), newline="")))


def plain(cell: str) -> str:
    return cell[1:] if cell.startswith("'") else cell


def typed(shape: Shape, cell: str) -> Any:
    """Return what a person would have typed for a cell."""
    if cell[:1] in '[{"' and not isinstance(shape, Text | Prose | Fuzzy):
        return json.loads(cell)
    return plain(cell).split("\n") if isinstance(shape, Many) else plain(cell)


def write_back(made: Vision, source: Path, folder: Path) -> None:
    """Write content again from the tables alone; ``vision.yml`` is no table."""
    (folder / "content").mkdir()
    for name in ("vision.yml", "home.md"):
        shutil.copy(source / "content" / name, folder / "content")
    for kind in KINDS:
        for row in rows(table(made, kind)):
            write_record(kind, row, folder / "content" / kind.folder)
    series: dict[str, list[dict[str, str]]] = {}
    for row in rows(readings(made)):
        series.setdefault(row.pop("measure"), []).append(row)
    for name, some in series.items():
        with (folder / "content" / "measures" / f"{name}.csv").open("w", newline="") as file:
            writer = csv.DictWriter(file, some[0])
            writer.writeheader()
            writer.writerows({key: plain(cell) for key, cell in row.items()} for row in some)


def write_record(kind: Kind, row: dict[str, str], folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    stated = {one.key: typed(one.shape, row[one.key]) for one in fields_of(kind.record) if row[one.key]}
    front = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in stated.items())
    (folder / f"{row['id']}.md").write_text(f"---\n{front}---\n{plain(row['narrative'])}", encoding="utf-8")


def test_the_same_records_are_read_back_when_content_is_written_from_the_tables(reference, tmp_path):
    write_back(reference, ROOT, tmp_path)
    again = read_vision(tmp_path)
    assert again.vision is not None
    assert dict(again.vision.records) == dict(reference.records)


def test_hostile_text_is_read_back_as_it_was(planted, tmp_path):
    folder, made = planted
    write_back(made, folder, tmp_path)
    again = read_vision(tmp_path).vision
    assert again is not None
    for key, one in made.records.items():
        assert again.records[key] == one


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_no_cell_begins_as_a_formula_does(kind, planted):
    numbers = {one.key for one in fields_of(kind.record) if isinstance(one.shape, Number)}
    for row in rows(table(planted[1], kind)):
        bad = {name: cell for name, cell in row.items() if cell.startswith(RISKY[:-1]) and name not in numbers}
        assert not bad


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "\n", "'"])
def test_what_a_spreadsheet_would_run_gets_a_quote_mark(first):
    assert harmless(f"{first}1") == f"'{first}1"
    assert harmless(f"1{first}") == f"1{first}"


def test_a_table_without_a_record_still_says_its_columns():
    head = table(vision(), BY_NAME["partner"]).decode()
    assert head == ",".join(columns(BY_NAME["partner"])) + "\r\n"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_no_field_has_the_name_of_something_that_every_record_has(kind):
    assert not RESERVED & {one.key for one in fields_of(kind.record)}
    assert kind.table != READINGS


def test_a_list_stands_one_below_the_other_in_its_cell():
    one = rows(table(vision(record("initiative/a", tags=("x", "y"))), BY_NAME["initiative"]))[0]
    assert one["tags"] == "x\ny"
    assert one["id"] == "a"
    assert not one["when"]
