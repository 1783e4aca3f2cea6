"""Lines: gaps, steps of the target, dots, and no value that could break one."""

import re

from hypothesis import given
from hypothesis import strategies as st

from sightline.charts.line import Frame, Spot, line, thinned
from sightline.charts.spark import spark

ANY = st.one_of(st.none(), st.floats(allow_nan=True, allow_infinity=True))
SPOTS = st.lists(st.builds(Spot, st.integers(0, 1000), ANY, ANY, st.booleans()), max_size=40)


def spots(*values, targets=(), apart=()):
    count = max(1, len(values) - 1)
    aims = dict(targets)
    return [Spot(round(at * 1000 / count), one, aims.get(at), at in apart) for at, one in enumerate(values)]


def numbers(path):
    return [float(one) for one in re.findall(r"-?\d+(?:\.\d+)?", path)]


@given(SPOTS, ANY, st.integers(0, 6))
def test_nothing_leaves_the_drawing_when_values_are_anything(drawn, aim, ticks):
    found = line(sorted(drawn, key=lambda one: one.at), Frame(120, aim, (1000, 1e308), ticks=ticks))
    for path in (found.path, found.target, found.course):
        assert "e" not in path
        assert "nan" not in path
        assert all(0 <= one <= 1000 for one in numbers(path))
    assert all(0 <= dot.y <= 120 for dot in found.dots)
    assert sum(dot.last for dot in found.dots) == bool(
        [one for one in drawn if one.value == one.value and one.value is not None]
    )


def test_a_line_lands_where_the_scale_says():
    found = spark(spots(0, 5, 10), height=50)
    assert found.path == "M0 45L500 25L1000 5"
    assert [(one.at, one.y, one.last) for one in found.dots] == [(1000, 5, True)]


def test_a_gap_stays_open_when_a_reading_is_missing():
    found = spark(spots(1, 2, None, 4, 5, apart={3}))
    assert found.path.count("M") == 2


def test_a_reading_between_gaps_is_a_dot():
    found = spark(spots(1, 2, 3, 4, 5, apart={2, 3}))
    assert [(one.at, one.last) for one in found.dots] == [(500, False), (1000, True)]


def test_a_target_moves_in_steps_and_runs_to_the_end():
    found = spark(spots(1, 2, 3, 4, targets={0: 2, 2: 4}))
    assert re.fullmatch(r"M0 [\d.]+H667V[\d.]+H1000", found.target)
    assert found.aim is not None
    assert found.aim.text == "4"


def test_a_target_that_no_reading_states_holds_throughout():
    assert re.fullmatch(r"M0 [\d.]+H1000", spark(spots(1, 2), aim=3).target)


def test_one_point_is_a_dot_and_two_are_a_line():
    one, two, none = spark(spots(4)), spark(spots(4, 5)), spark(spots(None))
    assert (one.path, len(one.dots)) == ("", 1)
    assert (two.path.count("L"), [dot.last for dot in two.dots]) == (1, [False, True])
    assert (none.path, none.dots, none.aim) == ("", (), None)


def test_alike_values_are_in_the_middle():
    assert {one for _, one in zip(*[iter(numbers(spark(spots(7, 7, 7), height=40).path))] * 2, strict=True)} == {20.0}


@given(st.lists(st.floats(0, 100), min_size=300, max_size=900))
def test_a_long_path_is_thinned_and_keeps_its_extremes(values):
    places = list(enumerate(values))
    kept = thinned(places, 100)
    assert len(kept) <= 104
    assert (min(y for _, y in kept), max(y for _, y in kept)) == (min(values), max(values))
    assert kept == sorted(kept)
    assert (kept[0], kept[-1]) == (places[0], places[-1])
