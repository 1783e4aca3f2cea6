"""The time axis: from which day to which it runs, where its ticks are, and where a day stands on it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sightline.model.values import When

FULL = 1000
"""Places on an axis are in thousandths of its width, from the left."""

NAME = 36
"""Pixels that the name of a fiscal year needs."""

_YEAR = 365
_FAR = 2 * _YEAR
"""A gap that is wider than this, and wider than all that lies before it, ends the axis."""
_MOST = 12 * _YEAR
"""The longest time that the axis looks ahead."""
_OLDEST = 8 * _YEAR
"""The longest time that it looks back."""


@dataclass(frozen=True)
class Years:
    """How an organisation counts its fiscal years."""

    first_month: int = 1
    named_by_end: bool = False
    """Whether a year that spans two has the number of the second."""

    def name(self, day: date) -> str:
        """Return the name of the fiscal year in which a day lies: ``FY27``."""
        year = day.year if day.month >= self.first_month else day.year - 1
        if self.named_by_end and self.first_month > 1:
            year += 1
        return f"FY{year % 100:02}"


@dataclass(frozen=True)
class Mark:
    """A line across the axis, in thousandths, with its label; a year's first is major."""

    at: int
    label: str = ""
    major: bool = False


@dataclass(frozen=True)
class Axis:
    """The days from the start of a quarter to the end of one."""

    start: date
    end: date
    """The last day, inclusive."""

    @property
    def days(self) -> int:
        """How many days the axis has."""
        return (self.end - self.start).days + 1

    def raw(self, day: date) -> int:
        """Return where a day begins, in thousandths; below 0 or above ``FULL`` where it is off the axis."""
        return round((day - self.start).days * FULL / self.days)

    def at(self, day: date) -> int:
        """Return where a day begins, in thousandths, held to the axis."""
        return max(0, min(FULL, self.raw(day)))

    def holds(self, day: date) -> bool:
        """Whether a day is on the axis."""
        return self.start <= day <= self.end


def fit(whens: Iterable[When], today: date, also: Iterable[date] = ()) -> Axis | None:
    """Return an axis for what is dated, in whole quarters of the calendar, or None where nothing is dated.

    It holds today where any work is near today. Of the past it shows a year, or a third of what lies
    ahead where that is more, or as much as two thirds of the work need. Ahead it ends at the first gap
    that is wider than two years and wider than everything before it, so that one plan for 2040 does
    not squash the rest; ``also`` are days, such as ends of horizons, that count where they are reached
    in this way.
    """
    spans = [span for when in whens if (span := ends_of(when))]
    if not spans:
        return None
    firsts, lasts = sorted(one for one, _ in spans), sorted(one for _, one in spans)
    pivot = today if lasts[-1] >= today - timedelta(_YEAR) and firsts[0] <= today + timedelta(_MOST) else lasts[-1]
    last = _ahead(pivot, sorted({*firsts, *lasts, *also}))
    back = max(_YEAR, (last - pivot).days // 3)
    most = max(lasts[len(lasts) // 3], _before(pivot, _OLDEST))
    first = max(min(pivot, firsts[0]), min(_before(pivot, back), most))
    return Axis(quarter_start(min(first, last)), quarter_end(max(first, last)))


def ends_of(when: When) -> tuple[date, date] | None:
    """Return the first and last day that a date can mean, in order; one known end stands for both."""
    known = [day for day in (when.start, when.end) if day is not None]
    return (min(known), max(known)) if known else None


def _ahead(pivot: date, days: Sequence[date]) -> date:
    last = pivot
    for day in days:
        if day <= last:
            continue
        gap = (day - last).days
        if (gap > _FAR and gap > (last - pivot).days) or (day - pivot).days > _MOST:
            break
        last = day
    return last


def _before(day: date, days: int) -> date:
    return date.fromordinal(max(1, day.toordinal() - days))


def quarter_of(day: date) -> int:
    """Return the number of the calendar's quarter in which a day lies, from 1."""
    return (day.month + 2) // 3


def quarter_start(day: date) -> date:
    """Return the first day of the quarter in which a day lies."""
    return date(day.year, 3 * quarter_of(day) - 2, 1)


def quarter_end(day: date) -> date:
    """Return the last day of the quarter in which a day lies."""
    start = quarter_start(day)
    return date.max if start >= date(9999, 10, 1) else _shifted(start, 3) - timedelta(1)


def _shifted(first: date, months: int) -> date:
    """Return the first of the month that is some months away, held to what the calendar can say."""
    count = max(12, min(9999 * 12 + 11, first.year * 12 + first.month - 1 + months))
    return date(count // 12, count % 12 + 1, 1)


def ticks(axis: Axis, room: int = 650) -> tuple[Mark, ...]:
    """Return the lines of an axis that is ``room`` pixels wide: quarters, or years where those are too many.

    The first line and each year's first carry the year. Quarters are the calendar's, as dates name them.
    """
    starts = list(_starts(quarter_start(axis.start), axis, 3))
    wide = room / max(1, len(starts))
    if wide < 20:
        return tuple(_year_ticks(axis, starts, room))
    return tuple(_quarter_ticks(axis, starts, wide))


def fiscal_ticks(axis: Axis, years: Years, room: int = 650) -> tuple[Mark, ...]:
    """Return where fiscal years begin, each with its name; none where they are those of the calendar.

    The first stands at the start of the axis, named where there is room before the next.
    """
    if years.first_month == 1:
        return ()
    begun = _shifted(date(axis.start.year, axis.start.month, 1), -((axis.start.month - years.first_month) % 12))
    starts = list(_starts(begun, axis, 12))
    places = [axis.at(day) for day in starts]
    step = max(1, -(-len(starts) * NAME // room))
    return tuple(
        Mark(at, years.name(day) if number % step == 0 and (after - at) * room >= NAME * FULL else "", major=True)
        for number, (day, at, after) in enumerate(zip(starts, places, [*places[1:], FULL], strict=True))
    )


def _starts(day: date, axis: Axis, months: int) -> Iterator[date]:
    """Yield the first days of periods of some months from one on that are not after the axis."""
    while day <= axis.end:
        yield day
        after = _shifted(day, months)
        if after <= day:
            return
        day = after


def _quarter_ticks(axis: Axis, starts: Sequence[date], wide: float) -> Iterator[Mark]:
    for place, day in enumerate(starts):
        number = quarter_of(day)
        major = number == 1
        if major:
            label = f"Q1 {day.year}" if wide >= 58 else str(day.year)
        elif place == 0:
            label = f"Q{number} {day.year}" if wide >= 58 else ""
        else:
            label = f"Q{number}" if wide >= 26 or (number == 3 and wide >= 20) else ""
        yield Mark(axis.at(day), label, major)


def _year_ticks(axis: Axis, starts: Sequence[date], room: int) -> Iterator[Mark]:
    firsts = [day for day in starts if day.month == 1]
    step = max(1, -(-len(firsts) * 46 // room))
    for place, day in enumerate(firsts):
        yield Mark(axis.at(day), str(day.year) if place % step == 0 else "", major=True)


def spans(axis: Axis, ends: Sequence[date | None]) -> tuple[tuple[int, int] | None, ...]:
    """Return left and right end of each horizon, which begins where the one before it ends.

    None for a horizon that states no end, and for one that lies off the axis. The last stated one is
    open: it runs on to the end of the axis.
    """
    stated = [day for day in ends if day is not None]
    out: list[tuple[int, int] | None] = []
    left = 0
    for day in ends:
        if day is None:
            out.append(None)
            continue
        right = FULL if day == stated[-1] else axis.at(day + timedelta(1)) if day < date.max else FULL
        out.append((left, right) if right > left else None)
        left = max(left, right)
    return tuple(out)


def order(names: Iterable[str]) -> tuple[str, ...]:
    """Return version names once each, in the order of the numbers in them: ``v1.9`` before ``v1.10``."""
    return tuple(sorted(dict.fromkeys(names), key=_numbers))


def _numbers(name: str) -> tuple[tuple[int, ...], str]:
    digits = "".join(char if char.isascii() and char.isdigit() else " " for char in name)
    return tuple(int(one[:18]) for one in digits.split()), name


def step_of(steps: Sequence[str], name: str) -> tuple[int, int]:
    """Return left and right end of a name's step on an axis that shares its width among ``steps``."""
    place = steps.index(name)
    return round(place * FULL / len(steps)), round((place + 1) * FULL / len(steps))


def step_ticks(steps: Sequence[str]) -> tuple[Mark, ...]:
    """Return a line at the start of each step, with its name; names are thinned where they are many."""
    every = max(1, -(-len(steps) // 12))
    return tuple(
        Mark(step_of(steps, name)[0], name if place % every == 0 else "", major=place % every == 0)
        for place, name in enumerate(steps)
    )
