"""Columns of a sheet that share a field, and what a vision that begins with a sheet declares."""

import shutil
from pathlib import Path

import pytest

from running import SMALL
from sightline.cli import main
from sightline.edit import read_values


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(SMALL / "content", tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def values(root: Path, path: str) -> dict[str, object]:
    return read_values((root / "content" / path).read_bytes(), path)


def test_numbered_columns_of_a_list_are_one_list(root: Path) -> None:
    heads = "Objective;Key result 1;KR 2;Key result 3;Owner 2;Target 1\n"
    (root / "goals.csv").write_text(heads + "Wait less;Half at once;Nobody twice;Half at once;product;50 %\n")
    assert main(["import", "csv", "goals.csv", "--kind", "objective"]) == 0
    one = values(root, "objectives/wait-less.md")
    assert list(one["key-results"].values()) == ["Half at once", "Nobody twice", "Half at once"]
    assert one["owners"] == "product"
    assert one["extra"] == {"Target 1": "50 %"}


def test_no_cell_is_lost_when_a_map_gives_two_columns_one_field(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "plan.csv").write_text("A,B,C,D,E,F,G,H,I,J\nWork,One.,Two.,K-1,K-2,2027-02,2027-03,2027-06,2027-08,Name\n")
    fields = ("title", "narrative", "narrative", "key", "key", "start", "start", "when", "when", "title")
    columns = "".join(f"  {head}: {field}\n" for head, field in zip("ABCDEFGHIJ", fields, strict=True))
    (root / "mine.yml").write_text(f"columns:\n{columns}")
    assert main(["import", "csv", "plan.csv", "--map", "mine.yml"]) == 0
    one = values(root, "initiatives/work.md")
    assert (one["title"], one["ref"], one["when"]) == ("Work", "K-1", "2027-02 to 2027-06")
    assert one["extra"] == {"E": "K-2", "G": "2027-03", "I": "2027-08", "J": "Name"}
    assert (root / "content/initiatives/work.md").read_text().endswith("---\nOne.\n\nTwo.\n")
    assert "a second column says when, and is kept as your own (I)" in capsys.readouterr().out


def test_a_new_vision_declares_the_status_words_of_its_sheet(tmp_path: Path, monkeypatch, capsys) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plan.csv").write_text("Titel;Status\nFach;In Arbeit\nKarte;Wird geprüft\n", encoding="utf-8")
    assert main(["import", "csv", "plan.csv", "--as-of", "2027-01-02"]) == 0
    assert values(tmp_path, "vision.yml")["status"] == {"In Arbeit": {"stage": "active"}, "Wird geprüft": {}}
    assert values(tmp_path, "initiatives/karte.md") == {"title": "Karte", "status": "Wird geprüft"}
    said = capsys.readouterr().out
    assert "say in `vision.yml` what it means (Wird geprüft)" in said
    assert "\n\n\n" not in said
