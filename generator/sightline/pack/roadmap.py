"""The roadmap on one page of paper: pillars by horizons, the worst first; what has no line is counted in its cell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sightline.language import count
from sightline.model.state import STATE_WORDS, TROUBLE
from sightline.model.vision import Vision
from sightline.pack.budgets import ROADMAP
from sightline.pack.room import NAMED, SMALL, TITLE, WIDTH, WORK, Face, Trimmer, high
from sightline.pack.rows import PLAIN, named, row_high
from sightline.subjects.frame.words import counted_words, go, hue_of_pillar, is_bet
from sightline.subjects.pillars.record import Pillar
from sightline.subjects.roadmap.facts import worst_first
from sightline.subjects.roadmap.matrix import columns
from sightline.subjects.roadmap.record import Initiative
from sightline.views.inline import Go, Line, Mark, Soft
from sightline.views.page import Section
from sightline.views.rows import Row, Rows
from sightline.views.work import Matrix, MatrixRow

MOST_COLUMNS = 5
"""Horizons side by side; later ones share the last column."""
NAMES, GAP, PAD, INDENT = 92, 12, 13, 12
"""Points for the names of the pillars, between columns, above and below the words of a row, and for a mark."""
AIR = 8
"""Points between rows besides, where there is room."""
LEAST = 3
"""Lines that a row has at least, so that a pillar's name has two."""
TABLE = "roadmap/table/"


@dataclass(frozen=True)
class _Lane:
    """A pillar, and its work in each column, worst first."""

    title: Go
    cells: tuple[tuple[Initiative, ...], ...]
    hue: int = 0


@dataclass(frozen=True)
class _Cell:
    """How wide a cell is, and how many lines a title may have in it."""

    wide: float
    lines: int
    face: Face = WORK


def one_page(vision: Vision, trimmer: Trimmer) -> Section:
    """Return the roadmap as a table that is no higher than a page."""
    heads, every = _sorted_work(vision)
    lanes = [lane for lane in every if any(lane.cells)]
    idle = [(lane.title,) for lane in every if not any(lane.cells)]
    wide = (WIDTH - NAMES) / max(1, len(heads)) - GAP
    none = Row(("Nothing on the roadmap",), small=named(idle, WIDTH, trimmer).small)
    room = ROADMAP - (row_high(none, PLAIN) + PAD if idle else 0)
    cell, grants = _grants(vision, lanes, wide, room)
    rows = [_row(vision, lane, cell, most, trimmer) for lane, most in zip(lanes, grants, strict=False)]
    if lanes[len(grants) :]:
        rows.append(_others(vision, lanes[len(grants) :]))
    bets = any(is_bet(initiative) for initiative in vision.of(Initiative))
    total = counted_words(len(vision.of(Initiative)), "initiative")
    note: Line = (total, ", the worst first", "; bold: strategic bet" * bets)
    table = Matrix(
        tuple((trimmer.text(name, 2, TITLE, wide), trimmer.text(said, 2, SMALL, wide)) for name, said in heads),
        tuple(rows),
        roomy=cell.face is NAMED,
    )
    nothing = Rows((), "No initiative is stated yet.") if not rows else table
    return Section("roadmap", "Roadmap", (nothing, *((Rows((none,)),) if idle else ())), note)


def _sorted_work(vision: Vision) -> tuple[list[tuple[str, str]], list[_Lane]]:
    """Return what heads each column, and a lane for each pillar and for work that has none."""
    every = worst_first(vision, vision.of(Initiative))
    used = [horizon.id for horizon in vision.workspace.horizons if any(each.horizon == horizon.id for each in every)]
    if any(vision.horizon(one.horizon) is None for one in every):
        used.append("")
    place = {name: min(number, MOST_COLUMNS - 1) for number, name in enumerate(used)}
    heads = list(columns(vision, used))
    if len(heads) > MOST_COLUMNS:
        heads = [*heads[: MOST_COLUMNS - 1], (", ".join(title for title, _ in heads[MOST_COLUMNS - 1 :]), "")]
    by_pillar: dict[str, list[Initiative]] = {pillar.id: [] for pillar in vision.of(Pillar)}
    for one in every:
        target = one.pillars[0].target if one.pillars else None
        by_pillar.setdefault(target[1] if target else "", []).append(one)
    named_by = {one.id: (go(one), hue_of_pillar(vision, one.id)) for one in vision.of(Pillar)}
    nowhere = (Go("No pillar stated", TABLE), 0)
    lanes = [
        _Lane(
            named_by.get(name, nowhere)[0], _in_columns(vision, work, place, len(heads)), named_by.get(name, nowhere)[1]
        )
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


def _grants(vision: Vision, lanes: Sequence[_Lane], wide: float, room: float) -> tuple[_Cell, list[int]]:
    """Return how many lines a title may have, and how many each lane is given; lanes without any are not shown."""
    for lines, face in ((3, NAMED), (3, WORK), (2, WORK), (1, WORK)):
        cell = _Cell(wide, lines, face)
        needs = [max(LEAST, *(sum(_lines(vision, one, cell) for one in each) for each in lane.cells)) for lane in lanes]
        if sum(_high(one, face) for one in needs) <= room:
            return cell, needs
    most = int(room // _high(LEAST))
    if len(lanes) > most:
        return cell, [LEAST] * (most - 1)
    grants = [LEAST] * len(lanes)
    room -= sum(map(_high, grants))
    while room >= WORK.leading and (short := [at for at, need in enumerate(needs) if grants[at] < need]):
        grants[min(short, key=lambda at: grants[at])] += 1
        room -= WORK.leading
    return cell, grants


def _high(lines: int, face: Face = WORK) -> float:
    return lines * face.leading + PAD + (AIR if face is NAMED else 0)


def _lines(vision: Vision, initiative: Initiative, cell: _Cell) -> int:
    """Return how many lines a piece of work takes."""
    needed = round(
        high((_word(vision, initiative) + initiative.name,), cell.face, cell.wide - INDENT) / cell.face.leading
    )
    return max(1, min(cell.lines, needed))


def _word(vision: Vision, initiative: Initiative) -> str:
    """Return the word that stands with a title where something is wrong."""
    standing = vision.state(initiative)
    return f"{STATE_WORDS[standing]} " if standing in TROUBLE else ""


def _row(vision: Vision, lane: _Lane, cell: _Cell, most: int, trimmer: Trimmer) -> MatrixRow:
    title = Go(trimmer.text(lane.title.text, 2, TITLE, NAMES - GAP), lane.title.address)
    cells = tuple(_works(vision, work, cell, most, trimmer) for work in lane.cells)
    return MatrixRow(title, "", cells, lane.hue)


def _works(vision: Vision, work: Sequence[Initiative], cell: _Cell, most: int, trimmer: Trimmer) -> tuple[Line, ...]:
    """Return the lines of a cell; the last counts what has none."""
    sizes = [_lines(vision, one, cell) for one in work]
    kept = len(work)
    if sum(sizes) > most:
        kept = next(number for number in range(len(work), -1, -1) if sum(sizes[:number]) <= most - 1)
    out = [_drawn(vision, one, cell, size, trimmer) for one, size in zip(work[:kept], sizes[:kept], strict=True)]
    rest = work[kept:]
    return (*out, _counted(vision, rest, further=bool(out))) if rest else tuple(out)


def _drawn(vision: Vision, initiative: Initiative, cell: _Cell, size: int, trimmer: Trimmer) -> Line:
    """Draw a piece of work: its mark, its title, and its state in a word where something is wrong."""
    standing, word = vision.state(initiative), _word(vision, initiative)
    name = trimmer.text(word + initiative.name, size, cell.face, cell.wide - INDENT).removeprefix(word)
    title = Go(name, go(initiative).address, strong=is_bet(initiative))
    return (Mark(standing, STATE_WORDS[standing], quiet=standing not in TROUBLE), " ", title)


def _counted(vision: Vision, rest: Sequence[Initiative], *, further: bool) -> Line:
    """Say how many have no line, and how many of them are in trouble."""
    states = [vision.state(one) for one in rest]
    bad = [f"{states.count(name)} {STATE_WORDS[name]}" for name in TROUBLE if name in states]
    said = Go(f"further {len(rest)}" if further else f"{len(rest)} in all", TABLE)
    return (said, *((Soft(f", {', '.join(bad)}"),) if bad else ()))


def _others(vision: Vision, lanes: Sequence[_Lane]) -> MatrixRow:
    """Return the row of all pillars that have none of their own: how many, and how much work they hold."""
    cells: list[tuple[Line, ...]] = []
    for number in range(len(lanes[0].cells)):
        work = [cell for lane in lanes for cell in lane.cells[number]]
        cells.append((_counted(vision, work, further=False),) if work else ())
    return MatrixRow(Go(f"Further {count(len(lanes), 'pillar')}", "pillars/"), "", tuple(cells))
