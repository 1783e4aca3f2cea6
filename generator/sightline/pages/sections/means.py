"""What work is done with: the platform, its gaps, asks, constraints, teams."""

from collections.abc import Sequence

from sightline.pages.gaps import nothing_waits
from sightline.pages.people import owned
from sightline.pages.platform import capability_table, waits
from sightline.pages.record import section
from sightline.pages.scope import Scope
from sightline.pages.words import (
    ENDED,
    counted,
    go,
    joined,
    party,
    when_words,
)
from sightline.pages.work import state, worst_first
from sightline.views.inline import Go, Line, Mark, Unstated
from sightline.views.page import Section
from sightline.views.parts import Row, Rows


def platform(scope: Scope) -> Section:
    """What the platform offers."""
    return section(
        "platform", "Platform", capability_table(scope, scope.vision.capabilities), more=Go("Catalogue", "platform/")
    )


def gaps(scope: Scope) -> Section:
    """Which near work waits for which capability."""
    rows = []
    for one in scope.vision.capabilities:
        late = waits(scope.vision, one)
        if late:
            rows.append(
                Row(
                    (go(one),),
                    lead=(f"{len(late)} waiting",),
                    text=joined((go(each),) for each in late),
                    aside=(when_words(one.available),),
                )
            )
    return section(
        "gaps",
        "Gaps",
        Rows(tuple(rows), f"{nothing_waits(scope.vision)}."),
        more=Go("Gap map", "platform/gaps/"),
    )


def needs(scope: Scope) -> Section:
    """What near work needs of other teams."""
    rows = []
    for one in scope.vision.initiatives:
        for ask in one.asks:
            answer: Line = (
                (Mark("done", "Acknowledged"),) if ask.acknowledged else (Mark("planned", "Not yet acknowledged"),)
            )
            of = (party(scope.vision, ask.of),) if ask.of else (Unstated("Team not stated"),)
            rows.append(Row((ask.what or "",), lead=of, small=("for ", go(one)), aside=answer))
    return section(
        "needs", "What teams ask of each other", Rows(tuple(rows), "No team asks anything of another.", most=6)
    )


def in_a_row(texts: Sequence[str]) -> Line:
    """Set texts one behind the other, with a dot between them unless they are sentences."""
    sentences = all(one.endswith((".", "!", "?")) for one in texts)
    return joined(((one,) for one in texts), " " if sentences else "  ·  ")


def constraints(scope: Scope) -> Section:
    """What an engineer must hold to."""
    every = worst_first(scope.vision, scope.vision.initiatives)
    mine = [one for one in every if one.constraints and state(scope.vision, one) not in ENDED]
    rows = tuple(Row((go(one),), text=in_a_row(one.constraints)) for one in mine)
    return section(
        "constraints", "Constraints", Rows(rows, "No constraint is stated yet.", most=8), note=("to build within",)
    )


def teams(scope: Scope) -> Section:
    """Whom to ask."""
    rows = tuple(
        Row(
            (go(one),),
            text=(one.mission,) if one.mission else (),
            small=(counted(len(owned(scope, one.id)), "record"),),
            aside=(one.contact or Unstated("Contact not stated"),),
        )
        for one in scope.vision.teams
    )
    return section("teams", "Whom to ask", Rows(rows, "No team is declared yet."), more=Go("All teams", "teams/"))
