"""Columns of a table as values: each its title, what it says of a thing, and by what it sorts."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from sightline.views.inline import Line
from sightline.views.rows import Column, TableRow

T = TypeVar("T")


@dataclass(frozen=True)
class ColumnOf(Generic[T]):
    """One column of a table of ``T``."""

    title: str
    cell: Callable[[T], Line]
    sort: Callable[[T], str] | None = None
    """What a cell sorts by where its text would sort wrongly."""
    numeric: bool = False


def heads(columns: Iterable[ColumnOf[T]]) -> tuple[Column, ...]:
    """Return the heads of a table."""
    return tuple(Column(column.title, column.numeric) for column in columns)


def row_of(
    columns: Sequence[ColumnOf[T]], thing: T, facets: Mapping[str, str], *, id_: str = "", hue: int = 0
) -> TableRow:
    """Draw one thing as a row of a table that can be sorted."""
    cells = tuple(column.cell(thing) for column in columns)
    sort = tuple(column.sort(thing) if column.sort else "" for column in columns)
    return TableRow(cells, id_, hue, facets, sort)
