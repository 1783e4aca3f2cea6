"""One record read without the others: its own file, the words of the vision, and the ids that it may name.

So that a change of one value is checked as soon as it is typed, however many records there are. Of other files only
those are read whole whose ids stand in the record's own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from sightline.language import speaking
from sightline.links import Index
from sightline.load.documents import Document, read_document
from sightline.load.files import Lines, read_text, text_of
from sightline.load.nodes import MappingNode
from sightline.load.reader import fields_by_key
from sightline.load.records import Source, read_record, source_of, sources_of, take_up
from sightline.load.report import Report
from sightline.load.tree import read_tree
from sightline.load.words import Setting, vocabularies_of
from sightline.load.workspace import language_of, read_workspace
from sightline.model.kinds import Kind
from sightline.model.record import Record
from sightline.model.vision import Vision
from sightline.model.workspace import Workspace
from sightline.problems import Location, Problem, Sources

_ID = re.compile(r"[\w-]+")
_TOP = re.compile(r"^([^\s#'\"{\[-][^\s:]*):(?=\s|$)", re.MULTILINE)
"""A key at the left edge of a shared file: the id of a record, unless it stands in quotes."""


@dataclass(frozen=True)
class Home:
    """Where a record stands: its file, and whether others share it."""

    kind: Kind
    id: str
    path: str
    is_shared: bool


@dataclass(frozen=True)
class Alone:
    """A record as the bytes of its file have it, the vision around it as far as was read, and what is wrong with it."""

    record: Record
    vision: Vision
    problems: tuple[Problem, ...]
    sources: Sources


class Surroundings:
    """The files around one record, listed once."""

    def __init__(self, root: Path) -> None:
        self.root, self.tree, self.lines = root, read_tree(root, Report()), Lines()

    def find(self, kind: Kind, record_id: str) -> Home | None:
        """Return where a record stands, or None where there is no such record."""
        for path in (path for owner, path in self.tree.records if owner is kind):
            if PurePosixPath(path).stem == record_id:
                return Home(kind, record_id, path, is_shared=False)
        for path in (path for owner, path in self.tree.shared if owner is kind):
            if record_id in self._tops(path):
                return Home(kind, record_id, path, is_shared=True)
        return None

    def ids(self, kind: Kind) -> list[str]:
        """Return the ids of all records of a kind."""
        own = [PurePosixPath(path).stem for owner, path in self.tree.records if owner is kind]
        return own + [name for owner, path in self.tree.shared if owner is kind for name in self._tops(path)]

    def read(self, home: Home, data: bytes, today: date) -> Alone | None:
        """Return the record as the bytes of its file have it; None where they, or ``vision.yml``, are not understood.

        ``today`` counts where ``vision.yml`` states no ``as-of``.
        """
        documents = [self._document(path, Workspace) for path in self.tree.vision]
        report, lines = Report(), Lines()
        file = text_of(data, home.path, report, lines)
        if not documents or not all(document.understood for document in documents):
            return None
        with speaking(language_of(documents)):
            document = read_document(file, home.path, _known(home.kind.record), report)
            own = self._own(home, document, report)
            if own is None:
                return None
            named = set(_ID.findall(lines.texts[home.path]))
            sources, index = take_up([own, *self._others(home, document, named)], Report())
            workspace, setting = _words(documents, sources, index)
            record = read_record(own, setting, report)
            others = [source for source in sources if source is not own and source.id in named and not source.unread]
            records = {other.key: read_record(other, setting, Report()) for other in others}
        vision = Vision(workspace, {**records, record.key: record}, workspace.as_of or today)
        return Alone(record, vision, tuple(report.problems), lines)

    def _own(self, home: Home, document: Document, report: Report) -> Source | None:
        if not document.understood:
            return None
        if not home.is_shared:
            return source_of(home.kind, document, home.path)
        found = (source for source in sources_of(home.kind, document, report) if source.id == home.id)
        return next(found, None)

    def _others(self, home: Home, document: Document, named: set[str]) -> Iterator[Source]:
        """Yield every other record; those that the record's file does not name with nothing but their ids."""
        for kind, path in self.tree.records:
            name = PurePosixPath(path).stem
            if path != home.path and name in named:
                yield source_of(kind, self._document(path, kind.record), path)
            elif path != home.path:
                yield _unread(kind, name, path)
        for kind, path in self.tree.shared:
            if path == home.path:
                others = sources_of(kind, document, Report())
                yield from (source for source in others if source.id != home.id)
            elif named.isdisjoint(tops := self._tops(path)):
                yield from (_unread(kind, name, path) for name in tops)
            else:
                yield from sources_of(kind, self._document(path, kind.record), Report())

    def _document(self, path: str, record: type) -> Document:
        return read_document(read_text(self.root, path, Report(), self.lines), path, _known(record), Report())

    def _tops(self, path: str) -> list[str]:
        file = read_text(self.root, path, Report(), self.lines)
        return _TOP.findall(file.text) if file else []


def _words(documents: Sequence[Document], sources: Sequence[Source], index: Index) -> tuple[Workspace, Setting]:
    """Return the workspace, and what every value is read against."""
    teams = frozenset(source.id for source in sources if source.kind.name == "team")
    workspace = read_workspace(documents, None, Setting(index=index, teams=teams), Report())
    return workspace, Setting(workspace.calendar, vocabularies_of(workspace), index, teams)


def _known(record: type) -> frozenset[str]:
    return frozenset(fields_by_key(record))


def _unread(kind: Kind, record_id: str, path: str) -> Source:
    return Source(kind, record_id, Location(path), MappingNode(Location(path)), unread=True)
