"""Numbers in print: money with both digits of its cents, and from where to where with one unit."""

import pytest

from sightline.numbers import say_figure, say_way

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
