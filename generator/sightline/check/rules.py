"""The table of rules: every one, its code, its words, its grade."""

from collections.abc import Mapping
from types import ModuleType

from sightline.check import accepted, colours, completeness, moves, times, workspace
from sightline.model.change import WANTED
from sightline.model.rule import Rule
from sightline.subjects.capacity import rules as capacity
from sightline.subjects.capacity import rules_allocations as allocations
from sightline.subjects.capacity import rules_guardrails as guardrails
from sightline.subjects.decisions import rules as decisions
from sightline.subjects.freshness import rules as freshness
from sightline.subjects.gates import rules as gates
from sightline.subjects.gates import rules_reviews as reviews
from sightline.subjects.measures import rules as measures
from sightline.subjects.measures import rules_series as series
from sightline.subjects.objectives import rules as objectives
from sightline.subjects.partners import rules as partners
from sightline.subjects.people import rules as people
from sightline.subjects.pillars import rules as pillars
from sightline.subjects.platform import rules as platform
from sightline.subjects.roadmap import rules as roadmap
from sightline.subjects.roadmap import rules_needs as needs
from sightline.subjects.sight import rules as sight

MODULES = (
    workspace,
    colours,
    objectives,
    pillars,
    needs,
    times,
    moves,
    roadmap,
    decisions,
    platform,
    measures,
    series,
    gates,
    reviews,
    people,
    partners,
    capacity,
    guardrails,
    allocations,
    completeness,
    freshness,
)


def _rules_in(module: ModuleType) -> tuple[Rule, ...]:
    return tuple(var for var in vars(module).values() if isinstance(var, Rule))


RULES: tuple[Rule, ...] = tuple(one for module in MODULES for one in _rules_in(module))
"""The rules that look at the vision alone, in the order in which they run."""

SIGHT_RULES: tuple[Rule, ...] = _rules_in(sight)
"""The rules that also look at what reaches what."""

_ALL = (*SIGHT_RULES, *RULES, *_rules_in(accepted))

CHECKED: tuple[str, ...] = (*(rule.code for rule in _ALL), *WANTED)
"""The codes that ``vision.yml`` may regrade: those of rules, and those of changes that want a reason."""

PHRASES: Mapping[str, tuple[str, str]] = {one.code: (one.rolled, one.noun) for one in _ALL}
"""What many of a code have in common (``have no owner``), and what is counted where it is no kind of record."""
