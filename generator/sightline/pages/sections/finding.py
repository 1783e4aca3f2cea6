"""The sentence that an audience page amounts to."""

from datetime import timedelta

from sightline.model import Outcome
from sightline.model.progress import Course, course_of_outcome
from sightline.model.trend import Verdict, trend_of
from sightline.pages.gate_words import headline as gates_headline
from sightline.pages.outcomes import measures_of
from sightline.pages.platform import waiting_words, waits
from sightline.pages.scope import Scope
from sightline.pages.sections.plans import SOON
from sightline.pages.sections.talk import wanted
from sightline.pages.words import counted_words, in_words, upper_first
from sightline.pages.work import lands_within, state


def headline_of(scope: Scope, names: tuple[str, ...]) -> str:
    """Say the finding of an audience page, from what its sections hold; empty where nothing can be said."""
    parts = []
    states = [state(scope.vision, one) for one in scope.vision.initiatives]
    if "lands-next" in names:
        last = scope.vision.today + timedelta(days=SOON)
        landing = sum(lands_within(scope.vision, one, last) for one in scope.vision.initiatives)
        said = counted_words(landing, "thing lands", "things land") if landing else "nothing has a date"
        parts.append(f"{upper_first(said)} in the next two quarters.")
    if "gaps" in names:
        waiting = {each.key for one in scope.vision.capabilities for each in waits(scope.vision, one)}
        parts.append(
            f"{upper_first(waiting_words(len(waiting)))} for the platform."
            if waiting
            else "No near-term work waits for the platform."
        )
    troubled = states.count("at-risk") + states.count("off-track")
    if {"slips", "roadmap"} & set(names) and troubled:
        parts.append(f"{upper_first(counted_words(troubled, 'initiative is', 'initiatives are'))} in trouble.")
    open_now = counted_words(len(wanted(scope)), "decision is", "decisions are") + " wanted"
    if "outcomes" in names:
        parts.append(outcomes_sentence(scope, open_now if "decisions" in names and wanted(scope) else ""))
    elif "decisions" in names and wanted(scope):
        parts.append(f"{upper_first(open_now)}.")
    parts.append(assurance_sentence(scope, names))
    return " ".join(part for part in parts if part)


def assurance_sentence(scope: Scope, names: tuple[str, ...]) -> str:
    """Say at which gate most near work has no answer that holds, where an audience reads of gates."""
    return f"{gates_headline(scope)}." if "responsible-technology" in names else ""


def outcomes_sentence(scope: Scope, also: str = "") -> str:
    """Say how many outcomes are on course, have slipped, are behind, cannot be judged; and ``also`` what is wanted."""
    every = scope.vision.outcomes
    if not every:
        return f"{upper_first(also)}." if also else ""
    stands = [stand_of(scope, one) for one in every]
    good = stands.count("good")
    rest = [
        f"{in_words(number)} {one if number == 1 else many}"
        for stand, one, many in TROUBLES
        if (number := stands.count(stand))
    ]
    if len(every) == 1:
        said = next((one for stand, one, _ in TROUBLES if stand == stands[0]), "is on course")
        first, rest = f"The one outcome {said}.", []
    elif stands.count("unknown") == len(every):
        first, rest = f"None of {in_words(len(every))} outcomes can be judged yet.", []
    else:
        count = f"{in_words(good)} of {in_words(len(every))}" if good else f"none of {in_words(len(every))}"
        first = f"{upper_first(count)} outcomes {'is' if good <= 1 else 'are'} on course."
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
