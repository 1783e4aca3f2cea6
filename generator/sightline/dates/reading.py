"""Reading: what an author wrote for a date becomes a first and a last day and a precision, with the words kept."""

import re
from datetime import date

from sightline.dates.months import YEAR, plain, plain_quarters, writes_points
from sightline.dates.periods import FISCAL, Period, one_period
from sightline.dates.said import FIRST_DAY, LAST_DAY, spelt
from sightline.dates.thirds import plainly, third
from sightline.language import is_english
from sightline.model.values import Precision, When
from sightline.model.workspace import Calendar

_NEVER_ENDS = frozenset({"future", "ongoing", "open", "open end", "present", "now", "later", "onward", "onwards", "?"})
_UNKNOWN = frozenset(
    [
        *("tbd", "tba", "tbc", "t.b.d.", "to be determined", "to be decided", "to be confirmed", "to be defined"),
        *("unknown", "not known", "not yet known", "undefined", "none", "null", "nil", "n/a", "n.a.", "~"),
    ]
)
_TURNS = frozenset(
    [
        *(
            "about",
            "after",
            "around",
            "approx",
            "before",
            "ca",
            "circa",
            "early",
            "end",
            "formerly",
            "from",
            "late",
            "mid",
        ),
        *("near", "no", "not", "originally", "past", "post", "pre", "roughly", "since", "start", "starting", "until"),
        *("ab", "etwa", "nach", "nicht", "seit", "vor", "après", "avant", "depuis", "pas", "vers", "antes", "desde"),
    ]
)
"""Words before a day that make another time of it, so that it is not read as that day."""

_VERSION = re.compile(r"v[0-9]+(\.[0-9]+)*[-+.a-z0-9]*|[0-9]+(\.[0-9]+)+")
_DAY_FIGURES = re.compile(
    rf"0(\.0+)+|[0-9]{{1,2}}\.([0-9]{{1,2}}\.)?{YEAR}|{YEAR}\.[0-9]{{2}}\.[0-9]{{2}}|[0-3][0-9]\.[01][0-9]\.[0-9]{{2}}"
)
"""Figures with points that are a day or month which is not in the calendar, or that is not clear."""

_LONGEST = 60

_ANY_FISCAL = Calendar(starts="April", named_by="end")
"""Lets ``FY26/27`` be said, whose words do not depend on when a year begins."""


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
    name the thirds of a period; a season is not read, since it is other months in the south. Months are read in
    English and in the language that is spoken, which also says how 3/4/2027 is meant.
    """
    words = _words(text)
    if period := _period(words, calendar):
        return When(text, *period[:3])
    return When(text, precision=Precision.ORDER if _is_version(words) else Precision.TEXT)


def in_words(text: str) -> str:
    """Return the one printed form of a date: ``2027-Q2`` and ``2nd quarter of 2027`` as ``Q2 2027``.

    A fiscal period is one only where it was written so. Words that name no time stay, with days and months spelt.
    """
    period = _period(_words(text), _ANY_FISCAL)
    return period.said if period and period.said else spelt(text)


def _is_version(words: str) -> bool:
    """Whether words are a version: ``v1.37`` or ``26.3``, and not the figures of a day that cannot be read."""
    if _DAY_FIGURES.fullmatch(words) or (writes_points() and re.fullmatch(r"([0-9]{1,2}\.){2}[0-9]{2}", words)):
        return False
    return bool(_VERSION.fullmatch(words))


def _words(text: str) -> str:
    """Return what may name a time, in plain words; nothing of a text that is too long to be one."""
    words = plainly(plain_quarters(plain(text))) if len(text) <= 4 * _LONGEST else ""
    return words if len(words) <= _LONGEST else ""


def _period(words: str, calendar: Calendar | None) -> Period | None:
    return _one(words, calendar) or _range(words, calendar) or _open(words, calendar) or _behind_a_word(words, calendar)


def _one(words: str, calendar: Calendar | None) -> Period | None:
    """Read words that name one day, week, month, quarter, half or year, or a third of one."""
    return one_period(words, calendar) or third(words, lambda whole: one_period(whole, calendar))


def _range(words: str, calendar: Calendar | None) -> Period | None:
    """Read ``2026-10 to 2027-03``, ``Q1 - Q3 2027`` or ``2026 - Future``."""
    halves = _halves(words)
    if len(halves) == 2 and halves[1] in _NEVER_ENDS and (left := _one(halves[0], calendar)):
        return left._replace(end=None, precision=Precision.OPEN, said=f"from {left.said}")
    ends = _ends(halves, calendar)
    return ends if ends and ends.start and ends.end and ends.start <= ends.end else None


def runs_backwards(text: str, calendar: Calendar | None) -> bool:
    """Whether the words name a span that ends before it starts; ``read_when`` finds no time in such words."""
    ends = _ends(_halves(_words(text)), calendar)
    return bool(ends and ends.start and ends.end and ends.start > ends.end)


def _halves(words: str) -> list[str]:
    bare = re.sub(r"^(from|between) ", "", words)
    parted = re.split(r" (?:-|\u2013|\u2014|to|until|till|through|and|bis|\u00e0) | ?[\u2013\u2014] ?| ?\.\. ?", bare)
    return parted if len(parted) > 1 else re.split(r"(?<=[a-z]{3})-(?=[a-z]{3})|(?<=[hq][1-4])-(?=[hq][1-4])", bare)


def _ends(halves: list[str], calendar: Calendar | None) -> Period | None:
    """Return the first day of one half and the last of the other, whichever comes first.

    A half without a year borrows that of the other, which must say more than the year: "Q2 to 2027" is no span.
    """
    if len(halves) != 2:
        return None
    left, right = (_one(half, calendar) or _borrowing(half, other, calendar) for half, other in (halves, halves[::-1]))
    if not left or not right:
        return None
    return Period(left.start, right.end, max(left.precision, right.precision), _span_said(left, right))


def _borrowing(half: str, other: str, calendar: Calendar | None) -> Period | None:
    year = re.search(rf"{FISCAL}|{YEAR}", other)
    return _one(f"{half} {year[0]}", calendar) if year and year[0] != other else None


def _span_said(left: Period, right: Period) -> str:
    """Return a span in words, the year that both ends share once; in other languages than English with a dash."""
    if not is_english():
        return f"{left.said} \u2013 {right.said}"
    first, _, year = left.said.rpartition(" ")
    once = first and left.precision is right.precision and right.said.rpartition(" ")[2] == year
    return f"{first if once else left.said} to {right.said}"


def _open(words: str, calendar: Calendar | None) -> Period | None:
    """Read ``until 2027-03`` and ``from 2027-Q1``, which name one end only."""
    if found := re.fullmatch(r"(until|till|by|up to|no later than|bis) (.+)", words):
        inner = _one(found[2], calendar)
        return Period(None, inner.end, Precision.OPEN, f"{found[1]} {inner.said}") if inner else None
    found = re.fullmatch(r"(?:from|since|starting|ab) (.+?)(?: on| onwards?)?", words)
    found = found or re.fullmatch(r"(.+?)(?: onwards?| and beyond| and later| or later| ?\+)", words)
    inner = _one(found[1], calendar) if found else None
    return Period(inner.start, None, Precision.OPEN, f"from {inner.said}") if inner else None


def _behind_a_word(words: str, calendar: Calendar | None) -> Period | None:
    """Read ``viable 2027-01-22``: a day, behind one word that does not make another time of it."""
    found = re.fullmatch(r"(?P<word>[^\W\d_]{2,})[:,.]? (?P<day>.*[0-9].*)", words)
    day = one_period(found["day"], calendar) if found and found["word"] not in _TURNS else None
    return day._replace(said="") if day and day.precision is Precision.DAY else None
