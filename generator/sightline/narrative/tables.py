"""Makes tables square: every row as wide as the widest, no cell over another or over an edge."""

from collections.abc import Iterator
from itertools import count

from sightline.narrative.tree import Element

WIDEST, TALLEST = 100, 2000
"""Columns, and rows that one cell may cover."""


def square(groups: list[Element]) -> list[Element]:
    """Return head, bodies and foot in their order, each of its rows filled up to the table's width."""
    ordered = [*_named(groups, "thead")[:1], *_bodies(groups), *_named(groups, "tfoot")[:1]]
    ordered = [group for group in ordered if _rows(group)]
    spans = [_place(group) for group in ordered]
    if any(place is None for place in spans):
        for group in ordered:
            _flatten(group)
        spans = [_place(group) for group in ordered]
    _fill(ordered, [place or {} for place in spans])
    _scope(ordered)
    return ordered


def _named(groups: list[Element], tag: str) -> list[Element]:
    return [group for group in groups if group.tag == tag]


def _bodies(groups: list[Element]) -> Iterator[Element]:
    """Yield the bodies; a second head or foot counts as one."""
    seen: set[str] = set()
    for group in groups:
        if group.tag == "tbody" or group.tag in seen:
            group.tag = "tbody"
            yield group
        seen.add(group.tag)


def _rows(group: Element) -> list[Element]:
    return [row for row in group.children if isinstance(row, Element)]


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row.children if isinstance(cell, Element)]


Taken = dict[tuple[int, int], Element]
"""The cell at each row and column of a group."""


def _place(group: Element) -> Taken | None:
    """Return which cell covers which place, or None where two would cover one or a row would be too wide."""
    rows, taken = _rows(group), Taken()
    for line, row in enumerate(rows):
        column = 0
        for cell in _cells(row):
            column = next(at for at in count(column) if (line, at) not in taken)
            wide = min(max(_span(cell, "colspan"), 1), WIDEST)
            tall = min(_span(cell, "rowspan") or TALLEST, len(rows) - line)
            _set(cell, wide, max(tall, 1))
            places = [(at, over) for at in range(line, line + max(tall, 1)) for over in range(column, column + wide)]
            if column + wide > WIDEST or any(place in taken for place in places):
                return None
            taken.update(dict.fromkeys(places, cell))
    return taken


def _span(cell: Element, name: str) -> int:
    return int(cell.attributes.get(name, "1"))


def _set(cell: Element, wide: int, tall: int) -> None:
    for name, value in (("colspan", wide), ("rowspan", tall)):
        cell.attributes.pop(name, None)
        if value > 1:
            cell.attributes[name] = str(value)


def _flatten(group: Element) -> None:
    """Let every cell cover one place."""
    for row in _rows(group):
        for cell in _cells(row):
            _set(cell, 1, 1)


def _fill(groups: list[Element], places: list[Taken]) -> None:
    """Add empty cells at the end of short rows, and take away columns in which no cell begins."""
    width = max((column + 1 for taken in places for _, column in taken), default=0)
    begun = {column for taken in places for column in _beginnings(taken)}
    for group, taken in zip(groups, places, strict=True):
        for line, row in enumerate(_rows(group)):
            missing = [column for column in range(width) if (line, column) not in taken]
            begun.update(missing)
            row.children += [Element("td") for _ in missing]
    idle = [column for column in range(width) if column not in begun]
    for taken in places:
        for cell, columns in _columns(taken):
            fewer = sum(1 for column in idle if column in columns)
            if fewer:
                _set(cell, len(columns) - fewer, _span(cell, "rowspan"))


def _beginnings(taken: Taken) -> Iterator[int]:
    for _, columns in _columns(taken):
        yield min(columns)


def _columns(taken: Taken) -> Iterator[tuple[Element, set[int]]]:
    """Yield every cell with the columns that it covers."""
    cells: dict[int, tuple[Element, set[int]]] = {}
    for (_, column), cell in taken.items():
        cells.setdefault(id(cell), (cell, set()))[1].add(column)
    yield from cells.values()


def _scope(groups: list[Element]) -> None:
    """Say what each heading cell heads: its column in the head or first row, else its row."""
    for number, group in enumerate(groups):
        for line, row in enumerate(_rows(group)):
            for cell in _cells(row):
                top = group.tag == "thead" or (number == 0 and line == 0)
                if cell.tag == "th":
                    cell.attributes["scope"] = "col" if top else "row"
