"""Every review as the auditor reads it: the work, the gate, who said what, when, on which evidence, until when."""

from datetime import date

from sightline.model import BY_NAME, Gate, Review, address_of
from sightline.model.gates import GateState, last_day
from sightline.pages.gate_words import MARKS
from sightline.pages.record import section
from sightline.pages.scope import Scope
from sightline.pages.words import day, go, joined, link_words, party
from sightline.views.inline import Go, Inline, Line, Mark, Soft, Unstated
from sightline.views.page import Section
from sightline.views.parts import Column, Table, TableRow

RESULTS = {
    "passed": GateState.PASSED,
    "failed": GateState.FAILED,
    "waived": GateState.WAIVED,
    "not-needed": GateState.NOT_NEEDED,
}


def reviews_section(scope: Scope) -> Section:
    """Show every review, the newest first, with those that were replaced: how things stood on any day."""
    columns = tuple(Column(one) for one in ("Work", "Gate", "Result", "Evidence or reason", "Said by", "On", "Holds to"))
    rows = tuple(_review(scope, one) for one in reversed(scope.vision.reviews))
    table = Table("Every review, the newest first", columns, rows, "No review is recorded yet.", sortable=True)
    return section("reviews", "Every review", table, note=("newest first, those since replaced too",))


def _review(scope: Scope, one: Review) -> TableRow:
    vision = scope.vision
    work, gate = vision.target(one.initiative), vision.target(one.gate)
    result: Inline = Unstated("Not stated")
    if one.result:
        result = mark_of(one.result)
    elif one.booked:
        result = mark_of("")
    said: Line = joined(link_words(vision, link) for link in one.evidence) or ((one.reason,) if one.reason else ())
    cells: tuple[Line, ...] = (
        (go(work) if work else Unstated("Work not stated"),),
        (Go(gate.name, address_of(gate)) if gate else Unstated("Gate not stated"),),
        (result,),
        said or ((Soft("None yet"),) if not one.result else (Unstated("Not stated"),)),
        (party(vision, one.approver),) if one.approver else (Unstated("Not stated"),),
        _day_of(one),
        (day(_last(scope, one)),) if _last(scope, one) else (),
    )
    on = (one.on or one.booked or date.min).isoformat()
    last = _last(scope, one)
    sort = ("", "", "", "", "", on, last.isoformat() if last else "9999")
    return TableRow(cells, id=BY_NAME["review"].anchor(one.id), sort=sort)


def mark_of(result: str) -> Inline:
    """Return the mark of a result; of none, that a day is booked."""
    state, word = MARKS[RESULTS[result]] if result else ("planned", "Booked")
    return Mark(state, word)


def _day_of(one: Review) -> Line:
    if one.on is None and one.booked:
        return (Soft("for "), day(one.booked))
    return (day(one.on),)


def _last(scope: Scope, one: Review) -> date | None:
    gate = scope.vision.target(one.gate)
    return last_day(gate, one) if isinstance(gate, Gate) else one.until
