"""How deep and how long a narrative may be, so that no input keeps the converter busy.

The limits are far above what people write, and below what makes Python-Markdown's work grow with the
square of the input. What is over one of them is shown as plain text, and nothing is lost.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST = 300_000
"""Characters in a narrative."""
MOST_LINES = 20_000
"""Lines that are not blank."""
LONGEST_RUN = 20_000
"""Characters of prose without a blank line, a list entry, a table row or a heading."""
DEEPEST_BLOCKS = 16
"""Quotations and lists inside one another."""
DEEPEST_BRACKETS = 40
"""Brackets of one sort that are open at a time in a run of prose."""
DEEPEST_TAGS = 40
"""Elements of raw HTML of one name that are open at a time."""
MOST_PIPES = 40_000
"""Strokes between the cells of tables."""
MOST_BROKEN_TAGS = 50
"""Tags that begin and never end."""
MOST_SAME_NOTES = 200
"""Marks of one footnote."""
MOST_UNDERLINES = 500
"""Lines of hyphens or equals signs in a run of prose."""

MOST_FENCES = 2_000
"""Lines that open or close a block of code."""
MOST_MARKS = 40_000
"""Signs of Markdown inside lines: stars, underlines, ticks, brackets and the like."""
DENSE, FEW_MARKS = 8, 2_000
"""A narrative with more than one sign in so many characters, and more than so many signs, is dense."""
MOST_DENSE = 200_000
"""Signs in all dense narratives of a run together."""

_MARK = re.compile(r"[*_`\[<\\~^=+{]")
_CONTAINER = r"(?:>|[-*+][ \t]|[0-9]{1,9}[.)][ \t])"
_CONTAINERS = re.compile(rf"(?:[ \t]{{0,200}}{_CONTAINER})+")
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)(?=[\s/>])[^<>]*>", re.IGNORECASE)
_BROKEN_TAG = re.compile(r"<[a-zA-Z][^<>]*(?=<|\Z)")
_FENCE = re.compile(r"^[ \t]{0,40}(?:```|~~~)", re.MULTILINE)
_NOTE = re.compile(r"\[\^([^\]\n]{1,100})\]")
_CLOSED = frozenset({"br", "hr", "img", "wbr", "input", "p", "li", "td", "th", "tr", "dt", "dd", "tbody", "thead"})
"""Elements that need no end tag."""


@dataclass
class Budget:
    """The work that the narratives of a run may make together; what people write does not draw on it."""

    left: int = MOST_DENSE

    def allows(self, text: str) -> bool:
        """Whether a narrative may be converted; a dense one uses the budget up."""
        marks = sum(1 for _ in _MARK.finditer(text))
        if marks > FEW_MARKS and marks * DENSE > len(text):
            self.left -= min(marks, MOST_MARKS)
            return self.left >= 0 and marks <= MOST_MARKS
        return marks <= MOST_MARKS


def too_much(text: str) -> bool:
    """Whether a source is deeper or longer than is converted."""
    return (
        len(text) > LONGEST
        or sum(1 for line in text.split("\n") if line.strip()) > MOST_LINES
        or text.count("|") > MOST_PIPES
        or len(_FENCE.findall(text)) > MOST_FENCES
        or any(_deep_line(line) for line in text.split("\n"))
        or any(_heavy(run) for run in _runs(text))
        or len(_BROKEN_TAG.findall(text)) > MOST_BROKEN_TAGS
        or max(Counter(_NOTE.findall(text)).values(), default=0) > MOST_SAME_NOTES
    )


def too_open(html: str) -> bool:
    """Whether raw HTML leaves more elements open than is converted."""
    left: dict[str, int] = {}
    for end, tag in _TAG.findall(html):
        name = tag.lower()
        if name not in _CLOSED:
            left[name] = max(0, left.get(name, 0) + (-1 if end else 1))
            if left[name] > DEEPEST_TAGS:
                return True
    return False


def _runs(text: str) -> Iterator[str]:
    """Yield stretches of lines that Markdown reads as one."""
    run: list[str] = []
    for line in text.split("\n"):
        bare = line.lstrip(" \t")
        if not bare or "|" in line or bare.startswith("#") or _CONTAINERS.match(line):
            yield "\n".join(run)
            run = []
        run.append(line)
    yield "\n".join(run)


def _deep_line(line: str) -> bool:
    found = _CONTAINERS.match(line)
    if found is None:
        return False
    indent = len(found[0].expandtabs(4)) - len(found[0].expandtabs(4).lstrip(" "))
    return indent > 4 * DEEPEST_BLOCKS or len(re.findall(_CONTAINER, found[0])) > DEEPEST_BLOCKS


def _heavy(run: str) -> bool:
    if len(run) > LONGEST_RUN:
        return True
    underlines = sum(1 for line in run.split("\n") if line and not line.strip("-=*_ "))
    return underlines > MOST_UNDERLINES or _depth(run, "[", "]") or _depth(run, "(", ")")


def _depth(run: str, opening: str, closing: str) -> bool:
    """Whether more brackets are open at a time than is converted."""
    if run.count(opening) <= DEEPEST_BRACKETS:
        return False
    depth = 0
    for one in run:
        if one == opening:
            depth += 1
        elif one == closing:
            depth = max(0, depth - 1)
        if depth > DEEPEST_BRACKETS:
            return True
    return False
