"""Days, months and distances in words, in the language that is spoken."""

import re
from datetime import date

from babel.dates import format_date, format_skeleton

from sightline.dates.months import MONTHS
from sightline.language import is_english, locale_of, plural, spoken

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
"""The days of the years that are read: far enough from the ends of the calendar for every sum of days."""


def say_day(day: date) -> str:
    """Return the day in words, ``22 November 2026`` or ``22. November 2026``; in an unknown language 2026-11-22."""
    if is_english():
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    locale = locale_of(spoken())
    return format_date(day, "long", locale) if locale else day.isoformat()


def say_month(day: date) -> str:
    """Return the month of a day in words, ``November 2026``; in an unknown language 2026-11."""
    if is_english():
        return f"{MONTHS[day.month - 1]} {day.year}"
    locale = locale_of(spoken())
    return format_skeleton("yMMMM", day, locale=locale) if locale else f"{day:%Y-%m}"


def say_short_day(day: date) -> str:
    """Return a day of about this time without its year, ``22 Nov``; in an unknown language 11-22."""
    if is_english():
        return f"{day.day} {MONTHS[day.month - 1][:3]}"
    locale = locale_of(spoken())
    return format_skeleton("MMMd", day, locale=locale) if locale else f"{day:%m-%d}"


_ISO = re.compile(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?(?![0-9-])")


def spelt(text: str) -> str:
    """Return text with its ISO days and months spelt; everything else in it stays as it is."""

    def spell(found: re.Match[str]) -> str:
        year, month, day = found.groups()
        try:
            exact = date(int(year), int(month), int(day or 1))
        except ValueError:
            return found[0]
        return say_day(exact) if day else say_month(exact)

    return _ISO.sub(spell, text)


TWO_YEARS = 731
"""Days beyond which nobody counts days."""


def ago(day: date, today: date) -> str:
    """Return how far a day is from today: ``4 days ago``, ``today``, ``in 70 days``, ``more than 2 years ago``."""
    days = (today - day).days
    if not days:
        return "today"
    words = f"{abs(days)} {plural(abs(days), 'day')}"
    if abs(days) > TWO_YEARS:
        words = f"more than {int(abs(days) / 365.25)} years"
    return f"{words} ago" if days > 0 else f"in {words}"
