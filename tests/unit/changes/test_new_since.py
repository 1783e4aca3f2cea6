"""``--new-since`` fails on what this work brought, and leaves others in peace; a report goes where it is asked for."""

import json
import shutil

import pytest

from checkout import git
from running import SMALL
from sightline.cli import main


@pytest.fixture
def root(tmp_path):
    """Make a checkout whose main holds an error of somebody else's."""
    root = tmp_path / "vision"
    shutil.copytree(SMALL, root / "here")
    (root / "here" / "mkdocs.yml").write_text("site_name: Vision\n")
    broken = root / "here" / "content" / "initiatives" / "night-load.yml"
    broken.write_text(broken.read_text() + "needs: [no-such-thing]\n")
    git(root, "init", "-q", "-b", "main")
    git(root, "add", ".")
    git(root, "commit", "-qm", "First")
    git(root, "checkout", "-qb", "work")
    return root / "here"


def checked(root, capsys, *words):
    capsys.readouterr()
    code = main(["check", "-f", str(root / "mkdocs.yml"), *words])
    said = capsys.readouterr()
    return code, said.out, said.err


def write(root, name, old, new):
    path = root / "content" / name
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))


def test_an_error_that_stood_there_before_fails_nobody_however_its_line_moves(root, capsys):
    assert checked(root, capsys)[0] == 1
    write(root, "initiatives/night-load.yml", "title: Night load\n", "# moved\n\ntitle: Nightly load\n")
    code, out, err = checked(root, capsys, "--new-since", "main")
    assert code == 0
    assert "no-such-thing" not in out
    assert "stood there before" in err


def test_what_this_work_breaks_fails_in_whichever_file_it_shows(root, capsys):
    (root / "content" / "capabilities" / "identity.yml").rename(root / "content" / "capabilities" / "sign-in.yml")
    code, out, _ = checked(root, capsys, "--new-since", "main")
    assert code == 1
    assert "instant-rebooking.md" in out
    assert "no-such-thing" not in out


def test_several_forms_in_one_run_name_files_from_the_top_of_the_repository(root, capsys, tmp_path, monkeypatch):
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    gitlab, junit = tmp_path / "out" / "report.json", tmp_path / "out" / "report.xml"
    gitlab.parent.mkdir()
    for _ in range(2):
        code, out, _ = checked(root, capsys, "--format", f"github,gitlab:{gitlab},junit:{junit}")
    assert code == 1
    assert "::error file=here/content/initiatives/night-load.yml,line=7,col=" in out
    found = json.loads(gitlab.read_text())
    assert {"here/content/initiatives/night-load.yml"} == {
        each["location"]["path"] for each in found if each["check_name"] == "unknown-link"
    }
    assert junit.read_text().startswith("<?xml")
    assert "no-such-thing" in summary.read_text()


@pytest.mark.parametrize("name", ["content/vision.yml", "content/report.json", "report.py"])
def test_a_report_takes_the_place_of_nothing_else(root, capsys, name):
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    code, _, err = checked(root, capsys, "--format", f"json:{root / name}")
    assert code == 2
    assert "is none" in err
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_a_form_that_is_not_there_is_named_with_those_that_are(root, capsys):
    code, _, err = checked(root, capsys, "--format", "sarf")
    assert code == 2
    assert "sarif" in err


def test_the_grade_of_a_missing_reason_is_the_organisation_s(root, capsys):
    write(root, "initiatives/night-load.yml", "needs: [no-such-thing]\n", "")
    write(root, "initiatives/live-map.md", "when: 2027-H2", "when: 2028-H1")
    code, out, _ = checked(root, capsys, "--against", "main")
    assert code == 1
    assert "[slipped]" in out
    write(root, "vision.yml", "maturity:", "rules:\n  slipped: warning\nmaturity:")
    code, out, _ = checked(root, capsys, "--against", "main")
    assert (code, "[rule-loosened]" in out) == (1, True)
    assert 'warning: "Live map" lands later' in out
