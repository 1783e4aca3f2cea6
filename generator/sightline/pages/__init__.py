"""Page modules: each turns the vision into pages as data. No HTML is made here."""

from sightline.pages import (
    audiences,
    capacity,
    culture,
    first_moves,
    fresh,
    gaps,
    gates,
    guide,
    home,
    initiatives,
    line_of_sight,
    measures,
    objectives,
    outcomes,
    partners,
    patterns,
    people,
    pillars,
    platform,
    registers,
    roadmap,
    stories,
    updates,
)
from sightline.pages.scope import Scope
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
        *registers.arrange(scope),
        *gates.arrange(scope),
        *culture.arrange(scope),
        *partners.arrange(scope),
        *people.arrange(scope),
        line_of_sight.arrange(scope),
        first_moves.arrange(scope),
        fresh.arrange(scope),
        *guide.arrange(scope),
        patterns.arrange(),
    )


__all__ = ["Scope", "arrange"]
