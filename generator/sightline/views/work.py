"""Parts that are work and figures: cards, the roadmap at a glance, ladders, trees, scores."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from sightline.views.charts import Spark
from sightline.views.inline import Go, Line


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
    roomy: bool = False
    """On paper: set larger, since a page has room for it."""
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
    fold: bool = False
    """Where they are hundreds: what is below the first of each is folded."""
    part: ClassVar[str] = "tree"


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
    measured: bool = True
    """It has a measure, whatever its readings."""


@dataclass(frozen=True)
class Scores:
    """Outcomes as rows: name, figure, judgement."""

    scores: tuple[Score, ...]
    empty: str = ""
    part: ClassVar[str] = "scores"
