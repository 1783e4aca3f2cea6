from datetime import date

from sightline.charts.axis import (
    Axis,
    Years,
    ends_of,
    fiscal_ticks,
    fit,
    order,
    quarter_end,
    spans,
    step_of,
    step_ticks,
    ticks,
)
from sightline.dates import read_when
from sightline.model.values import When

TODAY = date(2026, 11, 22)
FISCAL = Years(first_month=2)


def whens(*texts: str) -> list[When]:
    return [read_when(text, None) for text in texts]


def test_there_is_no_axis_when_nothing_is_dated() -> None:
    assert fit([], TODAY) is None
    assert fit(whens("TBD", "v1.2", "Someday"), TODAY) is None


def test_the_axis_holds_whole_quarters_when_one_day_is_dated() -> None:
    axis = fit(whens("2026-11-22"), TODAY)
    assert axis == Axis(date(2026, 10, 1), date(2026, 12, 31))


def test_one_plan_in_2040_does_not_squash_the_rest() -> None:
    axis = fit(whens("2026-Q4", "2027-Q2", "2028-H1", "2040"), TODAY)
    assert axis is not None
    assert axis.end == date(2028, 6, 30)


def test_a_long_plan_is_shown_whole_when_its_parts_follow_each_other() -> None:
    axis = fit(whens(*(str(year) for year in range(2026, 2036))), TODAY)
    assert axis is not None
    assert axis.end.year == 2035


def test_old_work_is_cut_off_when_there_is_present_work() -> None:
    axis = fit(whens("1999", "2026-Q4", "2027-Q2"), TODAY)
    assert axis is not None
    assert axis.start >= date(2025, 10, 1)


def test_an_archive_is_shown_in_its_own_time_when_all_of_it_is_over() -> None:
    axis = fit(whens("2019-Q1", "2019-Q3"), TODAY)
    assert axis is not None
    assert axis.end == date(2019, 9, 30)
    assert not axis.holds(TODAY)


def test_the_axis_looks_back_when_most_of_the_work_is_old() -> None:
    axis = fit(whens("2021-Q1", "2022-Q1", "2023-Q1", "2026-Q3"), TODAY)
    assert axis is not None
    assert axis.start == date(2022, 1, 1)


def test_ends_of_horizons_count_when_they_are_near_the_work() -> None:
    axis = fit(whens("2026-Q4"), TODAY, [date(2027, 12, 31), date(2090, 1, 1)])
    assert axis is not None
    assert axis.end == date(2027, 12, 31)


def test_the_ends_of_the_calendar_do_not_break_the_axis() -> None:
    far = [When("far", date.min, date.max), When("near", date(2026, 11, 1), date(2026, 11, 30))]
    assert fit(far, TODAY) is not None
    assert quarter_end(date.max) == date.max


def test_reversed_ends_are_put_in_order() -> None:
    assert ends_of(When("x", date(2027, 3, 1), date(2026, 1, 1))) == (date(2026, 1, 1), date(2027, 3, 1))
    assert ends_of(When("x", None, date(2026, 1, 1))) == (date(2026, 1, 1), date(2026, 1, 1))


def test_ticks_are_quarters_and_carry_the_year_when_there_is_room() -> None:
    axis = Axis(date(2026, 7, 1), date(2027, 6, 30))
    assert [(tick.at, tick.label, tick.major) for tick in ticks(axis, 400)] == [
        (0, "Q3 2026", False),
        (252, "Q4", False),
        (504, "Q1 2027", True),
        (751, "Q2", False),
    ]


def test_fiscal_years_stand_on_a_line_of_their_own_below_the_quarters() -> None:
    axis = Axis(date(2026, 10, 1), date(2028, 6, 30))
    assert [tick.label for tick in ticks(axis, 500)] == ["Q4 2026", "Q1 2027", "Q2", "Q3", "Q4", "Q1 2028", "Q2"]
    years = fiscal_ticks(axis, FISCAL, 500)
    assert [(axis.start, tick.label) for tick in years] == [(axis.start, name) for name in ("FY26", "FY27", "FY28")]
    assert [tick.at for tick in years] == [0, axis.at(date(2027, 2, 1)), axis.at(date(2028, 2, 1))]


def test_there_is_no_second_line_where_the_fiscal_year_is_the_calendar_year() -> None:
    assert fiscal_ticks(Axis(date(2026, 10, 1), date(2028, 6, 30)), Years()) == ()


def test_a_fiscal_year_is_named_only_where_its_name_has_room() -> None:
    axis = Axis(date(2027, 1, 1), date(2036, 12, 31))
    labels = [tick.label for tick in fiscal_ticks(axis, FISCAL, 650)]
    assert labels[:3] == ["", "FY27", "FY28"]
    many = Axis(date(1990, 1, 1), date(2039, 12, 31))
    assert sum(bool(tick.label) for tick in fiscal_ticks(many, FISCAL, 650)) <= 18


def test_a_fiscal_year_is_named_by_its_start_or_its_end() -> None:
    named_by_end = Years(4, named_by_end=True)
    assert (named_by_end.name(date(2026, 4, 1)), named_by_end.name(date(2026, 3, 31))) == ("FY27", "FY26")
    assert FISCAL.name(date(2027, 1, 31)) == "FY26"


def test_ticks_are_years_when_quarters_are_too_many() -> None:
    axis = Axis(date(2020, 1, 1), date(2039, 12, 31))
    labels = [tick.label for tick in ticks(axis, 650)]
    assert labels[:3] == ["2020", "", "2022"]
    assert len(labels) == 20


def test_a_horizon_begins_where_the_one_before_it_ends_and_the_last_runs_on() -> None:
    axis = Axis(date(2026, 1, 1), date(2027, 12, 31))
    found = spans(axis, [date(2026, 12, 31), date(2027, 6, 30), date(2029, 12, 31)])
    assert found == ((0, 500), (500, 748), (748, 1000))


def test_a_horizon_without_an_end_has_no_place_and_one_that_is_over_has_none() -> None:
    axis = Axis(date(2026, 1, 1), date(2027, 12, 31))
    assert spans(axis, [date(2025, 1, 1), None, date(2027, 12, 31)]) == (None, None, (0, 1000))


def test_versions_are_put_in_the_order_of_their_numbers() -> None:
    names = order(["v1.10", "v1.9", "v2", "v1.9"])
    assert names == ("v1.9", "v1.10", "v2")
    assert step_of(names, "v1.10") == (333, 667)
    assert [tick.label for tick in step_ticks(names)] == ["v1.9", "v1.10", "v2"]


def test_names_of_versions_are_thinned_when_they_are_many() -> None:
    labels = [tick.label for tick in step_ticks(order(f"v{number}" for number in range(30)))]
    assert labels[:4] == ["v0", "", "", "v3"]
