import pytest

from making import record, said, vision
from sightline.check import check
from sightline.model.workspace import Level
from sightline.subjects.platform.record import Pain, ServiceLevel

LEVELS = (Level(id="pilot", title="Pilot"), Level(id="general", title="Generally available"))


def below(now, wanted, horizon="near", levels=LEVELS):
    work = record("initiative/work", horizon=horizon, needs="capability/identity")
    found = check(vision(work, record("capability/identity", maturity=now, wanted=wanted), maturity=levels))
    return bool(said(found, "maturity-below-wanted"))


@pytest.mark.parametrize(
    ("now", "wanted", "is_below"),
    [
        ("pilot", "general", True),
        ("Pilot", "Generally available", True),
        ("general", "pilot", False),
        ("general", "general", False),
        ("pilot", "marvellous", False),
        (None, "general", False),
        ("pilot", None, False),
    ],
)
def test_maturity_is_compared_in_the_declared_order(now, wanted, is_below):
    assert below(now, wanted) is is_below


@pytest.mark.parametrize(("now", "wanted", "is_below"), [("2", "3", True), ("10", "9", False), ("two", "three", False)])
def test_maturity_is_compared_as_numbers_where_no_level_is_declared(now, wanted, is_below):
    assert below(now, wanted, levels=()) is is_below


def test_only_what_near_work_needs_is_asked_to_mature():
    assert not below("pilot", "general", horizon="long")


def test_a_capability_says_its_promise_its_pains_and_its_date():
    bare = record("capability/bare")
    whole = record(
        "capability/whole",
        available="2026-01",
        service_levels=(ServiceLevel(title="Available", objective="99.9 %"),),
        pains=(Pain(text="Each key needs a ticket"),),
    )
    planned = record("capability/planned", status="planned", service_levels=whole.service_levels, pains=whole.pains)
    found = list(check(vision(bare, whole, planned)))
    for code in ("capability-without-service-level", "capability-without-pain-points", "capability-without-date"):
        assert said(found, code) == ["capability/bare"]
