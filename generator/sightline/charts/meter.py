"""Progress: how much of the way from a start to a target is done, and how much should be."""

from dataclasses import dataclass

from sightline.charts.scale import FULL, usable


@dataclass(frozen=True)
class Meter:
    """A way, drawn in thousandths of the width."""

    part: int | None
    """What is done; None where it cannot be said."""
    due: int | None = None
    """Where it should be by now."""
    beyond: bool = False
    """More than the whole is done."""


def meter(share: float | None, due: float | None = None) -> Meter:
    """Draw a share of the way, where 1 is the whole; shares beyond either end are held to it, and said."""
    known, wanted = usable([share]), usable([due])
    expected = _held(wanted[0]) if wanted else None
    if not known:
        return Meter(None, expected)
    return Meter(_held(known[0]), expected, beyond=known[0] > 1)


def way(start: float | None, now: float | None, target: float | None) -> float | None:
    """Return the share of the way from ``start`` to ``target``, in either direction; None where one is missing."""
    found = usable([start, now, target])
    if len(found) < 3 or found[0] == found[2]:
        return None
    return (found[1] / 2 - found[0] / 2) / (found[2] / 2 - found[0] / 2)


def _held(share: float) -> int:
    return round(max(0.0, min(1.0, share)) * FULL)
