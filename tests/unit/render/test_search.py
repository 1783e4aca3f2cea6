"""Search entries hold what a reader sees, by page and by section."""

import pytest

from sightline.render import Chrome, render_page, search_entries
from sightline.views.inline import Mark, Unstated
from sightline.views.page import Page, Section
from sightline.views.parts import Prose, Row, Rows

CHROME = Chrome(title="Vision")


def entries(*sections: Section, **fields: object) -> list[dict[str, str]]:
    given = {"address": "a/", "kind": "x", "title": "Live map", "headline": "Live map & more", "sections": sections}
    return search_entries(render_page(Page(**{**given, **fields}), CHROME))


def test_page_and_each_section_have_an_entry():
    found = entries(Section("why", "Why", (Prose("<p>For <em>trust</em>.</p><p>Always.</p>"),)), lede=("Seen & known",))
    assert found == [
        {"location": "a/", "title": "Live map", "text": "Live map & more Seen & known"},
        {"location": "a/#why", "title": "Why", "text": "For trust. Always."},
    ]


def test_section_without_a_heading_belongs_to_the_page():
    found = entries(Section("state", "", (Rows((Row(("Six are done",)),)),), bare=True))
    assert len(found) == 1
    assert "Six are done" in found[0]["text"]


def test_text_is_plain_when_authors_write_signs():
    found = entries(Section("s", "a < b & c", (Rows((Row(("<script>", Mark("done", "Done"), Unstated())),)),)))
    assert found[1]["title"] == "a < b & c"
    assert found[1]["text"] == "< script>DoneNot stated"


def test_shown_title_is_the_one_for_search_when_there_is_one():
    assert entries(search_title="Map, live")[0]["title"] == "Map, live"


def test_what_only_serves_the_way_around_is_left_out():
    assert "content/a.md" not in entries(owner=("Maps team",))[0]["text"]
    assert "Maps team" not in entries(owner=("Maps team",))[0]["text"]


def test_the_entry_of_a_page_tells_its_language_when_it_is_not_the_one_of_the_site():
    found = entries(Section("why", "Why", (Prose("<p>Oui.</p>"),)), language="fr")
    assert [one.get("lang") for one in found] == ["fr", None]


@pytest.mark.parametrize(
    ("written", "said"), [("<N online terms", "< N online terms"), ("a < b", "a < b"), ("</i>", "< /i>")]
)
def test_no_tag_can_be_read_from_the_text(written: str, said: str) -> None:
    found = entries(Section("why", written, (Rows((Row((written,)),)),)))[1]
    assert (found["title"], found["text"]) == (written, said)
