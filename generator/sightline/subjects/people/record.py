"""People: how we learn, which skills we need, who moves where."""

from dataclasses import dataclass
from datetime import date

from sightline.model.fields import Choice, Day, Flag, Fuzzy, Group, LinkTo, Many, Named, Number, Prose, Text, Word, spec
from sightline.model.record import Part, Record
from sightline.model.values import Link, When


@dataclass(frozen=True, kw_only=True)
class Action:
    """Something that was to be done after a review, and what it became."""

    title: str | None = spec("title", Text(), "What was to be done.", first=True)
    done: bool | None = spec("done", Flag(), "Whether it is done.", example="yes")
    fed: Link | None = spec(
        "fed", LinkTo((), strict=False), "The record that it became or changed.", example="rollback-in-five"
    )


@dataclass(frozen=True, kw_only=True)
class Held:
    """One time that it was held."""

    on: date | None = spec("on", Day(), "The day.", example="2026-10-14", first=True)
    what: str | None = spec("what", Prose(), "What it was about.", first=True)
    evidence: Link | None = spec("evidence", LinkTo((), strict=False), "Where its notes are.")
    actions: tuple[Action, ...] = spec(
        "actions", Many(Group(lambda: Action, plain="title")), "What was to be done afterwards."
    )


@dataclass(frozen=True, kw_only=True)
class Practice(Record):
    """Something that we do again and again to learn, such as blameless reviews, or a workshop that set a course."""

    sort: str | None = spec("sort", Choice(("learning", "workshop")), "What it is.", example="learning", first=True)
    summary: str | None = spec("summary", Prose(), "What it is for, in a sentence.", first=True)
    every: str | None = spec("every", Text(), "How often.", example="after every incident of the first order")
    teams: tuple[Link, ...] = spec("teams", Many(LinkTo(("team",))), "Who takes part.")
    held: tuple[Held, ...] = spec(
        "held", Many(Group(lambda: Held, plain="what")), "When it was held, and what came of it.", first=True
    )


@dataclass(frozen=True, kw_only=True)
class Need(Part):
    """How many people with a skill a horizon needs. The horizon is the key."""

    people: float | None = spec("people", Number(), "How many people.", example="6", first=True)
    note: str | None = spec("note", Text(), "Why.")


@dataclass(frozen=True, kw_only=True)
class Skill(Record):
    """Something that people must be able to do: needed by horizon, held today, being hired or taught."""

    summary: str | None = spec("summary", Prose(), "What it is, in a sentence.", first=True)
    needed: tuple[Need, ...] = spec(
        "needed",
        Named(Group(lambda: Need, plain="people")),
        "How many people each horizon needs.",
        example="{near: 4, medium: 6}",
        first=True,
    )
    held: float | None = spec("held", Number(), "How many people have it today.", example="3", first=True)
    hiring: float | None = spec("hiring", Number(), "How many are being hired.", example="1")
    learning: float | None = spec("learning", Number(), "How many are learning it.", example="2")
    needed_by: tuple[Link, ...] = spec(
        "needed-by", Many(LinkTo(("initiative", "capability"))), "The work that needs it."
    )


@dataclass(frozen=True, kw_only=True)
class TrackLevel(Part):
    """A level of a career track."""

    title: str | None = spec("title", Text(), "What it is called.", first=True)
    means: str | None = spec("means", Prose(), "What is expected.")
    people: float | None = spec("people", Number(), "How many people are there.")


@dataclass(frozen=True, kw_only=True)
class Track(Record):
    """A career track, technical or managerial, level by level."""

    summary: str | None = spec("summary", Prose(), "For whom it is, in a sentence.", first=True)
    levels: tuple[TrackLevel, ...] = spec(
        "levels", Named(Group(lambda: TrackLevel, plain="title")), "Its levels, the first first.", first=True
    )


@dataclass(frozen=True, kw_only=True)
class Rotation(Record):
    """A move between a platform team and a product team for a time; a role, never a name."""

    role: str | None = spec("role", Text(), "The role that moves.", example="backend engineer", first=True)
    origin: Link | None = spec("from", LinkTo(("team",)), "From which team.", first=True)
    to: Link | None = spec("to", LinkTo(("team",)), "To which team.", first=True)
    when: When | None = spec("when", Fuzzy(), "When.", example="2026-09 to 2026-11", first=True)
    learned: str | None = spec("learned", Prose(), "What came of it.")
    status: tuple[str, ...] = spec("status", Many(Word("status")), "How it stands.")
