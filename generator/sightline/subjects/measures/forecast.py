"""Where the readings of a measure lead: a straight line, held to what its unit can be, ended where it meets the target.

Method. The line is that of Theil and Sen over the last eight readings: the median of the slopes between all pairs,
through the median of what is left (H. Theil 1950; P. K. Sen, "Estimates of the regression coefficient based on
Kendall's tau", JASA 63, 1968). It bears a few outliers without turning. It is drawn on to the last day on which the
target is due, and no farther than twice the time that the readings cover.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from statistics import median

from sightline.subjects.measures.aims import meets
from sightline.subjects.measures.record import Measure
from sightline.subjects.measures.series import Step

LEAST = 4
"""Readings without which no trend is named."""
RECENT = 8
"""Readings, from the last backwards, that the trend is made of."""
REACH = 2
"""How many times the time that the readings cover the line may be drawn on."""

_SHARES = {"%": 100, "percent": 100, "per cent": 100, "\u2030": 1000}
"""Units of shares, each with the whole."""
_BELOW_ZERO = re.compile(r"\N{DEGREE SIGN}|\bdb\b|\bnps\b|\bpp\b|percentage point|growth|change", re.IGNORECASE)
"""Units of figures that may lie below zero."""


def bounds_of(measure: Measure) -> tuple[float, float]:
    """Return the least and the most that a measure can be, infinite where there is no bound.

    Counts, times and money are not below 0, and shares are between 0 and their whole, unless a figure that is stated
    lies there already.
    """
    unit = (measure.unit or "").strip().casefold()
    low, high = 0.0, float(_SHARES.get(unit, math.inf))
    stated = [step.value for step in measure.steps] + [step.target for step in measure.steps]
    stated += [one.value for one in (measure.baseline, measure.now, measure.aim) if one]
    known = [one for one in stated if one is not None]
    if _BELOW_ZERO.search(unit) or any(one < low for one in known):
        low = -math.inf
    return low, math.inf if any(one > high for one in known) else high


@dataclass(frozen=True)
class Line:
    """A straight line over days: its value on a day, given as an ordinal, and how much it rises with each day."""

    origin: float
    start: float
    slope: float

    def at(self, day: float) -> float:
        """Return the value on a day."""
        return self.start + self.slope * (day - self.origin)

    def day_of(self, value: float) -> float:
        """Return the day on which the line has a value; infinite where it never has."""
        if not self.slope:
            return math.inf
        return self.origin + (value - self.start) / self.slope


@dataclass(frozen=True)
class Forecast:
    """Where the readings lead, if they go on as they did."""

    at_due: float
    """The value on the day on which the target is due."""
    day: date
    """Where the line ends: it meets the target, or comes to what its unit cannot pass, or the target is due."""
    value: float
    reached: date | None = None
    """The day on which the line meets the target, where it does by the day on which the target is due."""


def places_of(read: Sequence[Step]) -> list[tuple[float, float]]:
    """Return (day, value) of the recent readings; versions count one step each."""
    return [
        (float(step.day.toordinal()) if step.day else float(number), step.value)
        for number, step in enumerate(read[-RECENT:])
        if step.value is not None
    ]


def line_of(read: Sequence[Step]) -> Line | None:
    """Return the Theil-Sen line of the recent readings; None where there are too few, or no days."""
    places = places_of(read)
    if len(places) < LEAST or read[-1].day is None:
        return None
    slope = median((y2 / 2 - y1 / 2) / (x2 - x1) * 2 for (x1, y1), (x2, y2) in combinations(places, 2))
    origin = places[0][0]
    return Line(origin, median(y - slope * (x - origin) for x, y in places), slope)


def forecast_of(measure: Measure, read: Sequence[Step], today: date) -> Forecast | None:
    """Return where the readings lead by the day on which the target is due.

    None where no line can be drawn, where that day is not stated or has come, and where it is too far ahead.
    """
    line, due, last = line_of(read), measure.due.end if measure.due else None, read[-1].day if read else None
    if line is None or due is None or last is None or due <= max(last, today):
        return None
    raw = line.at(due.toordinal())
    if (due - last).days > (last.toordinal() - line.origin) * REACH or not math.isfinite(raw):
        return None
    low, high = bounds_of(measure)
    held = max(low, min(high, raw))
    aim = measure.aim.value if measure.aim else None
    if aim is not None and meets(measure, held) and not meets(measure, read[-1].value):
        reached = _within(line.day_of(aim), max(last, today), due)
        return Forecast(held, reached, aim, reached)
    return Forecast(held, due if held == raw else _within(line.day_of(held), last, due), held)


def _within(day: float, first: date, last: date) -> date:
    """Return a day, whole and held between two others."""
    held = max(first.toordinal(), min(last.toordinal(), day))
    return date.fromordinal(math.ceil(held))
