"""How far a key result is."""

from dataclasses import replace
from typing import Any

import pytest

from making import link, record, result, vision
from sightline.model.values import Target
from sightline.subjects.measures.record import Measure, Reading
from sightline.subjects.objectives.page import how_far
from sightline.subjects.objectives.progress import progress_of, progress_of_objective
from sightline.subjects.objectives.record import Objective
from sightline.subjects.objectives.view import reading_line


def target(value: float) -> Target:
    return Target(str(value), "", value, "")


@pytest.mark.parametrize(
    ("start", "now", "end", "share"),
    [(40, 55, 70, 0.5), (70, 55, 40, 0.5), (0, 90, 70, 1.0), (40, 30, 70, 0.0), (-10, 0, 10, 0.5)],
)
def test_progress_is_the_share_of_the_way_in_either_direction(
    start: float, now: float, end: float, share: float
) -> None:
    one = result("a", baseline=start, now=now, target=target(end))
    assert progress_of(vision(), one) == pytest.approx(share)


@pytest.mark.parametrize("missing", ["baseline", "now", "target"])
def test_progress_is_unknown_when_a_figure_is_missing(missing: str) -> None:
    one = result("a", **{"baseline": 1, "now": 2, "target": target(3), missing: None})
    assert progress_of(vision(), one) is None


def test_progress_is_unknown_when_the_target_is_where_it_started() -> None:
    assert progress_of(vision(), result("a", baseline=5, now=5, target=target(5))) is None


def test_progress_reads_the_measure_when_the_key_result_states_no_reading() -> None:
    measure = record("measure/m", now=Reading(value=30), baseline=Reading(value=20), target=target(40))
    assert isinstance(measure, Measure)
    one = result("a", measure=link("measure/m"), target=None)
    assert progress_of(vision(measure), one) == pytest.approx(0.5)


def test_an_objective_is_as_far_as_the_mean_of_what_is_known() -> None:
    results = (
        result("a", baseline=0, now=10, target=target(10)),
        result("b", baseline=0, now=0, target=target(10)),
        result("c", measure=None, target=None),
    )
    objective = record("objective/o", key_results=results)
    assert progress_of_objective(vision(objective), objective) == (0.5, 2, 3)  # type: ignore[arg-type]


def test_progress_is_unknown_when_the_figure_is_withheld() -> None:
    measure = record("measure/m", baseline=Reading(value=1), now=Reading(value=2), target=target(3))
    one = result("a", measure=link("measure/m"), target=None)
    assert progress_of(vision(measure), one) == 0.5
    assert progress_of(vision(measure), replace(one, withheld="Board only")) is None


@pytest.mark.parametrize(
    ("results", "more", "said"),
    [
        ((), {}, "No key result is stated, so nobody can say how far it is."),
        ((), {"result": "We kept four of five"}, "What came of it is said below, in words."),
        (
            ({"target": target(70), "measure": None}, {"target": None, "measure": None}),
            {},
            "One of its two key results states a figure, and none its start, its reading and its target.",
        ),
        (
            ({"target": None, "measure": None, "result": "Done in May"},),
            {},
            "What came of its key results is",
        ),
        (({"target": None, "measure": None},), {}, "Its one key result states no figure yet."),
    ],
)
def test_an_objective_is_never_said_to_be_without_what_it_states(
    results: tuple[dict[str, Any], ...], more: dict[str, Any], said: str
) -> None:
    parts = tuple(result(f"k{at}", **each) for at, each in enumerate(results))
    objective = record("objective/o", key_results=parts, **more)
    assert isinstance(objective, Objective)
    assert how_far(vision(), objective).startswith(said)


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ({"target": None, "baseline": 42.0}, "No reading, from 42, target not stated"),
        ({"target": None, "result": "Done in May"}, "Done in May"),
        ({"target": None}, "No number stated"),
    ],
)
def test_a_key_result_shows_each_figure_that_it_states(stated: dict[str, Any], said: str) -> None:
    line = reading_line(vision(), result("k", measure=None, **stated))
    assert "".join(str(getattr(part, "what", getattr(part, "text", part))) for part in line) == said
