"""Rows for paper: cut to their lines, as many as there is room for; the rest is named, or else counted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sightline.charts.widths import width_of
from sightline.pack.budgets import NAMES
from sightline.pack.room import SMALL, TEXT, TITLE, WIDTH, Trimmer, high, words
from sightline.subjects.frame.words import joined
from sightline.views.inline import Go, Line, Soft, Strong
from sightline.views.rows import Row, Rows, Table, TableRow

PAD = 10
"""Points above and below the words of a row, together."""
LEAD, ASIDE, NUMERAL, GAP, HUE = 66, 96, 26, 12, 10
"""Points that the columns of a row are wide, the space between two of them, and a pillar's colour."""


@dataclass(frozen=True)
class Shape:
    """How rows are set: how wide they and their sides are, and how many lines each of their texts has."""

    width: float = WIDTH
    lead: float = LEAD
    aside: float = ASIDE
    numbered: bool = False
    title: int = 3
    text: int = 5
    small: int = 2

    def tighter(self) -> tuple["Shape", ...]:
        """Return this shape, and those that follow where it takes too much room."""
        return (self, replace(self, title=2, text=3), replace(self, title=2, text=2, small=1))


PLAIN = Shape()
NUMBERED = Shape(lead=NUMERAL, numbered=True)


def cut_row(row: Row, shape: Shape, trimmer: Trimmer) -> Row:
    """Return a row in the lines that its shape has; what is at its right stands below where there is no right."""
    if not shape.aside and row.aside:
        row = replace(row, aside=(), small=(*row.aside, *((Soft(", "),) if row.small else ()), *row.small))
    wide = _words_width(row, shape)
    return Row(
        title=trimmer.line(row.title, shape.title, TITLE, wide),
        lead=trimmer.line(row.lead, 2, SMALL, shape.lead),
        text=trimmer.line(row.text, shape.text, TEXT, wide),
        small=trimmer.line(row.small, shape.small, SMALL, wide),
        aside=trimmer.line(row.aside, 3, SMALL, shape.aside),
        hue=row.hue,
    )


def row_high(row: Row, shape: Shape) -> float:
    """Return how high a row is."""
    wide = _words_width(row, shape)
    middle = high(row.title, TITLE, wide) + high(row.text, TEXT, wide) + high(row.small, SMALL, wide)
    return max(middle, high(row.lead, SMALL, shape.lead), high(row.aside, SMALL, shape.aside or shape.width)) + PAD


def _words_width(row: Row, shape: Shape) -> float:
    """Return how wide the words of a row are, beside its lead or numeral and its aside."""
    sides = [one for one, there in ((shape.lead, row.lead or shape.numbered), (shape.aside, row.aside)) if there]
    return shape.width - sum(side + GAP for side in sides) - (HUE if row.hue else 0)


def fitted_rows(part: Rows, budget: float, shape: Shape, trimmer: Trimmer, more: Go | None = None) -> tuple[Rows, ...]:
    """Return the rows, in few lines each where they are many, and one that names or counts what has no room."""
    for shaped in shape.tighter():
        heights = [row_high(cut_row(one, shaped, Trimmer()), shaped) for one in part.rows]
        if sum(heights) <= budget:
            break
    titles = [row.title for row in part.rows]
    shown = within(heights, titles, budget, shape.width)
    kept = replace(part, most=0, rows=tuple(cut_row(one, shaped, trimmer) for one in part.rows[:shown]))
    if shown == len(titles):
        return (kept,)
    return (*((kept,) if shown else ()), Rows((named(titles[shown:], shape.width, trimmer, more, after=bool(shown)),)))


def within(heights: Sequence[float], titles: Sequence[Line], budget: float, width: float) -> int:
    """Return how many rows fit; where not all do, the row that names the rest must fit too."""
    if sum(heights) <= budget:
        return len(heights)
    shown = next(number for number in range(len(heights)) if sum(heights[: number + 1]) > budget)
    while shown and sum(heights[:shown]) + _named_high(titles[shown:], width) > budget:
        shown -= 1
    return shown


def _named_high(rest: Sequence[Line], width: float) -> float:
    row = named(rest, width, Trimmer())
    return TITLE.leading + min(NAMES * SMALL.leading, high(row.small, SMALL, width) + SMALL.leading) + PAD


def named(rest: Sequence[Line], width: float, trimmer: Trimmer, more: Go | None = None, *, after: bool = True) -> Row:
    """Return the row that names what has no row of its own, in few lines, and counts what it does not name."""
    kept: list[Line] = []
    used = 0.0
    for title in rest:
        trial = Trimmer()
        piece = trial.line(title, 1, SMALL, width / 2)
        used += width_of(words((*piece, ", ")), SMALL.size)
        if used > (NAMES - 1.5) * width:
            break
        kept.append(piece)
        trimmer.cuts += trial.cuts
    unnamed = len(rest) - len(kept)
    tail: Line = (f"{', and' if kept else ''} {unnamed} more that are not named here",) if unnamed else ()
    see: Line = (". See ", more, ".") if more else ()
    return Row(
        (Strong(f"Further {len(rest)}" if after else f"{len(rest)} in all"),), small=(*joined(kept), *tail, *see)
    )


def rows_of(table: Table) -> Rows:
    """Return a table as rows: the first cell heads each, the others follow it with the names of their columns."""
    return Rows(tuple(_as_row(row, [column.title for column in table.columns]) for row in table.rows), table.empty)


def _as_row(row: TableRow, titles: Sequence[str]) -> Row:
    pieces: Iterable[Line] = (
        (Soft(f"{title} "), *cell) if title else cell for title, cell in zip(titles[1:], row.cells[1:], strict=False)
    )
    return Row(row.cells[0], text=joined((piece for piece in pieces if piece), "; "), hue=row.hue)
