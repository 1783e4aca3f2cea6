"""How far a key result is."""

from dataclasses import replace

import pytest

from making import link, record, result, vision
from sightline.model.values import Target
from sightline.subjects.measures.record import Measure, Reading
from sightline.subjects.objectives.progress import progress_of, progress_of_objective


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
