"""Guardrails for paper: where time went against each limit, the broken ones first."""

from dataclasses import replace

from sightline.pack.room import SMALL, TEXT, TITLE, Trimmer, high
from sightline.pack.rows import PAD, named
from sightline.subjects.capacity.ledger_rows import ledger_rows
from sightline.subjects.capacity.sections import capacity
from sightline.subjects.capacity.shares import whole_of
from sightline.subjects.capacity.view import broken_of
from sightline.subjects.frame.scope import Scope
from sightline.views.charts import Ledger, LedgerRow
from sightline.views.inline import Go
from sightline.views.page import Section
from sightline.views.parts import Part
from sightline.views.rows import Rows

COLUMNS = (136, 250, 94)
"""Points that the columns of a guardrail are wide: words, strip, newest figure."""
DRAWN = 0.6
"""Points for each pixel of a strip."""
HEADS = 22
"""Pixels for the periods above the first strip."""


def guardrails(scope: Scope) -> Section:
    """Return the section about time, with every guardrail in it; without guardrails, every kind of work."""
    vision = scope.vision
    whole, made = whole_of(vision), capacity(scope)
    broken = [one.guardrail for one in broken_of(vision, whole)]
    others = [guardrail for guardrail in vision.workspace.guardrails if guardrail not in broken]
    rows = [row for one in (*broken, *others) for row in ledger_rows(vision, whole, [one])] or [
        *ledger_rows(vision, whole)
    ]
    if not rows:
        return made
    headed = tuple(replace(one, strip=replace(one.strip, heads=number == 0)) for number, one in enumerate(rows))
    words = [part for part in made.parts if isinstance(part, Rows)]
    return replace(made, parts=(*words, Ledger(headed)), tone="")


def fitted_ledger(part: Ledger, budget: float, trimmer: Trimmer, more: Go | None) -> tuple[Part, ...]:
    """Return as many strips as the budget holds; what else there is is named with whether it holds."""
    kept: list[LedgerRow] = []
    used: float = PAD
    for one in part.rows:
        row = _cut(one, trimmer)
        used += ledger_row_high(row)
        if used > budget - 60 and kept:
            break
        kept.append(row)
    rest = [(one.title, " ", *one.state) for one in part.rows[len(kept) :]]
    return (Ledger(tuple(kept)), *((Rows((named(rest, 480, trimmer, more),)),) if rest else ()))


def _cut(row: LedgerRow, trimmer: Trimmer) -> LedgerRow:
    wide, _, now = COLUMNS
    return replace(
        row,
        title=trimmer.text(row.title, 2, TITLE, wide),
        note=trimmer.text(row.note, 1, SMALL, wide),
        state=trimmer.line(row.state, 1, TEXT, wide),
        small=trimmer.line(row.small, 2, SMALL, now),
    )


def ledger_row_high(row: LedgerRow) -> float:
    """Return how high a strip and its words are."""
    wide, _, now = COLUMNS
    said = high((row.title,), TITLE, wide) + high((row.note,), SMALL, wide) + high(row.state, TEXT, wide)
    drawn = (row.strip.height + (HEADS if row.strip.heads else 0)) * DRAWN
    return max(said, drawn, 20 + high(row.small, SMALL, now)) + PAD
