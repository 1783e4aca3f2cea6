"""Measures as figures: the last reading as typography, its sparkline, its target, its trend in words."""

from collections.abc import Sequence
from datetime import date

from sightline import numbers
from sightline.model.values import Target, When
from sightline.subjects.frame.words import figure_words, go, number_words, when_text, when_words
from sightline.subjects.measures.plots import spark_of, window_of
from sightline.subjects.measures.record import Measure
from sightline.subjects.measures.trend import is_stale
from sightline.subjects.measures.trends import judgement, moved_words
from sightline.views.charts import Reading
from sightline.views.inline import Line, Soft, Unstated
from sightline.views.work import Figure

Window = tuple[date, date]


def figure(measure: Measure, today: date, window: Window | None = None) -> Figure:
    """Show a measure's last reading, its sparkline, where it is going, and the target."""
    value, unit = figure_words(measure, measure.latest)
    return Figure(
        go(measure),
        value,
        unit,
        note=judgement(measure, today),
        small=(*target_line(measure), *moved_since(measure)),
        spark=spark_of(measure, today, window) if measure.steps else None,
    )


def figures(measures: Sequence[Measure], today: date) -> tuple[Figure, ...]:
    """Show measures side by side: their sparklines share an axis of time, and each has its own scale."""
    window = window_of(measures, today)
    return tuple(figure(measure, today, window) for measure in measures)


def reading(measure: Measure, today: date, window: Window | None = None, more: Line = ()) -> Reading:
    """Show a measure as a cell of small multiples, with more quiet words behind its target."""
    value, unit = figure_words(measure, measure.latest)
    return Reading(
        (go(measure),),
        value,
        unit,
        spark_of(measure, today, window),
        judgement(measure, today),
        (*target_line(measure), *more),
        is_stale(measure, today),
    )


def target_line(measure: Measure) -> Line:
    """Say the target, by when, and whether it moved."""
    return (*target_words(measure.aim, measure.due), *filter(None, (moved_words(measure),)))


def target_words(target: Target | None, due: When | None) -> Line:
    """Say a target in the author's words, and by when it should be met."""
    if target is None:
        return (Unstated("Target not stated"),)
    return (f"Target {aim_text(target)}", *((" by ", when_words(due)) if due else ()))


def aim_text(target: Target) -> str:
    """Return a target in the author's words, its unit held to its figure, and money in its one form."""
    if target.unit in numbers.MONEY and target.value is not None:
        return numbers.say_money(target.text, target.value, target.unit)
    words, _, last = target.text.rpartition(" ")
    if words and target.unit in {words.rpartition(" ")[2], last}:
        return f"{words}\u00a0{last}"
    return target.text


def moved_since(measure: Measure) -> Line:
    """Say from where a measure came, where a first reading is stated and no line shows it."""
    start = measure.first
    if start is None or start.value is None or measure.has_series:
        return ()
    since = f" in {when_text(start.when)}" if start.when else ""
    return (Soft(f", from {number_words(start.value, measure.unit)}{since}"),)
