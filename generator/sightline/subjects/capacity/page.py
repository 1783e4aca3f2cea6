"""Where capacity goes: planned and actual by kind of work, by team, what work takes, the debt that is funded."""

from dataclasses import replace

from sightline.model.values import past
from sightline.model.vision import Vision
from sightline.subjects.capacity.allocations import debt_sections, takes_section
from sightline.subjects.capacity.ledger_rows import ledger_rows
from sightline.subjects.capacity.record import Capacity
from sightline.subjects.capacity.shares import Whose, ledger, whole_of
from sightline.subjects.capacity.tables import (
    other_section,
    quarters_section,
    team_section,
    teams_section,
    whole_section,
)
from sightline.subjects.capacity.view import broken_of, finding, how_often, per_cent, period_words
from sightline.subjects.frame.confirmed import confirmed_line
from sightline.subjects.frame.record_page import index_page, narrative, section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import counted_words, number_words, owner_line, upper_first
from sightline.views.charts import Ledger
from sightline.views.inline import Go, Line
from sightline.views.page import Page, Section


def arrange(scope: Scope) -> tuple[Page, ...]:
    """Return the page of capacity."""
    return (arrange_ledger(scope),)


def arrange_ledger(scope: Scope) -> Page:
    """Show the ledger of capacity."""
    vision = scope.vision
    whole = whole_of(vision)
    last = whole.last()
    sections = [
        strips_section(vision, whole),
        replace(found, id="in-words", title=f"{period_words(last.period)} in words")
        if last and (found := narrative(scope, last, ""))
        else None,
        team_section(scope, last),
        takes_section(vision),
        *debt_sections(vision),
        whole_section(vision, whole),
        teams_section(vision),
        other_section(scope),
        quarters_section(scope, last),
    ]
    page = index_page(scope, "capacity", headline(vision, whole), lede(vision, whole), sections)
    return page if last is None else _of_the_last(scope, page, last)


def _of_the_last(scope: Scope, page: Page, last: Capacity) -> Page:
    """Let the newest entry of the whole say of which period the page is, who answers for it, and why it is so."""
    to_date = "" if past(last.period, scope.vision.today) else " to date"
    return replace(
        page,
        eyebrow=(f"{period_words(last.period)}{to_date}",),
        aside_label="Why" if last.summary else "",
        aside=(last.summary,) if last.summary else (),
        owner=owner_line(scope.vision, last.owners),
        reviewed=confirmed_line(scope.vision, last),
        source=scope.source(last),
    )


def headline(vision: Vision, whole: Whose) -> str:
    """Say the worst break of a guardrail, or that all hold, or that nothing is stated."""
    last = whole.last()
    if not vision.of(Capacity):
        return "How our time is shared is not stated yet"
    if last is None:
        return "How our time is shared"
    if broken := broken_of(vision, whole):
        return finding(broken[0])
    guards = [guardrail for guardrail in vision.workspace.guardrails if (guardrail.level or "whole") == "whole"]
    return f"Every guardrail held in {period_words(last.period)}" if guards else "Where our time goes"


def lede(vision: Vision, whole: Whose) -> Line:
    """Say how often the worst break has come, and what else is broken."""
    broken = broken_of(vision, whole)
    if not broken:
        return ()
    said = [how_often(broken[0]), *(finding(one) for one in broken[1:])]
    teams = {one.team for one in ledger(vision) if one.team and broken_of(vision, one)}
    if teams:
        said.append(
            f"{upper_first(counted_words(len(teams), 'team is', 'teams are'))} outside a guardrail of their own."
        )
    return (" ".join(sentence for sentence in said if sentence),)


def strips_section(vision: Vision, whole: Whose) -> Section | None:
    """Show each kind of work over the last periods."""
    rows = ledger_rows(vision, whole)
    last = whole.last()
    if not rows or last is None:
        return None
    people = f"of {number_words(last.people)} people's time" if last.people else "of our time"
    note: Line = (f"per cent {people}",)
    foot: Line = (
        "The newest figure stands at the right, against its plan. Low rows are drawn larger, so that they can be read.",
    )
    total = sum(one.percent or 0 for one in last.actual)
    if total < 100:
        foot = (*foot, f" {per_cent(100 - total)} of the time is not stated.")
    return section(
        "planned-and-actual", "Planned and actual", Ledger(rows, foot), note=note, more=Go("Table", "capacity/#ledger")
    )
