"""How deep and how long a narrative may be, so that no input keeps the converter busy."""

import re

DEEPEST_BLOCKS = 16
"""Quotations and lists inside one another."""
DEEPEST_BRACKETS = 40
"""Brackets of one sort that are open at a time in a paragraph."""
LONGEST_PARAGRAPH = 40_000
"""Characters in a paragraph, a list or a quotation without a blank line; tables may be longer."""
DEEPEST_TAGS = 40
"""Elements of raw HTML that are open at a time."""

_CONTAINERS = re.compile(r"(?:[ \t]*(?:>|[-*+][ \t]|[0-9]{1,9}[.)][ \t]))+")
_CONTAINER = re.compile(r">|[-*+][ \t]|[0-9]{1,9}[.)][ \t]")
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)[^<>]*>", re.IGNORECASE)
_CLOSED = frozenset({"br", "hr", "img", "wbr", "input", "p", "li", "td", "th", "tr", "dt", "dd", "tbody", "thead"})
"""Elements that need no end tag."""


def too_deep(text: str) -> bool:
    """Whether a source is nested more deeply, or has longer paragraphs, than is converted."""
    return any(_deep_line(line) for line in text.split("\n")) or any(
        _deep_paragraph(paragraph) for paragraph in re.split(r"\n[ \t]*\n", text)
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


def _deep_line(line: str) -> bool:
    indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip(" "))
    found = _CONTAINERS.match(line)
    if found is None:
        return False
    return indent > 4 * DEEPEST_BLOCKS or len(_CONTAINER.findall(found[0])) > DEEPEST_BLOCKS


def _deep_paragraph(paragraph: str) -> bool:
    if len(paragraph) > LONGEST_PARAGRAPH and not re.search(r"^\s*\|?[ :|-]*-[ :|-]*\|", paragraph, re.MULTILINE):
        return True
    for opening, closing in ("[]", "()"):
        depth = 0
        if paragraph.count(opening) <= DEEPEST_BRACKETS:
            continue
        for one in re.findall(rf"[{re.escape(opening + closing)}]", paragraph):
            depth = depth + 1 if one == opening else max(0, depth - 1)
            if depth > DEEPEST_BRACKETS:
                return True
    return False
