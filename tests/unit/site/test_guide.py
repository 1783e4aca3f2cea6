import pytest

from making import record, vision
from sightline.model.fields import fields_of
from sightline.model.kinds import KINDS, section_names
from sightline.problems import Grade
from sightline.site.guide import page as guide
from sightline.site.guide.imports import IMPORTS, address_of
from sightline.site.guide.words import line
from sightline.site.recipe import codes
from sightline.subjects.audiences.sections import section_of
from sightline.subjects.frame.scope import Scope
from sightline.subjects.sight.facts import reach
from sightline.views.inline import Code
from sightline.views.parts import Definitions, Table


@pytest.fixture(scope="module")
def scope():
    small = vision(record("initiative/work"))
    return Scope(small, reach(small), {}, {}, edit=lambda path, line: "", codes=codes())


@pytest.fixture(scope="module")
def pages(scope):
    return {page.address: page for page in guide.arrange(scope)}


def tables(page):
    return [part for section in page.sections for part in section.parts if isinstance(part, Table)]


def test_the_guide_has_a_page_each_for_writing_fields_mission_and_problems(pages):
    assert list(pages) == ["guide/", "guide/fields/", "guide/mission/", "guide/problems/", *map(address_of, IMPORTS)]


def test_every_field_of_every_kind_is_on_the_page_of_fields(pages):
    ids = {row.id for table in tables(pages["guide/fields/"]) for row in table.rows}
    for kind in KINDS:
        for one in fields_of(kind.record):
            assert {f"{kind.name}-{one.key}", f"record-{one.key}"} & ids


def test_fields_inside_a_field_are_folded_and_counted_while_those_of_a_kind_stand_open(pages):
    for table in tables(pages["guide/fields/"]):
        number = len(table.rows)
        inside = f"{table.caption}: {number} field{'' if number == 1 else 's'}"
        assert table.fold == (inside if table.caption.startswith("Inside ") else "")


def test_every_code_is_an_anchor_on_the_page_of_problems_under_its_grade(pages):
    found = {
        definition.id: section.id
        for section in pages["guide/problems/"].sections
        for part in section.parts
        if isinstance(part, Definitions)
        for definition in part.items
    }
    assert found == {code: f"grade-{grade}" for code, (grade, _) in codes().items()}


def test_no_anchor_is_used_twice(pages):
    for page in pages.values():
        ids = [section.id for section in page.sections]
        ids += [row.id for table in tables(page) for row in table.rows if row.id]
        ids += [
            one.id
            for section in page.sections
            for part in section.parts
            if isinstance(part, Definitions)
            for one in part.items
        ]
        assert len(ids) == len(set(ids))


def test_each_section_for_audiences_is_made_by_the_room_of_the_kind_that_gives_it(scope):
    made = {name: section_of(scope, name, "") for name in section_names()}
    assert len(made) > 20
    assert all(found and found.title != name for name, found in made.items())


def test_grades_are_told_in_the_words_of_the_check():
    assert [word for word, _ in guide.GRADES] == [grade.word for grade in Grade]


def test_what_stands_between_backticks_is_code():
    assert line("Write `when:` so.") == ("Write ", Code("when:"), " so.")
    assert line("``x``") == (Code("x"),)
    assert line("") == ()
