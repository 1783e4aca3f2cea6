"""Contrast between two colours, and the nearest colour that can be told from its ground.

Luminance and ratio are those of WCAG 2.2, "relative luminance" and "contrast ratio" (https://www.w3.org/TR/WCAG22/).
"""

from collections.abc import Iterator

LIGHT, DARK = "#fbfaf7", "#131417"
"""The theme's paper, by scheme; a test holds that its tokens say the same."""
TEXT, DRAWN = 4.5, 3.0
"""The least ratio of what is read (WCAG 2.2, 1.4.3, AA), and of what is drawn (1.4.11)."""


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb``: 0 is black, 1 is white."""
    red, green, blue = (_linear(part) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 (the same) to 21 (black on white)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def nearest(colour: str, ground: str, least: float) -> str:
    """Return the first colour on the way to black, on dark ground to white, that reaches a ratio on its ground.

    Every ground reaches 4.5 with one of the two, so that there always is one.
    """
    end = 255 if luminance(ground) < 0.18 else 0
    return next(toward for toward in _towards(colour, end) if contrast(toward, ground) >= least)


def _towards(colour: str, end: int) -> Iterator[str]:
    """Yield the colour, and a hundred mixtures with ever more black or white."""
    for step in range(101):
        mixed = (round(part + (end - part) * step / 100) for part in _parts(colour))
        yield "#" + "".join(f"{part:02x}" for part in mixed)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _linear(part: int) -> float:
    share = part / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
