"""Who is there, under which id, and how the vision itself is read."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from sightline.load import Loaded, read_vision
from sightline.problems import CODES, Problem
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.teams.record import Team

Only = Callable[[dict[str, str | bytes]], Problem]
Read = Callable[..., Loaded]
SMALL = Path(__file__).parents[2] / "fixtures" / "small"
ONE = "---\ntitle: One\n---\n"


def test_the_small_vision_is_clean() -> None:
    loaded = read_vision(SMALL)
    assert loaded.problems == ()
    assert loaded.vision is not None
    assert len(loaded.vision.records) == 11


def test_records_come_by_kind_and_then_by_id(read: Read) -> None:
    loaded = read(
        {"teams.yml": "b: {}\na: {}\n", "outcomes/z.md": ONE, "outcomes/a.md": ONE, "outcomes.yml": "m: {}\n"}
    )
    assert loaded.vision is not None
    assert list(loaded.vision.records) == [
        ("outcome", "a"),
        ("outcome", "m"),
        ("outcome", "z"),
        ("team", "a"),
        ("team", "b"),
    ]


def test_an_entry_of_a_shared_file_knows_its_line(read: Read) -> None:
    loaded = read({"teams.yml": "a:\n  title: A\nb:\n  title: B\n"})
    assert loaded.vision is not None
    assert [team.places.top.line for team in loaded.vision.of(Team)] == [1, 3]


@pytest.mark.parametrize(
    ("files", "code", "named"),
    [
        ({"initiatives/a.md": ONE, "initiatives/a.yml": "title: One\n"}, "duplicate-id", "initiatives/a.md"),
        ({"initiatives/a.md": ONE, "initiatives.yml": "a: {title: Two}\n"}, "duplicate-id", "initiatives/a.md"),
        ({"initiatives/a b.md": ONE}, "id-form", "a b"),
        ({"teams.yml": "A B: {title: C}\n"}, "id-form", "A B"),
        ({"initiatives/con.md": ONE}, "reserved-id", "Windows"),
        ({"capabilities/gaps.md": ONE}, "reserved-id", "platform/gaps/"),
        ({"teams.yml": "data: People of data\n"}, "wrong-shape", "data"),
        ({"teams.yml": "# nobody\n"}, "empty-file", ""),
        ({"initiatives/a.md": "---\nwas: b\n---\n", "initiatives/b.md": ONE}, "former-id-taken", "initiative/b"),
        (
            {"initiatives/a.md": "---\nwas: c\n---\n", "initiatives/b.md": "---\nwas: [c]\n---\n"},
            "former-id-taken",
            "/a",
        ),
    ],
)
def test_ids_are_unique_and_well_formed(problem_of: Only, files: dict[str, str | bytes], code: str, named: str) -> None:
    problem = problem_of(files)
    assert problem.code == code
    assert named in problem.what


def test_ids_that_differ_by_case_name_both_files(read: Read) -> None:
    problems = read({"teams.yml": "Data: {title: A}\ndata: {title: B}\n"}).problems
    assert [one.code for one in problems] == ["id-form", "id-differs-by-case"]
    assert "content/teams.yml:1" in problems[1].what


def test_a_former_id_still_leads_to_the_record(read: Read) -> None:
    loaded = read(
        {"initiatives/a.md": "---\nwas: [Old/Name]\n---\n", "initiatives/b.md": "---\nneeds: [Old/Name]\n---\n"}
    )
    assert loaded.vision is not None
    assert loaded.vision.former == {("initiative", "Old/Name"): ("initiative", "a")}


def test_a_broken_file_breaks_no_links_to_it(read: Read) -> None:
    loaded = read({"objectives/a.md": "---\ntitle: a: b\n---\n", "initiatives/b.md": "---\nserves: [a/any, a]\n---\n"})
    assert [one.code for one in loaded.problems] == ["yaml"]


def test_a_grown_workspace_is_read_with_the_vision(read: Read) -> None:
    loaded = read({"workspace.yml": "audiences: {executives: Executives}\n", "home.md": "# Home\n"})
    assert loaded.vision is not None
    workspace = loaded.vision.workspace
    assert [one.id for one in workspace.audiences] == ["executives"]
    assert workspace.places.at("audiences").path == "content/workspace.yml"
    assert workspace.body is not None
    assert workspace.body.where.path == "content/home.md"


def test_a_field_in_both_files_is_reported(problem_of: Only) -> None:
    problem = problem_of({"workspace.yml": "title: Two\n"})
    assert (problem.code, problem.where.path) == ("said-twice", "content/workspace.yml")


def test_home_has_no_fields(problem_of: Only) -> None:
    assert problem_of({"home.md": "---\ntitle: Home\n---\nWords.\n"}).where.line == 2


def test_a_link_to_a_kind_that_has_no_record_says_how_the_first_one_begins(problem_of: Only) -> None:
    problem = problem_of({"teams/one.yml": "title: One\npillar: product\n"})
    assert (problem.code, problem.right) == (
        "unknown-link",
        "There is no pillar yet: sightline new pillar ID begins one.",
    )


def test_an_order_names_records_that_are_there(problem_of: Only) -> None:
    text = "title: A\nas-of: 2026-11-22\npillars: [two, onne]\n"
    problem = problem_of({"vision.yml": text, "pillars/one.md": ONE, "pillars/two.md": ONE})
    assert (problem.code, problem.where.line, problem.where.column) == ("unknown-link", 3, 16)
    assert problem.right == 'Did you mean "one"?'


@pytest.mark.parametrize(
    ("calendar", "code"),
    [("{year-starts: aprl, named-by: end}", "unknown-month"), ("april", "fiscal-year-unnamed")],
)
def test_a_calendar_that_leaves_something_open_is_reported(problem_of: Only, calendar: str, code: str) -> None:
    assert problem_of({"vision.yml": f"title: A\nas-of: 2026-11-22\ncalendar: {calendar}\n"}).code == code


def test_fiscal_dates_are_read_with_the_calendar(read: Read) -> None:
    loaded = read({"initiatives/a.md": "---\nwhen: FY27-Q1\n---\n"})
    assert loaded.vision is not None
    when = loaded.vision.of(Initiative)[0].when
    assert when is not None
    assert when.start == date(2026, 4, 1)


def test_there_is_no_vision_without_a_readable_file(read: Read) -> None:
    loaded = read({"vision.yml": "title: a: b\n", "initiatives/a.md": "---\nhorizon: near\nreviewed: x\n---\n"})
    assert loaded.vision is None
    assert [one.code for one in loaded.problems] == ["not-a-day", "yaml"]


def test_the_day_is_the_option_then_what_is_stated_then_the_commits(tmp_path: Path, read: Read) -> None:
    stated, option, commit = date(2026, 11, 22), date(2027, 1, 1), date(2025, 1, 1)
    read({})
    both = read_vision(tmp_path, as_of=option, commit_day=commit).vision
    own = read_vision(tmp_path, commit_day=commit).vision
    read({"vision.yml": "title: A\n"})
    committed = read_vision(tmp_path, commit_day=commit).vision
    assert [one.today for one in (both, own, committed) if one] == [option, stated, commit]
    assert [one.code for one in read_vision(tmp_path).problems] == ["no-as-of"]
    assert read_vision(tmp_path).vision is None


def test_every_code_says_what_is_wrong_in_a_sentence() -> None:
    for code, known in CODES.items():
        words = known.words
        assert code == code.lower()
        assert words.endswith(".")
        assert not any(word in words.casefold() for word in ("invalid", "please"))
