"""Where a piece of work stands at a gate on a day: passed, due, lapsed, waived, not needed, not asked.

Nothing here reads a clock: the same reviews, asked of another day, say how it stood then.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from sightline.model.state import Stage
from sightline.model.values import Key, PartyKind
from sightline.model.vision import Vision
from sightline.subjects.gates.record import Gate, Review
from sightline.subjects.roadmap.facts import worst_first
from sightline.subjects.roadmap.record import Initiative


class GateState(Enum):
    """How work stands at a gate."""

    FAILED = "failed"
    """It was looked at, and did not pass."""
    LAPSED = "lapsed"
    """It passed, and the pass no longer holds."""
    WAIVER_LAPSED = "waiver-lapsed"
    """It was let through for a time, and the time is over."""
    DUE = "due"
    """It is asked, and nobody has given an answer yet; perhaps a day is booked."""
    WAIVED = "waived"
    """It is let through for a time, with a reason."""
    PASSED = "passed"
    """It passed, and the pass holds."""
    NOT_NEEDED = "not-needed"
    """It is asked of such work, and somebody said why not of this."""
    NOT_TRIGGERED = "not-triggered"
    """It is not asked: the horizon or the tags of the work are others."""


OPEN = frozenset({GateState.FAILED, GateState.LAPSED, GateState.WAIVER_LAPSED, GateState.DUE})
"""States in which there is no answer that holds."""

IDLE = frozenset({Stage.PAUSED, Stage.IDEA})
"""Stages in which nobody is asked for a gate, since the work does not run."""

SOON = timedelta(days=90)
"""How long before its last day a pass or waiver is spoken of."""


@dataclass(frozen=True)
class Passage:
    """How one initiative stands at one gate on a day."""

    gate: Gate
    initiative: Initiative
    state: GateState
    review: Review | None = None
    """The newest answer by that day, where there is one."""
    until: date | None = None
    """The last day on which a pass or waiver holds or held; None where it holds without end."""
    booked: date | None = None
    """The day on which it is looked at, or looked at again, where one is stated."""
    later: bool = False
    """Whether a gate that is not asked would be, if the work moved to a horizon that the gate names."""

    @property
    def holds(self) -> bool:
        """Whether there is an answer, and it holds."""
        return self.state not in OPEN

    @property
    def missing(self) -> bool:
        """Whether it is asked, there is no answer, and no day is booked for one."""
        return self.state is GateState.DUE and self.booked is None

    def ends_soon(self, today: date) -> bool:
        """Whether a pass or waiver holds and ends within ``SOON``."""
        holding = self.state in (GateState.PASSED, GateState.WAIVED)
        return holding and self.until is not None and self.until - today <= SOON


@dataclass(frozen=True)
class Expiry:
    """A day on which something at a gate ends or is booked; for calendars and feeds."""

    day: date
    what: str
    """``pass`` or ``waiver``: its last day; ``booked``: the day of a review."""
    passage: Passage


def is_asked(gate: Gate, initiative: Initiative) -> bool:
    """Whether a gate is asked of an initiative: its horizon is one that the gate names, and so is one of its tags.

    A gate that names no horizon is asked in all of them, and one that names no tag is asked of all work. One that
    names neither is asked of nothing: nobody has said yet when it is due.
    """
    return touches(gate, initiative) and (not gate.horizons or initiative.horizon in gate.horizons)


def touches(gate: Gate, initiative: Initiative) -> bool:
    """Whether an initiative has one of the tags that a gate names, or the gate names horizons alone."""
    return bool(set(gate.touches) & set(initiative.tags)) if gate.touches else bool(gate.horizons)


def is_running(vision: Vision, initiative: Initiative) -> bool:
    """Whether gates are asked of an initiative at all: it is not over, not paused, and more than an idea."""
    return not vision.is_over(initiative) and vision.standing(initiative.status).stage not in IDLE


def near_running(vision: Vision) -> tuple[Initiative, ...]:
    """Return the initiatives that are near and running: those that an auditor asks about."""
    return tuple(
        initiative
        for initiative in vision.of(Initiative)
        if vision.is_near(initiative.horizon) and is_running(vision, initiative)
    )


def answers(vision: Vision, day: date | None = None) -> Mapping[tuple[Key, Key], Review]:
    """Return by gate and initiative the answer that counts on a day: the newest that was given by then.

    An answer has a result; one without a day is older than any with one. What is said on a later day does
    not count yet. A day that is only booked is no answer: see :func:`booked`.
    """
    day = day or vision.today
    found: dict[tuple[Key, Key], Review] = {}
    for review in vision.of(Review):
        if review.result and (review.on is None or review.on <= day) and (pair := _pair(review)):
            found[pair] = review
    return found


def booked(vision: Vision, day: date | None = None) -> Mapping[tuple[Key, Key], date]:
    """Return by gate and initiative the last day that is booked: of the newest answer, or beside it.

    A day that an older answer booked was kept by the newer one, and no longer counts.
    """
    newest = answers(vision, day)
    found: dict[tuple[Key, Key], date] = {}
    for review in vision.of(Review):
        pair = _pair(review)
        if pair is None or review.booked is None or (review.on is not None and review.on > (day or vision.today)):
            continue
        last = newest.get(pair)
        if last is review or (not review.result and (last is None or last.on is None or review.booked > last.on)):
            found[pair] = max(review.booked, found.get(pair, review.booked))
    return found


def passages(vision: Vision, day: date | None = None) -> Mapping[Key, tuple[Passage, ...]]:
    """Return by initiative how it stands at every gate on a day, in the order of the gates."""
    day = day or vision.today
    said, days = answers(vision, day), booked(vision, day)
    found: dict[Key, tuple[Passage, ...]] = {}
    for initiative in vision.of(Initiative):
        pairs = [(gate, (gate.key, initiative.key)) for gate in vision.of(Gate)]
        found[initiative.key] = tuple(
            _passage(gate, initiative, said.get(pair), days.get(pair), day) for gate, pair in pairs
        )
    return found


def _passage(gate: Gate, initiative: Initiative, review: Review | None, book: date | None, day: date) -> Passage:
    if review is None:
        asked = is_asked(gate, initiative)
        state = GateState.DUE if asked else GateState.NOT_TRIGGERED
        return Passage(gate, initiative, state, booked=book, later=not asked and touches(gate, initiative))
    until = last_day(gate, review)
    return Passage(gate, initiative, _state(review, until, day), review, until, book)


def _state(review: Review, until: date | None, day: date) -> GateState:
    over = until is not None and until < day
    if review.result == "passed":
        return GateState.LAPSED if over else GateState.PASSED
    if review.result == "waived":
        return GateState.WAIVER_LAPSED if over else GateState.WAIVED
    return GateState.FAILED if review.result == "failed" else GateState.NOT_NEEDED


def last_day(gate: Gate, review: Review) -> date | None:
    """Return the last day on which an answer holds: ``until``, or for a pass its day and the days that the gate gives.

    A waiver holds as long as it says itself. A failure, and that it is not needed, have no last day.
    """
    if review.result not in ("passed", "waived"):
        return None
    if review.until or review.result == "waived":
        return review.until
    if review.on is None or gate.valid_days is None or not 0 < gate.valid_days <= 36500:
        return None
    return date.fromordinal(min(review.on.toordinal() + int(gate.valid_days), date.max.toordinal()))


def approved_own(initiative: Initiative, review: Review) -> bool:
    """Whether who approved a review also owns the work; the same words in other letters are the same party."""
    one = review.approver
    if one is None or one.kind is PartyKind.WANTED:
        return False
    return any(
        one.team == other.team if one.team else one.text.casefold() == other.text.casefold()
        for other in initiative.owners
    )


def expiries(vision: Vision) -> tuple[Expiry, ...]:
    """Return the days to come on which a pass or waiver of running work ends or a review is booked, soonest first."""
    found = []
    for one in (each for some in passages(vision).values() for each in some):
        if not is_running(vision, one.initiative):
            continue
        if one.until and one.until >= vision.today:
            found.append(Expiry(one.until, "pass" if one.state is GateState.PASSED else "waiver", one))
        if one.booked and one.booked >= vision.today:
            found.append(Expiry(one.booked, "booked", one))
    return tuple(sorted(found, key=lambda each: (each.day, each.passage.initiative.id, each.passage.gate.id)))


def _pair(review: Review) -> tuple[Key, Key] | None:
    gate = review.gate.target if review.gate else None
    work = review.initiative.target if review.initiative else None
    return (gate, work) if gate and work else None


def near_asked(vision: Vision) -> list[Initiative]:
    """Return near, running work of which at least one gate is asked, the worst first."""
    return _ordered(vision, [one for one in near_running(vision) if _is_asked(vision, one)])


def later_asked(vision: Vision) -> list[Initiative]:
    """Return other running work of which a gate is asked, or will be."""
    others = [
        initiative
        for initiative in vision.of(Initiative)
        if not vision.is_near(initiative.horizon) and is_running(vision, initiative)
    ]
    return _ordered(vision, [other for other in others if _is_asked(vision, other) or _will_be_asked(vision, other)])


def _is_asked(vision: Vision, initiative: Initiative) -> bool:
    return any(each.state is not GateState.NOT_TRIGGERED for each in vision.once(passages)[initiative.key])


def _will_be_asked(vision: Vision, initiative: Initiative) -> bool:
    return any(each.later for each in vision.once(passages)[initiative.key])


def _ordered(vision: Vision, some: list[Initiative]) -> list[Initiative]:
    """Order by the worst state at any gate, then by how the work stands."""
    order = list(GateState)
    worst = {one.key: min(order.index(each.state) for each in vision.once(passages)[one.key]) for one in some}
    return sorted(worst_first(vision, some), key=lambda one: worst[one.key])


def state_counts(some: Iterable[Passage]) -> list[tuple[GateState, int]]:
    """Count passages by state, worst first, without those that are not asked."""
    counts = Counter(one.state for one in some)
    return [(state, counts[state]) for state in GateState if counts[state] and state is not GateState.NOT_TRIGGERED]
