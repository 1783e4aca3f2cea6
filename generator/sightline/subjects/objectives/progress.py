"""How far a key result or a measure is: the share of the way from where it started to its target."""

from datetime import date
from enum import Enum

from sightline.model.due import Due, due_of
from sightline.model.vision import Vision
from sightline.subjects.measures.aims import meets
from sightline.subjects.measures.record import Measure
from sightline.subjects.measures.trend import Verdict, is_stale, trend_of
from sightline.subjects.objectives.record import KeyResult, Objective


def measure_of(vision: Vision, result: KeyResult) -> Measure | None:
    """Return the measure that a key result names, where it exists."""
    found = vision.target(result.measure)
    return found if isinstance(found, Measure) else None


def reading_of(vision: Vision, result: KeyResult) -> float | None:
    """Return where a key result is now: its own ``now``, else its measure's last reading; None where it is withheld."""
    if result.withheld is not None:
        return None
    measure = measure_of(vision, result)
    if result.now is not None or measure is None or measure.latest is None:
        return result.now
    return measure.latest.value


def progress_of(vision: Vision, result: KeyResult) -> float | None:
    """Return (now - from) / (target - from), held between 0 and 1; None where a figure is missing.

    The direction comes from the figures alone: a target below the start counts downwards.
    """
    measure = measure_of(vision, result)
    target = result.target or (measure.aim if measure else None)
    start = result.baseline
    if start is None and measure is not None and measure.first is not None:
        start = measure.first.value
    now = reading_of(vision, result)
    if now is None or start is None or target is None or target.value is None or target.value == start:
        return None
    return max(0.0, min(1.0, (now - start) / (target.value - start)))


def has_figure(vision: Vision, result: KeyResult) -> bool:
    """Whether a key result has a figure: its start, its reading or its target, or one that is withheld."""
    measure = measure_of(vision, result)
    target = result.target or (measure.aim if measure else None)
    stated = (result.baseline, reading_of(vision, result), target.value if target else None)
    return result.withheld is not None or any(figure is not None for figure in stated)


def due_of_result(vision: Vision, objective: Objective, result: KeyResult) -> Due:
    """Return how the date of a key result stands: met with its figure, closed with its objective."""
    if progress_of(vision, result) == 1 and not vision.is_dropped(objective):
        return Due.MET
    if vision.is_over(objective) and not vision.is_over(result):
        return Due.CLOSED
    return due_of(vision, result, result.due)


def progress_of_objective(vision: Vision, objective: Objective) -> tuple[float | None, int, int]:
    """Return the mean progress of the key results that have one, how many have, and how many there are.

    Only the objective's own key results count, not those below them: a parent already sums up its parts.
    """
    shares = [progress_of(vision, result) for result in objective.key_results]
    known = [share for share in shares if share is not None]
    return (sum(known) / len(known) if known else None), len(known), len(shares)


class Course(Enum):
    """Whether a figure will be where it should be when it should be there."""

    MET = "met"
    ON_COURSE = "on course"
    BEHIND = "behind"
    UNKNOWN = "unknown"
    """A figure, a date or a direction is missing; nothing is guessed."""


_COURSES = {
    Verdict.MET: Course.MET,
    Verdict.ON_COURSE: Course.ON_COURSE,
    Verdict.SLOW: Course.BEHIND,
    Verdict.STILL: Course.BEHIND,
    Verdict.AWAY: Course.BEHIND,
    Verdict.SLIPPED: Course.BEHIND,
}


def course_of(measure: Measure, today: date) -> Course:
    """Return the course of a measure: what its series says, or the straight line where it has none.

    The line runs from ``from`` (value and day) to ``target`` on the last day of ``due``. A reading is on
    course when its share of the way is at least the share of the time that had passed on the day of the
    reading (today, where the reading states no day). Two points and a line are not a forecast.
    """
    if measure.has_series or is_stale(measure, today):
        return _COURSES.get(trend_of(measure, today).verdict, Course.UNKNOWN)
    now = measure.now.value if measure.now else None
    met = meets(measure, now)
    if met is not False or now is None:
        return Course.MET if met else Course.UNKNOWN
    start, target = measure.baseline, measure.aim
    if start is None or start.value is None or target is None or target.value is None or target.value == start.value:
        return Course.UNKNOWN
    passed = _passed(measure, today)
    if passed is None:
        return Course.UNKNOWN
    return Course.ON_COURSE if (now - start.value) / (target.value - start.value) >= passed else Course.BEHIND


def _passed(measure: Measure, today: date) -> float | None:
    """Return the share of the time between the first reading and the target's day that has passed."""
    first = measure.baseline.when.end if measure.baseline and measure.baseline.when else None
    read = measure.now.when.end if measure.now and measure.now.when else today
    due = measure.due.end if measure.due else None
    if first is None or due is None or read is None or due <= first:
        return None
    return (min(read, today) - first).days / (due - first).days


def course_of_outcome(measures: tuple[Measure, ...], today: date) -> Course:
    """Return the course of an outcome: that of its first measure with a reading."""
    read = next((measure for measure in measures if measure.latest and measure.latest.value is not None), None)
    return course_of(read, today) if read else Course.UNKNOWN
