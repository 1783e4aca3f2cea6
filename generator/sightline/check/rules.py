"""The table of rules: every one, its code, its words, its grade."""

from collections.abc import Mapping
from types import ModuleType

from sightline.check import (
    accepted,
    capacity,
    freshness,
    gates,
    guardrails,
    horizons,
    look,
    measures,
    moves,
    needs,
    objectives,
    people,
    platform,
    reviews,
    series,
    sight,
    stated,
    takes,
    talk,
    times,
    workspace,
)
from sightline.check.rule import Rule
from sightline.problems import Grade

MODULES = (
    workspace,
    look,
    objectives,
    horizons,
    needs,
    times,
    moves,
    talk,
    platform,
    measures,
    series,
    gates,
    reviews,
    people,
    capacity,
    guardrails,
    takes,
    stated,
    freshness,
)


def _rules_in(module: ModuleType) -> tuple[Rule, ...]:
    return tuple(one for one in vars(module).values() if isinstance(one, Rule))


RULES: tuple[Rule, ...] = tuple(one for module in MODULES for one in _rules_in(module))
"""The rules that look at the vision alone, in the order in which they run."""

SIGHT_RULES: tuple[Rule, ...] = _rules_in(sight)
"""The rules that also look at what reaches what."""

_ALL = (*SIGHT_RULES, *RULES, *_rules_in(accepted))

CODES: Mapping[str, str] = {one.code: one.words for one in _ALL}
"""What each code stands for: the rule in a sentence, then what would be right."""

GRADES: Mapping[str, Grade] = {one.code: one.grade for one in _ALL}
"""The grade of each code where ``vision.yml`` says nothing else."""

PHRASES: Mapping[str, tuple[str, str]] = {one.code: (one.rolled, one.noun) for one in _ALL}
"""What many of a code have in common (``have no owner``), and what is counted where it is no kind of record."""
