"""The two halves of a Markdown file: front matter between ``---`` lines, and the narrative below."""

import re
from dataclasses import dataclass

from sightline.load.files import TextFile
from sightline.load.report import Report
from sightline.model.values import Body
from sightline.problems import Location
from sightline.restriction import CODE, RIGHT, hiding_field, what_hides

_KEY = re.compile(r"([a-z][a-z-]*):(?: |$)")
_MERGE = re.compile(r"(<<<<<<<|>>>>>>>|\|\|\|\|\|\|\|)(?: |$)")
_JSON = re.compile(r'\{\s*"[\w-]+"\s*:')
TOP = 12
"""Lines of a narrative in which fields are looked for that were meant to stand above it."""
_CODE = re.compile(r" {0,3}(`{3,}|~{3,})")


@dataclass(frozen=True)
class Halves:
    """A file in two: the YAML, the line before its first, and the narrative."""

    yaml: str | None
    """None where there is no front matter, or none that can be found."""
    before: int = 0
    body: Body | None = None


def split(file: TextFile, known: frozenset[str], report: Report) -> Halves | None:
    """Split a Markdown file; report a missing fence and return None.

    ``known`` holds the fields of the record: two of them at the top without a fence were meant as front matter.
    """
    lines = file.text.split("\n")
    if language := _other_fields(lines):
        what = f"fields stand here in {language}"
        report.add(
            "unopened-front-matter", Location(file.path), what, "Write them in YAML, between two lines of `---`."
        )
        return None
    if lines[0].rstrip() != "---":
        if _looks_like_fields(lines, known):
            what = "fields stand here without a line of three hyphens above them"
            report.add("unopened-front-matter", Location(file.path), what, "Make `---` the first line of the file.")
            return None
        _check_hidden(file, lines, 0, report)
        return Halves(None, 0, _body(file, lines, 0))
    end = next((number for number, line in enumerate(lines) if number and line.rstrip() in ("---", "...")), 0)
    if not end:
        what = "the front matter never ends"
        right = "Put a line of three hyphens between the fields and the narrative."
        report.add("unclosed-front-matter", Location(file.path, 1, 1, 3), what, right)
        return None
    if _looks_like_fields(lines[end + 1 :], known):
        what = "the front matter ends here, and more fields stand below"
        right = "Delete this line of three hyphens, or the fields below it."
        report.add("early-fence", Location(file.path, end + 1, 1, 3), what, right)
        return None
    _check_hidden(file, lines, end + 1, report)
    return Halves("\n".join(lines[1:end]) + "\n", 1, _body(file, lines, end + 1))


def has_merge_marker(file: TextFile, report: Report) -> bool:
    """Report the first marker of an unfinished merge; in Markdown, code blocks may show one."""
    if "<<<<<<<" not in file.text and ">>>>>>>" not in file.text:
        return False
    inside, markdown = "", file.path.endswith(".md")
    for number, line in enumerate(file.text.split("\n"), 1):
        if markdown and (fence := _CODE.match(line)):
            inside = "" if inside and fence[1].startswith(inside) else inside or fence[1]
        elif not inside and (found := _MERGE.match(line)):
            where = Location(file.path, number, 1, len(found[1]))
            report.add("merge-marker", where, "a merge was not finished", "Choose one side and delete the markers.")
            return True
    return False


def _other_fields(lines: list[str]) -> str:
    """Return the language of fields that other programs read at the top of a file, or nothing."""
    first = lines[0].rstrip()
    if first in ("+++", ";;;") and first in (line.rstrip() for line in lines[1:]):
        return "TOML" if first == "+++" else "JSON"
    top = "".join(lines[:TOP]).lstrip()
    return "JSON" if _JSON.match(top) else ""


def _looks_like_fields(lines: list[str], known: frozenset[str]) -> bool:
    top = [line for line in lines[:TOP] if line.strip()][:4]
    fields = sum(1 for line in top if (found := _KEY.match(line)) and found[1] in known)
    fenced = any(line.rstrip() == "---" for line in lines)
    return fields > 1 or (fields == 1 and fenced)


def _check_hidden(file: TextFile, lines: list[str], start: int, report: Report) -> None:
    """Report a field at the top of a narrative that asks to hide it: it would be printed, and hide nothing."""
    for number, line in enumerate(lines[start : start + TOP], start + 1):
        if key := hiding_field(line):
            report.add(CODE, Location(file.path, number, 1, len(key)), what_hides(key), RIGHT)


def _body(file: TextFile, lines: list[str], start: int) -> Body | None:
    """Return the narrative with one line end at its end, or None where there is only white space."""
    text = "\n".join(lines[start:]).rstrip()
    return Body(text + "\n", Location(file.path, start + 1)) if text else None
