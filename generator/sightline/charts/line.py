"""A line over time with a target that may move: gaps stay open, one point is a dot, none is an empty axis.

Places along it are thousandths of the width, heights pixels. A path is drawn in a box as wide as
``FULL`` and as high as the chart, which is stretched to its place: its stroke keeps its width, and
text and dots, placed by shares of the width, keep their size on any screen.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sightline.charts.scale import ANY, FULL, Scale, scale_of, short, tight, usable

MOST = 240
"""Points of a path; of more, the lowest and highest of each small stretch are drawn."""


@dataclass(frozen=True)
class Spot:
    """One reading: its place along the axis, its value, the target then in force."""

    at: int
    value: float | None = None
    target: float | None = None
    apart: bool = False
    """A reading is missing before it: no line leads to it."""


@dataclass(frozen=True)
class Frame:
    """How a chart is to be drawn."""

    height: int
    aim: float | None = None
    """The target where the readings state none."""
    course: tuple[int, float] | None = None
    """Where the readings lead: a place and the value there."""
    pad: int = 6
    """Pixels that are left free above and below."""
    within: tuple[float, float] = ANY
    """The least and the most that a value can be: no tick lies beyond."""
    ticks: int = 0
    """About how many round values are marked; none for a sparkline."""


@dataclass(frozen=True)
class Dot:
    """A reading that is drawn as a dot."""

    at: int
    y: float
    last: bool = False


@dataclass(frozen=True)
class Label:
    """A value beside the chart: its words, the height of what it names, and its own height."""

    text: str
    at: float
    label_at: float


@dataclass(frozen=True)
class Line:
    """A line, drawn."""

    height: int
    path: str = ""
    """Readings that belong together, joined; empty where no two do."""
    dots: tuple[Dot, ...] = ()
    """The last reading, those that no line reaches, and both where there are only two."""
    target: str = ""
    """The target as a path of steps."""
    aim: Label | None = None
    """The target at the right edge."""
    course: str = ""
    """From the last reading to where the readings lead."""
    ticks: tuple[Label, ...] = ()


def line(spots: Sequence[Spot], frame: Frame) -> Line:
    """Draw readings in the order of their places."""
    known = [one for one in spots if usable([one.value])]
    values = [one.value for one in known]
    aims = [spot.target for spot in spots] + [frame.aim]
    course = [frame.course[1]] if frame.course and known else []
    bottom, top = frame.height - frame.pad, frame.pad
    scale = (
        scale_of([*values, *aims, *course], bottom, top, count=frame.ticks, within=frame.within)
        if frame.ticks
        else tight([*values, *aims], bottom, top)
    )
    runs = list(_runs(known))
    steps = list(_target(spots, frame))
    return Line(
        frame.height,
        path="".join(_path(scale, run) for run in runs if len(run) > 1),
        dots=tuple(_dots(scale, runs)),
        target=_stepped(scale, steps),
        aim=_aim(scale, steps),
        course=_course(scale, known, frame),
        ticks=tuple(
            Label(short(tick), scale.at(tick), scale.at(tick)) for tick in scale.ticks if known or usable(aims)
        ),
    )


def _runs(known: Sequence[Spot]) -> Iterator[list[Spot]]:
    """Yield readings that a line joins."""
    run: list[Spot] = []
    for one in known:
        if one.apart and run:
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _path(scale: Scale, run: Sequence[Spot]) -> str:
    places = [(one.at, scale.at(one.value or 0)) for one in run]
    return "M" + "L".join(f"{at} {y:g}" for at, y in thinned(places))


def thinned(places: Sequence[tuple[int, float]], most: int = MOST) -> list[tuple[int, float]]:
    """Return places of a path, of many the first, lowest, highest and last of each stretch, in their order."""
    if len(places) <= most:
        return list(places)
    size = -(-len(places) * 4 // most)
    out: list[tuple[int, float]] = []
    for start in range(0, len(places), size):
        stretch = places[start : start + size]
        picked = {0, len(stretch) - 1}
        picked |= {
            min(range(len(stretch)), key=lambda at: stretch[at][1]),
            max(range(len(stretch)), key=lambda at: stretch[at][1]),
        }
        out += [stretch[at] for at in sorted(picked)]
    return out


def _dots(scale: Scale, runs: Sequence[Sequence[Spot]]) -> Iterator[Dot]:
    """Yield the last reading, those that no line reaches, and both where there are only two."""
    two = sum(len(run) for run in runs) == 2
    for number, run in enumerate(runs):
        last = number == len(runs) - 1
        if two and len(run) > 1:
            yield Dot(run[0].at, scale.at(run[0].value or 0))
        if last or len(run) == 1:
            yield Dot(run[-1].at, scale.at(run[-1].value or 0), last)


def _target(spots: Sequence[Spot], frame: Frame) -> Iterator[tuple[int, float]]:
    """Yield from where each target is in force; the first that is stated holds from the start."""
    stated = [(spot.at, spot.target) for spot in spots if usable([spot.target])]
    before: float | None = None
    for at, target in stated:
        if target is not None and target != before:
            yield (at if before is not None else 0), target
            before = target
    if before is None and frame.aim is not None and usable([frame.aim]):
        yield 0, frame.aim


def _stepped(scale: Scale, steps: Sequence[tuple[int, float]]) -> str:
    if not steps:
        return ""
    path = f"M{steps[0][0]} {scale.at(steps[0][1]):g}"
    for at, target in steps[1:]:
        path += f"H{at}V{scale.at(target):g}"
    return f"{path}H{FULL}"


def _aim(scale: Scale, steps: Sequence[tuple[int, float]]) -> Label | None:
    if not steps:
        return None
    at = scale.at(steps[-1][1])
    return Label(short(steps[-1][1]), at, at)


def _course(scale: Scale, known: Sequence[Spot], frame: Frame) -> str:
    if not known or frame.course is None or not usable([frame.course[1]]):
        return ""
    at, value = max(frame.course[0], known[-1].at), frame.course[1]  # a period's reading may stand after its day
    return f"M{known[-1].at} {scale.at(known[-1].value or 0):g}L{at} {scale.at(value):g}"
