"""Room on paper: how many lines a text takes, and how a text is cut to fewer, so that nobody loses count."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from sightline.charts.widths import width_of
from sightline.subjects.frame.record_page import plain
from sightline.views.inline import Html, Inline, Line, Mark, Quoted, Unstated

PAGE = 754
"""Points that a page of the pack is high, within its margins. All sizes here are those of ``pack.css``, in points."""
WIDTH = 504
"""Points that it is wide."""
HALF = 240
"""Points that each of two sections side by side is wide."""

_LOSS = 0.97
"""What a line holds of its width: Newsreader is narrower than Inter, and some systems lack both."""
_WORD = re.compile(r"[^ \t\n]+[ \t\n]*")


@dataclass(frozen=True)
class Face:
    """A size of type, its leading and its weight."""

    size: float
    leading: float
    weight: int = 400


NAME = Face(11, 14)
TITLE = Face(9, 12.5, 600)
TEXT = Face(8.5, 12)
SMALL = Face(7.5, 10.5)
WORK = Face(7.5, 9.5)
NAMED = Face(9, 12.5)
SECTION = Face(14, 18)
HEADLINE = Face(22, 26)


@lru_cache(1 << 12)
def ends(text: str, face: Face, width: float) -> tuple[int, ...]:
    """Return where each line of a text ends when it is set as wide as ``width``."""
    out: list[int] = []
    used, room = 0.0, width * _LOSS
    for word in _WORD.finditer(text):
        wide = width_of(word[0].rstrip(), face.size, face.weight)
        if used and used + wide > room:
            out.append(word.start())
            used = 0
        if wide > room:
            *broken, used = _broken(word[0], face, room)
            out += [word.start() + int(place) for place in broken]
        else:
            used += width_of(word[0], face.size, face.weight)
    return (*out, len(text)) if text else ()


def _broken(word: str, face: Face, room: float) -> list[float]:
    """Return where a word that is wider than a line is broken, and last how wide its end is."""
    out: list[float] = []
    used = 0.0
    for place, char in enumerate(word):
        wide = width_of(char, face.size, face.weight)
        if used and used + wide > room:
            out.append(place)
            used = 0
        used += wide
    return [*out, used]


def high(line: Line, face: Face, width: float) -> float:
    """Return how high a line of words is when it is set as wide as ``width``."""
    return len(ends(words(line), face, width)) * face.leading


def words(line: Line) -> str:
    """Return a line as it takes room: its words, and two letters for the shape of a mark."""
    return "".join(_shown(one) for one in line)


def _shown(inline: Inline) -> str:
    if isinstance(inline, Mark):
        return "HH" if inline.quiet else f"HH{inline.word}"
    if isinstance(inline, Unstated):
        return f"{inline.written}   {inline.what}" if inline.written else inline.what
    if isinstance(inline, Quoted):
        return f"“{inline.text}” did you mean {inline.nearest}?" if inline.nearest else f"“{inline.text}”"
    return re.sub(r"<[^>]*>", "", inline.html) if isinstance(inline, Html) else plain((inline,))


class Trimmer:
    """Cuts texts to the lines that there are for them, and keeps count."""

    def __init__(self) -> None:
        self.cuts = 0

    def text(self, text: str, lines: int, face: Face, width: float) -> str:
        """Return a text in so many lines, with an ellipsis where it is longer."""
        at = ends(text, face, width)
        if len(at) <= lines:
            return text
        self.cuts += 1
        return text[: self._place(text, at, lines, face, width)].rstrip(" ,;:.\t\n") + "…"

    def line(self, line: Line, lines: int, face: Face, width: float) -> Line:
        """Return a line of pieces in so many lines; the piece that is too long is cut, later ones are left out."""
        whole = words(line)
        at = ends(whole, face, width)
        if len(at) <= lines:
            return line
        self.cuts += 1
        room = self._place(whole, at, lines, face, width)
        out: list[Inline] = []
        for one in line:
            length = len(_shown(one))
            if length > room:
                out += [_cut(one, room)]
                break
            out.append(one)
            room -= length
        return tuple(out)

    @staticmethod
    def _place(text: str, at: tuple[int, ...], lines: int, face: Face, width: float) -> int:
        """Return how much of a text fits with an ellipsis behind it: whole words, where one is shorter than a line."""
        start, end = (at[lines - 2] if lines > 1 else 0), at[lines - 1]
        room = width * _LOSS - width_of("…", face.size, face.weight)
        while end > start and width_of(text[start:end].rstrip(), face.size, face.weight) > room:
            end -= 1
        space = text.rfind(" ", start, end)
        return space if space > start and end < len(text) and text[end] != " " else end


def _cut(inline: Inline, room: int) -> Inline:
    """Return a piece cut to so many letters, with an ellipsis."""
    if isinstance(inline, str):
        return inline[:room].rstrip() + "…"
    for field in ("text", "word"):
        if hasattr(inline, field):
            said: str = getattr(inline, field)
            left = max(0, room - len(_shown(inline)) + len(said))
            cut: dict[str, Any] = {field: f"{said[:left].rstrip()}…"}
            return replace(inline, **cut)
    return "…"
