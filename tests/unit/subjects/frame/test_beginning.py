"""A page whose kinds have no record says so once, with what to do."""

from typing import Any

import pytest

from making import record, result, vision, when
from sightline.subjects.decisions import page as decisions
from sightline.subjects.frame.record_page import own_fields, plain
from sightline.subjects.frame.scope import Scope
from sightline.subjects.gates import page as gates
from sightline.subjects.objectives import page as objectives
from sightline.subjects.outcomes import page as outcomes
from sightline.subjects.pillars import page as pillars
from sightline.subjects.platform import gaps
from sightline.subjects.platform import page as platform
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.sight.facts import reach
from sightline.subjects.teams import page as teams
from sightline.subjects.updates import page as updates
from sightline.subjects.updates import stories
from sightline.views.inline import Go, Moment
from sightline.views.page import Page

PAGES = (gates, objectives, outcomes, pillars, platform, decisions, stories, updates)


def scope(*records: Any) -> Scope:
    made = vision(*records)
    return Scope(made, reach(made), {}, {}, lambda path, line: "", {})


def of(module: Any, *records: Any) -> Page:
    page: Page = module.arrange(scope(*records))[0]
    return page


def of_one(module: Any, *records: Any) -> Page:
    page: Page = module.arrange(scope(*records))
    return page


@pytest.mark.parametrize("module", PAGES, ids=lambda one: one.__name__.rpartition(".")[2])
def test_an_empty_page_says_so_in_its_headline_and_how_to_begin(module: Any) -> None:
    page = of(module)
    assert page.headline.startswith("No ")
    assert page.headline.endswith(" yet")
    assert page.sections[-1].id == "begin"
    assert not page.sections[-1].note
    said = [str(getattr(part, "empty", "")) for one in page.sections for part in one.parts]
    assert not [words for words in (*said, plain(page.lede)) if " yet" in words]


def test_a_page_whose_headline_says_something_else_says_that_nothing_is_there() -> None:
    page = decisions.trade_offs(scope())
    assert plain(page.sections[-1].note) == "Nobody has written anything here yet."
    assert [one.id for one in page.sections] == ["begin"]


def test_a_page_with_a_record_keeps_its_empty_sections() -> None:
    page = decisions.decisions(scope(record("decision/d", question="Which?")))
    assert [one.id for one in page.sections] == ["wanted", "made"]


@pytest.mark.parametrize(
    ("records", "said"),
    [
        ((record("capability/a", status="done"),), "The one capability is ready to use"),
        ((record("capability/a"),), "The one capability does not say yet whether it can be used"),
        (
            (record("capability/a", status="planned"),),
            "The one capability is not ready yet; no near-term work is held back",
        ),
        (
            (record("capability/a"), record("capability/b")),
            "Two capabilities; none says yet whether it can be used",
        ),
        (
            (record("capability/a", status="done"), record("capability/b")),
            "One of two capabilities is ready to use; no near-term work is held back",
        ),
        (
            tuple(record(f"capability/{name}", status="done") for name in "ab"),
            "Both capabilities are ready to use",
        ),
    ],
)
def test_the_platform_says_first_how_much_of_it_is_ready(records: tuple[Any, ...], said: str) -> None:
    assert of(platform, *records).headline == said


def test_the_gap_map_tells_no_need_from_no_gap() -> None:
    ready = record("capability/a", status="done")
    assert of_one(gaps, ready).headline == "No near-term work says what it needs of the platform"
    near = record("initiative/i", horizon="near", needs="capability/a")
    assert of_one(gaps, ready, near).headline == "No near-term work is held back by the platform"


@pytest.mark.parametrize(
    ("statuses", "said"),
    [
        ((None,), "Its one initiative states no status."),
        ((None, None), "Two initiatives; none states its status."),
        (("done", None), "Two initiatives, one done. One states no status."),
        (("done", None, None), "Three initiatives, one done. Two state no status."),
        (("done", "planned"), "Two initiatives, one done. None in trouble."),
    ],
)
def test_a_pillar_says_how_much_of_its_work_states_nothing(statuses: tuple[str | None, ...], said: str) -> None:
    work = [record(f"initiative/i{at}", **({"status": one} if one else {})) for at, one in enumerate(statuses)]
    made = vision(*work)
    assert pillars.where_it_stands(made, list(made.of(Initiative))) == said


def test_one_team_answers_alone_and_updates_without_a_day_have_no_last_one() -> None:
    assert of(teams, record("team/a")).headline == "One team and what it answers for"
    assert of(teams, record("team/a"), record("team/b")).headline == "Two teams and what they answer for"
    page = of(updates, record("update/a"), record("update/b"))
    assert (page.headline, page.lede) == ("Two updates without a date", ())
    assert [row.lead for one in page.sections for part in one.parts for row in getattr(part, "rows", ())] == [(), ()]


def test_own_fields_are_named_in_words_and_lead_to_the_records_that_they_name() -> None:
    made = vision(record("page/history", title="History"))
    fields = own_fields(made, {"read_on": "page/history", "source": {"commit_date": "2024-06-13"}})
    assert fields == (("read on", Go("History", "pages/history/")), ("source / commit date", "2024-06-13"))


def test_an_objective_says_its_period_in_words_and_a_result_without_a_number_once() -> None:
    bare = result("a", target=None, measure=None, result="Shipped.")
    one = record("objective/o", period=when("2026_Q4"), key_results=(bare,))
    page = objectives.arrange(scope(one))[1]
    assert page.eyebrow == (Moment("Q4 2026", "2026-12-31"),)
    (tree,) = (part for one in page.sections if one.id == "key-results" for part in one.parts)
    assert (tree.nodes[0].note, tree.nodes[0].progress_note) == ((), ("Shipped.",))


def test_the_page_of_outcomes_says_first_how_they_stand() -> None:
    assert of(outcomes, record("outcome/a"), record("outcome/b")).headline == "Two outcomes; none can be judged yet."
