"""Marks that only another program's template understands, and that a page would print as typed.

Braces around a word are not among them, and lists of attributes, which no page prints, are not either.
"""

import re
from collections.abc import Iterator

from sightline.narrative.inline import ATTRIBUTE_LIST
from sightline.narrative.source import Source, prose
from sightline.problems import Location

HINTS = ("{:", "<%", "(((")
"""One of these stands in every mark; most narratives have none."""
_MARK = re.compile(
    rf"(?!{ATTRIBUTE_LIST})"
    r"\{:{1,2}[ \t]*+(?:[.#]?[A-Za-z][\w:-]*+(?:=(?:\"[^\"\n]*\"|'[^'\n]*'))?+[ \t]*+)++\}"  # attributes of kramdown
    r"|<%(?:[^%<]|%(?!>)|<(?!%)){0,300}+%>"  # embedded Ruby and its like
    r"|\({3}[#A-Z][^()\n]{0,100}\){3}"  # what a builder of books fills in
)


def template_marks(source: Source) -> Iterator[tuple[str, Location]]:
    """Yield each mark that stands in prose, as typed, and its place; code holds none."""
    if any(hint in source.text for hint in HINTS):
        for start, end in prose(source.text):
            for found in _MARK.finditer(source.text, start, end):
                yield source.restore(found[0]), source.place(found.start(), len(found[0]))
