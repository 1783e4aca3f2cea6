"""The roadmap as a calendar to subscribe to: milestones, what lands, reviews that are due, and what runs out.

Each entry is a whole day that blocks nobody's time. A date that is vaguer than a day stands on its last day, with the
author's words behind the title. What was dropped, replaced or declined is not in it, and what was looked at again has
its new day: who has subscribed sees both go.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from sightline.export.due import due_days
from sightline.export.published import Published, lasting, readable
from sightline.ids import slug
from sightline.model import Capability, Initiative, Milestone, Precision, Record, Vision, When, address_of
from sightline.model.state import state_of

PROGRAM = "-//Sightline//Roadmap//EN"


@dataclass(frozen=True)
class Day:
    """One entry: what is on a day, and why anybody should care."""

    record: Record
    what: str
    """Tells apart the entries of one record; with the record it is the entry's name for ever."""
    day: date
    title: str
    words: tuple[str, ...] = ()
    category: str = "Milestone"


def calendar(vision: Vision, site: Published) -> bytes:
    """Return the calendar file (RFC 5545). Its only clock is the day as of which the vision speaks."""
    whole = Calendar()
    whole.add("prodid", PROGRAM)
    whole.add("version", "2.0")
    whole.add("calscale", "GREGORIAN")
    whole.add("method", "PUBLISH")
    whole.add("x-wr-calname", _clean(f"{site.title}: roadmap"))
    stamp = datetime.combine(vision.today, time(), UTC)
    for one in sorted(days(vision), key=lambda one: (one.day, one.record.key, one.what)):
        whole.add_component(_event(one, site, stamp))
    return whole.to_ical()


def _event(one: Day, site: Published, stamp: datetime) -> Event:
    event = Event()
    event.add("uid", f"{lasting(one.record)}#{one.what}@{site.host}")
    event.add("dtstamp", stamp)
    event.add("dtstart", one.day)
    event.add("dtend", one.day + timedelta(days=1))
    event.add("summary", _clean(one.title))
    event.add("description", _clean("\n".join((*one.words, site.link(address_of(one.record))))))
    if site.site_url:
        event.add("url", site.link(address_of(one.record)))
    event.add("categories", [one.category])
    event.add("transp", "TRANSPARENT")
    return event


def _clean(text: str) -> str:
    """Return text without line ends that a calendar does not know."""
    return readable(text).replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n")


def days(vision: Vision) -> Iterator[Day]:
    """Yield every entry of the calendar, each with a name of its own."""
    yield from _named((*_landings(vision), *_milestones(vision)))
    for one in due_days(vision):
        yield Day(one.record, one.what, one.day, one.title, one.words, one.category)


def _named(some: Iterable[Day]) -> Iterator[Day]:
    """Yield entries so that no two of a record are called the same."""
    seen: Counter[tuple[object, str]] = Counter()
    for one in some:
        seen[one.record.key, one.what] += 1
        number = seen[one.record.key, one.what]
        what = one.what if number == 1 else f"{one.what}-{number}"
        yield Day(one.record, what, one.day, one.title, one.words, one.category)


def _is_gone(vision: Vision, one: Initiative | Capability) -> bool:
    return state_of(vision, one.status) in ("dropped", "replaced")


def _landings(vision: Vision) -> Iterator[Day]:
    for one in vision.initiatives:
        if one.when and one.when.end and not _is_gone(vision, one):
            words = (one.summary,) if one.summary else ()
            yield Day(one, "lands", one.when.end, f"Lands: {one.name}{vague(one.when)}", words, "Lands")
    for other in vision.capabilities:
        if other.available and other.available.end and not _is_gone(vision, other):
            title = f"Available: {other.name}{vague(other.available)}"
            words = (other.summary,) if other.summary else ()
            yield Day(other, "available", other.available.end, title, words, "Lands")


def _milestones(vision: Vision) -> Iterator[Day]:
    work: tuple[Initiative | Capability, ...] = (*vision.initiatives, *vision.capabilities)
    for one in work:
        for number, milestone in enumerate(one.milestones, 1):
            if milestone.when and milestone.when.end and not _is_gone(vision, one):
                name = f"milestone-{slug(milestone.title or '') or number}"
                title = f"{one.name}: {milestone.title or 'milestone'}{vague(milestone.when)}"
                yield Day(one, name, milestone.when.end, title, _said(milestone))


def _said(milestone: Milestone) -> tuple[str, ...]:
    done = {True: "Done.", False: "Not done.", None: ""}[milestone.done]
    return tuple(words for words in (done, milestone.note) if words)


def vague(when: When) -> str:
    """Return the author's words in brackets, where they name more than a day."""
    return "" if when.precision is Precision.DAY else f" ({when.text.strip()})"
