from datetime import date

import pytest

from sightline.charts.axis import FULL, Axis
from sightline.charts.bars import LEAST, Bar, bar, step_bar
from sightline.dates import read_when
from sightline.model.values import When

AXIS = Axis(date(2026, 1, 1), date(2027, 12, 31))


def drawn(text: str, plan: str = "") -> Bar:
    found = bar(read_when(text, None), AXIS, read_when(plan, None) if plan else None)
    assert found is not None
    return found


def test_there_is_no_bar_when_nothing_names_a_time() -> None:
    assert bar(read_when("Someday", None), AXIS) is None
    assert bar(read_when("v1.2", None), AXIS) is None


def test_a_single_day_can_still_be_seen() -> None:
    found = drawn("2026-11-30")
    assert found.right - found.left == LEAST
    assert len(found.pieces) == 1


def test_exact_days_make_one_piece() -> None:
    found = bar(When("x", date(2026, 1, 1), date(2026, 12, 31)), AXIS)
    assert found is not None
    assert [(one.left, one.width) for one in found.pieces] == [(0, 500)]


@pytest.mark.parametrize(
    ("text", "dashes"),
    [("2026-01 to 2026-12", 2), ("2026-Q1 to 2026-Q4", 3), ("2026-H1 to 2026-H2", 4), ("2026 - 2027", 6)],
)
def test_the_end_breaks_into_more_dashes_the_vaguer_the_date(text: str, dashes: int) -> None:
    found = drawn(text)
    vague = found.pieces[1:]
    assert len(vague) == dashes
    assert [one.width for one in vague] == sorted((one.width for one in vague), reverse=True)


def test_pieces_follow_each_other_and_end_with_the_bar() -> None:
    found = drawn("2026-Q2 to 2027-Q1", "2026-Q2 to 2026-Q3")
    ends = [one.left + one.width for one in found.pieces]
    assert all(one.left >= end for one, end in zip(found.pieces[1:], ends[:-1], strict=True))
    assert ends[-1] == found.right


def test_what_lies_beyond_the_first_plan_is_the_slip() -> None:
    found = drawn("2026-01-01 to 2026-12-31", "2026-01-01 to 2026-06-30")
    assert [(one.left, one.width, one.late) for one in found.pieces] == [(0, 248, False), (248, 252, True)]
    assert found.plan == (0, 248)


def test_the_bar_begins_with_the_plan_when_the_whole_date_moved_back() -> None:
    found = drawn("2027-Q1", "2026-Q3")
    assert found.left == AXIS.at(date(2026, 7, 1))
    assert [one.late for one in found.pieces] == [False, True, *[True] * (len(found.pieces) - 2)]


def test_nothing_is_late_when_the_plan_was_pulled_forward() -> None:
    found = drawn("2026-Q1", "2026-Q3")
    assert not any(one.late for one in found.pieces)
    assert found.plan == (248, 126)


def test_a_bar_runs_off_with_an_arrow_when_its_end_is_not_on_the_axis() -> None:
    found = drawn("2027-Q1 to 2040-Q4")
    assert found.beyond
    assert found.right == FULL
    assert drawn("2019-Q1 to 2026-Q4").before


def test_a_bar_off_the_axis_is_a_stub_at_its_edge() -> None:
    far, old = drawn("2040"), drawn("1999")
    assert (far.left, far.right, far.beyond) == (FULL - LEAST, FULL, True)
    assert (old.left, old.right, old.before) == (0, LEAST, True)


def test_an_open_end_goes_on_in_dashes_and_an_open_start_begins_in_them() -> None:
    goes_on = drawn("2026-Q2 - Future").pieces
    assert goes_on[-1].width < goes_on[-2].width < goes_on[0].width
    until = drawn("until 2027-03").pieces
    assert until[0].width < until[1].width < until[-1].width


def test_reversed_dates_make_the_same_bar() -> None:
    there, back = date(2026, 4, 1), date(2026, 9, 30)
    assert bar(When("x", back, there), AXIS) == bar(When("x", there, back), AXIS)


def test_a_version_takes_its_step() -> None:
    found = step_bar(100, 200)
    assert (found.left, found.right) == (100, 194)
