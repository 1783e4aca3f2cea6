"""One day, week, month, quarter, half or year, calendar or fiscal, as people write it, and as it is said."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from sightline.dates.months import WORD, YEAR, day_comes_first, month_number, own_forms, writes_points
from sightline.dates.said import say_day, say_month
from sightline.model.values import Precision
from sightline.model.workspace import Calendar


class Period(NamedTuple):
    """First and last day of what was written, how exact it is, and its one printed form."""

    start: date | None
    end: date | None
    precision: Precision
    said: str = ""


PART = r"(?:h[12]|q[1-4])"
FISCAL = r"fy ?[-'\u2019]? ?(?:[0-9]{4}|[0-9]{2})"
_DASH = r"[-/_.\u2013\u2014]"
_BETWEEN = rf"(?: ?{_DASH} ?| of |,? )?"
"""What stands between a part of a year and the year."""


def one_period(words: str, calendar: Calendar | None) -> Period | None:
    """Read words that name one day, week, month, quarter, half or year."""
    for pattern, read in FORMS:
        if (found := pattern.fullmatch(words)) and (period := read(found, calendar)):
            return period
    for pattern in own_forms():
        if (found := pattern.fullmatch(words.rstrip("."))) and (period := _written_out(found, calendar)):
            return period
    return None


def _day(year: int, month: int, day: int) -> Period | None:
    try:
        exact = date(year, month, day)
    except ValueError:
        return None
    return Period(exact, exact, Precision.DAY, say_day(exact))


def months(year: int, month: int, count: int, precision: Precision, said: str = "") -> Period | None:
    """Return the days of ``count`` months; ``month`` counts on over the end of the year, from 1."""
    if month < 1 or (precision is Precision.MONTH and month > 12):
        return None
    first, after = year * 12 + month - 1, year * 12 + month - 1 + count
    end = date(after // 12, after % 12 + 1, 1) - timedelta(days=1)
    return Period(date(first // 12, first % 12 + 1, 1), end, precision, said)


def _month(year: int, month: int) -> Period | None:
    return months(year, month, 1, Precision.MONTH, say_month(date(year, month, 1)) if 1 <= month <= 12 else "")


def _part(year: int, month: int, part: str | None, said: str) -> Period | None:
    """Return the days of a half (``h1``), a quarter (``q3``) or the whole of the year that starts in ``month``."""
    if not part:
        return months(year, month, 12, Precision.YEAR, said)
    number, said = int(part[1]) - 1, f"{part.upper()} {said}"
    if part[0] == "h":
        return months(year, month + 6 * number, 6, Precision.HALF, said)
    return months(year, month + 3 * number, 3, Precision.QUARTER, said)


def _year(digits: str) -> int:
    return int(digits) + (2000 if len(digits) < 3 else 0)


def _numbered_day(found: re.Match[str], _calendar: Calendar | None) -> Period | None:
    return _day(_year(found["year"]), int(found["month"]), int(found["day"]))


def _short_day(found: re.Match[str], calendar: Calendar | None) -> Period | None:
    return _numbered_day(found, calendar) if writes_points() else None


def _slashed_day(found: re.Match[str], _calendar: Calendar | None) -> Period | None:
    """Read ``31/03/2027`` and, where the language says which part is the day, ``03/04/2027``."""
    year, first, second = (int(found[part]) for part in ("year", "first", "second"))
    by_order = {True: _day(year, second, first), False: _day(year, first, second)}
    order = day_comes_first()
    days = {day for day in by_order.values() if day}
    return by_order[order] if order is not None and by_order[order] else days.pop() if len(days) == 1 else None


def _numbered_month(found: re.Match[str], calendar: Calendar | None) -> Period | None:
    year, month = int(found["year"]), int(found["month"])
    as_years = found["mark"] == "/" or (found["mark"] == "-" and month > 12)
    if as_years and month == (year + 1) % 100 and found.start("month") > found.start("year"):
        return _two_years(year, year + 1, None, calendar)
    return _month(year, month)


def _week(found: re.Match[str], _calendar: Calendar | None) -> Period | None:
    """Read a week after ISO 8601, from Monday to Sunday, or one of its days."""
    year, week, day = int(found["year"]), int(found["week"]), found.groupdict().get("day")
    try:
        monday = date.fromisocalendar(year, week, int(day or 1))
    except ValueError:
        return None
    if day:
        return _day(monday.year, monday.month, monday.day)
    return Period(monday, monday + timedelta(days=6), Precision.MONTH, f"week {week} of {year}")


def _written_out(found: re.Match[str], _calendar: Calendar | None) -> Period | None:
    """Read a day or month whose month is a word, or a number in a form of the language's own."""
    month, day = found["month"], found.groupdict().get("day")
    number = int(month) if month.isdecimal() else month_number(month)
    return _day(_year(found["year"]), number, int(day)) if day else _month(_year(found["year"]), number)


def _calendar_part(found: re.Match[str], _calendar: Calendar | None) -> Period | None:
    year = _year(found["year"])
    return _part(year, 1, found["part"], str(year))


def _fiscal_part(found: re.Match[str], calendar: Calendar | None) -> Period | None:
    return _fiscal(_year(found["year"]), found["part"], calendar)


def _fiscal(year: int, part: str | None, calendar: Calendar | None) -> Period | None:
    said = f"FY{year % 100:02}"
    if not 1900 <= year <= 2199:
        return None
    month = _first_month(calendar)
    if month > 1 and (calendar is None or calendar.named_by != "start"):
        year -= 1
    return _part(year, month, part, said)


def _last_year(found: re.Match[str]) -> tuple[int, int]:
    first, last = _year(found["year"]), int(found["last"])
    return first, last + (first + 1) // 100 * 100 if last < 100 else last


def _fiscal_years(found: re.Match[str], calendar: Calendar | None) -> Period | None:
    """Read ``FY26/27``: one year, whose two halves its name states, or from one to another.

    Without a calendar nothing says when such a year begins.
    """
    first, last = _last_year(found)
    if last == first + 1:
        month = _first_month(calendar)
        return _part(first, month, found["part"], f"FY{first % 100:02}/{last % 100:02}") if month > 1 else None
    start, end = _fiscal(first, None, calendar), _fiscal(last, None, calendar)
    if found["part"] or not start or not end or first > last:
        return None
    return Period(start.start, end.end, Precision.YEAR, f"{start.said} to {end.said}")


def _calendar_years(found: re.Match[str], calendar: Calendar | None) -> Period | None:
    return _two_years(*_last_year(found), found["part"], calendar)


def _two_years(first: int, last: int, part: str | None, calendar: Calendar | None) -> Period | None:
    """Read ``2026-2027``: one fiscal year where years do not start in January, else a range of years."""
    month = _first_month(calendar)
    if month > 1 and last == first + 1:
        return _part(first, month, part, f"{first}/{last % 100:02}")
    if last < first or part:
        return None
    said = f"{first}/{last % 100:02}" if last == first + 1 else f"{first} to {last}"
    return Period(date(first, 1, 1), date(last, 12, 31), Precision.YEAR, said)


def _first_month(calendar: Calendar | None) -> int:
    return (month_number(calendar.starts) if calendar and calendar.starts else 0) or 1


def _form(pattern: str) -> re.Pattern[str]:
    names = {"YEAR": f"(?P<year>{YEAR})", "PART": f"(?P<part>{PART})", "MONTH": rf"(?P<month>{WORD})\.?"}
    names |= {"BETWEEN": _BETWEEN, "DASH": _DASH, "SHORT": "(?P<year>[0-9]{2})", "DAY": "(?P<day>[0-9]{1,2})"}
    names |= {"NUMBER": "(?P<month>[0-9]{1,2})", "FY": r"fy ?[-'\u2019]? ?(?P<year>[0-9]{4}|[0-9]{2})"}
    names |= {
        "LAST": r" ?[-/\u2013] ?(?P<last>[0-9]{4}|[0-9]{2})",
        "WEEK": r"(?:week|wk|w|cw|kw) ?(?P<week>[0-9]{1,2})",
    }
    return re.compile(re.sub("|".join(names), lambda found: names[found[0]], pattern))


_READERS: tuple[tuple[Callable[[re.Match[str], Calendar | None], Period | None], tuple[str, ...]], ...] = (
    (
        _numbered_day,
        (
            r"YEAR(?P<mark>[-/])NUMBER(?P=mark)DAY(?:[t ][0-9]{2}:[0-9]{2}[:.0-9]*(?:z|[+-][0-9:]+)?)?",
            r"YEAR\.(?P<month>[0-9]{2})\.(?P<day>[0-9]{2})",
            r"YEAR(?P<month>[0-9]{2})(?P<day>[0-9]{2})",
            r"DAY\. ?NUMBER\. ?YEAR",
        ),
    ),
    (_short_day, (r"(?P<day>[0-9]{2})\.(?P<month>[0-9]{2})\.SHORT",)),
    (_slashed_day, (r"(?P<first>[0-9]{1,2})(?P<mark>[-/])(?P<second>[0-9]{1,2})(?P=mark)YEAR",)),
    (
        _numbered_month,
        (r"YEAR(?P<mark>[-/])NUMBER", r"YEAR(?P<mark>\.)(?P<month>[0-9]{2})", r"NUMBER(?P<mark>[-/.])YEAR"),
    ),
    (_calendar_part, ("YEAR(?:BETWEENPART)?", "PARTBETWEENYEAR")),
    (_calendar_part, (r"PART ?(?:[-/'\u2019\u2013]| ) ?SHORT", "SHORT ?-? ?PART")),
    (_fiscal_part, ("FY(?:BETWEENPART)?", "PARTBETWEENFY")),
    (_fiscal_years, ("FYLAST(?:BETWEENPART)?", "PARTBETWEENFYLAST")),
    (_calendar_years, (r"YEARLAST(?:[- ]PART)?",)),
    (_week, ("YEAR-?w(?P<week>[0-9]{2})(?:-?(?P<day>[1-7]))?", "WEEKBETWEENYEAR", "YEARBETWEENWEEK")),
    (
        _written_out,
        (
            r"DAY(?:st|nd|rd|th|er|\.|\u00ba)?(?: of | de |[- ])?MONTH,?(?: ?DASH ?| de | )YEAR",
            r"DAY-MONTH-SHORT",
            r"MONTH DAY(?:st|nd|rd|th)?,? YEAR",
            r"MONTH,?(?: ?DASH ?| de | of | )?YEAR",
            r"MONTH(?:[-/]| ?['\u2019])SHORT",
            r"YEAR(?: ?DASH ?|,? )MONTH",
        ),
    ),
)

FORMS = tuple((_form(pattern), read) for read, patterns in _READERS for pattern in patterns)
"""What is written, after its spaces and letters are made plain, and how it is read."""
