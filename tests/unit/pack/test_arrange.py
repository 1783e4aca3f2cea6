"""The pack: everything is named or counted, and cut where paper has no room for it."""

import re

import pytest

from making import record, vision
from overgrown import COUNTS, TITLES, overgrown
from sightline.charts.widths import width_of
from sightline.model.workspace import Audience
from sightline.pack import arrange as pack
from sightline.pack.budgets import LEAST, PAGES, SECTIONS, rooms, sheets
from sightline.pack.fit import heights
from sightline.pack.room import SMALL, TEXT, Trimmer, ends, high, words
from sightline.pack.rows import PLAIN, fitted_rows
from sightline.subjects.frame.scope import Scope
from sightline.subjects.sight.facts import reach
from sightline.views.inline import Go, Mark, Soft
from sightline.views.page import Page, Section
from sightline.views.parts import Matrix, Row, Rows, Scores


def pack_of(scope: Scope, name: str = "executives") -> Page:
    return pack.arrange(scope, next(one for one in pack.audiences_of(scope.vision) if one.id == name))


def scope_of(*records: object, **more: object) -> Scope:
    made = vision(*records, **more)
    return Scope(made, reach(made), {}, {}, lambda path, line: "", {})


def section(page: Page, name: str) -> Section:
    return next(one for one in page.sections if one.id == name)


def rows(made: Section) -> list[str]:
    return [
        words((*row.title, " ", *row.text, " ", *row.small, " ", *row.aside))
        for part in made.parts
        if isinstance(part, Rows)
        for row in part.rows
    ]


def further(made: Section) -> tuple[int, int, int]:
    """Return how many are said to have no row, how many of them are named, and how many are only counted."""
    (said,) = [one for one in rows(made) if one.startswith("Further ")]
    unnamed = re.search(r"(\d+) more that are not named here", said)
    number = int(re.match(r"Further (\d+)", said)[1])  # type: ignore[index]
    return number, len(re.findall(r"(?:outcome|initiative|decision)-\d+ ", said)), int(unnamed[1]) if unnamed else 0


@pytest.fixture(scope="module")
def long() -> Page:
    """The pack of a vision far too large for it, with long titles."""
    return pack_of(overgrown("long"))


def test_every_outcome_is_named_or_counted_when_there_are_forty(long: Page) -> None:
    made = section(long, "outcomes")
    shown = sum(len(part.scores) for part in made.parts if isinstance(part, Scores))
    rest, named, unnamed = further(made)
    assert shown >= 8
    assert shown + rest == 40
    assert named + unnamed == rest


def test_every_initiative_in_trouble_is_named_or_counted_worst_first_when_there_are_hundreds(long: Page) -> None:
    made = section(long, "slips")
    rest, named, unnamed = further(made)
    assert rest + len(rows(made)) - 1 == 400
    assert named + unnamed == rest
    assert words(made.note) == "100 off track, 100 at risk, 200 more late"
    leads = [words(row.lead) for part in made.parts if isinstance(part, Rows) for row in part.rows if row.lead]
    assert set(leads) == {"HHoff track"}


def test_the_roadmap_counts_every_initiative_when_no_page_could_hold_them() -> None:
    made = section(pack_of(overgrown("long", COUNTS | {"pillar": 40})), "roadmap")
    (table,) = [part for part in made.parts if isinstance(part, Matrix)]
    lines = [words(line) for row in table.rows for cell in row.cells for line in cell]
    counted = [int(found[1]) for line in lines if (found := re.match(r"(?:further )?(\d+)(?: in all)?", line))]
    assert len(lines) - len(counted) + sum(counted) == 500
    assert words((table.rows[-1].title,)).startswith("Further ")


def test_the_roadmap_says_which_pillars_hold_nothing() -> None:
    page = pack_of(
        scope_of(record("pillar/a"), record("pillar/b"), record("initiative/x", pillars="pillar/a", horizon="near"))
    )
    made = section(page, "roadmap")
    assert rows(made)[-1].split() == ["Nothing", "on", "the", "roadmap", "b"]


def test_a_small_vision_is_told_whole_and_nothing_is_cut() -> None:
    page = pack_of(scope_of(record("outcome/keep"), record("initiative/late", status="at risk", title="Late work")))
    assert "One initiative is in trouble." in page.headline
    assert rows(section(page, "slips"))[0].startswith("Late work")
    assert rows(section(page, "closing")) == ["What has no row of its own is named or counted where it belongs.   "]


def test_what_is_cut_ends_in_an_ellipsis_and_is_counted(long: Page) -> None:
    said = rows(section(long, "closing"))[0]
    assert re.match(r"\d+ texts are cut for paper and end in “…”", said)
    assert all("…" in one for one in rows(section(long, "decisions"))[:2])


def test_executives_have_a_pack_when_no_audience_is_declared() -> None:
    assert [one.id for one in pack.audiences_of(vision())] == ["executives"]
    declared = Audience(id="executives", title="The board")
    assert pack.audiences_of(vision(audiences=(declared,))) == (declared,)


def test_the_audience_chooses_the_order_and_adds_its_own_sections() -> None:
    page = pack_of(overgrown("short", sections=("constraints", "risks", "outcomes", "nonsense")), "board")
    assert [one.id for one in page.sections] == [
        *("risks", "changes", "outcomes", "decisions", "slips", "nothing", "roadmap", "closing"),
    ]
    assert [one.id for one in page.sections if one.half] == ["risks", "changes"]
    assert [re.findall(r"(\w+)[\w ]*: ", one) for one in rows(section(page, "nothing"))] == [["Constraints", "Where"]]


def test_nothing_is_folded_on_paper() -> None:
    engineers = Audience(id="engineers", sections=("constraints",))
    work = (record(f"initiative/i{at}", constraints=("Signed.",)) for at in range(30))
    made = section(pack_of(scope_of(*work, audiences=(engineers,)), "engineers"), "constraints")
    assert [part.most for part in made.parts if isinstance(part, Rows)] == [0]


def test_sections_that_have_nothing_to_show_share_one_and_a_risk_does_not_stand_half_as_wide_alone() -> None:
    page = pack_of(scope_of(record("outcome/keep"), record("risk/one")))
    assert [one.id for one in page.sections] == ["outcomes", "risks", "nothing", "roadmap", "closing"]
    assert not any(one.half for one in page.sections)
    said = rows(section(page, "nothing"))
    assert [one.count(": ") for one in said] == [4]


def test_what_has_no_row_is_not_said_to_be_missing() -> None:
    (said,) = fitted_rows(Rows(tuple(Row((f"Row {one}",)) for one in range(9)), "No row yet."), 50, PLAIN, Trimmer())
    assert words(said.rows[0].title) == "9 in all"


def test_a_piece_that_does_not_fit_begins_the_next_page() -> None:
    whole = [Section("a", "A", ()), Section("b", "B", (), half=True), Section("c", "C", (), half=True)]
    high = {"a": [250.0, 100.0], "b": [50.0], "c": [60.0]}
    assert sheets(whole, lambda one: high[one.id]) == 1
    assert sheets(whole, lambda one: high[one.id] * (2 if one.half else 1)) == 2


@pytest.mark.parametrize("title", TITLES)
def test_what_stands_before_the_roadmap_keeps_to_its_budget(title: str) -> None:
    page = pack_of(overgrown(title, sections=("constraints", "platform", "updates", "teams")), "board")
    assert sheets([one for one in page.sections if one.id not in ("roadmap", "closing")], heights) < PAGES


def test_room_that_one_section_does_not_need_goes_to_those_that_lack_it() -> None:
    needs = dict.fromkeys(SECTIONS, 30.0) | {"outcomes": 5000.0, "risks": 5000.0}
    given = rooms(needs)
    assert given["outcomes"] > SECTIONS["outcomes"] * 1.5
    assert given["risks"] == SECTIONS["risks"]
    assert rooms(needs | {"platform": 5000.0})["platform"] > LEAST


def test_a_text_is_measured_in_the_lines_that_it_takes() -> None:
    text = "one two three four five six"
    width = width_of("one two three", TEXT.size) / 0.97 + 1
    assert [
        text[start:end] for start, end in zip([0, *ends(text, TEXT, width)], ends(text, TEXT, width), strict=False)
    ] == [
        "one two three ",
        "four five six",
    ]
    assert high((text,), TEXT, width) == 2 * TEXT.leading
    assert len(ends("W" * 100, TEXT, 100)) > 5
    assert ends("", TEXT, 100) == ()


def test_a_cut_text_fits_its_lines_and_is_counted_once() -> None:
    trimmer = Trimmer()
    cut = trimmer.text("a word and another one " * 20, 2, TEXT, 120)
    assert cut.endswith("…")
    assert len(ends(cut, TEXT, 120)) == 2
    assert trimmer.text("short", 2, TEXT, 120) == "short"
    assert trimmer.cuts == 1


def test_a_cut_line_keeps_its_pieces_up_to_the_cut() -> None:
    line = (Mark("at-risk", "at risk"), " ", Go("A title that is longer than its line", "x/"), Soft("never seen"))
    cut = Trimmer().line(line, 1, SMALL, 110)
    assert cut[:2] == line[:2]
    assert isinstance(cut[2], Go)
    assert (cut[2].address, cut[2].text[-1]) == ("x/", "…")
    assert len(cut) == 3
