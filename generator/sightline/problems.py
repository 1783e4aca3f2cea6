"""Problems: what is wrong or missing in the content, where, and what would be right.

A problem is a value. Checks yield them, the recipe collects them, and an entry point decides how
they are shown; nothing in the core raises for a mistake in the content.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import IntEnum

# Control characters, characters that turn the direction of text, halves of surrogate pairs, and what is no character.
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")

# In YAML these also end a line, or hide in front of a key.
UNSEEN_IN_YAML = re.compile(UNSEEN.pattern[:-1] + "\u2028\u2029\ufeff]")


class Grade(IntEnum):
    """How much a problem matters; the lower, the worse."""

    ERROR = 0
    """Cannot be read or contradicts itself; nothing is built."""
    WARNING = 1
    """Built, but an author should act; fails under ``--strict``."""
    GAP = 2
    """Not stated; rolled up to a line per code."""
    FINDING = 3
    """Sound content that says something uncomfortable."""

    @property
    def word(self) -> str:
        """The grade as it is printed."""
        return self.name.lower()


@dataclass(frozen=True)
class Code:
    """What a code of problems stands for."""

    grade: Grade
    """How much it matters, where ``vision.yml`` says nothing else."""
    words: str
    """What is wrong, or should hold, and what would be right: a paragraph for the guide."""


CODES: dict[str, Code] = {}
"""Every code that this program knows: the one register, filled where each code is used."""


def declare_codes(grade: Grade, codes: Mapping[str, str]) -> None:
    """Take codes of one grade into the register, each with what it means.

    Raises ``ValueError`` where a code is known and means something else.
    """
    for code, words in codes.items():
        if CODES.setdefault(code, Code(grade, words)) != Code(grade, words):
            raise ValueError(code)


@dataclass(frozen=True, order=True)
class Location:
    """A place in a file: path from the repository's root, line and column from 1, length in characters."""

    path: str
    line: int = 1
    column: int = 1
    length: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong, missing or uncomfortable, at one place."""

    where: Location
    grade: Grade
    code: str
    """Kebab-case name of the rule; the guide has a section with this id."""
    what: str
    """What is the case, with the value in quotes; lower-case start, no full stop."""
    right: str = ""
    """What would be right: one or two sentences."""
    about: str = ""
    """The record concerned, as ``kind/id``, where there is one."""


Sources = Mapping[str, Sequence[str]]
"""The lines of each file that was read, by its path."""


def near(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """Return the known name most like ``word``, or an empty string when none is close."""
    matches = get_close_matches(word.lower(), {name.lower(): name for name in known}, n=1, cutoff=cutoff)
    return next((name for name in known if matches and name.lower() == matches[0]), "")


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return ``Did you mean "…"?`` for the nearest known name, or an empty string."""
    found = near(word, list(known))
    return f'Did you mean "{found}"?' if found else ""


def there(known: Iterable[str], most: int = 12) -> str:
    """Return ``There is a.`` or ``There are a, b and c.``; of many, the first and how many more; empty for none."""
    names = list(known)
    shown, rest = names[:most], len(names) - most
    if rest > 0:
        return f"There are {', '.join(shown)} and {rest} more."
    if len(names) > 1:
        return f"There are {', '.join(names[:-1])} and {names[-1]}."
    return f"There is {names[0]}." if names else ""


def visible(text: str) -> str:
    """Return the text with every control and bidirectional character shown by its code point."""
    return "".join(char if char.isprintable() and not _turns_text(char) else f"<U+{ord(char):04X}>" for char in text)


def _turns_text(char: str) -> bool:
    return "\u202a" <= char <= "\u202e" or "\u2066" <= char <= "\u2069" or char in "\u200e\u200f\u061c"


def show(problem: Problem, sources: Sources) -> str:
    """Print one problem: where, what, the line with a marker, what would be right, the code."""
    where, parts = problem.where, []
    parts.append(f"{visible(where.path)}:{where.line}:{where.column}: {problem.grade.word}: {visible(problem.what)}")
    lines = sources.get(where.path, ())
    if 1 <= where.line <= len(lines) and lines[where.line - 1].strip():
        parts.extend(_excerpt(where, lines[where.line - 1]))
    tail = f"[{problem.code}]"
    parts.append(f"  {visible(problem.right)}      {tail}" if problem.right else f"  {tail}")
    return "\n".join(parts)


def _excerpt(where: Location, line: str, width: int = 100) -> list[str]:
    skip = max(0, where.column - 1 - width // 2)
    piece = visible(line[skip : skip + width].replace("\t", " "))
    prefix = f"  {where.line} | "
    pad = len(visible(line[skip : where.column - 1].replace("\t", " ")))
    marker = "^" * max(1, min(where.length, len(piece) - pad))
    return [prefix + piece.rstrip(), " " * (len(prefix) - 2) + "| " + " " * pad + marker]
