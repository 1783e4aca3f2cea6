"""Rules about the series of measures: what they say that is uncomfortable, and where they contradict their measure."""

from collections.abc import Iterator
from datetime import date

from sightline.model.rule import Case, about, named, rule
from sightline.model.vision import Vision
from sightline.problems import Grade, Location
from sightline.subjects.measures.record import Measure
from sightline.subjects.measures.series import Point, Step, readings_of
from sightline.subjects.measures.trend import worse_in


def _place(measure: Measure, step: Step) -> Location:
    """Return the line of the series that a step was made from: the last one written for it."""
    found = [one.where for one in measure.series if one.when.text == step.when.text and one.value == step.value]
    return found[-1] if found else measure.places.at("now")


@rule("measure-worse", Grade.FINDING, rolled="got worse in their last reading")
def check_measures_did_not_get_worse(vision: Vision) -> Iterator[Case]:
    """The last reading of a measure is not worse than the one before.

    One reading is no trend, and it is the moment to ask why. Say it under `note` beside the reading, or in an update.
    """
    for measure in vision.of(Measure):
        if found := worse_in(measure, readings_of(measure.steps)):
            before, last = found
            what = f"{named(measure)} got worse, from {before.value:g} ({before.when.text}) to {last.value:g}"
            right = (
                "Say why under note, or in an update."
                if not last.note
                else "The note says why; an update reaches more."
            )
            yield Case(_place(measure, last), f"{what} ({last.when.text})", right, about(measure))


@rule("guard-broken", Grade.FINDING, rolled="got better while what guards them got worse")
def check_guards_hold(vision: Vision) -> Iterator[Case]:
    """A measure does not get better at the cost of the measures that guard it.

    Between the last two readings of the measure its guard got worse. Look whether the one paid for the other.
    """
    for measure in vision.of(Measure):
        read = readings_of(measure.steps)
        if (
            len(read) < 2
            or measure.better not in ("higher", "lower")
            or worse_in(measure, read)
            or read[-1].value == read[-2].value
        ):
            continue
        for link in measure.guard:
            guard = vision.target(link)
            if isinstance(guard, Measure) and (found := _worsened(guard, read[-2].day)):
                before, after = found
                what = f"{named(measure)} got better, and its guard {named(guard)} got worse"
                right = f"It went from {before.value:g} ({before.when.text}) to {after.value:g} ({after.when.text})."
                yield Case(measure.places.at("guard"), what, right, about(measure))


def _worsened(guard: Measure, since: date | None) -> tuple[Step, Step] | None:
    """Return the readings of a guard, the last on or before a day and the last of all, where it got worse."""
    read = readings_of(guard.steps)
    before = [one for one in read if since and one.day and one.day <= since]
    return worse_in(guard, (before[-1], read[-1])) if before and before[-1] is not read[-1] else None


@rule("series-target-differs", Grade.WARNING, rolled="end with another target than their measure states")
def check_targets_agree(vision: Vision) -> Iterator[Case]:
    """A series ends with the target that its measure states.

    The measure says where it should be, the series since when. Add a line with the new target, or mend the measure.
    """
    for measure in vision.of(Measure):
        stated = measure.target.value if measure.target else None
        last = next((point for point in reversed(measure.series) if point.target is not None), None)
        latest = next((step.target for step in reversed(measure.steps) if step.target is not None), None)
        if last is not None and stated is not None and latest is not None and latest != stated:
            what = f"the series ends with the target {latest:g}, and {named(measure)} has {stated:g}"
            yield Case(last.where, what, _right(measure, stated), about(measure))


def _right(measure: Measure, stated: float) -> str:
    where = measure.places.at("target")
    return f"Add a line from when {stated:g} holds, or write the target anew in the measure ({where})."


@rule("reading-ahead", Grade.WARNING, rolled="have a reading of days to come", noun="measure")
def check_readings_are_past(vision: Vision) -> Iterator[Case]:
    """A reading is of a day that has come.

    A figure that is hoped for is a target, and belongs into the column of that name.
    """
    for measure in vision.of(Measure):
        for point in measure.series:
            if point.value is not None and _begins_after(point, vision.today):
                what = f"the reading {point.value:g} of {named(measure)} is of {point.when.text}, which is to come"
                yield Case(point.where, what, "Write a figure that is hoped for under target.", about(measure))


def _begins_after(point: Point, today: date) -> bool:
    first = point.when.start or point.when.end
    return first is not None and first > today
