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
FIGURE = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})*(?:\.[0-9]+)? ?%?|-?[0-9]+(?:\.[0-9]+)? ?%?")
"""A figure as people write it, which says no more than the number."""
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
    target: str = ""
    note: str = ""

    def is_of(self, when: str) -> bool:
        """Whether it speaks of the same day or period, however each is written."""
        if self.when == when:
            return True
        mine, other = read_when(self.when, None), read_when(when, None)
        return mine.dated and (mine.start, mine.end, mine.precision) == (other.start, other.end, other.precision)


def series_of(entry: Entry) -> Series:
    """Take ``points``, ``points_max`` as their targets, and ``points_raw`` where it says more than the figures."""
    points, misfits = _lines(entry.peek("points"))
    moved, target_misfits = _targets(entry.peek("points_max"), points)
    raw, raw_misfits = _raw(entry.peek("points_raw"), points)
    lines = [*points, *moved, *raw]
    text = _csv(lines)
    if not lines or len(text) > LARGEST:
        return Series()
    entry.take("points", "points_max", "points_raw")
    left = (("points", misfits), ("points_max", target_misfits), ("points_raw", raw_misfits))
    rest = {key: rows for key, rows in left if rows}
    return Series(text, any(line.value and READABLE.fullmatch(line.value) for line in lines), rest)


def _targets(rows: Any, points: Sequence[_Line]) -> tuple[list[_Line], list[Any]]:
    """Put what was aimed at to the points of the same day; those of other days are lines of their own."""
    targets, misfits = _lines(rows, [line.when for line in points])
    lines: list[_Line] = []
    for target in targets:
        if not READABLE.fullmatch(target.value) or target.note:
            misfits.append([target.when, *(text for text in (target.value, target.note) if text)])
        elif twin := next((line for line in points if line.is_of(target.when) and not line.target), None):
            twin.target = target.value
        else:
            lines.append(_Line(target.when, target=target.value))
    return lines, misfits


def _lines(rows: Any, beside: Sequence[str] = ()) -> tuple[list[_Line], list[Any]]:
    """Return the points that are a line each, beside others of the same kind, and those that are none."""
    lines: list[_Line] = []
    misfits: list[Any] = []
    kinds = _kinds([[when] for when in beside] or rows)
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
        when = one_line(written(row[0]))
        twin = next((line for line in points if line.is_of(when) and not line.note), None)
        if twin is None:
            lines.append(_spoken(when, words))
        elif words and [_figure(word) for word in words] != [twin.value]:
            twin.note = "; ".join(words)
    return lines, misfits


def _figure(words: str) -> str:
    """Return the figure in words that are a figure and a unit, such as ``99.5%``; else the words."""
    return words.rstrip("% ").replace(",", "") if FIGURE.fullmatch(words) else words


def _spoken(when: str, words: Sequence[str]) -> _Line:
    """Return a line of words alone: the first is the value where it is one, or says that it is not known."""
    first = words[0] if words else ""
    if READABLE.fullmatch(first) or is_unknown(first):
        return _Line(when, first, note="; ".join(words[1:]))
    return _Line(when, note="; ".join(words))


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
        return _Line(when, words) if READABLE.fullmatch(words) else _Line(when, note=words)
    return _spoken(when, [words] if words else [])


def _csv(lines: Sequence[_Line]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows((line.when, line.value, line.target, line.note) for line in lines)
    return out.getvalue()
