from datetime import date

import pytest

from making import codes, party, record, said, vision
from sightline.check import check
from sightline.subjects.roadmap.record import Ask


@pytest.mark.parametrize(
    ("horizon", "status", "wanted"), [("near", (), True), ("long", (), False), ("near", "done", False)]
)
def test_help_is_wanted_where_near_work_has_nobody(horizon, status, wanted):
    found = check(vision(record("initiative/work", owner="wanted", horizon=horizon, status=status)))
    assert said(found, "help-wanted") == (["initiative/work"] if wanted else [])


@pytest.mark.parametrize(
    ("day", "about", "quiet"),
    [
        ("2026-09-23", "initiative/work", False),
        ("2026-09-22", "initiative/work", True),
        ("2026-10", "initiative/work", False),
        ("2026-11-20", "initiative/other", True),
        (None, "initiative/work", True),
    ],
)
def test_trouble_is_spoken_of_within_sixty_days(day, about, quiet):
    update = record("update/news", date=day, about=about)
    found = check(vision(record("initiative/work", status="at risk"), update))
    assert said(found, "trouble-without-word") == (["initiative/work"] if quiet else [])


def test_work_on_track_may_be_quiet():
    assert said(check(vision(record("initiative/work", status="on track"))), "trouble-without-word") == []


def test_an_ask_that_was_acknowledged_is_settled():
    asks = (Ask(what="Schema", of=party("data"), acknowledged=date(2026, 11, 1)), Ask(what="Load test"))
    found = check(vision(record("initiative/work", horizon="near", asks=asks)))
    (one,) = [problem for problem in found if problem.code == "ask-not-acknowledged"]
    assert one.what == '"work" asks nobody in particular for "Load test", and nobody has said yes'


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"question": "Where?"}, ["decision-without-date", "decision-without-decider"]),
        ({}, ["decision-unstated"]),
        ({"about": ("initiative/map",)}, ["decision-unstated"]),
        ({"by": "2026-11-01", "who": party("board")}, ["decision-overdue"]),
        ({"by": "2026-12-01", "who": party("board")}, []),
        ({"by": "2026-11-01", "who": party("board"), "decided": date(2026, 11, 1)}, []),
        ({"outcome": "Two depots."}, []),
    ],
)
def test_a_decision_that_waits_says_who_and_by_when(fields, found):
    problems = check(vision(record("decision/depot", **fields)))
    assert [one for one in codes(problems) if one.startswith("decision")] == found


def test_a_risk_says_what_it_threatens_and_what_is_done():
    bare = record("risk/supplier")
    whole = record("risk/map", about="initiative/work", response="Carried", owner="data")
    found = list(check(vision(bare, whole)))
    for code in ("risk-without-response", "risk-about-nothing", "owner-not-stated"):
        assert said(found, code) == ["risk/supplier"]


@pytest.mark.parametrize(("again", "passed"), [("2026-10", True), ("2026", False), ("2027-06", False), (None, False)])
def test_a_refusal_is_looked_at_again_on_its_day(again, passed):
    found = check(vision(record("not-doing/drones", again=again)))
    assert said(found, "look-again-passed") == (["not-doing/drones"] if passed else [])


def test_a_decision_without_a_title_is_told_by_its_question():
    decision = record("decision/x", title="", question="A second depot?", by="2026-01")
    (one,) = [one for one in check(vision(decision)) if one.code == "decision-overdue"]
    assert '"A second depot?"' in one.what
