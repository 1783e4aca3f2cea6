"""A bar on the time axis: its certain part, its slip, and an end that blurs as the date does."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sightline.charts.axis import FULL, Axis, ends_of
from sightline.model.values import Precision, When

LEAST = 8
"""The narrowest a bar may be, in thousandths: a day must still be seen and touched."""

UNIT = {
    Precision.DAY: 0,
    Precision.MONTH: 30,
    Precision.QUARTER: 91,
    Precision.HALF: 182,
    Precision.YEAR: 365,
    Precision.OPEN: 365,
}
"""Days by which an end may move, by its precision."""

DASHES = {Precision.MONTH: 2, Precision.QUARTER: 3, Precision.HALF: 4, Precision.YEAR: 6, Precision.OPEN: 7}
"""How many dashes the end breaks into: the vaguer the date, the more and the shorter."""


@dataclass(frozen=True)
class Piece:
    """A part of a bar, in thousandths of the axis."""

    left: int
    width: int
    late: bool = False
    """Beyond the end of the first plan."""


@dataclass(frozen=True)
class Bar:
    """Where a bar is drawn, in thousandths of the axis."""

    left: int
    right: int
    pieces: tuple[Piece, ...]
    plan: tuple[int, int] | None = None
    """Left end and width of the first plan's bracket."""
    before: bool = False
    """Whether it begins before the axis does."""
    beyond: bool = False
    """Whether it runs on beyond the axis."""


def bar(when: When, axis: Axis, plan: When | None = None) -> Bar | None:
    """Return the bar of a date that can be placed, or None.

    ``plan`` is the first plan where the date moved. Where it moved back, the bar begins with the
    plan, and what lies beyond the plan's end is its slip.
    """
    span = _span(when)
    if span is None:
        return None
    start, sure, end = span
    planned = ends_of(plan) if plan else None
    slipped = planned is not None and planned[1] < end
    if planned and slipped:
        start = min(start, planned[0])
    late_from = planned[1] + _DAY if planned and slipped else None
    left, right = _held(axis, start, end)
    pieces = _pieces(axis, (left, right), min(sure, end), late_from, when.precision)
    if when.start is None:
        pieces = _open_before(pieces, axis)
    return Bar(
        left=min(piece.left for piece in pieces),
        right=max(one.left + one.width for one in pieces),
        pieces=pieces,
        plan=_bracket(axis, planned) if planned else None,
        before=start < axis.start,
        beyond=end > axis.end or (when.end is None and axis.raw(end) >= FULL - LEAST),
    )


_DAY = timedelta(1)


def _span(when: When) -> tuple[date, date, date] | None:
    """Return the first day, the last day that is certain, and the last day that can be meant."""
    known = ends_of(when)
    if known is None:
        return None
    start, end = known
    unit = UNIT.get(when.precision, 0)
    if when.end is None:
        return start, _later(start, 91), _later(start, 91 + UNIT[Precision.OPEN])
    if when.start is None:
        return _later(end, -182), end, end
    return start, _later(end, -min(unit, (end - start).days // 2)), end


def _later(day: date, days: int) -> date:
    return date.fromordinal(max(1, min(date.max.toordinal(), day.toordinal() + days)))


def _held(axis: Axis, start: date, end: date) -> tuple[int, int]:
    """Return both ends on the axis, at least ``LEAST`` apart; a bar off the axis is a stub at its edge."""
    left, right = axis.at(start), axis.at(_later(end, 1))
    if right - left < LEAST:
        left = max(0, min(left, FULL - LEAST))
        right = left + LEAST
    return left, right


def _pieces(
    axis: Axis, ends: tuple[int, int], sure: date, late_from: date | None, precision: Precision
) -> tuple[Piece, ...]:
    """Yield the pieces of a bar: what is sure, then what is late, then an end that breaks up."""
    left, right = ends
    firm = max(left + LEAST, min(right, axis.at(_later(sure, 1))))
    turn = right if late_from is None else max(left, min(right, axis.at(late_from)))
    out = []
    if turn > left:
        out.append(Piece(left, min(turn, firm) - left))
    if firm > turn:
        out.append(Piece(max(left, turn), firm - max(left, turn), late=True))
    dashes = _dashes(firm, right, DASHES.get(precision, 0))
    out += [Piece(at, width, late=at >= turn) for at, width in dashes]
    return tuple(one for one in out if one.width > 0)


def _dashes(left: int, right: int, count: int) -> list[tuple[int, int]]:
    """Return dashes between two places, each shorter than the one before, with a gap before each."""
    room = right - left
    count = min(count, room // 8)
    if count <= 0:
        return [(left, room)] if room > 0 else []
    gap = max(2, min(8, room // (3 * count)))
    share = (room - gap * count) / (count * (count + 1) / 2)
    out, edge, end = [], left, float(left)
    for step in range(count):
        end += gap + share * (count - step)
        out.append((edge + gap, round(end) - edge - gap))
        edge = round(end)
    return out


def _open_before(pieces: tuple[Piece, ...], axis: Axis) -> tuple[Piece, ...]:
    """Break the beginning of a bar whose start nobody has stated into dashes that grow."""
    first = pieces[0]
    room = min(first.width // 2, round(91 * FULL / axis.days))
    turned = [(2 * first.left + room - at - width, width) for at, width in _dashes(first.left, first.left + room, 3)]
    if not turned:
        return pieces
    head = tuple(Piece(at, width, first.late) for at, width in reversed(turned))
    return (*head, Piece(first.left + room, first.width - room, first.late), *pieces[1:])


def _bracket(axis: Axis, planned: tuple[date, date]) -> tuple[int, int] | None:
    left, right = axis.at(planned[0]), axis.at(_later(planned[1], 1))
    return (left, right - left) if right > left else None


def outline(pieces: Iterable[Piece], start: int, *, top: float, thick: int) -> str:
    """Return the SVG path of pieces, from the left end of their bar, in a drawing that is ``FULL`` wide."""
    return "".join(f"M{piece.left - start} {top}v{thick}h{piece.width}v-{thick}z" for piece in pieces)


def bracket(plan: tuple[int, int], start: int, *, bottom: int) -> str:
    """Return the SVG path of the first plan's bracket: a line below the bar with a hook at its end."""
    return f"M{plan[0] - start} {bottom}h{plan[1]}v-4"


def step_bar(left: int, right: int) -> Bar:
    """Return the bar of a version on an axis that is an order: one step wide, with a little air."""
    return Bar(left, right - 6, (Piece(left, max(LEAST, right - left - 6)),))
