"""Pillars and the lines that guide their trade-offs."""

from dataclasses import dataclass

from sightline.model.colours import Colours
from sightline.model.fields import Group, LinkTo, Many, Named, Prose, Text, spec
from sightline.model.record import Part, Record
from sightline.model.values import Link, declared_place
from sightline.model.workspace import Workspace


@dataclass(frozen=True, kw_only=True)
class EvenOver(Part):
    """One good thing even over another good thing: how the pillar settles a trade-off."""

    text: str | None = spec(
        "text", Text(), "`This even over that`.", example="Fewer screens even over complete data", first=True
    )
    used: Link | None = spec(
        "used", LinkTo(("decision", "trade-off"), strict=False), "The decision in which it was last used."
    )


@dataclass(frozen=True, kw_only=True)
class Pillar(Record):
    """Where work lives: a lasting theme with a promise, and its own hue."""

    promise: str | None = spec(
        "promise", Text(), "What it promises, in a line.", example="One answer, at once", first=True
    )
    summary: str | None = spec("summary", Prose(), "What it is about, in a sentence.")
    even_over: tuple[EvenOver, ...] = spec(
        "even-over",
        Named(Group(lambda: EvenOver, plain="text")),
        "How trade-offs are settled here.",
        example="{fewer-screens: Fewer screens even over complete data}",
        first=True,
    )
    parent: Link | None = spec("parent", LinkTo(("pillar",)), "The pillar that it is a part of.")
    hue: Colours | None = spec(
        "hue",
        Group(lambda: Colours, plain="light"),
        "Its colour, where it is not the one that its place among the pillars gives it.",
        example='{light: "#173fa8", dark: "#6f9bff"}',
    )
    measures: tuple[Link, ...] = spec("measures", Many(LinkTo(("measure",))), "Measures that show how it does.")


def pillar_place(workspace: Workspace, pillar: Pillar) -> int:
    """Order pillars as ``vision.yml`` declares them; others follow by id."""
    return declared_place(workspace.pillars, pillar.id)
