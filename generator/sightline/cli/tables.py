"""``sightline import csv``: rows of a sheet as records, and again, field by field, whenever the sheet was changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from sightline.check.report import report
from sightline.cli.arguments import Options
from sightline.cli.exits import Exit, Stop
from sightline.cli.placing import place_folder, tell_next
from sightline.cli.reading import vision_of
from sightline.cli.terminal import say
from sightline.edit import NotUnderstood, edit, narrative_of, order_of, read_values, with_narrative
from sightline.ids import slug
from sightline.importers.again import NARRATIVE, brought, merge, standing
from sightline.importers.columns import KEY, OWN, fields_named, guess
from sightline.importers.known import Known
from sightline.importers.neutral.drafting import tell_kept
from sightline.importers.neutral.yaml_text import Tree, write_yaml
from sightline.importers.report import Notes
from sightline.importers.road import bring
from sightline.importers.rows import Reading, Row, read_rows
from sightline.importers.sheet import Sheet, read_sheet
from sightline.language import speaking
from sightline.load.alone import Home, Surroundings
from sightline.model.kinds import BY_NAME, Kind
from sightline.model.record import Path as Way
from sightline.model.vision import Vision
from sightline.problems import Problem, suggestion, visible
from sightline.restriction import RIGHT, may_not_stand
from sightline.writing import Held, hold

HEAD = "# How the columns of the sheet are read: change a word behind a colon, and import it again.\n"
BASE = "# What was brought last; the next import compares with it. Leave it as it is.\n"


@dataclass
class Plan:
    """What an import will write, and what the next one must know."""

    files: dict[str, bytes] = field(default_factory=dict)
    before: dict[str, bytes] = field(default_factory=dict)
    """The bytes of those files that are there."""
    brought: dict[str, Tree] = field(default_factory=dict)
    """By key: the id, and the fields as they were brought."""
    new: int = 0
    changed: int = 0


def run_table(options: Options) -> int:
    """Write new records and what changed in others; say how the sheet was read, and what was left."""
    root, notes = Path(options.folder or ".").resolve(), Notes()
    kind = _kind(options.kind)
    sheet = read_sheet(Path(options.source), notes)
    if isinstance(sheet, Problem):
        raise Stop(report((sheet,), {}, last="Nothing was written.").rstrip(), Exit.CONTENT)
    if not (root / "content").is_dir() and not options.dry_run:
        _begin(root, options, _empty(sheet, kind), notes)
    vision = vision_of(root)
    if vision is None:
        raise Stop(f"There is no vision in {root} that can be read. Begin one with: sightline init DIR")
    map_path = options.map or f"imports/{slug(Path(options.source).stem) or 'sheet'}.yml"
    with hold(root) as held:
        known = _known(held, map_path)
        columns = _columns(known, sheet, kind)
        ids = {key: str(one["id"]) for key, one in known.get("brought", {}).items()}
        with speaking(vision.workspace.language or "en"):
            rows = read_rows(sheet, Reading(kind, columns, ids), vision, notes)
        tell_kept((row.record for row in rows), notes)
        plan = Plan(brought=dict(known.get("brought", {})))
        _Planner(held, Surroundings(root), vision, plan, notes).take(rows, kind)
        text = HEAD + write_yaml({"kind": kind.name, "columns": columns}) + BASE + write_yaml({"brought": plan.brought})
        files = {**plan.files, map_path: text.encode()}
        if not options.dry_run:
            there = {*plan.before.values(), *filter(None, [held.read(map_path)])}
            held.write(files, lambda data: data in there)
    _tell(columns, rows, plan, map_path, notes)
    if options.dry_run:
        say("\nNothing was written (--dry-run).")
    tell_next(root)
    return Exit.CLEAN


def _begin(root: Path, options: Options, data: Mapping[str, Any], notes: Notes) -> None:
    today = options.as_of or date.today()  # noqa: DTZ011 - the author's own day, once, at the beginning
    place_folder(root, bring(data, notes, today, Known()), force=False)


def _empty(sheet: Sheet, kind: Kind) -> dict[str, Any]:
    """Return a vision without records, in the neutral form, which declares the status words of a sheet."""
    fields = guess(sheet.heads, kind.record)
    places = [number for number, head in enumerate(sheet.heads) if fields[head] == "status"]
    words = dict.fromkeys(row[number] for row in sheet.rows for number in places if row[number])
    return {"source": {}, "status_vocabulary": list(words)}


def _kind(name: str) -> Kind:
    if name not in BY_NAME:
        hint = suggestion(name, BY_NAME) or f"There are {', '.join(BY_NAME)}."
        raise Stop(f'There is no kind "{visible(name)}". {hint}')
    return BY_NAME[name]


def _known(held: Held, path: str) -> dict[str, Any]:
    """Return what an earlier import kept."""
    data = held.read(path)
    try:
        return read_values(data, path) if data else {}
    except NotUnderstood as error:
        raise Stop(f"{path} cannot be read: {error}. Nothing was written. Mend it, or delete it.") from error


def _columns(known: Mapping[str, Any], sheet: Sheet, kind: Kind) -> dict[str, str]:
    """Return the field of each column: as the map says, else as its head lets guess."""
    stated = known.get("columns", {})
    guessed = guess([head for head in sheet.heads if head not in stated], kind.record)
    taken = set(stated.values())
    columns = {head: stated.get(head) or _free(guessed[head], taken) for head in sheet.heads}
    words = fields_named(kind.record)
    for head, name in columns.items():
        if name not in words:
            hint = suggestion(name, words) or f"There are {', '.join(sorted(words))}."
            raise Stop(f'"{visible(head)}" cannot be "{visible(name)}": {kind.name} has no such field. {hint}')
        if name == OWN and may_not_stand(head):
            raise Stop(f'The column "{visible(head)}" asks to hide something. Nothing was written. {RIGHT}')
    return columns


def _free(name: str, taken: set[Any]) -> str:
    return OWN if name in taken else name


@dataclass
class _Planner:
    """Plans what becomes of each row."""

    held: Held
    around: Surroundings
    vision: Vision
    plan: Plan
    notes: Notes

    def take(self, rows: tuple[Row, ...], kind: Kind) -> None:
        """Plan all rows; name those that the sheet has no more."""
        refs = {record.ref: key for key, record in self.vision.records.items() if record.ref and key[0] == kind.name}
        for row in rows:
            last: Any = self.plan.brought.get(row.key)
            if last is not None:
                self._again(row, last, self.around.find(kind, row.record.id))
            elif row.key in refs:
                self.notes.add("a record with this reference is there already and was left as it is", row.key)
            else:
                self.plan.files[row.record.path] = row.record.text().encode()
                self.plan.brought[row.key] = {"id": row.record.id, "fields": brought(row.record)}
                self.plan.new += 1
        keys = {row.key for row in rows}
        for key in self.plan.brought:
            if key not in keys:
                self.notes.tell(f"gone from the sheet; its record stays: {key}")

    def _again(self, row: Row, last: Mapping[str, Any], home: Home | None) -> None:
        """Bring what the sheet changed since the last import, and nobody here."""
        if home is None:
            self.notes.add("its record was deleted here and was not made again", row.key)
            return
        data = self.plan.files.get(home.path) or self.held.read(home.path) or b""
        try:
            values: Any = read_values(data, home.path)
            here = values.get(home.id, {}) if home.is_shared else values
            stands = standing(here, narrative_of(data, home.path))
            out = merge(last.get("fields", {}), brought(row.record), stands, row.placed)
            after = self._edited(data, home, out.changes, row)
        except NotUnderstood as error:
            self.notes.add(f"its file cannot be edited, and was left: {error}", home.path)
            return
        for name, ours, told in out.conflicts:
            said = f'here "{ours}", in the sheet "{told}"; neither was overwritten'
            self.notes.tell(f"changed on both sides: {home.path}, {name}: {said}")
        for name in out.emptied:
            self.notes.tell(f"emptied in the sheet; what stands here stays: {home.path}, {name}")
        self.plan.brought[row.key] = {"id": home.id, "fields": out.base}
        if after != data:
            self.plan.before.setdefault(home.path, self.held.read(home.path) or b"")
            self.plan.files[home.path] = after
            self.plan.changed += 1

    def _edited(self, data: bytes, home: Home, changes: Mapping[Way, Tree | None], row: Row) -> bytes:
        top = (home.id,) if home.is_shared else ()
        fields: dict[Way, Any] = {(*top, *way): value for way, value in changes.items() if way != NARRATIVE}
        after = edit(data, home.path, fields, order_of(home.kind.record, shared=home.is_shared))
        return with_narrative(after, home.path, row.record.body) if NARRATIVE in changes else after


def _tell(columns: Mapping[str, str], rows: tuple[Row, ...], plan: Plan, map_path: str, notes: Notes) -> None:
    say("\n".join(_told_columns(columns, map_path)))
    if rows:
        say(f"\nThe first record, {rows[0].record.path}:\n\n{rows[0].record.text().rstrip()}\n")
    same = len(rows) - plan.new - plan.changed
    say(f"{len(rows)} rows: {plan.new} new, {plan.changed} changed, {same} as they were.")
    for note in notes.lines():
        say(note)


def _told_columns(columns: Mapping[str, str], map_path: str) -> Iterator[str]:
    yield f"How the columns are read, kept in {map_path} for the next time:"
    width = max(map(len, columns))
    told = {OWN: "your own, under extra", KEY: "ref, by which it is found again"}
    yield from (f"  {visible(head):<{width}}  {told.get(name, name)}" for head, name in columns.items())
