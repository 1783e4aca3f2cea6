"""Dates as people write them: read with the organisation's calendar, and said in words.

The author's text is always kept; what it can mean is a first and a last day and a precision.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from sightline.language import spells_months
from sightline.model import Calendar, Precision, When

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

Span = tuple[date | None, date | None, Precision]
"""First and last day of what was written, and how exact it is."""

_YEAR = r"(?:19|20|21)[0-9]{2}"
_PART = r"(?:h[12]|q[1-4])"
_FISCAL = r"fy[- ]?(?:[0-9]{4}|[0-9]{2})"
_NEVER_ENDS = frozenset({"future", "ongoing", "open", "open end", "present", "now", "later", "onward", "onwards", "?"})
_UNKNOWN = frozenset(
    [
        *("tbd", "tba", "tbc", "t.b.d.", "to be determined", "to be decided", "to be confirmed", "to be defined"),
        *("unknown", "not known", "not yet known", "undefined", "none", "null", "nil", "n/a", "n.a.", "0.0", "~"),
    ]
)


def is_unknown(text: str) -> bool:
    """Whether the text is one of the usual ways to write that something is not known, such as ``TBD``."""
    words = text.strip()
    return words.casefold() in _UNKNOWN or bool(words and not words.strip("?-\u2013\u2014"))


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


_PERIOD = re.compile(rf"(?P<year>{_YEAR}|FY ?[0-9]{{2,4}})[- ]?(?P<part>[HQ][1-4])", re.IGNORECASE)


def say_period(text: str) -> str:
    """Return an author's half or quarter as it is said: ``2026-Q4`` as ``Q4 2026``; anything else in its own words."""
    found = _PERIOD.fullmatch(text.strip())
    return f"{found['part'].upper()} {found['year'].upper()}" if found else in_words(text)


def ago(day: date, today: date) -> str:
    """Return how far a day is from today: ``4 days ago``, ``today`` or ``in 70 days``."""
    days = (today - day).days
    if not days:
        return "today"
    words = f"{abs(days)} day{'' if abs(days) == 1 else 's'}"
    return f"{words} ago" if days > 0 else f"in {words}"


def month_number(word: str) -> int:
    """Return 1 to 12 for the English name of a month or its first three or more letters, else 0."""
    start = word.strip().rstrip(".").casefold()
    if len(start) < 3:
        return 0
    if start == "sept":
        return 9
    return next((number for number, name in enumerate(MONTHS, 1) if name.casefold().startswith(start)), 0)


def read_when(text: str, calendar: Calendar | None) -> When:
    """Read a date, period or version as people write it; words that name no time give ``Precision.TEXT``.

    ``2027-Q2`` is always a quarter of the calendar year; ``FY27-Q2`` is one of the fiscal year that
    ``calendar`` describes. Without a calendar the fiscal year is the calendar year.
    """
    words = " ".join(text.split()).casefold()
    span = None if len(words) > 60 else _read(words, calendar)
    return When(text, *span) if span else When(text)


def _read(words: str, calendar: Calendar | None) -> Span | None:
    span = _one(words, calendar) or _range(words, calendar) or _open(words, calendar)
    if span or is_unknown(words):
        return span
    if re.fullmatch(r"v[0-9]+(\.[0-9]+)*[-+.a-z0-9]*|[0-9]+(\.[0-9]+)+", words):
        return None, None, Precision.ORDER
    return None


def _one(words: str, calendar: Calendar | None) -> Span | None:
    """Read words that name one day, month, quarter, half or year."""
    for pattern, read in _FORMS:
        if found := pattern.fullmatch(words):
            return read(found, calendar)
    return None


def _day(year: int, month: int, day: int) -> Span | None:
    try:
        exact = date(year, month, day)
    except ValueError:
        return None
    return exact, exact, Precision.DAY


def _months(year: int, month: int, count: int, precision: Precision) -> Span | None:
    """Return the days of ``count`` months; ``month`` counts on over the end of the year, from 1."""
    if month < 1 or (precision is Precision.MONTH and month > 12):
        return None
    first, after = year * 12 + month - 1, year * 12 + month - 1 + count
    end = date(after // 12, after % 12 + 1, 1) - timedelta(days=1)
    return date(first // 12, first % 12 + 1, 1), end, precision


def _part(year: int, month: int, part: str | None) -> Span | None:
    """Return the days of a half (``h1``), a quarter (``q3``) or the whole of the year that starts in ``month``."""
    if not part:
        return _months(year, month, 12, Precision.YEAR)
    number = int(part[1]) - 1
    if part[0] == "h":
        return _months(year, month + 6 * number, 6, Precision.HALF)
    return _months(year, month + 3 * number, 3, Precision.QUARTER)


def _iso_day(found: re.Match[str], _calendar: Calendar | None) -> Span | None:
    return _day(int(found["year"]), int(found["month"]), int(found["day"]))


def _iso_month(found: re.Match[str], calendar: Calendar | None) -> Span | None:
    year, month = int(found["year"]), int(found["month"])
    if month > 12 and month == (year + 1) % 100:
        return _years(year, year + 1, None, calendar)
    return _months(year, month, 1, Precision.MONTH)


def _named_day(found: re.Match[str], _calendar: Calendar | None) -> Span | None:
    return _day(int(found["year"]), month_number(found["month"]), int(found["day"]))


def _named_month(found: re.Match[str], _calendar: Calendar | None) -> Span | None:
    return _months(int(found["year"]), month_number(found["month"]), 1, Precision.MONTH)


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


def _range(words: str, calendar: Calendar | None) -> Span | None:
    """Read ``2026-10 to 2027-03``, ``Q1 - Q3 2027`` or ``2026 - Future``."""
    halves = _halves(words)
    if len(halves) == 2 and halves[1] in _NEVER_ENDS and (left := _one(halves[0], calendar)):
        return left[0], None, Precision.OPEN
    ends = _ends(halves, calendar)
    return ends if ends and ends[0] and ends[1] and ends[0] <= ends[1] else None


def runs_backwards(text: str, calendar: Calendar | None) -> bool:
    """Whether the words name a span that ends before it starts; ``read_when`` finds no time in such words."""
    ends = _ends(_halves(" ".join(text.split()).casefold()), calendar)
    return bool(ends and ends[0] and ends[1] and ends[0] > ends[1])


def _halves(words: str) -> list[str]:
    plain = re.sub(r"^(from|between) ", "", words)
    return re.split(r" (?:-|\u2013|\u2014|to|until|till|through|and) | ?[\u2013\u2014] ?| ?\.\. ?", plain)


def _ends(halves: list[str], calendar: Calendar | None) -> Span | None:
    """Return the first day of one half and the last of the other, whichever comes first."""
    if len(halves) != 2:
        return None
    left = _one(halves[0], calendar) or _one(f"{halves[0]} {_year_in(halves[1])}", calendar)
    right = _one(halves[1], calendar) or _one(f"{halves[1]} {_year_in(halves[0])}", calendar)
    return (left[0], right[1], max(left[2], right[2])) if left and right else None


def _year_in(words: str) -> str:
    found = re.search(rf"{_FISCAL}|{_YEAR}", words)
    return found[0] if found else ""


def _open(words: str, calendar: Calendar | None) -> Span | None:
    """Read ``until 2027-03`` and ``from 2027-Q1``, which name one end only."""
    if found := re.fullmatch(r"(?:until|till|by|up to|no later than) (.+)", words):
        inner = _one(found[1], calendar)
        return (None, inner[1], Precision.OPEN) if inner else None
    found = re.fullmatch(r"(?:from|since|starting) (.+?)(?: on| onwards?)?", words)
    found = found or re.fullmatch(r"(.+?)(?: onwards?| and beyond| and later| or later| ?\+)", words)
    inner = _one(found[1], calendar) if found else None
    return (inner[0], None, Precision.OPEN) if inner else None


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace("YEAR", f"(?P<year>{_YEAR})").replace("PART", f"(?P<part>{_PART})"))


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Calendar | None], Span | None]], ...] = (
    (
        _form(r"YEAR-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?:[t ][0-9]{2}:[0-9]{2}[:.0-9]*(?:z|[+-][0-9:]+)?)?"),
        _iso_day,
    ),
    (_form(r"YEAR-(?P<month>[0-9]{2})"), _iso_month),
    (_form(r"YEAR(?:[- ]?PART)?"), _calendar_part),
    (_form(r"PART[- ]?YEAR"), _calendar_part),
    (_form(r"fy[- ]?(?P<year>[0-9]{4}|[0-9]{2})(?:[- ]?PART)?"), _fiscal_part),
    (_form(r"PART[- ]?fy[- ]?(?P<year>[0-9]{4}|[0-9]{2})"), _fiscal_part),
    (_form(r"(?:fy[- ]?)?YEAR ?[-/\u2013] ?(?P<last>[0-9]{4}|[0-9]{2})(?:[- ]PART)?"), _two_years),
    (_form(r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|\.)? (?P<month>[a-z]{3,9})\.?,? YEAR"), _named_day),
    (_form(r"(?P<month>[a-z]{3,9})\.? (?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,? YEAR"), _named_day),
    (_form(r"(?P<month>[a-z]{3,9})\.?,? YEAR"), _named_month),
    (_form(r"YEAR (?P<month>[a-z]{3,9})"), _named_month),
)
