from datetime import date

import pytest

from making import codes, record, said, vision, when
from sightline.check import check
from sightline.subjects.measures.record import Reading
from sightline.subjects.measures.series import Point


def series(*rows):
    return tuple(Point(when(text), value, target) for text, value, target in rows)


def test_a_series_gives_the_reading_and_the_target():
    measure = record("measure/share", series=series(("2026-10", 57.0, 70.0)))
    assert not {"measure-without-reading", "measure-without-target", "reading-without-date"} & set(
        codes(check(vision(measure)))
    )


def test_a_series_without_a_value_is_no_reading():
    measure = record("measure/share", series=series(("2026-10", None, 70.0)))
    assert said(check(vision(measure)), "measure-without-reading") == ["measure/share"]


@pytest.mark.parametrize(
    ("cadence", "read", "stale"),
    [
        ("monthly", "2026-09", True),
        ("monthly", "2026-10", False),
        ("quarterly", "2026-Q2", True),
        ("quarterly", "2026-Q3", False),
        ("now and then", "2020", False),
        (None, "2020", False),
    ],
)
def test_a_reading_is_stale_when_its_cadence_has_passed_and_half_of_it_more(cadence, read, stale):
    measure = record("measure/share", cadence=cadence, now=Reading(value=5, when=when(read)))
    assert said(check(vision(measure)), "reading-stale") == (["measure/share"] if stale else [])


def test_a_measure_that_was_never_read_is_not_stale():
    measure = record("measure/share", cadence="monthly", reviewed=date(2026, 1, 1))
    assert said(check(vision(measure)), "reading-stale") == []
