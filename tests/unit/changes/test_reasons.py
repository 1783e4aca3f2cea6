"""A change of what was promised wants its reason in the file; the line that is shown, filled in, is one."""

import re

import pytest

from edits import EDITS
from sightline.load import read_earlier
from sightline.model.change import WANTED
from sightline.problems import Grade
from telling import changes, edited, missing, reference, with_files

WHY = "Two of the three suppliers answered too late."
DIRECTED = [(edit, False) for edit in EDITS if edit.kind in WANTED] + [
    (edit, True) for edit in EDITS if edit.back in WANTED
]
CASES = [(edit, back) for edit, back in DIRECTED if (edit.back if back else edit.kind) != "exception-added"]
NAMES = [f"{edit.back if back else edit.kind}-{number}" for number, (edit, back) in enumerate(CASES)]


def sides(edit, back):
    """Return the state before and the one after an edit, or after it was taken back."""
    changed = edited(**{edit.file: ((edit.old, edit.new),)})
    return (changed, reference()) if back else (reference(), changed)


def pasted(after, path, problem, **more):
    """Return the state after, with the line of a problem written into the file where it says."""
    vision = after.vision
    key = tuple(problem.about.split("/", 1))
    holder = vision.workspace if problem.about == "vision" else vision.records[key]
    text = "\n".join((after.sources if path in after.sources else reference().sources)[path])
    lines = text.split("\n")
    line = problem.right.replace('"..."', more.get("why", WHY))
    if more.get("was"):
        line = re.sub(r"from: .*?, why:", f"from: {more['was']}, why:", line)
    top = holder.places.top
    shared = bool(top.column == 1 and lines[top.line - 1].startswith(f"{problem.about.partition('/')[2]}:"))
    if found := re.match(r"Add to moved \(.*:(\d+)\): (.*)", line):
        lines.insert(int(found[1]), ("    " if shared else "  ") + found[2])
    else:
        place = top.line if shared or lines[0] == "---" else 0
        lines.insert(place, ("  " if shared else "") + line.split(": ", 1)[1])
    return with_files({path: "\n".join(lines).encode()})


@pytest.mark.parametrize(("edit", "back"), CASES, ids=NAMES)
def test_a_promise_that_moves_without_a_reason_is_an_error_whose_line_mends_it(edit, back):
    before, after = sides(edit, back)
    (problem,) = missing(before, after)
    path = f"content/{edit.file}"
    assert problem.grade is Grade.ERROR
    assert problem.where.path.startswith("content/")
    assert problem.where.line >= 1
    assert problem.where.column >= 1
    home = path if not path.endswith(".csv") else "content/measures.yml"
    late = pasted(after, home, problem)
    if home != path and not back:
        late = read_earlier(reference(), {**raw(late, home), **raw(after, path)})
    assert missing(before, late) == []
    (told,) = [change for change in changes(before, late) if change.is_wanted]
    assert told.why == WHY


def raw(loaded, path):
    return {path: "\n".join(loaded.sources[path]).encode()}


@pytest.mark.parametrize(("edit", "back"), CASES, ids=NAMES)
@pytest.mark.parametrize("more", [{"was": "what never stood there"}, {"why": "to be done"}, {"why": "..."}])
def test_an_entry_that_is_no_reason_is_an_error(edit, back, more):
    before, after = sides(edit, back)
    (problem,) = missing(before, after)
    home = f"content/{edit.file}" if not edit.file.endswith(".csv") else "content/measures.yml"
    late = pasted(after, home, problem, **more)
    if home != f"content/{edit.file}" and not back:
        late = read_earlier(reference(), {**raw(late, home), **raw(after, f"content/{edit.file}")})
    assert [found.code for found in missing(before, late)] == [problem.code]
