"""Numbers and days in the language that the vision states."""

from datetime import date

import pytest

from sightline.dates import in_words, say_day, say_month, say_short_day
from sightline.language import signs, speaking
from sightline.numbers import say_figure, say_number, say_short

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("en", "1,234.5"),
        ("en-GB", "1,234.5"),
        ("fr", "1\u202f234,5"),
        ("de", "1.234,5"),
        ("de-CH", "1\u2019234.5"),
        ("DE-ch", "1\u2019234.5"),
        ("pl", "1\u00a0234,5"),
        ("tlh", "1\u202f234.5"),
    ],
)
def test_numbers_have_the_signs_of_the_language(tag, words):
    with speaking(tag):
        assert say_number(1234.5) == words
        assert say_figure(1234.5, "%") == f"{words}\u00a0%"


@pytest.mark.parametrize(
    ("number", "words"), [(1.5, "1.5"), (-0.25, "-0.25"), (0, "0"), (1200, "1,200"), (1e20, "1e+20")]
)
def test_numbers_are_printed_without_needless_decimals(number, words):
    assert say_number(number) == words


def test_billions_are_named():
    assert say_short(1.5e9) == "1.5\u00a0bn"
    with speaking("fr"):
        assert say_short(1.5e9) == "1,5\u00a0bn"


def test_days_are_spelt_in_the_language():
    said = (say_day(DAY), say_month(DAY), say_short_day(DAY), in_words("2026-08 to 2026-12-01"))
    assert said == ("22 November 2026", "November 2026", "22 Nov", "August 2026 to 1 December 2026")
    with speaking("fr"):
        said = (say_day(DAY), say_month(DAY), say_short_day(DAY), in_words("2026-08 to 2026-12-01"))
    assert said == ("22 novembre 2026", "novembre 2026", "22 nov.", "août 2026 \u2013 1 décembre 2026")
    with speaking("tlh"):
        said = (say_day(DAY), say_month(DAY), say_short_day(DAY), in_words("2026-08"))
    assert said == ("2026-11-22", "2026-11", "11-22", "2026-08")


@pytest.mark.parametrize(
    ("tag", "day", "month"),
    [
        ("de", "22. November 2026", "November 2026"),
        ("de-CH", "22. November 2026", "November 2026"),
        ("es", "22 de noviembre de 2026", "noviembre de 2026"),
        ("ja", "2026年11月22日", "2026年11月"),
        ("pl", "22 listopada 2026", "listopad 2026"),
        ("en-US", "22 November 2026", "November 2026"),
    ],
)
def test_months_are_said_in_the_words_of_the_language(tag, day, month):
    with speaking(tag):
        assert (say_day(DAY), say_month(DAY)) == (day, month)


def test_the_language_counts_until_the_end_of_its_block():
    with speaking("de"):
        with speaking("fr"):
            assert say_number(0.5) == "0,5"
        assert say_number(1000) == "1.000"
    assert say_number(1000) == "1,000"


def test_a_region_goes_before_its_language():
    assert (signs("pt"), signs("pt-PT"), signs("pt-BR")) == ((",", "."), (",", "\u00a0"), (",", "."))
