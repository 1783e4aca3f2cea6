"""The page of all pillars: where work is in trouble stands in the headline and beside the pillar."""

from typing import Any

import pytest

from making import record, vision
from sightline.subjects.pillars import page as pillars
from sightline.subjects.pillars.record import Pillar
from sightline.views.inline import Beneath, Counted, Mark

AT_RISK, OFF_TRACK = {"status": "at risk"}, {"status": "off track"}


@pytest.mark.parametrize(
    ("ids", "work", "said"),
    [
        ("", {}, "No pillar is stated yet"),
        ("a", {}, "One pillar says how"),
        ("a", {"a": AT_RISK}, "One pillar says how; its work is in trouble"),
        ("ab", {"a": {"status": "on track"}}, "Two pillars say how"),
        ("ab", {"b": OFF_TRACK}, "Two pillars say how; one has work in trouble"),
        ("abc", dict.fromkeys("abc", AT_RISK), "Three pillars say how; all have work in trouble"),
        ("abc", {"b": OFF_TRACK, "a": AT_RISK}, "Three pillars say how; two have work in trouble"),
        ("ab", {"b": OFF_TRACK, "a": AT_RISK}, "Two pillars say how; both have work in trouble"),
    ],
)
def test_the_headline_says_how_many_pillars_have_work_in_trouble(ids: str, work: dict[str, Any], said: str) -> None:
    made = vision(
        *(record(f"pillar/{one}") for one in ids),
        *(record(f"initiative/of-{one}", pillars=f"pillar/{one}", **fields) for one, fields in work.items()),
    )
    assert pillars.headline_of(made) == said


def test_trouble_stands_beneath_the_number_of_initiatives_the_worse_first() -> None:
    some = {"i": AT_RISK, "j": OFF_TRACK, "k": AT_RISK, "l": {"status": "on track"}}
    work = (record(f"initiative/{one}", pillars="pillar/a", **how) for one, how in some.items())
    made = vision(record("pillar/a"), *work)
    marks = (Mark("off-track", "1 off track"), ", ", Mark("at-risk", "2 at risk"))
    assert pillars.promise_row(made, made.of(Pillar)[0]).aside == (
        Counted("4 initiatives", 4, "live", "pillar/a"),
        Beneath(marks),
    )
    assert pillars.promise_row(vision(record("pillar/b")), record("pillar/b")).aside == (
        Counted("0 initiatives", 0, "live", "pillar/b"),
    )
