"""Charts for the patterns page: invented series through the real geometry, in every state."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from patterns.samples import HERE
from sightline.charts.axis import Years
from sightline.charts.heat import heat
from sightline.charts.meter import meter
from sightline.charts.stack import Slot
from sightline.dates.reading import read_when
from sightline.model.record import Places
from sightline.model.values import Target
from sightline.problems import Location
from sightline.subjects.capacity.capacity_strip import strip_part
from sightline.subjects.frame.words import number_words
from sightline.subjects.measures.figures import reading
from sightline.subjects.measures.plots import line_chart
from sightline.subjects.measures.record import Measure
from sightline.subjects.measures.series import Point
from sightline.views.charts import (
    ChartHeat,
    ChartLine,
    ChartMeter,
    ChartStrip,
    Driver,
    HeatCell,
    Multiples,
    Pair,
    Pairs,
    Told,
)
from sightline.views.charts import Reading as Shown
from sightline.views.inline import Go, Line, Unstated
from sightline.views.page import Section

TODAY = date(2026, 11, 22)
QUARTERS = ("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4")
Row = tuple[str, float | None, float | None]
"""For when, the value, the target from then on."""


def measure(name: str, rows: Iterable[Row], aim: str = "", unit: str = "%", better: str = "higher") -> Measure:
    """Make an invented measure of its readings; ``aim`` is a comparator and a number."""
    sign, _, number = aim.partition(" ")
    target = (
        Target(f"{'at least' if sign == '>=' else 'at most'} {number} {unit}", sign, float(number)) if aim else None
    )
    points = tuple(Point(read_when(when, None), value, goal) for when, value, goal in rows)
    return Measure(
        id="invented",
        kind="measure",
        places=Places(Location("")),
        title=name,
        unit=unit,
        better=better,
        cadence="quarterly",
        target=target,
        due=read_when("2027-Q4", None) if aim else None,
        series=points,
    )


def quarters(*values: float | None, targets: dict[int, float] | None = None) -> list[Row]:
    """Return the last quarters with these values."""
    names = QUARTERS[len(QUARTERS) - len(values) :]
    return [(name, value, (targets or {}).get(at)) for at, (name, value) in enumerate(zip(names, values, strict=True))]


STATES = (
    measure("Rising, on course", quarters(89.1, 89.8, 90.4, 90.3, 91.2, 91.9, 92.5, 92.8), ">= 94"),
    measure(
        "A target that moved twice",
        quarters(97.4, 97.9, 98, 97.9, 98.3, 98.4, 98.9, 98.7, targets={0: 98, 4: 99, 6: 99.5}),
        ">= 99.5",
    ),
    measure("Worse, with a gap", quarters(5, 6, 7, None, None, 8, 8.5, 9.1), "<= 8", better="lower"),
    measure(
        "Stale", [("2025-Q2", 22, None), ("2025-Q3", 38, None), ("2025-Q4", 47, None), ("2026-Q1", 61, None)], ">= 90"
    ),
    measure("Target met", quarters(44, 38, 30, 24, 19, 15, 12, 7), "<= 12", "h", "lower"),
    measure("Away from its target", quarters(31, 30, 28, 27, 26, 24, 23, 21), ">= 40"),
    measure("Two points", quarters(1, 2), ">= 12", ""),
    measure("One point", quarters(4.1), "", "h", "lower"),
    measure("No reading", [], "", ""),
    measure("Below zero", quarters(-40, -22, -8, 3, -2, 9, 12, 15), ">= 20", "points"),
    measure("Very large", quarters(1.2e9, 2.9e9, 3.1e9, 4e9, 6.2e9, 7e9, 8.8e9, 1.1e10), ">= 20000000000", ""),
    measure(
        "By version, not by date",
        [("v1.35", 61, None), ("v1.36", 66, None), ("v1.37", 71, None), ("v1.38", 70, None)],
        ">= 80",
    ),
)


def shown(one: Measure) -> Shown:
    """Return a cell whose link leads to this page."""
    return replace(reading(one, TODAY), label=(Go(one.title, HERE),))


def lines() -> tuple[ChartLine, ...]:
    """Draw a few of the states large."""
    return tuple(line_chart(STATES[at], TODAY, Years()) for at in (1, 2, 7, 8, 9, 11))


SLOTS = tuple(
    Slot(name, actual, planned)
    for name, actual, planned in (
        ("Q1 25", 22, 22),
        ("Q2", 21, 22),
        ("Q3", 20, 21),
        ("Q4", 21, 21),
        ("Q1 26", 19, 20),
        ("Q2", None, 20),
        ("Q3", 16, 20),
        ("Q4", 13, None),
    )
)
HEAT = (("Order platform", (38, 32, 12, 6)), ("Routing", (50, 20, 21, 5)), ("Label service", (None, None, None, None)))


def heat_map() -> ChartHeat:
    """Draw teams by kinds of work."""
    steps = heat([values for _, values in HEAT])
    rows = tuple(
        (name, tuple(HeatCell("" if one is None else f"{one}", step) for one, step in zip(values, row, strict=True)))
        for (name, values), row in zip(HEAT, steps, strict=True)
    )
    told = Told("Where capacity goes", "Per cent by team and kind of work; the strongest colour is the largest share.")
    return ChartHeat(told, ("Team", "New", "Platform", "Debt", "Learning"), rows, "5", "50")


def meters() -> tuple[ChartMeter, ...]:
    """Draw progress: on the way, done, beyond its target, behind its start, unknown."""
    shares = (
        ("Seven in ten rebook alone", 0.45, 0.6),
        ("Done and more", 1.2, 1.0),
        ("Behind its start", -0.3, 0.5),
        ("No request waits in a second queue", None, None),
    )
    out = []
    for title, share, due in shares:
        drawn = meter(share, due)
        value: Line = (
            (f"{number_words(round(share * 100))} %",) if share is not None else (Unstated("Cannot be computed"),)
        )
        said = f"{share:.0%} of the way" if share is not None else "It cannot be computed"
        past = f"; by now it should be {due:.0%}" if due else ""
        out.append(ChartMeter(Told(title, f"{said}{past}."), drawn.part, drawn.due, value, starts="30 %", ends="70 %"))
    return tuple(out)


def pairs() -> Pairs:
    """Show leading measures beside outcomes, and either side empty."""
    some = {at: shown(STATES[at]) for at in (0, 2, 3, 4, 8)}
    quarter, unstated = ("felt after about\u00a0one\u00a0quarter",), (Unstated("Lag not stated"),)
    return Pairs(
        (
            Pair((Driver(some[4], quarter), Driver(some[3], unstated)), some[0]),
            Pair((), some[8], "No leading measure is named that drives it"),
            Pair((Driver(some[2], quarter),), None, "No outcome is named that it drives"),
        )
    )


def strips() -> tuple[ChartStrip, ...]:
    """Draw kinds of work: a guardrail broken from below and from above, and nothing stated."""
    debt = Told("Debt and upkeep", "Inside its guardrail for a year, then 19, 16 and 13 %, below the floor of 20 %.")
    new = Told("Unplanned", "One quarter above the limit of 10 %.")
    none = Told("Nothing stated yet", "No quarter is stated.")
    few = tuple(Slot(slot.label, value) for slot, value in zip(SLOTS, (4, 5, 4, 2, 5, 3, 6, 11), strict=True))
    return (
        strip_part(debt, SLOTS, guardrail=(20, 30), heads=True),
        strip_part(new, few, guardrail=(None, 10)),
        strip_part(none, [Slot("Q1"), Slot("Q2")], guardrail=(5, None)),
    )


def charts() -> tuple[Section, ...]:
    """Show every chart in every state."""
    cells = tuple(shown(one) for one in STATES)
    said = "moved target, gap, one reading, none, below zero, versions"
    return (
        Section("multiples", "Measures", (Multiples(cells),), ("target dotted, gaps left open, stale is hollow",)),
        Section("line", "A measure over time", lines(), (said,)),
        Section("pairs", "Leading and outcome", (pairs(),)),
        Section("strip", "Planned and actual", strips(), ("bar: actual; line: planned; band: guardrail",), half=True),
        Section("meters", "On the way", meters(), ("the upright line: where it should be by now",), half=True),
        Section("heat", "Heat map", (heat_map(),)),
    )
