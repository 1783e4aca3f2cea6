"""Rules about measures: a figure can be judged when its unit, its direction, its target and a reading are stated."""

from collections.abc import Iterator

from sightline.model.rule import Case, case, named, rule
from sightline.model.vision import Vision
from sightline.problems import Grade
from sightline.subjects.measures.record import Measure
from sightline.subjects.measures.trend import is_stale


@rule("measure-without-target", Grade.GAP, rolled="have no target")
def check_measures_have_a_target(vision: Vision) -> Iterator[Case]:
    """A measure says where it should be.

    Write `target:` as people say it, such as `at least 70 %` or `below 2 hours`.
    """
    for one in vision.of(Measure):
        if one.aim is None:
            yield case(one, "target", f"the measure {named(one)} has no target", "Write target, such as at least 70 %.")


@rule("measure-without-unit", Grade.GAP, rolled="have no unit")
def check_measures_have_a_unit(vision: Vision) -> Iterator[Case]:
    """A measure says what its figures are figures of.

    Write `unit:` as it should be printed behind the figure, such as `"%"` or `hours`.
    """
    for one in vision.of(Measure):
        if one.unit is None:
            yield case(one, "unit", f"the measure {named(one)} has no unit", 'Write unit, such as hours or "%".')


@rule("measure-without-direction", Grade.GAP, rolled="do not say which way is better")
def check_measures_have_a_direction(vision: Vision) -> Iterator[Case]:
    """A measure says which way is better; it is never guessed.

    Write `better: higher`, `lower` or `steady`.
    """
    for measure in vision.of(Measure):
        if measure.better is None:
            right = "Write better: higher, lower or steady."
            yield case(measure, "better", f"the measure {named(measure)} does not say which way is better", right)


@rule("measure-without-reading", Grade.GAP, rolled="have no reading")
def check_measures_have_a_reading(vision: Vision) -> Iterator[Case]:
    """A measure has a reading: where it is now.

    Write `now: {value: 91.8, when: 2026-Q3}` with the last figure and the period that it is true of, or lay a series of
    readings beside the measure: `<id>.csv` with the columns `when,value,target,note`.
    """
    for measure in vision.of(Measure):
        if measure.latest is None or measure.latest.value is None:
            right = "Write now with the last figure, such as {value: 91.8, when: 2026-Q3}."
            yield case(measure, "now", f"the measure {named(measure)} has no reading", right)


@rule("reading-without-date", Grade.GAP, rolled="have a reading without a date")
def check_readings_have_a_date(vision: Vision) -> Iterator[Case]:
    """A reading says when it was true.

    Write `now: {value: 91.8, when: 2026-Q3}`: a figure without a date cannot be trusted for long.
    """
    for measure in vision.of(Measure):
        if measure.latest is not None and measure.latest.value is not None and measure.latest.when is None:
            right = "Write when beside the value, such as 2026-Q3."
            yield case(measure, "now", f"the reading of {named(measure)} has no date", right)


@rule("reading-stale", Grade.FINDING, rolled="are older than they should be", noun="reading")
def check_readings_are_fresh(vision: Vision) -> Iterator[Case]:
    """A measure was read as often as its cadence says.

    Read it again, or say under `cadence:` how often it is really read.
    """
    for one in vision.of(Measure):
        if is_stale(one, vision.today) and one.latest and one.latest.when:
            what = f"the measure {named(one)} is read {one.cadence}, and its last reading is of {one.latest.when.text}"
            yield case(one, "cadence", what, "Read it again, or say under cadence how often it is really read.")


@rule("leading-without-outcome", Grade.GAP, rolled="name no measure to drive")
def check_leading_measures_name_what_they_drive(vision: Vision) -> Iterator[Case]:
    """A leading measure names the outcome measure that it drives.

    Write `drives:` with that measure's id, and `lag:` with how much later it moves.
    """
    for measure in vision.of(Measure):
        if measure.role == "leading" and not measure.drives:
            right = "Name under drives the measure that it moves later."
            yield case(measure, "role", f"the leading measure {named(measure)} does not say what it drives", right)
