"""Rules about gates: near work went through those that it triggers, with evidence, and nobody passed their own work."""

from collections.abc import Iterator
from datetime import date

from sightline.dates.said import ago, say_day
from sightline.model.rule import Case, about, named, rule
from sightline.model.vision import Vision
from sightline.problems import Grade, Location
from sightline.subjects.gates.facts import GateState, Passage, near_running, passages
from sightline.subjects.gates.record import Gate, Review
from sightline.subjects.roadmap.facts import lands_by
from sightline.subjects.roadmap.record import Initiative


def _asked(vision: Vision) -> Iterator[Passage]:
    """Yield how near, running work stands at each gate."""
    if not vision.of(Gate):
        return
    every = passages(vision)
    for work in near_running(vision):
        yield from every[work.key]


def _at(passage: Passage, *path: str) -> Location:
    """Return the place of the first of these fields that the answer states, or of what makes the gate due."""
    if passage.review is None:
        return passage.initiative.places.at("horizon")
    places = passage.review.places
    return places.at(next((one for one in path if (one,) in places.values), "result"))


def _through(passage: Passage) -> str:
    return f"{named(passage.gate)} of {named(passage.initiative)}"


def _why(passage: Passage) -> str:
    """Say what makes a gate due."""
    tags = [tag for tag in passage.initiative.tags if tag in passage.gate.touches]
    return f" and tagged {', '.join(tags)}" if tags else ""


@rule("gate-missing", Grade.ERROR)
def check_near_work_went_through_its_gates(vision: Vision) -> Iterator[Case]:
    """Work that is near has an answer, or a booked day, at every gate that its horizon and tags make due.

    Write a review with that gate and initiative: how it went, that it is not needed and why, or the day that is
    booked. Work that is done, dropped, paused or an idea is not asked.
    """
    for one in _asked(vision):
        if one.missing:
            what = f"{named(one.initiative)} is near{_why(one)}, and nobody has looked at its {named(one.gate)}"
            right = (
                f"Write a review with gate: {one.gate.id}, initiative: {one.initiative.id} and a result; or booked, "
                "with the day on which it is looked at."
            )
            yield Case(one.initiative.places.at("horizon"), what, right, about(one.initiative))


@rule("gate-failed", Grade.FINDING)
def check_near_work_did_not_fail(vision: Vision) -> Iterator[Case]:
    """What near work was looked at for, it passed.

    Mend the work and have it looked at again, or stop it.
    """
    for one in _asked(vision):
        if one.state is GateState.FAILED and one.review:
            what = f"the {_through(one)} failed{_on(one.review)}"
            yield Case(_at(one, "result"), what, "Mend it and have it looked at again.", about(one.initiative))


def _on(review: Review) -> str:
    return f" on {say_day(review.on)}" if review.on else ""


@rule("gate-lapsed", Grade.FINDING)
def check_passes_still_hold(vision: Vision) -> Iterator[Case]:
    """What let near work through a gate, a pass or a waiver, still holds.

    Have it looked at again, and write a new review; book a day until then.
    """
    for one in _asked(vision):
        if one.state in (GateState.LAPSED, GateState.WAIVER_LAPSED) and one.until:
            noun = "waiver of the " if one.state is GateState.WAIVER_LAPSED else ""
            what = f"the {noun}{_through(one)} lapsed on {say_day(one.until)}{_booked(one.booked, vision)}"
            yield Case(
                _at(one, "until", "date"),
                what,
                "Have it looked at again, and write a new review.",
                about(one.initiative),
            )


def _booked(day: date | None, vision: Vision) -> str:
    return f"; it is looked at again on {say_day(day)}" if day and day >= vision.today else ""


@rule("waiver-lapses-soon", Grade.FINDING)
def check_waivers_are_replaced_in_time(vision: Vision) -> Iterator[Case]:
    """A waiver that near work relies on holds for another ninety days.

    Pass the gate before it lapses, or say again why not, and until when.
    """
    for one in _asked(vision):
        if one.state is GateState.WAIVED and one.until and one.ends_soon(vision.today):
            what = f"the waiver of the {_through(one)} lapses on {say_day(one.until)}, {ago(one.until, vision.today)}"
            yield Case(_at(one, "until", "date"), what, "Pass the gate before that day.", about(one.initiative))


@rule("gate-not-in-time", Grade.FINDING)
def check_booked_reviews_are_in_time(vision: Vision) -> Iterator[Case]:
    """A review that is booked is held on its day, and before the work lands.

    Write how it went, or book a day before the work lands.
    """
    for one in _asked(vision):
        if one.booked is None or one.holds:
            continue
        lands = lands_by(vision, one.initiative)
        why = ""
        if one.booked < vision.today:
            why = f"was booked for {say_day(one.booked)}, and nothing says how it went"
        elif lands and one.booked > lands:
            why = f"is booked for {say_day(one.booked)}, after the work lands ({say_day(lands)})"
        if why:
            where = _booking(vision, one)
            yield Case(where, f"the {_through(one)} {why}", "Write how it went, or book a day.", about(one.initiative))


def _booking(vision: Vision, passage: Passage) -> Location:
    """Return where a booked day is written."""
    for review in reversed(vision.of(Review)):
        if review.booked == passage.booked and _is_of(review, passage.gate, passage.initiative):
            return review.places.at("booked")
    return _at(passage, "booked")


def _is_of(review: Review, gate: Gate, work: Initiative) -> bool:
    to_gate, to_work = review.gate and review.gate.target, review.initiative and review.initiative.target
    return (to_gate, to_work) == (gate.key, work.key)
