from collections.abc import Iterable
from datetime import date
from typing import Any

from sightline.model.record import Places, Record
from sightline.model.values import Link, Target
from sightline.model.vision import Vision
from sightline.model.workspace import StatusWord, Workspace
from sightline.problems import Location
from sightline.subjects.objectives.record import KeyResult, Objective
from sightline.subjects.outcomes.record import Outcome
from sightline.subjects.platform.record import Capability
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.sight.facts import MOST, Rung, reach

HERE = Location("content/here.md")
PLACES = Places(HERE)
GONE = ("initiative", "gone")


def link(to: str) -> Link:
    kind, _, rest = to.partition("/")
    name, _, part = rest.partition("/")
    return Link(to, HERE, target=(kind, name), part=part)


def links(targets: Iterable[str]) -> tuple[Link, ...]:
    return tuple(link(one) for one in targets)


def outcome(name: str) -> Outcome:
    return Outcome(id=name, kind="outcome", places=PLACES, title=name)


def objective(name: str, *serves: str, results: Iterable[KeyResult] = (), **more: Any) -> Objective:
    return Objective(id=name, kind="objective", places=PLACES, serves=links(serves), key_results=tuple(results), **more)


def result(name: str, **more: Any) -> KeyResult:
    return KeyResult(id=name, text=name, **{"target": Target("70", value=70), **more})


def initiative(name: str, *serves: str, needs: Iterable[str] = (), **more: Any) -> Initiative:
    return Initiative(id=name, kind="initiative", places=PLACES, serves=links(serves), needs=links(needs), **more)


def capability(name: str, *serves: str, needs: Iterable[str] = ()) -> Capability:
    return Capability(id=name, kind="capability", places=PLACES, serves=links(serves), needs=links(needs))


def vision(*records: Record) -> Vision:
    words = (
        StatusWord(id="dropped", stage="dropped"),
        StatusWord(id="declined", approval="declined"),
        StatusWord(id="done", stage="done"),
    )
    return Vision(Workspace(status_words=words), {one.key: one for one in records}, date(2026, 11, 22))


def test_work_reaches_an_outcome_by_key_result_and_objective() -> None:
    found = reach(
        vision(
            outcome("keep"),
            objective("fast", "outcome/keep", results=[result("share")]),
            initiative("rebook", "objective/fast/share"),
        )
    )
    top, middle = ("outcome", "keep"), ("objective", "fast")
    assert found.paths["initiative", "rebook"] == ((Rung(top), Rung(middle), Rung(middle, "share")),)
    assert found.reaches(("initiative", "rebook"))
    assert (found.reaching, len(found.counted), found.holes.count) == (1, 1, 0)


def test_work_may_name_an_objective_or_an_outcome() -> None:
    found = reach(
        vision(
            outcome("keep"),
            objective("fast", "outcome/keep", results=[result("share")]),
            initiative("a", "objective/fast"),
            initiative("b", "outcome/keep"),
        )
    )
    assert found.paths["initiative", "a"] == ((Rung(("outcome", "keep")), Rung(("objective", "fast"))),)
    assert found.paths["initiative", "b"] == ((Rung(("outcome", "keep")),),)


def test_the_line_runs_up_a_deep_tree_and_through_key_results_with_objectives_below() -> None:
    deep = [objective("o0", "outcome/keep", results=[result("k")])]
    deep += [objective(f"o{n}", f"objective/o{n - 1}/k", results=[result("k")]) for n in range(1, 9)]
    found = reach(vision(outcome("keep"), *deep, initiative("a", "objective/o8/k")))
    (path,) = found.paths["initiative", "a"]
    assert len(path) == 1 + 2 * 9
    assert found.holes.unworked == ()


def test_a_nested_key_result_reaches_its_objective_by_its_parent() -> None:
    inner = result("inner")
    tree = objective("o", "outcome/keep", results=[result("outer", key_results=(inner,))])
    found = reach(vision(outcome("keep"), tree, initiative("a", "objective/o/inner")))
    (path,) = found.paths["initiative", "a"]
    assert [rung.part for rung in path] == ["", "", "outer", "inner"]


def test_a_cycle_of_objectives_ends_and_reaches_nothing() -> None:
    found = reach(
        vision(
            outcome("keep"),
            objective("a", "objective/b", results=[result("k")]),
            objective("b", "objective/a", results=[result("k")]),
            initiative("x", "objective/a/k"),
        )
    )
    assert not found.reaches(("initiative", "x"))
    assert found.holes.adrift == (("objective", "a"), ("objective", "b"))
    assert found.holes.outcomes == (("outcome", "keep"),)


def test_a_cycle_with_a_way_out_still_reaches() -> None:
    found = reach(
        vision(
            outcome("keep"),
            objective("a", "objective/b", "outcome/keep", results=[result("k")]),
            objective("b", "objective/a", results=[result("k")]),
            initiative("x", "objective/b/k"),
        )
    )
    (path,) = found.paths["initiative", "x"]
    assert [rung.key[1] for rung in path] == ["keep", "a", "b", "b"]


def test_a_key_result_that_does_not_exist_leads_nowhere() -> None:
    found = reach(vision(outcome("keep"), objective("o", "outcome/keep"), initiative("x", "objective/o/nothing")))
    assert found.holes.initiatives == (("initiative", "x"),)


def test_dropped_and_declined_work_is_neither_counted_nor_a_hole() -> None:
    found = reach(vision(outcome("keep"), initiative("a", status=("dropped",)), initiative("b", status=("Declined",))))
    assert (found.counted, found.holes.initiatives) == ((), ())
    assert found.paths["initiative", "a"] == ()


def test_key_results_are_holes_when_no_work_serves_them_or_nobody_can_judge_them() -> None:
    tree = objective(
        "o",
        "outcome/keep",
        results=[
            result("worked"),
            result("idle"),
            result("vague", target=None),
            result("withheld", target=None, withheld="Only for the board"),
            result("over", target=None, status=("done",)),
        ],
    )
    found = reach(vision(outcome("keep"), tree, initiative("x", "objective/o/worked", "objective/o/vague")))
    key = ("objective", "o")
    assert found.holes.unworked == (Rung(key, "idle"), Rung(key, "withheld"))
    assert found.holes.unmeasured == (Rung(key, "vague"),)
    assert found.holes.count == 3


def test_a_key_result_is_worked_on_when_an_objective_below_it_is() -> None:
    found = reach(
        vision(
            outcome("keep"),
            objective("top", "outcome/keep", results=[result("k")]),
            objective("below", "objective/top/k", results=[result("k")]),
            capability("identity", "objective/below/k"),
        )
    )
    assert found.holes.unworked == ()


def test_objectives_without_key_results_are_holes_until_they_are_over() -> None:
    found = reach(
        vision(
            outcome("keep"),
            objective("bare", "outcome/keep"),
            objective("met", "outcome/keep", status=("done",)),
            objective("told", "outcome/keep", result="We stopped"),
        )
    )
    assert found.holes.empty == (("objective", "bare"),)


def test_enabling_work_serves_through_what_needs_it_and_stays_listed() -> None:
    found = reach(
        vision(
            outcome("keep"),
            initiative("shop", "outcome/keep", needs=["capability/identity"]),
            initiative("keys", needs=()),
            capability("identity", needs=["initiative/keys"]),
            capability("alone"),
        )
    )
    shop = (("initiative", "shop"),)
    assert found.through == {("capability", "identity"): shop, ("initiative", "keys"): shop}
    assert found.holes.initiatives == (("initiative", "keys"),)


def test_ways_stay_in_bounds_when_everything_serves_everything() -> None:
    many = [outcome(f"o{n:03}") for n in range(200)]
    hub = objective("hub", *(f"outcome/{one.id}" for one in many), results=[result("k")])
    found = reach(vision(*many, hub, *(initiative(f"i{n:03}", "objective/hub/k") for n in range(200))))
    assert {len(paths) for paths in found.paths.values()} == {MOST}
    assert found.holes.outcomes == ()


def keys(ways):
    return [[rung.part or rung.key[1] for rung in way] for way in ways]


def test_the_ways_of_everything_stand_in_the_order_in_which_they_are_declared() -> None:
    found = reach(
        vision(
            outcome("a"),
            outcome("b"),
            outcome("c"),
            objective("daily", "outcome/b", "outcome/a", results=[result("hour")]),
            objective("other", "outcome/c", "outcome/a", results=[result("k")]),
            initiative("x", "objective/daily/hour", "objective/other/k"),
        )
    )
    assert keys(found.lines(Rung(("objective", "daily")))) == [["b", "daily"], ["a", "daily"]]
    assert keys(found.lines(Rung(("objective", "daily"), "hour"))) == [["b", "daily", "hour"], ["a", "daily", "hour"]]
    expected = [["b", "daily", "hour"], ["a", "daily", "hour"], ["c", "other", "k"]]
    assert keys(found.paths["initiative", "x"]) == expected
    assert keys(found.lines(Rung(("initiative", "x")))) == [[*way, "x"] for way in expected]
    assert found.lines(Rung(("outcome", "a"))) == ((Rung(("outcome", "a")),),)


def test_work_that_is_over_is_counted_and_no_hole_when_it_reaches_nothing() -> None:
    found = reach(
        vision(outcome("keep"), initiative("a", status=("done",)), initiative("b"), initiative("c", "outcome/keep"))
    )
    assert (len(found.counted), found.reaching, found.ended) == (3, 1, 1)
    assert found.holes.initiatives == (("initiative", "b"),)
