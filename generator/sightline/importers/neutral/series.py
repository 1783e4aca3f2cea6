"""The points of a measure as lines of its series; what fits no line stays where it was."""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from sightline.dates import is_unknown, read_when
from sightline.importers.neutral.source import Entry, is_scalar, one_line, written
from sightline.model.values import Precision

READABLE = re.compile(r"-?[0-9]{1,30}(?:\.[0-9]{0,30})?(?:E[-+]?[0-9]{1,2})?", re.IGNORECASE)
"""Figures that the loader reads as a number."""
COLUMNS = ("when", "value", "target", "note")
LARGEST = 900_000
"""Characters of a series; a file may have a megabyte."""


@dataclass
class Series:
    """What a measure's points amount to."""

    text: str = ""
    """The CSV file, or nothing where no point has a place in one."""
    has_values: bool = False
    rest: dict[str, Any] = field(default_factory=dict)
    """Points that fit no line, by the key under which they stood."""


@dataclass
class _Line:
    when: str
    value: str = ""
    note: str = ""


def series_of(entry: Entry) -> Series:
    """Take ``points``, and ``points_raw`` as notes where their words say more than the figure."""
    points, misfits = _lines(entry.peek("points"))
    raw, raw_misfits = _raw(entry.peek("points_raw"), points)
    lines = [*points, *raw]
    text = _csv(lines)
    if not lines or len(text) > LARGEST:
        return Series()
    entry.take("points", "points_raw")
    rest = {key: rows for key, rows in (("points", misfits), ("points_raw", raw_misfits)) if rows}
    return Series(text, any(line.value and READABLE.fullmatch(line.value) for line in lines), rest)


def _lines(rows: Any) -> tuple[list[_Line], list[Any]]:
    """Return the points that are a line each, and the others as they were."""
    lines: list[_Line] = []
    misfits: list[Any] = []
    kinds = _kinds(rows)
    for row in rows if isinstance(rows, list | tuple) else ():
        line = _line(row) if _fits(row, kinds) and len(row) == 2 else None
        if line is None:
            misfits.append(row)
        else:
            lines.append(line)
    return lines, misfits


def _raw(rows: Any, points: Sequence[_Line]) -> tuple[list[_Line], list[Any]]:
    """Put the words of raw points to the points of the same day; those of other days are lines of their own."""
    lines: list[_Line] = []
    misfits: list[Any] = []
    kinds = _kinds([[line.when] for line in points] or rows)
    for row in rows if isinstance(rows, list | tuple) else ():
        if not _fits(row, kinds) or not all(map(is_scalar, row)):
            misfits.append(row)
            continue
        words = [one_line(written(one)) for one in row[1:] if written(one).strip()]
        twin = next((line for line in points if line.when == one_line(written(row[0])) and not line.note), None)
        if twin is None:
            lines.append(_spoken(one_line(written(row[0])), words))
        elif words and words != [twin.value]:
            twin.note = "; ".join(words)
    return lines, misfits


def _spoken(when: str, words: Sequence[str]) -> _Line:
    """Return a line of words alone: the first is the value where it is one, or says that it is not known."""
    first = words[0] if words else ""
    if READABLE.fullmatch(first) or is_unknown(first):
        return _Line(when, first, "; ".join(words[1:]))
    return _Line(when, "", "; ".join(words))


def _kinds(rows: Any) -> bool:
    """Whether any of the points names a day or period: then versions have no place among them."""
    several = rows if isinstance(rows, list | tuple) else ()
    return any(_when(row) and read_when(_when(row), None).dated for row in several)


def _when(row: Any) -> str:
    ready = isinstance(row, list | tuple) and len(row) > 0 and is_scalar(row[0])
    return one_line(written(row[0])) if ready else ""


def _fits(row: Any, dated: bool) -> bool:
    """Whether a point says for when, in a way that a series of this kind can hold."""
    if not _when(row):
        return False
    when = read_when(_when(row), None)
    return when.dated or (when.precision is Precision.ORDER and not dated)


def _line(row: Sequence[Any]) -> _Line | None:
    when, value = _when(row), row[1]
    if not is_scalar(value) or isinstance(value, bool):
        return None
    words = one_line(written(value))
    if isinstance(value, int | float | Decimal):
        return _Line(when, words) if READABLE.fullmatch(words) else _Line(when, "", words)
    return _spoken(when, [words] if words else [])


def _csv(lines: Sequence[_Line]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows((line.when, line.value, "", line.note) for line in lines)
    return out.getvalue()
