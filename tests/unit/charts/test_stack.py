"""Strips: bars stand on the ground, sum to what was given, and say when they break their guardrail."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.charts.stack import BELOW, LEAST, MOST, Slot, outside, strip

ANY = st.one_of(st.none(), st.floats(allow_nan=True, allow_infinity=True))


@given(st.lists(st.builds(Slot, st.just("Q1"), ANY, ANY), max_size=20), ANY, ANY)
def test_nothing_leaves_the_strip_when_values_are_anything(slots, floor, ceiling):
    drawn = strip(slots, floor=floor, ceiling=ceiling)
    assert LEAST + BELOW <= drawn.height <= MOST + BELOW + 2
    for bar in drawn.bars:
        assert 0 <= bar.left <= bar.left + bar.width <= 1000
        assert -0.1 <= bar.top <= bar.top + bar.height <= drawn.height
    assert len(drawn.bars) == len(slots)


@given(st.lists(st.floats(0, 100), min_size=1, max_size=12))
def test_heights_are_to_one_another_as_their_values(values):
    drawn = strip([Slot("q", one) for one in values])
    whole = sum(bar.height for bar in drawn.bars)
    per_one = max(bar.height for bar in drawn.bars) / max(values) if max(values) > 1 else 0
    if per_one:
        assert whole == pytest.approx(sum(values) * per_one, abs=0.3 * len(values) + 0.01 * sum(values))


def test_strips_share_their_pixels_for_one_per_cent():
    large, small = strip([Slot("q", 50)]), strip([Slot("q", 25)])
    assert large.bars[0].height == pytest.approx(2 * small.bars[0].height, abs=0.2)


def test_a_band_runs_from_floor_to_ceiling_and_an_open_end_to_the_edge():
    both = strip([Slot("q", 22)], floor=20, ceiling=30)
    assert both.band is not None
    assert [one.value for one in both.limits] == [30, 20]
    assert both.limits[1].label_at - both.limits[0].label_at >= 13
    open_floor = strip([Slot("q", 4)], ceiling=10)
    assert open_floor.band is not None
    assert sum(open_floor.band) == pytest.approx(open_floor.ground)
    assert strip([Slot("q", 4)]).band is None


@pytest.mark.parametrize(
    ("actual", "floor", "ceiling", "said"),
    [(19, 20, 30, "below"), (31, 20, 30, "above"), (20, 20, 30, ""), (None, 20, 30, ""), (-5, None, None, "")],
)
def test_a_bar_says_on_which_side_it_breaks_its_guardrail(actual, floor, ceiling, said):
    assert outside(actual, floor, ceiling) == said


def test_a_period_without_a_figure_has_no_bar_and_no_plan():
    bar = strip([Slot("q")], floor=5).bars[0]
    assert (bar.actual, bar.height, bar.plan_at) == (None, 0, None)


def test_a_value_below_zero_hangs_from_the_ground():
    drawn = strip([Slot("a", -10), Slot("b", 10)])
    assert drawn.bars[0].top == drawn.ground
    assert drawn.bars[1].top + drawn.bars[1].height == pytest.approx(drawn.ground)
