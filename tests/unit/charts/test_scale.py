"""Places land where the scale says, whatever the values are."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.charts.scale import nice, scale_of, share_of, short, tight, usable
from sightline.charts.widths import width_of

ANY = st.one_of(st.none(), st.floats(allow_nan=True, allow_infinity=True))


@given(st.lists(ANY, max_size=30), st.integers(1, 8))
def test_every_value_lands_inside_and_in_order_when_a_scale_is_made_for_it(values, count):
    known = sorted(usable(values))
    within = (0, math.inf) if known and known[0] >= 0 else (-math.inf, math.inf)
    scale = scale_of(values, 200, 10, count=count, within=within)
    assert scale.ticks[0] >= within[0]
    heights = [scale.at(one) for one in known]
    assert all(10 <= one <= 200 for one in heights)
    assert heights == sorted(heights, reverse=True)
    assert all(math.isfinite(one) for one in scale.ticks)
    assert 1 <= len(scale.ticks) <= 4 * count + 4
    assert scale.low < scale.high


@given(st.lists(ANY, max_size=30))
def test_the_ends_of_a_tight_scale_are_its_extremes_when_they_differ(values):
    scale, known = tight(values, 40, 4), usable(values)
    if known and max(known) - min(known) > max(map(abs, known)) * 1e-6 + 1e-280:
        assert (scale.at(max(known)), scale.at(min(known))) == (4, 40)


def test_ticks_are_round_when_values_are_not():
    assert scale_of([97.4, 98.9], 100, 0).ticks == (97.0, 97.5, 98.0, 98.5, 99.0)
    assert scale_of([0.9, 2.3, 5], 100, 0).ticks == (0, 1, 2, 3, 4, 5)
    assert scale_of([-40, 15], 100, 0).ticks[::3] == (-40, -10, 20)


def test_a_scale_begins_at_its_bound_unless_half_of_it_would_be_empty():
    assert scale_of([7.4, 52], 100, 0, within=(0, math.inf)).ticks[0] == 0
    assert scale_of([97.4, 98.9], 100, 0, within=(0, 100)).ticks == (97.0, 97.5, 98.0, 98.5, 99.0)
    assert scale_of([100, 100], 100, 0, within=(0, 100)).ticks[-1] == 100
    assert scale_of([-3, 52], 100, 0).ticks[0] < 0


def test_a_scale_is_of_some_use_when_there_is_one_value_or_none():
    assert scale_of([4.1], 100, 0).at(4.1) == pytest.approx(50, abs=20)
    assert scale_of([], 100, 0).ticks[0] == 0
    assert scale_of([0], 100, 0, within=(0, 100)).at(0) == 100


@given(st.floats(min_value=1e-300, max_value=1e300))
def test_a_nice_number_is_near_and_round(span):
    found = nice(span)
    assert 0.4 <= found / span <= 2.6
    assert round(found / 10 ** math.floor(math.log10(found) + 1e-9), 6) in (1, 2, 5, 10)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_the_label_of_a_tick_has_room_when_it_is_of_any_size(value):
    assert width_of(short(value), 12.5) <= 76


@given(st.integers(1, 60))
def test_columns_fill_the_width_when_there_are_any_number(count):
    assert sum(share_of(at, count)[1] for at in range(count)) == 1000
