"""Where time goes, in words and drawings: periods, shares, guardrails and whether they hold."""

from dataclasses import dataclass

from sightline.dates.reading import in_words as date_in_words
from sightline.model.guardrails import Guardrail
from sightline.model.values import Key, Precision, When
from sightline.model.vision import Vision
from sightline.subjects.capacity.record import Capacity
from sightline.subjects.capacity.shares import Breach, Strand, Whose, breaches, ledger, percent_of, run_of, strands
from sightline.subjects.frame.words import number_words
from sightline.views.inline import Go, Inline, Line, Mark, Soft, Unstated

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
    return date_in_words(period.text) if period else ""


def period_noun(period: When | None) -> str:
    """Return what a period is called: quarter, half year, month, year."""
    return NOUNS.get(period.precision, "period") if period else "period"


def short_periods(entries: tuple[Capacity, ...]) -> tuple[str, ...]:
    """Return labels for periods beside one another: the year stands with the first of each year."""
    out, before = [], ""
    for entry in entries:
        part, _, year = period_words(entry.period).rpartition(" ")
        follows = year == before and part[:1] in ("Q", "H")
        out.append(part if follows else f"{part} {year}".strip())
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
    found = [
        breach for breach in breaches(vision) if breach.whose.team == whose.team and breach.whose.level == whose.level
    ]
    return sorted((one for one in found if not one.planned), key=lambda one: -abs(one.limit - one.percent))


def how_often(breach: Breach) -> str:
    """Say for how many periods a guardrail has been broken, in a row and of the last eight; empty for the first."""
    noun = period_noun(breach.entry.period)
    recent = breach.whose.entries[: breach.whose.entries.index(breach.entry) + 1][-SHOWN:]
    shares = [percent_of(one.actual, breach.guardrail.kinds) for one in recent]
    times = sum(breach.guardrail.broken(share) == breach.side for share in shares if share is not None)
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
    of = f" of {number_words(cell.planned)}" if cell.planned is not None else ""
    said = f"{of}{',' if of else ''} {cell.side}" if cell.side else of
    return (shown, Soft(said)) if said else (shown,)


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


def time_of_team(vision: Vision, team: Key) -> Line:
    """Say where a team's time went in the newest period that it states, and which of its guardrails is broken."""
    whose = next((one for one in ledger(vision) if one.team == team), None)
    last = whose.last() if whose else None
    if whose is None or last is None:
        return ()
    cells = [(strand, cell_of(whose, last, strand)) for strand in strands(vision, "team")]
    said = [f"{one.title} {per_cent(cell.actual)}" for one, cell in cells if cell.actual is not None]
    out: list[Inline] = [Go(period_words(last.period), f"capacity/#{last.id}"), f": {', '.join(said)}"]
    for one, cell in cells:
        if words := break_words(one, cell):
            out += [". ", f"{one.title} is ", *words]
    return tuple(out)
