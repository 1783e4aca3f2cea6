"""All measures: leading beside outcomes, the engineering and the business dashboard, the table."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sightline.charts.axis import quarter_end, quarter_of, quarter_start
from sightline.dates.said import ago
from sightline.language import plural
from sightline.subjects.frame.filters import NO_NARROWING, Narrowing
from sightline.subjects.frame.lists import FEW, narrow_measures
from sightline.subjects.frame.record_page import about_page, index_page, section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import (
    counted_words,
    figure_words,
    go,
    in_words,
    number_words,
    owner_line,
    share_words,
    upper_first,
    when_words,
)
from sightline.subjects.measures.figures import reading
from sightline.subjects.measures.pairing import pairs_of
from sightline.subjects.measures.plots import window_of
from sightline.subjects.measures.record import Measure
from sightline.subjects.measures.series import readings_of
from sightline.subjects.measures.trend import is_stale
from sightline.subjects.measures.trends import is_overdue_words, judgement
from sightline.subjects.outcomes.facts import measures_in_order
from sightline.views.charts import Multiples
from sightline.views.inline import Code, Go, Inline, Line, Mark, Soft, Unstated
from sightline.views.page import Page, Section
from sightline.views.parts import Part
from sightline.views.rows import Column, Row, Rows, Table, TableRow
from sightline.views.texts import Tabs
from sightline.views.work import Count, Tally

HERE = "measures/"
TABLE = "measures/table/"
TABS = (
    Go("Paired", HERE),
    Go("Engineering", "measures/engineering/"),
    Go("Business", "measures/business/"),
    Go("Table", TABLE),
)
MOST_TOGETHER = 60
"""Measures that one page shows with their sparklines; all are in the table."""
MOST_PERIODS = 200
"""Measures up to which the table shows quarters."""
PERIODS = 8

SAID = (
    ("on-track", "on course"),
    ("done", "where it should be"),
    ("at-risk", "behind"),
    ("off-track", "going the wrong way"),
    ("paused", "stale"),
    ("none", "cannot be judged"),
)
"""The states of measures, and the words for how many are so."""


def arrange(scope: Scope) -> tuple[Page, ...]:
    """Return the pages that show many measures: paired, by dashboard, as a table."""
    return (
        arrange_index(scope),
        arrange_dashboard(scope, "engineering", "Engineering measures", "What engineers can move, and what it moves."),
        arrange_dashboard(scope, "business", "Business measures", "What customers and the business get."),
        arrange_table(scope),
    )


def arrange_index(scope: Scope) -> Page:
    """Show the measures that can be moved beside those that they move, and name the stale ones."""
    measures = measures_in_order(scope.vision)
    shown = measures[:MOST_TOGETHER]
    note = _left_out(measures)
    sections: list[Section | None] = [
        *_begin(scope, measures, HERE),
        Section("paired", "", (_side_by_side(scope, shown),), bare=True) if measures else None,
        stale_section(scope),
        section(
            "table",
            "The same, as a table",
            table(scope),
            more=Go("The table alone", TABLE),
        )
        if len(measures) <= MOST_TOGETHER
        else None,
    ]
    return index_page(scope, "measure", finding(scope, measures), lede(scope, note), sections)


def _side_by_side(scope: Scope, shown: Sequence[Measure]) -> Part:
    """Return measures in pairs of what moves first and what it moves; in a grid where none is said to move first."""
    if _has_leading(scope):
        return pairs_of(scope.vision, shown)
    today = scope.vision.today
    return Multiples(tuple(reading(one, today, window_of(shown, today)) for one in shown))


def _has_leading(scope: Scope) -> bool:
    return any(measure.role == "leading" for measure in scope.vision.of(Measure))


def lede(scope: Scope, note: Line) -> Line:
    """Say what a reader sees, and what is left out."""
    if not scope.vision.of(Measure):
        return ()
    first = (
        "What moves first stands left of what it moves."
        if _has_leading(scope)
        else "None is said to move before the others."
    )
    said = f"{first} The target is dotted, a gap stays open, each scale is its own."
    return (said, *((" ", *note) if note else ()))


def arrange_dashboard(scope: Scope, name: str, title: str, about: str) -> Page:
    """Show the measures of one dashboard: those that move first, then those that count."""
    mine = [one for one in measures_in_order(scope.vision) if name in one.dashboard]
    address = f"measures/{name}/"
    window = window_of(mine, scope.vision.today)
    sections: list[Section | None] = list(_begin(scope, mine, address))
    groups = (("leading", "Leading"), ("outcome", "Outcome"), (None, "Role not stated"))
    for role, words in groups:
        some = [one for one in mine if one.role == role]
        if some:
            shown = tuple(reading(one, scope.vision.today, window) for one in some[:MOST_TOGETHER])
            sections.append(section(role or "role-not-stated", words, Multiples(shown), note=_left_out(some)))
    if not mine:
        empty = f"No measure says that it belongs here. Write `dashboard: [{name}]` in its file.".replace("`", "")
        sections.append(section("none", title, Multiples((), empty)))
    headline = finding(scope, mine) if mine else title
    return _below(about_page(scope, address, title, headline, (about,), sections))


def arrange_table(scope: Scope) -> Page:
    """Show every measure as a row."""
    measures = measures_in_order(scope.vision)
    narrowed = narrow_measures(
        scope, measures, {measure.key: state_of(measure, scope.vision.today) for measure in measures}, SAID
    )
    states, views = _begin(scope, measures, TABLE)
    views = replace(views, parts=(*views.parts, *narrowed.shown))
    sections = [states, views, Section("table", "", (table(scope, narrowed),), bare=True)]
    said: Line = (f"{upper_first(counted_words(len(measures), 'measure'))}, quarter by quarter.",) if measures else ()
    return _below(about_page(scope, TABLE, "All measures", finding(scope, measures), said, sections))


def _below(page: Page) -> Page:
    """Put a page below that of all measures."""
    return replace(page, crumbs=(*page.crumbs, Go("Measures", HERE)), nav=HERE)


def _begin(scope: Scope, measures: Sequence[Measure], here: str) -> tuple[Section, Section]:
    """Count the measures, each count of all of them leading to its rows, and offer the other views."""
    table = TABLE if FEW < len(measures) == len(scope.vision.of(Measure)) else ""
    counts = Section("states", "", (tally(measures, scope.vision.today, table),), bare=True)
    return counts, Section("views", "", (Tabs(TABS, here),), bare=True)


def _left_out(measures: Sequence[Measure]) -> Line:
    rest = len(measures) - MOST_TOGETHER
    return (f"{rest} more are in ", Go("the table", TABLE), ".") if rest > 0 else ()


def state_of(measure: Measure, today: date) -> str:
    """Return the state of the mark that judges a measure."""
    mark = judgement(measure, today)[0]
    return mark.state if isinstance(mark, Mark) else "none"


def tally(measures: Sequence[Measure], today: date, table: str = "") -> Tally:
    """Count the measures by what their trend says; ``table`` is the address of their rows, if these can be narrowed."""
    found = Counter(state_of(measure, today) for measure in measures)
    shown = [(state, words) for state, words in SAID if found[state]]
    return Tally(
        tuple(Count(state, found[state], words, f"{table}?state={state}" if table else "") for state, words in shown)
    )


def finding(scope: Scope, measures: Sequence[Measure]) -> str:
    """Say in a sentence how the measures stand."""
    if not measures:
        return "No measure is stated yet"
    found = Counter(state_of(measure, scope.vision.today) for measure in measures)
    if found["none"] == len(measures):
        return (
            f"None of {in_words(len(measures))} measures can be judged yet."
            if len(measures) > 1
            else "The one measure cannot be judged yet."
        )
    good = found["on-track"] + found["done"]
    said = [
        f"{upper_first(share_words(good, len(measures)))} {plural(len(measures), 'measure')} "
        f"{'is' if good <= 1 else 'are'} on course"
    ]
    bad = found["at-risk"] + found["off-track"]
    for number, words in ((bad, "behind"), (found["paused"], "stale")):
        if number:
            said.append(f"{in_words(number, len(measures))} {plural(number, 'is', 'are')} {words}")
    if found["none"]:
        said.append(f"{in_words(found['none'], len(measures))} cannot be judged")
    return f"{', '.join(said[:-1])}, and {said[-1]}." if len(said) > 1 else f"{said[0]}."


def stale_section(scope: Scope) -> Section | None:
    """Name the measures whose next reading is overdue, who answers for them, and the file to add a line to."""
    today = scope.vision.today
    stale = [one for one in measures_in_order(scope.vision) if is_stale(one, today)]
    if not stale:
        return None
    rows = []
    for one in stale:
        when = one.latest.when if one.latest else None
        last: Inline = Soft(f", {ago(when.end, today)}") if when and when.end else ""
        rows.append(
            Row(
                (go(one),),
                lead=(Mark("paused", "Stale"),),
                text=("Last reading ", when_words(when), last, f". {is_overdue_words(one)}."),
                small=("To add one: ", Code(f"sightline measure add {one.id} VALUE")),
                aside=owner_line(scope.vision, one.owners),
            )
        )
    title = f"{upper_first(counted_words(len(stale), 'measure'))} without a new reading"
    return section("stale", title, Rows(tuple(rows)), note=("a figure that nobody renews is not a figure of today",))


def table(scope: Scope, narrowed: Narrowing = NO_NARROWING) -> Table:
    """Show every measure as a row, with its last quarters where there are not too many measures."""
    measures = measures_in_order(scope.vision)
    quarters = (
        _quarters(scope) if 0 < len(measures) <= MOST_PERIODS and any(measure.steps for measure in measures) else []
    )
    columns = (
        Column("Measure"),
        Column("Role"),
        *(Column(words, numeric=True) for words, _, _ in quarters),
        *(() if quarters else (Column("Now", numeric=True),)),
        Column("Target", numeric=True),
        Column("Trend"),
    )
    rows = tuple(replace(_row(scope, one, quarters), facets=narrowed.facets(one)) for one in measures)
    return Table("All measures", columns, rows, "No measure is stated yet.")


def _row(scope: Scope, measure: Measure, quarters: Sequence[tuple[str, date, date]]) -> TableRow:
    """Draw a measure as a row, quarter by quarter."""
    value, unit = figure_words(measure, measure.latest)
    now: Line = (f"{value}\u00a0{unit}".strip(),) if value else (Unstated("No reading"),)
    aim: Line = (Unstated("Not stated"),)
    if measure.aim is not None:
        aim = (number_words(measure.aim.value, measure.unit) if measure.aim.value is not None else measure.aim.text,)
    cells: tuple[Line, ...] = (
        (go(measure), *((Soft(f" {measure.unit}"),) if quarters and measure.unit else ())),
        (upper_first(measure.role) if measure.role else Unstated("Not stated"),),
        *((_in_quarter(measure, first, last),) for _, first, last in quarters),
        *(() if quarters else (now,)),
        aim,
        judgement(measure, scope.vision.today),
    )
    return TableRow(cells)


def _quarters(scope: Scope) -> list[tuple[str, date, date]]:
    """Return name, first and last day of the last quarters, the current one last."""
    out: list[tuple[str, date, date]] = []
    day = scope.vision.today
    for _ in range(PERIODS):
        first = quarter_start(day)
        number = quarter_of(first)
        out.append((f"Q{number}\u00a0{first.year}" if number == 1 else f"Q{number}", first, quarter_end(day)))
        day = date.fromordinal(first.toordinal() - 1)
    return out[::-1]


def _in_quarter(measure: Measure, first: date, last: date) -> str:
    """Return the last value that a quarter's readings hold, as a figure or a dash."""
    values = [step.value for step in readings_of(measure.steps) if step.day and first <= step.day <= last]
    return number_words(values[-1], measure.unit) if values and values[-1] is not None else "\u2013"
