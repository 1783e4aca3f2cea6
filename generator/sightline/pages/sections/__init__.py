"""The closed list of sections that an audience page may read, each made from the whole vision."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from sightline.pages.scope import Scope
from sightline.pages.sections import assurance, capacity, means, plans, talk, why
from sightline.views.page import Section

BUILDERS: Mapping[str, Callable[[Scope], Section]] = {
    "outcomes": why.outcomes,
    "objectives": why.objectives,
    "decisions": talk.decisions,
    "risks": talk.risks,
    "changes": talk.changes,
    "slips": plans.slips,
    "roadmap": plans.roadmap,
    "needs": means.needs,
    "constraints": means.constraints,
    "platform": means.platform,
    "gaps": means.gaps,
    "stories": talk.stories,
    "updates": talk.updates,
    "measures": why.measures,
    "capacity": capacity.capacity,
    "trade-offs": talk.trade_offs,
    "not-doing": talk.not_doing,
    "teams": means.teams,
    "pillars": why.pillars,
    "line-of-sight": why.line_of_sight,
    "responsible-technology": assurance.responsible_technology,
    "people": assurance.people,
    "partners": assurance.partners,
}


SIDE_BY_SIDE = {"risks", "changes"}


def sections_for(scope: Scope, audience: str, names: tuple[str, ...]) -> list[Section]:
    """Return the named sections, in order; work is told in the words that it has for this audience."""
    out = []
    for name in names:
        if name == "lands-next":
            out.append(plans.lands_next(scope, audience))
        elif name in BUILDERS:
            out.append(BUILDERS[name](scope))
    words = plans.in_these_words(scope, audience)
    return [*_paired(out), *filter(None, (words,))]


def _paired(sections: list[Section]) -> list[Section]:
    """Let two short sections that follow each other stand side by side."""
    for place in range(len(sections) - 1):
        if {sections[place].id, sections[place + 1].id} == SIDE_BY_SIDE:
            sections[place : place + 2] = (replace(one, half=True) for one in sections[place : place + 2])
    return sections
