import pytest

from making import record, vision
from sightline.subjects.people.record import Need
from sightline.subjects.people.skills import near_short, short

NEEDED = (Need(id="near", people=4), Need(id="medium", people=6), Need(id="long"))


@pytest.mark.parametrize(
    ("fields", "by"),
    [
        ({"held": 1}, 3),
        ({"held": 1, "hiring": 1}, 2),
        ({"held": 1, "hiring": 1, "learning": 2}, 0),
        ({"held": 9}, -5),
        ({"hiring": 1}, None),
    ],
)
def test_a_skill_is_short_by_what_neither_is_nor_comes(fields, by):
    assert short(record("skill/a", needed=NEEDED, **fields), "near") == by


def test_a_need_that_nobody_stated_is_not_known():
    one = record("skill/a", needed=NEEDED, held=1)
    assert short(one, "long") is None
    assert short(one, "never") is None


def test_only_the_near_horizon_makes_a_skill_short_now():
    one = record("skill/a", needed=NEEDED, held=4)
    assert near_short(vision(one), one) == 0
    assert near_short(vision(one, horizons=()), one) == 0
