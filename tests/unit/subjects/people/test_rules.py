from datetime import date

import pytest

from making import TODAY, links, record, said, vision, when
from sightline.check import check
from sightline.model.workspace import Horizon
from sightline.subjects.people.record import Held, Need


@pytest.mark.parametrize(
    ("every", "last", "missed"),
    [
        ("monthly", date(2026, 10, 14), False),
        ("monthly", date(2026, 10, 1), True),
        ("each quarter", date(2026, 8, 1), False),
        ("after every incident", date(2020, 1, 1), False),
        (None, None, False),
        ("yearly", None, True),
        ("monthly", date(2026, 12, 1), True),
    ],
)
def test_a_practice_with_a_rhythm_is_held(every, last, missed):
    held = (Held(on=last),) if last else ()
    found = said(check(vision(record("practice/guild", every=every, held=held))), "practice-not-held")
    assert found == (["practice/guild"] if missed else [])


def contract(status="on track", ends="2027-01-31"):
    partner = record("partner/map", supports=links("initiative/map"), ends=when(ends), exit="Another map.")
    work = record("initiative/map", horizon="near", when="2027-02", status=status)
    return said(check(vision(partner, work)), "contract-ends-first")


def test_near_work_that_relies_on_a_contract_that_ends_first_is_named():
    assert contract() == ["initiative/map"]
    assert not contract(ends="2027-06")
    assert not contract(status="done")


def test_today_is_no_trouble_for_what_was_held_today():
    one = record("practice/guild", every="daily", held=(Held(on=TODAY),))
    assert not said(check(vision(one)), "practice-not-held")


def test_a_short_skill_says_the_most_that_a_near_horizon_needs():
    horizons = (Horizon(id="now", near=True), Horizon(id="next", near=True))
    one = record("skill/a", needed=(Need(id="now", people=2), Need(id="next", people=5)), held=1)
    [found] = [each for each in check(vision(one, horizons=horizons)) if each.code == "skill-short"]
    assert "short by 4: needed in the near horizon 5" in found.what
