"""What lands, what moved, and what it means to an audience."""

from datetime import date, timedelta

from sightline.dates import say_day
from sightline.model import Initiative
from sightline.pages.matrix import matrix_section
from sightline.pages.record import section
from sightline.pages.scope import Scope
from sightline.pages.slips import slips_section
from sightline.pages.words import ENDED, in_words
from sightline.pages.work import lands_within, row, state, worst_first
from sightline.views.inline import Go
from sightline.views.page import Section
from sightline.views.parts import Row, Rows

SOON = 182
"""Days within which work "lands next": about two quarters."""


def lands_next(scope: Scope, audience: str) -> Section:
    """What lands in the next two quarters, and whom to ask."""
    last = scope.vision.today + timedelta(days=SOON)
    mine = sorted(
        (one for one in scope.vision.initiatives if lands_within(scope.vision, one, last)),
        key=lambda one: ((one.when and one.when.end) or date.max, one.id),
    )
    rows = tuple(told_row(scope, one, audience) for one in mine)
    return section(
        "lands-next",
        "What lands next",
        Rows(rows, f"Nothing is dated before {say_day(last)}."),
        note=(f"by {say_day(last)}",),
        more=Go("The roadmap", "roadmap/"),
    )


def told_row(scope: Scope, one: Initiative, audience: str) -> Row:
    """Draw an initiative in the words that it has for an audience."""
    base = row(scope.vision, one)
    note = next((note.text for note in one.audience_notes if note.id == audience), None)
    return Row(base.title, base.lead, (note,) if note else base.text, base.small, base.aside, base.id, base.hue)


def roadmap(scope: Scope) -> Section:
    """Pillars by horizons."""
    return matrix_section(scope.vision, Go("Timeline", "roadmap/"))


MOST_WORDS = 4


def in_these_words(scope: Scope, audience: str) -> Section | None:
    """What initiatives say to this audience in particular: those that are not over, worst first, four at most."""
    ordered = worst_first(scope.vision, scope.vision.initiatives)
    told = [one for one in ordered if any(note.id == audience for note in one.audience_notes)]
    mine = [one for one in told if state(scope.vision, one) not in ENDED]
    if not mine:
        return None
    rows = tuple(told_row(scope, one, audience) for one in mine[:MOST_WORDS])
    more = (
        Go(f"Further {in_words(len(mine) - MOST_WORDS)} on the roadmap", "roadmap/") if len(mine) > MOST_WORDS else None
    )
    return section(
        "for-you", "In your words", Rows(rows), note=("what initiatives say to you, worst first",), more=more
    )


def slips(scope: Scope) -> Section:
    """What slipped, and why."""
    return slips_section(scope.vision)
