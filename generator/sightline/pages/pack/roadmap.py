"""The roadmap on one page of paper: pillars by horizons, the worst first; what has no line is counted in its cell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sightline.model import Initiative, Vision
from sightline.pages.matrix import columns
from sightline.pages.pack.budgets import ROADMAP
from sightline.pages.pack.room import SMALL, TITLE, WIDTH, WORK, Shears, high
from sightline.pages.words import STATE_WORDS, counted, go, hue_of_pillar, is_bet
from sightline.pages.work import state, worst_first
from sightline.views.inline import Go, Inline, Line, Mark, Soft
from sightline.views.page import Section
from sightline.views.parts import Matrix, MatrixRow

MOST_COLUMNS = 5
"""Horizons side by side; later ones share the last column."""
NAMES = 92
"""Points that the names of the pillars are wide."""
GAP = 12
PAD = 13
LEAST = 3
"""Lines that a row has at least."""
TROUBLE = ("off-track", "at-risk")


@dataclass(frozen=True)
class _Lane:
    """A pillar, and its work in each column, worst first."""

    title: Go
    cells: tuple[tuple[Initiative, ...], ...]
    hue: int = 0


def one_page(vision: Vision, shears: Shears) -> Section:
    """Return the roadmap as a table that is no higher than a page."""
    heads, lanes = _sorted_work(vision)
    wide = (WIDTH - NAMES) / max(1, len(heads)) - GAP
    shown, most, lines = _shape(vision, lanes, wide)
    rows = [_row(vision, lane, _Cut(wide, most, lines, shears)) for lane in lanes[:shown]]
    if lanes[shown:]:
        rows.append(_others(vision, lanes[shown:]))
    bets = any(is_bet(one) for one in vision.initiatives)
    note: Line = (
        counted(len(vision.initiatives), "initiative"),
        ", the worst first",
        *(("; bold: strategic bet",) * bets),
    )
    table = Matrix(
        tuple((shears.text(name, 2, TITLE, wide), shears.text(said, 1, SMALL, wide)) for name, said in heads),
        tuple(rows),
    )
    return Section("roadmap", "Roadmap", (table,), note)


def _sorted_work(vision: Vision) -> tuple[list[tuple[str, str]], list[_Lane]]:
    """Return what heads each column, and a lane for each pillar and for work that has none."""
    every = worst_first(vision, vision.initiatives)
    used = [one.id for one in vision.workspace.horizons if any(each.horizon == one.id for each in every)]
    if any(vision.horizon(one.horizon) is None for one in every):
        used.append("")
    place = {name: min(number, MOST_COLUMNS - 1) for number, name in enumerate(used)}
    heads = list(columns(vision, used))
    if len(heads) > MOST_COLUMNS:
        heads = [*heads[: MOST_COLUMNS - 1], (", ".join(title for title, _ in heads[MOST_COLUMNS - 1 :]), "")]
    by_pillar: dict[str, list[Initiative]] = {pillar.id: [] for pillar in vision.pillars}
    for one in every:
        target = one.pillars[0].target if one.pillars else None
        by_pillar.setdefault(target[1] if target else "", []).append(one)
    named = {one.id: (go(one), hue_of_pillar(vision, one.id)) for one in vision.pillars}
    nowhere = (Go("No pillar stated", "roadmap/table/"), 0)
    lanes = [
        _Lane(named.get(name, nowhere)[0], _in_columns(vision, work, place, len(heads)), named.get(name, nowhere)[1])
        for name, work in by_pillar.items()
    ]
    return heads, lanes


def _in_columns(
    vision: Vision, work: Sequence[Initiative], place: Mapping[str, int], number: int
) -> tuple[tuple[Initiative, ...], ...]:
    cells: list[list[Initiative]] = [[] for _ in range(number)]
    for one in work:
        horizon = vision.horizon(one.horizon)
        cells[place[horizon.id if horizon else ""]].append(one)
    return tuple(tuple(cell) for cell in cells)


def _shape(vision: Vision, lanes: Sequence[_Lane], wide: float) -> tuple[int, int, int]:
    """Return how many lanes are shown, how many lines each may have, and how many lines a title may have."""
    room = ROADMAP
    for lines in (2, 1):
        needs = [_needs(vision, lane, wide, lines) for lane in lanes]
        for most in range(max([LEAST, *needs]), LEAST - 1 if lines == 1 else 6, -1):
            if sum(_high(min(need, most)) for need in needs) <= room:
                return len(lanes), most, lines
    return max(1, int((room - _high(LEAST)) // _high(LEAST))), LEAST, 1


def _high(lines: int) -> float:
    return max(lines, 2) * WORK.leading + PAD


def _needs(vision: Vision, lane: _Lane, wide: float, lines: int) -> int:
    """Return how many lines a lane would need for all of its work."""
    name = round(high((lane.title,), TITLE, NAMES - GAP) / WORK.leading + 0.5)
    return max(min(name, LEAST), *(sum(_lines(vision, one, wide, lines) for one in cell) for cell in lane.cells), 1)


def _lines(vision: Vision, one: Initiative, wide: float, lines: int) -> int:
    return min(lines, max(1, round(high(_work(vision, one, one.name), WORK, wide - 10) / WORK.leading)))


def _work(vision: Vision, one: Initiative, name: str) -> Line:
    """Draw a piece of work: its mark, its title, and its state in a word where something is wrong."""
    standing = state(vision, one)
    title = Go(name, go(one).address, strong=is_bet(one))
    return (Mark(standing, STATE_WORDS[standing], quiet=standing not in TROUBLE), " ", title)


@dataclass(frozen=True)
class _Cut:
    """How wide a cell is, how many lines it has, and how many a title has in it."""

    wide: float
    most: int
    lines: int
    shears: Shears


def _row(vision: Vision, lane: _Lane, cut: _Cut) -> MatrixRow:
    title = Go(cut.shears.text(lane.title.text, 2, TITLE, NAMES - GAP), lane.title.address)
    return MatrixRow(title, "", tuple(_cell(vision, cell, cut) for cell in lane.cells), lane.hue)


def _cell(vision: Vision, work: Sequence[Initiative], cut: _Cut) -> tuple[Line, ...]:
    """Return the lines of a cell; the last counts what has none."""
    sizes = [_lines(vision, one, cut.wide, cut.lines) for one in work]
    kept = len(work)
    if sum(sizes) > cut.most:
        kept = 0
        while sum(sizes[: kept + 1]) <= cut.most - 1:
            kept += 1
    out: list[Line] = []
    for one, size in zip(work[:kept], sizes[:kept], strict=True):
        word = STATE_WORDS[state(vision, one)] if state(vision, one) in TROUBLE else ""
        spare = cut.wide - 16 - (len(word) * 4 if size == 1 else 0)
        out.append(_work(vision, one, cut.shears.text(one.name, size, WORK, spare)))
    rest = work[kept:]
    return (*out, _counted(vision, rest, further=bool(out))) if rest else tuple(out)


def _counted(vision: Vision, rest: Sequence[Initiative], *, further: bool) -> Line:
    """Say how many have no line, and how many of them are in trouble."""
    states = [state(vision, one) for one in rest]
    bad = [f"{states.count(name)} {STATE_WORDS[name]}" for name in TROUBLE if name in states]
    first: Inline = Go(f"further {len(rest)}" if further else f"{len(rest)} in all", "roadmap/table/")
    return (first, *((Soft(f", {', '.join(bad)}"),) if bad else ()))


def _others(vision: Vision, lanes: Sequence[_Lane]) -> MatrixRow:
    """Return the row of all pillars that have none of their own: how many, and how much work they hold."""
    cells: list[tuple[Line, ...]] = []
    for number in range(len(lanes[0].cells)):
        work = [one for lane in lanes for one in lane.cells[number]]
        cells.append((_counted(vision, work, further=False),) if work else ())
    return MatrixRow(Go(f"Further {counted(len(lanes), 'pillar')}", "pillars/"), "", tuple(cells))
