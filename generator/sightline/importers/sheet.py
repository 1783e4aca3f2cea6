"""A sheet as heads and rows of text: a CSV file as any program writes it, or a workbook."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from sightline.importers.columns import is_head
from sightline.importers.neutral.clean import clean
from sightline.importers.report import Notes
from sightline.problems import Grade, Location, Problem

LARGEST = 50_000_000
SIGNS = (",", ";", "\t", "|")
"""What may part cells; of equals the first."""
_SAID = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
"""The line with which a spreadsheet says what parts the cells."""
_PERCENT = re.compile(r"0(?:\.0+)?%")
MANY = "\n"
"""What parts the values of columns that have the same head."""


@dataclass(frozen=True)
class Sheet:
    """Heads, each once, and rows as wide as they are; rows of which every cell is empty are left out."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    comma: bool = False
    """Whether cells are parted by semicolons, and decimals therefore by a comma."""


def read_sheet(path: Path, notes: Notes) -> Sheet | Problem:
    """Read a sheet, or say why it cannot be read."""
    try:
        if path.stat().st_size > LARGEST:
            return _refused(path, "the file has more than 50 MB", "Export fewer columns or rows.")
        comma, found = (False, _workbook(path)) if path.suffix.lower() == ".xlsx" else _cells(path.read_bytes(), notes)
    except OSError as error:
        return _refused(path, f"the file cannot be read: {(error.strerror or 'no reason given').lower()}", "")
    except ImportError:
        return _refused(path, "this is a workbook", 'Install the extra "sheet", or save it as CSV.')
    except (ValueError, KeyError, csv.Error) as error:
        return _refused(path, f"the file holds no sheet: {error}", "Save it again as CSV, with UTF-8 as its encoding.")
    rows = [row for row in ([_clean(cell, notes) for cell in row] for row in found) if any(row)]
    start = next((number for number, row in enumerate(rows) if sum(map(bool, row)) > 1 or any(map(is_head, row))), 0)
    if start:
        notes.add("a line above the heads was left out", MANY.join(filter(None, rows[0])))
    if len(rows) <= start + 1:
        return _refused(path, "the sheet has no rows below its heads", "Its first line names the columns.")
    return replace(_sheet(rows[start], rows[start + 1 :]), comma=comma)


def _refused(path: Path, what: str, right: str) -> Problem:
    return Problem(Location(path.as_posix()), Grade.ERROR, "import-form", what, right)


def _cells(raw: bytes, notes: Notes) -> tuple[bool, list[list[str]]]:
    """Return the cells of a CSV file, and whether a semicolon parts them."""
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = raw.decode("utf-16")
    else:
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = raw.decode("cp1252")
            notes.add("the file was no UTF-8 and was read as Windows-1252")
    said = _SAID.match(text)
    if said:
        text = text[said.end() :]
    sign = said[1] if said else max(SIGNS, key=lambda sign: _fit(text, sign))
    return sign == ";", list(csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True))


def _fit(text: str, sign: str) -> tuple[int, int]:
    """Return how many of the first rows are as wide as the widest, and how wide that is; a single column fits least."""
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True)
        widths = [len(row) for row, _ in zip(reader, range(30), strict=False) if any(row)]
    except csv.Error:
        return (0, 0)
    widest = max(widths, default=0)
    return (widths.count(widest), widest) if widest > 1 else (0, 0)


def _workbook(path: Path) -> Iterable[Sequence[str]]:
    """Yield the cells of the first sheet of a workbook as a reader sees them."""
    from openpyxl import load_workbook  # noqa: PLC0415 - only where the extra is installed

    book = load_workbook(path, read_only=True, data_only=True)
    try:
        return [[_shown(cell) for cell in row] for row in book.worksheets[0].iter_rows()]
    finally:
        book.close()


def _shown(cell: Any) -> str:
    """Return the value of a cell as a person would type it."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float):
        return f"{value * 100:.10g} %" if _PERCENT.fullmatch(str(cell.number_format)) else f"{value:.15g}"
    return str(value)


def _clean(cell: str, notes: Notes) -> str:
    text: str = clean(cell.replace("\r\n", "\n").replace("\r", "\n"), notes)
    return text.strip()


def _sheet(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Sheet:
    """Join columns that have the same head, and name those that have none by their number."""
    width = max(len(heads), *(len(row) for row in rows))
    named = [" ".join(head.split()) for head in heads] + [""] * (width - len(heads))
    places: dict[str, list[int]] = {}
    for number, head in enumerate(named):
        if head or any(len(row) > number and row[number] for row in rows):
            places.setdefault(head or f"Column {number + 1}", []).append(number)
    found = []
    for row in rows:
        cells = [
            [row[number] for number in numbers if number < len(row) and row[number]] for numbers in places.values()
        ]
        found.append(tuple(MANY.join(dict.fromkeys(cell)) for cell in cells))
    return Sheet(tuple(places), tuple(found))
