"""Initiatives: the work, its milestones, and what it asks of others."""

from dataclasses import dataclass
from datetime import date

from sightline.model.fields import Day, Flag, Fuzzy, Group, LinkTo, Many, Named, Prose, Text, WhoShape, Word, told
from sightline.model.record import Part, Record
from sightline.model.values import Link, Party, When
from sightline.subjects.capacity.record import Take


@dataclass(frozen=True, kw_only=True)
class Milestone:
    """A day on which something can be seen to be done."""

    title: str | None = told("title", Text(), "What can be seen on that day.", first=True)
    when: When | None = told("when", Fuzzy(), "When.", example="2027-03", first=True)
    done: bool | None = told("done", Flag(), "Whether it was met.", example="no")
    note: str | None = told("note", Text(), "What a reader should know of it.")


@dataclass(frozen=True, kw_only=True)
class Task:
    """A piece of an initiative."""

    title: str | None = told("title", Text(), "What is to do.", first=True)
    owner: Party | None = told("owner", WhoShape(), "Who does it.")
    done: bool | None = told("done", Flag(), "Whether it is done.")


@dataclass(frozen=True, kw_only=True)
class Ask:
    """Something asked of another team, and whether that team said yes."""

    of: Party | None = told("of", WhoShape(), "The team that is asked.", example="data", first=True)
    what: str | None = told("what", Prose(), "What is asked.", example="Event schema", first=True)
    size: str | None = told("size", Text(), "How much work it is.", example="small")
    acknowledged: date | None = told(
        "acknowledged", Day(), "The day on which that team said yes.", example="2027-01-10"
    )


@dataclass(frozen=True, kw_only=True)
class AudienceNote(Part):
    """What the record says to one audience."""

    text: str | None = told("text", Prose(), "What this audience should know, in a sentence or two.", first=True)


@dataclass(frozen=True, kw_only=True)
class Initiative(Record):
    """A piece of work on the roadmap, with a line of sight to an outcome."""

    summary: str | None = told(
        "summary", Prose(), "What a customer or colleague will notice, in a sentence.", first=True
    )
    pillars: tuple[Link, ...] = told(
        "pillars",
        Many(LinkTo(("pillar",))),
        "The pillar where the work lives; with several, the first is primary.",
        example="product-experience",
        first=True,
        also="pillar",
    )
    horizon: str | None = told(
        "horizon", Word("horizon"), "A horizon that `vision.yml` declares.", example="near", first=True
    )
    serves: tuple[Link, ...] = told(
        "serves",
        Many(LinkTo(("objective", "outcome"))),
        "The key result that it serves (`objective/key-result`); an objective or outcome will do.",
        example="[answer-in-a-second/rebook-share]",
        first=True,
    )
    when: When | None = told(
        "when",
        Fuzzy(),
        "When it lands, as people write it; `2026-10 to 2027-03` for a span.",
        example="FY27-Q2",
        first=True,
    )
    status: tuple[str, ...] = told(
        "status", Many(Word("status")), "How it stands, in the workspace's words.", example="on track", first=True
    )
    needs: tuple[Link, ...] = told(
        "needs",
        Many(LinkTo(("capability", "initiative"))),
        "Capabilities and initiatives that it cannot do without.",
        example="[identity]",
    )
    because: tuple[Link, ...] = told(
        "because",
        Many(LinkTo(("trade-off", "pillar", "decision"))),
        "The even-over line (`pillar/line`) or trade-off that settled it.",
        example="[fewer-screens]",
    )
    audience_notes: tuple[AudienceNote, ...] = told(
        "for",
        Named(Group(lambda: AudienceNote, plain="text")),
        "What it means to an audience, by the audience's id.",
        example="{executives: Saves one call in three.}",
    )
    takes: tuple[Take, ...] = told(
        "takes",
        Named(Group(lambda: Take, plain="percent"), times=True),
        "What it takes of the whole's time, in per cent, by period.",
        example="{FY26-Q4: 6}",
    )
    milestones: tuple[Milestone, ...] = told(
        "milestones",
        Many(Group(lambda: Milestone, plain="title")),
        "Days on which something can be seen.",
        example="[{title: Pilot depot, when: 2027-03}]",
    )
    tasks: tuple[Task, ...] = told(
        "tasks", Many(Group(lambda: Task, plain="title")), "Its pieces.", example="[Consent text]"
    )
    asks: tuple[Ask, ...] = told(
        "asks",
        Many(Group(lambda: Ask, plain="what")),
        "What it asks of other teams.",
        example="[{of: data, what: Event schema, size: small}]",
    )
    constraints: tuple[str, ...] = told(
        "constraints", Many(Prose()), "What an engineer must hold to.", example="[Writes are idempotent.]"
    )
    replaces: tuple[Link, ...] = told(
        "replaces", Many(LinkTo(("initiative",), strict=False)), "Work that it continues or replaces."
    )
    related: tuple[Link, ...] = told("related", Many(LinkTo((), strict=False)), "Other records worth reading with it.")
