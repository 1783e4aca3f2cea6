"""Where a measure's series is going, and whether it will be at its target in time.

Method. The direction is that of the Theil-Sen line over the last eight readings: the median of the
slopes between all pairs, through the median of what is left (H. Theil 1950; P. K. Sen, "Estimates of
the regression coefficient based on Kendall's tau", JASA 63, 1968). It bears a few outliers without
turning. A line counts as rising or falling where clearly more pairs rise than fall, or the other way
round (Kendall's tau of at least 0.4); else the readings go up and down. Fewer than four readings on
different days say nothing. The line is drawn on to the last day on which the target is due, and no
farther than twice the time that the readings cover.

Limits. A straight line judges too kindly what slows down as it nears its goal, and it knows nothing of
seasons, of bounds such as 100 %, or of what is planned. It says where the readings lead, not what will be.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import combinations
from statistics import median

from sightline.subjects.measures.record import Measure
from sightline.subjects.measures.series import Step, days_of, readings_of

LEAST = 4
"""Readings without which no trend is named."""
RECENT = 8
"""Readings, from the last backwards, that the trend is made of."""
CLEAR = 0.4
"""Kendall's tau from which a direction counts as one."""
REACH = 2
"""How many times the time that the readings cover the line may be drawn on."""


class Way(Enum):
    """Which way the readings go."""

    RISING = "rising"
    FALLING = "falling"
    FLAT = "flat"
    UNSTEADY = "up and down"
    UNKNOWN = "too few readings to say"


class Verdict(Enum):
    """What the series says of the target."""

    NO_READING = "no reading"
    STALE = "stale"
    TOO_FEW = "too few readings"
    MET = "met"
    ON_COURSE = "on course"
    SLOW = "too slow"
    STILL = "not moving"
    AWAY = "away from the target"
    SLIPPED = "got worse"
    OPEN = "no target, day or direction to judge by"
    FAR = "too far ahead"


@dataclass(frozen=True)
class Trend:
    """Where a measure is going."""

    verdict: Verdict
    way: Way = Way.UNKNOWN
    slipped: bool = False
    """The last reading is worse than the one before."""
    projected: float | None = None
    """The value on the day on which the target is due, where the line may be drawn so far."""
    since: Step | None = None
    """The reading since which the target has been met without a break."""


def trend_of(measure: Measure, today: date) -> Trend:
    """Judge a measure by its series; without one there is no trend."""
    read = readings_of(measure.steps)
    if not read:
        return Trend(Verdict.NO_READING)
    way, slipped = way_of(read), worse_in(measure, read) is not None
    projected = project(read, measure.due.end) if measure.due and measure.due.end else None
    verdict = _verdict(measure, read, way, projected)
    if is_stale(measure, today):
        verdict = Verdict.STALE
    elif slipped and verdict in (Verdict.SLOW, Verdict.STILL):
        verdict = Verdict.SLIPPED
    return Trend(verdict, way, slipped, projected, met_since(measure, read))


def _verdict(measure: Measure, read: Sequence[Step], way: Way, projected: float | None) -> Verdict:
    """Say what the readings mean for the target, before it is asked how old and how steady they are."""
    wanted = wanted_way(measure)
    if meets(measure, read[-1].value) is True:
        return Verdict.MET
    if way is Way.UNKNOWN or wanted is None:
        return Verdict.TOO_FEW if way is Way.UNKNOWN else Verdict.OPEN
    if way is not wanted:
        return Verdict.STILL if way in (Way.FLAT, Way.UNSTEADY) else Verdict.AWAY
    return _in_time(measure, read, projected)


def _in_time(measure: Measure, read: Sequence[Step], projected: float | None) -> Verdict:
    """Say whether readings that go the right way get there in time."""
    if measure.due is None or measure.due.end is None or read[0].day is None:
        return Verdict.OPEN
    if projected is None:
        return Verdict.FAR
    return Verdict.ON_COURSE if meets(measure, projected) else Verdict.SLOW


def direction_of(measure: Measure) -> str:
    """Return ``higher`` or ``lower``, by the target's comparator, else by ``better``; else nothing."""
    sign = measure.target.comparator if measure.target else ""
    stated = {">=": "higher", ">": "higher", "<=": "lower", "<": "lower"}.get(sign) or measure.better
    return stated if stated in ("higher", "lower") else ""


def meets(measure: Measure, value: float | None) -> bool | None:
    """Whether a value meets the target, or None where that cannot be said."""
    target = measure.target
    if value is None or target is None or target.value is None:
        return None
    return better_or_equal(direction_of(measure), value, target.value)


def better_or_equal(direction: str, value: float, other: float) -> bool | None:
    """Whether a value is at least as good as another one; None where no direction is stated."""
    if direction == "higher":
        return value >= other
    return value <= other if direction == "lower" else None


def wanted_way(measure: Measure) -> Way | None:
    """Return which way the readings should go: None where no target or no direction is stated."""
    if measure.target is None or measure.target.value is None:
        return None
    return {"higher": Way.RISING, "lower": Way.FALLING}.get(direction_of(measure))


def worse_in(measure: Measure, read: Sequence[Step]) -> tuple[Step, Step] | None:
    """Return the last two readings where the last is worse by ``better``; a target that is met is no excuse."""
    if len(read) < 2 or measure.better not in ("higher", "lower"):
        return None
    before, last = read[-2], read[-1]
    assert before.value is not None  # noqa: S101 - readings have values
    assert last.value is not None  # noqa: S101 - readings have values
    return None if better_or_equal(measure.better, last.value, before.value) else (before, last)


def met_since(measure: Measure, read: Sequence[Step]) -> Step | None:
    """Return the first of the last readings that all meet today's target."""
    since = None
    for one in reversed(read):
        if meets(measure, one.value) is not True:
            break
        since = one
    return since


def is_stale(measure: Measure, today: date) -> bool:
    """Whether a reading is overdue: one cadence, and half of one or a week more, have passed since the last."""
    every = days_of(measure.cadence)
    last = measure.latest.when.end if measure.latest and measure.latest.when else None
    if every is None or last is None:
        return False
    return (today - last).days > every + max(7, every // 2)


def _places(read: Sequence[Step]) -> list[tuple[float, float]]:
    """Return (day, value) of the recent readings; versions count one step each."""
    recent = read[-RECENT:]
    return [
        (float(one.day.toordinal()) if one.day else float(number), one.value)
        for number, one in enumerate(recent)
        if one.value is not None
    ]


def way_of(read: Sequence[Step]) -> Way:
    """Return which way the recent readings go."""
    places = _places(read)
    if len(places) < LEAST:
        return Way.UNKNOWN
    values = [value for _, value in places]
    if max(values) == min(values):
        return Way.FLAT
    signs = [(later > earlier) - (later < earlier) for earlier, later in combinations(values, 2)]
    tau = sum(signs) / len(signs)
    if abs(tau) < CLEAR:
        return Way.UNSTEADY
    return Way.RISING if tau > 0 else Way.FALLING


def project(read: Sequence[Step], day: date) -> float | None:
    """Return the value of the Theil-Sen line on a day; None with too few readings, no days, or too far ahead."""
    places = _places(read)
    if len(places) < LEAST or read[-1].day is None:
        return None
    reach = (places[-1][0] - places[0][0]) * REACH
    if day.toordinal() - places[-1][0] > reach:
        return None
    slope = median((y2 / 2 - y1 / 2) / (x2 - x1) * 2 for (x1, y1), (x2, y2) in combinations(places, 2))
    start = median(y - slope * (x - places[0][0]) for x, y in places)
    return start + slope * (day.toordinal() - places[0][0])


def moved_targets(measure: Measure) -> list[tuple[Step, float]]:
    """Return where the target moved, with the target before."""
    out: list[tuple[Step, float]] = []
    before: float | None = None
    for one in measure.steps:
        if one.target is not None and before is not None and one.target != before:
            out.append((one, before))
        before = one.target if one.target is not None else before
    return out
