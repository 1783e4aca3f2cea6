"""Titles are words: the marks of Markdown go, and where words led is among the links."""

from typing import Any

import pytest
import yaml

from sightline.importers.neutral import convert
from sightline.importers.neutral.linking import unmarked

HERE = "https://a.example/x_(y)"


def only(kind: str, **fields: Any) -> dict[str, Any]:
    """Return the fields of the only record of a set."""
    files = convert({"vision": {}, kind: [{"id": "x", **fields}]}).files
    text = next(raw.decode() for path, raw in files.items() if path.startswith(f"content/{kind}/x."))
    return dict(yaml.load(text.removeprefix("---\n").partition("---\n")[0], yaml.BaseLoader))


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("**Sales: more revenue**", "Sales: more revenue"),
        ("_Deliver a first-class map_", "Deliver a first-class map"),
        ("**Sales: *two* more.**", "Sales: two more."),
        ("Add `map debug` to `map-cli`", "Add map debug to map-cli"),
        ("**Depots: Scale up.** \\", "Depots: Scale up."),
        ("~~Dropped~~ map", "Dropped map"),
        ("From _N<sub>10</sub>_ to <b>m<sup>2</sup></b>", "From N₁₀ to m²"),
    ],
)
def test_marks_are_taken_and_words_stay_when_a_title_has_them(title: str, words: str) -> None:
    assert unmarked(title) == (words, [])


@pytest.mark.parametrize(
    "title", ["2 * 3 * 4", "2*3*4", "a[0][1]", "snake_case_name", "a [x] (b)", "* item", "Done **", "**", "[]()"]
)
def test_a_title_stays_as_it_is_when_its_signs_are_no_marks(title: str) -> None:
    assert unmarked(title) == (title, [])


def test_an_address_becomes_a_link_of_the_record_when_a_title_has_one() -> None:
    found = only("initiatives", title=f"Ship [the map]({HERE}) **soon**", links=["https://b.example"])
    assert found["title"] == "Ship the map soon"
    assert found["links"] == ["https://b.example", {"title": "the map", "url": HERE}]
    assert "extra" not in found


def test_a_title_stays_in_extra_too_when_its_address_leads_nowhere() -> None:
    title = "Ship [the map](../tools/map.md)"
    found = only("outcomes", title=title)
    assert (found["title"], found["extra"]["title"], "links" in found) == ("Ship the map", title, False)


def test_a_key_result_has_words_and_links_when_its_source_is_marked() -> None:
    one = {"id": "k1", "title": f"**Reach [N]({HERE})**", "result": "See [notes](notes.md)"}
    found = only("objectives", title="O", key_results=[one])
    assert found["key-results"] == {
        "k1": {"text": "Reach N", "result": "See notes", "links": [{"title": "N", "url": HERE}]}
    }
    assert found["extra"]["key-results"]["k1"]["result"] == "See [notes](notes.md)"


def test_the_words_of_a_link_lose_their_marks_when_it_is_listed() -> None:
    found = only("initiatives", title="M", links=[{"title": "**Table 1**", "url": HERE}])
    assert found["links"] == [{"title": "Table 1", "url": HERE}]


def test_owners_in_one_name_are_not_told_again_when_each_is_named_beside() -> None:
    assert only("initiatives", title="M", owners=["Design, Maps", "Design", "Maps"])["owners"] == ["Design", "Maps"]
    assert only("initiatives", title="M", owners=["Design, Maps", "Design"])["owners"] == ["Design, Maps", "Design"]


def test_words_stay_when_a_link_leads_to_a_definition_elsewhere() -> None:
    assert unmarked("Reach [$L][l] (per [plan](p.md))") == ("Reach $L (per plan)", [("$L", "l"), ("plan", "p.md")])
