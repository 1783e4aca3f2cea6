"""Where capacity goes: planned and actual shares by kind of work, for a period, and what guards them."""

from dataclasses import dataclass

from sightline.model.fields import Choice, Flag, Fuzzy, Group, LinkTo, Many, Named, Number, Prose, Text, told
from sightline.model.record import Part, Record
from sightline.model.values import Link, When

LEVELS = ("whole", "stage", "team")
"""Whose time an entry is about."""


@dataclass(frozen=True, kw_only=True)
class WorkKind(Part):
    """A kind of work that time goes to. The word is the key; initiatives are tagged with it."""

    title: str | None = told("title", Text(), "How it is printed.", example="New value", first=True)
    means: str | None = told("means", Text(), "What counts as it.", example="Something that a customer notices")
    debt: bool | None = told(
        "debt",
        Flag(),
        "Whether it pays off what was left undone; where none says so, the kind called `debt` does.",
        example="yes",
    )


@dataclass(frozen=True, kw_only=True)
class Guardrail(Part):
    """A limit on the share that kinds of work may have of the time."""

    title: str | None = told("title", Text(), "How it is printed.", example="Debt and upkeep", first=True)
    kinds: tuple[str, ...] = told(
        "kinds", Many(Text()), "The kinds of work whose shares are added up.", example="[debt, upkeep]", first=True
    )
    at_least: float | None = told("at-least", Number(), "The floor, in per cent.", example="20", first=True)
    at_most: float | None = told("at-most", Number(), "The limit, in per cent.", example="30")
    level: str | None = told(
        "level",
        Choice(("whole", "team")),
        "Whose time it guards; that of the whole where nothing is stated.",
        example="team",
    )
    running: float | None = told(
        "running", Number(), "Periods in a row that break it; one where nothing is stated.", example="2"
    )
    why: str | None = told("why", Prose(), "Why there is a limit.")

    @property
    def name(self) -> str:
        """The title, or the id where no title is stated."""
        return self.title or self.id

    def broken(self, percent: float) -> str:
        """Return ``below`` or ``above`` where a share breaks it, else nothing."""
        if self.at_least is not None and percent < self.at_least:
            return "below"
        return "above" if self.at_most is not None and percent > self.at_most else ""


@dataclass(frozen=True, kw_only=True)
class Share(Part):
    """The share of one kind of work, in per cent. The kind of work is the key."""

    percent: float | None = told("percent", Number(), "The share, in per cent.", example="20", first=True)
    note: str | None = told("note", Text(), "What a reader should know of it.")


@dataclass(frozen=True, kw_only=True)
class Take(Part):
    """What an initiative takes of the whole's time in a period. The period is the key, as people write it."""

    when: When | None = None
    """What the key means; the loader fills it."""
    percent: float | None = told("percent", Number(), "The share of the whole's time, in per cent.", example="6")
    note: str | None = told("note", Text(), "What a reader should know of it.")


@dataclass(frozen=True, kw_only=True)
class Capacity(Record):
    """How the working time of the whole, of a stage or of a team was to be used in a period, and how it was."""

    period: When | None = told("period", Fuzzy(), "The period.", example="FY26-Q4", first=True)
    level: str | None = told("level", Choice(LEVELS), "Whose time it is.", example="team", first=True)
    team: Link | None = told("team", LinkTo(("team",)), "The team, at the level of a team.", example="order-platform")
    parent: Link | None = told("parent", LinkTo(("capacity",)), "The entry that this is a part of.", example="2026-q4")
    weight: float | None = told("weight", Number(), "Its part of the parent's time, in per cent.", example="25")
    people: float | None = told("people", Number(), "How many people's time it is.", example="180")
    planned: tuple[Share, ...] = told(
        "planned",
        Named(Group(lambda: Share, plain="percent")),
        "Planned shares by kind of work; what is left out is not stated.",
        example="{new: 50, platform: 20, debt: 10, upkeep: 10, learning: 10}",
        first=True,
    )
    actual: tuple[Share, ...] = told(
        "actual",
        Named(Group(lambda: Share, plain="percent")),
        "What it came to, by kind of work.",
        example="{new: 53, debt: 13}",
    )
    summary: str | None = told("summary", Prose(), "What a reader should know of the period.")

    @property
    def name(self) -> str:
        """The title, or whose time it is and when."""
        whose = self.team.text if self.team else self.level or ""
        said = ", ".join(part for part in (whose, self.period.text if self.period else "") if part)
        return self.title or said or self.id
