"""Where a series is going, and when nothing can be said."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from making import TODAY, record, when
from sightline.model.values import Target
from sightline.subjects.measures.forecast import line_of
from sightline.subjects.measures.record import Measure, Reading
from sightline.subjects.measures.series import Point
from sightline.subjects.measures.trend import Verdict, Way, is_stale, trend_of, way_of
from sightline.subjects.objectives.progress import Course, course_of

MONTHS = [f"{year}-{month:02}" for year in (2024, 2025, 2026) for month in range(1, 13)][:34]


def points(*values, names=None, targets=()):
    names = names or MONTHS[len(MONTHS) - len(values) :]
    aims = dict(targets)
    return tuple(
        Point(when(name), value, aims.get(at)) for at, (name, value) in enumerate(zip(names, values, strict=True))
    )


def measure(*values, aim=70.0, better="higher", due="2027-04", names=None, cadence="monthly", **more) -> Measure:
    made = record(
        "measure/m",
        series=points(*values, names=names),
        better=better,
        cadence=cadence,
        target=None if aim is None else Target(f"{aim}", "", aim, ""),
        due=when(due) if due else None,
        **more,
    )
    assert isinstance(made, Measure)
    return made


@pytest.mark.parametrize(
    ("values", "more", "verdict"),
    [
        ((), {}, Verdict.NO_READING),
        ((None, None), {}, Verdict.NO_READING),
        ((40, 45, 50), {}, Verdict.TOO_FEW),
        ((40, 45, 50, 55), {}, Verdict.ON_COURSE),
        ((40, 41, 42, 43), {}, Verdict.SLOW),
        ((40, 40, 40, 40), {}, Verdict.STILL),
        ((40, 44, 40, 44, 40, 44), {}, Verdict.STILL),
        ((55, 50, 45, 40), {}, Verdict.AWAY),
        ((40, 41, 42, 44, 43), {}, Verdict.SLIPPED),
        ((40, 55, 71, 72), {}, Verdict.MET),
        ((40, 45, 50, 55), {"aim": None}, Verdict.OPEN),
        ((40, 45, 50, 55), {"better": None}, Verdict.OPEN),
        ((40, 45, 50, 55), {"due": None}, Verdict.OPEN),
        ((40, 45, 50, 55), {"due": "2029-Q4"}, Verdict.FAR),
        ((55, 50, 45, 40), {"better": "lower", "aim": 20}, Verdict.ON_COURSE),
        ((40, 45, 50, 55), {"due": "2026-09"}, Verdict.SLOW),
        ((40, 45, 50, 55), {"names": MONTHS[:4]}, Verdict.STALE),
    ],
)
def test_a_series_is_judged(values, more, verdict):
    assert trend_of(measure(*values, **more), TODAY).verdict is verdict


def test_the_day_since_which_a_target_is_met_is_that_of_the_first_unbroken_reading():
    since = trend_of(measure(72, 60, 71, 73, 75), TODAY).since
    assert since is not None
    assert since.when.text == MONTHS[-3]


def test_no_line_is_drawn_back_to_a_day_that_has_passed():
    assert trend_of(measure(40, 45, 50, 55, due="2026-09"), TODAY).forecast is None


def test_a_line_ends_where_it_meets_its_target_and_not_on_the_day_on_which_that_is_due():
    ahead = trend_of(measure(32, 24, 16, 8, aim=1, better="lower", due="2027-04", unit="h"), TODAY).forecast
    assert ahead is not None
    assert (ahead.value, ahead.at_due, ahead.reached) == (1, 0, ahead.day)
    assert date(2026, 11, 22) <= ahead.day <= date(2026, 12, 31)


def test_a_line_that_no_target_ends_stops_at_what_a_share_can_be():
    ahead = trend_of(measure(85, 88, 91, 94, aim=80, better="lower", unit="%"), TODAY).forecast
    assert ahead is not None
    assert (ahead.value, ahead.reached) == (100, None)
    assert ahead.day < date(2027, 2, 1)
    assert trend_of(measure(85, 88, 91, 101, aim=80, better="lower", unit="%"), TODAY).forecast.value > 101


@pytest.mark.parametrize("unit", ["\N{DEGREE SIGN}C", "dB", "NPS"])
def test_a_figure_whose_unit_knows_no_floor_may_fall_below_zero(unit):
    ahead = trend_of(measure(32, 24, 16, 8, aim=-20, better="lower", unit=unit), TODAY).forecast
    assert ahead is not None
    assert ahead.at_due < 0


def test_the_last_target_of_a_series_holds_where_the_measure_states_none():
    made = measure(40, 45, 50, 55, aim=None)
    assert made.aim is None
    moved = record("measure/m", series=points(40, 45, 50, 55, targets={0: 60, 2: 50}), better="higher", unit="%")
    assert (moved.aim.value, moved.aim.text.replace("\u00a0", " ")) == (50, "50 %")
    assert trend_of(moved, TODAY).verdict is Verdict.MET


def test_a_line_bears_an_outlier():
    with_one = measure(40, 42, 44, 90, 48, 50, 52, 54)
    assert way_of(with_one.steps) is Way.RISING
    assert line_of(with_one.steps).at(date(2027, 1, 31).toordinal()) == pytest.approx(60, abs=1.5)


@given(st.floats(-50, 50), st.floats(-1, 1), st.lists(st.integers(1, 40), min_size=5, max_size=12))
def test_a_straight_series_is_drawn_on_as_the_same_line(start, slope, gaps):
    day, rows = date(2026, 1, 1), []
    for gap in gaps:
        day += timedelta(gap)
        rows.append(Point(when(day.isoformat()), start + slope * day.toordinal() / 100))
    made = record("measure/m", series=tuple(rows), better="higher")
    assert isinstance(made, Measure)
    ahead = day + timedelta(3)
    found = line_of(made.steps)
    assert found is not None
    assert found.at(ahead.toordinal()) == pytest.approx(start + slope * ahead.toordinal() / 100, abs=1e-6)


@given(st.lists(st.one_of(st.none(), st.floats(allow_nan=False, allow_infinity=False)), max_size=20))
def test_a_trend_is_named_when_values_are_anything(values):
    found = trend_of(measure(*values), TODAY)
    assert found.verdict in Verdict
    assert course_of(measure(*values), TODAY) in Course


@pytest.mark.parametrize(
    ("cadence", "last", "stale"),
    [
        ("weekly", "2026-11-15", False),
        ("weekly", "2026-11-01", True),
        ("each month", "2026-10", False),
        ("monthly", "2026-08", True),
        ("quarterly", "2026-Q3", False),
        ("every quarter", "2026-Q1", True),
        ("yearly", "2025", False),
        ("now and then", "2020", False),
        (None, "2020", False),
    ],
)
def test_a_reading_is_stale_when_the_next_is_overdue(cadence, last, stale):
    made = measure(1, names=[last], cadence=cadence)
    assert is_stale(made, TODAY) is stale
    stated = record("measure/m", now=Reading(value=1, when=when(last)), cadence=cadence)
    assert isinstance(stated, Measure)
    assert is_stale(stated, TODAY) is stale
