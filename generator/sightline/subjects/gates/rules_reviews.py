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
    for one in vision.of(Gate):
        if not one.horizons and not one.touches:
            right = "Write horizons, or touches with tags, or both."
            yield case(one, "horizons", f"the gate {named(one)} does not say of which work it is asked", right)


@rule("review-of-nothing", Grade.GAP, rolled="do not say what was reviewed")
def check_reviews_name_gate_and_work(vision: Vision) -> Iterator[Case]:
    """A review names the gate and the initiative.

    Write `gate:` and `initiative:`; until then it counts for nothing.
    """
    for one in vision.of(Review):
        lacks = [name for name in ("gate", "initiative") if getattr(one, name) is None]
        if lacks:
            yield case(one, lacks[0], f'the review "{one.id}" names no {" and no ".join(lacks)}', "Write both.")


@rule("review-without-result", Grade.GAP, rolled="do not say how it went")
def check_reviews_say_how_it_went(vision: Vision) -> Iterator[Case]:
    """A review says how it went, or for which day it is booked.

    Write `result:` with `passed`, `failed`, `waived` or `not-needed`, or `booked:` with a day.
    """
    for one in vision.of(Review):
        if one.result is None and one.booked is None:
            right = "Write result, or booked with a day."
            yield case(one, "result", f"the {_of(vision, one)} does not say how it went", right)


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
    for one in vision.of(Review):
        work = vision.target(one.initiative)
        if isinstance(work, Initiative) and one.approver and approved_own(work, one):
            what = f'the {_of(vision, one)} was approved by its owner, "{one.approver.text}"'
            yield case(one, "approver", what, "Have somebody approve it who does not own the work.")


@rule("pass-without-evidence", Grade.WARNING)
def check_passes_have_evidence(vision: Vision) -> Iterator[Case]:
    """A pass says where its evidence is.

    Write `evidence:` with an address or a record.
    """
    for one in vision.of(Review):
        if one.result == "passed" and not one.evidence:
            right = "Write evidence, with the address where an auditor finds it."
            yield case(one, "evidence", f"the {_of(vision, one)} passed, and its evidence is not stated", right)


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
    for one in vision.of(Review):
        if one.result == "waived" and one.until is None:
            right = "Write until, with the last day on which it holds."
            yield case(one, "until", f"the {_of(vision, one)} is waived without an end", right)


@rule("not-needed-without-reason", Grade.WARNING)
def check_what_is_not_needed_says_why(vision: Vision) -> Iterator[Case]:
    """A review that says "not needed" says why.

    Write `reason:`.
    """
    for one in vision.of(Review):
        if one.result == "not-needed" and not one.reason:
            yield case(
                one,
                "reason",
                f"the {_of(vision, one)} is not needed, and nothing says why",
                "Write reason, in a sentence.",
            )


@rule("review-in-future", Grade.WARNING)
def check_reviews_were_given(vision: Vision) -> Iterator[Case]:
    """A review has a day that has come; until then it does not count.

    Write the day on which it was said, or `booked:` where it is still to come.
    """
    for one in vision.of(Review):
        if one.result and one.on and one.on > vision.today:
            what = f"the {_of(vision, one)} is dated {say_day(one.on)}, after {say_day(vision.today)}"
            yield case(one, "date", what, "Write the day on which it was said, or booked where it is to come.")
