"""What an audience reads of responsible technology, of people and of partners."""

from datetime import date

from sightline.model.gates import GateState, Passage, near_running
from sightline.pages.culture import practice_words
from sightline.pages.gate_words import MARKS, approver_line, booking, grounds, mark, until
from sightline.pages.partners import by_end, end_line
from sightline.pages.record import section
from sightline.pages.scope import Scope
from sightline.pages.skills import skills_section
from sightline.pages.words import go, links_line
from sightline.views.inline import Go, Line, Soft, Unstated
from sightline.views.page import Section
from sightline.views.parts import Part, Row, Rows

LOUD = frozenset({GateState.FAILED, GateState.LAPSED, GateState.WAIVER_LAPSED, GateState.DUE, GateState.WAIVED})


def responsible_technology(scope: Scope) -> Section:
    """Near work at whose gates something is open, lapsed or waived."""
    some = [each for one in near_running(scope.vision) for each in scope.passages[one.key] if each.state in LOUD]
    some.sort(key=lambda one: (list(MARKS).index(one.state), one.until or date.max))
    rows = tuple(
        Row(
            (go(one.initiative), Soft(f", {one.gate.name.lower()}")),
            lead=(mark(one),),
            text=grounds(scope.vision, one),
            small=approver_line(scope.vision, one),
            aside=_when(scope, one),
        )
        for one in some
    )
    empty = "Every near-term initiative has an answer that holds at each of its gates."
    more = Go("Every gate", "responsible-technology/")
    return section("responsible-technology", "Responsible technology", Rows(rows, empty), more=more)


def _when(scope: Scope, one: Passage) -> Line:
    """Say until when it holds or held; of what is due, for when it is booked."""
    if one.until:
        return until(one, scope.vision.today)
    return booking(one.booked, scope.vision.today) if one.booked else ()


def people(scope: Scope) -> Section:
    """How we learn, and which skills are short."""
    vision = scope.vision
    rows = tuple(
        Row(
            (Go(one.name, f"people/#practice-{one.id}"),),
            text=(one.summary,) if one.summary else (),
            aside=(practice_words(one),),
        )
        for one in vision.practices
    )
    skills = skills_section(scope)
    parts: tuple[Part, ...] = (Rows(rows, "No practice is recorded yet."), *(skills.parts if skills else ()))
    return section("people", "People", *parts, more=Go("All about people", "people/"))


def partners(scope: Scope) -> Section:
    """On whom we rely, and until when."""
    vision = scope.vision
    rows = tuple(
        Row(
            (Go(one.name, f"partners/#{one.id}"),),
            text=links_line(vision, one.supports),
            small=(one.exit or Unstated("Exit not stated"),),
            aside=end_line(scope, one),
        )
        for one in by_end(vision.partners)
    )
    return section(
        "partners", "Partners", Rows(rows, "No partner is recorded yet."), more=Go("All partners", "partners/")
    )
