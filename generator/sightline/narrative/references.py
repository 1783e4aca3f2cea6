"""Definitions of links, ``[label]: address "title"``, which are read and never shown."""

import re
from dataclasses import dataclass, field

from sightline.narrative.blocks import Block

_DEFINITION = re.compile(
    r"""\[(?P<label>(?!\^)(?=[^\]]*?[^\]\s])(?:[^\[\]\\]|\\.){1,999})\]:[ \t]*\n?[ \t]*"""
    r"""(?:<(?P<held>[^<>\n]*)>|(?P<bare>[^\s<]\S*))"""
    r"""(?:(?:[ \t]*\n[ \t]*|[ \t]+)(?P<title>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?"""
    r"""[ \t]*(?:\n|$)""",
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


@dataclass
class References:
    """Addresses and titles by label; the first definition of a label counts."""

    found: dict[str, tuple[str, str]] = field(default_factory=dict)

    def take(self, paragraph: Block) -> None:
        """Take the definitions away with which a paragraph begins."""
        if not paragraph.lines or not paragraph.lines[0].startswith("["):
            return
        text, at = "\n".join(paragraph.lines), 0
        while (found := _DEFINITION.match(text, at)) is not None:
            label = re.sub(r"\s+", " ", found["label"].strip()).lower()
            address = _ESCAPE.sub(r"\1", found["held"] if found["held"] is not None else found["bare"])
            title = _ESCAPE.sub(r"\1", found["title"][1:-1]) if found["title"] else ""
            self.found.setdefault(label, (address, title))
            at = found.end()
        if at:
            paragraph.line += text.count("\n", 0, at)
            paragraph.lines = text[at:].split("\n") if text[at:] else []
