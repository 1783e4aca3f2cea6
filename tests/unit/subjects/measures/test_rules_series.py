"""What the series of measures say that is uncomfortable."""

from dataclasses import replace

from making import links, record, said, vision, when
from sightline.check import check
from sightline.model.values import Target
from sightline.subjects.measures.series import Point


def measure(name, *rows, **more):
    series = tuple(Point(when(day), value, target) for day, value, target in rows)
    return record(f"measure/{name}", series=series, **{"better": "lower", **more})


def test_the_last_reading_is_not_worse():
    worse = measure("worse", ("2026-09", 5, None), ("2026-10", 6, None))
    good = measure("good", ("2026-09", 5, None), ("2026-10", 5, None))
    unsaid = measure("unsaid", ("2026-09", 5, None), ("2026-10", 6, None), better=None)
    found = list(check(vision(worse, good, unsaid)))
    assert said(found, "measure-worse") == ["measure/worse"]


def test_a_guard_does_not_pay():
    guard = measure("guard", ("2026-09", 5, None), ("2026-10", 6, None))
    calm = measure("calm", ("2026-09", 5, None), ("2026-10", 4, None))
    rows = (("2026-09", 5, None), ("2026-10", 4, None))
    paid = replace(measure("paid", *rows), guard=links("measure/guard", "measure/calm"))
    free = replace(measure("free", *rows), guard=links("measure/calm"))
    also_worse = replace(measure("also-worse", *rows[::-1], ("2026-11", 9, None)), guard=links("measure/guard"))
    assert said(check(vision(guard, calm, paid, free, also_worse)), "guard-broken") == ["measure/paid"]


def test_a_series_ends_with_the_target_of_its_measure():
    target = Target("4", "<=", 4, "")
    other = measure("other", ("2026-08", 9, 4), ("2026-09", 9, 5), ("2026-10", 8, None), target=target)
    same = measure("same", ("2026-08", 9, 5), ("2026-09", 9, 4), ("2026-10", 8, None), target=target)
    words = measure("words", ("2026-08", 9, 5), target=Target("less"))
    assert said(check(vision(other, same, words)), "series-target-differs") == ["measure/other"]


def test_a_reading_is_not_of_days_to_come():
    ahead = measure("ahead", ("2026-10", 9, None), ("2027-01", 8, None))
    running = measure("running", ("2026-Q4", 9, None))
    hoped = measure("hoped", ("2026-10", 9, None), ("2027-01", None, 5))
    assert said(check(vision(ahead, running, hoped)), "reading-ahead") == ["measure/ahead"]
