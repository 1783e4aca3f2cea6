"""Outcomes: all of them, and one page each."""

from collections.abc import Sequence
from datetime import date

from sightline.model.state import TROUBLE
from sightline.model.vision import Vision
from sightline.subjects.frame.record_page import (
    Head,
    index_page,
    narrative,
    record_page,
    said_section,
    section,
    updates_section,
)
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import counted_words, go, in_words, joined, upper_first, when_words
from sightline.subjects.measures.figures import figure, figures
from sightline.subjects.measures.plots import window_of
from sightline.subjects.objectives.record import Objective
from sightline.subjects.outcomes.facts import measures_of
from sightline.subjects.outcomes.record import Outcome
from sightline.subjects.outcomes.view import outcomes_sentence
from sightline.subjects.roadmap.facts import worst_first
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.roadmap.view import by_horizon, tally
from sightline.views.inline import Line, Mark, Unstated
from sightline.views.page import Page, Section
from sightline.views.rows import Fact, Facts, Row, Rows
from sightline.views.work import Cards, Figures, Score, Scores


def arrange(scope: Scope) -> tuple[Page, ...]:
    """Return the page of all outcomes, then one page for each."""
    return (arrange_index(scope), *(arrange_one(scope, outcome) for outcome in scope.vision.of(Outcome)))


def arrange_index(scope: Scope) -> Page:
    """List the outcomes with their value, their figure, and how much work reaches each."""
    outcomes = scope.vision.of(Outcome)
    rows = tuple(score(scope, outcome) for outcome in outcomes)
    lede: Line = (
        "An outcome is what a customer or the business will notice. Everything on the roadmap should reach one.",
    )
    headline = outcomes_sentence(scope) or "No outcome is stated yet"
    shown = Scores(rows, "No outcome is stated yet.")
    return index_page(
        scope, "outcome", headline, lede, [section("all", "Outcomes", shown, note=values_note(scope.vision))]
    )


def score(scope: Scope, outcome: Outcome) -> Score:
    """Draw an outcome: kind of value, what changes, its figure, whether it is on course, what works for it."""
    vision = scope.vision
    work = reaching(scope, outcome)
    shown = next((figure(one, vision.today, vision.once(_window)) for one in measures_of(vision, outcome)), None)
    doing = (
        f"{upper_first(counted_words(len(work), 'initiative'))} on the way"
        if work
        else "Nothing on the roadmap reaches it"
    )
    return Score(
        title=go(outcome),
        kicker=value_line(vision, outcome) if any(one.value for one in vision.of(Outcome)) else (),
        text=outcome.summary or "",
        value=shown.value if shown else "",
        unit=shown.unit if shown else "",
        target=shown.small if shown else (Unstated("No measure stated"),),
        note=shown.note if shown else (Mark("none", "Cannot be judged yet"),),
        small=(doing,),
        spark=shown.spark if shown else None,
        measured=shown is not None,
    )


def _window(vision: Vision) -> tuple[date, date] | None:
    """Return the time that the sparklines of all outcomes share."""
    return window_of([one for each in vision.of(Outcome) for one in measures_of(vision, each)[:1]], vision.today)


def values_note(vision: Vision) -> Line:
    """Say once that no outcome states its value, which none of them then repeats."""
    return (
        ()
        if any(outcome.value for outcome in vision.of(Outcome)) or not vision.of(Outcome)
        else (Unstated("No value is stated"),)
    )


def value_line(vision: Vision, outcome: Outcome) -> Line:
    """Say which kind of value an outcome serves."""
    if outcome.value is None:
        return (Unstated("Value not stated"),)
    declared = next((value for value in vision.workspace.values if value.id == outcome.value), None)
    return (declared.title or declared.id if declared else outcome.value,)


def reaching(scope: Scope, outcome: Outcome) -> list[Initiative]:
    """Return the initiatives whose line of sight ends at an outcome."""
    return [
        initiative for initiative in scope.vision.of(Initiative) if outcome.key in scope.outcomes_of(initiative.key)
    ]


def arrange_one(scope: Scope, outcome: Outcome) -> Page:
    """Show one outcome: what it is worth, how it is measured, what serves it."""
    vision = scope.vision
    work = reaching(scope, outcome)
    objectives = vision.linking(Objective, "serves", to=outcome.key)
    head = Head(
        lede=(outcome.summary,) if outcome.summary else (),
        eyebrow=value_line(vision, outcome),
        aside_label="Line of sight",
        aside=(sight_sentence(objectives, work, vision),),
    )
    sections = [
        facts_section(vision, outcome),
        measures_section(scope, outcome),
        narrative(scope, outcome, "Why it matters"),
        section(
            "objectives",
            "Objectives that serve it",
            Rows(tuple(objective_row(objective) for objective in objectives), "No objective serves it yet."),
        ),
        work_section(scope, work),
        updates_section(scope, outcome),
        said_section(scope, outcome),
    ]
    return record_page(scope, outcome, head, sections)


def sight_sentence(objectives: Sequence[Objective], work: list[Initiative], vision: Vision) -> str:
    """Say in a sentence what works for an outcome."""
    if not objectives and not work:
        return "Nothing on the roadmap serves it yet."
    troubled = sum(vision.state(one) in TROUBLE for one in work)
    above = counted_words(len(objectives), "objective", beside=len(work))
    start = f"{upper_first(above)} and {counted_words(len(work), 'initiative', beside=len(objectives))} work for it."
    return f"{start} {upper_first(in_words(troubled, len(work)))} in trouble." if troubled else start


def facts_section(vision: Vision, outcome: Outcome) -> Section:
    """Show for whom, which value, how much is at stake, and when it should be felt where that is stated."""
    horizon = vision.horizon(outcome.horizon)
    facts = (
        Fact("For whom", (outcome.who or Unstated("Not stated"),)),
        Fact("Value", value_line(vision, outcome)),
        Fact("At stake", (outcome.worth or Unstated("Not stated"),)),
        *([Fact("To be felt", (horizon.title or horizon.id,))] if horizon else []),
    )
    return Section("facts", "", (Facts(facts),), bare=True)


def measures_section(scope: Scope, outcome: Outcome) -> Section | None:
    """Show the figures of an outcome's measures."""
    shown = figures(measures_of(scope.vision, outcome), scope.vision.today)
    return section("measures", "How we know", Figures(shown)) if shown else None


def objective_row(objective: Objective) -> Row:
    """Draw an objective with its key results as a quiet line."""
    results = joined(
        (((key_result.text or key_result.label or key_result.id),) for key_result in objective.key_results), " · "
    )
    return Row((go(objective),), lead=(when_words(objective.period, "Period not stated"),), text=results)


def work_section(scope: Scope, work: list[Initiative]) -> Section | None:
    """Show the initiatives that reach an outcome, by horizon."""
    if not work:
        return None
    ordered = worst_first(scope.vision, work)
    return section("roadmap", "On the way", tally(scope.vision, ordered), Cards(by_horizon(scope.vision, ordered)))
