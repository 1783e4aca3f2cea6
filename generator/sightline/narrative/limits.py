"""How much work a narrative, and all of them together, may make, so that no input keeps the converter busy.

The limits are far above what people write. What is over one of them is shown as plain text, and nothing is lost.
"""

import re
from dataclasses import dataclass

LONGEST = 300_000
"""Characters in a narrative."""
MOST_LINES = 20_000
"""Lines that are not blank."""
DEEPEST_TAGS = 40
"""Elements of raw HTML of one name that are open at a time."""
MOST_MARKS = 40_000
"""Signs of Markdown inside lines: stars, underlines, ticks, brackets, strokes and the like."""
DENSE, FEW_MARKS = 8, 2_000
"""A narrative with more than one sign in so many characters, and more than so many signs, is dense."""
MOST_DENSE = 200_000
"""Signs in all dense narratives of a run together."""

_MARK = re.compile(r"[*_`\[<\\~^=+{|]")
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)(?=[\s/>])[^<>]*>", re.IGNORECASE)
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
    """Whether a source is longer than is converted."""
    return len(text) > LONGEST or sum(1 for line in text.split("\n") if line.strip()) > MOST_LINES


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
