"""The closed list of sections that an audience page may read, each made from the whole vision."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from sightline.subjects.capacity import sections as capacity
from sightline.subjects.decisions import sections as decisions
from sightline.subjects.frame.scope import Scope
from sightline.subjects.gates import sections as gates
from sightline.subjects.measures import sections as measures
from sightline.subjects.objectives import sections as objectives
from sightline.subjects.outcomes import sections as outcomes
from sightline.subjects.partners import sections as partners
from sightline.subjects.people import sections as people
from sightline.subjects.pillars import sections as pillars
from sightline.subjects.platform import sections as platform
from sightline.subjects.roadmap import sections as roadmap
from sightline.subjects.sight import sections as sight
from sightline.subjects.teams import sections as teams
from sightline.subjects.updates import sections as updates
from sightline.views.page import Section

BUILDERS: Mapping[str, Callable[[Scope], Section]] = {
    "outcomes": outcomes.outcomes,
    "objectives": objectives.objectives,
    "decisions": decisions.decisions,
    "risks": decisions.risks,
    "changes": updates.changes,
    "slips": roadmap.slips,
    "roadmap": roadmap.roadmap,
    "needs": roadmap.needs,
    "constraints": roadmap.constraints,
    "platform": platform.platform,
    "gaps": platform.gaps,
    "stories": updates.stories,
    "updates": updates.updates,
    "measures": measures.measures,
    "capacity": capacity.capacity,
    "trade-offs": decisions.trade_offs,
    "not-doing": decisions.not_doing,
    "teams": teams.teams,
    "pillars": pillars.pillars,
    "line-of-sight": sight.line_of_sight,
    "responsible-technology": gates.responsible_technology,
    "people": people.people,
    "partners": partners.partners,
}

SIDE_BY_SIDE = {"risks", "changes"}


def sections_for(scope: Scope, audience: str, names: tuple[str, ...]) -> list[Section]:
    """Return the named sections, in order; work is told in the words that it has for this audience."""
    out = []
    for name in names:
        if name == "lands-next":
            out.append(roadmap.lands_next(scope, audience))
        elif name in BUILDERS:
            out.append(BUILDERS[name](scope))
    words = roadmap.in_these_words(scope, audience)
    return [*_paired(out), *filter(None, (words,))]


def _paired(sections: list[Section]) -> list[Section]:
    """Let two short sections that follow each other stand side by side."""
    for place in range(len(sections) - 1):
        if {sections[place].id, sections[place + 1].id} == SIDE_BY_SIDE:
            sections[place : place + 2] = (replace(one, half=True) for one in sections[place : place + 2])
    return sections
