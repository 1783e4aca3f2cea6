"""The line of sight of one initiative, rung by rung, with the rungs that nobody has stated."""

from dataclasses import replace

from sightline.model.kinds import address_of
from sightline.model.record import Record
from sightline.model.vision import Vision
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.sight_line import also_reached
from sightline.subjects.frame.words import go, links_line, upper_first, when_words
from sightline.subjects.objectives.progress import progress_of
from sightline.subjects.objectives.record import Objective, key_results_of
from sightline.subjects.objectives.view import reading_line
from sightline.subjects.roadmap.record import Initiative
from sightline.views.inline import Go, Line, Strong, Unstated
from sightline.views.work import Step


def ladder(scope: Scope, initiative: Initiative) -> tuple[Step, ...]:
    """Show the first line of sight from the outcome down to this; a rung that nobody stated is shown as missing.

    What else it reaches stands beside the outcome, and what else it serves beside itself.
    """
    vision = scope.vision
    steps: list[Step] = []
    path = scope.path_of(initiative.key)
    for number, rung in enumerate(path):
        last = number + 1 == len(path)
        steps += rung_steps(vision, vision.records[rung.key], rung.part, last=last)
    if not scope.reach.reaches(initiative.key):
        steps.insert(0, Step("Outcome", (Unstated("No outcome is reached"),), missing=True))
    elif other := also_reached(scope, scope.reach.paths[initiative.key]):
        steps[0] = replace(steps[0], note=("also ", *other))
    also = [link for link in initiative.serves if not path or (link.target, link.part) != tuple(path[-1])]
    also = also if path else list(initiative.serves[1:])
    note: Line = ("Also serves ", *links_line(vision, also)) if also else ()
    steps.append(Step("This", (Strong(initiative.name),), note, here=True))
    return tuple(steps)


def rung_steps(vision: Vision, record: Record, part: str, *, last: bool) -> list[Step]:
    """Draw one rung: an outcome, an objective, or the key result that is served; name a step left out."""
    if not isinstance(record, Objective):
        steps = [Step(upper_first(record.kind), (go(record),))]
        return [*steps, Step("Objective", (Unstated("Objective not stated"),), missing=True)] if last else steps
    result = next((each for each in key_results_of(record) if part and each.id == part), None)
    if result is None:
        steps = [Step("Objective", (go(record),), (when_words(record.period, "Period not stated"),))]
        return [*steps, Step("Key result", (Unstated("Key result not stated"),), missing=True)] if last else steps
    share = progress_of(vision, result)
    aside: Line = (f"{round(share * 100)} % of the way",) if share is not None else ()
    title = Go(result.text or result.label or result.id, f"{address_of(record)}#{result.id}")
    return [Step("Key result", (title,), reading_line(vision, result), aside)]
