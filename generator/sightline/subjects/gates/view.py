"""How a piece of work stands at a gate, in marks and words: for the matrix, its own page, and in one sentence."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from sightline.dates.said import ago
from sightline.language import plural
from sightline.model.vision import Vision
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import (
    counted_words,
    day,
    in_words,
    joined,
    link_words,
    party,
    tag_title,
    upper_first,
)
from sightline.subjects.gates.facts import GateState, Passage, near_running, passages, state_counts
from sightline.subjects.gates.record import Gate
from sightline.subjects.roadmap.record import Initiative
from sightline.views.inline import Beneath, Inline, Line, Mark, Soft, Toned, Unstated

MARKS = {
    GateState.FAILED: ("off-track", "Failed"),
    GateState.LAPSED: ("off-track", "Lapsed"),
    GateState.WAIVER_LAPSED: ("off-track", "Waiver lapsed"),
    GateState.DUE: ("planned", "Due"),
    GateState.WAIVED: ("paused", "Waived"),
    GateState.PASSED: ("accepted", "Passed"),
    GateState.NOT_NEEDED: ("none", "Not needed"),
    GateState.NOT_TRIGGERED: ("none", "Not asked"),
}
"""The mark and the word of each state, worst first."""


def mark(passage: Passage) -> Mark:
    """Return the mark of a state with its word."""
    return Mark(*MARKS[passage.state])


def cell(scope: Scope, passage: Passage) -> Line:
    """Say how work stands at one gate: mark and word, then evidence or reason, then the days, each on its line."""
    if passage.state is GateState.NOT_TRIGGERED:
        return (Soft("Not asked"),)
    below = [said for said in (grounds(scope.vision, passage), *days(scope, passage)) if said]
    return (mark(passage), *(Beneath(said) for said in below))


def grounds(vision: Vision, passage: Passage) -> Line:
    """Say on which evidence, or for which reason; for what is due, that there is none yet."""
    review = passage.review
    if review is None:
        return ()
    if review.evidence and passage.state in (GateState.PASSED, GateState.LAPSED):
        return joined(link_words(vision, link) for link in review.evidence)
    if review.reason:
        return (review.reason,)
    if review.evidence:
        return joined(link_words(vision, link) for link in review.evidence)
    return (Unstated("No reason stated" if review.result != "passed" else "No evidence stated"),)


def days(scope: Scope, passage: Passage) -> list[Line]:
    """Say when it was said, until when it holds, and for when it is booked, each for a line of its own."""
    today = scope.vision.today
    out: list[Line] = []
    if passage.review and passage.review.on:
        out.append((day(passage.review.on),))
    if passage.until:
        out.append(("to " if passage.holds else "held to ", *until(passage, today)))
    elif passage.state in (GateState.PASSED, GateState.WAIVED):
        out.append((Soft("without end"),))
    if passage.booked and not passage.holds:
        out.append(booking(passage.booked, today))
    elif passage.state is GateState.DUE:
        out.append((Unstated("No day booked"),))
    return out


def until(passage: Passage, today: date) -> Line:
    """Say the last day, and how far it is, in the colour of trouble where it is over or near."""
    if passage.until is None:
        return (Soft("Without end"),)
    far = ago(passage.until, today)
    tone = "off-track" if not passage.holds else "at-risk" if passage.ends_soon(today) else ""
    return (day(passage.until), ", ", Toned(far, tone) if tone else Soft(far))


def booking(booked: date, today: date) -> Line:
    """Say for which day a review is booked; one whose day is over was not kept, as far as anybody has said."""
    if booked < today:
        return ("was booked for ", day(booked), ", ", Toned(ago(booked, today), "off-track"))
    return ("booked for ", day(booked))


def approver_line(vision: Vision, passage: Passage) -> Line:
    """Say who gave the answer, or who is to give it."""
    one = passage.review.approver if passage.review else passage.gate.approver
    if one is None:
        return (Unstated("Not stated"),)
    said: Inline = party(vision, one)
    return (said,) if passage.review else (Soft("will be "), said)


def lower_first(words: str) -> str:
    """Return a title as it stands inside a sentence; one that begins with an abbreviation stays as it is."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def headline(scope: Scope) -> str:
    """Say at which gate most near work has no answer that holds, and what that work touches."""
    vision = scope.vision
    near = near_running(vision)
    asked = [
        one
        for work in near
        for one in scope.vision.once(passages)[work.key]
        if one.state is not GateState.NOT_TRIGGERED
    ]
    if not vision.of(Gate):
        return "No gate is declared yet"
    if not asked:
        return "No near-term work is asked for a gate"
    counts = Counter(one.gate.key for one in asked if not one.holds)
    if not counts:
        return "Every near-term initiative has an answer that holds at each of its gates"
    worst = max(vision.of(Gate), key=lambda gate: counts[gate.key])
    mine = [one.initiative for one in asked if one.gate == worst and not one.holds]
    return f"{upper_first(counted_words(len(mine), 'near-term initiative'))} {_lacks(vision, worst, mine)}"


def _lacks(vision: Vision, gate: Gate, mine: list[Initiative]) -> str:
    """Say that work lacks a valid answer at a gate; what it touches is said where that is why it is asked."""
    family = next((tag_family for tag_family in vision.workspace.tag_families if tag_family.id == "touches"), None)
    known = [word.id for word in family.words] if family else []
    tags = [tag for tag in known if tag in gate.touches and all(tag in one.tags for one in mine)]
    name = lower_first(gate.name)
    if not tags:
        return f"{plural(len(mine), 'has', 'have')} no valid {name}"
    said = " and ".join(lower_first(tag_title(vision, tag)) for tag in tags)
    return f"{plural(len(mine), 'touches', 'touch')} {said} without a valid {name}"


def sum_words(some: Iterable[Passage]) -> str:
    """Say how many gates there are for a piece of work and how it stands: ``five gates: one passed, one lapsed``."""
    counts = sorted(state_counts(some), key=lambda it: (-it[1], list(MARKS).index(it[0])))
    total = sum(number for _, number in counts)
    said = ", ".join(f"{in_words(number, total)} {lower_first(MARKS[state][1])}" for state, number in counts)
    return f"{counted_words(total, 'gate')}: {said}"


def held_words(gate: Gate) -> str:
    """Say for how long a pass holds."""
    return f"{gate.valid_days:g} days" if gate.valid_days else ""
