"""The days of a vision as a calendar to subscribe to (RFC 5545), through the icalendar library."""

from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar, Event

from sightline.export.days import Day, days
from sightline.export.published import Published, lasting, readable
from sightline.model import Vision, address_of

PROGRAM = "-//Sightline//Roadmap//EN"


def calendar(vision: Vision, site: Published) -> bytes:
    """Return the calendar's file; each entry is a whole day that blocks nobody's time.

    The names of entries come from their records, and the only clock is the day as of which the vision speaks.
    """
    whole = Calendar()
    whole.add("prodid", PROGRAM)
    whole.add("version", "2.0")
    whole.add("calscale", "GREGORIAN")
    whole.add("method", "PUBLISH")
    whole.add("x-wr-calname", _clean(f"{site.title}: roadmap"))
    stamp = datetime.combine(vision.today, time(), UTC)
    for one in days(vision):
        whole.add_component(_event(one, site, stamp))
    return bytes(whole.to_ical())


def _event(one: Day, site: Published, stamp: datetime) -> Event:
    where = site.link(address_of(one.record)) if site.site_url else ""
    event = Event()
    event.add("uid", f"{lasting(one.record)}#{one.what}@{site.host}")
    event.add("dtstamp", stamp)
    event.add("dtstart", one.day)
    event.add("dtend", one.day + timedelta(days=1))
    event.add("summary", _clean(one.title))
    event.add("description", _clean("\n".join((*one.words, *filter(None, (where,))))))
    if where:
        event.add("url", where)
    event.add("categories", [one.category])
    event.add("transp", "TRANSPARENT")
    return event


def _clean(text: str) -> str:
    """Return text with no line end but the one that a calendar knows, and nothing that cannot be shown."""
    return "\n".join(readable(text).splitlines())
