"""The ledger of capacity drawn: a strip for each kind of work, and bars for one period."""

from collections.abc import Sequence

from sightline.charts.stack import Slot
from sightline.language import plural
from sightline.model.guardrails import Guardrail
from sightline.model.vision import Vision
from sightline.subjects.capacity.capacity_strip import strip_part
from sightline.subjects.capacity.record import Capacity
from sightline.subjects.capacity.shares import Strand, Whose, percent_of, strands
from sightline.subjects.capacity.view import (
    SHOWN,
    Cell,
    against_plan,
    break_words,
    cell_of,
    figure_line,
    guardrail_words,
    period_words,
    short_periods,
    state_line,
)
from sightline.subjects.frame.words import number_words, share_words
from sightline.views.charts import Gauge, Gauges, LedgerRow, Told
from sightline.views.inline import Line


def window(vision: Vision, whose: Whose) -> tuple[Capacity, ...]:
    """Return the last entries whose periods have begun."""
    begun = [
        entry for entry in whose.entries if entry.period and entry.period.start and entry.period.start <= vision.today
    ]
    return tuple(begun[-SHOWN:])


def ledger_rows(vision: Vision, whose: Whose, only: Sequence[Guardrail] | None = None) -> tuple[LedgerRow, ...]:
    """Draw each strand of somebody's time over the last periods; ``only`` those under some guardrails, if stated."""
    entries, last = window(vision, whose), whose.last()
    shown = [
        strand
        for strand in strands(vision, whose.level)
        if only is None or strand.guardrail in only
        if any(
            percent_of(shares, strand.kinds) is not None for each in entries for shares in (each.planned, each.actual)
        )
    ]
    return tuple(
        _row(whose, one, entries, last, heads=number == 0) for number, one in enumerate(shown) if last is not None
    )


def _row(whose: Whose, strand: Strand, entries: tuple[Capacity, ...], last: Capacity, *, heads: bool) -> LedgerRow:
    """Draw a kind of work as a strip over the periods."""
    cells = [cell_of(whose, entry, strand) for entry in entries]
    slots = [Slot(label, cell.actual, cell.planned) for label, cell in zip(short_periods(entries), cells, strict=True)]
    guardrail, now = strand.guardrail, cell_of(whose, last, strand)
    told = Told(strand.title, _told(entries, cells, guardrail))
    return LedgerRow(
        title=strand.title,
        strip=strip_part(
            told,
            slots,
            guardrail=(guardrail.at_least, guardrail.at_most) if guardrail else (None, None),
            heads=heads,
        ),
        note=f"Guardrail {guardrail_words(guardrail)}" if guardrail else "",
        state=state_line(strand, now),
        value=number_words(now.actual) if now.actual is not None else "",
        small=against_plan(now),
        gauges=tuple(reversed(_gauges([(period_words(one.period),) for one in entries], cells))),
    )


def _told(entries: tuple[Capacity, ...], cells: list[Cell], guardrail: Guardrail | None) -> str:
    """Say a strip in a sentence or two."""
    read = [(one, cell) for one, cell in zip(entries, cells, strict=True) if cell.actual is not None]
    if not read:
        return "No share is stated."
    first, last = read[0], read[-1]
    said = (
        f"From {number_words(first[1].actual or 0)} per cent in {period_words(first[0].period)} "
        f"to {number_words(last[1].actual or 0)} in {period_words(last[0].period)}."
    )
    if guardrail is None:
        return said
    outside = sum(bool(cell.side) for _, cell in read)
    of_all = f"{share_words(outside, len(read))} {plural(outside, 'is', 'are')} outside it"
    return f"{said} The guardrail is {guardrail_words(guardrail)}; {of_all}."


def _gauges(labels: list[Line], cells: list[Cell], notes: list[Line] | None = None) -> list[Gauge]:
    """Return shares as bars on one scale."""
    stated = [value for cell in cells for value in (cell.actual, cell.planned) if value is not None]
    full = max([*stated, 1.0])
    return [
        Gauge(
            label=label,
            share=None if cell.actual is None else round(cell.actual / full * 1000),
            plan=None if cell.planned is None else round(cell.planned / full * 1000),
            figure=figure_line(Cell(cell.actual, cell.planned)),
            outside=cell.side,
            note=note,
        )
        for label, cell, note in zip(labels, cells, notes or [() for _ in cells], strict=True)
    ]


def gauges(vision: Vision, whose: Whose) -> Gauges | None:
    """Draw the newest period of somebody's time: each strand as a bar with its plan, breaks in words."""
    last = whose.last()
    if last is None:
        return None
    pairs = [(strand, cell_of(whose, last, strand)) for strand in strands(vision, whose.level)]
    told = [(one, cell) for one, cell in pairs if cell.actual is not None or cell.planned is not None]
    rows = _gauges(
        [(one.title,) for one, _ in told], [cell for _, cell in told], [break_words(one, cell) for one, cell in told]
    )
    return Gauges(tuple(rows), ("Bar: actual. Line: planned.",))
