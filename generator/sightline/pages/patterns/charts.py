"""Invented charts for the patterns page: every kind, and every state of a sparkline."""

from sightline.pages.patterns.samples import HERE
from sightline.views.charts import (
    ChartDot,
    ChartHeat,
    ChartLabel,
    ChartLine,
    ChartMeter,
    ChartStrip,
    ChartTick,
    Curve,
    Driver,
    HeatCell,
    Multiples,
    Pair,
    Pairs,
    Reading,
    Spark,
    StripBar,
    Told,
)
from sightline.views.inline import Go, Mark, Soft, Unstated
from sightline.views.page import Section

RISING = Curve(
    height=48,
    path="M0 40L200 36L400 30L600 26L800 16L1000 10",
    dots=(ChartDot(1000, 10, last=True),),
    target="M0 6L1000 6",
    aim=ChartLabel("94", 6, 6),
)
GAP = Curve(
    height=48,
    path="M0 38L200 34L400 24M800 14L1000 8",
    dots=(ChartDot(1000, 8, last=True),),
    target="M0 30L500 30L500 20L1000 20",
)
ONE = Curve(height=48, dots=(ChartDot(500, 24, last=True),))
TWO = Curve(height=48, path="M0 40L1000 12", dots=(ChartDot(1000, 12, last=True),))

READINGS = (
    Reading(
        (Go("Rising, on course", HERE),),
        "91.8",
        "%",
        Spark(RISING, "Rising for five quarters, to 91.8 %"),
        (Mark("on-track", "Rising"),),
        ("Target 94 %",),
    ),
    Reading(
        (Go("Moving target, a gap", HERE),),
        "9.1",
        "%",
        Spark(GAP, "Rising, with a quarter missing, to 9.1 %"),
        (Mark("off-track", "Over its limit"),),
        ("One quarter missing; the target moved",),
    ),
    Reading(
        (Go("Stale", HERE),),
        "61",
        "%",
        Spark(RISING, "The last reading is 171 days old", stale=True),
        (Mark("paused", "Last reading 171 days ago"),),
        ("Due monthly",),
        old=True,
    ),
    Reading(
        (Go("Two points", HERE),),
        "2",
        "of 12",
        Spark(TWO, "Two readings"),
        (Mark("none", "Too few for a trend"),),
        ("Target 12 a year",),
    ),
    Reading(
        (Go("One point", HERE),),
        "4.1",
        "h",
        Spark(ONE, "One reading"),
        (Mark("none", "No trend yet"),),
        (Unstated("Target not stated"),),
    ),
    Reading(
        (Go("No data", HERE),),
        spark=Spark(Curve(height=48), "No reading", empty=True),
        note=(Mark("none", "No readings yet"),),
        small=("First expected in February 2027",),
    ),
)

LINE = ChartLine(
    told=Told(
        "Customer retention",
        "Rising for five quarters, from 88 % to 91.8 %; the target is 94 %.",
        ("Quarter", "Reading"),
        ((("Q3",), ("91.2 %",)), (("Q4",), ("91.8 %",))),
    ),
    curve=Curve(
        height=160,
        path="M0 130L250 120L500 90L750 70L1000 40",
        dots=(ChartDot(750, 70), ChartDot(1000, 40, last=True)),
        target="M0 20L1000 20",
        aim=ChartLabel("94", 20, 20),
        ticks=(ChartLabel("88", 130, 130), ChartLabel("92", 40, 40)),
    ),
    ticks=(ChartTick(0, "Q4 2025", major=True), ChartTick(250, "Q1 2026", major=True), ChartTick(500, "Q2")),
    note=("Each scale is its own.",),
    unit="%",
)
NO_LINE = ChartLine(Told("Partner trust", "There is no reading yet."), Curve(height=120), empty="No readings yet")

STRIP = ChartStrip(
    told=Told("Debt and upkeep", "Two quarters inside the guardrail, then 13 %, below its floor of 20 %."),
    height=96,
    ground=76,
    bars=(
        StripBar("Q2", 60, 200, 160, 20, 56, "21", 24.0),
        StripBar("Q3", 393, 200, 493, 24, 52, "20", 24.0),
        StripBar("Q4", 726, 200, 826, 40, 36, "13", 24.0, "below"),
    ),
    band=(0, 24),
    limits=(ChartLabel("20", 24, 24),),
    heads=True,
)

HEAT = ChartHeat(
    told=Told("Where capacity goes", "Per cent by team and kind of work."),
    columns=("Team", "New", "Platform", "Debt"),
    rows=(
        ("Order platform", (HeatCell("38", 4), HeatCell("32", 3), HeatCell("12", 1))),
        ("Routing", (HeatCell("50", 5), HeatCell("20", 2), HeatCell("not stated", 0))),
    ),
    low="12",
    high="50",
)

METERS = (
    ChartMeter(
        Told("Seven in ten rebook alone", "45 % of the way; 60 % of the time has gone."),
        450,
        600,
        ("48 %",),
        (Soft("45 % of the way"),),
        "30 %",
        "70 %",
    ),
    ChartMeter(
        Told("No request waits in a second queue", "It cannot be computed."),
        None,
        note=(Unstated("Cannot be computed"),),
    ),
)

PAIRS = Pairs(
    (
        Pair((Driver(READINGS[0], ("felt after about one quarter",)),), READINGS[1]),
        Pair((Driver(READINGS[2], (Unstated("Lag not stated"),)),), None, "No outcome measure is named"),
    )
)


def charts() -> tuple[Section, ...]:
    """Show every chart in every state."""
    return (
        Section("multiples", "Measures", (Multiples(READINGS),), note=("target dotted, gaps left open",)),
        Section("line", "A measure over time", (LINE, NO_LINE)),
        Section("pairs", "Leading and outcome", (PAIRS,)),
        Section("strip", "Planned and actual", (STRIP,), half=True),
        Section("meters", "On the way", METERS, half=True),
        Section("heat", "Heat map", (HEAT,)),
    )
