"""How wide a text is when it is set in Inter, from the font's own advance widths."""

from functools import lru_cache

from sightline.charts.inter import WIDTHS

_WIDE = 1000
"""An em: what a character of a script that Inter lacks is taken to be."""
_MISSING = 620
"""What a letter that is in no table is taken to be: a little more than the mean of Inter's letters."""
_SPACED = 1.01
"""Reserve for hinting and for browsers that round each glyph."""


def _table(weight: int) -> dict[str, int]:
    out: dict[str, int] = {}
    for first, row in WIDTHS[weight].items():
        out |= {chr(first + step): int(width) for step, width in enumerate(row.split()) if width != "0"}
    return out


_TABLES = {weight: _table(weight) for weight in WIDTHS}


@lru_cache(1 << 14)
def width_of(text: str, size: float, weight: int = 400) -> float:
    """Return the width of a text in pixels at ``size`` pixels; ``weight`` is 400 or 600.

    The sum of advance widths, with no kerning (which only narrows). Letters that Inter lacks are
    guessed on the wide side, so that a label may be given too much room and never too little.
    """
    table = _TABLES[weight]
    units = sum(table.get(char) or _guess(char) for char in text)
    return units * size / 1000 * _SPACED


def _guess(char: str) -> int:
    return _WIDE if ord(char) >= 0x1100 else _MISSING


def fitted(text: str, room: float, size: float, weight: int = 400) -> str:
    """Return the text, cut at its end with an ellipsis where it is wider than ``room`` pixels."""
    if width_of(text, size, weight) <= room:
        return text
    left, table = room - width_of("…", size, weight), _TABLES[weight]
    kept, used = 0, 0.0
    for char in text:
        used += (table.get(char) or _guess(char)) * size / 1000 * _SPACED
        if used > left:
            break
        kept += 1
    return text[:kept].rstrip() + "…"
