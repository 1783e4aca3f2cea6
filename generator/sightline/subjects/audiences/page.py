"""A page for each audience that ``vision.yml`` declares: its question, and the sections that it reads."""

from dataclasses import replace

from sightline.dates.said import say_month
from sightline.model.workspace import Audience
from sightline.subjects.audiences.finding import headline_of
from sightline.subjects.audiences.sections import sections_for
from sightline.subjects.frame.record_page import about_page
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import upper_first
from sightline.views.inline import Line, Moment
from sightline.views.page import Page


def arrange(scope: Scope) -> tuple[Page, ...]:
    """Return the page of every declared audience."""
    return tuple(arrange_one(scope, audience) for audience in scope.vision.workspace.audiences)


def title_of(audience: Audience) -> str:
    """Return how an audience is called."""
    return audience.title or upper_first(audience.id)


def arrange_one(scope: Scope, audience: Audience) -> Page:
    """Show the sections of one audience, below the finding that they amount to."""
    sections = sections_for(scope, audience.id, audience.sections)
    headline = headline_of(scope, audience.sections) or f"For {title_of(audience).lower()}"
    lede: Line = (audience.question,) if audience.question else ()
    page = about_page(scope, f"for/{audience.id}/", f"For {title_of(audience).lower()}", headline, lede, sections)
    today = scope.vision.today
    return replace(page, eyebrow=(Moment(say_month(today), today.isoformat()),))
