"""Lists as GitHub reads them, written as Python-Markdown wants them.

Authors indent a nested list by two or three spaces and start a list right below a sentence.
Python-Markdown wants four spaces for each level and a blank line, and otherwise runs everything
together. Here every list entry gets the indentation of its depth; nothing else is touched.
"""

import re
from dataclasses import dataclass, field

STEP = 4
"""Columns for each level, as Python-Markdown counts them."""

_MARKER = re.compile(r"(?P<mark>[-*+]|[0-9]{1,9}[.)])(?P<space> +|$)(?P<rest>.*)")
_RULE = re.compile(r"([-*_])( *\1){2,} *$")
_FENCE = re.compile(r"(`{3,}|~{3,})[^`]*$")
_BREAKS = re.compile(r"#{1,6} |>|`{3,}|~{3,}|<[/a-zA-Z!]|([-*_])( *\1){2,} *$")
"""What ends a list without a blank line when it stands at the margin."""
_QUOTE = re.compile(r" {0,3}> ?")


@dataclass
class _Entry:
    """A list entry that is open: the column of its marker and of its words, as typed."""

    marker: int
    words: int


@dataclass
class _Page:
    """What was read so far."""

    out: list[str] = field(default_factory=list)
    open: list[_Entry] = field(default_factory=list)
    blank: bool = True
    """Whether the line before is blank."""
    listing: bool = False
    """Whether the lines since the last blank one began with a list entry."""
    fence: str = ""
    """The fence that is open, and how far it is indented as typed."""
    fence_indent: int = 0

    def put(self, text: str, depth: int, *, entry: bool = False) -> None:
        if self.blank:
            self.listing = entry
        self.out.append(" " * (STEP * depth) + text if text else "")
        self.blank = not text

    def part(self) -> None:
        """Set a blank line, unless there is one."""
        if not self.blank:
            self.put("", 0)


def even_out(text: str) -> str:
    """Return the source with every list entry indented by four columns for each level."""
    if not re.search(r"^[ \t>]{0,40}([-*+]|[0-9]{1,9}[.)]|#{1,6})[ \t]", text, re.MULTILINE):
        return text
    return "\n".join(_even(text.split("\n")))


def _even(lines: list[str]) -> list[str]:
    page, quoted = _Page(), list[str]()
    for line in [*lines, None]:
        quote = _QUOTE.match(line) if line is not None and not page.fence and not page.open else None
        if quote and line is not None:
            quoted.append(line[quote.end() :])
            continue
        if quoted:
            page.out += [f"> {one}".rstrip() for one in _even(quoted)]
            page.blank, quoted = False, []
        if line is not None:
            _take(page, line)
    return page.out


def _take(page: _Page, typed: str) -> None:
    """Read one line."""
    bare = typed.lstrip(" \t")
    indent = len(typed[: len(typed) - len(bare)].expandtabs(STEP))
    if page.fence:
        _in_fence(page, typed, bare, indent)
    elif not bare:
        page.put("", 0)
    elif (marker := _marker(page, bare, indent)) is not None:
        _entry(page, marker, indent)
    else:
        _words(page, typed, bare, indent)


def _marker(page: _Page, bare: str, indent: int) -> re.Match[str] | None:
    """Return the marker of a list entry, where the line can be one."""
    found = _MARKER.match(bare.expandtabs(STEP))
    if found is None or _RULE.match(bare):
        return None
    margin = page.open[-1].words if page.open else 0
    if indent - margin >= STEP and (page.blank or not page.open):
        return None
    interrupts = not page.blank and not page.open
    empty = not found["rest"]
    if interrupts and (empty or (found["mark"][0].isdigit() and found["mark"][:-1] != "1")):
        return None
    return found


def _entry(page: _Page, marker: re.Match[str], indent: int) -> None:
    """Begin a list entry."""
    if not page.open or not page.listing:
        page.part()
    while page.open and indent < page.open[-1].words:
        page.open.pop()
    spaces = len(marker["space"])
    width = len(marker["mark"]) + (spaces if 1 <= spaces <= STEP else 1)
    mark = marker["mark"].replace(")", ".")
    page.put(f"{mark} {marker['rest'].strip()}", len(page.open), entry=True)
    page.open.append(_Entry(indent, indent + width))


def _words(page: _Page, typed: str, bare: str, indent: int) -> None:
    """Read a line that begins no entry: it belongs to the entry that it is indented to, or follows without a blank."""
    breaks = _BREAKS.match(bare) is not None
    if page.blank or breaks:
        while page.open and indent < page.open[-1].words:
            page.open.pop()
            if breaks:
                page.part()
    depth = len(page.open)
    margin = page.open[-1].words if page.open else 0
    fence = _FENCE.match(bare)
    heading = breaks and bare.startswith("#") and indent - margin < STEP
    if heading:
        page.part()
    if fence and indent - margin < STEP:
        _open_fence(page, fence, bare, indent)
    elif not page.open:
        page.out.append(typed)
        page.blank = False
    else:
        code = page.blank and indent - margin >= STEP
        page.put(" " * (indent - margin) + bare if code else bare, depth)
    if heading:
        page.put("", 0)


def _open_fence(page: _Page, fence: re.Match[str], bare: str, indent: int) -> None:
    """Begin a fence. Inside a list it becomes an indented block: Python-Markdown knows fences at the margin alone."""
    page.fence, page.fence_indent = fence[1], indent
    if page.open:
        page.part()
    else:
        page.put(bare, 0)


def _in_fence(page: _Page, typed: str, bare: str, indent: int) -> None:
    """Copy a line of code; its indentation counts from the fence's."""
    ends = bare.rstrip().startswith(page.fence) and not bare.strip().strip(page.fence[0])
    if not page.open:
        page.put(page.fence if ends else typed[min(indent, page.fence_indent) :], 0)
    elif ends:
        page.put("", 0)
    else:
        inner = typed.expandtabs(STEP)[min(indent, page.fence_indent) :].rstrip()
        page.put(inner, len(page.open) + 1)
    if ends:
        page.fence = ""
