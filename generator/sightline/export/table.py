"""Tables for spreadsheets: one CSV file for each kind, with a column for each of its fields, and one of all readings.

A cell holds what a person would type. A list of single values stands one below the other in its cell;
what has fields of its own is JSON. A cell that a spreadsheet would run as a formula begins with a quote mark, and so
does one that begins with a quote mark already: take the first one off, and the text is as it was.
"""

import csv
import json
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Any

from sightline.export.values import as_typed, is_stated, narrative_of, plain_number, written
from sightline.model.fields import Field, Fuzzy, Number, Prose, Shape, Text, fields_of
from sightline.model.kinds import Kind
from sightline.model.record import Record
from sightline.model.vision import Vision
from sightline.subjects.measures.record import Measure

RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "'")
"""What a cell may not begin with: a spreadsheet takes it for a formula, or for our own quote mark."""

PLAIN = (Text, Prose, Fuzzy)
"""Shapes whose cell is their text, whatever it begins with."""


def table(vision: Vision, kind: Kind) -> bytes:
    """Return the table of a kind; without a record it has no row."""
    return _csv(columns(kind), _rows(vision, kind))


def readings(vision: Vision) -> bytes:
    """Return the table of all readings of all measures."""
    return _csv(("measure", "when", "value", "target", "note"), _readings(vision))


def columns(kind: Kind) -> tuple[str, ...]:
    """Return the columns of a kind's table: the id, each field, the narrative."""
    return ("id", *(one.key for one in fields_of(kind.record)), "narrative")


def _rows(vision: Vision, kind: Kind) -> Iterator[list[str]]:
    fields = fields_of(kind.record)
    for record in vision.records.values():
        if record.kind == kind.name:
            yield [record.id, *(_field(field, record) for field in fields), harmless(narrative_of(record) or "")]


def _field(field: Field, record: Record) -> str:
    value = getattr(record, field.name)
    return cell(field.shape, written(field.shape, value, as_typed, whole=False)) if is_stated(value) else ""


def cell(shape: Shape, value: Any) -> str:
    """Return a value as the text of a cell."""
    if isinstance(shape, Number):
        return str(value)
    if isinstance(value, str) and (isinstance(shape, PLAIN) or value[:1] not in '[{"'):
        return harmless(value)
    lines = value if isinstance(value, list) else ()
    if (
        lines
        and all(isinstance(line, str) and line.strip() and "\n" not in line for line in lines)
        and _is_plain(lines[0])
    ):
        return harmless("\n".join(lines))
    return json.dumps(value, ensure_ascii=False)


def _is_plain(line: str) -> bool:
    return line[:1] not in '[{"'


def harmless(text: str) -> str:
    """Return text that no spreadsheet runs."""
    return f"'{text}" if text.startswith(RISKY) else text


def _readings(vision: Vision) -> Iterator[list[str]]:
    for measure in vision.of(Measure):
        for point in measure.series:
            numbers = ("" if one is None else str(plain_number(one)) for one in (point.value, point.target))
            yield [measure.id, harmless(point.when.text), *numbers, harmless(point.note)]


def _csv(head: Iterable[str], rows: Iterable[list[str]]) -> bytes:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows(rows)
    return out.getvalue().encode()
