"""A file as fields and narrative, however it is written: YAML alone, Markdown alone, or one above the other."""

from dataclasses import dataclass

from sightline.load.fences import has_merge_marker, split
from sightline.load.files import TextFile
from sightline.load.nodes import Listing, MappingNode, Node, Refused, Scalar, read_yaml
from sightline.load.report import Report
from sightline.model.values import Body
from sightline.problems import Location


@dataclass
class Document:
    """What a file holds."""

    fields: MappingNode
    body: Body | None = None
    understood: bool = True
    """False where the file was reported as a whole: it says something, and we do not know what."""


def read_document(file: TextFile | None, path: str, known: frozenset[str], report: Report) -> Document:
    """Read a file's fields and narrative; report why where that cannot be done.

    ``known`` are the fields of what the file describes.
    """
    nothing = Document(MappingNode(Location(path)), understood=False)
    if file is None or has_merge_marker(file, report):
        return nothing
    if not path.endswith(".md"):
        return _of_yaml(file, report)
    halves = split(file, known, report)
    if halves is None:
        return nothing
    if halves.yaml is None:
        return Document(nothing.fields, halves.body)
    fields, understood = _fields(halves.yaml, path, halves.before, report)
    return Document(fields, halves.body, understood)


def _of_yaml(file: TextFile, report: Report) -> Document:
    count = len(report.problems)
    fields, understood = _fields(file.text, file.path, 0, report)
    if understood and not fields.entries and len(report.problems) == count:
        right = "Write at least one field, or delete the file."
        report.add("empty-file", Location(file.path), "the file holds only comments", right)
    return Document(fields, None, understood)


def _fields(text: str, path: str, before: int, report: Report) -> tuple[MappingNode, bool]:
    """Return the fields of a YAML text, and whether it could be understood."""
    count = len(report.problems)
    node: Node | None = read_yaml(text, path, report, before)
    if isinstance(node, MappingNode):
        return node, True
    empty = MappingNode(Location(path))
    if node is None or (isinstance(node, Scalar) and not node.text and not node.quoted):
        return empty, len(report.problems) == count
    if not isinstance(node, Refused):
        stands = "a list" if isinstance(node, Listing) else "text"
        right = "Write `title: …` and the other fields, one to a line, each with a colon and a space."
        report.add("wrong-root", node.where, f"{stands} stands here, where fields are wanted", right)
    return empty, False
