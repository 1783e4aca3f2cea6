import pytest

from making import link, record, said, vision, workspace
from sightline.check import check


def pillar(name, parent=None):
    return record(f"pillar/{name}", parent=link(f"pillar/{parent}") if parent else None)


def work(name, horizon, *pillars, **more):
    return record(f"initiative/{name}", horizon=horizon, pillars=[f"pillar/{one}" for one in pillars], **more)


def test_a_pillar_without_work_is_found_and_asked_for_nothing_else():
    found = list(check(vision(pillar("security"))))
    assert said(found, "pillar-without-work") == ["pillar/security"]
    assert said(found, "horizons-per-pillar") == []


def test_dropped_work_is_no_work():
    found = check(vision(pillar("security"), work("a", "near", "security", status="dropped")))
    assert said(found, "pillar-without-work") == ["pillar/security"]


def test_work_in_a_pillar_below_counts_for_the_one_above():
    found = list(
        check(vision(pillar("top"), pillar("below", "top"), work("a", "near", "below"), work("b", "long", "below")))
    )
    assert said(found, "pillar-without-work") == []
    assert said(found, "horizons-per-pillar") == []


def test_a_pillar_below_another_is_not_judged_by_its_horizons():
    made = vision(pillar("top"), pillar("below", "top"), work("a", "near", "below"), work("b", "long", "top"))
    assert said(check(made), "horizons-per-pillar") == []


def test_pillars_that_are_each_other_s_parent_end():
    found = list(check(vision(pillar("a", "b"), pillar("b", "a"), work("x", "near", "a"))))
    assert said(found, "pillar-without-work") == []
    assert [one.what for one in found if one.code == "parent-cycle"] == [
        "parents run in a ring: a is part of b is part of a"
    ]


def test_a_team_cannot_be_part_of_itself():
    found = check(vision(record("team/data", parent=link("team/data")), record("team/depot", parent=link("team/gone"))))
    assert said(found, "parent-cycle") == ["team/data"]


def test_work_in_a_second_pillar_counts_there_too():
    found = check(vision(pillar("a"), pillar("b"), work("x", "near", "a", "b"), work("y", "medium", "a")))
    assert said(found, "horizons-per-pillar") == ["pillar/b"]


@pytest.mark.parametrize(
    ("horizons", "fits"),
    [(["near"], False), (["near", "long"], True), (["near", "medium", "long"], True), ([None], True)],
)
def test_two_or_three_horizons_are_enough(horizons, fits):
    found = check(vision(pillar("a"), *(work(f"w{place}", one, "a") for place, one in enumerate(horizons))))
    assert said(found, "horizons-per-pillar") == ([] if fits else ["pillar/a"])


def test_work_in_four_horizons_is_too_much():
    horizons = tuple(type(one)(id=f"h{number}") for one in workspace().horizons[:1] for number in range(4))
    found = vision(pillar("a"), *(work(f"w{one.id}", one.id, "a") for one in horizons), horizons=horizons)
    (one,) = [one for one in check(found) if one.code == "horizons-per-pillar"]
    assert one.what == 'the pillar "a" has work in 4 horizons: h0, h1, h2 and h3'
