"""Invented work for the patterns page: cards, rows, a table, a tree, a timeline, a line of sight."""

from dataclasses import replace

from sightline.views.inline import Go, Line, Mark, Moment, Soft, Unstated
from sightline.views.roadmap import Filter, Filters, Option
from sightline.views.rows import Column, Row, Table, TableRow
from sightline.views.work import Card, CardColumn, Node

HERE = "guide/patterns/"
"""Where all links of the patterns page lead: its invented records have no pages."""

ORDER_PATH = Go("Active-active order path", HERE)
ROLLBACK = Go("Rollback in five minutes", HERE)
DEPOTS = Go("Depots that run offline", HERE)
VOICE = Go("Voice assistant for depots", HERE)

ROWS = (
    Row(
        (Go("Change data capture", HERE), ", capability"),
        (Mark("off-track", "Waits"),),
        small=("From January 2027. Event platform team.",),
    ),
    Row(
        (Go("Global traffic steering", HERE), ", capability"),
        (Mark("done", "Met"),),
        small=("Self-serve since June 2026.",),
    ),
    Row((ORDER_PATH, " moved to ", Mark("at-risk", "at risk"), ": replica lag at peak."), (Soft("18 Nov"),)),
    Row(
        (ROLLBACK,),
        (Soft("2 Nov"),),
        ("One command, any service, the last five releases.",),
        ("Release team",),
        (Moment("Jan 2027", "2027-01-31"),),
        "row-with-all",
        2,
    ),
    Row((Unstated("Nothing is asked of other teams"),)),
)

COLUMNS = (
    CardColumn(
        "Near term",
        (
            Card(
                ORDER_PATH,
                ("Strategic bet",),
                "Orders survive the loss of a region.",
                (Mark("at-risk", "At risk"), "  ", Moment("Q1 2027")),
                "Slipped one quarter: replica lag at peak",
                2,
                bold=True,
            ),
            Card(
                ROLLBACK,
                ("Quick win",),
                "One command, any service.",
                (Mark("on-track", "On track"), "  ", Moment("Jan 2027")),
                hue=2,
            ),
        ),
        "Deliverables, to March 2027",
    ),
    CardColumn(
        "Medium term",
        (
            Card(
                DEPOTS,
                (Unstated("Bet not stated"),),
                "A depot keeps sorting when its link is down.",
                (Mark("idea", "Idea"), "  ", Unstated("Date not stated")),
                hue=1,
            ),
            Card(
                VOICE,
                ("Quick win",),
                "",
                (Mark("dropped", "Dropped"), "  ", Moment("28 Oct 2026")),
                "Couriers preferred the scanner",
                4,
                struck=True,
            ),
        ),
        "Capabilities, to December 2027",
    ),
    CardColumn("Long term", (), "Platform investments"),
)

_TABLE: tuple[tuple[Line, Line, str, int], ...] = (
    ((Go("Test data on demand", HERE),), (Mark("off-track", "Off track"),), "2", 3),
    ((ORDER_PATH,), (Mark("at-risk", "At risk"),), "1", 2),
    ((ROLLBACK,), (Mark("on-track", "On track"),), "0", 2),
)
TABLE = Table(
    "Work by slip",
    (Column("Initiative"), Column("State"), Column("Delay, quarters", numeric=True)),
    (
        *(TableRow((title, state, (slip,)), hue=hue) for title, state, slip, hue in _TABLE),
        TableRow(((DEPOTS,), (Mark("idea", "Idea"),), (Unstated(),)), sort=("Depots that run offline", "6", "-1")),
    ),
    sortable=True,
)

TREE = (
    Node(
        "objective",
        (Go("Every question answered in a second", HERE),),
        ("FY27",),
        0.62,
        ("62 % of the way",),
        "answer",
        (
            Node(
                "key-result",
                ("Seven in ten rebook alone",),
                ("at least 70 %, now 48 %",),
                0.45,
                ("45 %",),
                "rebook-share",
            ),
            Node(
                "key-result",
                ("No request waits in a second queue",),
                progress_note=(Unstated("Cannot be computed"),),
                id="no-queue",
            ),
            Node(
                "objective",
                (Go("One map for all", HERE),),
                children=(Node("key-result", ("Opens in 0.8 s",), progress=1.0, progress_note=("Met",)),),
            ),
        ),
    ),
    Node("objective", (Unstated("No key result"),)),
)

FILTERS = Filters(
    (
        Filter("pillar", "Pillar", (Option("a", "Product experience", 2), Option("b", "Platform reliability", 3))),
        Filter("horizon", "Horizon", (Option("near", "Near term", 2), Option("long", "Long term", 3))),
    ),
    total=5,
)

CHOSEN = Filters(
    (
        replace(FILTERS.filters[0], chosen="Platform reliability"),
        FILTERS.filters[1],
        Filter("status", "Status", (Option("planned", "Planned", 1),), chosen="3 chosen"),
    ),
    total=5,
    noun="initiatives, with something chosen",
    table=HERE,
    calendar=HERE,
    left=3,
)

NOTHING_LEFT = Filters(
    (replace(FILTERS.filters[0], chosen="Product experience"), replace(FILTERS.filters[1], chosen="Long term")),
    total=5,
    noun="initiatives, with nothing left",
    left=0,
)

PROSE = """
<p>On the second Friday of December the order path was dark for 42 minutes. No parcel was lost, and
<strong>nobody was hurt</strong>, but nine thousand customers asked us
<a href="site:guide/patterns/">where theirs was</a>.</p>
<h3>What we did</h3>
<ul>
<li>One region takes every order, <em>until it does not</em>.</li>
<li>A night job writes every label: <code>labels.sh</code>.</li>
</ul>
<blockquote><p>It is a design choice.</p></blockquote>
<pre><code>sightline check --all | sort | uniq --count | sort --numeric-sort --reverse</code></pre>
<div class="sl-scroll" role="group" tabindex="0" aria-label="Services by tier"><table>
<thead><tr><th>Service</th><th>Tier</th></tr></thead>
<tbody><tr><td>Order path</td><td>1</td></tr></tbody>
</table></div>
"""

WIDE = Table(
    "Work in full",
    tuple(Column(one) for one in ("Initiative", "Pillar", "Horizon", "Status", "When", "Owner")),
    (
        TableRow(
            (
                (ORDER_PATH,),
                ("Pillar 2",),
                ("Near term",),
                (Mark("at-risk", "At risk"),),
                (Moment("March 2027", "2027-03-31"),),
                (Unstated("Owner not stated"),),
            )
        ),
    ),
)
