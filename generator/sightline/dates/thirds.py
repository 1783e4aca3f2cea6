"""Vague dates: ``early 2027``, ``mid-2027``, ``late Q2 2027``, ``end of March 2027``.

The convention is that of thirds. Early, start and beginning are the first third of a month, quarter, half or year, mid
and middle the second, late and end the last: ``late 2027`` is September to December, ``mid-2027`` May to August,
``early Q2 2027`` April. A third is one step more exact than its whole, so that its end stays soft.

Seasons stay words: spring is March to May north of the equator and September to November south of it, and a
winter lies in two years.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from sightline.dates.periods import Period, months
from sightline.model.values import Precision

MONTHS_IN = {Precision.QUARTER: 3, Precision.HALF: 6, Precision.YEAR: 12}
FINER = {Precision.QUARTER: Precision.MONTH, Precision.HALF: Precision.QUARTER, Precision.YEAR: Precision.HALF}
WHICH = {"early": 0, "start": 0, "beginning": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}
SEASON = re.compile(r"\b(?:spring|summer|autumn|winter)\b", re.IGNORECASE)

_THIRD = re.compile(
    rf"(?:the )?(?P<said>(?P<which>{'|'.join(WHICH)})(?: ?[-\u2013\u2014] ?| (?:of |in )?(?:the )?(?:year )?))"
    "(?P<whole>.+)"
)
_SPELT = re.compile(r"\b(?:the )?(first|second|third|fourth|last|[1-4](?:st|nd|rd|th)) (half|quarter)(?: of)?\b")
_TURNED = re.compile(r"\b(?:([12])h|([1-4])q)(?=[0-9]{2}|\b)")
_PLACE = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def plainly(words: str) -> str:
    """Return the words with ``second half of`` as ``h2``, ``1H`` as ``h1`` and underscores as spaces."""
    words = _SPELT.sub(_short, words.replace("_", " ").removesuffix(" annual"))
    return _TURNED.sub(lambda found: f"h{found[1]} " if found[1] else f"q{found[2]} ", words).replace("  ", " ").strip()


def _short(found: re.Match[str]) -> str:
    place, part = found[1], found[2]
    last = 2 if part == "half" else 4
    return f"{part[0]}{last if place == 'last' else _PLACE.get(place) or int(place[0])}"


def third(words: str, read: Callable[[str], Period | None]) -> Period | None:
    """Read words such as ``mid-2027``; ``read`` reads the whole that they are a third of."""
    found = _THIRD.fullmatch(words)
    whole = read(found["whole"]) if found else None
    if not found or not whole or not whole.start:
        return None
    start, place, precision = whole.start, WHICH[found["which"]], whole.precision
    said = re.sub(r" ?[-\u2013\u2014] ?", "-" if found["which"] == "mid" else " ", found["said"]) + whole.said
    if precision is Precision.MONTH:
        return _ten_days(start, place, said) if whole.end == _end_of(start, 1) else None
    count = MONTHS_IN.get(precision, 0)
    if not count or whole.end != _end_of(start, count):
        return None
    years, month = divmod(start.month - 1 + place * count // 3, 12)
    return months(start.year + years, month + 1, count // 3, FINER[precision], said)


def _end_of(start: date, count: int) -> date | None:
    """Return the last day of ``count`` months from the first day of one."""
    whole = months(start.year, start.month, count, Precision.YEAR)
    return whole.end if whole and start.day == 1 else None


def _ten_days(start: date, place: int, said: str) -> Period:
    """Return a third of a month: up to the 10th, up to the 20th, or what is left."""
    first = start + timedelta(days=10 * place)
    after = (start + timedelta(days=31)).replace(day=1)
    end = after if place == 2 else first + timedelta(days=10)
    return Period(first, end - timedelta(days=1), Precision.MONTH, said)
