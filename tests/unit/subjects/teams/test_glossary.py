"""The glossary names a file once, beside the heading, where several terms share it."""

from dataclasses import replace

from making import record, vision
from sightline.model.record import Places
from sightline.problems import Location
from sightline.subjects.frame.scope import Scope
from sightline.subjects.sight.facts import reach
from sightline.subjects.teams.page import glossary
from sightline.views.inline import Code


def term(name, path):
    return replace(record(f"term/{name}", meaning="Said."), places=Places(Location(path)))


def terms(edit=""):
    whole = vision(term("a", "content/terms.yml"), term("b", "content/terms.yml"), term("c", "content/terms/c.md"))
    page = glossary(Scope(whole, reach(whole), {}, {}, edit=lambda path, line: edit, codes={}))
    return page.sections[0].note, [one.small for one in page.sections[0].parts[0].items]


def test_a_file_is_named_once_when_several_terms_stand_in_it():
    note, small = terms()
    assert Code("content/terms.yml") in note
    assert small == [(), (), (Code("content/terms/c.md"),)]


def test_no_file_is_named_when_each_term_leads_to_its_editor():
    note, small = terms("https://edit.example/")
    assert not any(isinstance(one, Code) for one in note)
    assert all(small)
