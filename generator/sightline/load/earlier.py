"""An earlier state of a vision, made of the one that is loaded and of those files alone that differ.

Records of files that do not differ are the very same objects, so that nothing of them is read, or compared, again.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

from sightline.language import speaking
from sightline.load.documents import Document, read_document
from sightline.load.files import Lines, TextFile, text_of
from sightline.load.read import Loaded
from sightline.load.reader import fields_by_key
from sightline.load.records import Source, read_record, source_of, sources_of, take_up
from sightline.load.report import Report
from sightline.load.series import with_series
from sightline.load.tree import CONTENT, SERIES, Tree, tree_of
from sightline.load.words import Setting, vocabularies_of
from sightline.load.workspace import language_of, read_workspace
from sightline.model.record import Record
from sightline.model.values import Key
from sightline.model.vision import Vision
from sightline.model.workspace import Workspace
from sightline.problems import Sources
from sightline.subjects.measures.record import Measure
from sightline.subjects.objectives.record import Objective, key_results_of
from sightline.subjects.pillars.record import Pillar

Files = Mapping[str, bytes | None]
"""Files of the content that differ, as they were; None where there was none."""

WORDS = (f"{CONTENT}/vision.yml", f"{CONTENT}/workspace.yml")
HOME = f"{CONTENT}/home.md"


def content_files(paths: Iterable[str]) -> list[str]:
    """Return those of some paths whose files say something: records, series, and the vision itself."""
    tree = tree_of(paths)
    records = [path for _, path in (*tree.records, *tree.shared)]
    return sorted((*tree.vision, *records, *tree.series, *([tree.home] if tree.home else ())))


def read_earlier(now: Loaded, files: Files, day: date | None = None) -> Loaded:
    """Return the vision as it was; ``day`` is that of its commit, and counts where it states no ``as-of``.

    What is wrong in the files that differ are its problems; those of all others are not looked for again.
    """
    if now.vision is None:
        return now
    there = {path: raw for path, raw in files.items() if raw is not None}
    tree, report, lines = tree_of(there), Report(), Lines()
    texts = {path: text_of(raw, path, report, lines) for path, raw in sorted(there.items())}
    documents = _workspaces(now, files, texts, lines)
    with speaking(language_of(documents) if documents else now.vision.workspace.language):
        reading = _Reading(now.vision, files, texts, tree, report)
        vision = reading.vision(documents, day)
    problems = tuple(sorted(report.problems))
    return Loaded(vision, problems, lines, now.attachments)


def _workspaces(now: Loaded, files: Files, texts: Mapping[str, TextFile | None], lines: Lines) -> list[Document]:
    """Return what ``vision.yml`` and ``workspace.yml`` held; nothing where neither differs."""
    if not any(path in files for path in WORDS):
        return []
    found = []
    for path in WORDS:
        text = texts.get(path) if path in files else _unchanged(path, now.sources)
        if text is not None:
            lines.texts.setdefault(path, text.text)
            found.append(read_document(text, path, frozenset(fields_by_key(Workspace)), Report()))
    return found


def _unchanged(path: str, sources: Sources) -> TextFile | None:
    return TextFile(path, "\n".join(sources[path])) if path in sources else None


class _Reading:
    """What is known while an earlier state is read."""

    def __init__(
        self, now: Vision, files: Files, texts: Mapping[str, TextFile | None], tree: Tree, report: Report
    ) -> None:
        self.now, self.files, self.texts, self.tree, self.report = now, files, texts, tree, report
        self.kept = {key: record for key, record in now.records.items() if record.places.top.path not in files}

    def vision(self, documents: list[Document], day: date | None) -> Vision:
        """Return the whole vision as it was."""
        sources, index = take_up(self._sources(), self.report)
        former = dict(index.former)
        for key, record in self.kept.items():
            index.add(key, _parts(record))
        for old, new in self.now.former.items():
            if new in self.kept:
                index.former.setdefault(old, new)
        teams = frozenset(name for kind, name in (*self.kept, *(one.key for one in sources)) if kind == "team")
        workspace = self._workspace(documents, Setting(index=index, teams=teams))
        setting = Setting(workspace.calendar, vocabularies_of(workspace), index, teams)
        read = {source.key: read_record(source, setting, self.report) for source in sources if not source.unread}
        records = self._with_series({**self.kept, **read}, setting)
        kept_former = {old: new for old, new in self.now.former.items() if new in self.kept}
        stated = workspace.as_of or (day if workspace is not self.now.workspace else None)
        return Vision(workspace, records, stated or day or self.now.today, {**kept_former, **former})

    def _sources(self) -> list[Source]:
        found: list[Source] = []
        for kind, path in self.tree.records:
            found.append(source_of(kind, self._document(path, kind.record), path))
        for kind, path in self.tree.shared:
            document = read_document(self.texts[path], path, frozenset(), self.report)
            found.extend(sources_of(kind, document, self.report))
        return found

    def _document(self, path: str, record: type) -> Document:
        return read_document(self.texts[path], path, frozenset(fields_by_key(record)), self.report)

    def _workspace(self, documents: list[Document], setting: Setting) -> Workspace:
        body = self.now.workspace.body
        if HOME in self.files:
            text = self.texts.get(HOME)
            body = read_document(text, HOME, frozenset(fields_by_key(Workspace)), Report()).body if text else None
        if documents and all(document.understood for document in documents):
            return read_workspace(documents, body, setting, self.report)
        same = body == self.now.workspace.body
        return self.now.workspace if same else replace(self.now.workspace, body=body)

    def _with_series(self, records: dict[Key, Record], setting: Setting) -> dict[Key, Record]:
        """Return the records, each measure with the series that it had."""
        out = dict(records)
        series = {PurePosixPath(path).stem for path in self.files if _is_series(path)}
        for key, record in records.items():
            if key[0] != "measure" or not isinstance(record, Measure):
                continue
            later = self.now.records.get(key)
            if key[1] in series:
                out[key] = replace(record, series=())
            elif record is not later and isinstance(later, Measure) and later.series:
                out[key] = replace(record, series=later.series)
        found = [text for path in self.tree.series if (text := self.texts[path])]
        return with_series(out, found, setting.calendar, self.report)


def _is_series(path: str) -> bool:
    return path.startswith(f"{CONTENT}/{SERIES}/") and path.endswith(".csv")


def _parts(record: Record) -> list[str]:
    if isinstance(record, Objective):
        return [result.id for result in key_results_of(record)]
    return [line.id for line in record.even_over] if isinstance(record, Pillar) else []
