"""Truths about the geometry, whatever dates and titles an author writes."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sightline.charts.axis import FULL, Years, fiscal_ticks, fit, spans, ticks
from sightline.charts.bars import bar
from sightline.charts.packing import pack
from sightline.charts.widths import fitted, width_of
from sightline.model.values import Precision, When

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
ANY_DAY = st.one_of(st.none(), st.dates())
WHENS = st.builds(When, st.just("x"), ANY_DAY, ANY_DAY, st.sampled_from(Precision))
YEARS = st.builds(Years, st.integers(1, 12), st.booleans())


@given(st.lists(WHENS), DAYS, st.one_of(st.none(), WHENS))
def test_every_dated_bar_is_on_the_axis_and_its_pieces_are_in_order(
    whens: list[When], today: date, plan: When | None
) -> None:
    axis = fit(whens, today)
    assert (axis is None) == (not any(one.dated for one in whens))
    for when in whens if axis else ():
        found = bar(when, axis, plan) if axis else None
        assert (found is None) == (not when.dated)
        if found:
            places = [at for piece in found.pieces for at in (piece.left, piece.left + piece.width)]
            assert places == sorted(places)
            assert found.left == places[0] >= 0
            assert found.right == places[-1] <= FULL
            assert all(piece.width > 0 for piece in found.pieces)


@given(st.lists(WHENS, min_size=1), DAYS, YEARS, st.lists(st.one_of(st.none(), DAYS)))
def test_ticks_and_horizons_stay_on_the_axis_in_order(
    whens: list[When], today: date, years: Years, ends: list[date | None]
) -> None:
    axis = fit(whens, today)
    if axis is None:
        return
    for lines in (ticks(axis), fiscal_ticks(axis, years)):
        places = [tick.at for tick in lines]
        assert places == sorted(places)
        assert all(0 <= at <= FULL for at in places)
    found = [span for span in spans(axis, ends) if span]
    assert all(0 <= left < right <= FULL for left, right in found)


@given(st.lists(st.tuples(st.integers(0, FULL), st.integers(0, FULL)).map(lambda pair: (min(pair), max(pair)))))
def test_no_two_boxes_of_a_row_touch(boxes: list[tuple[int, int]]) -> None:
    rows = pack(boxes, gap=4)
    for row in set(rows):
        mine = sorted(box for box, place in zip(boxes, rows, strict=True) if place == row)
        assert all(right + 4 <= left for (_, right), (left, _) in pairwise(mine))


@given(st.text(), st.floats(8, 400))
def test_a_fitted_text_fits(text: str, room: float) -> None:
    cut = fitted(text, room, 13)
    assert cut == text or width_of(cut, 13) <= room or cut == "…"
