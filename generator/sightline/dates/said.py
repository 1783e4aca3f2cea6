"""Days, months and distances in words, in the site's language."""

import re
from datetime import date

from sightline.language import spells_months

YEAR = r"(?:19|20|21)[0-9]{2}"
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
"""The days of those years: far enough from the ends of the calendar for every sum of days."""

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def say_day(day: date) -> str:
    """Return the day in words, ``22 November 2026``; in other languages than English ``2026-11-22``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if spells_months() else day.isoformat()


def say_month(day: date) -> str:
    """Return the month of a day in words, ``November 2026``; in other languages than English ``2026-11``."""
    return f"{MONTHS[day.month - 1]} {day.year}" if spells_months() else f"{day:%Y-%m}"


def say_short_day(day: date) -> str:
    """Return a day of about this time without its year, ``22 Nov``; in other languages than English ``11-22``."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}" if spells_months() else f"{day:%m-%d}"


_ISO = re.compile(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?(?![0-9-])")


def in_words(text: str) -> str:
    """Return an author's date with its ISO days and months spelt: ``2026-08 to 2026-12-01`` in words.

    Everything else in the text (quarters, fiscal years, words) stays as it is, and in a language whose months are
    not known all of it does.
    """
    if not spells_months():
        return text

    def spell(found: re.Match[str]) -> str:
        year, month, day = found.groups()
        if not 1 <= int(month) <= 12:
            return found[0]
        return (
            f"{int(day)} {MONTHS[int(month) - 1].title()} {year}" if day else f"{MONTHS[int(month) - 1].title()} {year}"
        )

    return _ISO.sub(spell, text)


_PERIOD = re.compile(rf"(?P<year>{YEAR}|FY ?[0-9]{{2,4}})[-_ ]?(?P<part>[HQ][1-4])", re.IGNORECASE)


def say_period(text: str) -> str:
    """Return an author's half or quarter as it is said: ``2026-Q4`` as ``Q4 2026``; anything else in its own words."""
    found = _PERIOD.fullmatch(text.strip())
    return f"{found['part'].upper()} {found['year'].upper()}" if found else in_words(text)


TWO_YEARS = 731
"""Days beyond which nobody counts days."""


def ago(day: date, today: date) -> str:
    """Return how far a day is from today: ``4 days ago``, ``today``, ``in 70 days``, ``more than 2 years ago``."""
    days = (today - day).days
    if not days:
        return "today"
    words = f"{abs(days)} day{'' if abs(days) == 1 else 's'}"
    if abs(days) > TWO_YEARS:
        words = f"more than {int(abs(days) / 365.25)} years"
    return f"{words} ago" if days > 0 else f"in {words}"


def month_number(word: str) -> int:
    """Return 1 to 12 for the English name of a month or its first three or more letters, else 0."""
    start = word.strip().rstrip(".").casefold()
    if len(start) < 3:
        return 0
    if start == "sept":
        return 9
    return next((number for number, name in enumerate(MONTHS, 1) if name.casefold().startswith(start)), 0)
