"""Text that a content file can hold, and that says nothing but its own words."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from sightline.importers.neutral.source import one_line
from sightline.importers.report import Notes

BREAK = re.compile("\r\n?|[\u2028\u2029]")
"""Line ends of other systems, and the two that Unicode has beside them."""
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]")
"""Control characters, characters that turn the direction of text, byte order marks, halves of pairs.

The loader refuses them: what cannot be seen can hide something.
"""
MARKS = ("<<<<<<<", ">>>>>>>", "|||||||")
MERGE = re.compile(r"^(?=(?:<<<<<<<|>>>>>>>|\|\|\|\|\|\|\|)(?: |$))", re.MULTILINE)
"""Lines that look like an unfinished merge, which the loader refuses at the start of a line."""


def clean(value: Any, notes: Notes) -> Any:
    """Return the same data with every text made fit for a file."""
    if isinstance(value, str):
        return _text(value, notes)
    if isinstance(value, dict | Mapping):
        return {one_line(_text(str(key), notes)): clean(one, notes) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [clean(one, notes) for one in value]
    return value


def _text(text: str, notes: Notes) -> str:
    if not (text.isascii() and text.isprintable()):
        text = _seen(BREAK.sub("\n", text), notes)
    return MERGE.sub(" ", text) if any(mark in text for mark in MARKS) else text


def _seen(text: str, notes: Notes) -> str:
    if found := UNSEEN.search(text):
        notes.add("a character that cannot be seen was written as a picture or by its name", f"U+{ord(found[0]):04X}")
        text = UNSEEN.sub(_picture, text)
    return text


def _picture(found: re.Match[str]) -> str:
    """Return ``␀`` for a NUL, ``⟨U+202E⟩`` for a character that has no picture, nothing for a byte order mark."""
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0xFEFF:
        return ""
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else f"⟨U+{code:04X}⟩"


_CODE = re.compile(r"(^[ ]{0,3}(`{3,}|~{3,}).*?(?:^[ ]{0,3}\2|\Z)|`[^`\n]*`)", re.MULTILINE | re.DOTALL)
_QUOTED = re.compile(r"(?<!\\)(\{\{)(?=\s*(?:measure|key-result|capacity|count|title)\s+[\w/-])")
_LINKED = re.compile(r"(?<!\\)(\[\[)(?=\s*[a-z0-9][a-z0-9/:-]*\s*\\?(?:\||\]\]))")


def literal(narrative: str) -> str:
    """Return a narrative in which nothing but its own words is said; code is left as it is."""
    if "{{" not in narrative and "[[" not in narrative:
        return narrative
    return "".join(_escaped(piece) if prose else piece for piece, prose in outside_code(narrative))


def outside_code(narrative: str) -> Iterator[tuple[str, bool]]:
    """Yield a narrative piece by piece, and whether each is prose and no code."""
    done = 0
    for code in _CODE.finditer(narrative):
        yield narrative[done : code.start()], True
        yield code[0], False
        done = code.end()
    yield narrative[done:], True


def _escaped(prose: str) -> str:
    return _LINKED.sub(r"\\\1", _QUOTED.sub(r"\\\1", prose))
