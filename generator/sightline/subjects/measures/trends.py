"""Trends in words: where a measure is going, whether it will be at its target, how that was judged."""

from dataclasses import replace
from datetime import date

from sightline.dates.said import ago, say_day, say_month
from sightline.language import plural
from sightline.subjects.frame.words import in_words, upper_first, when_text, with_unit
from sightline.subjects.measures.forecast import LEAST, RECENT
from sightline.subjects.measures.record import Measure
from sightline.subjects.measures.series import days_of, readings_of
from sightline.subjects.measures.trend import Trend, Verdict, Way, moved_targets, trend_of
from sightline.subjects.objectives.progress import Course, course_of
from sightline.views.inline import Line, Mark

STATES = {
    Verdict.NO_READING: "none",
    Verdict.STALE: "paused",
    Verdict.TOO_FEW: "none",
    Verdict.MET: "done",
    Verdict.ON_COURSE: "on-track",
    Verdict.SLOW: "at-risk",
    Verdict.STILL: "at-risk",
    Verdict.AWAY: "off-track",
    Verdict.SLIPPED: "at-risk",
    Verdict.OPEN: "none",
    Verdict.FAR: "none",
}
"""The mark of each verdict."""

WAYS = {Way.RISING: "rising", Way.FALLING: "falling", Way.FLAT: "flat", Way.UNSTEADY: "up and down"}

COURSES = {
    Course.MET: Mark("done", "Target met"),
    Course.ON_COURSE: Mark("on-track", "On course"),
    Course.BEHIND: Mark("at-risk", "Behind its line"),
    Course.UNKNOWN: Mark("none", "Cannot be judged yet"),
}
"""What is said of a measure whose two readings it states itself: two points and a line."""


def judgement(measure: Measure, today: date) -> Line:
    """Say in few words where a measure is going."""
    if measure.latest is None or measure.latest.value is None:
        return (Mark("none", "No readings yet"),)
    trend = trend_of(measure, today)
    if not measure.has_series and trend.verdict is not Verdict.STALE:
        mark = COURSES[course_of(measure, today)]
        return (replace(mark, word=f"{mark.word}, two points") if len(measure.steps) > 1 else mark,)
    return (Mark(STATES[trend.verdict], upper_first(short_words(measure, trend, today))),)


def short_words(measure: Measure, trend: Trend, today: date) -> str:
    """Return the trend in few words, for beside a figure whose target stands below it."""
    way = WAYS.get(trend.way, "")
    last = measure.latest.when if measure.latest else None
    words = {
        Verdict.NO_READING: "no readings yet",
        Verdict.STALE: f"stale: last reading {ago(last.end, today)}" if last and last.end else "stale",
        Verdict.TOO_FEW: "too few points to say",
        Verdict.MET: f"target met since {when_text(trend.since.when)}" if trend.since else "target met",
        Verdict.ON_COURSE: f"{way}, on course",
        Verdict.SLOW: f"{way}, too slowly",
        Verdict.STILL: f"{way}, not moving to its target",
        Verdict.AWAY: f"{way}, away from its target",
        Verdict.SLIPPED: "got worse in the last reading",
        Verdict.OPEN: way,
        Verdict.FAR: f"{way} towards its target",
    }
    return words[trend.verdict]


def long_words(measure: Measure, today: date) -> str:
    """Return the trend in a sentence, with its target: ``Rising, on course for 94 % by 2027-Q4.``"""
    trend = trend_of(measure, today)
    if not measure.has_series and trend.verdict is not Verdict.STALE:
        return _of_two(measure, today)
    aim, by = _aim(measure), f" by {when_text(measure.due)}" if measure.due else ""
    way = WAYS.get(trend.way, "")
    pace = f", {with_unit(_rounded(trend.forecast.at_due), measure.unit)} at this pace" if trend.forecast else ""
    reached = f", {reached_words(trend)}" if reached_words(trend) else ""
    stale = f"{short_words(measure, trend, today)}; up to then {way}" if way else short_words(measure, trend, today)
    words = {
        Verdict.STALE: stale,
        Verdict.TOO_FEW: "too few points to say",
        Verdict.ON_COURSE: f"{way}, on course for {aim}{by}{reached}",
        Verdict.SLOW: f"{way}, too slowly for {aim}{by}{pace}",
        Verdict.STILL: f"{way}, not moving to {aim}{pace}",
        Verdict.AWAY: f"{way}, away from {aim}",
        Verdict.SLIPPED: f"got worse in the last reading; before that {way}, {_before(trend)} for {aim}{by}",
        Verdict.FAR: f"{way} towards {aim}; {when_text(measure.due)} is too far ahead to say more",
        Verdict.OPEN: "; ".join(filter(None, (way, _lacking(measure)))),
    }.get(trend.verdict, short_words(measure, trend, today))
    also = "; the last reading got worse" if trend.slipped and trend.verdict in (Verdict.ON_COURSE, Verdict.MET) else ""
    return f"{upper_first(words)}{also}."


def reached_words(trend: Trend) -> str:
    """Say when the line meets the target, where it does in time."""
    reached = trend.forecast.reached if trend.forecast else None
    return f"reached about {say_month(reached)} at this pace" if reached else ""


def _of_two(measure: Measure, today: date) -> str:
    """Return where two readings lead that the measure states itself, which are a line and not a trend."""
    if len(measure.steps) < 2:
        return "One reading, too few to say."
    course = course_of(measure, today)
    by = f" by {when_text(measure.due)}" if measure.due else ""
    words = {
        Course.MET: "the target is met",
        Course.ON_COURSE: f"on course for {_aim(measure)}{by}",
        Course.BEHIND: f"behind the line to {_aim(measure)}{by}",
    }.get(course, "too few to say")
    return f"Two points, {words}."


def _before(trend: Trend) -> str:
    return "too slowly" if trend.way in (Way.RISING, Way.FALLING) else "not moving enough"


def _aim(measure: Measure) -> str:
    target = measure.aim
    if target is None or target.value is None:
        return "its target"
    return with_unit(target.value, measure.unit or target.unit)


def _lacking(measure: Measure) -> str:
    """Say what would be needed to judge a measure that has a target."""
    if measure.aim is None:
        return ""
    if measure.aim.value is None:
        return "its target is not a figure"
    if measure.better is None and not measure.aim.comparator:
        return "which way is better is not stated"
    if measure.due is None or measure.due.end is None:
        return f"by when it should be at {_aim(measure)} is not stated"
    return "there is no day to judge it by"


def _rounded(value: float) -> float:
    """Return a projected value with three digits: more would promise what a line cannot keep."""
    return float(f"{value:.3g}")


def method_words(measure: Measure, today: date) -> str:
    """Say how a trend was judged, in a line; the guide has the method."""
    if not measure.has_series:
        return "By the straight line from where it started to its target, which two points do not prove."
    read = readings_of(measure.steps)
    if len(read) < LEAST:
        there = f"there {plural(len(read), 'is', 'are')} {in_words(len(read))}"
        return f"A trend is named from {in_words(LEAST)} readings on; {there}."
    used = min(RECENT, len(read))
    on = ", drawn on to the day of the target" if trend_of(measure, today).forecast else ""
    return f"By a straight line through the last {in_words(used)} readings{on}."


def moved_words(measure: Measure) -> str:
    """Say how often the target moved, or from where it last did; nothing where it never has."""
    moved = moved_targets(measure)
    if not moved:
        return ""
    if len(moved) > 1:
        return f", moved {'twice' if len(moved) == 2 else f'{in_words(len(moved))} times'}"
    step, before = moved[0]
    since = say_day(step.day) if step.day and step.when.start == step.when.end else when_text(step.when)
    preposition = "in" if step.when.start != step.when.end else "on"
    return f", moved from {with_unit(before, measure.unit)} {preposition} {since}"


def is_overdue_words(measure: Measure) -> str:
    """Say how often a measure is read, for one that is stale."""
    every = days_of(measure.cadence)
    return f"Read {measure.cadence}" if every and measure.cadence else "How often it is read is not stated"
