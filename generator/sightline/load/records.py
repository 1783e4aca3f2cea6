"""From files to records: who is there first, then what each of them says."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from sightline.ids import is_id, reserved, slug
from sightline.links import Index
from sightline.load.documents import Document
from sightline.load.nodes import Entry, Listing, MappingNode, Refused, Scalar
from sightline.load.reader import FieldReader, fields_by_key
from sightline.load.report import Report, quoted
from sightline.load.words import Setting
from sightline.model.fields import Group, Named
from sightline.model.kinds import KINDS, Kind
from sightline.model.record import Record
from sightline.model.values import Body, Key
from sightline.problems import Location
from sightline.subjects.objectives.record import KeyResult
from sightline.subjects.pillars.record import EvenOver

LINKED_PARTS = (KeyResult, EvenOver)
"""Parts that a link may name inside their record."""


@dataclass
class Source:
    """A record as it was found, before its fields are read."""

    kind: Kind
    id: str
    where: Location
    fields: MappingNode
    body: Body | None = None
    unread: bool = False
    """The file could not be understood: the record is there, and what it says is not known."""

    @property
    def key(self) -> Key:
        """Kind and id."""
        return (self.kind.name, self.id)


def source_of(kind: Kind, document: Document, path: str) -> Source:
    """Return the one record of a file; where the file is not understood, with nothing but its id."""
    stem = PurePosixPath(path).stem
    return Source(kind, stem, Location(path), document.fields, document.body, not document.understood)


def sources_of(kind: Kind, document: Document, report: Report) -> Iterator[Source]:
    """Yield the records of a file that several share."""
    for key, entry in document.fields.entries.items():
        fields = _entry(kind, entry, report)
        yield Source(kind, key, entry.key.where, fields, None, isinstance(entry.value, Refused))


def _entry(kind: Kind, entry: Entry, report: Report) -> MappingNode:
    value = entry.value
    if isinstance(value, MappingNode):
        return value
    if isinstance(value, Listing) or (isinstance(value, Scalar) and value.text):
        what = f"{quoted(entry.key.text)} holds no fields"
        right = f"This file holds {kind.plural.lower()} by id: each id has fields below it, indented by two spaces."
        report.add("wrong-shape", entry.key.where, what, right)
    return MappingNode(entry.key.where)


def take_up(sources: Iterable[Source], report: Report) -> tuple[list[Source], Index]:
    """Check ids, keep the first of each, and index them all with their parts and former ids."""
    kept: dict[Key, Source] = {}
    folded: dict[Key, Source] = {}
    for source in sources:
        if first := kept.get(source.key):
            _report_twice("duplicate-id", source, first, report)
            continue
        kept[source.key] = source
        twin = folded.setdefault((source.kind.name, source.id.casefold()), source)
        if twin is not source:
            _report_twice("id-differs-by-case", source, twin, report)
        else:
            _check_id(source, report)
    index = Index()
    for source in kept.values():
        index.add(source.key, _parts(source, report))
        if source.unread:
            index.unread.add(source.key)
    for source in kept.values():
        _take_former(source, kept, index, report)
    order = {kind.name: number for number, kind in enumerate(KINDS)}
    return sorted(kept.values(), key=lambda one: (order[one.kind.name], one.id)), index


def _report_twice(code: str, source: Source, first: Source, report: Report) -> None:
    """Report a record that stands in two places."""
    other = f"{first.where.path}:{first.where.line}"
    if code == "duplicate-id":
        what, right = (
            f"the {source.kind.name} {quoted(source.id)} is declared in {other} too",
            "Rename or delete one of them.",
        )
    else:
        what = f"{quoted(source.id)} and {quoted(first.id)} ({other}) differ only by capital letters"
        right = "Ids are lower-case; keep one of the two."
    report.add(code, source.where, what, right, about="/".join(source.key))


def _check_id(source: Source, report: Report) -> None:
    about = "/".join(source.key)
    if not is_id(source.id):
        suggested = slug(source.id)
        right = f'Rename it to "{suggested}".' if suggested else "Use lower-case letters, digits and hyphens."
        report.add("id-form", source.where, f"{quoted(source.id)} is not an id", right, about=about)
    elif why := reserved(source.id, source.kind):
        report.add("reserved-id", source.where, f"{quoted(source.id)} {why}", "Choose another id.", about=about)


def _parts(source: Source, report: Report) -> Iterator[str]:
    """Yield the ids of key results, at any depth, and even-over lines; report one that comes twice."""
    seen: dict[str, Scalar] = {}
    for key in _part_keys(source.kind.record, source.fields):
        if first := seen.get(key.text):
            what = f"{quoted(key.text)} is the id of another one in this record, on line {first.where.line}"
            report.add("duplicate-id", key.where, what, "Give each its own id.", about="/".join(source.key))
        else:
            seen[key.text] = key
            yield key.text


def _part_keys(kind: type, node: MappingNode) -> Iterator[Scalar]:
    """Return the ids of the parts inside a record."""
    for key, entry in node.entries.items():
        spec = fields_by_key(kind).get(key)
        if spec is None or not isinstance(spec.shape, Named) or not isinstance(spec.shape.item, Group):
            continue
        part = spec.shape.item.of()
        if issubclass(part, LINKED_PARTS) and isinstance(entry.value, MappingNode):
            for inner in entry.value.entries.values():
                yield inner.key
                if isinstance(inner.value, MappingNode):
                    yield from _part_keys(part, inner.value)


def _take_former(source: Source, kept: dict[Key, Source], index: Index, report: Report) -> None:
    """Take the ids that records had before, and report those that two claim."""
    entry = source.fields.entries.get("was")
    values = entry.value.values if entry and isinstance(entry.value, Listing) else [entry.value] if entry else []
    for value in values:
        if not isinstance(value, Scalar) or not value.text:
            continue
        former = (source.kind.name, value.text)
        taken = kept.get(former) or kept.get(index.former.get(former, ("", "")))
        if taken:
            what = f"{quoted(value.text)} is taken by {'/'.join(taken.key)} ({taken.where.path})"
            right = "A former id leads to one record, and to none that has the id now."
            report.add("former-id-taken", value.where, what, right, about="/".join(source.key))
        else:
            index.former[former] = source.key


def read_record(source: Source, setting: Setting, report: Report) -> Record:
    """Read the fields of one record; those that cannot be read are left out."""
    reader = FieldReader.start(report, setting, "/".join(source.key))
    found: dict[str, Any] = reader.fields(source.kind.record, source.fields)
    places = reader.places(source.where)
    return source.kind.record(id=source.id, kind=source.kind.name, places=places, body=source.body, **found)
