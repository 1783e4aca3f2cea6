"""Capabilities of the platform: what they promise, what hurts."""

from dataclasses import dataclass
from datetime import date

from sightline.model.fields import Address, Choice, Day, Fuzzy, Group, LinkTo, Many, Number, Prose, Text, Word, spec
from sightline.model.record import Record
from sightline.model.values import Link, When
from sightline.subjects.roadmap.record import Milestone


@dataclass(frozen=True, kw_only=True)
class ServiceLevel:
    """What a capability promises of itself."""

    title: str | None = spec("title", Text(), "What is promised.", example="Sign-in answers within 200 ms", first=True)
    objective: str | None = spec("objective", Text(), "How often, or how much.", example="99.9 %", first=True)
    attained: str | None = spec("attained", Text(), "What was attained last.", example="99.94 %")


@dataclass(frozen=True, kw_only=True)
class Pain:
    """What hurts those who use a capability."""

    text: str | None = spec("text", Prose(), "What hurts, in their words.", first=True)
    weight: float | None = spec(
        "weight", Number(), "How much: teams or hours a month, as the organisation counts.", example="7"
    )


@dataclass(frozen=True, kw_only=True)
class Capability(Record):
    """Something that the platform offers, so that not every team builds its own."""

    summary: str | None = spec("summary", Prose(), "What a team can do with it, in a sentence.", first=True)
    pillar: Link | None = spec(
        "pillar", LinkTo(("pillar",)), "The pillar where it lives.", example="platform-reliability", first=True
    )
    standard: str | None = spec(
        "standard", Text(), "The standard that its interface follows.", example="OpenID Connect"
    )
    source: str | None = spec(
        "source",
        Choice(("build", "buy", "partner")),
        "Whether we build it, buy it or have it from a partner.",
        example="build",
    )
    api: str | None = spec("api", Address(), "Address of its interface's description.")
    self_serve: str | None = spec("self-serve", Address(), "Address where a team helps itself.")
    documentation: str | None = spec("documentation", Address(), "Address of its documentation.")
    service_levels: tuple[ServiceLevel, ...] = spec(
        "service-levels",
        Many(Group(lambda: ServiceLevel, plain="title")),
        "What it promises of itself.",
        example="[{title: Available, objective: 99.9 %}]",
    )
    maturity: str | None = spec(
        "maturity", Text(), "How mature it is, in the workspace's words or as a number.", example="2"
    )
    wanted: str | None = spec("wanted", Text(), "How mature it should be.", example="3")
    available: When | None = spec("available", Fuzzy(), "From when it can be used.", example="2027-Q1", first=True)
    status: tuple[str, ...] = spec("status", Many(Word("status")), "How it stands.")
    pains: tuple[Pain, ...] = spec(
        "pain-points",
        Many(Group(lambda: Pain, plain="text")),
        "What hurts those who use it.",
        example="[{text: Each key needs a ticket, weight: 7}]",
    )
    audited: date | None = spec("audited", Day(), "When it was last audited for gaps.", example="2026-09-30")
    needs: tuple[Link, ...] = spec("needs", Many(LinkTo(("capability", "initiative"))), "What it cannot do without.")
    serves: tuple[Link, ...] = spec("serves", Many(LinkTo(("objective", "outcome"))), "What it serves directly.")
    milestones: tuple[Milestone, ...] = spec(
        "milestones", Many(Group(lambda: Milestone, plain="title")), "Days on which something can be seen."
    )
