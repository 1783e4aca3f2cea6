"""The series of a measure: points in time with the target that was in force, with their gaps."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from statistics import median

from sightline.model.values import Precision, When
from sightline.problems import Location


@dataclass(frozen=True)
class Point:
    """One line of a series, as written: for when, the value, the target from then on, a note."""

    when: When
    value: float | None = None
    """None where nothing is stated, or a word such as ``TBD`` says that it is not known."""
    target: float | None = None
    note: str = ""
    where: Location = field(default=Location(""), compare=False)
    unknown: bool = False
    """Whether a word says that the value is not known."""

    @property
    def day(self) -> date | None:
        """The day at which it stands: the last one of the period that it is true of."""
        return self.when.end or self.when.start


@dataclass(frozen=True)
class Step:
    """A point as it is drawn and judged: one for each day, in the order of days."""

    when: When
    day: date | None
    """None in a series of versions, which has an order and no days."""
    value: float | None
    target: float | None
    """The target in force, once one is stated."""
    note: str = ""
    apart: bool = False
    """A reading is missing before it: no line leads to it."""


def steps_of(series: Sequence[Point], every: int | None = None) -> tuple[Step, ...]:
    """Return a series as it is drawn: by day, each day once, the line written last winning.

    Versions stand in the order written, where nothing in the series has a day; where something has,
    they have no place. Two readings have a gap between them where a line without a value stands there
    that does more than move the target, and where they are farther apart than one and three quarters
    of the longest of: ``every`` (the days of the cadence), the usual distance in this series, and the
    period that the later one is true of.
    """
    merged = _once(_ordered(series))
    return tuple(_with_gaps(_with_targets(merged), max(every or 0, _usual(merged))))


def _ordered(series: Sequence[Point]) -> list[Point]:
    dated = [one for one in series if one.day is not None]
    if dated:
        return sorted(dated, key=lambda one: one.day or date.min)
    return [one for one in series if one.when.precision is Precision.ORDER]


def _once(points: Sequence[Point]) -> list[Point]:
    """Join the points of one day: the last value and the last target win."""
    out: dict[date | str, Point] = {}
    for point in points:
        key = _moment(point)
        before = out.get(key)
        if before is None:
            out[key] = point
        else:
            value = before.value if point.value is None and not point.unknown else point.value
            target = before.target if point.target is None else point.target
            note = point.note or before.note
            out[key] = Point(point.when, value, target, note, point.where, point.unknown)
    return list(out.values())


def replaced_in(points: Sequence[Point]) -> list[tuple[Point, bool]]:
    """Return the points as written, each with whether its reading is replaced by a later line of the same day."""
    last: dict[date | str, int] = {}
    for number, point in enumerate(points):
        if point.value is not None or point.unknown:
            last[_moment(point)] = number
    return [(point, point.value is not None and last[_moment(point)] != number) for number, point in enumerate(points)]


def _moment(point: Point) -> date | str:
    """Return what a series has one reading of: a day, or a version."""
    return point.day or point.when.text.strip()


def _with_targets(points: Sequence[Point]) -> Iterator[tuple[Point, float | None, bool]]:
    """Yield each point with the target in force, and whether it does nothing but move the target."""
    target: float | None = None
    for point in points:
        moves = point.value is None and not point.unknown and point.target is not None and point.target != target
        target = target if point.target is None else point.target
        yield point, target, moves


def _usual(points: Sequence[Point]) -> int:
    """Return the middle of the distances between readings, in days."""
    days = [point.day for point in points if point.day and point.value is not None]
    return round(median((after - before).days for before, after in pairwise(days))) if len(days) > 1 else 0


def _with_gaps(points: Iterator[tuple[Point, float | None, bool]], every: int) -> Iterator[Step]:
    """Return the steps with a gap wherever a reading is missing."""
    last: date | None = None
    missing = False
    for one, target, moves in points:
        if one.value is None:
            missing = missing or not moves
            yield Step(one.when, one.day, None, target, one.note)
            continue
        late = bool(last and one.day and (one.day - last).days > max(every, _period(one.when)) * 1.75)
        yield Step(one.when, one.day, one.value, target, one.note, apart=missing or late)
        last, missing = one.day, False


def _period(when: When) -> int:
    """Return how many days a date names."""
    return (when.end - when.start).days + 1 if when.start and when.end else 0


def readings_of(steps: Sequence[Step]) -> tuple[Step, ...]:
    """Return the steps that have a value."""
    return tuple(step for step in steps if step.value is not None)


_CADENCES = (
    (r"dai|day", 1),
    (r"fortnight|biweek|bi-week|two weeks|2 weeks", 14),
    (r"week", 7),
    (r"half|six months|6 months|twice a year|semi", 183),
    (r"quarter|three months|3 months", 92),
    (r"month", 31),
    (r"year|annual", 366),
)


def days_of(cadence: str | None) -> int | None:
    """Return how many days lie between two readings, of ``weekly``, ``each month`` or ``quarterly``; else None."""
    words = (cadence or "").casefold()
    return next((days for pattern, days in _CADENCES if re.search(pattern, words)), None)
