"""Heat maps and meters."""

from hypothesis import given
from hypothesis import strategies as st

from sightline.charts.heat import STEPS, heat
from sightline.charts.meter import meter, way
from sightline.charts.scale import usable

ANY = st.one_of(st.none(), st.floats(allow_nan=True, allow_infinity=True))


@given(st.lists(st.lists(ANY, max_size=8), max_size=8))
def test_a_stronger_value_has_no_weaker_step(rows):
    pairs = sorted(
        (one, step)
        for row, steps in zip(rows, heat(rows), strict=True)
        for one, step in zip(row, steps, strict=True)
        if usable([one])
    )
    steps = [step for _, step in pairs]
    assert steps == sorted(steps)
    assert all(1 <= one <= STEPS for one in steps)


def test_the_ends_are_the_palest_and_the_strongest_and_nothing_is_nought():
    assert heat([[0, 5, None, 10]]) == [[1, 3, 0, 5]]
    assert heat([[7, 7]]) == [[3, 3]]
    assert heat([[50, 50]], low=0, high=100) == [[3, 3]]


@given(ANY, ANY)
def test_a_meter_is_held_to_its_way_when_a_share_is_anything(share, due):
    drawn = meter(share, due)
    assert drawn.part is None or 0 <= drawn.part <= 1000
    assert drawn.due is None or 0 <= drawn.due <= 1000


def test_a_meter_says_when_a_share_is_beyond_either_end():
    assert meter(1.2).beyond
    assert meter(-0.1).part == 0
    assert meter(None).part is None


def test_a_way_is_measured_in_either_direction():
    assert way(40, 55, 70) == 0.5
    assert way(70, 55, 40) == 0.5
    assert way(1, 2, 1) is None
    assert way(None, 2, 1) is None
