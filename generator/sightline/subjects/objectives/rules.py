"""Rules about objectives and their key results."""

from collections import defaultdict
from collections.abc import Iterator

from sightline.dates.reading import in_words
from sightline.language import count
from sightline.model.rule import Case, about, case, named, rule, shorten
from sightline.model.values import past
from sightline.model.vision import Vision
from sightline.numbers import how_to_write
from sightline.problems import Grade, Location
from sightline.subjects.measures.record import Measure
from sightline.subjects.objectives.facts import placed
from sightline.subjects.objectives.record import KeyResult, Objective

FEWEST, MOST = 3, 5
"""How many objectives a period should have: as many as can be kept in mind."""


@rule("objectives-per-period", Grade.FINDING)
def check_a_period_has_three_to_five_objectives(vision: Vision) -> Iterator[Case]:
    """A period that is not over has three to five objectives at the top of its tree.

    Fewer say too little about where we want to be; more cannot be kept in mind. Objectives below others do not count.
    """
    periods: dict[str, list[Objective]] = defaultdict(list)
    for objective in vision.of(Objective):
        parents = (vision.target(link) for link in objective.serves)
        if (
            objective.period
            and not past(objective.period, vision.today)
            and not any(isinstance(up, Objective) for up in parents)
        ):
            periods[in_words(objective.period.text)].append(objective)
    for objectives in periods.values():
        if not FEWEST <= len(objectives) <= MOST:
            first = objectives[0]
            what = f"{first.period and first.period.text} has {count(len(objectives), 'objective')}"
            yield Case(first.places.at("period"), what, "Three to five a period can be kept in mind.")


@rule("objective-without-key-results", Grade.GAP, rolled="have no key result")
def check_objectives_have_key_results(vision: Vision) -> Iterator[Case]:
    """An objective has key results: what will be true when it is met.

    Write two to four sentences under `key-results:`, each with an id, best with a measure and a number.
    """
    for objective in vision.open(Objective):
        if not objective.key_results:
            right = "Write under key-results what will be true when it is met."
            yield case(objective, "key-results", f"the objective {named(objective)} has no key result", right)


def _open_key_results(vision: Vision) -> Iterator[tuple[KeyResult, Location, str]]:
    """Yield the key results that are not met yet, where each stands, and the objective that it is about."""
    for objective in vision.open(Objective):
        for one, where in placed(objective):
            if not vision.is_over(one):
                yield one, where, about(objective)


@rule("key-result-without-measure", Grade.GAP, rolled="have no measure", noun="key result")
def check_key_results_have_a_measure(vision: Vision) -> Iterator[Case]:
    """A key result names the measure that shows it.

    Write `measure:` with the id of a measure, so that its figure is read in one place.
    """
    for one, where, objective in _open_key_results(vision):
        if one.measure is None and one.withheld is None and not one.key_results:
            right = "Name under measure the figure that shows it."
            yield Case(where, f"the key result {named(one)} has no measure", right, objective)


@rule("key-result-without-number", Grade.GAP, rolled="have no number to reach", noun="key result")
def check_key_results_have_a_number(vision: Vision) -> Iterator[Case]:
    """A key result has a number to reach, so that everybody can tell whether it is met.

    Write `target:` with a comparator, a number and a unit, such as `at least 70 %`.
    """
    for one, where, objective in _open_key_results(vision):
        measure = vision.target(one.measure)
        target = one.target or (measure.aim if isinstance(measure, Measure) else None)
        numbered = target is not None and target.value is not None
        if not numbered and one.withheld is None and not one.key_results:
            yield Case(where, *_without_number(one), objective)


def _without_number(result: KeyResult) -> tuple[str, str]:
    """Say that a key result has no number to reach, or that the one it states is not read, and what would be right."""
    stated = result.target.text if result.target else ""
    if not any(map(str.isdecimal, stated)):
        right = "Write a target with a number, such as at least 70 %."
        return f"the key result {named(result)} has no number to reach", right
    what = f'the number in the target of {named(result)}, "{shorten(stated)}", cannot be read for certain'
    return what, how_to_write(stated) or "Write a comparator, one number in digits and a unit, such as at least 70 %."
