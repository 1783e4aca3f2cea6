"""Targets in words are read where they allow it, by the signs of the language, and stay words where not."""

import pytest

from sightline.language import speaking
from sightline.targets import read_target


@pytest.mark.parametrize(
    ("text", "comparator", "value", "unit"),
    [
        ("at least 70 %", ">=", 70, "%"),
        (">= 70%", ">=", 70, "%"),
        ("At or above 84%", ">=", 84, "%"),
        ("below 2 s", "<", 2, "s"),
        ("under 8 %", "<", 8, "%"),
        ("at most 5 min", "<=", 5, "min"),
        ("≤ 1,500 requests", "<=", 1500, "requests"),
        ("250ms", "", 250, "ms"),
        ("94", "", 94, ""),
        ("€ 1.50", "", 1.5, "€"),
        ("at most EUR 3", "<=", 3, "EUR"),
        ("-2.5 °C", "", -2.5, "°C"),
        (">= 99.95 %", ">=", 99.95, "%"),
        ("≥ 99.95%", ">=", 99.95, "%"),
        ("equal or greater than 95 %", ">=", 95, "%"),
        ("greater than or equal to 95 %", ">=", 95, "%"),
        ("less than or equal to 2 s", "<=", 2, "s"),
        ("no fewer than 3", ">=", 3, ""),
        ("up to 5 %", "<=", 5, "%"),
        ("min. 5 %", ">=", 5, "%"),
        (".5", "", 0.5, ""),
        ("at most .5 s", "<=", 0.5, "s"),
        ("90 % or more", ">=", 90, "%"),
        ("5 or fewer", "<=", 5, ""),
        ("95 %+", ">=", 95, "%"),
        ("at least 1 000 users", ">=", 1000, "users"),
        ("CHF 1'000", "", 1000, "CHF"),
        ("0.0", "", 0, ""),
        ("at most 0.0", "<=", 0, ""),
    ],
)
def test_a_target_is_read_where_its_words_allow(text: str, comparator: str, value: float, unit: str) -> None:
    target = read_target(text)
    assert (target.text, target.comparator, target.value, target.unit) == (text, comparator, value, unit)


@pytest.mark.parametrize(
    "text",
    [
        *("at most 1,5 s", "at least 90 % or more", "5 to 10", "5\u201310 %", "1,00 %"),
        *("as low as can be", "5 million", "10k users", "from 42 to 70", "3 of 5 teams", "2.5.1", "+5 %", "2027-03"),
    ],
)
def test_a_target_that_could_be_misread_stays_words(text: str) -> None:
    target = read_target(text)
    assert (target.text, target.comparator, target.value, target.unit) == (text, "", None, "")


@pytest.mark.parametrize(
    ("tag", "text", "comparator", "value", "unit"),
    [
        ("de", "at least 1.000", ">=", 1000, ""),
        ("de", "mindestens 1.000 Kunden", ">=", 1000, "Kunden"),
        ("de", "at most 1,5 s", "<=", 1.5, "s"),
        ("de", "höchstens 1.5 s", "<=", 1.5, "s"),
        ("de", "at least 99,9 %", ">=", 99.9, "%"),
        ("de", "1.234,50 €", "", 1234.5, "€"),
        ("fr", "au moins 1\u202f000,5", ">=", 1000.5, ""),
        ("fr", "at least 1.000", "", None, ""),
        ("de-CH", "mindestens 1\u2019000", ">=", 1000, ""),
        ("de-CH", "at least 1.5 %", ">=", 1.5, "%"),
        ("ja", "95%以上", ">=", 95, "%"),
        ("ja", "at least 1,000", ">=", 1000, ""),
        ("en", "at least 1,000", ">=", 1000, ""),
        ("en", "at least 1.000", ">=", 1, ""),
    ],
)
def test_a_target_is_read_by_the_signs_of_the_language(
    tag: str, text: str, comparator: str, value: float | None, unit: str
) -> None:
    with speaking(tag):
        target = read_target(text)
    assert (target.text, target.comparator, target.value, target.unit) == (text, comparator, value, unit)
