"""Outcomes for paper: name, figure, line, judgement; what has no room for these is named or counted."""

from dataclasses import replace

from sightline.pages.pack.room import NAME, SMALL, TEXT, TITLE, WIDTH, Shears, high
from sightline.pages.pack.rows import PAD, named, within
from sightline.views.inline import Line
from sightline.views.parts import Rows, Score, Scores

COLUMNS = (176, 108, 92, 104)
"""Points that the columns of an outcome are wide: words, figure, line, judgement."""
SPARK, FIGURE = 40, 24
"""Points that a line and a figure are high."""


def fitted_scores(part: Scores, budget: float, shears: Shears) -> tuple[Scores | Rows, ...]:
    """Return the outcomes, in few lines each where they are many, and rows that name or count what has no room."""
    for lines in (4, 2, 0):
        heights = [score_high(cut_score(one, lines, Shears())) for one in part.scores]
        if sum(heights) <= budget:
            break
    titles: list[Line] = [(one.title,) for one in part.scores]
    shown = within(heights, titles, budget, WIDTH)
    kept = Scores(tuple(cut_score(one, lines, shears) for one in part.scores[:shown]), part.empty)
    if shown == len(titles):
        return (kept,)
    return (*((kept,) if shown else ()), Rows((named(titles[shown:], WIDTH, shears, after=bool(shown)),)))


def cut_score(score: Score, lines: int, shears: Shears) -> Score:
    """Return an outcome in the lines that it has; its summary may have none, where there are many outcomes."""
    wide, figure, _, judged = COLUMNS
    return replace(
        score,
        title=replace(score.title, text=shears.text(score.title.text, 2, NAME, wide)),
        kicker=shears.line(score.kicker, 1, SMALL, wide),
        text=shears.text(score.text, lines, TEXT, wide) if lines else "",
        value=shears.text(score.value, 1, NAME, figure * 0.4),
        unit=shears.text(score.unit, 1, SMALL, figure * 0.4),
        target=shears.line(score.target, 3, SMALL, figure),
        note=shears.line(score.note, 2, TITLE, judged),
        small=shears.line(score.small, 2, SMALL, judged),
    )


def score_high(score: Score) -> float:
    """Return how high an outcome is."""
    wide, figure, _, judged = COLUMNS
    said = high((score.title.text,), NAME, wide) + high(score.kicker, SMALL, wide) + high((score.text,), TEXT, wide)
    judgement = high(score.note, TITLE, judged) + high(score.small, SMALL, judged)
    return (
        max(
            said,
            (FIGURE if score.value or score.measured else 0) + high(score.target, SMALL, figure),
            SPARK if score.spark else 0,
            judgement,
        )
        + PAD
    )
