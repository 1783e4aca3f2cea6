"""What begins a block: one function for each kind, in the order in which they are asked."""

import re

from sightline.narrative.blocks import TAB, Block, Line, Start, close, put
from sightline.narrative.cells import cells
from sightline.narrative.raw import RawHtml
from sightline.narrative.references import References

_RULE = re.compile(r"([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_HEADING = re.compile(r"(#{1,6})(?:[ \t]+(?P<words>.*)|)$")
_CLOSING = re.compile(r"(?:^|[ \t]+)#+[ \t]*$")
_UNDERLINE = re.compile(r"(=+|-+)[ \t]*$")
_FENCE = re.compile(r"(?P<fence>`{3,}(?=[^`]*$)|~{3,})(?P<info>.*)$")
_ENTRY = re.compile(r"(?P<mark>[-+*]|[0-9]{1,9}[.)])(?=[ \t]|$)")
_NOTE = re.compile(r"\[\^(?P<label>[^\]\n]{1,100})\]:[ \t]*")
_TITLED = re.compile(
    r"""(?P<sign>!!!|\?\?\?\+?|===[!+]?)[ \t]+(?P<words>[\w-]+(?:[ \t]+[\w-]+)*(?:[ \t]+"[^"]*")?|"[^"]*")[ \t]*$"""
)
_MEANING = re.compile(r":[ \t]+(?=\S)")
_DELIMITERS = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*+\|?[ \t]*$")


def starts_of(raw: RawHtml, references: References) -> tuple[Start, ...]:
    """Return the functions that begin blocks; raw HTML and references are asked what they know."""

    def html(path: list[Block], leaf: Block | None, line: Line) -> Block | None:
        end = raw.begins(line.rest.lstrip(" "), line.number, interrupts=leaf is not None)
        if end is None:
            return None
        block = put(path, Block("html", line.number, lines=[line.rest], mark=end))
        block.open = not (end and end in line.rest.lower())
        return block

    def underlined(_: list[Block], leaf: Block | None, line: Line) -> Block | None:
        found = _UNDERLINE.match(line.rest.lstrip(" "))
        if leaf is None or leaf.kind != "paragraph" or not found:
            return None
        references.take(leaf)
        if not leaf.lines:
            return None
        leaf.kind, leaf.level, leaf.end, leaf.open = "heading", 1 if found[1][0] == "=" else 2, line.number, False
        return leaf

    return (_quote, _heading, _fence, html, underlined, _table, _rule, _entry, _note, _titled, _meaning)


def _quote(path: list[Block], _: Block | None, line: Line) -> Block | None:
    if not line.rest.lstrip(" ").startswith(">"):
        return None
    line.skip(line.indent + 1)
    line.skip_blank(1)
    return put(path, Block("quote", line.number))


def _heading(path: list[Block], _: Block | None, line: Line) -> Block | None:
    found = _HEADING.match(line.rest.strip(" \t"))
    if not found:
        return None
    words = _CLOSING.sub("", found["words"] or "").strip(" \t")
    return put(path, Block("heading", line.number, lines=[words], level=len(found[1]), open=False))


def _fence(path: list[Block], _: Block | None, line: Line) -> Block | None:
    found = _FENCE.match(line.rest.lstrip(" "))
    if not found:
        return None
    info = found["info"].strip()
    return put(path, Block("fence", line.number, mark=found["fence"], indent=line.indent, words=info))


def _table(path: list[Block], leaf: Block | None, line: Line) -> Block | None:
    """Begin a table below its head, which is the last line of a paragraph with as many cells."""
    if leaf is None or leaf.kind != "paragraph" or not _DELIMITERS.match(line.rest.lstrip(" ")):
        return None
    head, below = leaf.lines[-1], line.rest.strip(" \t")
    if "|" not in head + below or len(cells(head)) != len(cells(below)):
        return None
    leaf.lines.pop()
    if not leaf.lines:
        path[-1].children.remove(leaf)
    else:
        leaf.end -= 1
    return put(path, Block("table", line.number - 1, lines=[head, below]))


def _rule(path: list[Block], _: Block | None, line: Line) -> Block | None:
    if not _RULE.match(line.rest.lstrip(" ")):
        return None
    return put(path, Block("rule", line.number, open=False))


def _entry(path: list[Block], leaf: Block | None, line: Line) -> Block | None:
    indent = line.indent
    found = _ENTRY.match(line.rest, indent)
    if not found:
        return None
    mark, behind = found["mark"], line.rest[found.end() :]
    is_empty = not behind.strip(" \t")
    if leaf is not None and leaf.kind == "paragraph" and (is_empty or (mark[0].isdigit() and int(mark[:-1]) != 1)):
        return None
    line.skip(found.end())
    blank = line.indent
    line.skip_blank(1 if is_empty or blank > TAB else blank)
    width = indent + len(mark) + (1 if is_empty or blank > TAB else blank)
    parent = path[-1]
    if parent.kind != "list" or parent.mark != mark[-1]:
        first = int(mark[:-1]) if mark[0].isdigit() else 0
        path.append(put(path, Block("list", line.number, mark=mark[-1], level=first)))
    parent = path[-1]
    if parent.last is not None and parent.last.open:
        close(parent.last)
    parent.children.append(Block("item", line.number, indent=width, end=line.number))
    return parent.children[-1]


def _note(path: list[Block], _: Block | None, line: Line) -> Block | None:
    found = _NOTE.match(line.rest.lstrip(" "))
    if not found:
        return None
    line.skip(line.indent + found.end())
    return put(path, Block("note", line.number, mark=found["label"]))


def _titled(path: list[Block], _: Block | None, line: Line) -> Block | None:
    found = _TITLED.match(line.rest.strip(" \t"))
    if not found:
        return None
    line.skip(len(line.rest))
    return put(path, Block("titled", line.number, mark=found["sign"], words=found["words"]))


def _meaning(path: list[Block], leaf: Block | None, line: Line) -> Block | None:
    """Begin the meaning of the terms above it."""
    found = _MEANING.match(line.rest.lstrip(" "))
    parent, before = path[-1], path[-1].last
    if not found:
        return None
    if parent.kind != "terms":
        if before is None or before.kind != "paragraph" or (leaf is None and before.end + 2 < line.number):
            return None
        terms = [Block("term", before.line, lines=[words], open=False) for words in before.lines]
        parent.children[-1] = parent = Block("terms", before.line, children=terms)
        path.append(parent)
    line.skip(line.indent + found.end())
    if parent.last is not None and parent.last.open:
        close(parent.last)
    parent.children.append(Block("meaning", line.number, end=line.number))
    return parent.children[-1]
