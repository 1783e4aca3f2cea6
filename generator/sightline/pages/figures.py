"""Measures as figures: the last reading as typography, with its target and which way is better."""

from datetime import date

from sightline.model import Measure, Target, When
from sightline.model.progress import Course, course_of
from sightline.pages.words import figure_words, go, number_words, when_text, when_words
from sightline.views.inline import Line, Mark, Soft, Unstated
from sightline.views.parts import Figure


def figure(measure: Measure, today: date) -> Figure:
    """Show a measure's last reading, whether its target is met, and the target."""
    value, unit = figure_words(measure, measure.now)
    return Figure(
        go(measure), value, unit, note=judgement(measure, today), small=(*target_line(measure), *moved_since(measure))
    )


def target_line(measure: Measure) -> Line:
    """Say the target, and by when."""
    return target_words(measure.target, measure.due)


def target_words(target: Target | None, due: When | None) -> Line:
    """Say a target in the author's words, and by when it should be met."""
    if target is None:
        return (Unstated("Target not stated"),)
    return (f"Target {target.text}", *((" by ", when_words(due)) if due else ()))


COURSES = {
    Course.MET: Mark("on-track", "Target met"),
    Course.ON_COURSE: Mark("on-track", "On course"),
    Course.BEHIND: Mark("at-risk", "Behind its line"),
    Course.UNKNOWN: Mark("none", "Cannot be judged yet"),
}


def judgement(measure: Measure, today: date) -> Line:
    """Say whether the last reading meets the target, or is on the straight line to it."""
    if measure.now is None or measure.now.value is None:
        return (Mark("none", "No readings yet"),)
    return (COURSES[course_of(measure, today)],)


def moved_since(measure: Measure) -> Line:
    """Say from where a measure came, where a first reading is stated."""
    start = measure.baseline
    if start is None or start.value is None:
        return ()
    since = f" in {when_text(start.when)}" if start.when else ""
    return (Soft(f", from {number_words(start.value)}{since}"),)
