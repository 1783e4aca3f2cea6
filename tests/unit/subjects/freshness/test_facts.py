"""Freshness: what is due, what was confirmed without a change, and what nobody is asked for."""

from datetime import date

import pytest

from making import record, vision
from sightline.model.record import Move
from sightline.model.vision import Vision
from sightline.subjects.freshness.facts import Look, by_owner, freshness, silences

DAY = {"review_every": 90}


def one(*records, **more):
    """Return how fresh the only reviewable record is."""
    (found,) = freshness(vision(*records, **{**DAY, **more}))
    return found


def names(made: Vision) -> list[str]:
    return [found.record.id for found in freshness(made)]


@pytest.mark.parametrize(
    ("reviewed", "look"),
    [
        (None, Look.NEVER),
        (date(2026, 11, 22), Look.FRESH),
        (date(2026, 9, 24), Look.FRESH),
        (date(2026, 9, 23), Look.SOON),
        (date(2026, 8, 24), Look.SOON),
        (date(2026, 8, 23), Look.OVERDUE),
    ],
)
def test_a_review_holds_as_long_as_the_vision_says(reviewed, look):
    assert one(record("outcome/keep", reviewed=reviewed)).look is look


def test_the_last_day_of_a_review_is_not_late():
    found = one(record("outcome/keep", reviewed=date(2026, 8, 24)))
    assert found.due == date(2026, 11, 22)


def test_nothing_is_due_where_nobody_says_how_often():
    found = one(record("outcome/keep", reviewed=date(2020, 1, 1)), review_every=None)
    assert (found.look, found.due) == (Look.UNASKED, None)


@pytest.mark.parametrize(
    "over",
    [
        record("initiative/x", status="done"),
        record("initiative/x", status="dropped"),
        record("initiative/x", status="declined"),
        record("objective/x", result="Met in June"),
        record("objective/x", period="2025"),
        record("objective/x", status="done"),
        record("decision/x", decided=date(2026, 1, 1), reviewed=date(2026, 1, 1)),
        record("capacity/x", period="2025-Q1", reviewed=date(2025, 4, 1)),
        record("update/x", date="2025-01-01", reviewed=date(2025, 1, 1)),
        record("term/x"),
    ],
    ids=lambda over: f"{over.kind} {over}"[:40],
)
def test_what_is_finished_or_never_asked_is_left_alone(over):
    assert not names(vision(over, **DAY))


def test_other_kinds_are_looked_at_once_they_say_when_they_were():
    assert names(vision(record("decision/x", reviewed=date(2026, 1, 1)), record("decision/y"), **DAY)) == ["x"]


def test_the_most_overdue_comes_first_and_the_never_reviewed_after_the_overdue():
    made = vision(
        record("outcome/fresh", reviewed=date(2026, 11, 1)),
        record("outcome/late", reviewed=date(2026, 8, 1)),
        record("outcome/later", reviewed=date(2026, 7, 1)),
        record("outcome/never"),
        record("outcome/soon", reviewed=date(2026, 9, 1)),
        **DAY,
    )
    assert names(made) == ["later", "late", "soon", "never", "fresh"]


def move(day: date) -> Move:
    return Move(on=day, field="when", before="2026", why="Late")


def test_confirmed_without_a_change_is_told_from_an_edit():
    reviewed = date(2026, 11, 1)
    found = one(record("initiative/x", reviewed=reviewed, moved=(move(date(2026, 10, 1)),)))
    assert (found.is_confirmed, found.is_changed_since) == (True, False)
    found = one(record("initiative/x", reviewed=reviewed, moved=(move(date(2026, 11, 10)),)))
    assert (found.is_confirmed, found.is_changed_since) == (False, True)
    found = one(record("initiative/x", reviewed=reviewed, moved=(move(reviewed),)))
    assert (found.is_confirmed, found.is_changed_since) == (False, False)
    found = one(record("initiative/x", reviewed=reviewed))
    assert (found.changed, found.is_confirmed) == (None, False)


def test_an_update_tells_of_a_change_and_one_that_is_to_come_does_not():
    updates = (
        record("update/a", date="2026-11-05", about="outcome/keep"),
        record("update/b", date="2027", about="outcome/keep"),
    )
    assert one(record("outcome/keep", reviewed=date(2026, 11, 1)), *updates).changed == date(2026, 11, 5)


def test_trouble_is_shown_with_the_days_since_its_last_update_the_silent_first():
    made = vision(
        record("initiative/told", status="at risk"),
        record("initiative/old", status="at risk"),
        record("initiative/silent", status="at risk"),
        record("initiative/well", status="on track"),
        record("update/a", date="2026-11-18", about="initiative/told"),
        record("update/b", date="2026-09-01", about=("initiative/old", "initiative/told")),
        record("update/c", about="initiative/silent"),
    )
    assert [(each.initiative.id, each.days) for each in silences(made)] == [("silent", None), ("old", 82), ("told", 4)]


def test_what_several_own_is_on_the_list_of_each():
    owners = (record("outcome/a", owner="data"), record("outcome/b", owner="booking"), record("outcome/c"))
    mine = by_owner(freshness(vision(*owners, **DAY)))
    assert {owner.text if owner else None: len(some) for owner, some in mine.items()} == {
        "data": 1,
        "booking": 1,
        None: 1,
    }
