"""Every page of the site, room by room. No HTML is made here."""

from sightline.site import home
from sightline.site.guide import page as guide
from sightline.site.patterns import page as patterns
from sightline.subjects.audiences import page as audiences
from sightline.subjects.capacity import page as capacity
from sightline.subjects.decisions import page as decisions
from sightline.subjects.first_moves import page as first_moves
from sightline.subjects.frame.scope import Scope
from sightline.subjects.freshness import page as fresh
from sightline.subjects.gates import page as gates
from sightline.subjects.measures import page as measures
from sightline.subjects.objectives import page as objectives
from sightline.subjects.outcomes import page as outcomes
from sightline.subjects.pages import page as pages
from sightline.subjects.partners import page as partners
from sightline.subjects.people import page as culture
from sightline.subjects.pillars import page as pillars
from sightline.subjects.platform import gaps
from sightline.subjects.platform import page as platform
from sightline.subjects.roadmap import initiative_page as initiatives
from sightline.subjects.roadmap import page as roadmap
from sightline.subjects.sight import page as line_of_sight
from sightline.subjects.teams import page as teams
from sightline.subjects.updates import page as updates
from sightline.subjects.updates import stories
from sightline.views.page import Page


def arrange(scope: Scope) -> tuple[Page, ...]:
    """Return every page of the site, in the order of the navigation."""
    return (
        home.arrange(scope),
        *outcomes.arrange(scope),
        *objectives.arrange(scope),
        *pillars.arrange(scope),
        *roadmap.arrange(scope),
        *initiatives.arrange(scope),
        *audiences.arrange(scope),
        *platform.arrange(scope),
        gaps.arrange(scope),
        *measures.arrange(scope),
        capacity.arrange(scope),
        *updates.arrange(scope),
        *stories.arrange(scope),
        *decisions.arrange(scope),
        *gates.arrange(scope),
        *culture.arrange(scope),
        *partners.arrange(scope),
        *teams.arrange(scope),
        *pages.free_pages(scope),
        line_of_sight.arrange(scope),
        first_moves.arrange(scope),
        fresh.arrange(scope),
        *guide.arrange(scope),
        patterns.arrange(),
    )
