"""``sightline measure add``: a line at the end, or nothing."""

import os
from pathlib import Path

import pytest

from sightline.cli import main

VISION = "title: Every parcel seen\nas-of: 2026-11-22\n"
WRITERS = 50
BEFORE = "when,value,target,note\n2026-09,9.2,4,\n"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "content" / "measures"
    folder.mkdir(parents=True)
    (tmp_path / "content" / "vision.yml").write_text(VISION)
    (folder / "lead-time.yml").write_text("title: Lead time\nwas: [cycle-time]\n")
    (folder / "stated.yml").write_text("title: Stated\nnow: 3\n")
    monkeypatch.chdir(tmp_path)
    return folder


def test_a_line_is_added_and_what_was_there_is_kept(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "lead-time.csv").write_bytes(BEFORE.replace("\n", "\r\n").encode().rstrip())
    assert main(["measure", "add", "lead-time", "7.4", "--date", "2026-10", "--note", 'One, "two"']) == 0
    after = (root / "lead-time.csv").read_bytes()
    assert after.startswith(BEFORE.replace("\n", "\r\n").encode().rstrip() + b"\r\n")
    assert after.endswith(b'2026-10,7.4,,"One, ""two"""\r\n')
    assert "added to content/measures/lead-time.csv: 2026-10,7.4" in capsys.readouterr().out


def test_a_series_begins_with_its_header_and_today(root: Path) -> None:
    assert main(["measure", "add", "cycle-time", "TBD", "--target", "4"]) == 0
    head, row = (root / "lead-time.csv").read_text().splitlines()
    assert head == "when,value,target,note"
    assert row.endswith(",TBD,4,") is True
    assert len(row.split(",")[0]) == len("2026-11-22")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["lead-tme", "7"], 'Did you mean "lead-time"?'),
        (["lead-time", "seven"], '"seven" is not a number'),
        (["lead-time", "7", "--date", "soon"], '"soon" names no day'),
        (["lead-time", "7", "--target", "low"], '"low" is not a number'),
        (["stated", "7"], '"now" is stated here'),
        (["lead-time"], "it needs VALUE"),
    ],
)
def test_what_could_not_be_read_is_refused_and_nothing_is_written(
    root: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    (root / "lead-time.csv").write_text(BEFORE)
    assert main(["measure", "add", *arguments]) in (1, 2)
    assert said in capsys.readouterr().err
    assert (root / "lead-time.csv").read_text() == BEFORE
    assert not (root / "stated.csv").exists()


def test_a_series_that_is_wrong_already_is_not_added_to(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "lead-time.csv").write_text("month,value\n")
    assert main(["measure", "add", "lead-time", "7"]) == 1
    assert "series-header" in capsys.readouterr().err
    assert (root / "lead-time.csv").read_text() == "month,value\n"


def test_a_link_to_elsewhere_is_not_written_through(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "else").write_text(BEFORE)
    (root / "lead-time.csv").symlink_to(root / "else")
    assert main(["measure", "add", "lead-time", "7"]) == 2
    assert "a link to another place" in capsys.readouterr().err
    assert (root / "else").read_text() == BEFORE


def test_each_of_many_writers_at_once_adds_its_reading(root: Path) -> None:
    (root / "lead-time.csv").write_text(BEFORE)
    children = []
    for number in range(WRITERS):
        if not (child := os.fork()):
            with Path(os.devnull).open("w") as quiet:
                os.dup2(quiet.fileno(), 1)
                os._exit(main(["measure", "add", "lead-time", str(number), "--date", "2026-11-22"]))
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * WRITERS
    lines = (root / "lead-time.csv").read_text().splitlines()
    assert "\n".join(lines[:2]) + "\n" == BEFORE
    assert sorted(lines[2:]) == sorted(f"2026-11-22,{number},," for number in range(WRITERS))
    assert not list(root.parents[1].rglob(".*"))


def test_what_another_program_wrote_meanwhile_is_kept(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "lead-time.csv").write_text(BEFORE)

    def write_meanwhile(*_: object) -> None:
        (root / "lead-time.csv").write_text("mine")

    monkeypatch.setattr("sightline.cli.measuring._refuse_faults", write_meanwhile)
    assert main(["measure", "add", "lead-time", "7"]) == 2
    assert "was changed at this very moment" in capsys.readouterr().err
    assert (root / "lead-time.csv").read_text() == "mine"
