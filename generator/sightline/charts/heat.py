"""A heat map: how strong each value is among all that are shown, in five steps."""

from collections.abc import Sequence

from sightline.charts.scale import usable

STEPS = 5


def heat(
    rows: Sequence[Sequence[float | None]], *, low: float | None = None, high: float | None = None
) -> list[list[int]]:
    """Return the step of each value, from 1 to ``STEPS``, in equal parts from the lowest to the highest.

    0 stands for a value that is missing. Ends that are given hold for all; where all values are alike,
    they are in the middle.
    """
    known = usable(value for row in rows for value in row)
    first = min(known, default=0.0) if low is None else low
    last = max(known, default=1.0) if high is None else high
    return [[_step(value, first, last) for value in row] for row in rows]


def _step(value: float | None, low: float, high: float) -> int:
    found = usable([value])
    if not found:
        return 0
    whole = high / 2 - low / 2
    if whole <= 0:
        return (STEPS + 1) // 2
    share = (found[0] / 2 - low / 2) / whole
    return max(1, min(STEPS, 1 + int(share * STEPS)))
