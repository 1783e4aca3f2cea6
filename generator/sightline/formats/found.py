"""What every form is made of: problems, each with a fingerprint that no move of lines changes."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from sightline.problems import Grade, Problem, visible


@dataclass(frozen=True)
class Finding:
    """A problem as a program reads it."""

    problem: Problem
    fingerprint: str
    path: str
    """From the top of the repository, where the vision may lie in a folder of its own."""

    @property
    def text(self) -> str:
        """What is the case and what would be right, in a line."""
        problem = self.problem
        return visible(f"{problem.what}. {problem.right}".rstrip())


@dataclass(frozen=True)
class Run:
    """One check: what was found, of which records, and which files this request touches."""

    findings: tuple[Finding, ...]
    records: Mapping[str, str] = field(default_factory=dict)
    """By ``kind/id`` the title of every record, whether anything is wrong with it or not."""
    touched: frozenset[str] = frozenset()
    """Paths as in findings."""
    version: str = ""


def findings(problems: Iterable[Problem], field_of: Callable[[Problem], str], prefix: str = "") -> tuple[Finding, ...]:
    """Return problems with their fingerprints; ``prefix`` leads from the top of the repository to the vision.

    A fingerprint is made of code, record, field, and the how-manieth of its like it is; without a record, of the file.
    """
    counted: Counter[tuple[str, ...]] = Counter()
    found = []
    for problem in problems:
        what = (problem.code, problem.about or problem.where.path, field_of(problem))
        counted[what] += 1
        name = hashlib.sha256("\0".join((*what, str(counted[what]))).encode()).hexdigest()[:16]
        found.append(Finding(problem, name, prefix + problem.where.path))
    return tuple(found)


def by_weight(run: Run) -> list[Finding]:
    """Return findings, the weightiest first, and within a grade those in files of this request first."""
    return sorted(run.findings, key=lambda each: (each.problem.grade, each.path not in run.touched, each.problem))


SERIOUS = (Grade.ERROR, Grade.WARNING)
