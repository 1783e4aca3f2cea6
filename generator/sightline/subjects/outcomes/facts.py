"""How outcomes stand, and the measures that show it."""

from sightline.model.vision import Vision
from sightline.subjects.measures.record import Measure
from sightline.subjects.measures.trend import Verdict, trend_of
from sightline.subjects.objectives.progress import Course, course_of_outcome
from sightline.subjects.outcomes.record import Outcome


def measures_of(vision: Vision, outcome: Outcome) -> list[Measure]:
    """Return the measures that an outcome names."""
    found = (vision.target(link) for link in outcome.measures)
    return [one for one in found if isinstance(one, Measure)]


def stand_of(vision: Vision, outcome: Outcome) -> str:
    """Return how an outcome stands, by its first measure with a reading: good, slipped, behind or unknown."""
    measures = tuple(measures_of(vision, outcome))
    course = course_of_outcome(measures, vision.today)
    if course in (Course.MET, Course.ON_COURSE):
        return "good"
    read = next((measure for measure in measures if measure.latest and measure.latest.value is not None), None)
    if course is Course.UNKNOWN or read is None:
        return "unknown"
    return "slipped" if trend_of(read, vision.today).verdict is Verdict.SLIPPED else "behind"


def measures_that_matter(vision: Vision) -> list[Measure]:
    """Return the measures that an outcome names, in the order of the outcomes, then those that stand on a dashboard."""
    named = {link.target for outcome in vision.of(Outcome) for link in outcome.measures}
    ordered = measures_in_order(vision)
    marked = [measure for measure in ordered if measure.dashboard and measure.key not in named]
    return [*(measure for measure in ordered if measure.key in named), *marked]


def measures_in_order(vision: Vision) -> list[Measure]:
    """Return the measures of outcomes first, in the order of the outcomes; others by id."""
    named = {
        link.target: at for at, link in enumerate(link for outcome in vision.of(Outcome) for link in outcome.measures)
    }
    return sorted(vision.of(Measure), key=lambda measure: (named.get(measure.key, len(named)), measure.id))
