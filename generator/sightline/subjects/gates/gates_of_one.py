"""The section of an initiative's page that says how it stands at each gate."""

from sightline.language import plural
from sightline.subjects.frame.record_page import section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import counted_words, day, go, joined, upper_first
from sightline.subjects.gates.facts import GateState, Passage, is_running, passages
from sightline.subjects.gates.view import approver_line, booking, grounds, lower_first, mark, sum_words, until
from sightline.subjects.roadmap.record import Initiative
from sightline.views.inline import Go, Line, Soft, Unstated
from sightline.views.page import Section
from sightline.views.rows import Column, Table, TableRow

COLUMNS = tuple(Column(one) for one in ("Gate", "State", "Evidence or reason", "Approver", "On", "Valid until"))


def gates_section(scope: Scope, initiative: Initiative) -> Section | None:
    """Show each gate that is asked or was answered; of later work, which will be asked once it is near."""
    some = scope.vision.once(passages).get(initiative.key, ())
    asked = [each for each in some if each.state is not GateState.NOT_TRIGGERED]
    if not is_running(scope.vision, initiative):
        asked = [each for each in asked if each.review]
    coming = [each.gate.name for each in some if each.later and is_running(scope.vision, initiative)]
    more = Go("All gates", "responsible-technology/")
    if asked:
        table = Table(f"Gates of {initiative.name}", COLUMNS, tuple(_row(scope, each) for each in asked))
        return section("responsible-technology", "Responsible technology", table, note=(sum_words(asked),), more=more)
    if not coming:
        return None
    said = ", ".join(lower_first(name) for name in coming)
    table = Table("", COLUMNS, (), f"Asked once it is near: {said}.")
    return section("responsible-technology", "Responsible technology", table, more=more)


def trouble_words(scope: Scope, initiative: Initiative) -> str:
    """Say in a sentence at how many gates a pass lapsed or the work failed; nothing where there is none."""
    if not is_running(scope.vision, initiative):
        return ""
    states = [each.state for each in scope.vision.once(passages).get(initiative.key, ())]
    lapsed = states.count(GateState.LAPSED) + states.count(GateState.WAIVER_LAPSED)
    failed = states.count(GateState.FAILED)
    said = [f"{upper_first(counted_words(lapsed, 'gate'))} {plural(lapsed, 'has', 'have')} lapsed."] if lapsed else []
    said += (
        [f"{upper_first(counted_words(failed, 'gate'))} {plural(failed, 'was', 'were')} not passed."] if failed else []
    )
    return " ".join(said)


def _row(scope: Scope, passage: Passage) -> TableRow:
    vision, review = scope.vision, passage.review
    said = grounds(vision, passage) or (Unstated("No evidence yet"),)
    on: Line = (day(review.on, "Not stated"),) if review else (Soft("Not yet"),)
    cells: tuple[Line, ...] = ((go(passage.gate),), (mark(passage),), said, approver_line(vision, passage), on)
    return TableRow((*cells, _valid(scope, passage)))


def _valid(scope: Scope, passage: Passage) -> Line:
    """Say until when it holds or held, and for when it is booked."""
    said: list[Line] = [until(passage, scope.vision.today)] if passage.until else []
    if passage.until is None and passage.state in (GateState.PASSED, GateState.WAIVED):
        said.append((Soft("Without end"),))
    if passage.booked and not passage.holds:
        said.append(booking(passage.booked, scope.vision.today))
    elif passage.missing:
        said.append((Unstated("No day booked"),))
    return joined(said)
