"""What changed is told by its update where one has a title; no open decision is not the same as none ever recorded."""

from datetime import date
from typing import Any

from making import record, vision
from sightline.model.record import Move
from sightline.model.vision import Vision
from sightline.subjects.decisions.page import decisions as register
from sightline.subjects.decisions.sections import decisions
from sightline.subjects.frame.record_page import plain
from sightline.subjects.frame.scope import Scope
from sightline.subjects.sight.facts import reach
from sightline.subjects.updates.sections import changes
from sightline.views.inline import Go
from sightline.views.parts import Row, Rows


def scope(*records: Any) -> Scope:
    made: Vision = vision(*records)
    return Scope(made, reach(made), {}, {}, lambda path, line: "", {})


def first(*records: Any) -> Row:
    (rows,) = changes(scope(*records)).parts
    assert isinstance(rows, Rows)
    return rows.rows[0]


def work(**more: Any) -> Any:
    moved = (Move(on=date(2026, 11, 18), field="when", before="2027-01", why="The stream is full."),)
    return record("initiative/path", title="Order path", when="2027-02", status="at risk", moved=moved, **more)


def test_a_change_is_told_by_the_title_of_its_update() -> None:
    told = record(
        "update/u",
        title="Order path slips",
        date="2026-11-18",
        about="initiative/path",
        status="at risk",
        summary="One copy is too slow.",
    )
    row = first(work(), told)
    assert row.title == (Go("Order path slips", "updates/u/"),)
    assert plain(row.text) == "One copy is too slow."
    assert plain(row.small) == "Order path at risk; end moved to February 2027"


def test_a_change_is_told_of_its_record_where_no_update_has_a_title() -> None:
    told = record("update/u", title="", date="2026-11-18", about="initiative/path", status="at risk")
    row = first(work(), told)
    assert row.title[0] == Go("Order path", "initiatives/path/")
    assert (plain(row.text), row.small) == ("The stream is full.", ())


def test_an_update_of_another_day_does_not_tell_a_graver_change() -> None:
    told = record("update/u", title="All is well", date="2026-10-01", about="initiative/path", status="on track")
    assert first(work(), told).title[0] == Go("Order path", "initiatives/path/")


def test_an_update_without_status_says_what_it_is_about() -> None:
    about = tuple(f"initiative/{name}" for name in "abcde")
    told = record("update/u", title="October in brief", date="2026-10-30", about=about)
    row = first(*(record(one) for one in about), told)
    assert row.title == (Go("October in brief", "updates/u/"),)
    assert plain(row.small) == "About a, b, c, two more"


def empty_words(*records: Any) -> str:
    (rows,) = decisions(scope(*records)).parts
    assert isinstance(rows, Rows)
    return rows.empty


def test_no_open_decision_is_not_the_same_as_none_recorded() -> None:
    made = record("decision/d", decided=date(2026, 10, 1))
    assert empty_words(made) == "Nothing waits for a decision."
    assert empty_words() == "No decision has been recorded yet."
    assert register(scope()).headline == "No decision has been recorded yet"
    assert register(scope(made)).headline == "One decision is made, and none is wanted now"
