"""YAML as the author typed it: every value is text with its place; the field decides later what it means.

Built from parser events and not from PyYAML's own nodes: aliases are seen before they are followed,
depth is counted before anything recurses, and no value is ever converted.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Any

import yaml

from sightline.load.files import name_of, place_in
from sightline.load.report import Report, quoted
from sightline.load.syntax import explain
from sightline.problems import UNSEEN_IN_YAML, Location
from sightline.restriction import CODE, RIGHT, may_not_stand, what_hides

_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser of libyaml; where PyYAML was built without it, its own, which gives the same events, slower."""

DEEPEST = 20
LONGEST = 20_000
"""Characters of one value."""

_COMMENT = re.compile(r"([ \t]*)(#[^\s#!].{0,99})")
"""A comment that begins like a word, from the end of a value on."""


@dataclass(slots=True)
class Scalar:
    """One value as typed, without its quotes."""

    text: str
    where: Location
    quoted: bool = False
    """In quotes or as a block: the author means these very words."""


@dataclass(slots=True)
class Listing:
    """A list of values."""

    where: Location
    values: list["Node"] = field(default_factory=list)


@dataclass(slots=True)
class MappingNode:
    """Values by key, in the order written."""

    where: Location
    entries: dict[str, "Entry"] = field(default_factory=dict)


@dataclass(slots=True)
class Refused:
    """A value that was reported already and is to be left out."""

    where: Location


Node = Scalar | Listing | MappingNode | Refused


@dataclass(slots=True)
class Entry:
    """A key and its value."""

    key: Scalar
    value: Node


def read_yaml(text: str, path: str, report: Report, before: int = 0) -> Node | None:
    """Read one YAML document; report every fault and return None where nothing can be understood.

    ``before`` is the number of lines of the file above ``text``.
    """
    if found := UNSEEN_IN_YAML.search(text):
        at = place_in(text, found.start(), path)
        where = replace(at, line=at.line + before)
        report.add("control-character", where, f"{name_of(found[0])} stands in the text", "Delete it.")
        return None
    builder = _Builder(text.split("\n"), path, report, before)
    try:
        parser = _Parser(text)
        try:
            while parser.check_event():
                if not builder.take(parser.get_event()):
                    return None
        finally:
            parser.dispose()
    except (yaml.YAMLError, ValueError, OverflowError, AttributeError, LookupError) as error:
        # PyYAML's own parser lets unmarked errors through on some escapes and directives.
        code, where, what, right = explain(error, builder.lines, path, before)
        report.add(code, where, what, right)
        return None
    return builder.root


class _Builder:
    """Builds nodes from parser events, with a stack of its own instead of recursion."""

    def __init__(self, lines: list[str], path: str, report: Report, before: int) -> None:
        self.lines, self.path, self.report, self.before = lines, path, report, before
        self.root: Node | None = None
        self.open: list[Listing | MappingNode] = []
        self.keys: list[Scalar | Refused | None] = []
        """For each open collection the key that waits for its value."""
        self.documents = 0

    def take(self, event: yaml.Event | None) -> bool:
        """Take one event; False means that reading on makes no sense."""
        if isinstance(event, yaml.ScalarEvent):
            self._put(self._scalar(event))
        elif isinstance(event, yaml.CollectionStartEvent):
            return self._enter(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._leave()
        elif isinstance(event, yaml.AliasEvent):
            where = self._at(event)
            right = f'Write the value itself; if the words begin with "*", put them in quotes: "*{event.anchor}".'
            self.report.add("alias", where, f'"*{event.anchor}" stands for a value elsewhere', right)
            self._put(Refused(where))
        elif isinstance(event, yaml.DocumentStartEvent):
            return self._document(event)
        return True

    def _document(self, event: yaml.DocumentStartEvent) -> bool:
        self.documents += 1
        if self.documents == 1:
            return True
        what = "a second document begins here"
        self.report.add("several-documents", self._at(event), what, "Give each record a file of its own.")
        return False

    def _enter(self, event: yaml.CollectionStartEvent) -> bool:
        where = self._at(event)
        if len(self.open) >= DEEPEST:
            self.report.add("too-deep", where, f"values are nested more than {DEEPEST} deep", "Flatten them.")
            return False
        self._is_plain(event, where)
        one = MappingNode(where) if isinstance(event, yaml.MappingStartEvent) else Listing(where)
        self._put(one)
        self.open.append(one)
        self.keys.append(None)
        return True

    def _leave(self) -> None:
        self.open.pop()
        self.keys.pop()

    def _put(self, node: Node) -> None:
        """Hang a node where it belongs: at the root, in a list, as a key, or as the value of the waiting key."""
        if not self.open:
            self.root = node
        elif isinstance(parent := self.open[-1], Listing):
            parent.values.append(node)
        elif (key := self.keys[-1]) is None:
            self.keys[-1] = self._key(node)
        else:
            self.keys[-1] = None
            if isinstance(key, Scalar):
                self._add(parent, key, node)

    def _add(self, parent: MappingNode, key: Scalar, node: Node) -> None:
        first = parent.entries.get(key.text)
        if first is None:
            parent.entries[key.text] = Entry(key, node)
            return
        what = f"{quoted(key.text)} is written twice; it stands on line {first.key.where.line} too"
        self.report.add("duplicate-key", key.where, what, "Keep one of them.")

    def _key(self, node: Node) -> Scalar | Refused:
        """Keep a key as typed, or report why it is none."""
        if isinstance(node, Scalar) and node.text == "<<" and not node.quoted:
            self.report.add(
                "alias", node.where, '"<<" merges another mapping into this one', "Write the fields themselves."
            )
            return Refused(node.where)
        if isinstance(node, Scalar) and "\n" not in node.text:
            return Refused(node.where) if self._asks_to_hide(node) else node
        if not isinstance(node, Refused):
            what = "a key is one line of words, and this is not"
            self.report.add("key-form", node.where, what, "A value that begins with a bracket goes in quotes.")
        return Refused(node.where)

    def _asks_to_hide(self, key: Scalar) -> bool:
        """Report a key that says who may read something: here every key of every file passes, at any depth."""
        asks = may_not_stand(key.text)
        if asks:
            report_hidden(key.text, key.where, self.report)
        return asks

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar | Refused:
        """Keep a scalar as typed, with where it stands and whether it was quoted."""
        where = self._at(event)
        text: str = event.value
        if not self._is_plain(event, where):
            return Refused(where)
        if len(text) > LONGEST:
            what = f"this value has {len(text):,} characters"
            self.report.add("text-too-long", where, what, f"A value may have {LONGEST:,}; long text is narrative.")
            return Refused(where)
        if found := UNSEEN_IN_YAML.search(text):
            self.report.add("control-character", where, f"{name_of(found[0])} stands in the value", "Delete it.")
            return Refused(where)
        quotes = bool(event.style)
        if event.style in ("'", '"') and self._runs_on(event, where):
            return Refused(where)
        if not quotes:
            self._check_comment(event, text)
        return Scalar(text, where, quotes)

    def _runs_on(self, event: yaml.ScalarEvent, where: Location) -> bool:
        """Report a quote that swallowed the fields below it; words that go on are indented further than their field."""
        start, end = _marks(event)
        own = _indent(self.lines[start.line])
        below = self.lines[start.line + 1 : end.line + 1]
        if not any(line.strip() and _indent(line) <= own for line in below):
            return False
        what = f"the quote that begins here goes on to line {end.line + 1 + self.before}"
        right = f"Close it with {event.style} at the end of the value; indent words that go on below."
        self.report.add("yaml", where, what, right)
        return True

    def _is_plain(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, where: Location) -> bool:
        """Report an anchor or a tag."""
        if event.anchor:
            right = f'Write the value where it is needed; words that begin with "&" go in quotes: "&{event.anchor}".'
            self.report.add("alias", where, f'"&{event.anchor}" gives a value a name', right)
        elif event.tag:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            right = 'The field decides how a value is read. If the words begin with "!", put them in quotes.'
            self.report.add("yaml-tag", where, f"{quoted(tag)} is a tag", right)
        return not (event.anchor or event.tag)

    def _check_comment(self, event: yaml.ScalarEvent, text: str) -> None:
        """Warn of ``contact: #booking``: the words after the ``#`` are lost, and were hardly meant as a comment."""
        _, end = _marks(event)
        line = self.lines[end.line] if end.line < len(self.lines) else ""
        found = _COMMENT.match(line, end.column)
        if found and (found[1] or not text):
            where = Location(self.path, end.line + 1 + self.before, found.start(2) + 1, len(found[2]))
            what = f"{quoted(found[2].rstrip())} is read as a comment, and lost"
            right = "Put the whole value in quotes; or write a space behind the # if it is a comment."
            self.report.add("cut-by-comment", where, what, right)

    def _at(self, event: yaml.Event) -> Location:
        start, end = _marks(event)
        if end.line == start.line:
            length = max(1, end.column - start.column)
        else:
            length = max(1, len(self.lines[start.line].rstrip()) - start.column) if start.line < len(self.lines) else 1
        return Location(self.path, start.line + 1 + self.before, start.column + 1, length)


def report_hidden(key: str, where: Location, report: Report, about: str = "") -> None:
    """Report a key that asks to hide something."""
    report.add(CODE, where, what_hides(key), RIGHT, about=about)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _marks(event: yaml.Event) -> tuple[Any, Any]:
    """Return where an event starts and ends: marks with ``line`` and ``column`` from 0, of either parser's type."""
    return event.start_mark, event.end_mark
