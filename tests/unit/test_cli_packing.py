"""``sightline pack``: where it writes, what it is called, and what it says where there is no pack."""

from pathlib import Path

import pytest

from running import copy_reference
from sightline.cli import main


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = copy_reference(tmp_path / "vision")
    monkeypatch.chdir(folder)
    return folder


def test_pack_is_named_by_organisation_audience_and_day(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pack", "executives"]) == 0
    assert capsys.readouterr().out == "The pack is in harbour-lane-executives-2026-11-22.html.\n"
    first = (root / "harbour-lane-executives-2026-11-22.html").read_bytes()
    assert main(["pack", "executives", "--out", "again.html"]) == 0
    assert (root / "again.html").read_bytes() == first
    assert b"https://vision.harbour-and-lane.example/initiatives/" in first


def test_pack_ends_with_2_and_names_the_nearest_when_nobody_is_called_so(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["pack", "executive"]) == 2
    assert 'no audience "executive". Nothing was written. Did you mean "executives"?' in capsys.readouterr().err
    assert main(["pack", "zzz"]) == 2
    assert "There are executives, product-partners, engineers and auditors." in capsys.readouterr().err
    assert not list(root.glob("*.html"))


def test_pack_ends_with_1_when_the_content_has_errors(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "content" / "vision.yml").write_text("title: [")
    assert main(["pack", "executives"]) == 1
    assert "content/vision.yml:" in capsys.readouterr().err
    assert not list(root.glob("*.html"))


def test_pack_writes_over_no_file_of_another_sort(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pack", "executives", "--out", "content/vision.yml"]) == 2
    assert "--out names a file like vision.html or vision.pdf." in capsys.readouterr().err
    assert main(["pack", "executives", "--pdf", "--out", "board.html"]) == 2
    assert "--out names a file like board.pdf." in capsys.readouterr().err


def test_pack_says_how_to_get_what_a_pdf_needs(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "weasyprint", None)
    assert main(["pack", "executives", "--pdf"]) == 2
    assert 'pip install "mkdocs-sightline[pdf]"' in capsys.readouterr().err
    assert not list(root.glob("*.pdf"))


def test_pack_says_which_folder_is_missing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pack", "executives", "--out", "board/may.html"]) == 2
    assert "There is no folder board to write it in. Nothing was written." in capsys.readouterr().err


def test_pack_replaces_another_only_when_it_is_asked_for(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pack", "executives", "--out", "board.html"]) == 0
    first = (root / "board.html").read_bytes()
    assert main(["pack", "executives", "--out", "board.html"]) == 0
    assert main(["pack", "engineers", "--out", "board.html"]) == 2
    assert "board.html is in . already. Nothing was written." in capsys.readouterr().err
    assert (root / "board.html").read_bytes() == first
    assert main(["pack", "engineers", "--out", "board.html", "--force"]) == 0
    assert (root / "board.html").read_bytes() != first


def test_pack_replaces_no_page_of_another_sort(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "thesis.html").write_text("<title>Ten years of work</title>")
    assert main(["pack", "executives", "--out", "thesis.html", "--force"]) == 2
    assert "It is no pack" in capsys.readouterr().err
    assert (root / "thesis.html").read_text() == "<title>Ten years of work</title>"


def test_pack_is_not_written_where_the_site_will_be(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "site").mkdir()
    assert main(["pack", "executives", "--out", "site/pack.html"]) == 2
    assert "inside the published site" in capsys.readouterr().err
    assert not list((root / "site").iterdir())
