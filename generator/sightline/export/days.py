"""The days of a vision that somebody may want in a calendar: what lands, milestones, what is due, what runs out.

A date that is vaguer than a day stands on its last day, with the author's words behind the title. What was dropped,
declined or replaced has no day any more, and what was looked at again has a new one: who has subscribed sees the old
one go. So does what has been over for a year.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256
from unicodedata import normalize

from sightline.dates import say_day
from sightline.dates.reading import in_words
from sightline.ids import slug
from sightline.model.due import Due, due_by, due_of, due_of_piece
from sightline.model.record import Record
from sightline.model.values import Key, Precision, When
from sightline.model.vision import Vision
from sightline.subjects.decisions.record import Decision, NotDoing
from sightline.subjects.freshness.facts import freshness
from sightline.subjects.gates.facts import expiries
from sightline.subjects.partners.record import Partner
from sightline.subjects.platform.record import Capability
from sightline.subjects.roadmap.record import Initiative, Milestone

PAST = timedelta(days=366)
"""How long a day that is over stays."""

GATES = {"pass": "Pass ends", "waiver": "Waiver ends", "booked": "Review booked"}
"""What is said of a gate's day, by what the day is."""


@dataclass(frozen=True)
class Day:
    """A day, what is on it, and why anybody should care."""

    record: Record
    what: str
    """Tells apart the days of one record; with the record it is a name for ever."""
    day: date
    title: str
    words: tuple[str, ...] = ()
    category: str = "Milestone"


def days(vision: Vision) -> tuple[Day, ...]:
    """Return every day from a year ago on, in order, each with a name of its own."""
    first = vision.today - PAST
    found = (
        *_landings(vision),
        *_milestones(vision),
        *_reviews(vision),
        *_decisions(vision),
        *_gates(vision),
        *_ends(vision),
        *_exceptions(vision),
    )
    recent = (one for one in _named(found) if one.day >= first)
    return tuple(sorted(recent, key=lambda one: (one.day, one.record.key, one.what)))


def _named(found: Iterable[Day]) -> Iterator[Day]:
    """Yield days so that no two of a record are called the same, whatever order they stand in.

    Those that would be are told apart by their day, then by their words; what is alike in both is one entry.
    """
    by_name: dict[tuple[Key, str], dict[tuple[date, str], Day]] = defaultdict(dict)
    for day in found:
        by_name[day.record.key, day.what].setdefault((day.day, day.title), day)
    for days_of_name in by_name.values():
        on_a_day = Counter(when for when, _ in days_of_name)
        for (when, title), day in days_of_name.items():
            apart = f"-{_digest(title)}" if on_a_day[when] > 1 else ""
            yield day if len(days_of_name) == 1 else replace(day, what=f"{day.what}-{when}{apart}")


def _digest(text: str) -> str:
    """Return eight letters that stand for a text in a name, however it is written in Unicode."""
    return sha256(normalize("NFKC", text).casefold().encode()).hexdigest()[:8]


def _landings(vision: Vision) -> Iterator[Day]:
    for one in vision.of(Initiative):
        if one.when and one.when.end and not vision.is_dropped(one):
            said = _said(_stands(due_of(vision, one, one.when)), one.summary)
            yield Day(one, "lands", one.when.end, f"Lands: {one.name}{_vague(one.when)}", said, "Lands")
    for other in vision.of(Capability):
        if other.available and other.available.end and not vision.is_dropped(other):
            title = f"Available: {other.name}{_vague(other.available)}"
            yield Day(other, "available", other.available.end, title, _said(other.summary), "Lands")


def _milestones(vision: Vision) -> Iterator[Day]:
    """Yield a day for each milestone of work that was not given up."""
    work: tuple[Initiative | Capability, ...] = (*vision.of(Initiative), *vision.of(Capability))
    for one in work:
        for milestone in one.milestones:
            if milestone.when and milestone.when.end and not vision.is_dropped(one):
                called = milestone.title or milestone.when.text
                name = f"milestone-{slug(called) or _digest(called)}"
                title = f"{one.name}: {milestone.title or 'milestone'}{_vague(milestone.when)}"
                yield Day(
                    one,
                    name,
                    milestone.when.end,
                    title,
                    _said(_standing(vision, one, milestone), milestone.note),
                )


def _standing(vision: Vision, record: Record, milestone: Milestone) -> str:
    """Say how a milestone stood on the day of the site; one ahead needs a word only where its author gave one."""
    due = due_of_piece(vision, record, milestone)
    return "Not done yet." if due is Due.AHEAD and milestone.done is False else _stands(due)


def _stands(due: Due) -> str:
    """Say how a date stood on the day of the site, where it was not ahead."""
    return "" if due is Due.AHEAD else f"{due.value}."


def _reviews(vision: Vision) -> Iterator[Day]:
    for one in freshness(vision):
        if one.due and one.reviewed:
            said = _said(f"Last confirmed {say_day(one.reviewed)}.")
            yield Day(one.record, "review", one.due, f"Review due: {one.record.name}", said, "Review")


def _decisions(vision: Vision) -> Iterator[Day]:
    for one in vision.open(Decision):
        if one.by and one.by.end:
            stands = _stands(due_by(one.by, vision.today))
            said = _said(stands, one.question, f"Waiting costs: {one.waiting}" if one.waiting else None)
            yield Day(one, "decision", one.by.end, f"Decision wanted: {one.name}{_vague(one.by)}", said, "Decision")


def _gates(vision: Vision) -> Iterator[Day]:
    for expiry in expiries(vision):
        work, gate = expiry.passage.initiative, expiry.passage.gate
        title = f"{GATES.get(expiry.what, expiry.what)}: {gate.name}, {work.name}"
        yield Day(work, f"gate-{gate.id}-{expiry.what}", expiry.day, title, (), "Review")


def _ends(vision: Vision) -> Iterator[Day]:
    for one in vision.of(Partner):
        if one.ends and one.ends.end:
            stands = _stands(due_of(vision, one, one.ends))
            said = _said(stands, f"Notice: {one.notice}" if one.notice else None)
            yield Day(one, "contract", one.ends.end, f"Contract ends: {one.name}{_vague(one.ends)}", said, "Expiry")
    for other in vision.of(NotDoing):
        if other.again and other.again.end:
            title = f"Look again: {other.name}{_vague(other.again)}"
            said = _said(_stands(due_by(other.again, vision.today)), other.why)
            yield Day(other, "look-again", other.again.end, title, said, "Review")


def _exceptions(vision: Vision) -> Iterator[Day]:
    for one in vision.workspace.accepted:
        kind, _, name = (one.on or "").partition("/")
        record = vision.records.get((kind, name))
        if record and one.until:
            title = f"Exception ends: {record.name} ({one.code})"
            yield Day(record, f"accepted-{one.code}", one.until, title, _said(one.why), "Expiry")


def _said(*words: str | None) -> tuple[str, ...]:
    return tuple(word for word in words if word)


def _vague(when: When) -> str:
    """Return the date in words in brackets, where it names more than a day."""
    return "" if when.precision is Precision.DAY else f" ({in_words(when.text)})"
