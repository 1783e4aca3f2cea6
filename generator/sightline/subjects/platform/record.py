"""Capabilities of the platform: what they promise, what hurts."""

from dataclasses import dataclass
from datetime import date

from sightline.model.fields import Address, Choice, Day, Fuzzy, Group, LinkTo, Many, Number, Prose, Text, Word, told
from sightline.model.record import Record
from sightline.model.values import Link, When
from sightline.subjects.roadmap.record import Milestone


@dataclass(frozen=True, kw_only=True)
class ServiceLevel:
    """What a capability promises of itself."""

    title: str | None = told("title", Text(), "What is promised.", example="Sign-in answers within 200 ms", first=True)
    objective: str | None = told("objective", Text(), "How often, or how much.", example="99.9 %", first=True)
    attained: str | None = told("attained", Text(), "What was attained last.", example="99.94 %")


@dataclass(frozen=True, kw_only=True)
class Pain:
    """What hurts those who use a capability."""

    text: str | None = told("text", Prose(), "What hurts, in their words.", first=True)
    weight: float | None = told(
        "weight", Number(), "How much: teams or hours a month, as the organisation counts.", example="7"
    )


@dataclass(frozen=True, kw_only=True)
class Capability(Record):
    """Something that the platform offers, so that not every team builds its own."""

    summary: str | None = told("summary", Prose(), "What a team can do with it, in a sentence.", first=True)
    pillar: Link | None = told(
        "pillar", LinkTo(("pillar",)), "The pillar where it lives.", example="platform-reliability", first=True
    )
    standard: str | None = told(
        "standard", Text(), "The standard that its interface follows.", example="OpenID Connect"
    )
    source: str | None = told(
        "source",
        Choice(("build", "buy", "partner")),
        "Whether we build it, buy it or have it from a partner.",
        example="build",
    )
    api: str | None = told("api", Address(), "Address of its interface's description.")
    self_serve: str | None = told("self-serve", Address(), "Address where a team helps itself.")
    documentation: str | None = told("documentation", Address(), "Address of its documentation.")
    service_levels: tuple[ServiceLevel, ...] = told(
        "service-levels",
        Many(Group(lambda: ServiceLevel, plain="title")),
        "What it promises of itself.",
        example="[{title: Available, objective: 99.9 %}]",
    )
    maturity: str | None = told(
        "maturity", Text(), "How mature it is, in the workspace's words or as a number.", example="2"
    )
    wanted: str | None = told("wanted", Text(), "How mature it should be.", example="3")
    available: When | None = told("available", Fuzzy(), "From when it can be used.", example="2027-Q1", first=True)
    status: tuple[str, ...] = told("status", Many(Word("status")), "How it stands.")
    pains: tuple[Pain, ...] = told(
        "pain-points",
        Many(Group(lambda: Pain, plain="text")),
        "What hurts those who use it.",
        example="[{text: Each key needs a ticket, weight: 7}]",
    )
    audited: date | None = told("audited", Day(), "When it was last audited for gaps.", example="2026-09-30")
    needs: tuple[Link, ...] = told("needs", Many(LinkTo(("capability", "initiative"))), "What it cannot do without.")
    serves: tuple[Link, ...] = told("serves", Many(LinkTo(("objective", "outcome"))), "What it serves directly.")
    milestones: tuple[Milestone, ...] = told(
        "milestones", Many(Group(lambda: Milestone, plain="title")), "Days on which something can be seen."
    )
