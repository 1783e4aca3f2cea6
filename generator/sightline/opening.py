"""The first words of a text in Markdown: what is said of something that nobody gave a title."""

import re
from functools import lru_cache

LONGEST = 70
"""Characters after which the first words are cut, between two words."""
FARTHEST = 2_000
"""Characters of a text in which its first words are looked for."""

_DROPPED = re.compile(
    r"<!--.*?(?:-->|\Z)|^ {0,3}(?:```|~~~).*?(?:^ {0,3}(?:```|~~~)|\Z)|!\[[^\]]*\]\([^)]*\)", re.S | re.M
)
_LINK = re.compile(r"\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?")
_MARKS = re.compile(r"<[^<>]{0,200}>|\*+|`+|~~|(?<!\w)_+|_+(?!\w)|\\(?=[^\w\s])")
_LEADS = re.compile(r"^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+|[0-9]+[.)]\s+)*")
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3}[.!?])\s+(?=\S)")


@lru_cache(maxsize=4096)
def first_words(text: str) -> str:
    """Return the first sentence of a text without its marks, cut where it is long; empty where no line has letters."""
    for line in _DROPPED.sub("", text[:FARTHEST]).splitlines():
        said = " ".join(_MARKS.sub("", _LINK.sub(r"\1", _LEADS.sub("", line))).split()).rstrip(":")
        if any(map(str.isalpha, said)):
            return _cut(_SENTENCE.split(said, maxsplit=1)[0].removesuffix("."))
    return ""


def _cut(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    whole = text[:LONGEST].rpartition(" ")[0] or text[:LONGEST]
    return f"{whole.rstrip(' ,;:')} …"
