"""The ledger of capacity for the patterns page, with invented shares."""

from patterns.charts import strips
from sightline.views.charts import Gauge, Gauges, Ledger, LedgerRow
from sightline.views.inline import Mark, Soft, Unstated
from sightline.views.page import Section

GAUGES = (
    Gauge(
        ("Debt and upkeep",),
        650,
        1000,
        ("13", Soft(" of 20")),
        "below",
        (Mark("off-track", "below its floor of 20 %"),),
    ),
    Gauge(("Platform",), 900, 900, ("18", Soft(" of 18"))),
    Gauge(("Learning",), None, 500, (Soft("10 planned"),)),
    Gauge(("Travel",), None, None, (Unstated(),)),
)


def ledger() -> Ledger:
    """Draw lines of the ledger: a guardrail that holds, one that is broken, and one that nobody has stated."""
    debt, unplanned, nothing = strips()
    rows = (
        LedgerRow(
            "Debt and upkeep",
            debt,
            "Guardrail between 20 and 30 %",
            (Mark("off-track", "Below the floor"),),
            "13",
            ("planned 20, 7 under",),
            GAUGES,
        ),
        LedgerRow(
            "Unplanned",
            unplanned,
            "Guardrail at most 10 %",
            (Mark("at-risk", "Above the limit, not yet for long"),),
            "11",
            ("has no plan",),
            GAUGES[1:],
        ),
        LedgerRow("Learning", nothing, small=("planned 10",)),
    )
    return Ledger(rows, ("Each row has its own scale.",))


def ledgers() -> tuple[Section, ...]:
    """Show the ledger over eight quarters, and for one period."""
    return (
        Section("ledger", "The ledger", (ledger(),), ("a strip for each kind of work; on a phone a list",)),
        Section("gauges", "One period", (Gauges(GAUGES, ("Bar: actual. Line: planned.",)),), half=True, tone="bad"),
    )
