"""One day, month, quarter, half or year, calendar or fiscal, as people write it."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from sightline.dates.said import YEAR, month_number
from sightline.model.values import Precision
from sightline.model.workspace import Calendar

Span = tuple[date | None, date | None, Precision]
"""First and last day of what was written, and how exact it is."""

PART = r"(?:h[12]|q[1-4])"
FISCAL = r"fy[- ]?(?:[0-9]{4}|[0-9]{2})"


def one_period(words: str, calendar: Calendar | None) -> Span | None:
    """Read words that name one day, month, quarter, half or year."""
    for pattern, read in FORMS:
        if found := pattern.fullmatch(words):
            return read(found, calendar)
    return None


def _day(year: int, month: int, day: int) -> Span | None:
    try:
        exact = date(year, month, day)
    except ValueError:
        return None
    return exact, exact, Precision.DAY


def months(year: int, month: int, count: int, precision: Precision) -> Span | None:
    """Return the days of ``count`` months; ``month`` counts on over the end of the year, from 1."""
    if month < 1 or (precision is Precision.MONTH and month > 12):
        return None
    first, after = year * 12 + month - 1, year * 12 + month - 1 + count
    end = date(after // 12, after % 12 + 1, 1) - timedelta(days=1)
    return date(first // 12, first % 12 + 1, 1), end, precision


def _part(year: int, month: int, part: str | None) -> Span | None:
    """Return the days of a half (``h1``), a quarter (``q3``) or the whole of the year that starts in ``month``."""
    if not part:
        return months(year, month, 12, Precision.YEAR)
    number = int(part[1]) - 1
    if part[0] == "h":
        return months(year, month + 6 * number, 6, Precision.HALF)
    return months(year, month + 3 * number, 3, Precision.QUARTER)


def _iso_day(found: re.Match[str], _calendar: Calendar | None) -> Span | None:
    return _day(int(found["year"]), int(found["month"]), int(found["day"]))


def _iso_month(found: re.Match[str], calendar: Calendar | None) -> Span | None:
    year, month = int(found["year"]), int(found["month"])
    if month > 12 and month == (year + 1) % 100:
        return _years(year, year + 1, None, calendar)
    return months(year, month, 1, Precision.MONTH)


def _named_day(found: re.Match[str], _calendar: Calendar | None) -> Span | None:
    return _day(int(found["year"]), month_number(found["month"]), int(found["day"]))


def _named_month(found: re.Match[str], _calendar: Calendar | None) -> Span | None:
    return months(int(found["year"]), month_number(found["month"]), 1, Precision.MONTH)


def _calendar_part(found: re.Match[str], _calendar: Calendar | None) -> Span | None:
    return _part(int(found["year"]), 1, found["part"])


def _fiscal_part(found: re.Match[str], calendar: Calendar | None) -> Span | None:
    year = int(found["year"])
    year += 2000 if year < 100 else 0
    if not 1900 <= year <= 2199:
        return None
    month = _first_month(calendar)
    if month > 1 and (calendar is None or calendar.named_by != "start"):
        year -= 1
    return _part(year, month, found["part"])


def _two_years(found: re.Match[str], calendar: Calendar | None) -> Span | None:
    first, last = int(found["year"]), int(found["last"])
    if last < 100:
        last += (first + 1) // 100 * 100
    return _years(first, last, found["part"], calendar)


def _years(first: int, last: int, part: str | None, calendar: Calendar | None) -> Span | None:
    """Read ``2026-2027``: one fiscal year where years do not start in January, else a range of years."""
    month = _first_month(calendar)
    if month > 1 and last == first + 1:
        return _part(first, month, part)
    ending = _part(last, 1, part)
    if last < first or not ending:
        return None
    return date(first, 1, 1), ending[1], ending[2]


def _first_month(calendar: Calendar | None) -> int:
    return (month_number(calendar.starts) if calendar and calendar.starts else 0) or 1


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace("YEAR", f"(?P<year>{YEAR})").replace("PART", f"(?P<part>{PART})"))


FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Calendar | None], Span | None]], ...] = (
    (
        _form(r"YEAR-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?:[t ][0-9]{2}:[0-9]{2}[:.0-9]*(?:z|[+-][0-9:]+)?)?"),
        _iso_day,
    ),
    (_form(r"YEAR-(?P<month>[0-9]{2})"), _iso_month),
    (_form(r"YEAR(?:[-/ ]?PART)?"), _calendar_part),
    (_form(r"PART(?:[-/ ]| of )?YEAR"), _calendar_part),
    (_form(r"fy[- ]?(?P<year>[0-9]{4}|[0-9]{2})(?:[- ]?PART)?"), _fiscal_part),
    (_form(r"PART(?:[-/ ]| of )?fy[- ]?(?P<year>[0-9]{4}|[0-9]{2})"), _fiscal_part),
    (_form(r"(?:fy[- ]?)?YEAR ?[-/\u2013] ?(?P<last>[0-9]{4}|[0-9]{2})(?:[- ]PART)?"), _two_years),
    (_form(r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|\.)? (?P<month>[a-z]{3,9})\.?,? YEAR"), _named_day),
    (_form(r"(?P<month>[a-z]{3,9})\.? (?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,? YEAR"), _named_day),
    (_form(r"(?P<month>[a-z]{3,9})\.?,? YEAR"), _named_month),
    (_form(r"YEAR (?P<month>[a-z]{3,9})"), _named_month),
)
