"""Truths about where a measure is going, whatever its readings, its unit and its target are."""

import math
import re
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from making import TODAY, record, vision, when
from sightline.model.values import Target
from sightline.subjects.measures.aims import meets
from sightline.subjects.measures.forecast import bounds_of
from sightline.subjects.measures.plots import line_chart
from sightline.subjects.measures.record import Measure
from sightline.subjects.measures.series import Point, readings_of
from sightline.subjects.measures.trend import trend_of
from sightline.subjects.measures.trends import long_words
from sightline.subjects.roadmap.scale import years_of
from sightline.views.charts import ChartLine

LEAST_AND_MOST = {"h": (0, math.inf), "min": (0, math.inf), "incidents": (0, math.inf), "€": (0, math.inf)} | {
    "%": (0, 100),
    "in a thousand": (0, math.inf),
    "": (0, math.inf),
}


def figures(most: float) -> st.SearchStrategy[float]:
    """Return figures as people write them, with two decimals at most."""
    return st.integers(0, round(min(1000, most) * 100)).map(lambda hundredths: hundredths / 100)


BOUNDED = st.sampled_from(sorted(LEAST_AND_MOST)).flatmap(
    lambda unit: st.tuples(
        st.just(unit),
        st.lists(figures(LEAST_AND_MOST[unit][1]), min_size=1, max_size=14),
        figures(LEAST_AND_MOST[unit][1]),
    )
)
GAPS = st.integers(1, 90)
DUE = st.integers(-400, 900)


@st.composite
def measures(draw: Any) -> Measure:
    """Draw a measure whose readings and target lie within what its unit can be."""
    unit, values, aim = draw(BOUNDED)
    days = [TODAY - timedelta(sum(draw(GAPS) for _ in range(count))) for count in range(len(values))]
    series = tuple(Point(when(day.isoformat()), value) for day, value in zip(sorted(days), values, strict=True))
    made = record(
        "measure/m",
        series=series,
        unit=unit or None,
        better=draw(st.sampled_from(("higher", "lower", "steady", None))),
        target=draw(st.sampled_from((None, Target(f"{aim}", "", aim, unit)))),
        due=when((TODAY + timedelta(draw(DUE))).isoformat()),
    )
    assert isinstance(made, Measure)
    return made


def axis_of(chart: ChartLine) -> list[float]:
    """Return the values of an axis without their units."""
    shown = [re.sub(r"[^0-9.k\N{MINUS SIGN}]", "", tick.text.replace(",", "")) for tick in chart.curve.ticks]
    return [float(text.replace("\N{MINUS SIGN}", "-").removesuffix("k") or 0) for text in shown]


def numbers(path: str) -> list[float]:
    return [float(text) for text in re.findall(r"-?\d+(?:\.\d+)?", path)]


@given(measures())
def test_no_chart_passes_what_its_unit_can_be(measure: Measure) -> None:
    low, high = LEAST_AND_MOST[measure.unit or ""]
    chart = line_chart(measure, TODAY, years_of(vision()))
    assert all(low <= value <= high for value in axis_of(chart))
    ahead = trend_of(measure, TODAY).forecast
    if ahead:
        assert low <= ahead.at_due <= high
        assert low <= ahead.value <= high
    assert "\N{MINUS SIGN}" not in "".join(tick.text for tick in chart.curve.ticks)
    assert "-" not in re.sub(r"\d{4}-\d\d(?:-\d\d)?", "", long_words(measure, TODAY))


@given(measures())
def test_a_line_that_meets_its_target_ends_there_and_says_when(measure: Measure) -> None:
    ahead, last = trend_of(measure, TODAY).forecast, readings_of(measure.steps)[-1]
    if ahead is None:
        return
    assert measure.due is not None
    assert measure.due.end is not None
    assert last.day is not None
    assert last.day <= ahead.day <= measure.due.end
    assert bool(ahead.reached) == bool(meets(measure, ahead.at_due) and not meets(measure, last.value))
    if ahead.reached:
        assert measure.target is not None
        assert ahead.day == ahead.reached >= TODAY
        assert ahead.value == measure.target.value
        course = numbers(line_chart(measure, TODAY, years_of(vision())).curve.course)
        assert not course or course[0] <= course[2]


@given(measures())
def test_nothing_is_said_of_a_target_that_is_not_set(measure: Measure) -> None:
    if measure.aim is None:
        chart = line_chart(measure, TODAY, years_of(vision()))
        said = f"{long_words(measure, TODAY)} {chart.note} {chart.told.words}"
        assert "target" not in said.casefold()
        assert (chart.curve.target, chart.curve.aim) == ("", None)


@given(st.lists(st.floats(-1000, 1000), min_size=4, max_size=10), st.sampled_from(("%", "€", "h")))
def test_a_figure_may_go_where_its_readings_have_been(values: list[float], unit: str) -> None:
    start = date(2026, 1, 1)
    series = tuple(Point(when((start + timedelta(30 * at)).isoformat()), value) for at, value in enumerate(values))
    made = record("measure/m", series=series, unit=unit)
    assert isinstance(made, Measure)
    low, high = bounds_of(made)
    assert low <= min(values)
    assert high >= max(values)
    assert (low == 0) == (min(values) >= 0)
