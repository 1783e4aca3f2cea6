"""Where a decision stands is told by what it states, and told the same everywhere."""

from datetime import date

import pytest

from making import party, record, vision
from sightline.export.days import days
from sightline.subjects.decisions.facts import taken, unstated, wanted
from sightline.subjects.decisions.record import Option


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({}, unstated),
        ({"title": "Use a queue"}, unstated),
        ({"links": ("https://a.example",)}, unstated),
        ({"question": "Which?"}, wanted),
        ({"options": (Option(title="Buy"),)}, wanted),
        ({"recommended": "Buy"}, wanted),
        ({"waiting": "Two quarters"}, wanted),
        ({"by": "2026-12-01"}, wanted),
        ({"who": party("board")}, wanted),
        ({"decided": date(2026, 1, 1), "question": "Which?"}, taken),
        ({"outcome": "Buy", "by": "2026-12-01"}, taken),
    ],
)
def test_a_decision_is_open_only_when_it_asks_something(fields, where):
    made = vision(record("decision/d", **fields))
    assert [found.__name__ for found in (wanted, taken, unstated) if found(made)] == [where.__name__]


def test_a_decision_with_a_result_is_no_day_of_the_calendar_any_more():
    made = vision(record("decision/a", by="2026-12-01"), record("decision/b", by="2026-12-01", outcome="Buy"))
    assert [one.record.id for one in days(made)] == ["a"]
