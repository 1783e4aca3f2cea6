import re
from datetime import date
from importlib import import_module
from importlib.resources import files

import pytest

from making import record, vision
from sightline.cli.arguments import Arguments
from sightline.commands import COMMANDS
from sightline.load import read_vision
from sightline.model.fields import fields_of
from sightline.model.kinds import KINDS, section_names
from sightline.problems import Grade
from sightline.site.guide import page as guide
from sightline.site.guide.words import line
from sightline.site.recipe import codes
from sightline.subjects.audiences.sections import section_of
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import in_words
from sightline.subjects.measures.forecast import LEAST, REACH, RECENT
from sightline.subjects.sight.facts import reach
from sightline.views.inline import Code
from sightline.views.page import Section
from sightline.views.parts import Definitions, Prose, Sample, Table


@pytest.fixture(scope="module")
def scope():
    small = vision(record("initiative/work"))
    return Scope(small, reach(small), {}, {}, edit=lambda path, line: "", codes=codes())


@pytest.fixture(scope="module")
def pages(scope):
    return {page.address: page for page in guide.arrange(scope)}


def parts(page):
    return [part for section in page.sections for part in section.parts]


def tables(page):
    return [part for part in parts(page) if isinstance(part, Table)]


def test_the_guide_has_a_page_each_for_writing_fields_mission_problems_and_imports(pages):
    imports = ["neutral", "decisions", "goals", "csv"]
    names = ["fields", "mission", "problems", *(f"import-{name}" for name in imports)]
    assert list(pages) == ["guide/", *(f"guide/{name}/" for name in names)]


def test_every_file_of_the_guide_is_used_and_everything_derived_is_asked_for():
    there = {path.name.removesuffix(".md") for path in (files("sightline") / "guide").iterdir()}
    asked = set(re.findall(r"^::: (.*)$", "\n".join(map(guide.read, there)), re.MULTILINE))
    assert asked == set(guide.DERIVED)
    assert there - set(guide.DERIVED) <= set(guide.PAGES)
    assert set(guide.PAGES) <= there


def test_something_derived_that_is_not_known_is_refused(scope):
    with pytest.raises(KeyError, match="feilds"):
        list(guide.blocks(scope, "Words.\n\n::: feilds\n"))


def test_a_text_is_parted_at_headings_samples_and_what_is_derived(scope):
    text = "## Dates {#when}\n\nSome *words*.\n\n``` a.md\n## No heading {#x}\n::: nothing\n```\n\n::: dates\n\nMore."
    head, words, sample, table, more = guide.blocks(scope, text)
    assert head == Section("when", "Dates", ())
    assert (words, more) == (Prose("<p>Some <em>words</em>.</p>"), Prose("<p>More.</p>"))
    assert sample == Sample("## No heading {#x}\n::: nothing", "a.md")
    assert isinstance(table, Table)


def test_no_link_of_the_guide_leads_nowhere_and_no_mark_of_the_engine_is_left(pages):
    prose = [part.html for page in pages.values() for part in parts(page) if isinstance(part, Prose)]
    assert len(prose) > 15
    assert not [html for html in prose if re.search("sl-dangling|sl-plain|:::|```|##|{#|[\ufdd0-\ufdef]", html)]


def test_links_of_the_guide_lead_to_its_own_pages_and_to_files_of_the_site(scope):
    (found,) = guide.blocks(scope, "[a](fields.md) [b](/data/vision.json)")
    assert re.findall('href="(.*?)"', found.html) == ["site:guide/fields/", "site:data/vision.json"]


def test_every_sample_of_a_file_has_only_fields_that_are_known(pages, tmp_path):
    samples = [part for part in parts(pages["guide/"]) if isinstance(part, Sample)]
    for sample in samples:
        path = tmp_path / sample.label
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text((path.read_text() if path.exists() else "") + f"{sample.text}\n")
    read = read_vision(tmp_path, as_of=date(2026, 11, 22))
    free = {"unknown-link", "unknown-horizon", "unknown-status", "unknown-tag", "series-without-measure"}
    assert {problem.code for problem in read.problems} <= free
    assert len(read.vision.records) > 6
    assert not [record.key for record in read.vision.records.values() if record.extra]


def test_every_command_is_told_with_options_that_it_has(pages):
    rows = next(table.rows for table in tables(pages["guide/"]) if table.caption.startswith("Commands"))
    assert [row.cells[0][0].text.split()[1] for row in rows] == list(COMMANDS)
    for usage in COMMANDS.values():
        told = [option for option in re.findall(r"`(--[\w-]+)", usage.more) if option not in options(usage.module)]
        assert not told, usage


def options(module):
    parser = Arguments(prog="sightline")
    import_module(f"sightline.cli.{module}").declare(parser)
    return parser.format_help()


def test_the_guide_says_how_many_readings_a_trend_takes():
    text = " ".join(guide.read("index").split())
    assert f"Fewer than {in_words(LEAST)} readings" in text
    assert f"the last {in_words(RECENT)} readings" in text
    assert (REACH, "no farther ahead than twice the time" in text) == (2, True)


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
    told = re.findall(r"^(\w+)\n:   ", guide.read("index"), re.MULTILINE)
    assert told == [grade.word for grade in Grade]


def test_what_stands_between_backticks_is_code():
    assert line("Write `when:` so.") == ("Write ", Code("when:"), " so.")
    assert line("``x``") == (Code("x"),)
    assert line("") == ()
