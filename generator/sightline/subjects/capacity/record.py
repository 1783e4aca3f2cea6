"""Where capacity goes: planned and actual shares by kind of work, for a period."""

from dataclasses import dataclass

from sightline.dates.reading import in_words
from sightline.model.fields import Choice, Fuzzy, Group, LinkTo, Named, Number, Prose, Text, spec
from sightline.model.guardrails import LEVELS
from sightline.model.record import Part, Record
from sightline.model.values import Link, When


@dataclass(frozen=True, kw_only=True)
class Share(Part):
    """The share of one kind of work, in per cent. The kind of work is the key."""

    percent: float | None = spec("percent", Number(), "The share, in per cent.", example="20", first=True)
    note: str | None = spec("note", Text(), "What a reader should know of it.")


@dataclass(frozen=True, kw_only=True)
class Allocation(Part):
    """What an initiative takes of the whole's time in a period. The period is the key, as people write it."""

    when: When | None = None
    """What the key means; the loader fills it."""
    percent: float | None = spec("percent", Number(), "The share of the whole's time, in per cent.", example="6")
    note: str | None = spec("note", Text(), "What a reader should know of it.")


@dataclass(frozen=True, kw_only=True)
class Capacity(Record):
    """How the working time of the whole, of a stage or of a team was to be used in a period, and how it was."""

    period: When | None = spec("period", Fuzzy(), "The period.", example="FY26-Q4", first=True)
    level: str | None = spec("level", Choice(LEVELS), "Whose time it is.", example="team", first=True)
    team: Link | None = spec("team", LinkTo(("team",)), "The team, at the level of a team.", example="order-platform")
    parent: Link | None = spec("parent", LinkTo(("capacity",)), "The entry that this is a part of.", example="2026-q4")
    weight: float | None = spec("weight", Number(), "Its part of the parent's time, in per cent.", example="25")
    people: float | None = spec("people", Number(), "How many people's time it is.", example="180")
    planned: tuple[Share, ...] = spec(
        "planned",
        Named(Group(lambda: Share, plain="percent")),
        "Planned shares by kind of work; what is left out is not stated.",
        example="{new: 50, platform: 20, debt: 10, upkeep: 10, learning: 10}",
        first=True,
    )
    actual: tuple[Share, ...] = spec(
        "actual",
        Named(Group(lambda: Share, plain="percent")),
        "What it came to, by kind of work.",
        example="{new: 53, debt: 13}",
    )
    summary: str | None = spec("summary", Prose(), "What a reader should know of the period.")

    @property
    def name(self) -> str:
        """The title, or whose time it is and when."""
        whose = self.team.text if self.team else self.level or ""
        said = ", ".join(part for part in (whose, in_words(self.period.text) if self.period else "") if part)
        return self.title or said or self.id
