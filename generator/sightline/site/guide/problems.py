"""Every problem that the check can report: its code as anchor, its rule, and what would be right."""

from collections.abc import Iterable, Mapping

from sightline.language import count
from sightline.site.guide.words import line, with_index
from sightline.subjects.frame.scope import Scope
from sightline.views.inline import Line
from sightline.views.page import Section
from sightline.views.texts import Definition, Definitions

TITLES: Mapping[str, tuple[str, str]] = {
    "error": ("Errors", "nothing is built"),
    "warning": ("Warnings", "built, and somebody should act"),
    "gap": ("Gaps", "nobody has stated it"),
    "finding": ("Findings", "sound, and uncomfortable"),
}


def sections(scope: Scope) -> Iterable[Section]:
    """Return a section for the problems of each grade, in the order of codes."""
    return with_index("guide/problems/", tuple(_grade(scope, grade) for grade in TITLES if _of(scope, grade)))


def _of(scope: Scope, grade: str) -> dict[str, str]:
    return {code: words for code, (graded, words) in sorted(scope.codes.items()) if graded == grade}


def _grade(scope: Scope, grade: str) -> Section:
    title, says = TITLES[grade]
    found = _of(scope, grade)
    items = tuple(_definition(code, words) for code, words in found.items())
    note: Line = (count(len(found), "problem"), f", {says}")
    return Section(f"grade-{grade}", title, (Definitions(items),), note)


def _definition(code: str, words: str) -> Definition:
    """Return a problem: the rule, and below it what would be right."""
    rule, _, right = words.partition("\n\n")
    return Definition(code, code, line(rule), small=line(right))
