"""Every review as the auditor reads it: the work, the gate, who said what, when, on which evidence, until when."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from sightline.model.kinds import BY_NAME, address_of
from sightline.model.values import Key
from sightline.subjects.frame.columns import ColumnOf, heads, row_of
from sightline.subjects.frame.moves import moved_lines
from sightline.subjects.frame.record_page import HOME, flat, index_page, section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import counted_words, day, go, in_words, joined, link_words, party, upper_first
from sightline.subjects.gates.facts import GateState, last_day
from sightline.subjects.gates.filters import review_narrowing
from sightline.subjects.gates.record import Gate, Review
from sightline.subjects.gates.view import MARKS
from sightline.views.inline import Beneath, Go, Html, Line, Mark, Soft, Toned, Unstated
from sightline.views.page import Page
from sightline.views.rows import Table

ADDRESS = "responsible-technology/reviews/"
RESULTS = {
    "passed": GateState.PASSED,
    "failed": GateState.FAILED,
    "waived": GateState.WAIVED,
    "not-needed": GateState.NOT_NEEDED,
}
ENDLESS = {"passed": "Without end", "waived": "Without end", "not-needed": "Without end", "failed": "Does not hold"}
"""What is said of an answer that names no last day."""
STANDS = {"holds": "Holds", "lapsed": "Lapsed", "failed": "Failed", "booked": "Booked", "replaced": "Replaced since"}
"""How an answer stands on the day of the site."""


def arrange_reviews(scope: Scope) -> Page:
    """Show every review, the newest first, with those that were replaced: how things stood on any day."""
    every = scope.vision.of(Review)
    stands = standings(scope, every)
    narrowed = review_narrowing(scope.vision, every, stands, STANDS)
    columns = _columns(scope, stands)
    rows = tuple(row_of(columns, review, narrowed.facets(review), id_=review.id) for review in reversed(every))
    table = Table("Every review, the newest first", heads(columns), rows, "No review is recorded yet.", sortable=True)
    said = _headline(len(every), list(stands.values()).count("lapsed"))
    lede: Line = ("The newest first, with those that were since replaced: how things stood on any day.",)
    bar = (replace(narrowed.bar, noun="reviews", table=BY_NAME["review"].table),) if every else ()
    page = index_page(scope, "review", said, lede, [section("reviews", "Every review", *bar, table)])
    return replace(page, crumbs=(HOME, Go("Responsible technology", "responsible-technology/")))


def _headline(number: int, lapsed: int) -> str:
    if not number:
        return "No review is recorded yet"
    said = upper_first(counted_words(number, "review"))
    return f"{said}, {in_words(lapsed, number)} lapsed" if lapsed else said


def standings(scope: Scope, every: Sequence[Review]) -> dict[str, str]:
    """Return how each review stands today, by its id; of two answers to one question the newer one counts."""
    newest = {_asks(one): one.id for one in every if one.result}
    return {one.id: _stands(scope, one, newest) for one in every}


def _asks(review: Review) -> tuple[Key | None, ...]:
    """Return the gate and the work that a review answers for."""
    return tuple(link.target if link else None for link in (review.gate, review.initiative))


def _stands(scope: Scope, review: Review, newest: Mapping[tuple[Key | None, ...], str]) -> str:
    if not review.result:
        return "booked" if review.booked else ""
    if newest[_asks(review)] != review.id:
        return "replaced"
    if review.result == "failed":
        return "failed"
    gate = scope.vision.target(review.gate)
    last = last_day(gate, review) if isinstance(gate, Gate) else review.until
    return "lapsed" if last and last < scope.vision.today else "holds"


def _columns(scope: Scope, stands: Mapping[str, str]) -> tuple[ColumnOf[Review], ...]:
    """Return the columns of the register: what an auditor asks of an answer."""
    vision = scope.vision

    def work_cell(review: Review) -> Line:
        work = vision.target(review.initiative)
        named: Line = (go(work) if work else Unstated("Work not stated"),)
        return (*named, Beneath((review.title,))) if review.title else named

    def gate_cell(review: Review) -> Line:
        gate = vision.target(review.gate)
        return (Go(gate.name, address_of(gate)) if gate else Unstated("Gate not stated"),)

    def holds_to(review: Review) -> date | None:
        gate = vision.target(review.gate)
        return last_day(gate, review) if isinstance(gate, Gate) else review.until

    def holds_cell(review: Review) -> Line:
        last = holds_to(review)
        said = day(last) if last else Soft(ENDLESS.get(review.result or "", "Not yet"))
        return (said, *_since(stands[review.id]))

    return (
        ColumnOf("Work", work_cell),
        ColumnOf("Gate", gate_cell),
        ColumnOf("Result", lambda review: (_result(review),)),
        ColumnOf("Evidence or reason", partial(_grounds, scope)),
        ColumnOf(
            "Said by", lambda review: (party(vision, review.approver) if review.approver else Unstated("Not stated"),)
        ),
        ColumnOf("On", _said_on, lambda review: (review.on or review.booked or date.min).isoformat()),
        ColumnOf("Holds to", holds_cell, lambda review: str(holds_to(review) or "9999-99-99")),
    )


def _since(stands: str) -> Line:
    """Say below the last day why an answer counts no more."""
    if stands == "lapsed":
        return (Beneath((Toned("lapsed", "off-track"),)),)
    return (Beneath((Soft("replaced since"),)),) if stands == "replaced" else ()


def _result(review: Review) -> Mark | Unstated:
    if review.result:
        return Mark(*MARKS[RESULTS[review.result]])
    return Mark("planned", "Booked") if review.booked else Unstated("Not stated")


def _grounds(scope: Scope, one: Review) -> Line:
    """Say the evidence, the reason, and whatever else the record holds."""
    lines = [joined(link_words(scope.vision, link) for link in (*one.evidence, *one.links))]
    lines += [(one.reason,) if one.reason else (), *moved_lines(one)]
    lines += [(f"{path}: {text}",) for path, text in (*(("Reference", one.ref),) * bool(one.ref), *flat(one.extra))]
    first, *rest = [line for line in lines if line] or [
        (Unstated("None stated"),) if one.result else (Soft("None yet"),)
    ]
    html = scope.narrative(one)
    return (*first, *(Beneath(line) for line in rest), *((Html(html),) if html else ()))


def _said_on(review: Review) -> Line:
    if review.on is None and review.booked and not review.result:
        return (Soft("for "), day(review.booked))
    return (day(review.on), *((Beneath((Soft("again "), day(review.booked))),) if review.booked else ()))
