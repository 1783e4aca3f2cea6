"""Where a measure's series is going, and whether it will be at its target in time.

Method. The direction is that of the readings: a line counts as rising or falling where clearly more pairs of the last
eight readings rise than fall, or the other way round (Kendall's tau of at least 0.4); else the readings go up and
down. Fewer than four readings on different days say nothing. Where the line leads is worked out in ``forecast``.

Limits. A straight line judges too kindly what slows down as it nears its goal, and it knows nothing of seasons or of
what is planned. It says where the readings lead, not what will be.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import combinations

from sightline.subjects.measures.aims import better_or_equal, direction_of, meets
from sightline.subjects.measures.forecast import LEAST, Forecast, forecast_of, places_of
from sightline.subjects.measures.record import Measure
from sightline.subjects.measures.series import Step, days_of, readings_of

CLEAR = 0.4
"""Kendall's tau from which a direction counts as one."""


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
    forecast: Forecast | None = None
    """Where the line leads, where it may be drawn so far."""
    since: Step | None = None
    """The reading since which the target has been met without a break."""


def trend_of(measure: Measure, today: date) -> Trend:
    """Judge a measure by its series; without one there is no trend."""
    read = readings_of(measure.steps)
    if not read:
        return Trend(Verdict.NO_READING)
    way, slipped = way_of(read), worse_in(measure, read) is not None
    forecast = forecast_of(measure, read, today)
    verdict = _verdict(measure, read, way, forecast, today)
    if is_stale(measure, today):
        verdict = Verdict.STALE
    elif slipped and verdict in (Verdict.SLOW, Verdict.STILL):
        verdict = Verdict.SLIPPED
    return Trend(verdict, way, slipped, forecast, met_since(measure, read))


def _verdict(measure: Measure, read: Sequence[Step], way: Way, forecast: Forecast | None, today: date) -> Verdict:
    """Say what the readings mean for the target, before it is asked how old and how steady they are."""
    wanted = wanted_way(measure)
    if meets(measure, read[-1].value) is True:
        return Verdict.MET
    if way is Way.UNKNOWN or wanted is None:
        return Verdict.TOO_FEW if way is Way.UNKNOWN else Verdict.OPEN
    if way is not wanted:
        return Verdict.STILL if way in (Way.FLAT, Way.UNSTEADY) else Verdict.AWAY
    return _in_time(measure, read[-1].day, forecast, today)


def _in_time(measure: Measure, last: date | None, forecast: Forecast | None, today: date) -> Verdict:
    """Say whether readings that go the right way get there in time."""
    due = measure.due.end if measure.due else None
    if due is None or last is None:
        return Verdict.OPEN
    if due <= max(last, today):
        return Verdict.SLOW
    if forecast is None:
        return Verdict.FAR
    return Verdict.ON_COURSE if meets(measure, forecast.at_due) else Verdict.SLOW


def wanted_way(measure: Measure) -> Way | None:
    """Return which way the readings should go: None where no target or no direction is stated."""
    if measure.aim is None or measure.aim.value is None:
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


def way_of(read: Sequence[Step]) -> Way:
    """Return which way the recent readings go."""
    places = places_of(read)
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


def moved_targets(measure: Measure) -> list[tuple[Step, float]]:
    """Return where the target moved, with the target before."""
    out: list[tuple[Step, float]] = []
    before: float | None = None
    for step in measure.steps:
        if step.target is not None and before is not None and step.target != before:
            out.append((step, before))
        before = step.target if step.target is not None else before
    return out
