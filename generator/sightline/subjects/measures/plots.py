"""Measures and shares as charts: geometry from ``charts``, words and tables from here."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from sightline.charts.axis import FULL, Axis, Years, fiscal_ticks, quarter_end, quarter_start, ticks
from sightline.charts.line import Frame, Label, Line, Spot, line
from sightline.charts.spark import spark
from sightline.model.values import When
from sightline.numbers import stands_in_front
from sightline.subjects.frame.words import number_words, when_text, when_words, with_unit
from sightline.subjects.measures.forecast import bounds_of
from sightline.subjects.measures.record import Measure
from sightline.subjects.measures.series import Point, Step, readings_of, replaced_in
from sightline.subjects.measures.trend import Trend, Verdict, is_stale, trend_of
from sightline.subjects.measures.trends import long_words, reached_words
from sightline.views import inline
from sightline.views.charts import ChartDot, ChartLabel, ChartLine, ChartTick, Curve, Spark, Told

LONGEST = 3 * 366
"""Days that sparklines beside one another reach back at most."""
HIGH = 250
"""Pixels that a large chart is high."""
ROOM = 620
"""Pixels that its axis has at least."""
BESIDE = 3
"""Signs of a unit for which there is room beside the highest value of an axis; a longer one stands above the line."""
SHORT = 7
"""Signs for which there is room beside the line of the target."""


def window_of(measures: Sequence[Measure], today: date) -> tuple[date, date]:
    """Return the days that sparklines beside one another share: from their first reading to today."""
    every = (_stands(one, today) for measure in measures for one in readings_of(measure.steps))
    days = [day for day in every if day]
    last = max([today, *days])
    recent = [day for day in days if day >= last - timedelta(LONGEST)]
    return min(recent, default=last - timedelta(365)), last


def spots_of(measure: Measure, axis: tuple[date, date] | None, today: date) -> list[Spot]:
    """Return the readings of a measure with their places on an axis; versions share the width evenly."""
    steps = measure.steps
    if not any(step.day for step in steps):
        last = max(1, len(steps) - 1)
        return [Spot(round(at * FULL / last), one.value, one.target, one.apart) for at, one in enumerate(steps)]
    first, end = axis or window_of([measure], today)
    days = max(1, (end - first).days)
    return [
        Spot(round((day - first).days * FULL / days), one.value, one.target, one.apart)
        for one in steps
        if (day := _stands(one, today)) and first <= day <= end
    ]


def _stands(step: Step, today: date) -> date | None:
    """Return the day at which a reading stands: a period that still runs ends today."""
    day, start = step.day, step.when.start
    return today if day and start and start <= today < day else day


def spark_of(measure: Measure, today: date, window: tuple[date, date] | None = None) -> Spark | None:
    """Return the sparkline of a measure that has a series; on an axis of its own where ``window`` holds no reading."""
    if not measure.steps:
        return None if measure.latest else Spark(Curve(46), "No readings", empty=True)
    spots = spots_of(measure, window, today)
    if not any(spot.value is not None for spot in spots):
        spots = spots_of(measure, None, today)
    drawn = spark(spots, _aim(measure))
    empty = not any(one.value is not None for one in spots)
    return Spark(curve_of(drawn), spark_words(measure, today), is_stale(measure, today), empty)


def spark_words(measure: Measure, today: date) -> str:
    """Say what a sparkline shows."""
    read = readings_of(measure.steps)
    if not read:
        return "No readings"
    if len(read) == 1:
        return f"One reading, {_figure(read[0].value, measure)}"
    ends = f"{_said(read[0], measure)} to {_said(read[-1], measure)}"
    return f"{len(read)} readings, {ends}. {long_words(measure, today)}"


def _said(step: Step, measure: Measure) -> str:
    return f"{_figure(step.value, measure)} ({when_text(step.when)})"


def _figure(value: float | None, measure: Measure) -> str:
    return "not stated" if value is None else with_unit(value, measure.unit)


def _aim(measure: Measure) -> float | None:
    return measure.aim.value if measure.aim else None


def curve_of(drawn: Line) -> Curve:
    """Return geometry as a template draws it."""
    return Curve(
        drawn.height,
        drawn.path,
        tuple(ChartDot(dot.at, dot.y, dot.last) for dot in drawn.dots),
        drawn.target,
        _label(drawn.aim),
        drawn.course,
        tuple(ChartLabel(tick.text, tick.at, tick.label_at) for tick in drawn.ticks),
    )


def _label(found: Label | None) -> ChartLabel | None:
    return ChartLabel(found.text, found.at, found.label_at) if found else None


def line_chart(measure: Measure, today: date, years: Years) -> ChartLine:
    """Draw all readings of a measure over their quarters, and where they lead, to the target's day at most."""
    trend = trend_of(measure, today)
    ahead = trend.forecast if trend.verdict is not Verdict.STALE else None
    axis = axis_of(measure, today, ahead=ahead is not None)
    span = (axis.start, axis.end) if axis else None
    course = (axis.at(ahead.day), ahead.value) if axis and ahead else None
    within = bounds_of(measure)
    frame = Frame(HIGH, _aim(measure), course, pad=10, within=within, ticks=4)
    drawn = line(spots_of(measure, span, today), frame)
    said = note_of(measure, trend if drawn.course else None)
    low = drawn.ticks[0].text if drawn.ticks else ""
    if within[0] == 0 and low not in ("", "0"):
        said += f" The axis begins at {low}, not at 0."
    return ChartLine(
        chart_words(measure, today),
        labelled(measure, curve_of(drawn)),
        axis_ticks(measure, axis),
        tuple(ChartTick(fiscal_tick.at, fiscal_tick.label) for fiscal_tick in fiscal_ticks(axis, years, ROOM))
        if axis
        else (),
        stale=is_stale(measure, today),
        empty="" if readings_of(measure.steps) else "No reading",
        note=(said,),
    )


def labelled(measure: Measure, curve: Curve) -> Curve:
    """Return a curve whose highest tick has the unit, and whose target has it where there is room."""
    unit = measure.unit or ""
    ticks = curve.ticks
    if ticks and unit:
        text, front = ticks[-1].text, stands_in_front(unit)
        whole = f"{unit}\u00a0{text}" if front else f"{text}\u00a0{unit}"
        fits = front or len(unit) <= BESIDE
        ticks = (*ticks[:-1], replace(ticks[-1], text=whole if fits else text, unit="" if fits else unit))
    targets = [step.target for step in measure.steps if step.target is not None]
    last = targets[-1] if targets else _aim(measure)
    if curve.aim is None or last is None:
        return replace(curve, ticks=ticks)
    words = number_words(last, unit)
    if len(words) > SHORT:
        words = curve.aim.text
    elif len(unit) < SHORT:
        words = with_unit(last, unit)
    return replace(curve, ticks=ticks, aim=replace(curve.aim, text=words))


def axis_of(measure: Measure, today: date, *, ahead: bool) -> Axis | None:
    """Return whole quarters from the first reading to today, and on to the target's day where ``ahead``."""
    days = [day for step in measure.steps if (day := _stands(step, today))]
    if not days:
        return None if measure.steps else Axis(quarter_start(today - timedelta(365)), quarter_end(today))
    due = [measure.due.end] if ahead and measure.due and measure.due.end else []
    return Axis(quarter_start(days[0]), quarter_end(max([today, days[-1], *due])))


def axis_ticks(measure: Measure, axis: Axis | None) -> tuple[ChartTick, ...]:
    """Return the quarters of an axis, or the versions of a series without days."""
    if axis is not None:
        return tuple(ChartTick(tick.at, tick.label, tick.major) for tick in ticks(axis, ROOM))
    last = max(1, len(measure.steps) - 1)
    every = max(1, -(-len(measure.steps) // 8))
    return tuple(
        ChartTick(round(at * FULL / last), one.when.text, major=False)
        for at, one in enumerate(measure.steps)
        if at % every == 0
    )


def note_of(measure: Measure, course: Trend | None) -> str:
    """Say how the chart is to be read; ``course`` is the trend, where it is drawn on."""
    said = [("Two points.", "Line: readings.")[measure.has_series]] if len(readings_of(measure.steps)) > 1 else []
    if any(one.apart for one in measure.steps):
        said.append("Where none was taken it stays open.")
    if measure.aim and measure.aim.value is not None:
        said.append("Dotted: target.")
    if course:
        reached = reached_words(course)
        said.append(f"Dashed: where the last readings lead{f'; {reached}' if reached else ''}.")
    if measure.steps and not any(step.day for step in measure.steps):
        said.append("The axis is the order of versions, not dates.")
    return " ".join(said)


def chart_words(measure: Measure, today: date) -> Told:
    """Return title, description and table of a measure's chart, the newest reading first."""
    every = replaced_in(measure.points)
    rows = tuple(_told(measure, *one) for one in sorted(every, key=_newest, reverse=True))
    value = f"Value, {measure.unit}" if measure.unit else "Value"
    count = sum(point.value is not None and not replaced for point, replaced in every)
    return Told(
        measure.name,
        spark_words(measure, today),
        ("When", value, "Target", "Note"),
        rows,
        f"The {'reading' if count == 1 else f'{count} readings'} as a table" if count else "",
    )


def _told(measure: Measure, point: Point, replaced: bool) -> tuple[inline.Line, ...]:
    """Return a row of the table; a reading that another one of its day replaces says so."""
    value = number_words(point.value, measure.unit) if point.value is not None else "\u2013"
    shown: inline.Line = (inline.Soft(f"{value}, replaced"),) if replaced else (value,)
    target = number_words(point.target, measure.unit) if point.target is not None else ""
    return (when_words(point.when),), shown, (target,), (point.note,)


def _newest(row: tuple[Point, bool]) -> tuple[date, bool]:
    point, replaced = row
    return point.day or date.min, not replaced


def reading_when(when: When | None) -> inline.Line:
    """Say of when a reading is true."""
    return ("True of ", when_words(when)) if when else (inline.Unstated("Day of the reading not stated"),)
