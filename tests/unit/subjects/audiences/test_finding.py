"""The sentence of an audience's page: how outcomes stand, and what is wanted."""

import pytest

from making import links, record, vision, when
from sightline.model.values import Target
from sightline.model.vision import Vision
from sightline.subjects.audiences.finding import headline_of
from sightline.subjects.audiences.sections import sections_for
from sightline.subjects.frame.scope import Scope
from sightline.subjects.measures.series import Point
from sightline.subjects.outcomes.view import listed
from sightline.subjects.sight.facts import reach

EXECUTIVES = ("outcomes", "decisions", "risks", "changes")
MONTHS = ("2026-06", "2026-07", "2026-08", "2026-09", "2026-10")


def scope(of: Vision) -> Scope:
    return Scope(of, reach(of), {}, {}, lambda path, line: "", {})


def outcome(name: str, *values: float):
    """Make an outcome and its measure, which should be at 90 by the end of 2026."""
    series = tuple(Point(when(month), value) for month, value in zip(MONTHS, values, strict=False))
    stated = {"target": Target("at least 90", ">=", 90.0), "due": when("2026-12"), "better": "higher"}
    return record(f"outcome/{name}", measures=links(f"measure/{name}")), record(
        f"measure/{name}", series=series, **stated
    )


def test_outcomes_are_counted_by_how_they_stand_and_decisions_follow():
    records = (
        *outcome("good", 80, 83, 86, 88, 89.5),
        *outcome("slipped", 80, 81, 82, 83, 82),
        *outcome("behind", 60, 61, 62, 63, 64),
    )
    made = vision(
        *records, *outcome("blank"), record("decision/buy", question="Buy?"), record("decision/sell", question="Sell?")
    )
    assert headline_of(scope(made), EXECUTIVES) == (
        "One of four outcomes is on course. "
        "One has slipped, one is behind, one cannot be judged, and two decisions are wanted."
    )


def test_nothing_is_added_when_all_is_well():
    made = vision(*outcome("good", 80, 83, 86, 88, 89.5))
    assert headline_of(scope(made), EXECUTIVES) == "The one outcome is on course."


def test_an_outcome_whose_target_is_met_is_on_course():
    made = vision(*outcome("met", 80, 83, 86, 88, 91), *outcome("blank"))
    assert headline_of(scope(made), EXECUTIVES) == "One of two outcomes is on course. One cannot be judged."


def test_a_single_outcome_is_not_counted():
    made = vision(*outcome("blank"), record("decision/buy", question="Buy?"))
    assert headline_of(scope(made), EXECUTIVES) == "The one outcome cannot be judged. One decision is wanted."


def test_outcomes_are_not_called_off_course_when_none_can_be_judged():
    made = vision(*outcome("blank"), *outcome("empty"))
    assert headline_of(scope(made), EXECUTIVES) == "Two outcomes; none can be judged yet."


def test_decisions_are_said_without_outcomes_too():
    assert (
        headline_of(scope(vision(record("decision/buy", question="Buy?"))), ("outcomes", "decisions"))
        == "One decision is wanted."
    )
    assert (
        headline_of(scope(vision(record("decision/buy", question="Buy?"))), ("decisions",)) == "One decision is wanted."
    )
    assert not headline_of(scope(vision()), EXECUTIVES)


@pytest.mark.parametrize(
    ("said", "words"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b, and c")]
)
def test_pieces_become_a_sentence(said, words):
    assert listed(said) == words


def test_risks_and_changes_stand_side_by_side_where_they_follow_each_other():
    made = scope(vision())
    halves = {one.id: one.half for one in sections_for(made, "executives", EXECUTIVES)}
    assert halves == {"outcomes": False, "decisions": False, "risks": True, "changes": True}
    assert not any(one.half for one in sections_for(made, "executives", ("risks", "decisions", "changes")))
