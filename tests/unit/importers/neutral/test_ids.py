"""Ids of the source: fit for addresses, each once, the old one kept."""

from sightline.ids import is_id
from sightline.importers.neutral.slugs import unique


def ids(*pairs: tuple[str, str], kind: str = "initiative") -> tuple[str, ...]:
    return unique(pairs, kind)


def test_an_id_is_slugged_when_it_holds_what_an_address_cannot() -> None:
    assert ids(("2026/Live Map", ""), ("Équipe Un", ""), ("a_b.c", "")) == ("2026-live-map", "equipe-un", "a-b-c")


def test_a_number_is_added_when_an_id_is_taken() -> None:
    assert ids(("a/b", ""), ("a b", ""), ("A-B", "")) == ("a-b", "a-b-2", "a-b-3")


def test_an_id_that_is_one_already_keeps_its_name_when_a_neighbour_would_take_it() -> None:
    assert ids(("A B", ""), ("a-b", "")) == ("a-b-2", "a-b")


def test_the_title_gives_the_id_when_the_source_id_has_no_letters() -> None:
    assert ids(("🚀", "Lift off"), ("🎉", "🎉"), ("", "")) == ("lift-off", "untitled", "untitled-2")


def test_the_kind_stands_before_an_id_when_another_page_has_it() -> None:
    assert ids(("Gaps", ""), kind="capability") == ("capability-gaps",)
    assert ids(("engineering", ""), ("index", ""), kind="measure") == ("measure-engineering", "measure-index")
    assert ids(("outcome", ""), kind="objective") == ("objective-outcome",)


def test_ids_stay_short_and_different_when_the_source_has_long_ones() -> None:
    found = ids(("x" * 400, ""), ("x" * 401, ""), ("x" * 402, ""))
    assert len(set(found)) == 3
    assert all(is_id(one) for one in found)
