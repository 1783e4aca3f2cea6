"""The days of a vision as a calendar to subscribe to (RFC 5545), through the icalendar library."""

from datetime import UTC, datetime, time

from icalendar import Calendar, Event, vDDDTypes, vText, vUri

from sightline.export.days import Day, days
from sightline.export.published import Published, lasting, readable
from sightline.model.kinds import address_of
from sightline.model.vision import Vision

PROGRAM = "-//Sightline//Roadmap//EN"
TRANSPARENT = vText("TRANSPARENT")


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
    stamp = vDDDTypes(datetime.combine(vision.today, time(), UTC))
    for day in days(vision):
        whole.add_component(_event(day, site, stamp))
    return bytes(whole.to_ical())


def _event(day: Day, site: Published, stamp: vDDDTypes) -> Event:
    """Return an entry. An all-day entry without an end is one day long (RFC 5545, 3.6.1).

    Its name keeps the id that the record had first; the id of today stands beside it, for the roadmap's
    pages, which take the days of the rows in view out of this file.
    """
    where = site.link(address_of(day.record)) if site.site_url else ""
    words = (*day.words, where) if where else day.words
    event = Event()
    event["UID"] = vText(f"{lasting(day.record)}#{day.what}@{site.host}")
    event["DTSTAMP"] = stamp
    event["DTSTART"] = vDDDTypes(day.day)
    event["SUMMARY"] = vText(_clean(day.title))
    if words:
        event["DESCRIPTION"] = vText(_clean("\n".join(words)))
    if where:
        event["URL"] = vUri(where)
    event["CATEGORIES"] = vText(day.category)
    event["TRANSP"] = TRANSPARENT
    event["X-SIGHTLINE-RECORD"] = vText(f"{day.record.kind}/{day.record.id}")
    return event


def _clean(text: str) -> str:
    """Return text with no line end but the one that a calendar knows, and nothing that cannot be shown."""
    return "\n".join(readable(text).splitlines())
