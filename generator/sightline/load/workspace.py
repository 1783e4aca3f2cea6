"""Reads ``vision.yml``, and ``workspace.yml`` where it has grown: the vision itself, and how to read the rest."""

from collections.abc import Sequence
from dataclasses import replace

from sightline.dates import MONTHS, month_number
from sightline.load.documents import Document
from sightline.load.nodes import MappingNode, Scalar
from sightline.load.reader import FieldReader
from sightline.load.report import Report, quoted
from sightline.load.words import Setting
from sightline.model.values import Body
from sightline.model.workspace import Calendar, Workspace


def read_workspace(documents: Sequence[Document], body: Body | None, setting: Setting, report: Report) -> Workspace:
    """Read the workspace from the fields of its files; dates in it are read with its own calendar."""
    fields = _joined(documents, report)
    calendar = _calendar(fields, report)
    reader = FieldReader.start(report, replace(setting, calendar=calendar))
    found = reader.fields(Workspace, fields)
    workspace = Workspace(places=reader.places(fields.where), body=body, **found)
    _check_order(workspace, "pillars", "pillar", setting, report)
    _check_order(workspace, "outcomes", "outcome", setting, report)
    return workspace


def language_of(documents: Sequence[Document]) -> str:
    """Return the language that the files state, by which every value of them is read; ``en`` where they do not."""
    for document in documents:
        entry = document.fields.entries.get("language")
        if entry and isinstance(entry.value, Scalar) and entry.value.text.strip():
            return entry.value.text.strip()
    return "en"


def check_mark(workspace: Workspace, attachments: Sequence[str], report: Report) -> None:
    """Report a mark that is no picture below the content folder."""
    pictures = [attachment for attachment in attachments if attachment.casefold().endswith((".svg", ".png"))]
    if workspace.mark and workspace.mark not in pictures:
        what = f"there is no picture {quoted(workspace.mark)} in the content folder"
        right = report.suggest(workspace.mark, pictures) or "Write the path of an SVG or PNG, such as brand/mark.svg."
        report.add("mark-not-found", workspace.places.at("mark"), what, right)


def _check_order(workspace: Workspace, key: str, kind: str, setting: Setting, report: Report) -> None:
    """Report an id in an order of records that none of them has."""
    for number, record_id in enumerate(getattr(workspace, key)):
        if kind not in setting.index.kinds.get(record_id, ()):
            what = f"there is no {kind} {quoted(record_id)}"
            right = report.suggest(record_id, setting.index.names((kind,))) or "Delete it, or write the record."
            report.add("unknown-link", workspace.places.at(key, number), what, right)


def _joined(documents: Sequence[Document], report: Report) -> MappingNode:
    """Return the fields of both files as one; a field in both is reported, and the first stays."""
    joined = MappingNode(documents[0].fields.where)
    for document in documents:
        for key, entry in document.fields.entries.items():
            first = joined.entries.setdefault(key, entry)
            if first is not entry:
                other = first.key.where
                what = f"{quoted(key)} is stated in {other.path}:{other.line} too"
                report.add("said-twice", entry.key.where, what, "Keep one of them.")
    return joined


def _calendar(fields: MappingNode, report: Report) -> Calendar | None:
    """Read the calendar ahead of everything that needs it, and say what it leaves open."""
    entry = fields.entries.get("calendar")
    if entry is None:
        return None
    ahead = FieldReader.start(Report(), Setting())  # what is wrong in it is reported when all fields are read
    calendar: Calendar | None = ahead.fields(Workspace, MappingNode(fields.where, {"calendar": entry})).get("calendar")
    if calendar is None or calendar.starts is None:
        return calendar
    where = ahead.places(entry.key.where).at("calendar", "year-starts")
    month = month_number(calendar.starts)
    if not month:
        right = report.suggest(calendar.starts, MONTHS) or "Write its English name, such as april."
        report.add("unknown-month", where, f"{quoted(calendar.starts)} is not a month", right)
    elif month > 1 and calendar.named_by is None:
        what = f"the fiscal year starts in {MONTHS[month - 1]}, and nothing says after which year it is named"
        right = "Write `named-by: end` where FY27 ends in 2027, `named-by: start` where it starts in it."
        report.add("fiscal-year-unnamed", where, what, right)
    return calendar
