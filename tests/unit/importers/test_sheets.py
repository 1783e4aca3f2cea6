"""``sightline import csv``: sheets as people export them, once and again."""

import csv
import io
import random
import re
import shutil
from pathlib import Path

import pytest

from running import SMALL
from sightline.cli import main
from sightline.edit import edit, order_of, read_values
from sightline.importers.columns import guess
from sightline.importers.neutral.yaml_text import write_yaml
from sightline.importers.report import Notes
from sightline.importers.rows import Reading, read_rows
from sightline.importers.sheet import Sheet, read_sheet
from sightline.load import read_vision
from sightline.model.kinds import BY_NAME
from sightline.subjects.objectives.record import Objective
from sightline.subjects.roadmap.record import Initiative

TRACKER = (
    "Issue key,Summary,Status,Assignee,Due date,Labels,Labels,Priority,Parent,Inward issue link (Blocks)\n"
    "LOCK-1,Lockers at stations,on track,product,2027-03-31,quick-win,strategic-bet,High,,LOCK-2\n"
    'LOCK-2,"Codes, by message",In Review,Head of lockers,31/Mar/27 12:00 AM,,,Low,LOCK-1,\n'
)
GERMAN = (
    "Nr;Vorhaben;Beschreibung;Verantwortlich;Stand;Beginn;Fällig am;Ziel;Budget;Abhängig von\r\n"
    "P-1;Paketfach für alle;Jede bekommt ein Fach.;Produkt;on track;01.02.2027;März 2027;rebook-share;1.250,50;P-2\r\n"
    'P-2;Adressprüfung;"Zeile eins\nZeile zwei";product;Läuft;;31.03.2027;;;\r\n'
    ";;;;;;;;;\r\n"
)
GOALS = (
    "Objective,Key result,Target,Owner\n"
    "Wait no longer,Half of all calls are answered at once,50 %,product\n"
    ",Nobody calls twice,,\n"
    "Wait no longer,Letters are answered in a day,1 day,\n"
)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(SMALL / "content", tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def values(root: Path, path: str) -> dict[str, object]:
    return read_values((root / "content" / path).read_bytes(), path)


def is_sound(root: Path) -> bool:
    return not [problem for problem in read_vision(root).problems if problem.grade <= 1]


def test_an_export_of_a_tracker_becomes_initiatives(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "export.csv").write_text("\ufeff" + TRACKER)
    assert main(["import", "csv", "export.csv"]) == 0
    one = values(root, "initiatives/lockers-at-stations.md")
    assert one == {
        "title": "Lockers at stations",
        "owners": "product",
        "tags": ["quick-win", "strategic-bet"],
        "ref": "LOCK-1",
        "when": "2027-03-31",
        "status": "on track",
        "needs": "initiative/codes-by-message",
        "extra": {"Priority": "High"},
    }
    two = values(root, "initiatives/codes-by-message.md")
    assert two["related"] == "initiative/lockers-at-stations"
    assert two["when"] == "2027-03-31"
    assert two["extra"] == {"Status": "In Review", "Priority": "Low"}
    assert is_sound(root)
    said = capsys.readouterr().out
    assert "Issue key" in said
    assert "a cell of Status is not declared in vision.yml, and is kept as your own (In Review)" in said
    assert "The first record, content/initiatives/lockers-at-stations.md:" in said
    assert "  Summary: title\n" in (root / "imports" / "export.yml").read_text()


def test_a_semicolon_sheet_of_a_german_spreadsheet_is_read(root: Path) -> None:
    (root / "plan.csv").write_bytes(GERMAN.encode("cp1252"))
    assert main(["import", "csv", "plan.csv"]) == 0
    one = values(root, "initiatives/paketfach-fur-alle.md")
    assert one["when"] == "01.02.2027 to 2027-03"
    assert one["serves"] == "answer-in-a-second/rebook-share"
    assert one["needs"] == "initiative/adressprufung"
    assert one["extra"] == {"Budget": "1.250,50"}
    text = (root / "content" / "initiatives" / "adressprufung.md").read_text()
    assert text.endswith("---\nZeile eins\nZeile zwei\n")
    assert is_sound(root)


def test_a_sheet_of_objectives_has_a_row_for_each_key_result(root: Path) -> None:
    (root / "goals.csv").write_text(GOALS)
    assert main(["import", "csv", "goals.csv", "--kind", "objective"]) == 0
    one = values(root, "objectives/wait-no-longer.md")
    assert list(one["key-results"].values()) == [
        "Half of all calls are answered at once",
        "Nobody calls twice",
        "Letters are answered in a day",
    ]
    assert one["extra"] == {"Target": ["50 %", "1 day"]}
    assert is_sound(root)


def test_a_workbook_is_read_as_a_reader_sees_it(root: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    from datetime import date  # noqa: PLC0415 - used here alone

    book = openpyxl.Workbook()
    book.active.append(["Our plan"])
    book.active.append(["Title", "Due date", "Share", "Hours", "Done"])
    book.active.append(["Lockers", date(2027, 3, 31), 0.25, 3, True])
    book.active["C3"].number_format = "0%"
    book.save(root / "plan.xlsx")
    assert main(["import", "csv", "plan.xlsx"]) == 0
    one = values(root, "initiatives/lockers.md")
    assert one == {"title": "Lockers", "when": "2027-03-31", "extra": {"Share": "25 %", "Hours": "3", "Done": "yes"}}


def test_a_map_decides_and_stays_as_it_was_changed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "export.csv").write_text(TRACKER)
    (root / "mine.yml").write_text("columns:\n  Priority: nothing\n  Assignee: extra\n")
    assert main(["import", "csv", "export.csv", "--map", "mine.yml"]) == 0
    one = values(root, "initiatives/lockers-at-stations.md")
    assert "owners" not in one
    assert one["extra"]["Assignee"] == "product"
    assert "Priority" not in one["extra"]
    (root / "mine.yml").write_text("columns:\n  Priority: wen\n")
    assert main(["import", "csv", "export.csv", "--map", "mine.yml"]) == 2
    assert "has no such field" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no rows below its heads"),
        ("Title\n", "no rows below its heads"),
        ('Title,"Due\nLockers,2027\n', "holds no sheet"),
        ("Title,Visible to\nLockers,board\n", "asks to hide something"),
    ],
)
def test_a_sheet_that_cannot_be_read_writes_nothing(root, capsys, text, said):
    (root / "bad.csv").write_text(text)
    assert main(["import", "csv", "bad.csv"]) in (1, 2)
    assert said in capsys.readouterr().err
    assert not (root / "imports").exists()


def test_a_dry_run_writes_nothing(root: Path) -> None:
    (root / "export.csv").write_text(TRACKER)
    assert main(["import", "csv", "export.csv", "--dry-run"]) == 0
    assert not (root / "imports").exists()
    assert not (root / "content" / "initiatives" / "lockers-at-stations.md").exists()


def big(changed: dict[tuple[int, int], str]) -> str:
    """Return a sheet of thirty rows, in which some cells say something else."""
    rows = [["Key", "Title", "Owner", "Due date", "Priority"]]
    rows += [[f"K-{n}", f"Work {n}", "product", f"2027-{n % 12 + 1:02}", "High"] for n in range(30)]
    for (row, column), text in changed.items():
        rows[row + 1][column] = text
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue()


def test_a_second_import_loses_no_edit_of_either_side(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "plan.csv").write_text(big({}))
    assert main(["import", "csv", "plan.csv"]) == 0
    folder = root / "content" / "initiatives"
    for number in range(10):  # here: a comment, and another owner
        file = folder / f"work-{number}.md"
        file.write_text(
            file.read_text().replace("owners: product", "owners: Head of lockers # asked").replace("\n", "\r\n")
        )
    in_sheet = {(number, 3): "2028-01" for number in range(5, 15)} | {
        (number, 2): "Somebody else" for number in range(8, 12)
    }
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    (root / "plan.csv").write_text(
        "\n".join(big(in_sheet).replace("\r\n", "\n").split("\n")[:30])
    )  # the last row is gone
    capsys.readouterr()
    assert main(["import", "csv", "plan.csv"]) == 0
    said = capsys.readouterr().out
    for number in range(30):
        expected = before[f"work-{number}.md"]
        if number in range(5, 15):
            expected = re.sub(rb"when: .*?(\r?\n)", rb"when: 2028-01\1", expected)
        if number in range(10, 12):
            expected = expected.replace(b"owners: product", b"owners: Somebody else")
        assert (folder / f"work-{number}.md").read_bytes() == expected, number
    assert [f'work-{number}.md, owners: here "Head of lockers"' in said for number in (8, 9)] == [True, True]
    assert said.count("neither was overwritten") == 2
    assert "gone from the sheet; its record stays: K-29" in said
    assert main(["import", "csv", "plan.csv"]) == 0
    assert capsys.readouterr().out.count("neither was overwritten") == 2
    assert "29 rows: 0 new, 10 changed, 19 as they were." in said


def test_a_word_that_is_declared_later_leaves_the_own_fields(root: Path) -> None:
    (root / "plan.csv").write_text("Key,Title,Status\nK,Work,Under way\nL,More,Under way\n")
    assert main(["import", "csv", "plan.csv"]) == 0
    assert values(root, "initiatives/work.md")["extra"] == {"Status": "Under way"}
    more = root / "content" / "initiatives" / "more.md"
    more.write_text(more.read_text().replace("Under way", "Under way # we say"))
    vision = root / "content" / "vision.yml"
    vision.write_text(vision.read_text().replace("status:\n", "status:\n  Under way: {stage: active}\n"))
    assert main(["import", "csv", "plan.csv"]) == 0
    assert values(root, "initiatives/work.md") == {"title": "Work", "ref": "K", "status": "Under way"}
    assert values(root, "initiatives/more.md") == {"title": "More", "ref": "L", "status": "Under way"}


def test_an_emptied_cell_and_a_changed_narrative_are_told_and_brought(root: Path, capsys) -> None:
    long = "One line.\nAnother line."
    (root / "plan.csv").write_text(f'Key,Title,Owner,Description\nK,Work,product,"{long}"\n')
    assert main(["import", "csv", "plan.csv"]) == 0
    (root / "plan.csv").write_text(f'Key,Title,Owner,Description\nK,Work,,"{long}\nA third."\n')
    assert main(["import", "csv", "plan.csv"]) == 0
    text = (root / "content" / "initiatives" / "work.md").read_text()
    assert text.endswith("---\nOne line.\nAnother line.\nA third.\n")
    assert "owners: product" in text
    assert "emptied in the sheet; what stands here stays" in capsys.readouterr().out


def test_a_record_with_the_reference_of_a_row_is_left_as_it_is(root: Path) -> None:
    file = root / "content" / "initiatives" / "mine.yml"
    file.write_text("title: Mine\nref: LOCK-1\n")
    (root / "export.csv").write_text(TRACKER)
    assert main(["import", "csv", "export.csv"]) == 0
    assert file.read_text() == "title: Mine\nref: LOCK-1\n"
    assert not (root / "content" / "initiatives" / "lockers-at-stations.md").exists()


HEADS = (
    "Summary",
    "Issue key",
    "Due date",
    "Owner",
    "Status",
    "Labels",
    "Story points",
    "Übergeordnet",
    "Parent",
    "",
    "URL",
)
CELLS = (
    "a",
    "2027-Q1",
    "TBD",
    "x; y",
    "one\ntwo",
    "=1+1",
    "- x",
    "http://a.example",
    "ü🚃",
    "yes",
    "1,5",
    "",
    "",
    "{{ x }}",
)


def test_no_cell_of_a_random_sheet_is_lost(root: Path, tmp_path: Path) -> None:
    chance, vision = random.Random(7), read_vision(root).vision
    assert vision is not None
    for number in range(200):
        heads = ["Title", *chance.sample(HEADS, chance.randint(1, 9))]
        rows = [[f"T{row}", *(chance.choice(CELLS) for _ in heads[1:])] for row in range(chance.randint(1, 6))]
        out = io.StringIO()
        csv.writer(out, delimiter=chance.choice(",;\t")).writerows([heads, *rows])
        (tmp_path / "random.csv").write_bytes(out.getvalue().encode(chance.choice(("utf-8", "utf-8-sig", "utf-16"))))
        notes = Notes()
        sheet = read_sheet(tmp_path / "random.csv", notes)
        assert isinstance(sheet, Sheet), number
        columns = guess(sheet.heads, Initiative)
        records = read_rows(sheet, Reading(BY_NAME["initiative"], columns, {}), vision, notes)
        shown = "\n".join(write_yaml(row.record.front) + row.record.body for row in records) + str(notes.lines())
        flat = re.sub(r"[^\w]+", " ", shown)
        for piece in re.split(r"[;,\n]", ";".join(cell for row in rows for cell in row)):
            assert re.sub(r"[^\w]+", " ", piece).strip() in flat, (number, piece, shown)


def test_each_field_has_one_column() -> None:
    found = guess(["Name", "Summary", "Title", "Due", "End date"], Initiative)
    assert found == {"Title": "title", "Summary": "summary", "Name": "extra", "Due": "when", "End date": "extra"}
    assert guess(["Ziel", "Schlüsselergebnis"], Objective) == {"Ziel": "title", "Schlüsselergebnis": "key-results"}


def test_a_value_that_the_sheet_changed_keeps_the_form_of_its_file() -> None:
    before = b"title: A # ours\nwhen: '2027'\n"
    assert edit(before, "x.yml", {("when",): "2028"}, order_of(Initiative)) == b"title: A # ours\nwhen: 2028\n"
