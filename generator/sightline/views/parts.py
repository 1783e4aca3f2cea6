"""Parts: what a section of a page may hold. Each has a template of the same name in the theme's ``parts/``.

Template authors read this file. ``part`` names the template: ``Rows`` is drawn by ``parts/rows.html``.
Addresses are from the site's root; the filter ``href`` makes them relative to the page.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from sightline.views.charts import ChartHeat, ChartLine, ChartMeter, ChartStrip, Gauges, Ledger, Multiples, Pairs, Spark
from sightline.views.inline import Go, Line


@dataclass(frozen=True)
class Prose:
    """Finished narrative."""

    html: str
    part: ClassVar[str] = "prose"


@dataclass(frozen=True)
class Row:
    """One hairline row: a small lead (mark or date), what it says, and an aside on the right."""

    title: Line
    lead: Line = ()
    text: Line = ()
    small: Line = ()
    """A quieter line below the text."""
    aside: Line = ()
    id: str = ""
    hue: int = 0
    """A pillar's hue from 1, or 0 for none: a tab of that colour at the left."""
    html: str = ""
    """Finished narrative below."""


@dataclass(frozen=True)
class Rows:
    """Rows on hairlines; the commonest part."""

    rows: tuple[Row, ...]
    empty: str = ""
    """What to say where there is no row."""
    numbered: bool = False
    """Large numerals at the left, for decisions wanted."""
    part: ClassVar[str] = "rows"


@dataclass(frozen=True)
class Column:
    """A column of a table."""

    title: str
    numeric: bool = False


@dataclass(frozen=True)
class TableRow:
    """A row of a table; the first cell heads it."""

    cells: tuple[Line, ...]
    id: str = ""
    hue: int = 0
    facets: Mapping[str, str] = field(default_factory=dict)
    """What filters look at: ``{"pillar": "…", "horizon": "near"}``, written as ``data-…``."""
    sort: tuple[str, ...] = ()
    """What each cell sorts by where its text would sort wrongly; empty for text order."""


@dataclass(frozen=True)
class Table:
    """A table with a caption that says what it holds."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    empty: str = ""
    sortable: bool = False
    fold: str = ""
    """Words below which a long table is folded; empty for one that stands open."""
    even: bool = False
    """Columns are equally wide, as in a matrix."""
    part: ClassVar[str] = "table"


@dataclass(frozen=True)
class Fact:
    """A label with a value, and a quieter note below."""

    label: str
    value: Line
    note: Line = ()
    steps: tuple[tuple[str, str], ...] = ()
    """For a scale: (word, state) of each step, state one of past, here, ahead."""


@dataclass(frozen=True)
class Facts:
    """Facts side by side in large type (approval, stage, health), or as a quiet list (``small``)."""

    facts: tuple[Fact, ...]
    small: bool = False
    part: ClassVar[str] = "facts"


@dataclass(frozen=True)
class Card:
    """A piece of work: a rule above it, thick for a strategic bet, thin for a quick win."""

    title: Go
    kicker: Line = ()
    text: str = ""
    foot: Line = ()
    reason: str = ""
    hue: int = 0
    bold: bool = False
    struck: bool = False
    """Dropped or replaced: the title is struck."""
    facets: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class CardColumn:
    """Cards below a heading, such as a horizon."""

    title: str
    cards: tuple[Card, ...]
    note: str = ""
    empty: str = "Nothing here"
    more: Go | None = None
    """Where the rest is, if these are not all."""
    mark: str = ""
    """The option of a filter that stands for this column."""


@dataclass(frozen=True)
class Cards:
    """Columns of cards; on a phone one below the other."""

    columns: tuple[CardColumn, ...]
    part: ClassVar[str] = "cards"


@dataclass(frozen=True)
class MatrixRow:
    """A pillar, and in each column the titles of its work with their marks."""

    title: Go
    note: str
    cells: tuple[tuple[Line, ...], ...]
    hue: int = 0


@dataclass(frozen=True)
class Matrix:
    """Pillars by horizons: titles with marks, a word only where something is wrong."""

    columns: tuple[tuple[str, str], ...]
    """Title and note of each column."""
    rows: tuple[MatrixRow, ...]
    legend: Line = ()
    part: ClassVar[str] = "matrix"


@dataclass(frozen=True)
class Step:
    """A rung of the ladder."""

    kind: str
    title: Line
    note: Line = ()
    aside: Line = ()
    here: bool = False
    missing: bool = False
    """A rung that nobody has stated."""


@dataclass(frozen=True)
class Ladder:
    """The line of sight of one record: outcome, objective, key result, this."""

    steps: tuple[Step, ...]
    part: ClassVar[str] = "ladder"


@dataclass(frozen=True)
class Count:
    """A number of records in one state, and where they are."""

    state: str
    number: int
    word: str
    address: str = ""


@dataclass(frozen=True)
class Tally:
    """Counts by state: marks, numerals, words."""

    counts: tuple[Count, ...]
    part: ClassVar[str] = "tally"


@dataclass(frozen=True)
class EvenOverLine:
    """``this`` even over ``that``, and when it was last used."""

    this: str
    that: str
    note: Line = ()
    id: str = ""


@dataclass(frozen=True)
class EvenOvers:
    """How a pillar settles trade-offs."""

    lines: tuple[EvenOverLine, ...]
    part: ClassVar[str] = "even-overs"


@dataclass(frozen=True)
class Node:
    """An objective or key result in the tree."""

    kind: str
    """``objective`` or ``key-result``."""
    title: Line
    note: Line = ()
    progress: float | None = None
    """From 0 to 1, or None where it cannot be computed."""
    progress_note: Line = ()
    id: str = ""
    children: tuple["Node", ...] = ()


@dataclass(frozen=True)
class Tree:
    """Objectives with key results, as deep as they go."""

    nodes: tuple[Node, ...]
    empty: str = ""
    part: ClassVar[str] = "tree"


@dataclass(frozen=True)
class Door:
    """A way in, with this month's news and not a slogan."""

    title: Go
    note: str


@dataclass(frozen=True)
class Doors:
    """Ways in, side by side."""

    doors: tuple[Door, ...]
    part: ClassVar[str] = "doors"


@dataclass(frozen=True)
class Figure:
    """A number as typography, with its unit, its target and what it means."""

    label: Go
    value: str
    """Empty where there is no reading."""
    unit: str = ""
    note: Line = ()
    small: Line = ()
    spark: Spark | None = None


@dataclass(frozen=True)
class Figures:
    """Figures side by side."""

    figures: tuple[Figure, ...]
    part: ClassVar[str] = "figures"


@dataclass(frozen=True)
class Score:
    """What should change, the figure that shows it, and whether it is on course."""

    title: Go
    kicker: Line = ()
    text: str = ""
    value: str = ""
    """Empty where there is no reading."""
    unit: str = ""
    target: Line = ()
    note: Line = ()
    """The judgement: a mark with its word."""
    small: Line = ()
    spark: Spark | None = None


@dataclass(frozen=True)
class Scores:
    """Outcomes as rows: name, figure, judgement."""

    scores: tuple[Score, ...]
    empty: str = ""
    part: ClassVar[str] = "scores"


@dataclass(frozen=True)
class Group:
    """A count in large type, what it counts, and the rows."""

    count: int
    title: str
    rows: tuple[Row, ...]
    id: str = ""


@dataclass(frozen=True)
class Groups:
    """Groups of rows, each with its count: the holes in the line of sight."""

    groups: tuple[Group, ...]
    empty: str = ""
    part: ClassVar[str] = "groups"


@dataclass(frozen=True)
class Quote:
    """What somebody said."""

    text: str
    speaker: str = ""
    part: ClassVar[str] = "quote"


@dataclass(frozen=True)
class Callout:
    """One rule, one sentence, one way on. ``tone``: bad, warn, ask, calm."""

    line: Line
    tone: str = "calm"
    part: ClassVar[str] = "callout"


@dataclass(frozen=True)
class Definition:
    """A term and what it means."""

    id: str
    term: str
    meaning: Line
    html: str = ""
    small: Line = ()


@dataclass(frozen=True)
class Definitions:
    """Terms and what they mean."""

    items: tuple[Definition, ...]
    empty: str = ""
    part: ClassVar[str] = "definitions"


@dataclass(frozen=True)
class Tabs:
    """The same content in other views."""

    tabs: tuple[Go, ...]
    here: str
    """Address of the tab that is open."""
    label: str = "Views"
    quiet: bool = False
    """A choice within a view, said in a line: "Lanes by pillar, team, owner"."""
    part: ClassVar[str] = "tabs"


@dataclass(frozen=True)
class Points:
    """Short statements, numbered, such as constraints."""

    points: tuple[Line, ...]
    part: ClassVar[str] = "points"


@dataclass(frozen=True)
class Entry:
    """A record that has no page of its own: a heading with its id as anchor, facts and narrative."""

    id: str
    title: str
    kicker: Line = ()
    text: Line = ()
    facts: tuple[Fact, ...] = ()
    html: str = ""
    small: Line = ()
    """Links back, when it was reviewed, where to edit it."""
    bold: bool = False


@dataclass(frozen=True)
class Entries:
    """Entries one below the other: decisions, risks, teams."""

    entries: tuple[Entry, ...]
    empty: str = ""
    part: ClassVar[str] = "entries"


@dataclass(frozen=True)
class Extra:
    """The organisation's own fields as written: (path, text) pairs, ``("tiers / free", "true")``."""

    items: tuple[tuple[str, str], ...]
    part: ClassVar[str] = "extra"


@dataclass(frozen=True)
class Sample:
    """A piece of a file or a command, to copy."""

    text: str
    label: str = ""
    part: ClassVar[str] = "sample"


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
    today: int = -1
    """Place of the day as of which the page speaks, or -1 where it is off the axis."""
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


Part = (
    Prose
    | Rows
    | Table
    | Facts
    | Cards
    | Matrix
    | Ladder
    | Tally
    | EvenOvers
    | Tree
    | Doors
    | Figures
    | Groups
    | Scores
    | Quote
    | Callout
    | Definitions
    | Tabs
    | Points
    | Entries
    | Extra
    | Sample
    | Filters
    | Sight
    | Timeline
    | ChartLine
    | ChartStrip
    | ChartHeat
    | ChartMeter
    | Pairs
    | Multiples
    | Gauges
    | Ledger
)
