import pytest

from sightline.ids import LONGEST, is_id, reserved, slug
from sightline.model.kinds import BY_NAME


@pytest.mark.parametrize("text", ["a", "0", "live-map", "2026-11-18-consent", "a-", "a" * LONGEST])
def test_an_id_is_small_letters_digits_and_hyphens(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize("text", ["", "-a", "A", "a b", "a_b", "a/b", "a.b", "é", "a\n", "٣", "a" * (LONGEST + 1)])
def test_anything_else_is_no_id(text: str) -> None:
    assert not is_id(text)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Live Map", "live-map"),
        ("2026/Live  Map!", "2026-live-map"),
        ("Équipe Un", "equipe-un"),
        ("Straße & Ærø", "strasse-aero"),
        ("🟢", ""),
        ("--x--", "x"),
    ],
)
def test_a_title_suggests_an_id(title: str, expected: str) -> None:
    assert slug(title) == expected


def test_a_suggested_id_is_an_id() -> None:
    assert is_id(slug("word " * 100))


def test_names_of_other_pages_and_of_devices_are_taken() -> None:
    assert "measures/business/" in reserved("business", BY_NAME["measure"])
    assert reserved("gaps", BY_NAME["capability"])
    assert not reserved("gaps", BY_NAME["measure"])
    assert reserved("index")
    assert "Windows" in reserved("com1")
    assert not reserved("console")
