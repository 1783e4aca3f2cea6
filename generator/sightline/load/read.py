"""The order of reading: files, ids, the vision's own words, and then what every record says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sightline.language import speaking
from sightline.links import Index
from sightline.load.attachments import check_attachments
from sightline.load.documents import Document, read_document
from sightline.load.files import Lines, read_text
from sightline.load.reader import fields_by_key
from sightline.load.records import Source, read_record, source_of, sources_of, take_up
from sightline.load.report import Report
from sightline.load.series import read_texts, with_series
from sightline.load.tree import Tree, read_tree
from sightline.load.withheld import check_withheld
from sightline.load.words import Setting, vocabularies_of
from sightline.load.workspace import check_mark, language_of, read_workspace
from sightline.model.record import Record
from sightline.model.values import Body, Key
from sightline.model.vision import Vision
from sightline.model.workspace import Workspace
from sightline.problems import Location, Problem, Sources

VISION = "content/vision.yml"


@dataclass(frozen=True)
class Loaded:
    """What was read, and everything that is wrong with it."""

    vision: Vision | None
    """None where ``vision.yml`` cannot be understood, or nothing says as of which day to speak."""
    problems: tuple[Problem, ...]
    sources: Sources
    attachments: tuple[str, ...]
    """Images and PDFs, as paths below ``content``."""


def read_vision(root: Path, *, as_of: date | None = None, commit_day: date | None = None) -> Loaded:
    """Read the content folder below ``root``; every mistake in it is a problem, and none an exception.

    ``as_of`` goes before the day that ``vision.yml`` states; ``commit_day`` counts where it states none.
    """
    report, lines = Report(), Lines()
    tree = read_tree(root, report)
    check_attachments(root, tree.attachments, report, lines)
    workspaces = [_document(root, path, frozenset(fields_by_key(Workspace)), report, lines) for path in tree.vision]
    with speaking(language_of(workspaces)):
        workspace, records, index = _read(root, tree, workspaces, report, lines)
    today = _today(workspace, as_of, commit_day, report)
    vision = Vision(workspace, records, today, index.former) if workspace and today else None
    return Loaded(vision, tuple(sorted(report.problems)), lines, tuple(tree.attachments))


def _read(
    root: Path, tree: Tree, workspaces: Sequence[Document], report: Report, lines: Lines
) -> tuple[Workspace | None, dict[Key, Record], Index]:
    """Read the workspace, every record and every series, and the index of their ids."""
    home = _home(root, tree, report, lines)
    sources, index = take_up(_sources(root, tree, report, lines), report)
    setting = Setting(index=index, teams=frozenset(one.id for one in sources if one.kind.name == "team"))
    workspace = _workspace(workspaces, home, setting, report)
    if workspace:
        check_mark(workspace, tree.attachments, report)
        setting = Setting(workspace.calendar, vocabularies_of(workspace), index, setting.teams)
    records = {source.key: read_record(source, setting, report) for source in sources}
    check_withheld(records.values(), report)
    records = with_series(records, read_texts(root, tree.series, report, lines), setting.calendar, report)
    return workspace, records, index


def _document(root: Path, path: str, known: frozenset[str], report: Report, lines: Lines) -> Document:
    return read_document(read_text(root, path, report, lines), path, known, report)


def _sources(root: Path, tree: Tree, report: Report, lines: Lines) -> list[Source]:
    """Return every record of every file, in the order of paths."""
    found: list[Source] = []
    for kind, path in tree.records:
        known = frozenset(fields_by_key(kind.record))
        found.append(source_of(kind, _document(root, path, known, report, lines), path))
    for kind, path in tree.shared:
        found.extend(sources_of(kind, _document(root, path, frozenset(), report, lines), report))
    return found


def _home(root: Path, tree: Tree, report: Report, lines: Lines) -> Body | None:
    """Return the vision's own narrative; its fields belong in ``vision.yml``."""
    if not tree.home:
        return None
    document = _document(root, tree.home, frozenset(fields_by_key(Workspace)), report, lines)
    for key, entry in document.fields.entries.items():
        what = f'the field "{key}" is not read here'
        report.add("unknown-field", entry.key.where, what, f"Fields of the vision belong in {VISION}.")
    return document.body


def _workspace(documents: Sequence[Document], home: Body | None, setting: Setting, report: Report) -> Workspace | None:
    if not documents:
        right = "It holds the title, the horizons and the words of the vision; `sightline init` writes one."
        report.add("no-vision-file", Location(VISION), f"there is no {VISION}", right)
        return None
    if not all(document.understood for document in documents):
        return None
    return read_workspace(documents, home, setting, report)


def _today(workspace: Workspace | None, as_of: date | None, commit_day: date | None, report: Report) -> date | None:
    """Return the day as of which the site speaks: the first that is stated."""
    if workspace is None:
        return None
    today = as_of or workspace.as_of or commit_day
    if today is None:
        what = "nothing says as of which day the site speaks"
        report.add(
            "no-as-of",
            workspace.places.at("as-of"),
            what,
            f"State as-of in {VISION}, such as 2026-11-22; or commit the folder with git, whose day then counts.",
        )
    return today
