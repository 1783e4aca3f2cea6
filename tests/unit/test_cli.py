"""The command: what it says and how it ends."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from checkout import commit_all
from handmade import repository, snapshot, stand_in, write
from sightline.cli import main
from sightline.publish import verify


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository that is where we are, with one page that is sound."""
    stand_in(monkeypatch)
    folder = repository(tmp_path / "repository", "one")
    monkeypatch.chdir(folder)
    return folder


def test_build_publishes_and_says_where(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--as-of", "2026-11-22"]) == 0
    assert capsys.readouterr().out == "The site is in site/ (3 pages, as of 22 November 2026).\n"
    assert verify(root / "site") == []
    assert "leftover.css" not in snapshot(root / "site")


def test_build_works_from_another_folder(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["build", "-f", "repository/mkdocs.yml", "--site-dir", "out"]) == 0
    assert verify(tmp_path / "out") == []


def test_build_ends_with_1_and_changes_nothing_when_the_content_is_wrong(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["build"])
    before = snapshot(root / "site")
    write(root, "one", "error", "warning")
    assert main(["build"]) == 1
    said = capsys.readouterr().err
    assert "content/vision.yml:2:1: error" in said
    assert "content/vision.yml:3:1: warning" in said
    assert "Nothing was built; the published site is as it was." in said
    assert snapshot(root / "site") == before


def test_build_publishes_with_warnings_unless_strict(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(root, "one", "warning")
    assert main(["build", "--strict"]) == 1
    assert "Nothing was published" in capsys.readouterr().err
    assert not (root / "site").exists()
    assert main(["build"]) == 0
    assert "content/vision.yml:2:1: warning" in capsys.readouterr().err
    assert verify(root / "site") == []


def test_build_ends_with_2_when_the_folder_is_not_ours(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "site").mkdir()
    (root / "site" / "mine.txt").write_text("mine")
    assert main(["build"]) == 2
    assert "not a site that Sightline made" in capsys.readouterr().err
    assert snapshot(root / "site") == {"mine.txt": b"mine"}


def test_build_ends_with_2_when_the_settings_lack_the_plugin(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("[sightline]", "[]"))
    assert main(["build"]) == 2
    assert "plugins:\n  - sightline" in capsys.readouterr().err


def test_build_ends_with_2_when_the_settings_cannot_be_read(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "mkdocs.yml").write_text("site_name: [")
    assert main(["build"]) == 2
    assert "cannot be used" in capsys.readouterr().err


def test_build_ends_with_3_and_says_it_is_our_bug(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    main(["build"])
    before = snapshot(root / "site")
    write(root, "crash")
    assert main(["build"]) == 3
    said = capsys.readouterr().err
    assert "Sightline's own mistake" in said
    assert "Traceback" not in said
    monkeypatch.setenv("SIGHTLINE_DEBUG", "1")
    assert main(["build"]) == 3
    assert "Traceback" in capsys.readouterr().err
    assert snapshot(root / "site") == before


def test_check_ends_with_1_for_errors_and_for_warnings_when_strict(root: Path) -> None:
    assert main(["check", "--strict"]) == 0
    write(root, "warning")
    assert main(["check"]) == 0
    assert main(["check", "--strict"]) == 1
    write(root, "error")
    assert main(["check"]) == 1


def test_check_gives_json_to_programs(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(root, "one", "error")
    main(["check", "--format", "json"])
    (problem,) = json.loads(capsys.readouterr().out)
    assert problem["where"] == {"path": "content/vision.yml", "line": 2, "column": 1, "length": 5}
    assert (problem["grade"], problem["code"]) == ("error", "says-error")


def test_check_gives_annotations_to_github(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(root, "warning")
    main(["check", "--format", "github"])
    assert capsys.readouterr().out == (
        '::warning file=content/vision.yml,line=1,col=1,title=says-warning::it says "warning". Say something else.\n'
    )


def test_check_starts_no_engine() -> None:
    words = "import sys, sightline.cli.checking; sys.exit(any(name.split('.')[0] == 'mkdocs' for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", words], check=False).returncode == 0


@pytest.mark.parametrize("words", [["check"], ["build"]])
def test_refusal_of_git_is_passed_on_and_stops_nothing(
    root: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    commit_all(root)
    (root / ".git" / "config").write_text("[core\n")
    assert main(words) == 0
    assert "Git does not say which commit this is: bad config line 1 in file .git/config" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "usage: sightline COMMAND"),
        (["biuld"], 'there is no command "biuld". Did you mean "build"?'),
        (["build", "--strcit"], 'there is nothing like "--strcit" here. Did you mean "--strict"?'),
        (["build", "--as-of", "soon"], '"soon" is not a day; write it like 2026-11-22'),
        (["build", "--as-of"], "--as-of: it needs a value after it"),
        (["check", "--format", "xml"], 'there is no "xml"; there are text, json, github'),
        (["init"], "it needs DIR"),
        (["new", "initiatve", "a"], 'There is no kind "initiatve". Did you mean "initiative"?'),
        (["build", "-f", "elsewhere/mkdocs.yml"], "There is no folder content in"),
        (["serve", "-a", "127.0.0.1:99999"], "There is no port as in 127.0.0.1:99999: ports end at 65535."),
    ],
)
def test_usage_errors_end_with_2_and_say_what_would_be_right(
    root: Path, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    assert main(words) == 2
    shown = capsys.readouterr()
    assert said in shown.out + shown.err


@pytest.mark.parametrize("words", [["--help"], ["build", "--help"], ["--version"]])
def test_help_and_version_end_with_0(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    assert main(words) == 0
    assert "sightline" in capsys.readouterr().out
