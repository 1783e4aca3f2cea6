"""What an audience reads of the roadmap: what lands, what moved, what is asked, what it means to them."""

from collections.abc import Sequence
from datetime import date, timedelta

from sightline.dates.said import say_day
from sightline.subjects.frame.record_page import section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import go, in_words, joined, party
from sightline.subjects.roadmap.delay_words import delays_section
from sightline.subjects.roadmap.facts import lands_within, worst_first
from sightline.subjects.roadmap.matrix import matrix_section
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.roadmap.view import answer_line, row
from sightline.views.inline import Go, Line, Unstated
from sightline.views.page import Section
from sightline.views.rows import Row, Rows

SOON = 182
"""Days within which work "lands next": about two quarters."""


def lands_next(scope: Scope, audience: str) -> Section:
    """What lands in the next two quarters, and whom to ask."""
    last = scope.vision.today + timedelta(days=SOON)
    mine = sorted(
        (one for one in scope.vision.of(Initiative) if lands_within(scope.vision, one, last)),
        key=lambda initiative: ((initiative.when and initiative.when.end) or date.max, initiative.id),
    )
    rows = tuple(told_row(scope, one, audience) for one in mine)
    return section(
        "lands-next",
        "What lands next",
        Rows(rows, f"Nothing is dated before {say_day(last)}."),
        note=(f"by {say_day(last)}",),
        more=Go("The roadmap", "roadmap/"),
    )


def told_row(scope: Scope, initiative: Initiative, audience: str) -> Row:
    """Draw an initiative in the words that it has for an audience."""
    base = row(scope.vision, initiative)
    note = next((note.text for note in initiative.audience_notes if note.id == audience), None)
    return Row(base.title, base.lead, (note,) if note else base.text, base.small, base.aside, base.id, base.hue)


def roadmap(scope: Scope) -> Section:
    """Pillars by horizons."""
    return matrix_section(scope.vision, Go("Timeline", "roadmap/"))


MOST_WORDS = 4


def in_these_words(scope: Scope, audience: str) -> Section | None:
    """What initiatives say to this audience in particular: those that are not over, worst first, four at most."""
    ordered = worst_first(scope.vision, scope.vision.of(Initiative))
    told = [one for one in ordered if any(note.id == audience for note in one.audience_notes)]
    mine = [one for one in told if not scope.vision.is_over(one)]
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
    return delays_section(scope.vision)


def needs(scope: Scope) -> Section:
    """What near work needs of other teams."""
    rows = []
    for initiative in scope.vision.of(Initiative):
        for ask in initiative.asks:
            answer = answer_line(scope.vision, initiative, ask)
            of = (party(scope.vision, ask.of),) if ask.of else (Unstated("Team not stated"),)
            rows.append(Row((ask.what or "",), lead=of, small=("for ", go(initiative)), aside=answer))
    return section(
        "needs", "What teams ask of each other", Rows(tuple(rows), "No team asks anything of another.", most=6)
    )


def in_a_row(texts: Sequence[str]) -> Line:
    """Set texts one behind the other, with a dot between them unless they are sentences."""
    sentences = all(one.endswith((".", "!", "?")) for one in texts)
    return joined(((text,) for text in texts), " " if sentences else "  ·  ")


def constraints(scope: Scope) -> Section:
    """What an engineer must hold to."""
    every = worst_first(scope.vision, scope.vision.of(Initiative))
    mine = [one for one in every if one.constraints and not scope.vision.is_over(one)]
    rows = tuple(Row((go(one),), text=in_a_row(one.constraints)) for one in mine)
    return section(
        "constraints", "Constraints", Rows(rows, "No constraint is stated yet.", most=8), note=("to build within",)
    )
