"""Why and what: outcomes, objectives with key results, pillars, measures."""

from dataclasses import dataclass
from functools import cached_property

from sightline.model.fields import Aim, Choice, Fuzzy, Group, LinkTo, Many, Named, Number, Prose, Text, Word, told
from sightline.model.look import Colours
from sightline.model.record import Part, Record
from sightline.model.series import Point, Step, days_of, readings_of, steps_of
from sightline.model.values import Link, Target, When


@dataclass(frozen=True, kw_only=True)
class Outcome(Record):
    """What changes for customers or the business when the vision comes true."""

    who: str | None = told("who", Text(), "For whom it changes.", example="people who send parcels weekly", first=True)
    value: str | None = told(
        "value", Word("value"), "The kind of value: one that `vision.yml` declares.", example="retention", first=True
    )
    summary: str | None = told("summary", Prose(), "What changes, in a sentence.", first=True)
    worth: str | None = told(
        "worth", Text(), "What is at stake, in words.", example="31 million euro of revenue a year"
    )
    measures: tuple[Link, ...] = told(
        "measures",
        Many(LinkTo(("measure",))),
        "Measures that show whether it comes true.",
        example="[retention]",
        first=True,
    )
    horizon: str | None = told("horizon", Word("horizon"), "When it should be felt.", example="medium")
    status: tuple[str, ...] = told("status", Many(Word("status")), "How it stands, in the workspace's words.")


@dataclass(frozen=True, kw_only=True)
class Reading:
    """One value of a measure, with the day or period that it is true of."""

    value: float | None = told("value", Number(), "The figure.", example="91.8", first=True)
    when: When | None = told("when", Fuzzy(), "The day or period that it is true of.", example="2026-Q3", first=True)
    note: str | None = told("note", Text(), "What a reader should know of it.")


@dataclass(frozen=True, kw_only=True)
class KeyResult(Part):
    """What will be true when the objective is met; best with a measure and a number."""

    text: str | None = told("text", Prose(), "What will be true, in a sentence.", first=True)
    label: str | None = told("label", Text(), "A short name for it.", example="Key result 1")
    measure: Link | None = told("measure", LinkTo(("measure",)), "The measure that shows it.", example="rebook-share")
    baseline: float | None = told("from", Number(), "Where it started.", example="42")
    now: float | None = told("now", Number(), "Where it is, where no measure says so.", example="57")
    target: Target | None = told("target", Aim(), "Where it should be.", example="at least 70 %")
    due: When | None = told("due", Fuzzy(), "By when.", example="FY27-Q2")
    confidence: float | None = told("confidence", Number(), "How sure its owner is, from 0 to 1.", example="0.5")
    owner: str | None = told("owner", Text(), "Who answers for it, where it is not the objective's owner.")
    status: tuple[str, ...] = told("status", Many(Word("status")), "How it stands.")
    serves: tuple[Link, ...] = told(
        "serves", Many(LinkTo(("outcome", "objective"))), "What it serves beside its objective."
    )
    result: str | None = told("result", Prose(), "What came of it, in words.")
    note: str | None = told("note", Prose(), "What a reader should know of it.")
    links: tuple[Link, ...] = told("links", Many(LinkTo((), strict=False)), "Where to read on.")
    withheld: str | None = told("withheld", Text(), "Why the source keeps the figure back; the page says so.")
    key_results: tuple["KeyResult", ...] = told(
        "key-results", Named(Group(lambda: KeyResult, plain="text")), "Key results below this one, at any depth."
    )


@dataclass(frozen=True, kw_only=True)
class Objective(Record):
    """Where we want to be by the end of a period; three to five of them a period can be kept in mind."""

    period: When | None = told("period", Fuzzy(), "The period that it belongs to.", example="FY27", first=True)
    serves: tuple[Link, ...] = told(
        "serves",
        Many(LinkTo(("outcome", "objective"))),
        "The outcome that it serves, or a parent objective or key result (`objective/key-result`).",
        example="[keep-customers]",
        first=True,
    )
    pillar: Link | None = told(
        "pillar", LinkTo(("pillar",)), "The pillar where its work lives.", example="platform-reliability"
    )
    summary: str | None = told("summary", Prose(), "Why it matters, in a sentence.")
    status: tuple[str, ...] = told("status", Many(Word("status")), "How it stands.")
    result: str | None = told("result", Prose(), "What came of it, in words.")
    key_results: tuple[KeyResult, ...] = told(
        "key-results",
        Named(Group(lambda: KeyResult, plain="text")),
        "By id: what will be true. A plain sentence is a key result.",
        example="{no-queue: No request waits in a second queue}",
        first=True,
    )


@dataclass(frozen=True, kw_only=True)
class EvenOver(Part):
    """One good thing even over another good thing: how the pillar settles a trade-off."""

    text: str | None = told(
        "text", Text(), "`This even over that`.", example="Fewer screens even over complete data", first=True
    )
    used: Link | None = told(
        "used", LinkTo(("decision", "trade-off"), strict=False), "The decision in which it was last used."
    )


@dataclass(frozen=True, kw_only=True)
class Pillar(Record):
    """Where work lives: a lasting theme with a promise, and its own hue."""

    promise: str | None = told(
        "promise", Text(), "What it promises, in a line.", example="One answer, at once", first=True
    )
    summary: str | None = told("summary", Prose(), "What it is about, in a sentence.")
    even_over: tuple[EvenOver, ...] = told(
        "even-over",
        Named(Group(lambda: EvenOver, plain="text")),
        "How trade-offs are settled here.",
        example="{fewer-screens: Fewer screens even over complete data}",
        first=True,
    )
    parent: Link | None = told("parent", LinkTo(("pillar",)), "The pillar that it is a part of.")
    hue: Colours | None = told(
        "hue",
        Group(lambda: Colours, plain="light"),
        "Its colour, where it is not the one that its place among the pillars gives it.",
        example='{light: "#173fa8", dark: "#6f9bff"}',
    )
    measures: tuple[Link, ...] = told("measures", Many(LinkTo(("measure",))), "Measures that show how it does.")


@dataclass(frozen=True, kw_only=True)
class Measure(Record):
    """A figure that somebody looks at: what it counts, which way is better, where it should be."""

    summary: str | None = told("summary", Prose(), "What is counted, in a sentence.", first=True)
    unit: str | None = told("unit", Text(), "Its unit, as printed behind the figure.", example='"%"', first=True)
    better: str | None = told(
        "better", Choice(("higher", "lower", "steady")), "Which way is better.", example="higher", first=True
    )
    role: str | None = told(
        "role",
        Choice(("leading", "outcome")),
        "Whether it moves first (leading) or is what counts (outcome).",
        example="leading",
    )
    drives: tuple[Link, ...] = told(
        "drives", Many(LinkTo(("measure",))), "Measures that it moves, later.", example="[retention]"
    )
    lag: str | None = told("lag", Text(), "How much later they move.", example="1 quarter")
    guard: tuple[Link, ...] = told("guard", Many(LinkTo(("measure",))), "Measures that must not get worse meanwhile.")
    dashboard: tuple[str, ...] = told(
        "dashboard", Many(Choice(("engineering", "business"))), "Whose dashboard shows it.", example="[business]"
    )
    cadence: str | None = told("cadence", Text(), "How often it is read.", example="monthly")
    target: Target | None = told("target", Aim(), "Where it should be.", example="at least 70 %", first=True)
    due: When | None = told("due", Fuzzy(), "By when it should be there.", example="FY27-Q4")
    baseline: Reading | None = told(
        "from",
        Group(lambda: Reading, plain="value"),
        "Where it started, where no series beside the measure says it.",
        example="{value: 88, when: 2025-Q1}",
    )
    now: Reading | None = told(
        "now",
        Group(lambda: Reading, plain="value"),
        "The last reading, where no series beside the measure says it.",
        example="{value: 91.8, when: 2026-Q3}",
        first=True,
    )
    about: tuple[Link, ...] = told("about", Many(LinkTo((), strict=False)), "Records that it tells something about.")
    series: tuple[Point, ...] = ()
    """The lines of its CSV file, as written and in that order; it is no field of the record's own file."""

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The series as it is drawn: in the order of days, each day once."""
        return steps_of(self.series, days_of(self.cadence))

    @cached_property
    def latest(self) -> Reading | None:
        """The last reading: that of the series, else ``now``."""
        read = readings_of(self.steps)
        return _reading(read[-1]) if read else self.now

    @cached_property
    def first(self) -> Reading | None:
        """The first reading: that of the series, else ``from``."""
        read = readings_of(self.steps)
        return _reading(read[0]) if read else self.baseline


def _reading(step: Step) -> Reading:
    return Reading(value=step.value, when=step.when, note=step.note or None)
