"""The series of measures: one CSV file beside each, ``content/measures/<id>.csv``, a line for each reading."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from sightline.dates import is_unknown, read_when
from sightline.load.csv_text import Cell, read_csv
from sightline.load.fences import has_merge_marker
from sightline.load.files import COLUMNS, HEADER, LARGEST, Lines, TextFile, read_text, text_of
from sightline.load.nodes import report_hidden
from sightline.load.report import Report, quoted, sentences
from sightline.load.scalars import report_unclear
from sightline.model.record import Record
from sightline.model.values import Key, Precision, When
from sightline.model.workspace import Calendar
from sightline.numbers import how_to_write, readings
from sightline.problems import Location, Problem, Sources
from sightline.restriction import asks_to_hide
from sightline.subjects.measures.record import Measure
from sightline.subjects.measures.series import Point

MOST_READINGS = 20_000
"""Lines of a series: one for each day of fifty years."""
_EMPTY = Cell("", Location(""))
_POINTED = re.compile(r"[-+]?[0-9]*\.(?:[0-9]{1,2}|[0-9]{4,})")
"""A number whose point can only stand before decimals."""


def with_series(
    records: dict[Key, Record], texts: Sequence[TextFile], calendar: Calendar | None, report: Report
) -> dict[Key, Record]:
    """Return the records, each measure with the series that lies beside it."""
    out = dict(records)
    for file in texts:
        key = ("measure", PurePosixPath(file.path).stem)
        measure = out.get(key)
        if isinstance(measure, Measure):
            series = read_series(file, calendar, report, about="/".join(key))
            _check_written_once(measure, series, report)
            out[key] = replace(measure, series=series)
        else:
            _no_measure(file.path, key[1], records, report)
    return out


def read_texts(root: Path, paths: Sequence[str], report: Report, lines: Lines) -> list[TextFile]:
    """Return the files of series that hold text."""
    found = (read_text(root, path, report, lines) for path in paths)
    return [one for one in found if one is not None and not has_merge_marker(one, report)]


def series_problems(
    measure: Measure, path: str, raw: bytes, calendar: Calendar | None
) -> tuple[tuple[Problem, ...], Sources]:
    """Return what would be wrong if a measure's series were these bytes, and their lines."""
    report, lines = Report(), Lines()
    if len(raw) > LARGEST:
        report.add("file-too-large", Location(path), f"the file has {len(raw):,} bytes", f"It may have {LARGEST:,}.")
    file = text_of(raw, path, report, lines)
    if file is not None and not has_merge_marker(file, report):
        with_series({measure.key: measure}, [file], calendar, report)
    return tuple(sorted(report.problems)), lines


def _no_measure(path: str, name: str, records: Mapping[Key, Record], report: Report) -> None:
    known = [record.id for record in records.values() if isinstance(record, Measure)]
    right = sentences(report.suggest(name, known), "The file is named as the measure's id.")
    report.add("series-without-measure", Location(path), f"there is no measure {quoted(name)}", right)


def _check_written_once(measure: Measure, series: Sequence[Point], report: Report) -> None:
    """A figure is written once: where a series holds readings, the measure's own file states none."""
    if not any(one.value is not None for one in series):
        return
    for key, stated in (("now", measure.now), ("from", measure.baseline)):
        if stated is not None:
            what = f'"{key}" is stated here, and the series {measure.id}.csv says it too'
            right = f"Delete {key}: the {'last' if key == 'now' else 'first'} reading of the series is shown."
            report.add("figure-written-twice", measure.places.at(key), what, right, about=f"measure/{measure.id}")


def read_series(file: TextFile, calendar: Calendar | None, report: Report, *, about: str = "") -> tuple[Point, ...]:
    """Read the lines of a series, in the order written; each that cannot be read is reported and left out."""
    rows = [_cells(row) for row in read_csv(file, report)]
    if not rows or not _is_header(rows[0], report, about):
        return ()
    if len(rows) > MOST_READINGS + 1:
        where = rows[MOST_READINGS + 1][0].where
        what = f"the series has {len(rows) - 1:,} readings"
        right = f"A series may have {MOST_READINGS:,}; keep one for each period."
        report.add("series-too-long", where, what, right, about=about)
        return ()
    pointed = any(_POINTED.fullmatch(cell.text) for row in rows[1:] for cell in row[1:3])
    points = [point for row in rows[1:] if (point := _point(row, calendar, report, about, pointed=pointed))]
    _check_one_kind(points, report, about)
    return tuple(points)


def _cells(row: list[Cell]) -> list[Cell]:
    """Return the cells of a row, without empty ones beyond the four columns, which spreadsheets write."""
    end = len(row)
    while end > len(COLUMNS) and not row[end - 1].text:
        end -= 1
    return row[:end]


def _is_header(row: Sequence[Cell], report: Report, about: str) -> bool:
    """Whether a file begins with the names of its columns, as they are."""
    if tuple(cell.text for cell in row) == COLUMNS:
        return True
    for cell in row:
        if asks_to_hide(cell.text):
            report_hidden(cell.text, cell.where, report, about)
    first = row[0].where
    written = ",".join(cell.text for cell in row)
    semicolons = "Columns are parted by commas, not by semicolons. " if ";" in written else ""
    what = f"the first line is {quoted(written)}"
    where = replace(first, column=1, length=max(1, len(written)))
    report.add("series-header", where, what, f"{semicolons}Write {HEADER} above the readings.", about=about)
    return False


def _point(
    row: Sequence[Cell], calendar: Calendar | None, report: Report, about: str, *, pointed: bool
) -> Point | None:
    """Read one row of a series."""
    if len(row) > len(COLUMNS):
        what = f"the line has {len(row)} cells, where there are four columns"
        report.add("series-row", row[4].where, what, 'A note with a comma stands in quotes: "…, …".', about=about)
        return None
    when_cell, value_cell, target_cell, note = (*row, *[_EMPTY] * (len(COLUMNS) - len(row)))
    when = _when(when_cell, calendar, report, about)
    good, value = _number(value_cell, "value", report, about, pointed=pointed)
    right, target = _number(target_cell, "target", report, about, pointed=pointed)
    if when is None or not good or not right:
        return None
    words = " ".join(note.text.split())
    return Point(when, value, target, words, when_cell.where, unknown=is_unknown(value_cell.text))


def _when(cell: Cell, calendar: Calendar | None, report: Report, about: str) -> When | None:
    """Read a day, a period or a version; anything else has no place in a series."""
    when = read_when(cell.text, calendar)
    if when.dated or when.precision is Precision.ORDER:
        return when
    what = f"{quoted(cell.text)} names no day, period or version" if cell.text else "the line does not say for when"
    report.add("series-when", cell.where, what, "Write it like 2026-11-22, 2026-11, 2026-Q4 or v1.37.", about=about)
    return None


def _number(cell: Cell, column: str, report: Report, about: str, *, pointed: bool) -> tuple[bool, float | None]:
    """Return whether a cell can be read, and its number, None where it is empty, unclear or says "not known".

    Where other cells show that a point stands before decimals (``pointed``), one that could part thousands does not.
    """
    if not cell.text:
        return True, None
    values = readings(cell.text)
    if len(values) == 1 or (values and pointed and "." in cell.text):
        return True, values[-1]
    if values:
        report_unclear(report, cell.where, cell.text, about)
        return False, None
    if is_unknown(cell.text):
        what = f"{quoted(cell.text)} under {quoted(column)} says that it is not known"
        report.add("written-as-unknown", cell.where, what, "Leave it empty, or state it.", about=about)
        return True, None
    what = f"{quoted(cell.text)} is not a number"
    right = how_to_write(cell.text) or "Write digits only, with a point before decimals; words go under note."
    report.add("not-a-number", cell.where, what, right, about=about)
    return False, None


def _check_one_kind(points: Sequence[Point], report: Report, about: str) -> None:
    """A series has days and periods, or versions; a version among days has no place."""
    if not any(point.when.dated for point in points):
        return
    for one in points:
        if not one.when.dated:
            what = f"{quoted(one.when.text)} is a version, and other lines of this series name days or periods"
            right = "Give it a day or period; until then it is in the table and in no chart."
            report.add("series-mixed", one.where, what, right, about=about)
