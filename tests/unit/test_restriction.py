import pytest

from sightline.restriction import asks_to_hide, hiding_field, may_not_stand


@pytest.mark.parametrize(
    "key",
    [
        *("visible-to", "VISIBLE_TO", "Visible To", "visi\u200bble", "\uff50\uff52\uff49\uff56\uff41\uff54\uff45"),
        *("visibel", "isible", "visiblex", "vsible-to", "pr\u00edvate", "INTERNAL:", "intern-al", "audiences"),
    ],
)
def test_a_word_asks_to_hide_however_it_is_spelt(key: str) -> None:
    assert asks_to_hide(key)


@pytest.mark.parametrize(
    "key", ["", "-", "v", "viisiblee", "visibilities", "vbisile", "interval", "in_terval", "infernal"]
)
def test_what_is_further_away_asks_nothing(key: str) -> None:
    assert not asks_to_hide(key)


def test_audiences_may_stand_where_they_are_declared() -> None:
    assert not may_not_stand("audiences")
    assert may_not_stand("Audiences")


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("visible-to: [a]", "visible-to"),
        ("Visible_To:", "Visible_To"),
        ("private = true", "private"),
        ("Private: what nobody sees", ""),
        ("private:x", ""),
        (" visible-to: [a]", ""),
        ("- internal: x", ""),
    ],
)
def test_a_line_is_a_field_where_it_is_no_sentence(line: str, key: str) -> None:
    assert hiding_field(line) == key
