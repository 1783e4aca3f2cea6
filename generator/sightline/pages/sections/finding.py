"""The sentence that an audience page amounts to."""

from datetime import timedelta

from sightline.model.progress import Course, course_of_outcome
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
        parts.append(f"{upper_first(counted_words(landing, 'thing lands', 'things land'))} in the next two quarters.")
    if "outcomes" in names:
        parts.append(outcomes_sentence(scope))
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
    if "decisions" in names and (open_now := wanted(scope)):
        parts.append(f"{upper_first(counted_words(len(open_now), 'decision is', 'decisions are'))} wanted.")
    return " ".join(part for part in parts if part)


def outcomes_sentence(scope: Scope) -> str:
    """Say how many outcomes are on course, how many are behind, and how many cannot be judged."""
    every = scope.vision.outcomes
    if not every:
        return ""
    courses = [course_of_outcome(tuple(measures_of(scope.vision, one)), scope.vision.today) for one in every]
    good = courses.count(Course.MET) + courses.count(Course.ON_COURSE)
    behind, unknown = courses.count(Course.BEHIND), courses.count(Course.UNKNOWN)
    count = f"{in_words(good)} of {in_words(len(every))}" if good else f"none of {in_words(len(every))}"
    said = [f"{upper_first(count)} outcomes {'is' if good <= 1 else 'are'} on course"]
    if behind:
        said.append(f"{in_words(behind)} {'is' if behind == 1 else 'are'} behind")
    if unknown:
        said.append(f"{in_words(unknown)} cannot be judged")
    return ", ".join(said) + "."
