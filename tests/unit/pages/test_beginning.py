"""A page whose kinds have no record says so once, with what to do."""

from typing import Any

import pytest

from making import record, vision
from sightline.model.sight import reach
from sightline.pages import gates, objectives, outcomes, pillars, platform, registers, stories, updates
from sightline.pages.record import plain
from sightline.pages.scope import Scope
from sightline.views.page import Page

PAGES = (gates, objectives, outcomes, pillars, platform, registers, stories, updates)


def scope(*records: Any) -> Scope:
    made = vision(*records)
    return Scope(made, reach(made), {}, {}, lambda path, line: "", {})


def of(module: Any, *records: Any) -> Page:
    page: Page = module.arrange(scope(*records))[0]
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
    page = registers.trade_offs(scope())
    assert plain(page.sections[-1].note) == "Nobody has written anything here yet."
    assert [one.id for one in page.sections] == ["begin"]


def test_a_page_with_a_record_keeps_its_empty_sections() -> None:
    page = registers.decisions(scope(record("decision/d")))
    assert [one.id for one in page.sections] == ["wanted", "made"]


@pytest.mark.parametrize(
    ("records", "said"),
    [
        ((record("capability/a", status="done"),), "The one capability is ready to use"),
        ((record("capability/a"),), "The one capability is not ready yet; no near-term work waits for it"),
        (
            (record("capability/a", status="done"), record("capability/b")),
            "One of two capabilities is ready to use; no near-term work waits for the rest",
        ),
        (
            tuple(record(f"capability/{name}", status="done") for name in "ab"),
            "Both capabilities are ready to use",
        ),
    ],
)
def test_the_platform_says_first_how_much_of_it_is_ready(records: tuple[Any, ...], said: str) -> None:
    assert of(platform, *records).headline == said


def test_the_page_of_outcomes_says_first_how_they_stand() -> None:
    assert of(outcomes, record("outcome/a"), record("outcome/b")).headline == "None of two outcomes can be judged yet."
