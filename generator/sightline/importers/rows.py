"""Rows of a sheet as records: what a field takes, and under ``extra`` every cell that none does."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sightline.ids import slug
from sightline.importers.cells import Cells, folded, names_of
from sightline.importers.columns import KEY, LEFT_OUT, NARRATIVE, OWN, START
from sightline.importers.neutral.draft_record import DraftRecord
from sightline.importers.neutral.slugs import Names
from sightline.importers.neutral.yaml_text import Tree
from sightline.importers.report import Notes
from sightline.importers.sheet import MANY, Sheet
from sightline.model.fields import Field, Many, Shape, Word, fields_of
from sightline.model.kinds import Kind
from sightline.model.vision import Vision

SHORT = 300
"""Characters of a description that stand under the title; what is longer is the narrative."""


@dataclass(frozen=True)
class Row:
    """One row as a record, and the key by which it is found again."""

    key: str
    record: DraftRecord
    placed: frozenset[str]
    """The columns that fields took."""


@dataclass(frozen=True)
class Reading:
    """How a sheet is read: the kind of its records, the field of each column, and ids that rows have already."""

    kind: Kind
    columns: Mapping[str, str]
    ids: Mapping[str, str]
    """By key, the id that an earlier import gave."""


def read_rows(sheet: Sheet, reading: Reading, vision: Vision, notes: Notes) -> tuple[Row, ...]:
    """Return the rows that have a title or a key, in the order of the sheet."""
    kept = [(row, key, _title(row, reading)) for key, row in _joined(sheet, reading, notes).items()]
    ids = _ids([(key, title) for _, key, title in kept], reading, vision)
    words = {folded(word): ids[key] for _, key, title in reversed(kept) for word in (title, key) if word}
    reader = _RowReader(reading, Cells(vision, names_of(vision, {reading.kind.name: words}), sheet.comma), notes)
    return tuple(_row(reader.record(row, ids[key], key), row, key) for row, key, _ in kept)


def _row(record: DraftRecord, cells: Mapping[str, str], key: str) -> Row:
    return Row(key, record, frozenset(head for head, cell in cells.items() if cell and head not in record.extra))


def _joined(sheet: Sheet, reading: Reading, notes: Notes) -> dict[str, dict[str, str]]:
    """Return the cells of each key; rows of one key are one record, and so is a row without key below another.

    A sheet of objectives has a row for each key result; what differs becomes several values.
    """
    found: dict[str, dict[str, str]] = {}
    last = ""
    for cells in sheet.rows:
        row = dict(zip(sheet.heads, cells, strict=True))
        key = _stated(row, reading, KEY) or _stated(row, reading, "title") or last
        if not key:
            notes.tell(f"a row has neither key nor title and was left out: {' | '.join(filter(None, cells))}")
        elif key in found:
            notes.add("rows of one key, or without one, were joined with the first", key)
            above = found[key]
            found[key] = {head: MANY.join(dict.fromkeys(filter(None, (above[head], row[head])))) for head in row}
        else:
            found[key] = row
        last = key
    return found


def _stated(row: Mapping[str, str], reading: Reading, field: str) -> str:
    head = next((head for head, name in reading.columns.items() if name == field), None)
    return " ".join(row[head].split()) if head else ""


def _title(row: Mapping[str, str], reading: Reading) -> str:
    return _stated(row, reading, "title")


def _ids(wanted: list[tuple[str, str]], reading: Reading, vision: Vision) -> dict[str, str]:
    """Return an id for each key: the one that it had, else one from its title that nobody has."""
    names = Names(reading.kind)
    for record_id in (*(name for kind, name in vision.records if kind == reading.kind.name), *reading.ids.values()):
        names.give(record_id)
    return {key: reading.ids.get(key) or names.give(slug(title) or slug(key) or "untitled") for key, title in wanted}


@dataclass(frozen=True)
class _RowReader:
    reading: Reading
    cells: Cells
    notes: Notes

    def record(self, row: Mapping[str, str], record_id: str, key: str) -> DraftRecord:
        """Return one row as a record."""
        specs = {name: spec for spec in fields_of(self.reading.kind.record) for name in (spec.key, spec.also) if name}
        fields: dict[str, Tree] = {}
        extra: dict[str, Tree] = {}
        body = ""
        for head, cell in self._told(row):
            field = self.reading.columns[head]
            if field == NARRATIVE or (field == "summary" and (len(cell) > SHORT or "\n" in cell)):
                body = f"{body}\n\n{cell}".strip()
            elif field == KEY and "ref" not in fields:
                fields["ref"] = " ".join(cell.split())
            elif field != START:
                self._take(fields, extra, (head, cell), None if field == OWN else specs.get(field))
        self._begin(row, fields, extra)
        order = {spec.key: number for number, spec in enumerate(fields_of(self.reading.kind.record))}
        ordered = dict(sorted(fields.items(), key=lambda pair: order.get(pair[0], len(order))))
        if len({*fields} - {"ref"}) == 0 and not body and not extra:
            self.notes.add("a row says nothing but its key", key)
        return DraftRecord(self.reading.kind.name, record_id, ordered, extra, body)

    def _told(self, row: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        return ((head, cell) for head, cell in row.items() if cell and self.reading.columns[head] != LEFT_OUT)

    def _take(self, fields: dict[str, Tree], extra: dict[str, Tree], cell: tuple[str, str], spec: Field | None) -> None:
        """Put a cell into its field, or among the organisation's own where it does not fit."""
        head, text = cell
        value = self.cells.value(text, spec.shape) if spec else None
        told = with_more(fields.get(spec.key), value, spec.shape) if spec and value is not None else None
        if spec and told is not None:
            fields[spec.key] = told
            return
        if spec and value is not None:
            self.notes.add(f"a second column says {spec.key}, and is kept as your own", head)
        elif spec:
            why = "is not declared in vision.yml" if _is_declared(spec.shape) else f"is nothing that {spec.key} takes"
            self.notes.add(f"a cell of {head} {why}, and is kept as your own", text)
        extra[head] = [line for line in text.split("\n") if line.strip()] if "\n" in text else text

    def _begin(self, row: Mapping[str, str], fields: dict[str, Tree], extra: dict[str, Tree]) -> None:
        """Put the beginning of a plan before its end."""
        heads = [head for head, field in self.reading.columns.items() if field == START and row.get(head)]
        if not heads:
            return
        head, *others = heads
        extra.update({other: row[other] for other in others})
        spec = next(spec for spec in fields_of(self.reading.kind.record) if spec.key == "when")
        start, end = self.cells.value(row[head], spec.shape), fields.get("when")
        if start is None or (isinstance(end, str) and " to " in end):
            extra[head] = row[head]
        else:
            fields["when"] = f"{start} to {end}" if end else f"from {start}"


def with_more(before: Tree | None, value: Tree, shape: Shape) -> Tree | None:
    """Return what a field says when one more column speaks of it, or None where it takes one value alone."""
    if before is None or before == value:
        return value
    if isinstance(before, Mapping) and isinstance(value, Mapping):
        told = dict(before)
        for name, part in value.items():
            free = next(key for key in (name, *(f"{name}-{at}" for at in range(2, len(told) + 3))) if key not in told)
            told[free] = part
        return told
    if not isinstance(shape, Many):
        return None
    values, more = ([one] if not isinstance(one, list) else one for one in (before, value))
    return [*values, *(part for part in more if part not in values)]


def _is_declared(shape: Shape) -> bool:
    return isinstance(shape.item if isinstance(shape, Many) else shape, Word)
