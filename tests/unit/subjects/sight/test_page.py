"""The line of sight: what the picture shows, what the list holds, which holes are named."""

from datetime import date
from typing import Any

from making import link, record, result, vision
from sightline.model.vision import Vision
from sightline.model.workspace import Accepted
from sightline.subjects.frame.record_page import plain
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.sight_line import sight_line
from sightline.subjects.sight.facts import reach
from sightline.subjects.sight.ladder import ladder
from sightline.subjects.sight.page import MOST_WORK, arrange, headline, sight
from sightline.subjects.sight.picture import LIMITS, brief_picture, picture
from sightline.subjects.sight.threads import HOLES
from sightline.views.inline import Go
from sightline.views.page import Page
from sightline.views.parts import Group, Groups, SightBranch


def scope(of: Vision) -> Scope:
    return Scope(of, reach(of), {}, {}, lambda path, line: f"https://git.example/{path}#L{line}", {})


def small(*more: Any, **workspace: Any) -> Vision:
    return vision(
        record("outcome/keep"),
        record("pillar/a"),
        record("objective/fast", serves="outcome/keep", key_results=(result("share"),)),
        record("initiative/x", serves="objective/fast/share", pillars="pillar/a"),
        *more,
        **workspace,
    )


def groups(page: Page) -> dict[str, Group]:
    return {
        one.id: one
        for section in page.sections
        for part in section.parts
        if isinstance(part, Groups)
        for one in part.groups
    }


def names(branches: tuple[SightBranch, ...], depth: int = 0) -> list[str]:
    return [
        line for one in branches for line in ("  " * depth + plain(one.title).strip(), *names(one.branches, depth + 1))
    ]


def test_the_headline_counts_what_reaches_an_outcome_and_the_holes() -> None:
    assert headline(scope(small())) == "One of one initiative reaches an outcome. Nothing is left to mend."
    holed = small(record("initiative/y"), record("outcome/alone"))
    assert headline(scope(holed)) == "One of two initiatives reaches an outcome. Two holes are left to mend."
    assert headline(scope(vision(record("initiative/y")))) == "No outcome is stated yet, so there is nothing to reach"


def test_the_line_runs_from_outcome_to_initiative_and_never_through_a_pillar() -> None:
    drawn = picture(small(), reach(small()))
    assert [column.title for column in drawn.columns] == ["Outcomes", "Objectives", "Key results", "Roadmap, by pillar"]
    pairs = [[(one.upper, one.lower) for one in gap] for gap in drawn.gaps]
    assert pairs == [
        [("outcome/keep", "objective/fast")],
        [("objective/fast", "objective/fast#share")],
        [("objective/fast#share", "pillar/a")],
    ]
    assert drawn.lit == ("outcome/keep", "objective/fast", "objective/fast#share", "pillar/a")
    assert all(one.lit for gap in drawn.gaps for one in gap)
    assert drawn.columns[3].names[0].note == "1 of 1"


def test_a_missing_step_has_a_name_of_its_own_on_the_line() -> None:
    whole = small(
        record("initiative/y", serves="objective/fast", pillars="pillar/a"),
        record("initiative/z", serves="outcome/keep", pillars="pillar/a"),
    )
    drawn = picture(whole, reach(whole))
    missing = [one.id for column in drawn.columns for one in column.names if one.missing]
    assert sorted(missing) == ["objective/fast#", "outcome/keep#", "outcome/keep#objective"]
    joined = {(one.upper, one.lower) for gap in drawn.gaps for one in gap}
    assert ("objective/fast#", "pillar/a") in joined
    assert ("outcome/keep#objective", "outcome/keep#") in joined


def test_an_objective_is_joined_to_the_outcome_that_its_parent_serves() -> None:
    deep = small(record("objective/below", serves="objective/fast/share", key_results=(result("k"),)))
    drawn = picture(deep, reach(deep))
    assert ("outcome/keep", "objective/below") in {(one.upper, one.lower) for one in drawn.gaps[0]}


def test_holes_are_marked_in_the_picture() -> None:
    holed = small(
        record("outcome/alone"),
        record("objective/adrift", key_results=(result("idle"),)),
        record("objective/bare", serves="outcome/keep"),
        record("initiative/y"),
    )
    found = {one.id: one for column in picture(holed, reach(holed)).columns for one in column.names}
    assert found["outcome/alone"].hole
    assert found["objective/adrift"].hole
    assert found["objective/bare"].weak
    assert found["objective/adrift#idle"].weak
    assert (found[HOLES].note, found[HOLES].hole) == ("1", True)


def test_columns_count_the_rest_and_keep_holes_when_they_are_too_long() -> None:
    many = small(
        *(record(f"objective/o{n:02}", serves="outcome/keep", key_results=(result("k"),)) for n in range(30)),
        record("objective/zz"),
    )
    drawn = picture(many, reach(many))
    objectives = drawn.columns[1].names
    assert len(objectives) == LIMITS[1][0] + 1
    assert objectives[-1].text == "18 more"
    assert {"objective/fast", "objective/zz"} <= {one.id for one in objectives}
    shown = {one.id for column in drawn.columns for one in column.names}
    assert all({one.upper, one.lower} <= shown for gap in drawn.gaps for one in gap)


def test_the_brief_picture_joins_objectives_to_the_roadmap_and_counts_key_results() -> None:
    whole = small(record("initiative/z", serves="outcome/keep", pillars="pillar/a"))
    drawn = brief_picture(whole, reach(whole))
    assert [column.title for column in drawn.columns] == [
        "Outcomes",
        "Objectives, with key results",
        "Roadmap, by pillar",
    ]
    assert [(one.upper, one.lower) for one in drawn.gaps[1]] == [
        ("outcome/keep#objective", "pillar/a"),
        ("objective/fast", "pillar/a"),
    ]
    assert [one.note for one in drawn.columns[1].names] == ["1", ""]
    assert drawn.lit == ("outcome/keep", "objective/fast", "pillar/a")


def test_the_list_nests_and_a_cycle_ends() -> None:
    looped = small(
        record("objective/below", serves="objective/fast/share", key_results=(result("k"),)),
        record("objective/one", serves="objective/two"),
        record("objective/two", serves="objective/one"),
    )
    assert names(sight(scope(looped), whole=True).branches) == [
        "keep",
        "  fast",
        "    share",
        "      x",
        "      below",
        "        k",
        "one",
        "  two",
        "    one",
    ]


def test_a_brief_list_ends_with_objectives() -> None:
    assert names(sight(scope(small())).branches) == ["keep", "  fast"]


def test_the_list_says_how_much_work_there_is_when_it_is_too_much_to_name() -> None:
    many = small(*(record(f"initiative/i{n:03}", serves="objective/fast/share") for n in range(MOST_WORK)))
    branch = sight(scope(many), whole=True).branches[0].branches[0].branches[0]
    assert branch.branches == ()
    assert plain(branch.note) == f"{MOST_WORK + 1} initiatives"


def test_each_hole_names_what_is_missing_who_answers_and_the_file_to_mend() -> None:
    holed = small(
        record("objective/adrift", key_results=(result("idle"),)),
        record("initiative/y", owner="booking"),
        record("initiative/z", serves=("objective/adrift/idle", "objective/fast/nothing", "words")),
    )
    found = groups(arrange(scope(holed)))
    y, z = found["initiatives"].rows
    assert (plain(y.text), plain(y.small)) == ("serves nothing", "booking")
    assert y.aside[0] == Go("Mend", "https://git.example/content/initiatives/y.md#L1", screen=True)
    assert plain(z.text) == (
        "serves adrift, which leads to no outcome; serves fast, which has no key result nothing; serves words"
    )
    assert plain(z.small) == "Owner not stated"
    assert plain(found["objectives"].rows[0].text) == "serves nothing"


def test_key_results_say_both_of_their_faults_in_one_row() -> None:
    vague = result("vague", target=None, measure=None)
    found = groups(arrange(scope(small(record("objective/o", serves="outcome/keep", key_results=(vague,))))))
    (row,) = found["key-results"].rows
    assert plain(row.text) == "no work serves it; no measure and no number, so nobody can judge it, under o"


def test_enabling_work_says_who_needs_it() -> None:
    needed = small(record("initiative/base"), record("initiative/top", serves="outcome/keep", needs="initiative/base"))
    (row,) = groups(arrange(scope(needed)))["initiatives"].rows
    assert plain(row.text) == "serves nothing. Needed by top, which does reach one"


def test_an_accepted_hole_is_shown_apart_until_its_day_has_come() -> None:
    def accepted(until: date) -> Vision:
        one = Accepted(code="no-line-of-sight", on="initiative/y", why="Nobody will notice it", until=until)
        return small(record("initiative/y"), accepted=(one,))

    page, page_reach = arrange(scope(accepted(date(2027, 6, 30)))), reach(accepted(date(2027, 6, 30)))
    assert (
        page.headline == "One of two initiatives reaches an outcome, one is accepted without. Nothing is left to mend."
    )
    assert HOLES not in [one.id for one in picture(accepted(date(2027, 6, 30)), page_reach).columns[3].names]
    assert plain(groups(page)["accepted"].rows[0].aside) == "until 30 June 2027"
    assert set(groups(arrange(scope(accepted(date(2026, 11, 1)))))) == {"initiatives"}


def test_a_key_result_is_named_by_its_measure_where_it_starts_and_should_be() -> None:
    outage = record("measure/m", title="Outage", unit="min")
    tree = record(
        "objective/o", serves="outcome/keep", key_results=(result("k", measure=link("measure/m"), baseline=42.0),)
    )
    drawn = picture(small(outage, tree), reach(small(outage, tree)))
    assert "Outage 42 to 70\u00a0%" in [one.text for one in drawn.columns[2].names]


def test_the_ladder_names_what_else_is_reached_and_served_in_the_order_of_the_author() -> None:
    made = small(
        record("outcome/also"),
        record("objective/two", serves=("outcome/keep", "outcome/also"), key_results=(result("k"),)),
        record("initiative/y", serves=("objective/two/k", "objective/fast/share")),
    )
    steps = ladder(scope(made), made.records["initiative", "y"])
    assert [plain(step.title) for step in steps] == ["keep", "two", "k", "y"]
    assert plain(steps[0].note) == "also also"
    assert plain(steps[-1].note) == "Also serves share"
    line = sight_line(scope(made), made.records["objective", "two"])
    assert plain(line) == "keep; also also"
