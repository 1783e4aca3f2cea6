"""What an audience reads of responsible technology."""

from datetime import date

from sightline.subjects.frame.record_page import section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import go
from sightline.subjects.gates.facts import GateState, Passage, near_running, passages
from sightline.subjects.gates.view import MARKS, approver_line, booking, grounds, mark, until
from sightline.views.inline import Go, Line, Soft
from sightline.views.page import Section
from sightline.views.rows import Row, Rows

LOUD = frozenset({GateState.FAILED, GateState.LAPSED, GateState.WAIVER_LAPSED, GateState.DUE, GateState.WAIVED})


def responsible_technology(scope: Scope) -> Section:
    """Near work at whose gates something is open, lapsed or waived."""
    some = [
        each
        for one in near_running(scope.vision)
        for each in scope.vision.once(passages)[one.key]
        if each.state in LOUD
    ]
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


def _when(scope: Scope, passage: Passage) -> Line:
    """Say until when it holds or held; of what is due, for when it is booked."""
    if passage.until:
        return until(passage, scope.vision.today)
    return booking(passage.booked, scope.vision.today) if passage.booked else ()
