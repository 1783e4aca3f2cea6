"""What ``vision.yml`` declares of capacity: kinds of work, and the limits that guard them."""

from dataclasses import dataclass

from sightline.model.fields import Choice, Flag, Many, Number, Prose, Text, spec
from sightline.model.record import Part

LEVELS = ("whole", "stage", "team")
"""Whose time an entry is about."""


@dataclass(frozen=True, kw_only=True)
class WorkKind(Part):
    """A kind of work that time goes to. The word is the key; initiatives are tagged with it."""

    title: str | None = spec("title", Text(), "How it is printed.", example="New value", first=True)
    means: str | None = spec("means", Text(), "What counts as it.", example="Something that a customer notices")
    debt: bool | None = spec(
        "debt",
        Flag(),
        "Whether it pays off what was left undone; where none says so, the kind called `debt` does.",
        example="yes",
    )


@dataclass(frozen=True, kw_only=True)
class Guardrail(Part):
    """A limit on the share that kinds of work may have of the time."""

    title: str | None = spec("title", Text(), "How it is printed.", example="Debt and upkeep", first=True)
    kinds: tuple[str, ...] = spec(
        "kinds", Many(Text()), "The kinds of work whose shares are added up.", example="[debt, upkeep]", first=True
    )
    at_least: float | None = spec("at-least", Number(), "The floor, in per cent.", example="20", first=True)
    at_most: float | None = spec("at-most", Number(), "The limit, in per cent.", example="30")
    level: str | None = spec(
        "level",
        Choice(("whole", "team")),
        "Whose time it guards; that of the whole where nothing is stated.",
        example="team",
    )
    running: float | None = spec(
        "running", Number(), "Periods in a row that break it; one where nothing is stated.", example="2"
    )
    why: str | None = spec("why", Prose(), "Why there is a limit.")

    @property
    def name(self) -> str:
        """The title, or the id where no title is stated."""
        return self.title or self.id

    def broken(self, percent: float) -> str:
        """Return ``below`` or ``above`` where a share breaks it, else nothing."""
        if self.at_least is not None and percent < self.at_least:
            return "below"
        return "above" if self.at_most is not None and percent > self.at_most else ""
