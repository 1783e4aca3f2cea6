"""Measures, and the readings that say where they are."""

from dataclasses import dataclass
from functools import cached_property

from sightline.model.fields import Aim, Choice, Fuzzy, Group, LinkTo, Many, Number, Prose, Text, spec
from sightline.model.record import Record
from sightline.model.values import Link, Target, When
from sightline.numbers import say_figure
from sightline.subjects.measures.series import Point, Step, days_of, readings_of, steps_of


@dataclass(frozen=True, kw_only=True)
class Reading:
    """One value of a measure, with the day or period that it is true of."""

    value: float | None = spec("value", Number(), "The figure.", example="91.8", first=True)
    when: When | None = spec("when", Fuzzy(), "The day or period that it is true of.", example="2026-Q3", first=True)
    note: str | None = spec("note", Text(), "What a reader should know of it.")


@dataclass(frozen=True, kw_only=True)
class Measure(Record):
    """A figure that somebody looks at: what it counts, which way is better, where it should be."""

    summary: str | None = spec("summary", Prose(), "What is counted, in a sentence.", first=True)
    unit: str | None = spec("unit", Text(), "Its unit, as printed behind the figure.", example='"%"', first=True)
    better: str | None = spec(
        "better", Choice(("higher", "lower", "steady")), "Which way is better.", example="higher", first=True
    )
    role: str | None = spec(
        "role",
        Choice(("leading", "outcome")),
        "Whether it moves first (leading) or is what counts (outcome).",
        example="leading",
    )
    drives: tuple[Link, ...] = spec(
        "drives", Many(LinkTo(("measure",))), "Measures that it moves, later.", example="[retention]"
    )
    lag: str | None = spec("lag", Text(), "How much later they move.", example="1 quarter")
    guard: tuple[Link, ...] = spec("guard", Many(LinkTo(("measure",))), "Measures that must not get worse meanwhile.")
    dashboard: tuple[str, ...] = spec(
        "dashboard", Many(Choice(("engineering", "business"))), "Whose dashboard shows it.", example="[business]"
    )
    cadence: str | None = spec("cadence", Text(), "How often it is read.", example="monthly")
    target: Target | None = spec("target", Aim(), "Where it should be.", example="at least 70 %", first=True)
    due: When | None = spec("due", Fuzzy(), "By when it should be there.", example="FY27-Q4")
    baseline: Reading | None = spec(
        "from",
        Group(lambda: Reading, plain="value"),
        "Where it started, where no series beside the measure says it.",
        example="{value: 88, when: 2025-Q1}",
    )
    now: Reading | None = spec(
        "now",
        Group(lambda: Reading, plain="value"),
        "The last reading, where no series beside the measure says it.",
        example="{value: 91.8, when: 2026-Q3}",
        first=True,
    )
    about: tuple[Link, ...] = spec("about", Many(LinkTo((), strict=False)), "Records that it tells something about.")
    series: tuple[Point, ...] = ()
    """The lines of its CSV file, as written and in that order; it is no field of the record's own file."""

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The readings as they are drawn: in the order of days, each day once."""
        return steps_of(self.points, days_of(self.cadence))

    @cached_property
    def has_series(self) -> bool:
        """Whether its readings stand in a series; else the record states them itself, two at most."""
        return bool(readings_of(steps_of(self.series)))

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """Its readings and targets as written: those of the series, and what the record itself states of readings."""
        stated = [one for one in (self.baseline, self.now) if one] if not self.has_series else []
        return (*(Point(one.when, one.value, note=one.note or "") for one in stated if one.when), *self.series)

    @cached_property
    def aim(self) -> Target | None:
        """The target in force: the one that is stated, else the last one of the series."""
        last = next((step.target for step in reversed(self.steps) if step.target is not None), None)
        stated = None if last is None else Target(say_figure(last, self.unit), value=last, unit=self.unit or "")
        return self.target or stated

    @cached_property
    def latest(self) -> Reading | None:
        """The last reading: that of the series, else ``now``."""
        return _reading(readings_of(self.steps)[-1]) if self.has_series else self.now

    @cached_property
    def first(self) -> Reading | None:
        """The first reading: that of the series, else ``from``."""
        return _reading(readings_of(self.steps)[0]) if self.has_series else self.baseline


def _reading(step: Step) -> Reading:
    return Reading(value=step.value, when=step.when, note=step.note or None)
