"""From values to places: a linear scale, and ticks at round numbers.

Places along a chart are in thousandths of its width, from the left; heights are in pixels, from the top.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from sightline.language import with_signs

FULL = 1000
"""The width of every drawing, whatever its pixels: a place is a share of it."""

ANY = (-math.inf, math.inf)
"""The bounds of values that may be anything."""

_HUGE = 1e300
"""Beyond this a difference of two values could overflow; values are held to it."""
_TINY = 1e-290
"""Below this a half of a difference could vanish."""


def usable(values: Iterable[float | None]) -> list[float]:
    """Return the values that can be drawn, held to what arithmetic can bear; None and NaN are left out."""
    return [max(-_HUGE, min(_HUGE, value)) for value in values if value is not None and not math.isnan(value)]


@dataclass(frozen=True)
class Scale:
    """Values from ``low`` to ``high``, drawn from ``bottom`` up to ``top`` (pixels from the upper edge)."""

    low: float
    high: float
    bottom: float
    top: float
    ticks: tuple[float, ...] = ()

    def at(self, value: float) -> float:
        """Return the height of a value, to a tenth of a pixel, held to the drawing."""
        held = max(self.low, min(self.high, value))
        share = held / 2 - self.low / 2
        whole = self.high / 2 - self.low / 2
        return round(self.bottom + (self.top - self.bottom) * (share / whole), 1)


def scale_of(
    values: Iterable[float | None], bottom: float, top: float, *, count: int = 4, within: tuple[float, float] = ANY
) -> Scale:
    """Return a scale with round ends that holds every value; with none, it runs from 0 to 1.

    ``count`` is about how many ticks are wanted. No tick lies beyond what the values can be (``within``); where that
    begins at 0, the scale does so too, unless more than half of the height would then be empty.
    """
    known = usable(values)
    low, high = min(known, default=0.0), max(known, default=1.0)
    low = 0.0 if within[0] == 0 and low <= high / 2 else low
    if _alike(low, high):
        low, high = _around(high) if within[0] < 0 or abs(high) > _TINY else (0.0, 1.0)
    low, high = max(low, within[0]), min(high, within[1])
    step = nice((high / max(1, count)) - (low / max(1, count)))
    first, last = math.floor(low / step), math.ceil(high / step)
    every = (_clean(number * step, step) for number in range(first, last + 1))
    marks = tuple(mark for mark in every if within[0] <= mark <= within[1])
    return Scale(marks[0], marks[-1], bottom, top, marks)


def tight(values: Iterable[float | None], bottom: float, top: float) -> Scale:
    """Return a scale that just holds the values, for a sparkline, which has no ticks."""
    known = usable(values)
    low, high = min(known, default=0.0), max(known, default=1.0)
    if _alike(low, high):
        low, high = _around(high)
    return Scale(low, high, bottom, top)


def _alike(low: float, high: float) -> bool:
    """Whether two values are too near to each other for a scale between them."""
    return high - low <= max(abs(high), abs(low)) * 1e-9 + _TINY


def _around(value: float) -> tuple[float, float]:
    """Return the ends of a scale that has a value in its middle."""
    pad = abs(value) / 2 if abs(value) > _TINY else 0.5
    return value - pad, value + pad


def nice(span: float) -> float:
    """Return the round number (1, 2 or 5 times a power of ten) nearest to a span.

    P. S. Heckbert, "Nice Numbers for Graph Labels", Graphics Gems (1990), with rounding.
    """
    if not span > 0 or math.isinf(span):
        return 1.0
    power = math.floor(math.log10(span))
    unit = 10.0 ** max(-300, min(300, power))
    share = span / unit
    return unit * (1 if share < 1.5 else 2 if share < 3 else 5 if share < 7 else 10)


def _clean(value: float, step: float) -> float:
    """Return a tick without the dust of binary fractions."""
    digits = max(0, min(300, 1 - math.floor(math.log10(step))))
    return round(value, digits) + 0.0 if abs(value) < 1e15 else value


def short(value: float) -> str:
    """Print a number for an axis, in about six characters: ``12.5``, ``12k``, ``3.4M``, ``1e21``."""
    size = abs(value)
    for unit, word in ((1e9, "bn"), (1e6, "M"), (1e4, "k")):
        if unit <= size < 1e12:
            return with_signs(f"{value / (1e3 if word == 'k' else unit):.4g}").replace("-", "\u2212") + word
    text = f"{value:.5g}" if size >= 0.01 else f"{value:.2g}"
    if "e" in text:
        far = size >= 1e100 or size < 1e-99
        text = f"{value:.{1 if far else 2}g}".replace("e+", "e")
    return with_signs(text).replace("-", "\u2212")


def share_of(place: int, count: int) -> tuple[int, int]:
    """Return left end and width, in thousandths, of one of ``count`` equal columns."""
    left, right = round(place * FULL / count), round((place + 1) * FULL / count)
    return left, right - left
