"""Charts: what the templates ``parts/chart-….html`` draw. Made by ``charts``, put together by ``pages.plots``.

Places along a chart are thousandths of its width, heights are pixels: a chart is as wide as its place,
and its text and strokes keep their size.
"""

from dataclasses import dataclass
from typing import ClassVar

from sightline.views.inline import Line


@dataclass(frozen=True)
class Told:
    """What a chart says to those who do not see it."""

    title: str
    words: str
    """The chart in a sentence or two."""
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Line, ...], ...] = ()
    """Its figures as a table, below it and folded; the first cell heads its row."""
    label: str = "As a table"


@dataclass(frozen=True)
class ChartLabel:
    """A value beside a chart: its words, the height of what it names, its own height."""

    text: str
    at: float
    label_at: float
    unit: str = ""
    """Written behind the highest value of an axis."""


@dataclass(frozen=True)
class ChartDot:
    """A reading as a dot."""

    at: int
    y: float
    last: bool = False


@dataclass(frozen=True)
class ChartTick:
    """A line across the time axis."""

    at: int
    label: str
    major: bool = False


@dataclass(frozen=True)
class Curve:
    """A series as paths, in a box 1000 wide and ``height`` high that is stretched to its place."""

    height: int
    path: str = ""
    dots: tuple[ChartDot, ...] = ()
    target: str = ""
    aim: ChartLabel | None = None
    course: str = ""
    ticks: tuple[ChartLabel, ...] = ()


@dataclass(frozen=True)
class Spark:
    """A sparkline beside a figure; what it shows is said in words there, and in the table of its measure."""

    curve: Curve
    words: str
    """What it shows, for those who do not see it."""
    stale: bool = False
    """Its last dot is hollow."""
    empty: bool = False
    """There is no reading: an axis with nothing on it."""


@dataclass(frozen=True)
class ChartLine:
    """A line with its target, over time."""

    told: Told
    curve: Curve
    ticks: tuple[ChartTick, ...] = ()
    years: tuple[ChartTick, ...] = ()
    """Where fiscal years begin, on a second line below the quarters; none where they are the calendar's."""
    stale: bool = False
    empty: str = ""
    """Said in the chart where there is nothing to draw."""
    note: Line = ()
    part: ClassVar[str] = "chart-line"


@dataclass(frozen=True)
class StripBar:
    """A period of a strip."""

    label: str
    left: int
    width: int
    middle: int
    top: float = 0
    height: float = 0
    figure: str = ""
    """The value below the bar; empty where nobody has stated it."""
    plan_at: float | None = None
    outside: str = ""
    """``below`` or ``above`` where it breaks its guardrail."""


@dataclass(frozen=True)
class ChartStrip:
    """One kind of work: bars for what was, lines for what was planned, a band for the guardrail."""

    told: Told
    height: int
    ground: float
    bars: tuple[StripBar, ...]
    band: tuple[float, float] | None = None
    limits: tuple[ChartLabel, ...] = ()
    heads: bool = False
    """Whether the periods are named above the bars, as in the first of several strips."""
    part: ClassVar[str] = "chart-strip"


@dataclass(frozen=True)
class HeatCell:
    """A value with its step, 1 the palest and 5 the strongest; 0 where it is missing."""

    text: str
    step: int


@dataclass(frozen=True)
class ChartHeat:
    """A heat map, which is its own table."""

    told: Told
    columns: tuple[str, ...]
    """The first is above the names of the rows."""
    rows: tuple[tuple[str, tuple[HeatCell, ...]], ...]
    low: str = ""
    """What the palest stands for."""
    high: str = ""
    part: ClassVar[str] = "chart-heat"


@dataclass(frozen=True)
class ChartMeter:
    """Progress on the way to a target."""

    told: Told
    part_done: int | None
    """Thousandths of the way; None where it cannot be said."""
    due: int | None = None
    value: Line = ()
    note: Line = ()
    starts: str = ""
    ends: str = ""
    part: ClassVar[str] = "chart-meter"


@dataclass(frozen=True)
class Reading:
    """A measure as a cell of small multiples: its figure, its sparkline, its trend in words."""

    label: Line
    value: str = ""
    unit: str = ""
    spark: Spark | None = None
    note: Line = ()
    small: Line = ()
    old: bool = False
    """The figure steps back, since it is stale."""


@dataclass(frozen=True)
class Driver:
    """A measure that moves first, and how much later what it drives is felt."""

    reading: Reading
    lag: Line = ()


@dataclass(frozen=True)
class Pair:
    """Measures that move first, beside the outcome that they drive. Either side may be empty."""

    drivers: tuple[Driver, ...]
    outcome: Reading | None
    missing: str = ""
    """Said where a side is empty."""


@dataclass(frozen=True)
class Pairs:
    """What can be moved now, beside what it moves later."""

    pairs: tuple[Pair, ...]
    left: tuple[str, str] = ("Leading", "what we can move this week")
    right: tuple[str, str] = ("Outcome", "what a customer or the business gets")
    part: ClassVar[str] = "pairs"


@dataclass(frozen=True)
class Multiples:
    """Measures side by side."""

    readings: tuple[Reading, ...]
    empty: str = ""
    part: ClassVar[str] = "multiples"


@dataclass(frozen=True)
class Gauge:
    """A share as a bar with its plan as a line across it; places are thousandths of the width."""

    label: Line
    share: int | None
    """None where nobody has stated it."""
    plan: int | None = None
    figure: Line = ()
    outside: str = ""
    """``below`` or ``above`` where it breaks its guardrail."""
    note: Line = ()
    """The break, in words."""


@dataclass(frozen=True)
class Gauges:
    """Shares of one period, one below the other."""

    rows: tuple[Gauge, ...]
    note: Line = ()
    part: ClassVar[str] = "gauges"


@dataclass(frozen=True)
class LedgerRow:
    """A line of the ledger: what it is, whether its guardrail holds, its strip and its newest figure."""

    title: str
    strip: ChartStrip
    note: str = ""
    """What the guardrail allows, in words."""
    state: Line = ()
    value: str = ""
    small: Line = ()
    """The newest figure against its plan, in words."""
    gauges: tuple[Gauge, ...] = ()
    """The same by period, the newest first, for the phone."""


@dataclass(frozen=True)
class Ledger:
    """Planned and actual shares by kind of work: a strip for each, and on a phone a list."""

    rows: tuple[LedgerRow, ...]
    note: Line = ()
    part: ClassVar[str] = "ledger"
