"""Every rule over the whole vision. A rule is a small generator whose docstring is what should hold."""

from collections.abc import Iterator

from sightline.check import accepted
from sightline.check.accepted import regraded
from sightline.check.report import report
from sightline.check.rules import CHECKED, RULES, SIGHT_RULES
from sightline.model.vision import Vision
from sightline.problems import CODES, Grade, Problem
from sightline.subjects.sight.facts import Reach, reach

__all__ = ["RULES", "SIGHT_RULES", "check", "regraded", "report"]


def check(vision: Vision, reached: Reach | None = None) -> Iterator[Problem]:
    """Yield everything that does not hold, but for what is accepted today, in the grades that apply here.

    ``reached`` is ``reach(vision)``, for those who have worked it out already.
    """
    found = [problem for one in RULES for problem in one(vision)]
    reached = reached or reach(vision)
    found += [problem for one in SIGHT_RULES for problem in one(vision, reached)]
    excused = accepted.in_force(vision)
    for problem in (*found, *_about_rules(vision, found)):
        if CODES[problem.code].grade is Grade.ERROR or (problem.code, problem.about) not in excused:
            yield regraded(problem, vision)


def _about_rules(vision: Vision, found: list[Problem]) -> Iterator[Problem]:
    """Yield what is wrong with the rules' own settings; errors cannot be accepted."""
    acceptable = [problem for problem in found if problem.grade is not Grade.ERROR]
    yield from accepted.check_rules_are_known(vision, CHECKED)
    yield from accepted.check_acceptances_are_complete(vision)
    yield from accepted.check_acceptances_are_used(vision, acceptable)
    yield from accepted.check_acceptances_are_current(vision, acceptable)
