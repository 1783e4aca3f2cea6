"""Planned and actual shares over time: a strip per kind of work, not a stack, so that each can be judged.

A bar is what was, a line across it what was planned, a band what the guardrail allows.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sightline.charts.scale import Scale, share_of, usable

PER_UNIT = 1.6
"""Pixels for one per cent; strips below one another share it, so that their bars can be compared."""
LEAST, MOST = 34, 150
"""Pixels that a strip is high, at least and at most."""
BELOW = 18
"""Pixels below the bars for the figures."""
_GAP = 0.22
"""Share of a column that is left free on each side of its bar."""


@dataclass(frozen=True)
class Slot:
    """One period of a strip: its name, what was and what was planned; None where nobody has stated it."""

    label: str
    actual: float | None = None
    planned: float | None = None


@dataclass(frozen=True)
class Bar:
    """One period, drawn. ``left``, ``width`` and ``middle`` are thousandths of the width, the rest pixels."""

    label: str
    left: int
    width: int
    middle: int
    top: float = 0
    height: float = 0
    actual: float | None = None
    planned: float | None = None
    plan_at: float | None = None
    """Height of the plan's line, or None where no plan is stated."""
    outside: str = ""
    """``below`` or ``above`` where the bar breaks its guardrail."""


@dataclass(frozen=True)
class Limit:
    """An end of the guardrail: its value, the height of its line and that of its label."""

    value: float
    at: float
    label_at: float


@dataclass(frozen=True)
class Strip:
    """A strip: bars, the ground that they stand on, and the band that the guardrail allows."""

    height: int
    ground: float
    """Height of zero."""
    bars: tuple[Bar, ...]
    band: tuple[float, float] | None = None
    """Top and height of the guardrail's band."""
    limits: tuple["Limit", ...] = ()
    """Each stated limit, the ceiling first."""


def strip(
    slots: Sequence[Slot],
    *,
    floor: float | None = None,
    ceiling: float | None = None,
    per_unit: float = PER_UNIT,
) -> Strip:
    """Draw periods as bars, with ``floor`` and ``ceiling`` as the guardrail, either of which may be open.

    The strip is as high as its largest value asks for at ``per_unit`` pixels for one, between ``LEAST``
    and ``MOST``. Zero is always on it; negative values hang below the ground.
    """
    stated = usable([each for slot in slots for each in (slot.actual, slot.planned)] + [floor, ceiling])
    low, high = min([0.0, *stated]), max([0.0, *stated])
    if high - low < 1e-200:
        high = 1.0
    room = max(LEAST, min(MOST, (high / 2 - low / 2) * 2 * per_unit))
    scale = Scale(low, high, bottom=room + 1, top=1)
    bars = tuple(_bar(scale, slots, place, floor, ceiling) for place in range(len(slots)))
    return Strip(
        round(room) + 1 + BELOW, scale.at(0), bars, _band(scale, floor, ceiling), _limits(scale, floor, ceiling)
    )


def _bar(scale: Scale, slots: Sequence[Slot], place: int, floor: float | None, ceiling: float | None) -> Bar:
    """Place the bar of one period, with the line of its plan."""
    slot = slots[place]
    left, width = share_of(place, len(slots))
    actual = next(iter(usable([slot.actual])), None)
    planned = next(iter(usable([slot.planned])), None)
    ground, end = scale.at(0), scale.at(actual or 0)
    inner = max(1, round(width * (1 - 2 * _GAP)))
    return Bar(
        label=slot.label,
        left=left + (width - inner) // 2,
        width=inner,
        middle=left + width // 2,
        top=min(ground, end),
        height=round(abs(ground - end), 1),
        actual=actual,
        planned=planned,
        plan_at=None if planned is None else scale.at(planned),
        outside=outside(actual, floor, ceiling),
    )


def outside(actual: float | None, floor: float | None, ceiling: float | None) -> str:
    """Return ``below`` or ``above`` where a value breaks its guardrail, else nothing."""
    if actual is None:
        return ""
    if floor is not None and actual < floor:
        return "below"
    return "above" if ceiling is not None and actual > ceiling else ""


def _band(scale: Scale, floor: float | None, ceiling: float | None) -> tuple[float, float] | None:
    """Return the band; an open end runs to the end of the strip, an open floor to the ground."""
    if floor is None and ceiling is None:
        return None
    upper = scale.at(scale.high if ceiling is None else ceiling)
    lower = scale.at(0 if floor is None else floor)
    return min(upper, lower), round(abs(lower - upper), 1)


def _limits(scale: Scale, floor: float | None, ceiling: float | None) -> tuple[Limit, ...]:
    """Return the limits; their labels keep 13 pixels apart where the lines are closer."""
    found = [Limit(one, scale.at(one), scale.at(one)) for one in (ceiling, floor) if one is not None]
    if len(found) == 2 and found[1].at - found[0].at < 13:
        found[1] = Limit(found[1].value, found[1].at, found[0].at + 13)
    return tuple(found)
