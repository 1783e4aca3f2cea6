"""Numbers in print: money with both digits of its cents, and from where to where with one unit."""

import pytest

from sightline.language import speaking
from sightline.numbers import how_to_write, readings, say_figure, say_money, say_way

CLOSE = "\u00a0"


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (1.84, "€", f"€{CLOSE}1.84"),
        (1.7, "€", f"€{CLOSE}1.70"),
        (2, "€", f"€{CLOSE}2"),
        (0.004, "€", f"€{CLOSE}0.004"),
        (1.7, "s", f"1.7{CLOSE}s"),
        (98, "%", f"98{CLOSE}%"),
        (3, None, "3"),
    ],
)
def test_a_figure_stands_beside_its_unit_as_a_person_would_print_it(value: float, unit: str | None, words: str) -> None:
    assert say_figure(value, unit) == words


@pytest.mark.parametrize(
    ("start", "unit", "words"),
    [
        (29, "min", f"29 to 12{CLOSE}min"),
        (1.9, "€", f"€{CLOSE}1.90 to €{CLOSE}12"),
        (None, "%", f"to 12{CLOSE}%"),
        (29, None, "29 to 12"),
    ],
)
def test_a_way_names_its_unit_once_unless_it_stands_in_front(start: float | None, unit: str | None, words: str) -> None:
    assert say_way(start, 12, unit) == words


WRITTEN = [
    ("en", "1,000", (1000,)),
    ("en", "1.000", (1,)),
    ("en", "1,00,000", (100000,)),
    ("en", "1,5", ()),
    ("en", ".5", (0.5,)),
    ("en", "0.0", (0,)),
    ("en", "-0.5", (-0.5,)),
    ("en", "\u22120.5", (-0.5,)),
    ("en", "1 000 000", (1000000,)),
    ("en", "1.234,5", (1234.5,)),
    ("en", "2.5e3", (2500,)),
    ("en", "1.2.3", ()),
    ("en", "1e999", ()),
    ("en", "12,34.5", ()),
    ("en", "", ()),
    ("de", "1,5", (1.5,)),
    ("de", "99,95", (99.95,)),
    ("de", "1.5", (1.5,)),
    ("de", "1.000", (1000, 1)),
    ("de", "1.000,5", (1000.5,)),
    ("de", "1.000.000", (1000000,)),
    ("de", "0.500", (0.5,)),
    ("fr", "1\u202f000,5", (1000.5,)),
    ("fr", "1.000", (1000, 1)),
    ("de-CH", "1\u2019000.50", (1000.5,)),
    ("de-CH", "1'000", (1000,)),
    ("de-CH", "1,000", (1000, 1)),
    ("de-CH", "1,5", (1.5,)),
    ("ja", "1,000.5", (1000.5,)),
]


@pytest.mark.parametrize(("tag", "text", "values"), WRITTEN)
def test_figures_are_read_by_the_signs_of_the_language(tag: str, text: str, values: tuple[float, ...]) -> None:
    with speaking(tag):
        assert readings(text) == values


@pytest.mark.parametrize(("tag", "value"), [("de", 1000), ("fr", (1000, 1)), ("en", 1)])
def test_words_are_read_by_the_language_where_a_program_would_write_a_point(tag: str, value: object) -> None:
    with speaking(tag):
        assert readings("1.000", prose=True) == (value if isinstance(value, tuple) else (value,))


@pytest.mark.parametrize(
    ("tag", "text", "words"),
    [
        ("de", "1.250", "Write 1250 or 1.25."),
        ("fr", "at least 1.000", "Write 1000 or 1."),
        ("en", "at most 1,5 s", "Write a point before decimals: 1.5."),
        ("en", "10k", ""),
        ("en", "six", ""),
    ],
)
def test_what_is_not_clear_says_how_it_is_written(tag: str, text: str, words: str) -> None:
    with speaking(tag):
        assert how_to_write(text) == words


@pytest.mark.parametrize(
    ("tag", "figure", "way"),
    [
        ("en", "€ 1.60", "€ 1.90 to € 12"),
        ("de", "1,60 €", "1,90 to 12 €"),
        ("fr", "1,60 €", "1,90 to 12 €"),
        ("de-CH", "€ 1.60", "€ 1.90 to € 12"),
        ("ja", "€ 1.60", "€ 1.90 to € 12"),
        ("tlh", "€ 1.60", "€ 1.90 to € 12"),
    ],
)
def test_money_has_one_form_in_a_language(tag: str, figure: str, way: str) -> None:
    with speaking(tag):
        assert say_figure(1.6, "€").replace(CLOSE, " ") == figure
        assert say_way(1.9, 12, "€").replace(CLOSE, " ") == way


@pytest.mark.parametrize(
    ("tag", "text", "value", "words"),
    [
        ("en", "at most 1.60 €", 1.6, "at most € 1.60"),
        ("en", "at most €1.6", 1.6, "at most € 1.60"),
        ("en", "at most € 1,000", 1000, "at most € 1,000"),
        ("de", "höchstens 1.234,5 €", 1234.5, "höchstens 1.234,50 €"),
        ("de", "at most € 1.5", 1.5, "at most 1,50 €"),
        ("fr", "1 000€ or less", 1000, "1\u202f000 € or less"),
    ],
)
def test_an_amount_in_words_has_the_form_of_every_other(tag: str, text: str, value: float, words: str) -> None:
    with speaking(tag):
        assert say_money(text, value, "€").replace(CLOSE, " ") == words
