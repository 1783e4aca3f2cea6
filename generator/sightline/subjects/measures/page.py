"""One page for each measure, after those that show many."""

from dataclasses import replace

from sightline.model.kinds import address_of
from sightline.subjects.frame.record_page import (
    Head,
    about_this,
    half,
    narrative,
    record_page,
    said_section,
    section,
    updates_section,
)
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import go, joined, links_line, upper_first, when_words
from sightline.subjects.measures import dashboards
from sightline.subjects.measures.figures import aim_text, figure
from sightline.subjects.measures.plots import line_chart, reading_when
from sightline.subjects.measures.record import Measure
from sightline.subjects.measures.trends import judgement, long_words, method_words, moved_words
from sightline.subjects.objectives.record import Objective, key_results_of
from sightline.subjects.outcomes.record import Outcome
from sightline.subjects.roadmap.scale import years_of
from sightline.views.charts import ChartLine
from sightline.views.inline import Go, Line, Soft, Unstated
from sightline.views.page import Page, Section
from sightline.views.rows import Fact, Facts, Row, Rows
from sightline.views.work import Figures


def arrange(scope: Scope) -> tuple[Page, ...]:
    """Return the pages of all measures, then one page for each."""
    return (*dashboards.arrange(scope), *(arrange_one(scope, measure) for measure in scope.vision.of(Measure)))


def arrange_one(scope: Scope, measure: Measure) -> Page:
    """Show one measure: its figure and its line, where it is going, what it drives and guards, who relies on it."""
    head = Head(
        lede=(measure.summary,) if measure.summary else (),
        eyebrow=joined([(word,) for word in (measure.role, *measure.dashboard) if word], " · "),
        aside_label="Where it is going" if measure.steps else "",
        aside=(long_words(measure, scope.vision.today),) if measure.steps else (),
    )
    sections = [
        Section("figure", "", figure_parts(scope, measure), bare=True),
        drives_section(scope, measure),
        relies_section(scope, measure),
        judged_section(scope, measure),
        narrative(scope, measure, "How it is counted"),
        updates_section(scope, measure),
        said_section(scope, measure),
    ]
    return record_page(scope, measure, head, sections)


def figure_parts(scope: Scope, measure: Measure) -> tuple[Figures | Facts | ChartLine, ...]:
    """Show the last reading with its line, its direction and how often it is read."""
    today = scope.vision.today
    shown = replace(figure(measure, today), spark=None)
    when = measure.latest.when if measure.latest else None
    moved = moved_words(measure).lstrip(", ")
    facts = Facts(
        (
            Fact("Better", (upper_first(measure.better) if measure.better else Unstated("Not stated"),)),
            Fact(
                "Read",
                (upper_first(measure.cadence) if measure.cadence else Unstated("Not stated"),),
                reading_when(when),
            ),
            Fact("Target", aim_line(measure), (f"Target {moved}",) if moved else ()),
        )
    )
    if not measure.steps:
        return Figures((shown,)), facts
    return Figures((shown,)), line_chart(measure, today, years_of(scope.vision)), facts


def aim_line(measure: Measure) -> Line:
    """Say the target in the author's words, and by when."""
    if measure.aim is None:
        return (Unstated("Not stated"),)
    return (aim_text(measure.aim), *((" by ", when_words(measure.due)) if measure.due else ()))


def drives_section(scope: Scope, measure: Measure) -> Section | None:
    """Show what a measure moves later, what moves it, and what must not get worse meanwhile."""
    vision = scope.vision
    rows = []
    if measure.drives:
        lag = f"felt after about {measure.lag}" if measure.lag else Unstated("Lag not stated")
        rows.append(Row(links_line(vision, measure.drives), lead=("Drives",), aside=(lag,)))
    rows += [
        Row((go(one),), lead=("Driven by",), aside=(f"after {one.lag}",) if one.lag else ())
        for one in vision.linking(Measure, "drives", to=measure.key)
    ]
    rows += guard_rows(scope, measure)
    if measure.about:
        rows.append(Row(links_line(vision, measure.about), lead=("About",)))
    return half("drives", "What it moves", Rows(tuple(rows))) if rows else None


def guard_rows(scope: Scope, measure: Measure) -> list[Row]:
    """Show what guards a measure, with how that stands, and what it guards."""
    vision, rows = scope.vision, []
    for link in measure.guard:
        guard = vision.target(link)
        state = judgement(guard, vision.today) if isinstance(guard, Measure) else ()
        line = links_line(vision, (link,))
        rows.append(Row(line, lead=("Guarded by",), small=("must not get worse meanwhile",), aside=state))
    return rows + [
        Row((go(one),), lead=("Guards",), small=("which must not get better at the cost of this",))
        for one in vision.linking(Measure, "guard", to=measure.key)
    ]


def judged_section(scope: Scope, measure: Measure) -> Section | None:
    """Say where the measure is going, how that was judged, and what the method cannot see."""
    if not measure.steps:
        return None
    today = scope.vision.today
    row = Row((long_words(measure, today),), text=(method_words(measure, today),))
    return section("judged", "How it was judged", Rows((row,)), more=Go("The method and its limits", "guide/#series"))


def relies_section(scope: Scope, measure: Measure) -> Section | None:
    """Show the outcomes and key results that this measure is the evidence for."""
    rows = [Row((go(one),), lead=("Outcome",)) for one in about_this(scope, measure.key, Outcome)]
    for objective in about_this(scope, measure.key, Objective):
        if isinstance(objective, Objective):
            for result in key_results_of(objective):
                if result.measure and result.measure.target == measure.key:
                    where = f"{address_of(objective)}#{result.id}"
                    rows.append(
                        Row((Go(result.text or result.id, where),), lead=("Key result",), small=(Soft(objective.name),))
                    )
    return half("evidence", "Evidence for", Rows(tuple(rows))) if rows else None
