"""Every problem code owns a folder: content laid over the small vision, and the problems of that code as printed.

A folder holds ``content/`` (files that replace or join those of ``tests/fixtures/small``), ``expected.txt``, and,
where a file cannot be kept in git, ``steps.txt``. Of a reason that is missing, ``before/`` lays what stood there before
over the small vision. To write the expected texts anew, set ``SIGHTLINE_UPDATE=1``.
"""

import os
import shutil
from pathlib import Path

import pytest

from sightline.changes.state import FolderState
from sightline.model.change import WANTED
from sightline.problems import CODES, Grade, declare_codes, show
from sightline.site.comparing import comparison
from sightline.site.recipe import read_and_check
from sightline.site.settings import Settings

HERE = Path(__file__).parent / "problems"
SMALL = Path(__file__).parents[1] / "fixtures" / "small"
OF_CONTENT = sorted(code for code in CODES if not code.startswith("import-"))
"""Codes of what stands in the content; those of imported files have tests beside the importers."""


@pytest.mark.parametrize("code", OF_CONTENT)
def test_a_problem_is_printed_as_expected(code, tmp_path, monkeypatch):
    case = HERE / code
    assert case.is_dir(), f"the code {code} has no folder in {HERE.name}"
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    if (case / "content").is_dir():
        shutil.copytree(case / "content", tmp_path / "content", dirs_exist_ok=True)
    take_steps(case / "steps.txt", tmp_path, monkeypatch)
    loaded, _, problems = read_and_check(Settings(root=tmp_path))
    if code in WANTED:
        problems = against_before(case, tmp_path, loaded)
    assert {one.grade for one in problems if one.code == code} <= {CODES[code].grade}
    shown = "\n\n".join(show(one, loaded.sources) for one in problems if one.code == code) + "\n"
    expected = case / "expected.txt"
    if os.environ.get("SIGHTLINE_UPDATE"):
        expected.write_text(shown, encoding="utf-8")
    assert shown.strip(), f"nothing is reported as {code}"
    assert shown == expected.read_text(encoding="utf-8")


def against_before(case, root, loaded):
    """Return which reasons are missing since the small vision, with what ``before/`` lays over it."""
    before = root / "before"
    shutil.copytree(SMALL, before)
    if (case / "before").is_dir():
        shutil.copytree(case / "before", before, dirs_exist_ok=True)
    return comparison(loaded, FolderState(before)).missing


def take_steps(steps, root, monkeypatch):
    """Do what a folder in git cannot hold: remove, pipe, link, lock or lengthen a file."""
    for line in steps.read_text(encoding="utf-8").splitlines() if steps.is_file() else ():
        verb, _, rest = line.partition(" ")
        name, _, more = rest.partition(" ")
        STEPS[verb](root / name, more, monkeypatch)


def remove(path, _, __):
    shutil.rmtree(path) if path.is_dir() else path.unlink()


def pipe(path, _, __):
    os.mkfifo(path)


def link(path, more, _):
    path.symlink_to(more)


def lengthen(path, more, _):
    path.write_text(path.read_text(encoding="utf-8") + "x" * int(more), encoding="utf-8")


def repeat(path, more, _):
    """Write the last line of a file so many times more."""
    text = path.read_text(encoding="utf-8")
    path.write_text(text + f"{text.splitlines()[-1]}\n" * int(more), encoding="utf-8")


def name(path, more, _):
    path.rename(path.with_name(more.encode().decode("unicode-escape")))


def lock(path, _, monkeypatch):
    """Refuse to open one file; permissions would not, for those who may read everything."""
    opened = os.open

    def refuse(file, *rest, **named):
        if Path(file) == path:
            raise PermissionError(13, "Permission denied")
        return opened(file, *rest, **named)

    monkeypatch.setattr(os, "open", refuse)


STEPS = {
    "remove": remove,
    "pipe": pipe,
    "link": link,
    "lengthen": lengthen,
    "repeat": repeat,
    "name": name,
    "lock": lock,
}


def test_no_folder_is_left_of_a_code_that_is_gone():
    assert sorted(one.name for one in HERE.iterdir()) == OF_CONTENT


def test_no_code_means_two_things():
    with pytest.raises(ValueError, match="overdue"):
        declare_codes(Grade.ERROR, {"overdue": "Something else."})
