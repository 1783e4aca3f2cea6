"""Key results, as any page may draw them."""

from sightline.model.vision import Vision
from sightline.subjects.frame.words import with_unit
from sightline.subjects.measures.figures import aim_text
from sightline.subjects.objectives.progress import has_figure, measure_of, reading_of
from sightline.subjects.objectives.record import KeyResult
from sightline.views.inline import Line, Soft, Unstated, Withheld


def reading_line(vision: Vision, result: KeyResult) -> Line:
    """Say where a key result is and where it should be."""
    if result.withheld:
        return (Withheld(result.withheld),)
    measure = measure_of(vision, result)
    unit = measure.unit if measure else (result.target.unit if result.target else None)
    now = reading_of(vision, result)
    target = result.target or (measure.aim if measure else None)
    if not has_figure(vision, result) and target is None:
        return (result.result,) if result.result else (Unstated("No number stated"),)
    start: Line = (f"Now {with_unit(now, unit)}",) if now is not None else (Unstated("No reading"),)
    if now is None and result.baseline is not None:
        start = (*start, Soft(f", from {with_unit(result.baseline, unit)}"))
    return (*start, Soft(f", wanted {aim_text(target)}") if target else Soft(", target not stated"))
