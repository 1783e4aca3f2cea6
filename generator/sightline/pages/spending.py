"""Where time goes, in words and drawings: periods, shares, guardrails and whether they hold."""

from collections.abc import Sequence
from dataclasses import dataclass

from sightline.charts.stack import Slot
from sightline.dates import say_period
from sightline.model import Capacity, Guardrail, Precision, Vision, When
from sightline.model.shares import Breach, Strand, Whose, breaches, percent_of, run_of, strands
from sightline.pages.strips import strip_part
from sightline.pages.words import number_words
from sightline.views.charts import Gauge, Gauges, LedgerRow, Told
from sightline.views.inline import Inline, Line, Mark, Soft, Unstated

SHOWN = 8
"""Periods that a strip shows."""

NOUNS = {
    Precision.MONTH: "month",
    Precision.QUARTER: "quarter",
    Precision.HALF: "half year",
    Precision.YEAR: "year",
}
ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")


def period_words(period: When | None) -> str:
    """Say a period, ``Q4 2026``; empty where none is stated."""
    return say_period(period.text) if period else ""


def period_noun(period: When | None) -> str:
    """Return what a period is called: quarter, half year, month, year."""
    return NOUNS.get(period.precision, "period") if period else "period"


def short_periods(entries: tuple[Capacity, ...]) -> tuple[str, ...]:
    """Return labels for periods beside one another: the year stands with the first of each year."""
    out, before = [], ""
    for entry in entries:
        part, _, year = period_words(entry.period).rpartition(" ")
        short = part and year[-2:].isdigit() and part[0] in "QH"
        out.append((f"{part} {year[-2:]}" if year != before else part) if short else f"{part} {year}".strip())
        before = year
    return tuple(out)


def per_cent(value: float) -> str:
    """Print a share: ``13 %``."""
    return f"{number_words(value)}\u00a0%"


def guardrail_words(guardrail: Guardrail) -> str:
    """Say what a guardrail allows: ``between 40 and 55 %``, ``at least 20 %``."""
    floor, limit = guardrail.at_least, guardrail.at_most
    if floor is not None and limit is not None:
        return f"between {number_words(floor)} and {per_cent(limit)}"
    if floor is not None:
        return f"at least {per_cent(floor)}"
    return f"at most {per_cent(limit)}" if limit is not None else ""


def limit_name(side: str) -> str:
    """Return what a broken end of a guardrail is called."""
    return "floor" if side == "below" else "limit"


def finding(breach: Breach, whose: str = "our time") -> str:
    """Say a broken guardrail in two sentences: ``Debt and upkeep got 13 % of our time. The floor is 20 %.``"""
    return (
        f"{breach.guardrail.name} got {per_cent(breach.percent)} of {whose}. "
        f"The {limit_name(breach.side)} is {per_cent(breach.limit)}."
    )


def broken_of(vision: Vision, whose: Whose) -> list[Breach]:
    """Return the guardrails that the newest period of somebody's time breaks, the widest miss first."""
    found = [one for one in breaches(vision) if one.whose.team == whose.team and one.whose.level == whose.level]
    return sorted((one for one in found if not one.planned), key=lambda one: -abs(one.limit - one.percent))


def how_often(breach: Breach) -> str:
    """Say for how many periods a guardrail has been broken, in a row and of the last eight; empty for the first."""
    noun = period_noun(breach.entry.period)
    recent = breach.whose.entries[: breach.whose.entries.index(breach.entry) + 1][-SHOWN:]
    shares = [percent_of(one.actual, breach.guardrail.kinds) for one in recent]
    times = sum(breach.guardrail.broken(one) == breach.side for one in shares if one is not None)
    said = []
    if breach.running > 1:
        said.append(f"the {_ordinal(breach.running)} {noun} running")
    if times > breach.running:
        said.append(f"the {_ordinal(times)} of the last {_number(len(recent))}")
    return f"It is {', and '.join(said)}." if said else ""


def _ordinal(number: int) -> str:
    return ORDINALS[number] if number < len(ORDINALS) else f"{number}th"


def _number(number: int) -> str:
    names = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight")
    return names[number] if number < len(names) else str(number)


@dataclass(frozen=True)
class Cell:
    """The share of one strand in one entry, against its plan and its guardrail."""

    actual: float | None
    planned: float | None
    side: str = ""
    held: bool = False
    """Outside, and not for long enough to break the guardrail."""


def cell_of(whose: Whose, entry: Capacity, strand: Strand) -> Cell:
    """Return the share of a strand in an entry."""
    actual, planned = percent_of(entry.actual, strand.kinds), percent_of(entry.planned, strand.kinds)
    guardrail = strand.guardrail
    side = guardrail.broken(actual) if guardrail and actual is not None else ""
    held = bool(side and guardrail and run_of(whose, guardrail, entry) < max(1, guardrail.running or 1))
    return Cell(actual, planned, side, held)


def figure_line(cell: Cell) -> Line:
    """Say a share, marked where it is outside its guardrail, and what was planned."""
    if cell.actual is None:
        planned: Line = (Soft(f"{number_words(cell.planned)} planned"),) if cell.planned is not None else ()
        return planned or (Unstated(),)
    words = number_words(cell.actual)
    shown: Inline = Mark("at-risk" if cell.held else "off-track", words) if cell.side else words
    return (shown, Soft(f" of {number_words(cell.planned)}")) if cell.planned is not None else (shown,)


def against_plan(cell: Cell) -> Line:
    """Say a share against its plan: ``planned 20, 7 under``."""
    if cell.planned is None:
        return ("has no plan",)
    if cell.actual is None:
        return (f"planned {number_words(cell.planned)}",)
    apart = round(cell.actual - cell.planned, 6)
    if not apart:
        return (f"planned {number_words(cell.planned)}, as planned",)
    return (f"planned {number_words(cell.planned)}, {number_words(abs(apart))} {'over' if apart > 0 else 'under'}",)


def state_line(strand: Strand, cell: Cell) -> Line:
    """Say whether a guardrail holds."""
    if strand.guardrail is None or cell.actual is None:
        return ()
    if not cell.side:
        return (Mark("on-track", "Inside"),)
    word = "Below the floor" if cell.side == "below" else "Above the limit"
    return (Mark("at-risk", f"{word}, not yet for long"),) if cell.held else (Mark("off-track", word),)


def break_words(strand: Strand, cell: Cell) -> Line:
    """Say a break in a few words, ``below its floor of 20 %``; nothing where the guardrail holds."""
    if not cell.side or strand.guardrail is None:
        return ()
    below = cell.side == "below"
    limit = strand.guardrail.at_least if below else strand.guardrail.at_most
    words = f"{cell.side} its {limit_name(cell.side)} of {per_cent(limit or 0)}"
    return (Mark("at-risk" if cell.held else "off-track", words),)


def window(vision: Vision, whose: Whose) -> tuple[Capacity, ...]:
    """Return the last entries whose periods have begun."""
    begun = [one for one in whose.entries if one.period and one.period.start and one.period.start <= vision.today]
    return tuple(begun[-SHOWN:])


def ledger_rows(vision: Vision, whose: Whose, only: Sequence[Guardrail] | None = None) -> tuple[LedgerRow, ...]:
    """Draw each strand of somebody's time over the last periods; ``only`` those under some guardrails, if stated."""
    entries, last = window(vision, whose), whose.last()
    shown = [
        one
        for one in strands(vision, whose.level)
        if only is None or one.guardrail in only
        if any(percent_of(shares, one.kinds) is not None for each in entries for shares in (each.planned, each.actual))
    ]
    return tuple(
        _row(whose, one, entries, last, heads=number == 0) for number, one in enumerate(shown) if last is not None
    )


def _row(whose: Whose, strand: Strand, entries: tuple[Capacity, ...], last: Capacity, *, heads: bool) -> LedgerRow:
    cells = [cell_of(whose, one, strand) for one in entries]
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
    return f"{said} The guardrail is {guardrail_words(guardrail)}; {outside or 'none'} of {len(read)} are outside it."


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
    pairs = [(one, cell_of(whose, last, one)) for one in strands(vision, whose.level)]
    told = [(one, cell) for one, cell in pairs if cell.actual is not None or cell.planned is not None]
    rows = _gauges(
        [(one.title,) for one, _ in told], [cell for _, cell in told], [break_words(one, cell) for one, cell in told]
    )
    return Gauges(tuple(rows), ("Bar: actual. Line: planned.",))
