"""A section cut to its budget: rows, outcomes, tables and strips, each in its own way."""

from dataclasses import replace

from sightline.charts.widths import width_of
from sightline.pack.guardrails import fitted_ledger, ledger_row_high
from sightline.pack.room import HALF, SECTION, SMALL, TEXT, WIDTH, Trimmer, high
from sightline.pack.rows import NUMBERED, PAD, PLAIN, Shape, fitted_rows, row_high, rows_of
from sightline.pack.scores import fitted_scores, scores_high
from sightline.views.charts import Gauge, Gauges, Ledger
from sightline.views.page import Section
from sightline.views.parts import Part
from sightline.views.rows import Row, Rows, Table
from sightline.views.texts import Callout
from sightline.views.work import Scores

BESIDE = Shape(HALF, lead=60, aside=0)
"""Rows of a section that stands beside another: what would be at their right is a quiet line."""
EMPTY = 30
"""Points that a section without rows takes to say so."""
LEGEND = 16
"""Points for the words below the last strip."""


def fitted(section: Section, budget: float, trimmer: Trimmer) -> Section:
    """Return a section no higher than its budget, heading left out; its way on is named where something is counted."""
    parts: list[Part] = []
    left = budget
    for part in section.parts:
        made = _fitted(part, left, section, trimmer)
        parts += made
        left -= sum(part_high(one, half=section.half) for one in made)
    wide = HALF if section.half else WIDTH
    title = trimmer.text(section.title, 2, SECTION, wide * 0.7)
    beside = wide - min(wide * 0.7, width_of(title, SECTION.size)) - 8
    note = trimmer.line(section.note, 1, SMALL, beside)
    return replace(section, title=title, parts=tuple(parts), more=None, note=note)


def _fitted(part: Part, budget: float, section: Section, trimmer: Trimmer) -> tuple[Part, ...]:
    """Cut one part to its budget, each kind of part in its own way."""
    if isinstance(part, Table):
        part = rows_of(part)
    if isinstance(part, Gauges):
        part = Rows(tuple(_gauge_row(row) for row in part.rows))
    if isinstance(part, Rows):
        return fitted_rows(part, budget, _shape(part, half=section.half), trimmer, section.more)
    if isinstance(part, Scores):
        return fitted_scores(part, budget, trimmer)
    if isinstance(part, Ledger):
        return fitted_ledger(part, budget, trimmer, section.more)
    if isinstance(part, Callout):
        return (replace(part, line=trimmer.line(part.line, 2, TEXT, WIDTH)),)
    where = section.more or section.title
    return (Rows((Row(("A drawing that paper has no room for. See ", where)),)),)


def _gauge_row(gauge: Gauge) -> Row:
    """Return a share as a row: what it is, how much, and whether it breaks its guardrail."""
    return Row(gauge.label, small=gauge.note, aside=gauge.figure)


def _shape(part: Rows, *, half: bool) -> Shape:
    if half:
        return BESIDE
    return NUMBERED if part.numbered else PLAIN


def used_by(section: Section) -> float:
    """Return how high the parts of a fitted section are."""
    return sum(heights(section))


def heights(section: Section) -> list[float]:
    """Return how high each piece of a fitted section is that paper does not cut in two."""
    return [height for part in section.parts for height in _heights(part, half=section.half)]


def part_high(part: Part, *, half: bool) -> float:
    """Return how high a fitted part is."""
    return sum(_heights(part, half=half))


def _heights(part: Part, *, half: bool) -> list[float]:
    if isinstance(part, Rows):
        return [row_high(one, _shape(part, half=half)) for one in part.rows] or [EMPTY]
    if isinstance(part, Scores):
        return scores_high(part.scores) or [EMPTY]
    if isinstance(part, Ledger):
        return [*(ledger_row_high(row) for row in part.rows[:-1]), ledger_row_high(part.rows[-1]) + LEGEND]
    return [high(part.line, TEXT, WIDTH) + PAD] if isinstance(part, Callout) else []


def says_nothing(section: Section) -> str:
    """Return what a section says that has nothing to show, else nothing."""
    (part, *others) = section.parts or (None,)
    if others or not isinstance(part, Rows | Table | Scores):
        return ""
    return "" if (part.scores if isinstance(part, Scores) else part.rows) else part.empty
