"""Lanes say what is in them, and what of other lanes belongs in them too; the page of what is late counts only that."""

from typing import Any

import pytest

from making import record, vision
from sightline.model.record import Move
from sightline.model.vision import Vision
from sightline.subjects.frame.record_page import plain
from sightline.subjects.frame.scope import Scope
from sightline.subjects.roadmap.page import arrange
from sightline.subjects.roadmap.timeline import timeline
from sightline.subjects.sight.facts import reach
from sightline.views.parts import Filters, Table, Tally

MOVED = (Move(field="when", before="2026-Q4", why="Late"),)


def serving(name: str, *outcomes: str, **more: Any) -> Any:
    return record(f"initiative/{name}", serves=tuple(f"outcome/{one}" for one in outcomes), when="2027-Q1", **more)


def scope(of: Vision) -> Scope:
    return Scope(of, reach(of), {}, {}, lambda path, line: "", {})


def notes(of: Vision, by: str) -> dict[str, str]:
    return {lane.name: plain(lane.note) for lane in timeline(scope(of), by).lanes}


@pytest.mark.parametrize(
    ("work", "said"),
    [
        ((serving("x", "a"),), "No initiatives yet"),
        ((serving("x", "a", "b"),), "None of its own; 1 also serves it"),
        ((serving("x", "a", "b"), serving("y", "a", "b")), "None of its own; 2 also serve it"),
        ((serving("x", "a", "b"), serving("y", "b")), "1 initiative; 1 also serves it"),
    ],
)
def test_an_outcome_says_what_also_serves_it_from_other_lanes(work: tuple[Any, ...], said: str) -> None:
    assert notes(vision(record("outcome/a"), record("outcome/b"), *work), "outcome")["b"] == said


def test_a_pillar_says_what_is_also_in_it() -> None:
    work = record("initiative/x", pillars=("pillar/a", "pillar/b"), when="2027")
    assert notes(vision(record("pillar/a"), record("pillar/b"), work), "pillar") == {
        "a": "1 initiative",
        "b": "None of its own; 1 is also in it",
    }


def test_the_page_of_what_is_late_counts_what_it_lists() -> None:
    late = record("initiative/late", pillars="pillar/a", when="2027-Q1", status="at risk", moved=MOVED)
    made = vision(record("pillar/a"), late, record("initiative/good", when="2027-Q1", pillars="pillar/a"))
    page = next(one for one in arrange(scope(made)) if one.address == "roadmap/late/")
    parts = [one for section in page.sections for one in section.parts]
    bar, table, tally = (next(one for one in parts if isinstance(one, kind)) for kind in (Filters, Table, Tally))
    assert (bar.total, len(table.rows)) == (1, 1)
    assert [(one.number, one.address) for one in tally.counts] == [(1, "roadmap/late/?status=at-risk")]
    assert {option.count for menu in bar.filters for option in menu.options} == {1}


def test_a_page_without_work_has_no_filters() -> None:
    pages = arrange(scope(vision(record("pillar/a"))))
    assert not [one for page in pages for section in page.sections for one in section.parts if isinstance(one, Filters)]
