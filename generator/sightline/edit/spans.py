"""YAML with the place of each value in its text: from the first character to the one after the last.

As in the loader nothing is converted: a value is the text that was typed, without its quotes. What the loader
refuses (names for values, tags, a second document, a key that comes twice) is refused here too.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LINE_END = re.compile(r"\r\n|\r|\n")

Tree = str | Sequence["Tree"] | Mapping[str, "Tree"]
"""A value as typed: text, or a list or mapping of such values."""


class NotUnderstood(Exception):
    """The file holds something that cannot be edited, such as a fault in its YAML; the words say what."""


@dataclass(slots=True)
class SpannedScalar:
    """One value as typed; where nothing is typed its span is empty, behind the colon or dash."""

    start: int
    end: int
    text: str
    style: str = ""
    """The quote, or ``|`` or ``>`` for a block; nothing for plain words."""


@dataclass(slots=True)
class SpannedList:
    """A list; ``start`` is its bracket or first dash."""

    start: int
    end: int
    flow: bool
    values: list["Node"] = field(default_factory=list)


@dataclass(slots=True)
class SpannedMapping:
    """Values by key, in the order written; ``start`` is its brace or first key."""

    start: int
    end: int
    flow: bool
    entries: dict[str, "Pair"] = field(default_factory=dict)


Node = SpannedScalar | SpannedList | SpannedMapping


@dataclass(slots=True)
class Pair:
    """A key and its value."""

    key: SpannedScalar
    value: Node


def tree_of(node: Node | None) -> Tree:
    """Return a value as typed; an empty mapping where a document holds nothing."""
    if node is None:
        return {}
    if isinstance(node, SpannedScalar):
        return node.text
    if isinstance(node, SpannedList):
        return [tree_of(value) for value in node.values]
    return {key: tree_of(pair.value) for key, pair in node.entries.items()}


class Lines:
    """A text with its own line ends, by line and column; ``otherwise`` is the line end of a text of one line."""

    def __init__(self, text: str, otherwise: str = "\n") -> None:
        self.text, self.otherwise = text, otherwise
        self.breaks = [(found.start(), found.end()) for found in _LINE_END.finditer(text)]
        self.starts = [0, *(end for _, end in self.breaks)]

    @property
    def plain(self) -> str:
        """The text with one kind of line end, as a parser wants it."""
        return _LINE_END.sub("\n", self.text)

    def at(self, line: int, column: int) -> int:
        """Return the offset of a line and column, both from 0."""
        return min(self.starts[min(line, len(self.starts) - 1)] + column, len(self.text))

    def line(self, offset: int) -> int:
        """Return the line of an offset, from 0."""
        low, high = 0, len(self.starts) - 1
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self.starts[middle] <= offset else (low, middle - 1)
        return low

    def column(self, offset: int) -> int:
        """Return the column of an offset, from 0."""
        return offset - self.starts[self.line(offset)]

    def stop(self, line: int) -> int:
        """Return the offset at which a line ends, before its line end."""
        return self.breaks[line][0] if line < len(self.breaks) else len(self.text)

    def below(self, line: int) -> int:
        """Return the offset at which the next line starts; the end of the text behind the last."""
        return self.breaks[line][1] if line < len(self.breaks) else len(self.text)

    def ending(self, offset: int) -> str:
        """Return the line end in use at an offset: that of its line, else of the line above."""
        if not self.breaks:
            return self.otherwise
        start, end = self.breaks[min(self.line(offset), len(self.breaks) - 1)]
        return self.text[start:end]


def read_spans(lines: Lines) -> Node | None:
    """Return the values of a YAML text, or None where it holds none. Raises ``NotUnderstood``."""
    builder = _Builder(lines)
    try:
        parser = _Parser(lines.plain)
        try:
            while parser.check_event():
                builder.take(parser.get_event())
        finally:
            parser.dispose()
    except (yaml.YAMLError, ValueError, OverflowError, AttributeError, LookupError) as error:
        raise NotUnderstood("its YAML cannot be read") from error
    root = builder.root
    if isinstance(root, SpannedScalar) and not root.text and not root.style:
        return None
    return root


class _Builder:
    """Builds nodes from parser events, without recursion."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.root: Node | None = None
        self.open: list[SpannedList | SpannedMapping] = []
        self.keys: list[SpannedScalar | None] = []
        """For each open collection the key that waits for its value."""
        self.documents = 0

    def take(self, event: yaml.Event) -> None:
        """Take one event."""
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
            raise NotUnderstood("it names a value with & or *, or holds a tag")
        if isinstance(event, yaml.ScalarEvent):
            self._put(self._scalar(event))
        elif isinstance(event, yaml.CollectionStartEvent):
            kind = SpannedMapping if isinstance(event, yaml.MappingStartEvent) else SpannedList
            start = self._offset(event, first=True)
            if event.flow_style and self.lines.text[start] not in "[{":
                raise NotUnderstood("a pair stands in a list without braces")
            collection = kind(start, start, bool(event.flow_style))
            self._put(collection)
            self.open.append(collection)
            self.keys.append(None)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise NotUnderstood("a second document begins in it")

    def _close(self, event: yaml.CollectionEndEvent) -> None:
        collection = self.open.pop()
        self.keys.pop()
        if collection.flow:
            collection.end = self._offset(event, first=False)
            return
        # The parser ends a block at the next value; comments and blank lines before that are not the block's.
        last = list(collection.entries.values())[-1].value if isinstance(collection, SpannedMapping) else None
        collection.end = last.end if last else collection.values[-1].end  # type: ignore[union-attr] # a list, if no mapping

    def _put(self, node: Node) -> None:
        """Put a node where the list or mapping that is open wants one."""
        if not self.open:
            self.root = node
        elif isinstance(parent := self.open[-1], SpannedList):
            parent.values.append(node)
        elif (key := self.keys[-1]) is None:
            if not isinstance(node, SpannedScalar) or "\n" in node.text or (node.text == "<<" and not node.style):
                raise NotUnderstood("a key in it is not one line of words")
            if node.text in parent.entries:
                raise NotUnderstood(f"{node.text} is written twice in it")
            self.keys[-1] = node
        else:
            self.keys[-1] = None
            parent.entries[key.text] = Pair(key, node)

    def _scalar(self, event: yaml.ScalarEvent) -> SpannedScalar:
        start, end = self._offset(event, first=True), self._offset(event, first=False)
        if event.style in ("|", ">"):
            # The parser ends a block behind the blank lines below it.
            head = self.lines.stop(self.lines.line(start))
            words = self.lines.text[head:end].rstrip("\r\n \t") if "+" not in self.lines.text[start:head] else None
            end = self._without_break(head, end) if words is None else head + len(words)
        return SpannedScalar(start, end, event.value, event.style or "")

    def _without_break(self, head: int, end: int) -> int:
        line = self.lines.line(end)
        return max(head, self.lines.stop(line - 1)) if end == self.lines.starts[line] and line else end

    def _offset(self, event: yaml.Event, *, first: bool) -> int:
        mark: Any = event.start_mark if first else event.end_mark
        return self.lines.at(mark.line, mark.column)
