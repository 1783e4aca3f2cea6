"""The pages of first moves and of freshness: a headline that counts, what is missing first, the file to mend."""

from datetime import date

import pytest

from making import record, result, vision
from sightline.model.vision import Vision
from sightline.problems import Location
from sightline.subjects.first_moves import page as first_moves
from sightline.subjects.first_moves.facts import FirstMove, Missing
from sightline.subjects.frame.record_page import plain
from sightline.subjects.frame.scope import Scope
from sightline.subjects.freshness import page as fresh
from sightline.subjects.freshness.facts import freshness
from sightline.subjects.sight.facts import reach
from sightline.views.inline import Go
from sightline.views.page import Page
from sightline.views.parts import Rows, Table, Tally

NEEDED = (Missing("Something", Location("content/objectives/")),)


def scope(of: Vision) -> Scope:
    return Scope(of, reach(of), {}, {}, lambda path, line: f"https://git.example/{path}#L{line}", {})


def rows(page: Page, name: str):
    return [
        row
        for one in page.sections
        if one.id == name
        for part in one.parts
        if isinstance(part, Rows)
        for row in part.rows
    ]


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (5, "All five first moves are made"),
        (4, "Four of five first moves are made"),
        (1, "One of five first moves is made"),
        (0, "None of the five first moves is made yet"),
    ],
)
def test_the_headline_counts_the_moves_that_are_made(made, said):
    moves = tuple(FirstMove("a", "A", "B", missing=() if number < made else NEEDED) for number in range(5))
    assert first_moves.headline(moves) == said


def test_what_is_missing_leads_to_the_file_and_what_is_there_to_the_record():
    bare = record("objective/b", key_results=(result("share", target=None, measure=None),), owner="data")
    made = vision(*(record(f"objective/{name}", key_results=(result("share"),)) for name in "ac"), bare)
    page = first_moves.arrange(scope(made))
    asks, missing, there = rows(page, "objectives")
    assert plain(asks.title).startswith("Three to five objectives")
    assert plain(missing.title) == "No key result of b has a number to reach"
    assert missing.aside[0] == Go("Add it", "https://git.example/content/objectives/b.md#L1", screen=True)
    assert plain(there.title) == ", ".join(
        f"{name} ({number} of 1 key result with a number)" for name, number in zip("abc", (1, 0, 1), strict=True)
    )


def test_what_needs_a_new_file_names_the_folder():
    (asks, missing) = rows(first_moves.arrange(scope(vision())), "workshop")
    assert plain(missing.aside) == "content/practices/"
    assert asks.lead


def test_the_page_of_freshness_says_what_is_due_and_leaves_out_what_is_over():
    made = vision(
        record("outcome/late", reviewed=date(2026, 1, 1), owner="data"),
        record("outcome/never"),
        record("outcome/fresh", reviewed=date(2026, 11, 1), owner="data"),
        record("initiative/done", status="done"),
        review_every=90,
    )
    page = fresh.arrange(scope(made))
    assert page.headline == "One of three records is due for a review, and one was never confirmed"
    assert [plain(row.title) for row in rows(page, "due")] == ["late"]
    (tally,) = [part for one in page.sections for part in one.parts if isinstance(part, Tally)]
    assert [(one.word, one.number) for one in tally.counts] == [("overdue", 1), ("never confirmed", 1), ("fresh", 1)]


def test_every_owner_for_whom_something_waits_is_listed():
    made = vision(
        record("outcome/late", reviewed=date(2026, 1, 1), owner="data"),
        record("outcome/fresh", reviewed=date(2026, 11, 1), owner="booking"),
        review_every=90,
    )
    (owners,) = [one for one in fresh.arrange(scope(made)).sections if one.id == "owners"]
    (table,) = [part for part in owners.parts if isinstance(part, Table)]
    assert [[plain(cell) for cell in row.cells] for row in table.rows] == [["data", "1", "0", "0"]]
    assert plain(owners.note) == "one other has nothing to look at"


def test_an_empty_vision_has_nothing_to_confirm():
    page = fresh.arrange(scope(vision()))
    assert page.headline == "Nothing here needs to be confirmed"
    assert freshness(vision()) == ()
