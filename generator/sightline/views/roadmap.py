"""Parts of the roadmap and the line of sight: filters, names and threads, lanes and bars."""

from dataclasses import dataclass
from typing import ClassVar

from sightline.views.inline import Line
from sightline.views.work import Card, CardColumn


@dataclass(frozen=True)
class Option:
    """One choice of a filter: the facet's value, its words, and how many rows it has."""

    value: str
    word: str
    count: int


@dataclass(frozen=True)
class Filter:
    """One filter: the facet that it narrows (``pillar``), its label, its options.

    Each option has a mark: the filter's letter and the option's number from 1, such as ``b2``. Rows name the
    marks that they fall under in ``data-f``.
    """

    facet: str
    label: str
    options: tuple[Option, ...]
    hidden: bool = False
    """There is nothing to choose; addresses that name its one option are still understood."""
    chosen: str = ""
    """What a picture of the bar shows as chosen; in a bar that can be used, a script says it."""


@dataclass(frozen=True)
class Filters:
    """The filter bar above a roadmap or table: plain inputs that narrow the page's rows."""

    filters: tuple[Filter, ...]
    total: int
    noun: str = "initiatives"
    table: str = ""
    """Address of the table that holds the rows, to be taken away whole or as narrowed; empty for none."""
    calendar: str = ""
    """Address of the calendar that holds their days."""
    left: int | None = None
    """How many rows a picture of the bar says are left; a bar that can be used has none."""
    part: ClassVar[str] = "filters"


@dataclass(frozen=True)
class SightName:
    """A name in a column of the line of sight."""

    id: str
    text: str
    address: str
    note: str = ""
    hue: int = 0
    hole: bool = False
    """Joined to nothing."""
    weak: bool = False
    """Cannot be judged, or nothing works on it."""
    missing: bool = False
    """A step that nobody has stated."""
    below: str = ""
    """Of a missing step, what it is missing below: heard, not shown, since the line shows it."""


@dataclass(frozen=True)
class SightColumn:
    """A column: outcomes, objectives, key results, roadmap."""

    title: str
    names: tuple[SightName, ...]


@dataclass(frozen=True)
class Thread:
    """A curve from a name (``upper``) to one in the next column (``lower``), both by their ids."""

    upper: str
    lower: str
    path: str
    """The SVG path, in a drawing 100 wide and 1000 high that is stretched to its place."""
    lit: bool = False


@dataclass(frozen=True)
class SightBranch:
    """A record in the nested list, and what serves it."""

    kind: str
    """``outcome``, ``objective``, ``key-result`` or ``initiative``."""
    title: Line
    note: Line = ()
    hue: int = 0
    branches: tuple["SightBranch", ...] = ()


@dataclass(frozen=True)
class Sight:
    """The line of sight as names on hairlines, joined by threads, and as a nested list."""

    columns: tuple[SightColumn, ...]
    gaps: tuple[tuple[Thread, ...], ...]
    """The threads between each column and the next; one fewer than columns."""
    lit: tuple[str, ...] = ()
    """Ids on the path that is lit before anybody chooses one."""
    branches: tuple[SightBranch, ...] = ()
    summary: str = ""
    """The picture in a sentence, for those who do not see it."""
    caption: str = ""
    """What the lit path shows."""
    part: ClassVar[str] = "sight"


@dataclass(frozen=True)
class TimelineBar:
    """One initiative on the timeline. Places are in thousandths of the axis, those within it from its left end.

    Shapes are the inside of an SVG path in a drawing 1000 wide that is stretched to its place; heights are pixels.
    """

    address: str
    title: str
    label: str
    """The title as it is set above the bar: cut with an ellipsis where it is very long."""
    state: str
    """The mark's state."""
    word: str
    """The mark's word, as the workspace says it."""
    row: int
    """From 0."""
    left: int
    """Where it begins on the axis."""
    shape: str
    """What is certain, and the dashes that an inexact end breaks into."""
    late: str = ""
    """What is beyond the end of the first plan: hatched."""
    plan: str = ""
    """The bracket of the first plan."""
    thread: str = ""
    """Hairlines that join milestones before or after the bar to it."""
    label_ends: int = 0
    """Where the label ends, if it would else run off the axis; 0 for a label that begins with the bar."""
    label_width: int = 0
    """Width of mark, title and word together, in pixels."""
    before: bool = False
    """It begins before the axis does."""
    beyond: int = -1
    """Where it is cut off, if it runs on beyond the axis; else -1."""
    weight: str = ""
    """Words for how it is drawn: ``begun``, ``quiet`` (over), ``struck``, ``bold`` (a strategic bet)."""
    milestones: tuple[tuple[int, bool], ...] = ()
    """Place of each milestone, and whether it is met."""
    words: str = ""
    """What the bar shows beside its label, in sentences."""
    hue: int = 0
    """A pillar's hue where it is not the lane's; else 0."""
    mark: str = ""
    """The options of filters that it falls under."""
    needs: tuple[int, ...] = ()
    """The bars that it waits for, by their places among all bars of the timeline."""


@dataclass(frozen=True)
class Fold:
    """Bars of a lane that are folded away: what is done, and what is too much for one look."""

    title: str
    rows: int
    bars: tuple[TimelineBar, ...]


@dataclass(frozen=True)
class Lane:
    """A lane: bars packed into rows, folded ones, and the work that has no date."""

    id: str
    title: Line
    name: str
    """The title in plain words."""
    note: Line
    hue: int
    rows: int
    bars: tuple[TimelineBar, ...]
    folds: tuple[Fold, ...] = ()
    undated: tuple[Card, ...] = ()
    above: Line = ()
    """What it is a part of."""
    spread: bool = False
    """So much is undated that it stands below the bars, over the whole width."""


@dataclass(frozen=True)
class Tick:
    """A line on the axis, in thousandths from the left."""

    at: int
    label: str
    major: bool = False


@dataclass(frozen=True)
class Span:
    """A horizon above the axis, from its left end to its right one."""

    left: int
    right: int
    title: str
    note: str = ""
    """Left out where the span has no room for it."""


@dataclass(frozen=True)
class Timeline:
    """The roadmap on a time axis, and the same as a list by horizon for the phone."""

    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    """None where nothing is dated: then there is no axis."""
    horizons: tuple[Span, ...] = ()
    years: tuple[Tick, ...] = ()
    """Where fiscal years begin, on a second line below the quarters; none where they are the calendar's."""
    today: int = -1
    """Place of the day as of which the page speaks, or -1 where it is off the axis."""
    long: bool = False
    """It has so many bars that lanes out of sight are better laid out later."""
    today_label: str = ""
    starts: str = ""
    ends: str = ""
    """First and last day of the axis, ISO: a script moves today's line by them. Empty for an order."""
    list: tuple[CardColumn, ...] = ()
    """The same initiatives by horizon, worst first."""
    note: str = ""
    """Said of the axis where it is an order and not dates, or ends before the work does."""
    off_axis: str = "No place on the axis"
    """Said above work that has no place on the axis."""
    heavy: str = ""
    """The word for a thick bar, such as "Strategic bet"; empty where bets are not told apart."""
    light: str = ""
    """The word for a thin bar."""
    part: ClassVar[str] = "timeline"
