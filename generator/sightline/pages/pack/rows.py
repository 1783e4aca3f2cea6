"""Rows for paper: cut to their lines, as many as there is room for; the rest is named, and what is not named counted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sightline.charts.widths import width_of
from sightline.pages.pack.budgets import NAMES
from sightline.pages.pack.room import NAME, SMALL, TEXT, TITLE, WIDTH, Face, Shears, high, words
from sightline.pages.words import joined
from sightline.views.inline import Go, Line, Soft, Strong
from sightline.views.parts import Row, Rows, Score, Scores, Table, TableRow

PAD = 12
"""Points above and below the words of a row, together."""
LEAD, ASIDE, NUMERAL, GAP = 76, 112, 26, 12
"""Points that the columns of a row are wide, and the space between two of them."""
SCORE = (176, 108, 92, 104)
"""Points that the columns of an outcome are wide: words, figure, line, judgement."""
SPARK = 40
FIGURE = 34
"""Points that a figure is high, with the space around its line."""


@dataclass(frozen=True)
class Shape:
    """How rows are set: how wide, and in which lines."""

    width: float = WIDTH
    lead: float = LEAD
    aside: float = ASIDE
    text_lines: int = 2


WHOLE = Shape()
NUMBERED = Shape(lead=NUMERAL)


def cut_row(row: Row, shape: Shape, shears: Shears) -> Row:
    """Return a row in the lines that it has: two for its title, two for its text, one that is quiet."""
    if not shape.aside and row.aside:
        row = replace(row, aside=(), small=(*row.aside, *((Soft(", "),) if row.small else ()), *row.small))
    wide = _words_width(row, shape)
    return Row(
        title=shears.line(row.title, 2, TITLE, wide),
        lead=shears.line(row.lead, 2, SMALL, shape.lead),
        text=shears.line(row.text, shape.text_lines, TEXT, wide),
        small=shears.line(row.small, 1, SMALL, wide),
        aside=shears.line(row.aside, 3, SMALL, shape.aside),
        hue=row.hue,
    )


def row_high(row: Row, shape: Shape) -> float:
    """Return how high a row is."""
    wide = _words_width(row, shape)
    middle = high(row.title, TITLE, wide) + high(row.text, TEXT, wide) + high(row.small, SMALL, wide)
    return max(middle, high(row.lead, SMALL, shape.lead), high(row.aside, SMALL, shape.aside or shape.width)) + PAD


def _words_width(row: Row, shape: Shape) -> float:
    """Return how wide the words of a row are, beside its lead or numeral and its aside."""
    sides = [one for one, there in ((shape.lead, row.lead or shape is NUMBERED), (shape.aside, row.aside)) if there]
    return shape.width - sum(one + GAP for one in sides) - (10 if row.hue else 0)


def fitted_rows(part: Rows, budget: float, shape: Shape, shears: Shears, more: Go | None = None) -> Rows:
    """Return as many rows as the budget holds, cut to their lines, and a last one that names or counts the rest."""
    shape = NUMBERED if part.numbered and shape is WHOLE else shape
    every = [cut_row(one, shape, shears) for one in part.rows]
    shown = _within([row_high(one, shape) for one in every], budget)
    rest = [one.title for one in part.rows[shown:]]
    kept = tuple(every[:shown])
    return Rows((*kept, named(rest, shape.width, more)) if rest else kept, part.empty, part.numbered)


def _within(heights: Sequence[float], budget: float) -> int:
    """Return how many rows fit; where not all do, the row that names the rest must fit too."""
    if sum(heights) <= budget:
        return len(heights)
    used, shown = PAD + NAMES * SMALL.leading + TITLE.leading, 0
    while shown < len(heights) and used + heights[shown] <= budget:
        used += heights[shown]
        shown += 1
    return shown


def named(rest: Sequence[Line], width: float, more: Go | None = None) -> Row:
    """Return the row that names what has no row of its own, in few lines, and counts what it does not name."""
    kept: list[Line] = []
    used, wide = 0.0, width - 10
    for title in rest:
        piece = _short(title, wide)
        used += _along((*piece, ", "), SMALL)
        if used > (NAMES - 1) * wide * 0.9:
            break
        kept.append(piece)
    unnamed = len(rest) - len(kept)
    tail: Line = (f" and {unnamed} more",) if unnamed and kept else (f"{unnamed}",) if unnamed else ()
    see: Line = (". See ", more) if more else ()
    return Row((Strong(f"Further {len(rest)}"),), small=(*joined(kept), *tail, *see))


def _short(title: Line, width: float) -> Line:
    """Return a title in half a line at most, for a run of names; the ellipsis says that it is longer."""
    return Shears().line(title, 1, SMALL, width / 2)


def _along(line: Line, face: Face) -> float:
    return width_of(words(line), face.size, face.weight)


def rows_of(table: Table) -> Rows:
    """Return a table as rows: the first cell heads each, the others follow it with the names of their columns."""
    return Rows(tuple(_as_row(one, [column.title for column in table.columns]) for one in table.rows), table.empty)


def _as_row(row: TableRow, titles: Sequence[str]) -> Row:
    pieces: Iterable[Line] = (
        (Soft(f"{title} "), *cell) if title else cell for title, cell in zip(titles[1:], row.cells[1:], strict=False)
    )
    return Row(row.cells[0], text=joined((one for one in pieces if one), "; "), hue=row.hue)


def fitted_scores(part: Scores, budget: float, shears: Shears) -> tuple[Scores, Rows | None]:
    """Return as many outcomes as the budget holds, and rows that name or count the rest."""
    every = [cut_score(one, shears) for one in part.scores]
    shown = _within([score_high(one) for one in every], budget)
    rest: list[Line] = [(one.title,) for one in part.scores[shown:]]
    return Scores(tuple(every[:shown]), part.empty), Rows((named(rest, WIDTH),)) if rest else None


def cut_score(score: Score, shears: Shears) -> Score:
    """Return an outcome in the lines that it has."""
    wide, figure, _, judged = SCORE
    return replace(
        score,
        title=replace(score.title, text=shears.text(score.title.text, 2, NAME, wide)),
        kicker=shears.line(score.kicker, 1, SMALL, wide),
        text=shears.text(score.text, 2, TEXT, wide),
        value=shears.text(score.value, 1, NAME, figure / 2),
        unit=shears.text(score.unit, 1, SMALL, figure / 2),
        target=shears.line(score.target, 2, SMALL, figure),
        note=shears.line(score.note, 2, TITLE, judged),
        small=shears.line(score.small, 2, SMALL, judged),
    )


def score_high(score: Score) -> float:
    """Return how high an outcome is."""
    wide, figure, _, judged = SCORE
    said = high((score.title.text,), NAME, wide) + high(score.kicker, SMALL, wide) + high((score.text,), TEXT, wide)
    judgement = high(score.note, TITLE, judged) + high(score.small, SMALL, judged)
    return max(said, FIGURE + high(score.target, SMALL, figure), SPARK, judgement) + PAD
