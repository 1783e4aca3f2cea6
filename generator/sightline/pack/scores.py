"""Outcomes for paper: name, figure, line, judgement; what has no room for these is named or counted."""

from collections.abc import Sequence
from dataclasses import replace

from sightline.pack.room import NAME, SMALL, TEXT, TITLE, WIDTH, Trimmer, high
from sightline.pack.rows import PAD, named, within
from sightline.views.inline import Line
from sightline.views.rows import Rows
from sightline.views.work import Score, Scores

COLUMNS, WITHOUT_LINES = (190, 112, 98), (260, 100, 128)
"""Points that words, figure and judgement of outcomes are wide, beside a line or where none of them has one."""
SPARK, FIGURE = 40, 24
"""Points that a line and a figure are high."""


def fitted_scores(part: Scores, budget: float, trimmer: Trimmer) -> tuple[Scores | Rows, ...]:
    """Return the outcomes, in few lines each where they are many, and rows that name or count what has no room."""
    columns = _columns(part.scores)
    for lines in (4, 2, 0):
        heights = scores_high([cut_score(one, lines, columns, Trimmer()) for one in part.scores])
        if sum(heights) <= budget:
            break
    titles: list[Line] = [(score.title,) for score in part.scores]
    shown = within(heights, titles, budget, WIDTH)
    kept = Scores(tuple(cut_score(one, lines, columns, trimmer) for one in part.scores[:shown]), part.empty)
    if shown == len(titles):
        return (kept,)
    return (*((kept,) if shown else ()), Rows((named(titles[shown:], WIDTH, trimmer, after=bool(shown)),)))


def _columns(scores: Sequence[Score]) -> tuple[int, int, int]:
    return COLUMNS if any(score.spark for score in scores) else WITHOUT_LINES


def cut_score(score: Score, lines: int, columns: tuple[int, int, int], trimmer: Trimmer) -> Score:
    """Return an outcome in the lines that it has; its summary may have none, where there are many outcomes."""
    wide, figure, judged = columns
    return replace(
        score,
        title=replace(score.title, text=trimmer.text(score.title.text, 2, NAME, wide)),
        kicker=trimmer.line(score.kicker, 1, SMALL, wide),
        text=trimmer.text(score.text, lines, TEXT, wide) if lines else "",
        value=trimmer.text(score.value, 1, NAME, figure * 0.4),
        unit=trimmer.text(score.unit, 1, SMALL, figure * 0.4),
        target=trimmer.line(score.target, 3, SMALL, figure),
        note=trimmer.line(score.note, 2, TITLE, judged),
        small=trimmer.line(score.small, 2, SMALL, judged),
    )


def scores_high(scores: Sequence[Score]) -> list[float]:
    """Return how high each of some outcomes is."""
    columns = _columns(scores)
    return [_high(score, columns) for score in scores]


def _high(score: Score, columns: tuple[int, int, int]) -> float:
    wide, figure, judged = columns
    said = high((f"{score.title.text}  ", *score.kicker), NAME, wide) + high((score.text,), TEXT, wide)
    measured = (FIGURE if score.value or score.measured else 0) + high(score.target, SMALL, figure)
    judgement = high(score.note, TITLE, judged) + high(score.small, SMALL, judged)
    return max(said, measured, SPARK if score.spark else 0, judgement) + PAD
