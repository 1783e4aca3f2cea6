"""The days on which somebody should look at something again: reviews, decisions, gates, contracts, exceptions."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sightline.dates import say_day
from sightline.model import Precision, Record, Vision, When
from sightline.model.freshness import freshness
from sightline.model.gates import expiries

SAYS = {"pass": "Ends", "waiver": "Waiver ends", "booked": "Booked"}
"""What is said of a gate's day, by what the day is."""


@dataclass(frozen=True)
class Due:
    """A day on which something is due."""

    record: Record
    what: str
    day: date
    title: str
    words: tuple[str, ...]
    category: str


def due_days(vision: Vision) -> Iterator[Due]:
    """Yield every day on which something is due or runs out."""
    yield from _reviews(vision)
    yield from _decisions(vision)
    yield from _gates(vision)
    yield from _ends(vision)
    yield from _exceptions(vision)


def _reviews(vision: Vision) -> Iterator[Due]:
    for one in freshness(vision):
        if one.due and one.reviewed:
            words = (f"Last confirmed {say_day(one.reviewed)}.",)
            yield Due(one.record, "review", one.due, f"Review due: {one.record.name}", words, "Review")


def _decisions(vision: Vision) -> Iterator[Due]:
    for one in vision.decisions:
        if one.decided is None and one.by and one.by.end:
            said = (one.question, f"Waiting costs: {one.waiting}" if one.waiting else None)
            words = tuple(words for words in said if words)
            yield Due(one, "decision", one.by.end, f"Decision wanted: {one.name}{_vague(one.by)}", words, "Decision")


def _gates(vision: Vision) -> Iterator[Due]:
    for one in expiries(vision):
        work, gate = one.passage.initiative, one.passage.gate
        title = f"{SAYS.get(one.what, one.what)}: {gate.name}, {work.name}"
        yield Due(work, f"gate-{gate.id}-{one.what}", one.day, title, (), "Gate")


def _ends(vision: Vision) -> Iterator[Due]:
    for one in vision.partners:
        if one.ends and one.ends.end:
            words = (f"Notice: {one.notice}.",) if one.notice else ()
            yield Due(one, "contract", one.ends.end, f"Contract ends: {one.name}{_vague(one.ends)}", words, "Expiry")
    for other in vision.not_doing:
        if other.again and other.again.end:
            words = (other.why,) if other.why else ()
            title = f"Look again: {other.name}{_vague(other.again)}"
            yield Due(other, "look-again", other.again.end, title, words, "Review")


def _exceptions(vision: Vision) -> Iterator[Due]:
    for one in vision.workspace.accepted:
        kind, _, name = (one.on or "").partition("/")
        record = vision.records.get((kind, name))
        if record and one.until:
            words = (one.why,) if one.why else ()
            title = f"Exception ends: {record.name} ({one.code})"
            yield Due(record, f"accepted-{one.code}", one.until, title, words, "Expiry")


def _vague(when: When) -> str:
    return "" if when.precision is Precision.DAY else f" ({when.text.strip()})"
