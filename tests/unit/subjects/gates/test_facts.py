from dataclasses import replace
from datetime import date, timedelta

import pytest

from making import TODAY, link, party, record, vision
from sightline.model.values import Party, PartyKind
from sightline.subjects.gates.facts import (
    GateState,
    answers,
    approved_own,
    expiries,
    is_asked,
    is_running,
    last_day,
    near_running,
    passages,
)

GATE = record("gate/threats", horizons=("near",), touches=("personal-data", "payments"), valid_days=365)
WORK = record("initiative/work", horizon="near", tags=("personal-data",), status="on track")


def review(name="one", **more):
    return record(f"review/{name}", gate=link("gate/threats"), initiative=link("initiative/work"), **more)


def passage(*reviews, gate=GATE, work=WORK, day=None):
    return passages(vision(gate, work, *reviews), day)[work.key][0]


@pytest.mark.parametrize(
    ("horizon", "tags", "asked"),
    [
        ("near", ("personal-data",), True),
        ("near", ("payments", "couriers"), True),
        ("near", ("couriers",), False),
        ("near", (), False),
        ("medium", ("personal-data",), False),
        (None, ("personal-data",), False),
    ],
)
def test_a_gate_is_asked_by_horizon_and_by_one_of_its_tags(horizon, tags, asked):
    assert is_asked(GATE, record("initiative/a", horizon=horizon, tags=tags)) is asked


def test_a_gate_that_names_one_of_the_two_is_asked_of_all_the_other():
    assert is_asked(record("gate/near", horizons=("near",)), record("initiative/a", horizon="near"))
    assert is_asked(record("gate/data", touches=("personal-data",)), record("initiative/a", tags=("personal-data",)))


def test_a_gate_that_names_neither_is_asked_of_nothing():
    assert not is_asked(record("gate/new"), record("initiative/a", horizon="near", tags=("personal-data",)))


def test_work_without_an_answer_is_due_and_missing():
    found = passage()
    assert (found.state, found.missing, found.holds) == (GateState.DUE, True, False)


def test_work_with_a_booked_day_is_due_and_not_missing():
    found = passage(review(booked=date(2026, 12, 3)))
    assert (found.state, found.missing, found.booked) == (GateState.DUE, False, date(2026, 12, 3))


def test_later_work_is_not_asked_and_will_be():
    found = passage(work=replace(WORK, horizon="medium"))
    assert (found.state, found.later, found.holds) == (GateState.NOT_TRIGGERED, True, True)


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({"result": "passed", "on": TODAY}, GateState.PASSED),
        ({"result": "passed", "on": TODAY - timedelta(days=365)}, GateState.PASSED),
        ({"result": "passed", "on": TODAY - timedelta(days=366)}, GateState.LAPSED),
        ({"result": "passed", "on": TODAY, "until": TODAY - timedelta(days=1)}, GateState.LAPSED),
        ({"result": "passed", "on": date(2020, 1, 1), "until": TODAY}, GateState.PASSED),
        ({"result": "passed"}, GateState.PASSED),
        ({"result": "waived", "until": TODAY}, GateState.WAIVED),
        ({"result": "waived", "until": TODAY - timedelta(days=1)}, GateState.WAIVER_LAPSED),
        ({"result": "waived", "on": date(2020, 1, 1)}, GateState.WAIVED),
        ({"result": "failed", "on": TODAY}, GateState.FAILED),
        ({"result": "not-needed", "on": date(2020, 1, 1)}, GateState.NOT_NEEDED),
        ({"result": "passed", "on": TODAY + timedelta(days=1)}, GateState.DUE),
    ],
)
def test_the_answer_and_the_day_make_the_state(fields, state):
    assert passage(review(**fields)).state is state


def test_the_newest_answer_counts_and_one_without_a_day_is_the_oldest():
    old = review("a-new", result="passed", on=date(2026, 3, 1))
    new = review("b-old", result="failed", on=date(2026, 2, 1))
    undated = review("c-undated", result="waived", until=date(2027, 1, 1))
    assert passage(old, new, undated).state is GateState.PASSED


def test_the_same_reviews_say_how_it_stood_on_another_day():
    first = review("first", result="passed", on=date(2025, 1, 1), until=date(2025, 12, 31))
    second = review("second", result="waived", on=date(2026, 6, 1), until=date(2026, 8, 31))
    states = [
        passage(first, second, day=date(year, month, 1)).state for year, month in ((2024, 6), (2025, 6), (2026, 2))
    ]
    assert states == [GateState.DUE, GateState.PASSED, GateState.LAPSED]
    assert passage(first, second, day=date(2026, 7, 1)).state is GateState.WAIVED
    assert passage(first, second).state is GateState.WAIVER_LAPSED


def test_a_booked_day_is_forgotten_once_a_newer_answer_is_there():
    old = review("old", result="passed", on=date(2025, 1, 1), booked=date(2026, 1, 10))
    new = review("new", result="passed", on=date(2026, 1, 10))
    assert passage(old, new).booked is None
    assert passage(old).booked == date(2026, 1, 10)


def test_a_booking_beside_the_answer_counts_when_it_is_later():
    done = review("done", result="passed", on=date(2026, 1, 10))
    kept, coming = review("kept", booked=date(2026, 1, 10)), review("next", booked=date(2027, 1, 9))
    assert passage(done, kept).booked is None
    assert passage(done, kept, coming).booked == date(2027, 1, 9)


def test_a_review_of_nothing_is_no_answer():
    assert not answers(vision(GATE, WORK, record("review/a", result="passed"), record("review/b", gate=link("gate/x"))))


def test_a_pass_holds_no_longer_than_a_calendar_lasts():
    assert last_day(GATE, review(result="passed", on=date.max)) == date.max
    assert last_day(replace(GATE, valid_days=1e9), review(result="passed", on=TODAY)) is None


@pytest.mark.parametrize("status", ["done", "dropped", "declined"])
def test_work_that_is_over_is_asked_nothing(status):
    assert not is_running(vision(WORK), replace(WORK, status=(status,)))


def test_near_running_work_is_near_and_runs():
    others = (record("initiative/far", horizon="long"), record("initiative/over", horizon="near", status="done"))
    assert [one.id for one in near_running(vision(WORK, *others))] == ["work"]


@pytest.mark.parametrize(
    ("approver", "own"),
    [
        (party("Head of apps"), True),
        (party("head of Apps"), True),
        (Party("apps", PartyKind.TEAM, team="apps"), True),
        (Party("data", PartyKind.TEAM, team="data"), False),
        (party("Security lead"), False),
        (party("wanted"), False),
        (None, False),
    ],
)
def test_nobody_passes_their_own_work(approver, own):
    owners = (party("Head of apps"), Party("apps", PartyKind.TEAM, team="apps"), party("wanted"))
    assert approved_own(replace(WORK, owners=owners), review(approver=approver)) is own


def test_expiries_are_days_to_come_of_running_work_soonest_first():
    second = replace(WORK, id="second")
    over = replace(WORK, id="over", status=("done",))
    some = [
        review("a", result="passed", on=date(2026, 1, 1), booked=date(2026, 12, 1)),
        replace(review("b", result="waived", until=date(2026, 12, 24)), initiative=link("initiative/second")),
        replace(review("c", result="passed", on=date(2026, 1, 1)), initiative=link("initiative/over")),
    ]
    found = expiries(vision(GATE, WORK, second, over, *some))
    assert [(one.day, one.what, one.passage.initiative.id) for one in found] == [
        (date(2026, 12, 1), "booked", "work"),
        (date(2026, 12, 24), "waiver", "second"),
        (date(2027, 1, 1), "pass", "work"),
    ]
