"""Rules about gates and reviews, one by one: who said what, when, on which evidence, for how long."""

from collections.abc import Iterator

from sightline.dates.said import say_day
from sightline.model.rule import Case, case, named, rule
from sightline.model.vision import Vision
from sightline.problems import Grade
from sightline.subjects.gates.facts import approved_own
from sightline.subjects.gates.record import Gate, Review
from sightline.subjects.roadmap.record import Initiative


def _of(vision: Vision, review: Review) -> str:
    """Say which review it is: its gate and its work, or its id."""
    gate, work = vision.target(review.gate), vision.target(review.initiative)
    return f"{named(gate)} of {named(work)}" if gate and work else f'review "{review.id}"'


@rule("gate-without-trigger", Grade.GAP, rolled="do not say when they are due")
def check_gates_say_when_they_are_due(vision: Vision) -> Iterator[Case]:
    """A gate says of which work it is asked.

    Write `horizons:`, `touches:` with tags, or both; until then it is asked of nothing.
    """
    for gate in vision.of(Gate):
        if not gate.horizons and not gate.touches:
            right = "Write horizons, or touches with tags, or both."
            yield case(gate, "horizons", f"the gate {named(gate)} does not say of which work it is asked", right)


@rule("review-of-nothing", Grade.GAP, rolled="do not say what was reviewed")
def check_reviews_name_gate_and_work(vision: Vision) -> Iterator[Case]:
    """A review names the gate and the initiative.

    Write `gate:` and `initiative:`; until then it counts for nothing.
    """
    for review in vision.of(Review):
        lacks = [name for name in ("gate", "initiative") if getattr(review, name) is None]
        if lacks:
            yield case(review, lacks[0], f'the review "{review.id}" names no {" and no ".join(lacks)}', "Write both.")


@rule("review-without-result", Grade.GAP, rolled="do not say how it went")
def check_reviews_say_how_it_went(vision: Vision) -> Iterator[Case]:
    """A review says how it went, or for which day it is booked.

    Write `result:` with `passed`, `failed`, `waived` or `not-needed`, or `booked:` with a day.
    """
    for review in vision.of(Review):
        if review.result is None and review.booked is None:
            right = "Write result, or booked with a day."
            yield case(review, "result", f"the {_of(vision, review)} does not say how it went", right)


@rule("review-without-approver", Grade.GAP, rolled="do not say who approved")
def check_reviews_say_who_approved(vision: Vision) -> Iterator[Case]:
    """A review says who gave the answer.

    Write `approver:` with a team or a role.
    """
    for one in vision.of(Review):
        if one.result and one.approver is None:
            yield case(one, "approver", f"the {_of(vision, one)} does not say who approved it", "Write approver.")


@rule("approver-is-owner", Grade.ERROR)
def check_nobody_passes_their_own_work(vision: Vision) -> Iterator[Case]:
    """Who approves a review is not an owner of the work.

    Have somebody else approve it; a gate that the owner opens is none.
    """
    for review in vision.of(Review):
        work = vision.target(review.initiative)
        if isinstance(work, Initiative) and review.approver and approved_own(work, review):
            what = f'the {_of(vision, review)} was approved by its owner, "{review.approver.text}"'
            yield case(review, "approver", what, "Have somebody approve it who does not own the work.")


@rule("pass-without-evidence", Grade.WARNING)
def check_passes_have_evidence(vision: Vision) -> Iterator[Case]:
    """A pass says where its evidence is.

    Write `evidence:` with an address or a record.
    """
    for review in vision.of(Review):
        if review.result == "passed" and not review.evidence:
            right = "Write evidence, with the address where an auditor finds it."
            yield case(review, "evidence", f"the {_of(vision, review)} passed, and its evidence is not stated", right)


@rule("waiver-without-reason", Grade.ERROR)
def check_waivers_have_a_reason(vision: Vision) -> Iterator[Case]:
    """A waiver says why.

    Write `reason:`, such that somebody who would be harmed could accept it.
    """
    for one in vision.of(Review):
        if one.result == "waived" and not one.reason:
            yield case(
                one, "reason", f"the {_of(vision, one)} is waived without a reason", "Write reason, in a sentence."
            )


@rule("waiver-without-until", Grade.ERROR)
def check_waivers_end(vision: Vision) -> Iterator[Case]:
    """A waiver says until when it holds.

    Write `until:` with a day; a waiver without an end is a gate that is gone.
    """
    for review in vision.of(Review):
        if review.result == "waived" and review.until is None:
            right = "Write until, with the last day on which it holds."
            yield case(review, "until", f"the {_of(vision, review)} is waived without an end", right)


@rule("not-needed-without-reason", Grade.WARNING)
def check_what_is_not_needed_says_why(vision: Vision) -> Iterator[Case]:
    """A review that says "not needed" says why.

    Write `reason:`.
    """
    for review in vision.of(Review):
        if review.result == "not-needed" and not review.reason:
            yield case(
                review,
                "reason",
                f"the {_of(vision, review)} is not needed, and nothing says why",
                "Write reason, in a sentence.",
            )


@rule("review-in-future", Grade.WARNING)
def check_reviews_were_given(vision: Vision) -> Iterator[Case]:
    """A review has a day that has come; until then it does not count.

    Write the day on which it was said, or `booked:` where it is still to come.
    """
    for review in vision.of(Review):
        if review.result and review.on and review.on > vision.today:
            what = f"the {_of(vision, review)} is dated {say_day(review.on)}, after {say_day(vision.today)}"
            yield case(review, "date", what, "Write the day on which it was said, or booked where it is to come.")
