"""The blocks of a narrative: paragraphs, headings, lists, quotations, code, tables, notes, as CommonMark reads them.

Every line is looked at once: it continues what is open, opens something, or goes on with a paragraph. Python-Markdown
wants blank lines and four columns where authors, and their forge, do not.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from sightline.narrative.tree import TooDeepError

DEEPEST = 16
"""Quotations, lists and the like inside one another."""
LONGEST_PARAGRAPH = 20_000
"""Characters of one paragraph."""
TAB = 4
"""Columns of a tab, of code, and of what belongs to a note or an admonition."""
CONTAINERS = frozenset({"document", "quote", "list", "item", "note", "titled", "terms", "meaning"})


@dataclass(eq=False)
class Block:
    """One block. A container has children, a leaf has lines."""

    kind: str
    line: int = 0
    """The line of the narrative on which it begins, from 0."""
    children: list["Block"] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    """As typed, behind the marks of its containers."""
    mark: str = ""
    """The marker of a list, the fence of code, the label of a note, the sign of an admonition, the end of raw HTML."""
    indent: int = 0
    """Columns that belong to a list's entry, or that stand before a fence."""
    level: int = 0
    """Of a heading, or the first number of a list."""
    words: str = ""
    """What stands behind a fence or the sign of an admonition."""
    end: int = 0
    """The last line that belongs to it."""
    open: bool = True
    ended: bool = False
    """Whether a fence has its last line."""
    loose: bool = False
    """Whether blank lines stand between the entries of a list, or between what an entry holds."""

    @property
    def last(self) -> "Block | None":
        """The last child."""
        return self.children[-1] if self.children else None


class Line:
    """What is left of a line behind the marks of its containers; columns are counted as in the whole line."""

    def __init__(self, text: str, number: int) -> None:
        self.rest, self.column, self.number = text, 0, number

    @property
    def indent(self) -> int:
        """Return how many columns are blank; tabs become the spaces that they stand for."""
        bare = self.rest.lstrip(" \t")
        lead = self.rest[: len(self.rest) - len(bare)]
        if "\t" in lead:
            begun = " " * (self.column % TAB)
            lead = (begun + lead).expandtabs(TAB)[len(begun) :]
            self.rest = lead + bare
        return len(lead)

    @property
    def is_blank(self) -> bool:
        """Whether nothing is left."""
        return not self.rest.strip(" \t")

    def skip(self, number: int) -> None:
        """Take characters away from the front."""
        self.rest, self.column = self.rest[number:], self.column + number

    def skip_blank(self, most: int) -> None:
        """Take at most so many blank columns away."""
        self.skip(min(self.indent, most))


class Reader:
    """Reads lines into blocks; a ``start`` function for each kind of block says whether a line begins one."""

    def __init__(self, lines: list[str], starts: tuple["Start", ...]) -> None:
        self.root = Block("document")
        self.lines = lines
        self.starts = starts

    def read(self) -> Block:
        """Return the document.

        Raises:
            TooDeepError: where more containers stand inside one another, or a paragraph is longer, than is converted.
        """
        for number, text in enumerate(self.lines):
            self._take(Line(text, number))
        close(self.root)
        return self.root

    def _take(self, line: Line) -> None:
        path = self._matched(line)
        if path[-1].kind in VERBATIM:
            _take_verbatim(path[-1], line)
            return
        leaf = path.pop() if path[-1].kind in ("paragraph", "table") else None
        parent, leaf, begun = self._begin(path, leaf, line)
        if begun and begun.kind not in CONTAINERS:
            return
        if line.is_blank:
            _close_below(parent)
        elif leaf is not None:
            _add(leaf, line)
        elif not begun and (lazy := _tip(self.root)).kind == "paragraph":
            _add(lazy, line)
        else:
            _add(_put(_outside(parent, path), Block("paragraph", line.number)), line)

    def _matched(self, line: Line) -> list[Block]:
        """Return the open blocks that a line continues, the document first; their marks are taken off the line."""
        path = [self.root]
        while (child := path[-1].last) is not None and child.open and CONTINUES[child.kind](child, line):
            path.append(child)
        return path

    def _begin(self, path: list[Block], leaf: Block | None, line: Line) -> tuple[Block, Block | None, Block | None]:
        """Open what a line begins; return the innermost container, the leaf that goes on, and the last begun."""
        begun: Block | None = None
        while not line.is_blank:
            found = self._start(path, leaf, line)
            if found is None:
                break
            begun, leaf = found, None
            if begun.kind not in CONTAINERS:
                break
            path.append(begun)
            if sum(1 for block in path if block.kind != "list") > DEEPEST + 1:
                raise TooDeepError
        return path[-1], leaf, begun

    def _start(self, path: list[Block], leaf: Block | None, line: Line) -> Block | None:
        if line.indent >= TAB:
            if _tip(self.root).kind == "paragraph":
                return None
            line.skip(TAB)
            block = _put(_outside(path[-1], path), Block("code", line.number))
            _take_verbatim(block, line)
            return block
        for start in self.starts:
            begun = start(path, leaf, line)
            if begun is not None:
                return begun
        return None


Start = Callable[[list[Block], Block | None, Line], Block | None]
"""Says whether a line begins a block below the last of the open ones; the leaf before it goes on otherwise."""
VERBATIM = frozenset({"code", "fence", "html"})


def put(path: list[Block], block: Block) -> Block:
    """Hang a block below the innermost open container, outside lists that it is no entry of."""
    return _put(_outside(path[-1], path), block)


def _outside(parent: Block, path: list[Block]) -> Block:
    """Return the container for what is no entry: lists and terms hold nothing else."""
    while parent.kind in ("list", "terms"):
        path.pop()
        parent = path[-1]
    return parent


def _put(parent: Block, block: Block) -> Block:
    _close_below(parent)
    block.end = block.line
    parent.children.append(block)
    return block


def _add(leaf: Block, line: Line) -> None:
    leaf.lines.append(line.rest.lstrip(" \t"))
    leaf.end = line.number
    leaf.level += len(line.rest) + 1
    if leaf.kind == "paragraph" and leaf.level > LONGEST_PARAGRAPH:
        raise TooDeepError


def _tip(block: Block) -> Block:
    while block.last is not None and block.last.open:
        block = block.last
    return block


def _close_below(parent: Block) -> None:
    if parent.last is not None and parent.last.open:
        close(parent.last)


def close(block: Block) -> None:
    """Close a block with what it holds, and say where it ended and whether blank lines stand in it."""
    _close_below(block)
    block.open = False
    for child in block.children[-1:]:
        block.end = max(block.end, child.end)
    if block.kind == "code":
        while block.lines and not block.lines[-1].strip():
            block.lines.pop()
            block.end -= 1
    if block.kind in ("item", "list"):
        pairs = zip(block.children, block.children[1:], strict=False)
        apart = any(first.end + 1 < second.line for first, second in pairs)
        block.loose = apart or (block.kind == "list" and any(entry.loose for entry in block.children))


def _take_verbatim(block: Block, line: Line) -> None:
    """Copy a line of code or raw HTML, and close the block where the line says so."""
    if block.kind == "fence" and _ends_fence(block, line):
        block.end, block.open, block.ended = line.number, False, True
        return
    block.lines.append(line.rest)
    block.end = line.number
    if block.kind == "html" and block.mark and block.mark in line.rest.lower():
        block.open = False


def _ends_fence(block: Block, line: Line) -> bool:
    bare = line.rest.strip(" \t")
    return line.number > block.line and line.indent < TAB and bare.startswith(block.mark) and not bare.strip(bare[0])


def _continue_quote(_: Block, line: Line) -> bool:
    if line.indent >= TAB or not line.rest.lstrip(" ").startswith(">"):
        return False
    line.skip(line.indent + 1)
    line.skip_blank(1)
    return True


def _continue_entry(block: Block, line: Line) -> bool:
    if line.is_blank:
        return bool(block.children) or line.number == block.line
    if line.indent < block.indent:
        return False
    line.skip(block.indent)
    return True


def _continue_indented(_: Block, line: Line) -> bool:
    if not line.is_blank and line.indent < TAB:
        return False
    line.skip_blank(TAB)
    return True


def _continue_fence(block: Block, line: Line) -> bool:
    if not _ends_fence(block, line):
        line.skip_blank(block.indent)
    return True


def _continue_html(block: Block, line: Line) -> bool:
    return bool(block.mark) or not line.is_blank


def _continue_text(_: Block, line: Line) -> bool:
    return not line.is_blank


def _never(_: Block, __: Line) -> bool:
    return False


def _always(_: Block, __: Line) -> bool:
    return True


CONTINUES: Mapping[str, Callable[[Block, Line], bool]] = {
    "quote": _continue_quote,
    "list": _always,
    "terms": _always,
    "item": _continue_entry,
    "note": _continue_indented,
    "titled": _continue_indented,
    "meaning": _continue_indented,
    "code": _continue_indented,
    "fence": _continue_fence,
    "html": _continue_html,
    "paragraph": _continue_text,
    "table": _continue_text,
    "heading": _never,
    "rule": _never,
    "term": _never,
}
"""Whether a line goes on with an open block."""
