"""Reading: what an author wrote for a date becomes a first and a last day and a precision, with the words kept."""

import re
from datetime import date

from sightline.dates.periods import FISCAL, Span, one_period
from sightline.dates.said import FIRST_DAY, LAST_DAY, YEAR
from sightline.dates.thirds import plainly, third
from sightline.model.values import Precision, When
from sightline.model.workspace import Calendar

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


class TooFar(ValueError):
    """There is such a day, in a year of which no vision speaks."""

    def __init__(self) -> None:
        super().__init__(f"days are read from {FIRST_DAY} to {LAST_DAY}")


def read_day(text: str) -> date:
    """Read a day that is written like ``2026-11-22``.

    Raises ``TooFar`` outside the years that dates may have, and otherwise ``ValueError`` where there is no such day.
    """
    day = date.fromisoformat(text)
    if not FIRST_DAY <= day <= LAST_DAY:
        raise TooFar
    return day


def read_when(text: str, calendar: Calendar | None) -> When:
    """Read a date, period or version as people write it; words that name no time give ``Precision.TEXT``.

    ``2027-Q2`` is always a quarter of the calendar year; ``FY27-Q2`` is one of the fiscal year that
    ``calendar`` describes. Without a calendar the fiscal year is the calendar year. ``early``, ``mid`` and ``late``
    name the thirds of a period; a season is not read, since it is other months in the south.
    """
    words = _words(text)
    span = None if len(words) > 60 else _read(words, calendar)
    return When(text, *span) if span else When(text)


def _words(text: str) -> str:
    return plainly(" ".join(text.split()).casefold())


def _one(words: str, calendar: Calendar | None) -> Span | None:
    """Read words that name one day, month, quarter, half or year, or a third of one."""
    return one_period(words, calendar) or third(words, lambda whole: one_period(whole, calendar))


def _read(words: str, calendar: Calendar | None) -> Span | None:
    span = _one(words, calendar) or _range(words, calendar) or _open(words, calendar)
    if span or is_unknown(words):
        return span
    if re.fullmatch(r"v[0-9]+(\.[0-9]+)*[-+.a-z0-9]*|[0-9]+(\.[0-9]+)+", words):
        return None, None, Precision.ORDER
    return None


def _range(words: str, calendar: Calendar | None) -> Span | None:
    """Read ``2026-10 to 2027-03``, ``Q1 - Q3 2027`` or ``2026 - Future``."""
    halves = _halves(words)
    if len(halves) == 2 and halves[1] in _NEVER_ENDS and (left := _one(halves[0], calendar)):
        return left[0], None, Precision.OPEN
    ends = _ends(halves, calendar)
    return ends if ends and ends[0] and ends[1] and ends[0] <= ends[1] else None


def runs_backwards(text: str, calendar: Calendar | None) -> bool:
    """Whether the words name a span that ends before it starts; ``read_when`` finds no time in such words."""
    ends = _ends(_halves(_words(text)), calendar)
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
    found = re.search(rf"{FISCAL}|{YEAR}", words)
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
