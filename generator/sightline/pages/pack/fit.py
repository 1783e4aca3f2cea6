"""A section cut to its budget: rows, outcomes, tables and callouts, each in its own way."""

from dataclasses import replace

from sightline.pages.pack.room import HALF, TEXT, WIDTH, Shears, high
from sightline.pages.pack.rows import WHOLE, Shape, fitted_rows, fitted_scores, row_high, rows_of, score_high
from sightline.views.charts import ChartStrip
from sightline.views.inline import Go
from sightline.views.page import Section
from sightline.views.parts import Callout, Part, Rows, Scores, Table

BESIDE = Shape(HALF, lead=60, aside=0, text_lines=2)
"""Rows of a section that stands beside another: what would be at their right is a quiet line."""


def fitted(section: Section, budget: float, shears: Shears) -> Section:
    """Return a section no higher than its budget, heading left out; its way on is said where something is counted."""
    parts: list[Part] = []
    rest = budget
    for part in section.parts:
        made = _fitted(part, rest, section, shears)
        parts += made
        rest -= sum(part_high(one, half=section.half) for one in made)
    return replace(section, parts=tuple(parts), more=None, note=shears.line(section.note, 1, TEXT, WIDTH / 2))


def _fitted(part: Part, budget: float, section: Section, shears: Shears) -> tuple[Part, ...]:
    more = section.more and Go(section.more.text, section.more.address)
    shape = BESIDE if section.half else WHOLE
    if isinstance(part, Table):
        part = rows_of(part)
    if isinstance(part, Rows):
        return (fitted_rows(part, budget, shape, shears, more),)
    if isinstance(part, Scores):
        scores, rest = fitted_scores(part, budget, shears)
        return (scores, rest) if rest else (scores,)
    if isinstance(part, Callout):
        return (replace(part, line=shears.line(part.line, 2, TEXT, WIDTH)),)
    return ()


def used_by(section: Section) -> float:
    """Return how high the parts of a fitted section are."""
    return sum(part_high(one, half=section.half) for one in section.parts)


def part_high(part: Part, *, half: bool) -> float:
    """Return how high a fitted part is."""
    if isinstance(part, Rows):
        shape = BESIDE if half else Shape(lead=26) if part.numbered else WHOLE
        return sum(row_high(one, shape) for one in part.rows) if part.rows else 30
    if isinstance(part, Scores):
        return sum(score_high(one) for one in part.scores) if part.scores else 30
    if isinstance(part, Callout):
        return high(part.line, TEXT, WIDTH) + 20
    return part.height + 40 if isinstance(part, ChartStrip) else 0
