"""Initiatives: the work, its milestones, and what it asks of others."""

from dataclasses import dataclass
from datetime import date

from sightline.model.fields import Day, Flag, Fuzzy, Group, LinkTo, Many, Named, Prose, Text, WhoShape, Word, spec
from sightline.model.record import Part, Record
from sightline.model.values import Link, Party, When
from sightline.subjects.capacity.record import Allocation


@dataclass(frozen=True, kw_only=True)
class Milestone:
    """A day on which something can be seen to be done."""

    title: str | None = spec("title", Text(), "What can be seen on that day.", first=True)
    when: When | None = spec("when", Fuzzy(), "When.", example="2027-03", first=True)
    done: bool | None = spec("done", Flag(), "Whether it was met.", example="no")
    note: str | None = spec("note", Text(), "What a reader should know of it.")


@dataclass(frozen=True, kw_only=True)
class Task:
    """A piece of an initiative."""

    title: str | None = spec("title", Text(), "What is to do.", first=True)
    owner: Party | None = spec("owner", WhoShape(), "Who does it.")
    done: bool | None = spec("done", Flag(), "Whether it is done.")


@dataclass(frozen=True, kw_only=True)
class Ask:
    """Something asked of another team, and whether that team said yes."""

    of: Party | None = spec("of", WhoShape(), "The team that is asked.", example="data", first=True)
    what: str | None = spec("what", Prose(), "What is asked.", example="Event schema", first=True)
    size: str | None = spec("size", Text(), "How much work it is.", example="small")
    acknowledged: date | None = spec(
        "acknowledged", Day(), "The day on which that team said yes.", example="2027-01-10"
    )


@dataclass(frozen=True, kw_only=True)
class AudienceNote(Part):
    """What the record says to one audience."""

    text: str | None = spec("text", Prose(), "What this audience should know, in a sentence or two.", first=True)


@dataclass(frozen=True, kw_only=True)
class Initiative(Record):
    """A piece of work on the roadmap, with a line of sight to an outcome."""

    summary: str | None = spec(
        "summary", Prose(), "What a customer or colleague will notice, in a sentence.", first=True
    )
    pillars: tuple[Link, ...] = spec(
        "pillars",
        Many(LinkTo(("pillar",))),
        "The pillar where the work lives; with several, the first is primary.",
        example="product-experience",
        first=True,
        also="pillar",
    )
    horizon: str | None = spec(
        "horizon", Word("horizon"), "A horizon that `vision.yml` declares.", example="near", first=True
    )
    serves: tuple[Link, ...] = spec(
        "serves",
        Many(LinkTo(("objective", "outcome"))),
        "The key result that it serves (`objective/key-result`); an objective or outcome will do.",
        example="[answer-in-a-second/rebook-share]",
        first=True,
    )
    when: When | None = spec(
        "when",
        Fuzzy(),
        "When it lands, as people write it; `2026-10 to 2027-03` for a span.",
        example="FY27-Q2",
        first=True,
    )
    status: tuple[str, ...] = spec(
        "status", Many(Word("status")), "How it stands, in the workspace's words.", example="on track", first=True
    )
    needs: tuple[Link, ...] = spec(
        "needs",
        Many(LinkTo(("capability", "initiative"))),
        "Capabilities and initiatives that it cannot do without.",
        example="[identity]",
    )
    because: tuple[Link, ...] = spec(
        "because",
        Many(LinkTo(("trade-off", "pillar", "decision"))),
        "The even-over line (`pillar/line`) or trade-off that settled it.",
        example="[fewer-screens]",
    )
    audience_notes: tuple[AudienceNote, ...] = spec(
        "for",
        Named(Group(lambda: AudienceNote, plain="text")),
        "What it means to an audience, by the audience's id.",
        example="{executives: Saves one call in three.}",
    )
    takes: tuple[Allocation, ...] = spec(
        "takes",
        Named(Group(lambda: Allocation, plain="percent"), times=True),
        "What it takes of the whole's time, in per cent, by period.",
        example="{FY26-Q4: 6}",
    )
    milestones: tuple[Milestone, ...] = spec(
        "milestones",
        Many(Group(lambda: Milestone, plain="title")),
        "Days on which something can be seen.",
        example="[{title: Pilot depot, when: 2027-03}]",
    )
    tasks: tuple[Task, ...] = spec(
        "tasks", Many(Group(lambda: Task, plain="title")), "Its pieces.", example="[Consent text]"
    )
    asks: tuple[Ask, ...] = spec(
        "asks",
        Many(Group(lambda: Ask, plain="what")),
        "What it asks of other teams.",
        example="[{of: data, what: Event schema, size: small}]",
    )
    constraints: tuple[str, ...] = spec(
        "constraints", Many(Prose()), "What an engineer must hold to.", example="[Writes are idempotent.]"
    )
    replaces: tuple[Link, ...] = spec(
        "replaces", Many(LinkTo(("initiative",), strict=False)), "Work that it continues or replaces."
    )
    related: tuple[Link, ...] = spec("related", Many(LinkTo((), strict=False)), "Other records worth reading with it.")
