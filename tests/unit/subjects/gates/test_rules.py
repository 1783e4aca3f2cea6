from datetime import date

import pytest

from making import link, party, record, said, vision
from sightline.check import check

GATE = record("gate/threats", horizons=("near",), valid_days=365)


def found(code, *records, status="on track", horizon="near", **more):
    work = record("initiative/work", horizon=horizon, status=status, owner="Head of apps", **more)
    return said(check(vision(GATE, work, *records)), code)


def review(**more):
    fields = {"result": "passed", "on": date(2026, 9, 1), "approver": party("Security lead"), **more}
    return record("review/one", gate=link("gate/threats"), initiative=link("initiative/work"), **fields)


def test_near_work_that_nobody_looked_at_is_an_error():
    assert found("gate-missing") == ["initiative/work"]
    assert not found("gate-missing", review())
    assert not found("gate-missing", horizon="medium")


@pytest.mark.parametrize("status", ["done", "dropped", "declined"])
def test_work_that_is_over_is_not_nagged(status):
    lapsed = review(on=date(2025, 1, 1))
    assert not found("gate-missing", status=status)
    assert not found("gate-lapsed", lapsed, status=status)


def test_an_answer_of_no_result_and_no_day_does_not_open_the_gate():
    assert found("gate-missing", review(result=None)) == ["initiative/work"]


def test_a_day_to_come_is_no_answer():
    assert found("gate-missing", review(on=date(2027, 1, 1))) == ["initiative/work"]


def test_a_waiver_is_spoken_of_for_ninety_days():
    assert found("waiver-lapses-soon", review(result="waived", reason="Small", until=date(2027, 2, 20)))
    assert not found("waiver-lapses-soon", review(result="waived", reason="Small", until=date(2027, 2, 21)))
    assert found("gate-lapsed", review(result="waived", reason="Small", until=date(2026, 11, 21)))


def test_a_review_is_booked_for_a_day_before_the_work_lands():
    late = review(result=None, on=None, booked=date(2027, 3, 1))
    assert found("gate-not-in-time", late, when="2027-02") == ["initiative/work"]
    assert not found("gate-not-in-time", late, when="2027-03")


def test_a_booked_renewal_of_a_pass_that_holds_is_nobodys_trouble():
    assert not found("gate-not-in-time", review(booked=date(2026, 10, 1)))


def test_a_vision_without_gates_is_asked_nothing():
    work = record("initiative/work", horizon="near")
    assert not [one for one in check(vision(work)) if one.code.startswith("gate-")]
