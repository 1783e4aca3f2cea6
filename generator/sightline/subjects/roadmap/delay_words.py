"""Plans that moved, in words, lines and tables."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sightline.dates.reading import in_words as date_in_words
from sightline.language import plural
from sightline.model.record import Move
from sightline.model.values import Key
from sightline.model.vision import Vision
from sightline.subjects.frame.record_page import section
from sightline.subjects.frame.words import (
    counted_words,
    go,
    hue_of,
    in_words,
    owner_line,
    primary_pillar,
    state_line,
    upper_first,
    when_words,
)
from sightline.subjects.roadmap.delays import Delay, _horizon_name, delays
from sightline.subjects.roadmap.record import Initiative
from sightline.views.inline import Beneath, Go, Inline, Line, Soft, Unstated
from sightline.views.page import Section
from sightline.views.rows import Column, Table, TableRow

ADDRESS = "roadmap/late/"
MOST = 12
"""Rows that are shown on other pages than the one of everything late."""

OPEN = 40
"""Rows of everything late that stand open; what is beyond them is folded."""


def size_words(days: int) -> str:
    """Say a number of days as a person would: weeks, months, quarters or years."""
    months = round(days / 30.44)
    if days < 7:
        return counted_words(days, "day")
    if 26 <= days <= 35:
        return "one month"
    if days <= 52:
        return counted_words(round(days / 7), "week")
    if months % 3 == 0 and months < 12:
        return counted_words(months // 3, "quarter")
    if months % 12 == 0 or months > 36:
        return counted_words(round(months / 12), "year")
    return counted_words(months, "month")


def delay_line(slip: Delay) -> Line:
    """Say how much something slipped, and why; a missing reason is said too."""
    if slip.overdue:
        return (f"Due {size_words(slip.since)} ago; ", Unstated("no new date stated"))
    head = f"{upper_first(size_words(slip.days))} late" if slip.days else f"Moved from {slip.before}"
    reason: Inline = slip.why.rstrip(".") if slip.why else Unstated("no reason stated")
    tail: Line = (Soft(f", first planned {slip.before}"),) if slip.days else ()
    gone: Line = (Soft(f"; {_gone(slip)}"),) if slip.since else ()
    return (f"{head}: ", reason, *tail, *gone)


def _gone(slip: Delay) -> str:
    return f"the new date passed {size_words(slip.since)} ago"


def late_words(slips: Collection[Delay], *, beside: int = 0) -> str:
    """Say how many plans slipped and how many are past their date, told apart; empty where none did.

    ``two have slipped, and one is past its date``; ``beside`` is another count of the same sentence.
    """
    past = sum(slip.overdue for slip in slips)
    moved = len(slips) - past
    said = [f"{in_words(moved, past, beside)} {plural(moved, 'has', 'have')} slipped"] if moved else []
    if past:
        said.append(f"{in_words(past, moved, beside)} {plural(past, 'is past its date', 'are past their date')}")
    return ", and ".join(said)


def of_them(slips: Collection[Delay], total: int) -> str:
    """Say how many of so many plans slipped or are past their date, as the rest of a sentence: ``; of them one …``."""
    late = late_words(slips, beside=total)
    return f"; it {late.partition(' ')[2]}" if late and total == 1 else f"; of them {late}" if late else ""


def delay_sentence(slip: Delay) -> str:
    """Say the same in one plain sentence."""
    if slip.overdue:
        return f"Due {size_words(slip.since)} ago; no new date stated."
    gone = f" The new date passed {size_words(slip.since)} ago." if slip.since else ""
    return f"{delay_size(slip)}: {slip.why.rstrip('.') or 'no reason stated'}.{gone}"


def delay_size(slip: Delay) -> str:
    """Say by how much something slipped."""
    if slip.overdue:
        return f"Due {size_words(slip.since)} ago"
    return f"{upper_first(size_words(slip.days))} late" if slip.days else f"Moved from {slip.before}"


def plan_words(vision: Vision, initiative: Initiative) -> str:
    """Say by how much a plan slipped and why; of a plan that moved without slipping, say from what and why."""
    slip = vision.once(delays).get(initiative.key)
    if slip:
        return delay_sentence(slip)
    moves = [move for move in initiative.moved if move.field in ("when", "horizon")]
    if not moves:
        return ""
    move = moves[-1]
    was = f"Moved from {_before(vision, move)}" if move.before else "Moved"
    return f"{was}: {move.why.strip().rstrip('.')}." if move.why else f"{was}; no reason stated."


def _before(vision: Vision, move: Move) -> str:
    return _horizon_name(vision, move.before) if move.field == "horizon" else date_in_words(str(move.before))


@dataclass(frozen=True)
class Rows:
    """Which rows a table of slips shows, and what they say to the filters of their page."""

    most: int = MOST
    facets: Mapping[Key, Mapping[str, str]] = field(default_factory=dict)


def delays_section(vision: Vision, rows: Rows | None = None) -> Section:
    """Show what slipped, the most first; beyond a dozen the rest is on a page of its own."""
    rows = rows or Rows()
    found = list(vision.once(delays).values())
    more = Go(f"All {len(found)} that are late", ADDRESS) if len(found) > rows.most else None
    table = delays_table(vision, found[: rows.most], rows.facets)
    return section("slips", "What slipped, and why", table, note=("every moved date carries its reason",), more=more)


def delays_tables(vision: Vision, found: Sequence[Delay], facets: Mapping[Key, Mapping[str, str]]) -> tuple[Table, ...]:
    """Show everything that slipped: the worst in a table, and where they are many the others in a folded one."""
    if len(found) <= OPEN + MOST:
        return (delays_table(vision, found, facets),)
    rest = delays_table(vision, found[OPEN:], facets)
    folded = replace(rest, fold=f"{len(found) - OPEN} more, less late", caption=f"{rest.caption}; the others")
    return delays_table(vision, found[:OPEN], facets), folded


def delays_table(vision: Vision, found: Iterable[Delay], facets: Mapping[Key, Mapping[str, str]]) -> Table:
    """Show what slipped as a table."""
    columns = ("Initiative", "Pillar", "Slip and reason", "Now", "Owner")
    return Table(
        caption="What slipped: initiative, pillar, slip and reason, the date now, who answers for it",
        columns=tuple(Column(column) for column in columns),
        rows=tuple(_row(vision, slip, facets.get(slip.initiative.key, {})) for slip in found),
        empty="Nothing that is still to come lands later than first planned.",
    )


def _row(vision: Vision, slip: Delay, facets: Mapping[str, str]) -> TableRow:
    """Draw a delay as a row of a table."""
    one = slip.initiative
    pillar = primary_pillar(vision, one)
    cells: tuple[Line, ...] = (
        (go(one), Beneath(state_line(vision, one.status))),
        (go(pillar) if pillar else Unstated("Not stated"),),
        delay_line(slip),
        (when_words(one.when),),
        owner_line(vision, one.owners),
    )
    return TableRow(cells, hue=hue_of(vision, one.pillars[0] if one.pillars else None), facets=facets)
