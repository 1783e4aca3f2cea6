"""Initiatives as pages show them."""

from datetime import date

import pytest

from making import record, vision
from sightline.subjects.roadmap.facts import lands_within
from sightline.subjects.roadmap.record import Initiative


@pytest.mark.parametrize(
    ("when", "lands"),
    [("2026-11-21", False), ("2026-11-22", True), ("2027-01-31", True), ("2027-02-01", False), (None, False)],
)
def test_work_lands_within_days_that_begin_today_and_end_with_the_last(when: str | None, lands: bool) -> None:
    made = vision(record("initiative/x", when=when))
    assert lands_within(made, made.of(Initiative)[0], date(2027, 1, 31)) is lands
