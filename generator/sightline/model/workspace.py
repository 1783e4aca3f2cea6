"""What ``vision.yml`` declares: the organisation's own calendar, horizons, words, audiences and rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sightline.model.colours import Colours
from sightline.model.fields import (
    Choice,
    Day,
    Flag,
    Free,
    Fuzzy,
    Group,
    Many,
    Named,
    Number,
    Prose,
    Text,
    WhoShape,
    spec,
)
from sightline.model.guardrails import Guardrail, WorkKind
from sightline.model.record import Move, Part, Places
from sightline.model.state import Approval, Health, Stage
from sightline.model.values import Body, Loose, Party, When
from sightline.problems import Location


@dataclass(frozen=True, kw_only=True)
class Calendar:
    """How the organisation counts its years."""

    starts: str | None = spec(
        "year-starts", Text(), "The month in which its fiscal year starts.", example="april", first=True
    )
    named_by: str | None = spec(
        "named-by", Choice(("start", "end")), "Whether FY27 starts in 2027 or ends in it.", example="end"
    )


@dataclass(frozen=True, kw_only=True)
class Horizon(Part):
    """How far ahead; the order of declaration is the order on every page."""

    title: str | None = spec("title", Text(), "Its name.", example="Near term", first=True)
    means: str | None = spec("means", Text(), "What it holds.", example="Deliverables", first=True)
    until: When | None = spec("until", Fuzzy(), "Where it ends.", example="2027-03", first=True)
    near: bool | None = spec("near", Flag(), "Whether work in it is near; the first horizon is, where none says so.")


@dataclass(frozen=True, kw_only=True)
class Audience(Part):
    """For whom a page is, what it asks, and what it reads."""

    title: str | None = spec("title", Text(), "Whom it is for.", example="Executives", first=True)
    question: str | None = spec(
        "question",
        Text(),
        "The question that they ask.",
        example="Are we on course, and what do you need of me?",
        first=True,
    )
    sections: tuple[str, ...] = spec(
        "sections",
        Many(Text()),
        "What the page holds, in order; names from the list in the guide.",
        example="[outcomes, decisions, risks]",
        first=True,
    )


@dataclass(frozen=True, kw_only=True)
class StatusWord(Part):
    """What a status word of the organisation means, on one or more of the three scales. The word is the key."""

    approval: str | None = spec("approval", Choice.of(Approval), "What it says of approval.")
    stage: str | None = spec(
        "stage",
        Choice.of(Stage),
        "What it says of the stage.",
        example="active",
    )
    health: str | None = spec("health", Choice.of(Health), "What it says of health.", example="at-risk")


@dataclass(frozen=True, kw_only=True)
class TagWord(Part):
    """A tag, and how it is printed. The tag is the key."""

    title: str | None = spec("title", Text(), "How it is printed.", first=True)
    means: str | None = spec("means", Text(), "What it says.")


@dataclass(frozen=True, kw_only=True)
class TagFamily(Part):
    """Tags that answer one question, such as what kind of bet it is or what the work touches."""

    title: str | None = spec("title", Text(), "The question.", example="Bet", first=True)
    words: tuple[TagWord, ...] = spec(
        "words",
        Named(Group(lambda: TagWord, plain="title")),
        "The tags, with how each is printed.",
        example="{quick-win: Quick win}",
        first=True,
    )


@dataclass(frozen=True, kw_only=True)
class ValueKind(Part):
    """A kind of value that outcomes serve. The word is the key."""

    title: str | None = spec("title", Text(), "How it is printed.", example="Retention", first=True)


@dataclass(frozen=True, kw_only=True)
class Accepted:
    """A finding that somebody has accepted, with a reason, until a day."""

    code: str | None = spec("code", Text(), "The code of the problem.", example="no-line-of-sight", first=True)
    on: str | None = spec("on", Text(), "The record, as `kind/id`.", example="initiative/night-load", first=True)
    why: str | None = spec("why", Prose(), "Why it is right as it is.", first=True)
    until: date | None = spec("until", Day(), "The day from which it counts again.", example="2027-06-30", first=True)


@dataclass(frozen=True, kw_only=True)
class Gone(Part):
    """A record that was promised and is no longer there. Its kind and id, as ``kind/id``, are the key."""

    on: date | None = spec("on", Day(), "The day on which it was decided.", example="2026-11-03", first=True)
    why: str | None = spec("why", Prose(), "Why it is gone, in a sentence.", example="The law went", first=True)


@dataclass(frozen=True, kw_only=True)
class Level(Part):
    """A level of maturity. The word is the key."""

    title: str | None = spec("title", Text(), "How it is printed.", example="Generally available", first=True)
    means: str | None = spec("means", Prose(), "What it takes.")


@dataclass(frozen=True, kw_only=True)
class Workspace:
    """The vision itself: who says it, how its words, times and people are to be read."""

    places: Places = field(default=Places(Location("content/vision.yml")), compare=False, repr=False)
    body: Body | None = None
    """Narrative of ``home.md``."""

    title: str = spec(
        "title", Text(), "The vision in a line; it is the first thing that a reader sees.", first=True, empty=""
    )
    emphasis: str | None = spec(
        "emphasis", Text(), "The last words of the title, where they carry it; the front page sets them apart."
    )
    organisation: str = spec("organisation", Text(), "Who says it.", example="Harbour & Lane", first=True, empty="")
    mark: str | None = spec(
        "mark",
        Text(),
        "Its mark: the path of an SVG or PNG below `content`, square, shown before its name.",
        example="brand/mark.svg",
    )
    accent: Colours | None = spec(
        "accent",
        Group(lambda: Colours, plain="light"),
        "The one colour of links under the pointer, of what is open and of the emphasis.",
        example='{light: "#0f766e", dark: "#4fd1c0"}',
    )
    statement: str | None = spec("statement", Prose(), "The vision in two or three sentences.", first=True)
    period: str | None = spec(
        "period", Text(), "The years that it covers, in words.", example="2026 to 2029", first=True
    )
    as_of: date | None = spec(
        "as-of",
        Day(),
        "The day as of which the site speaks; the commit's day where it is not stated.",
        example="2026-11-22",
    )
    owners: tuple[Party, ...] = spec(
        "owners", Many(WhoShape()), "Who answers for it.", example="Chief technology officer", first=True, also="owner"
    )
    language: str = spec(
        "language",
        Text(),
        "The language of the content, as a tag: it decides the signs in numbers (`1,234.5`, in `fr` and `de` with a "
        "decimal comma) and the names of months, as they are read and as they are printed.",
        example="en",
        empty="en",
    )
    reviewed: date | None = spec("reviewed", Day(), "The day on which its owner last read it and found it right.")
    review_every: float | None = spec(
        "review-every", Number(), "Days after which a record should be looked at again.", example="90"
    )
    values: tuple[ValueKind, ...] = spec(
        "values",
        Named(Group(lambda: ValueKind, plain="title")),
        "Kinds of value that outcomes serve.",
        example="{retention: Retention, cost: Cost}",
        first=True,
    )
    calendar: Calendar | None = spec(
        "calendar",
        Group(lambda: Calendar, plain="starts"),
        "How the organisation counts its years.",
        example="{year-starts: april, named-by: end}",
    )
    horizons: tuple[Horizon, ...] = spec(
        "horizons",
        Named(Group(lambda: Horizon, plain="title")),
        "How far ahead the roadmap looks, nearest first.",
        first=True,
    )
    audiences: tuple[Audience, ...] = spec(
        "audiences", Named(Group(lambda: Audience, plain="title")), "For whom there is a page of its own.", first=True
    )
    status_words: tuple[StatusWord, ...] = spec(
        "status",
        Named(Group(lambda: StatusWord, plain="stage")),
        "The organisation's status words, and what each means.",
        example="{at risk: {health: at-risk}}",
        first=True,
    )
    tag_families: tuple[TagFamily, ...] = spec(
        "tags", Named(Group(lambda: TagFamily, plain="title")), "Tags, by family.", first=True
    )
    work_kinds: tuple[WorkKind, ...] = spec(
        "kinds-of-work",
        Named(Group(lambda: WorkKind, plain="title")),
        "What time goes to, in the order in which it is shown; initiatives are tagged with the same words.",
        example="{new: New value, debt: Debt, upkeep: Upkeep}",
    )
    guardrails: tuple[Guardrail, ...] = spec(
        "guardrails",
        Named(Group(lambda: Guardrail)),
        "Limits on the share that kinds of work have of the time.",
        example="{floor: {title: Debt and upkeep, kinds: [debt, upkeep], at-least: 20}}",
    )
    pillars: tuple[str, ...] = spec(
        "pillars",
        Many(Text()),
        "The order in which pillars are shown, by id; others follow.",
        example="[checkout, data]",
    )
    outcomes: tuple[str, ...] = spec(
        "outcomes", Many(Text()), "The order in which outcomes are shown, by id; others follow."
    )
    maturity: tuple[Level, ...] = spec(
        "maturity", Named(Group(lambda: Level, plain="title")), "Levels of maturity, lowest first."
    )
    rules: Mapping[str, Loose] = spec(
        "rules",
        Free(),
        "Problem codes that should count as `error`, `warning`, `gap` or `finding` here.",
        example="{no-line-of-sight: error}",
    )
    accepted: tuple[Accepted, ...] = spec(
        "accepted", Many(Group(lambda: Accepted)), "Findings that are accepted, with a reason, until a day."
    )
    moved: tuple[Move, ...] = spec(
        "moved",
        Many(Group(lambda: Move, plain="why")),
        "How a guardrail or a rule changed, and why; the newest last, and none taken out.",
        example="[{on: 2026-11-03, field: guardrails/floor/at-least, from: 20, why: Two teams fewer this year}]",
    )
    gone: tuple[Gone, ...] = spec(
        "gone",
        Named(Group(lambda: Gone, plain="why")),
        "Records that are no longer there, by kind and id, and why; better is to keep them, with a status.",
        example="{initiative/night-load: {on: 2026-11-03, why: The law that asked for it went}}",
    )
    extra: Mapping[str, Loose] = spec("extra", Free(), "The organisation's own fields, shown as written.")
