"""How outcomes stand: each by its first measure with a reading, and all of them in a sentence."""

from sightline.model.vision import Vision
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import alike, in_words, share_words, upper_first
from sightline.subjects.measures.record import Measure
from sightline.subjects.measures.trend import Verdict, trend_of
from sightline.subjects.objectives.progress import Course, course_of_outcome
from sightline.subjects.outcomes.record import Outcome


def measures_of(vision: Vision, outcome: Outcome) -> list[Measure]:
    """Return the measures that an outcome names."""
    found = (vision.target(link) for link in outcome.measures)
    return [one for one in found if isinstance(one, Measure)]


def outcomes_sentence(scope: Scope, also: str = "") -> str:
    """Say how many outcomes are on course, have slipped, are behind, cannot be judged; and ``also`` what is wanted."""
    every = scope.vision.of(Outcome)
    if not every:
        return f"{upper_first(also)}." if also else ""
    stands = [stand_of(scope, one) for one in every]
    good = stands.count("good")
    rest = [
        f"{alike(number, len(every))[0]} {one if number == 1 else many}"
        for stand, one, many in TROUBLES
        if (number := stands.count(stand))
    ]
    if len(every) == 1:
        said = next((one for stand, one, _ in TROUBLES if stand == stands[0]), "is on course")
        first, rest = f"The one outcome {said}.", []
    elif stands.count("unknown") == len(every):
        first, rest = f"None of {in_words(len(every))} outcomes can be judged yet.", []
    else:
        first = f"{upper_first(share_words(good, len(every)))} outcomes {'is' if good <= 1 else 'are'} on course."
    rest += [also] if also else []
    return f"{first} {upper_first(listed(rest))}." if rest else first


TROUBLES = (
    ("slipped", "has slipped", "have slipped"),
    ("behind", "is behind", "are behind"),
    ("unknown", "cannot be judged", "cannot be judged"),
)
"""How an outcome can stand besides well, and how that is said of one and of many."""


def stand_of(scope: Scope, outcome: Outcome) -> str:
    """Return how an outcome stands, by its first measure with a reading: good, slipped, behind or unknown."""
    measures = tuple(measures_of(scope.vision, outcome))
    course = course_of_outcome(measures, scope.vision.today)
    if course in (Course.MET, Course.ON_COURSE):
        return "good"
    read = next((one for one in measures if one.latest and one.latest.value is not None), None)
    if course is Course.UNKNOWN or read is None:
        return "unknown"
    return "slipped" if trend_of(read, scope.vision.today).verdict is Verdict.SLIPPED else "behind"


def listed(said: list[str]) -> str:
    """Return pieces of a sentence with commas, and "and" before the last."""
    if len(said) < 3:
        return " and ".join(said)
    return f"{', '.join(said[:-1])}, and {said[-1]}"
