"""Measures: all of them, and one page each."""

from sightline.model import Measure, Objective, Outcome, address_of, key_results_of
from sightline.pages.figures import figure, target_line
from sightline.pages.record import (
    Head,
    about_this,
    half,
    index_page,
    narrative,
    record_page,
    said_section,
    section,
    updates_section,
)
from sightline.pages.scope import Scope
from sightline.pages.words import counted, go, in_words, joined, links_line, owner_line, upper_first, when_words
from sightline.views.inline import Go, Line, Soft, Unstated
from sightline.views.page import Page, Section
from sightline.views.parts import Column, Fact, Facts, Figures, Row, Rows, Table, TableRow

GROUPS = (
    ("leading", "Leading", "what we can move this week"),
    ("outcome", "Outcome", "what a customer or the business gets"),
    (None, "Role not stated", ""),
)


def arrange(scope: Scope) -> tuple[Page, ...]:
    """Return the page of all measures, then one page for each."""
    return (arrange_index(scope), *(arrange_one(scope, one) for one in scope.vision.measures))


def arrange_index(scope: Scope) -> Page:
    """Show the measures as figures: those that move first, then those that count."""
    measures = scope.vision.measures
    read = sum(one.now is not None and one.now.value is not None for one in measures)
    headline = (
        f"{upper_first(counted(len(measures), 'measure'))}, {in_words(read)} with a reading" if measures else "Measures"
    )
    sections = []
    for role, title, note in GROUPS:
        mine = [one for one in measures if one.role == role]
        if mine:
            figures = Figures(tuple(figure(one, scope.vision.today) for one in mine))
            sections.append(section(role or "role-not-stated", title, figures, note=(note,) if note else ()))
    sections.append(section("table", "The same, as a table", table(scope)))
    lede: Line = ("A number is written once, here, and quoted everywhere else.",)
    return index_page(scope, "measure", headline, lede, sections)


def table(scope: Scope) -> Table:
    """Show every measure as a row."""
    columns = (
        Column("Measure"),
        Column("Role"),
        Column("Now", numeric=True),
        Column("Target"),
        Column("Better"),
        Column("Owner"),
    )
    rows = []
    for one in scope.vision.measures:
        shown = figure(one, scope.vision.today)
        cells: tuple[Line, ...] = (
            (go(one),),
            (one.role or Unstated("Not stated"),),
            (f"{shown.value}\u00a0{shown.unit}".strip(),) if shown.value else (Unstated("No reading"),),
            (one.target.text if one.target else Unstated("Not stated"),),
            (one.better or Unstated("Not stated"),),
            owner_line(scope.vision, one.owners, "Not stated"),
        )
        rows.append(TableRow(cells))
    return Table("All measures", columns, tuple(rows), "No measure is stated yet.")


def arrange_one(scope: Scope, measure: Measure) -> Page:
    """Show one measure: its figure, what it counts, what it drives and guards, who relies on it."""
    head = Head(
        lede=(measure.summary,) if measure.summary else (),
        eyebrow=joined([(word,) for word in (measure.role, *measure.dashboard) if word], " · "),
    )
    sections = [
        Section("figure", "", (Figures((figure(measure, scope.vision.today),)), _facts(measure)), bare=True),
        _drives(scope, measure),
        relies_section(scope, measure),
        narrative(scope, measure, "How it is counted"),
        updates_section(scope, measure),
        said_section(scope, measure),
    ]
    return record_page(scope, measure, head, sections)


def _facts(measure: Measure) -> Facts:
    """Say which way is better, how often it is read and where it should be."""
    reading: Line = (
        ("True of ", when_words(measure.now.when))
        if measure.now and measure.now.when
        else (Unstated("Day of the reading not stated"),)
    )
    return Facts(
        (
            Fact("Better", (upper_first(measure.better) if measure.better else Unstated("Not stated"),)),
            Fact("Read", (measure.cadence or Unstated("Not stated"),), reading),
            Fact("Target", target_line(measure)),
        )
    )


def _drives(scope: Scope, measure: Measure) -> Section | None:
    """Show what a measure drives, what drives it and what guards it."""
    vision = scope.vision
    driven = [one for one in vision.measures if any(link.target == measure.key for link in one.drives)]
    rows = (
        [
            Row(
                links_line(vision, measure.drives),
                lead=("Drives",),
                aside=((measure.lag and f"felt after about {measure.lag}") or Unstated("Lag not stated"),),
            )
        ]
        if measure.drives
        else []
    )
    rows += [Row((go(one),), lead=("Driven by",), aside=(f"after {one.lag}",) if one.lag else ()) for one in driven]
    rows += (
        [Row(links_line(vision, measure.guard), lead=("Guarded by",), small=("must not get worse meanwhile",))]
        if measure.guard
        else []
    )
    rows += [Row(links_line(vision, measure.about), lead=("About",))] if measure.about else []
    return half("drives", "What it moves", Rows(tuple(rows))) if rows else None


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
