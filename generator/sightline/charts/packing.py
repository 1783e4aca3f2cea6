"""Which row each bar gets, so that no two touch."""

from collections.abc import Callable, Sequence
from heapq import heappop, heappush

Box = tuple[int, int]
"""Left and right end of what must stay free of others, in thousandths."""


def pack(boxes: Sequence[Box], gap: int = 12) -> tuple[int, ...]:
    """Return a row from 0 for each box, so that boxes in one row are at least ``gap`` apart.

    From left to right, each takes the highest row that is free: the fewest rows that can be, in
    n log n time (interval partitioning, Kleinberg and Tardos, Algorithm Design, 4.1).
    """
    rows = [0] * len(boxes)
    busy: list[tuple[int, int]] = []
    free: list[int] = []
    opened = 0
    for place in sorted(range(len(boxes)), key=lambda one: boxes[one]):
        left, right = boxes[place]
        while busy and busy[0][0] + gap <= left:
            heappush(free, heappop(busy)[1])
        if free:
            row = heappop(free)
        else:
            row, opened = opened, opened + 1
        rows[place] = row
        heappush(busy, (max(left, right), row))
    return tuple(rows)


def height(boxes: Sequence[Box], gap: int = 12) -> int:
    """Return how many rows the boxes take."""
    return max(pack(boxes, gap), default=-1) + 1


def most_that_fit(boxes: Sequence[Box], rows: int, gap: int = 12) -> int:
    """Return how many of the boxes, taken from the first on, pack into ``rows`` rows."""
    return _last(len(boxes), lambda count: height(boxes[:count], gap) <= rows)


def _last(top: int, holds: Callable[[int], bool]) -> int:
    """Return the largest number up to ``top`` for which ``holds``, which is true at first and false from a point on."""
    low, high = 0, top
    while low < high:
        middle = (low + high + 1) // 2
        if holds(middle):
            low = middle
        else:
            high = middle - 1
    return low
