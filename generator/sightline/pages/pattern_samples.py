"""Invented work for the patterns page: cards, rows, a table, a tree, a timeline, a line of sight."""

from sightline.views.inline import Go, Line, Mark, Moment, Soft, Unstated
from sightline.views.parts import (
    Card,
    CardColumn,
    Column,
    Filter,
    Filters,
    Node,
    Option,
    Row,
    Table,
    TableRow,
)

ORDER_PATH = Go("Active-active order path", "initiatives/active-active-order-path/")
ROLLBACK = Go("Rollback in five minutes", "initiatives/rollback/")
DEPOTS = Go("Depots that run offline", "initiatives/depots/")
VOICE = Go("Voice assistant for depots", "initiatives/voice/")

ROWS = (
    Row((Go("Change data capture", "platform/capture/"), ", capability"), (Mark("off-track", "Waits"),), small=("From January 2027. Event platform team.",)),
    Row((Go("Global traffic steering", "platform/steering/"), ", capability"), (Mark("done", "Met"),), small=("Self-serve since June 2026.",)),
    Row((ORDER_PATH, " moved to ", Mark("at-risk", "at risk"), ": replica lag at peak."), (Soft("18 Nov"),)),
    Row((ROLLBACK,), (Soft("2 Nov"),), ("One command, any service, the last five releases.",), ("Release team",), (Moment("Jan 2027", "2027-01-31"),), "row-with-all", 2),
    Row((Unstated("Nothing is asked of other teams"),)),
)  # fmt: skip

COLUMNS = (
    CardColumn("Near term", (
        Card(ORDER_PATH, ("Strategic bet",), "Orders survive the loss of a region.", (Mark("at-risk", "At risk"), "  ", Moment("Q1 2027")), "Slipped one quarter: replica lag at peak", 2, bold=True),
        Card(ROLLBACK, ("Quick win",), "One command, any service.", (Mark("on-track", "On track"), "  ", Moment("Jan 2027")), hue=2),
    ), "Deliverables, to March 2027"),
    CardColumn("Medium term", (
        Card(DEPOTS, (Unstated("Bet not stated"),), "A depot keeps sorting when its link is down.", (Mark("idea", "Idea"), "  ", Unstated("Date not stated")), hue=1),
        Card(VOICE, ("Quick win",), "", (Mark("dropped", "Dropped"), "  ", Moment("28 Oct 2026")), "Couriers preferred the scanner", 4, struck=True),
    ), "Capabilities, to December 2027"),
    CardColumn("Long term", (), "Platform investments"),
)  # fmt: skip

_TABLE: tuple[tuple[Line, str, int], ...] = (
    ((Go("Test data on demand", "initiatives/test-data/"),), "2", 3),
    ((ORDER_PATH,), "1", 2),
    ((ROLLBACK,), "0", 2),
)
TABLE = Table(
    "Work by slip",
    (Column("Initiative"), Column("State"), Column("Slip, quarters", numeric=True)),
    (
        *(TableRow((title, (Mark("at-risk", "At risk"),), (slip,)), hue=hue) for title, slip, hue in _TABLE),
        TableRow(((DEPOTS,), (Mark("idea", "Idea"),), (Unstated(),)), sort=("Depots that run offline", "6", "-1")),
    ),
    sortable=True,
)

TREE = (
    Node("objective", (Go("Every question answered in a second", "objectives/answer/"),), ("FY27",), 0.62, ("62 % of the way",), "answer", (
        Node("key-result", ("Seven in ten rebook alone",), ("at least 70 %, now 48 %",), 0.45, ("45 %",), "rebook-share"),
        Node("key-result", ("No request waits in a second queue",), progress_note=(Unstated("Cannot be computed"),), id="no-queue"),
        Node("objective", (Go("One map for all", "objectives/map/"),), children=(Node("key-result", ("Opens in 0.8 s",), progress=1.0, progress_note=("Met",)),)),
    )),
    Node("objective", (Unstated("No key result"),)),
)  # fmt: skip

FILTERS = Filters(
    (
        Filter("pillar", "Pillar", (Option("a", "Product experience", 2), Option("b", "Platform reliability", 3))),
        Filter("horizon", "Horizon", (Option("near", "Near term", 2), Option("long", "Long term", 3))),
    ),
    total=5,
)
