"""A series as it is drawn: in the order of days, each once, with its gaps and the target in force."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from making import record, when
from sightline.subjects.measures.record import Measure, Reading
from sightline.subjects.measures.series import Point, days_of, readings_of, steps_of


def point(name, value=None, target=None, **more):
    return Point(when(name), value, target, **more)


def test_rows_stand_in_the_order_of_days_when_they_are_written_in_another():
    steps = steps_of([point("2026-03", 3), point("2026-01", 1), point("2026-02", 2)])
    assert [one.value for one in steps] == [1, 2, 3]


def test_the_last_line_wins_when_a_day_comes_twice():
    steps = steps_of([point("2026-08", 25, 12), point("2026-09", 24), point("2026-08", 26, note="Counted again")])
    assert [(one.value, one.target, one.note) for one in steps] == [(26, 12, "Counted again"), (24, 12, "")]


def test_a_gap_opens_where_a_reading_is_missing():
    steps = steps_of([point("2026-01", 1), point("2026-02", unknown=True), point("2026-03", 3), point("2026-04", 4)])
    assert [one.apart for one in readings_of(steps)] == [False, True, False]


def test_a_gap_opens_where_months_were_left_out():
    rows = [point(f"2026-{month:02}", month) for month in (1, 2, 3, 7, 8)]
    assert [one.apart for one in steps_of(rows, days_of("monthly"))] == [False, False, False, True, False]


def test_no_gap_opens_where_a_line_only_moves_the_target():
    steps = steps_of([point("2026-01", 1, 4), point("2026-02-10", None, 2), point("2026-02", 2)])
    assert [one.target for one in steps] == [4, 2, 2]
    assert [one.apart for one in readings_of(steps)] == [False, False]


def test_quarters_and_months_have_no_gap_between_them():
    rows = [point("2025-Q3", 1), point("2025-Q4", 2), point("2026-01", 3), point("2026-02", 4), point("2026-03", 5)]
    assert not any(one.apart for one in steps_of(rows, days_of("weekly")))


def test_versions_stand_as_written_and_have_no_place_among_days():
    assert [one.when.text for one in steps_of([point("v1.10", 1), point("v1.9", 2)])] == ["v1.10", "v1.9"]
    assert [one.when.text for one in steps_of([point("v1.10", 1), point("2026-01", 2)])] == ["2026-01"]


def test_the_series_goes_before_what_the_measure_states():
    stated = {"now": Reading(value=9), "baseline": Reading(value=1)}
    bare = record("measure/m", **stated)
    read = record("measure/m", **stated, series=(point("2026-02", 5), point("2026-01", 4), point("2026-03")))
    assert isinstance(bare, Measure)
    assert isinstance(read, Measure)
    assert (bare.first.value, bare.latest.value) == (1, 9)
    assert (read.first.value, read.latest.value) == (4, 5)


@given(
    st.lists(
        st.tuples(st.sampled_from(["2026-01", "2026-02", "2026-Q1", "2026", "v1"]), st.one_of(st.none(), st.floats()))
    )
)
def test_each_day_is_drawn_once_and_in_order(rows):
    days = [one.day for one in steps_of([point(*row) for row in rows]) if one.day]
    assert days == sorted(set(days))


@pytest.mark.parametrize(
    ("cadence", "days"),
    [
        ("daily", 1),
        ("weekly", 7),
        ("biweekly", 14),
        ("each month", 31),
        ("Quarterly", 92),
        ("twice a year", 183),
        ("annually", 366),
        ("now and then", None),
        (None, None),
    ],
)
def test_a_rhythm_is_read_in_days(cadence, days):
    assert days_of(cadence) == days
