"""Parts: what a section of a page may hold. Each has a template of the same name in the theme's ``parts/``.

Template authors read this file, and the four beside it in which the parts are: ``texts``, ``rows``, ``work``
and ``roadmap``, with ``charts`` for charts. ``part`` names the template: ``Rows`` is drawn by ``parts/rows.html``.
Addresses are from the site's root; the filter ``href`` makes them relative to the page.
"""

from sightline.views.charts import ChartHeat, ChartLine, ChartMeter, ChartStrip, Gauges, Ledger, Multiples, Pairs, Spark
from sightline.views.roadmap import (
    Filter,
    Filters,
    Fold,
    Lane,
    Option,
    Sight,
    SightBranch,
    SightColumn,
    SightName,
    Span,
    Thread,
    Tick,
    Timeline,
    TimelineBar,
)
from sightline.views.rows import Column, Entries, Entry, Fact, Facts, Group, Groups, Row, Rows, Table, TableRow
from sightline.views.texts import (
    Callout,
    Definition,
    Definitions,
    Door,
    Doors,
    Extra,
    Points,
    Prose,
    Quote,
    Sample,
    Tabs,
)
from sightline.views.work import (
    Card,
    CardColumn,
    Cards,
    Count,
    EvenOverLine,
    EvenOvers,
    Figure,
    Figures,
    Ladder,
    Matrix,
    MatrixRow,
    Node,
    Score,
    Scores,
    Step,
    Tally,
    Tree,
)

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

__all__ = [
    "Callout",
    "Card",
    "CardColumn",
    "Cards",
    "ChartHeat",
    "ChartLine",
    "ChartMeter",
    "ChartStrip",
    "Column",
    "Count",
    "Definition",
    "Definitions",
    "Door",
    "Doors",
    "Entries",
    "Entry",
    "EvenOverLine",
    "EvenOvers",
    "Extra",
    "Fact",
    "Facts",
    "Figure",
    "Figures",
    "Filter",
    "Filters",
    "Fold",
    "Gauges",
    "Group",
    "Groups",
    "Ladder",
    "Lane",
    "Ledger",
    "Matrix",
    "MatrixRow",
    "Multiples",
    "Node",
    "Option",
    "Pairs",
    "Part",
    "Points",
    "Prose",
    "Quote",
    "Row",
    "Rows",
    "Sample",
    "Score",
    "Scores",
    "Sight",
    "SightBranch",
    "SightColumn",
    "SightName",
    "Span",
    "Spark",
    "Step",
    "Table",
    "TableRow",
    "Tabs",
    "Tally",
    "Thread",
    "Tick",
    "Timeline",
    "TimelineBar",
    "Tree",
]
