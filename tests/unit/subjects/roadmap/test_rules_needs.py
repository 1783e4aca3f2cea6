import pytest

from making import record, said, vision
from sightline.check import check
from sightline.model.cycles import around, cycles
from sightline.model.workspace import Horizon


def near(name="work", **more):
    return record(f"initiative/{name}", horizon="near", **more)


def test_a_ring_of_needs_is_named_once_and_starts_at_the_first_record():
    found = check(
        vision(near("a", needs="initiative/b"), near("b", needs="initiative/c"), near("c", needs="initiative/a"))
    )
    (one,) = [problem for problem in found if problem.code == "needs-cycle"]
    assert one.what == "work waits for itself: a needs b needs c needs a"
    assert one.about == "initiative/a"


def test_work_that_needs_itself_is_a_ring_of_one():
    assert list(cycles({"a": ["a"], "b": []})) == [("a",)]


def test_two_knots_give_two_rings_and_each_the_shortest():
    graph = {"a": ["b"], "b": ["c", "a"], "c": ["a"], "x": ["y"], "y": ["x", "a"], "alone": ["a"]}
    assert list(cycles(graph)) == [("a", "b"), ("x", "y")]


def test_a_ring_of_ten_thousand_is_found_without_recursion():
    size = 10_000
    (ring,) = cycles({number: [(number + 1) % size] for number in range(size)})
    assert ring == tuple(range(size))


def test_edges_to_unknown_nodes_are_passed_over():
    assert list(cycles({"a": ["gone"], "b": ["a"]})) == []


def test_a_long_ring_is_said_in_short():
    assert around(["a", "b", "c"], "needs") == "a needs b needs c needs a"
    assert around([str(number) for number in range(30)], "needs").count(" needs ") == 7
    assert "24 more" in around([str(number) for number in range(30)], "needs")


@pytest.mark.parametrize(
    ("capability", "missing"),
    [
        ({"available": "2027-Q2"}, True),
        ({"available": "2027-Q1"}, False),
        ({"available": "2027-Q2", "status": "done"}, False),
        ({"status": "planned"}, True),
        ({"status": "on track"}, False),
        ({}, False),
        ({"available": "some day"}, False),
    ],
)
def test_a_capability_is_missing_when_it_comes_after_the_work(capability, missing):
    work = near(when="2027-02", needs="capability/identity")
    found = check(vision(work, record("capability/identity", **capability)))
    assert said(found, "needs-missing-capability") == (["initiative/work"] if missing else [])


def test_undated_work_waits_for_its_horizon():
    capability = record("capability/identity", available="2027-Q2")
    found = check(vision(near(needs="capability/identity"), capability))
    assert said(found, "needs-missing-capability") == ["initiative/work"]


def test_work_that_is_not_near_may_wait_for_its_capability():
    work = record("initiative/work", horizon="long", when="2027-02", needs="capability/identity")
    assert said(check(vision(work, record("capability/identity", available="2030"))), "needs-missing-capability") == []


def test_the_first_horizon_is_near_unless_another_says_so():
    work = record("initiative/work", horizon="now", when="2027-02", needs="capability/identity")
    horizons = (Horizon(id="next"), Horizon(id="now", near=True))
    records = (work, record("capability/identity", available="2030"))
    assert said(check(vision(*records, horizons=horizons)), "needs-missing-capability") == ["initiative/work"]


@pytest.mark.parametrize(
    ("need", "later"),
    [
        ({"when": "2027-04"}, True),
        ({"when": "2027"}, False),
        ({"when": "2026-10 to 2027-06"}, True),
        ({"when": "2027-04", "status": "done"}, False),
        ({"horizon": "medium"}, True),
        ({"horizon": "near"}, False),
        ({}, False),
    ],
)
def test_a_need_is_later_only_when_it_cannot_land_in_time(need, later):
    found = check(vision(near(when="2027-Q1", needs="initiative/need"), record("initiative/need", **need)))
    assert said(found, "needs-later-work") == (["initiative/work"] if later else [])


def test_done_work_that_needed_unfinished_work_is_doubted():
    done = record("initiative/work", status="done", needs=["initiative/open", "initiative/unknown", "initiative/gone"])
    others = (
        record("initiative/open", status="at risk"),
        record("initiative/unknown"),
        record("initiative/gone", status="dropped"),
    )
    found = [one for one in check(vision(done, *others)) if one.code == "done-before-needs"]
    assert [one.what for one in found] == ['"work" is done, and "open", which it needs, is active']


def test_a_need_that_was_dropped_is_a_finding():
    found = list(check(vision(near(needs="initiative/gone"), record("initiative/gone", status="declined"))))
    assert [one.what for one in found if one.code == "need-dropped"] == ['"work" needs "gone", which is declined']
