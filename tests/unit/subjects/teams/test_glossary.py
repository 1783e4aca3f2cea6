"""The glossary names a file once, at its foot, where several terms share it."""

from dataclasses import replace

from making import record, vision
from sightline.model.record import Places
from sightline.problems import Location
from sightline.subjects.frame.scope import Scope
from sightline.subjects.sight.facts import reach
from sightline.subjects.teams.page import glossary
from sightline.views.inline import Code, Go
from sightline.views.page import Source


def term(name, path):
    return replace(record(f"term/{name}", meaning="Said."), places=Places(Location(path)))


def terms(edit=""):
    whole = vision(term("a", "content/terms.yml"), term("b", "content/terms.yml"), term("c", "content/terms/c.md"))
    page = glossary(Scope(whole, reach(whole), {}, {}, edit=lambda path, line: edit and f"{edit}{path}", codes={}))
    return page.source, [one.small for one in page.sections[0].parts[0].items]


def test_a_term_in_a_file_of_several_names_no_file_and_no_editor():
    assert terms()[1] == [(), (), (Code("content/terms/c.md"),)]
    edit = Go("Edit", "https://edit.example/content/terms/c.md", screen=True)
    assert terms("https://edit.example/")[1] == [(), (), (edit,)]


def test_the_page_of_a_list_leads_to_the_folder_of_its_records():
    assert terms("https://edit.example/")[0] == Source(
        "content/", 1, "https://edit.example/content/", words="Edit these records"
    )
