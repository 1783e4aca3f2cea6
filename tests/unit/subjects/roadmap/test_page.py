"""The roadmap's three pages: what they say, and that nothing is lost on them."""

from datetime import date
from typing import Any

import pytest

from making import link, record, vision, when
from sightline.model.record import Move
from sightline.model.vision import Vision
from sightline.model.workspace import Horizon, TagFamily, TagWord, Workspace
from sightline.subjects.frame.scope import Scope
from sightline.subjects.roadmap.delay_words import delay_sentence, size_words
from sightline.subjects.roadmap.delays import delays
from sightline.subjects.roadmap.lane_groups import LANES
from sightline.subjects.roadmap.lanes import MOST_ROWS
from sightline.subjects.roadmap.page import arrange
from sightline.subjects.roadmap.record import Initiative, Milestone
from sightline.subjects.roadmap.timeline import SHORT, WHOLE, timeline
from sightline.subjects.roadmap.timeline_bar import status_word
from sightline.subjects.sight.facts import reach
from sightline.views.inline import Go, Unstated
from sightline.views.page import Page
from sightline.views.parts import Cards, Filters, Table, Timeline, TimelineBar

HORIZONS = (
    Horizon(id="near", title="Near term", until=when("2027-03"), near=True),
    Horizon(id="long", title="Long term", until=when("2029-12")),
)


def work(name: str, **more: Any) -> Initiative:
    made = record(f"initiative/{name}", **more)
    assert isinstance(made, Initiative)
    return made


def moved(before: str, why: str | None = "Consent text late.", field: str = "when") -> tuple[Move, ...]:
    return (Move(on=date(2026, 10, 1), field=field, before=before, why=why),)


def roadmap(*records: Any, **more: Any) -> Vision:
    made = vision(record("pillar/a"), record("pillar/b"), *records)
    workspace = Workspace(status_words=made.workspace.status_words, horizons=HORIZONS, **more)
    return Vision(workspace, made.records, made.today)


def scope(of: Vision) -> Scope:
    return Scope(of, reach(of), {}, {}, lambda path, line: f"edit:{path}", {})


def drawn(of: Vision) -> Timeline:
    return timeline(scope(of))


def page(of: Vision, address: str) -> Page:
    return next(one for one in arrange(scope(of)) if one.address == address)


def bars(shown: Timeline) -> list[TimelineBar]:
    return [bar for lane in shown.lanes for bar in (*lane.bars, *(one for fold in lane.folds for one in fold.bars))]


def part(page: Page, kind: type[Any]) -> Any:
    return next(one for section in page.sections for one in section.parts if isinstance(one, kind))


def test_every_initiative_is_once_on_each_page() -> None:
    names = [f"i{number:03}" for number in range(60)]
    dates = (None, "2027-Q1", "2040", "TBD", "2026-10 to 2027-03", "1999")
    some = roadmap(
        *(work(name, when=dates[place % 6], pillars=["pillar/a"][: place % 2]) for place, name in enumerate(names))
    )
    for address in LANES.values():
        shown = part(page(some, address), Timeline)
        placed = [bar.title for bar in bars(shown)] + [card.title.text for lane in shown.lanes for card in lane.undated]
        assert sorted(placed) == names
        assert sorted(card.title.text for column in shown.list for card in column.cards) == names
    board, table = page(some, "roadmap/board/"), page(some, "roadmap/table/")
    assert sorted(card.title.text for column in part(board, Cards).columns for card in column.cards) == names
    assert len(part(table, Table).rows) == 60
    assert part(table, Filters).total == 60


def test_a_lane_folds_what_is_over_and_far_when_it_has_too_many_rows() -> None:
    some = roadmap(
        *(
            work(f"n{number:02}", when="2027-Q1", horizon="near", pillars="pillar/a", status="planned")
            for number in range(10)
        ),
        *(
            work(f"l{number:02}", when="2027-Q1", horizon="long", pillars="pillar/a", status="planned")
            for number in range(10)
        ),
        *(
            work(f"o{number:02}", when="2027-Q1", horizon="near", pillars="pillar/a", status="done")
            for number in range(3)
        ),
    )
    lane = drawn(some).lanes[0]
    assert lane.rows == MOST_ROWS
    assert [fold.title for fold in lane.folds] == ["Long term: 6 more", "Over: 3"]
    assert {bar.title[0] for bar in lane.folds[0].bars} == {"l"}


def test_lanes_stand_in_the_order_of_pillars_and_are_shown_when_empty() -> None:
    shown = drawn(roadmap(work("x", when="2027")))
    assert [lane.name for lane in shown.lanes] == ["a", "b", "No pillar stated"]
    assert shown.lanes[0].note == ("No initiatives yet",)


def test_there_is_no_axis_when_nothing_is_dated() -> None:
    shown = drawn(roadmap(work("x", when="Someday", pillars="pillar/a")))
    assert shown.ticks == ()
    assert "no axis" in shown.note
    assert [card.title.text for card in shown.lanes[0].undated] == ["x"]


def test_the_axis_is_an_order_and_says_so_when_dates_are_versions() -> None:
    shown = drawn(roadmap(work("x", when="v1.9"), work("y", when="v1.10"), work("z", when="2027-Q1")))
    assert [tick.label for tick in shown.ticks] == ["v1.9", "v1.10"]
    assert "not dates" in shown.note
    assert (shown.off_axis, shown.today, shown.starts) == ("No version", -1, "")
    assert [card.title.text for card in shown.lanes[-1].undated] == ["z"]


def test_a_bar_says_in_words_what_it_shows() -> None:
    some = roadmap(
        work("x", when="2027-Q2", status="at risk", moved=moved("2027-Q1"), needs="initiative/y", owner="booking"),
        work("y", when="2027-Q1", milestones=(Milestone(title="Pilot", when=when("2026-12"), done=True),)),
    )
    late, base = sorted(bars(drawn(some)), key=lambda bar: bar.title)
    assert late.words == "Q2 2027. One quarter late: Consent text late. booking."
    assert base.words == "Q1 2027. Milestones: Pilot December 2026, met. Owner not stated."
    assert list(late.needs) == [bars(drawn(some)).index(base)]
    assert (base.milestones[0][1], base.milestones[0][0] < 0) == (True, True)
    assert base.thread == f"M{base.milestones[0][0]} 22.5H0"


def test_labels_end_with_the_bar_when_they_would_run_off_the_axis() -> None:
    title = "A very long title that says everything that there is to say about the work, and then something more"
    bar = bars(drawn(roadmap(work("x", title=title, when="2028-12-31"), work("y", when="2026-12"))))[-1]
    assert bar.label_ends
    assert bar.label.endswith("…")
    assert bar.title == title


def test_strategic_bets_are_bold_and_the_legend_has_the_words() -> None:
    words = (TagWord(id="strategic-bet", title="Big bet"), TagWord(id="quick-win", title="Quick win"))
    some = roadmap(work("x", when="2027", tags=("strategic-bet",)), tag_families=(TagFamily(id="bet", words=words),))
    assert "bold" in bars(drawn(some))[0].weight
    assert (drawn(some).heavy, drawn(some).light) == ("Big bet", "Quick win")
    assert (drawn(roadmap()).heavy, drawn(roadmap()).light) == ("", "")


@pytest.mark.parametrize(
    ("words", "said"),
    [(("planned", "at risk"), "at risk"), (("odd",), "“odd”"), ((), "status not stated"), (("odd", "done"), "done")],
)
def test_a_label_carries_the_word_that_its_mark_shows(words: tuple[str, ...], said: str) -> None:
    one = work("x", status=words)
    assert status_word(roadmap(one), one) == said


def test_slips_are_told_with_their_size_and_reason_the_worst_first() -> None:
    some = roadmap(
        work("a", when="2027-Q2", moved=moved("2027-Q1")),
        work("b", when="2028", moved=moved("2026", why=None)),
        work("c", when="2027-Q2", horizon="long", moved=moved("near", field="horizon")),
        work("d", when="2026-09", status="planned"),
        work("e", when="2026-09", status="done", moved=moved("2026-06")),
        work("f", when="2026-12", moved=moved("2027-06")),
    )
    assert [(slip.initiative.id, delay_sentence(slip)) for slip in delays(some).values()] == [
        ("b", "Two years late: no reason stated."),
        ("a", "One quarter late: Consent text late."),
        ("d", "Due two months ago; no new date stated."),
        ("c", "Moved from Near term: Consent text late."),
    ]


@pytest.mark.parametrize(("when", "late"), [("2026-11-21", 1), ("2026-11-22", 0), ("2026-11", 0)])
def test_work_is_late_from_the_day_after_its_last(when: str, late: int) -> None:
    assert len(delays(roadmap(work("a", when=when, status="on track")))) == late


def test_all_reasons_are_told_when_a_plan_moved_twice() -> None:
    twice = (*moved("2026-Q1", "First."), *moved("2026-Q3", "Second"))
    [slip] = delays(roadmap(work("a", when="2027-Q1", moved=twice))).values()
    assert (slip.why, slip.before) == ("First. Then: Second", "Q1 2026")


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (1, "one day"),
        (20, "three weeks"),
        (25, "four weeks"),
        (26, "one month"),
        (30, "one month"),
        (35, "one month"),
        (36, "five weeks"),
        (61, "two months"),
        (1000, "33 months"),
        (2226, "six years"),
        (92, "one quarter"),
        (730, "two years"),
    ],
)
def test_sizes_of_slips_are_said_as_a_person_would(days: int, said: str) -> None:
    assert size_words(days) == said


def test_the_table_says_what_is_not_stated_and_sorts_by_date() -> None:
    table = part(page(roadmap(work("x", when="Q1 2027"), work("y")), "roadmap/table/"), Table)
    assert table.sortable
    x, y = sorted(table.rows, key=lambda row: str(row.cells[0]))
    assert x.sort[4] == "2027-03-31"
    assert sum(isinstance(piece, Unstated) for cell in y.cells for piece in cell) == 6


def test_filters_offer_what_tells_initiatives_apart_with_counts() -> None:
    some = roadmap(
        work("x", pillars="pillar/a", status="at risk"), work("y", pillars="pillar/b", status="at risk"), work("z")
    )
    bar = part(arrange(scope(some))[0], Filters)
    offered = {one.facet: [(option.value, option.count) for option in one.options] for one in bar.filters}
    assert offered["pillar"] == [("a", 1), ("b", 1), ("none", 1)]
    assert offered["status"] == [("at-risk", 2), ("none", 1)]
    assert offered["health"] == [("at-risk", 2), ("none", 1)]
    assert {one.facet for one in bar.filters if one.hidden} == {"horizon", "team", "outcome", "audience"}


def test_rows_bear_the_marks_of_the_options_that_they_fall_under() -> None:
    some = roadmap(work("x", pillars=("pillar/b", "pillar/a"), status="at risk"), work("y", status="planned"))
    table = part(page(some, "roadmap/table/"), Table)
    assert [dict(row.facets) for row in table.rows] == [{"f": "a1 a2 b1 c1 d1 e1 f1 g1"}, {"f": "a3 b1 c2 d2 e1 f1 g1"}]


def test_work_in_several_lanes_stands_in_the_first_and_says_where_else() -> None:
    some = roadmap(
        work("x", pillars=("pillar/b", "pillar/a"), when="2027-Q1", serves=("outcome/keep", "outcome/other")),
        work("y", when="Someday", pillars="pillar/a"),
        record("outcome/keep"),
        record("outcome/other"),
    )
    by_pillar = part(page(some, "roadmap/"), Timeline)
    assert [(bar.title, bar.word) for bar in by_pillar.lanes[1].bars] == [("x", "status not stated, also in a")]
    by_outcome = part(page(some, "roadmap/by-outcome/"), Timeline)
    assert [lane.name for lane in by_outcome.lanes] == ["keep", "other", "Reaches no outcome"]
    assert by_outcome.lanes[0].bars[0].word == "status not stated, also serves other"
    assert [card.title.text for card in by_outcome.lanes[2].undated] == ["y"]


def test_a_pillar_that_is_part_of_another_follows_it_and_says_so() -> None:
    nested = roadmap(record("pillar/c", parent=link("pillar/a")))
    lanes = drawn(nested).lanes
    assert [(lane.name, bool(lane.above)) for lane in lanes] == [("a", False), ("c", True), ("b", False)]


def test_owners_of_every_sort_have_a_lane() -> None:
    some = roadmap(
        work("x", when="2027", owner="wanted"),
        work("y", when="2027", owner="Head of data"),
        work("z", when="2027"),
    )
    lanes = part(page(some, "roadmap/by-owner/"), Timeline).lanes
    assert [lane.name for lane in lanes] == ["Head of data", "Owner wanted", "Owner not stated"]


def test_the_list_is_cut_short_when_there_is_very_much_and_the_board_holds_the_rest() -> None:
    many = roadmap(*(work(f"i{number:03}", when="2027", horizon="near") for number in range(WHOLE + 1)))
    column = drawn(many).list[0]
    assert len(column.cards) == SHORT
    assert column.more == Go(f"Further {WHOLE + 1 - SHORT} on the board", "roadmap/board/")


def test_a_dozen_slips_are_shown_and_all_have_a_page() -> None:
    late = roadmap(*(work(f"i{number:02}", when="2027-Q2", moved=moved("2027-Q1")) for number in range(14)))
    section = next(one for one in page(late, "roadmap/").sections if one.id == "slips")
    assert (len(section.parts[0].rows), section.more) == (12, Go("All 14 that are late", "roadmap/late/"))
    assert len(part(page(late, "roadmap/late/"), Table).rows) == 14


def test_what_is_less_late_is_folded_where_very_much_is_late() -> None:
    late = roadmap(*(work(f"i{number:02}", when="2027-Q2", moved=moved("2027-Q1")) for number in range(60)))
    tables = next(one for one in page(late, "roadmap/late/").sections if one.id == "late").parts
    assert [(len(one.rows), one.fold) for one in tables] == [(40, ""), (20, "20 more, less late")]
