"""Measures as figures: the last reading as typography, with its target and which way is better."""

from sightline.model import Measure, Target, When
from sightline.pages.words import figure_words, go, number_words, when_words
from sightline.views.inline import Line, Mark, Soft, Unstated
from sightline.views.parts import Figure


def figure(measure: Measure) -> Figure:
    """Show a measure's last reading, whether its target is met, and the target."""
    value, unit = figure_words(measure, measure.now)
    return Figure(go(measure), value, unit, note=judgement(measure), small=target_line(measure))


def target_line(measure: Measure) -> Line:
    """Say the target, and by when."""
    return target_words(measure.target, measure.due)


def target_words(target: Target | None, due: When | None) -> Line:
    """Say a target in the author's words, and by when it should be met."""
    if target is None:
        return (Unstated("Target not stated"),)
    return (f"Target {target.text}", *((" by ", when_words(due)) if due else ()))


def judgement(measure: Measure) -> Line:
    """Say whether the last reading meets the target; without a direction or a figure it cannot be judged.

    Met is read off the target's comparator, else off ``better``; nothing is guessed.
    """
    now = measure.now.value if measure.now else None
    if now is None:
        return (Mark("none", "No readings yet"),)
    met = meets(now, measure)
    if met is None:
        return (Mark("none", "Cannot be judged yet"),)
    if met:
        return (Mark("on-track", "Target met"),)
    return (Mark("planned", "Not there yet"), *moved_since(measure))


def meets(now: float, measure: Measure) -> bool | None:
    """Whether a reading meets the target, or None where that cannot be said."""
    target = measure.target
    if target is None or target.value is None:
        return None
    direction = {">=": "higher", ">": "higher", "<=": "lower", "<": "lower"}.get(target.comparator) or measure.better
    if direction == "higher":
        return now >= target.value
    return now <= target.value if direction == "lower" else None


def moved_since(measure: Measure) -> Line:
    """Say from where a measure came, where a first reading is stated."""
    start = measure.baseline
    if start is None or start.value is None:
        return ()
    since = f" in {start.when.text}" if start.when else ""
    return (Soft(f" from {number_words(start.value)}{since}"),)
