import pytest

from making import record, result, said, vision
from sightline.check import check
from sightline.model.record import Places
from sightline.model.values import Target
from sightline.problems import Location
from sightline.subjects.objectives.facts import placed
from sightline.subjects.objectives.record import Objective


def objectives(number, **more):
    return [record(f"objective/o{place}", **{"period": "2027", **more}) for place in range(number)]


def per_period(*records):
    return [one.what for one in check(vision(*records)) if one.code == "objectives-per-period"]


@pytest.mark.parametrize(
    ("number", "said"),
    [(1, ["2027 has 1 objective"]), (2, ["2027 has 2 objectives"]), (3, []), (5, []), (6, ["2027 has 6 objectives"])],
)
def test_a_period_has_three_to_five_objectives(number, said):
    assert per_period(*objectives(number)) == said


def test_objectives_below_others_do_not_count():
    below = [record(f"objective/p{place}", period="2027", serves="objective/o0") for place in range(9)]
    assert per_period(*objectives(3), *below) == []


def test_periods_that_are_over_are_left_in_peace():
    assert per_period(*objectives(1, period="2025")) == []


def test_a_period_in_words_counts_as_written():
    assert per_period(*objectives(1, period="The first year")) == ["The first year has 1 objective"]


def test_objectives_without_a_period_are_not_counted():
    assert per_period(*objectives(9, period=None)) == []


@pytest.mark.parametrize(
    ("key_result", "gaps"),
    [
        (result("a"), []),
        (result("a", measure=None), ["key-result-without-measure"]),
        (result("a", target=Target("much better")), ["key-result-without-number"]),
        (result("a", target=None), ["key-result-without-number"]),
        (result("a", target=None, measure=None, withheld="Board only"), []),
        (result("a", target=None, measure=None, result="Met"), []),
        (result("a", target=None, measure=None, key_results=(result("b"),)), []),
        (result("a", key_results=(result("b", measure=None),)), ["key-result-without-measure"]),
    ],
)
def test_key_results_have_a_measure_and_a_number(key_result, gaps):
    found = check(vision(record("objective/o", period="2027", key_results=(key_result,))))
    assert [one.code for one in found if one.code.startswith("key-result-without")] == gaps


def test_an_objective_that_is_over_is_asked_for_nothing():
    records = (
        record("objective/a", period="2024"),
        record("objective/b", result="Met"),
        record("objective/c", status="done"),
    )
    assert said(check(vision(*records)), "objective-without-key-results") == []
    assert said(check(vision(*records)), "owner-not-stated") == []


def test_the_place_of_a_key_result_is_found_at_any_depth():
    deep = Location("content/objectives/o.md", 12)
    path = ("key-results", "a", "key-results", "b")
    places = Places(Location("content/objectives/o.md"), {path: deep})
    results = (result("a", key_results=(result("b"),)),)
    objective = Objective(id="o", kind="objective", places=places, key_results=results)
    assert [(one.id, where) for one, where in placed(objective)] == [("a", places.top), ("b", deep)]


def test_ten_thousand_key_results_in_one_objective_are_looked_at_once_each():
    many = tuple(result(f"k{number}", measure=None) for number in range(10_000))
    found = check(vision(record("objective/o", period="2027", key_results=many)))
    assert len([one for one in found if one.code == "key-result-without-measure"]) == 10_000


@pytest.mark.parametrize(
    ("target", "right"),
    [
        ("at most 1,5 s", "Write a point before decimals: 1.5."),
        ("10k users", "Write a comparator, one number in digits and a unit, such as at least 70 %."),
        ("5 to 10", "Write a comparator, one number in digits and a unit, such as at least 70 %."),
    ],
)
def test_a_target_whose_number_is_not_read_is_not_called_one_without(target, right):
    objective = record("objective/o", period="2027", key_results=(result("a", target=Target(target)),))
    found = [one for one in check(vision(objective)) if one.code == "key-result-without-number"]
    assert [(target in one.what, one.right) for one in found] == [(True, right)]
