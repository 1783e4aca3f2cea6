"""Responsible technology: the gates that work goes through, and the reviews that say how it went."""

from dataclasses import dataclass
from datetime import date

from sightline.model.fields import Choice, Day, LinkTo, Many, Number, Prose, Text, WhoShape, Word, spec
from sightline.model.record import Record
from sightline.model.values import Link, Party
from sightline.model.workspace import Workspace


@dataclass(frozen=True, kw_only=True)
class Gate(Record):
    """A review that some work needs before it begins in earnest, such as a threat model."""

    summary: str | None = spec("summary", Prose(), "What it asks, in a sentence.", first=True)
    horizons: tuple[str, ...] = spec(
        "horizons",
        Many(Word("horizon")),
        "The horizons in which it is due; all of them where only tags are stated.",
        example="[near]",
        first=True,
    )
    touches: tuple[str, ...] = spec(
        "touches",
        Many(Word("tag")),
        "Tags of which one makes it due; all work needs it where only horizons are stated.",
        example="[personal-data]",
        first=True,
    )
    evidence: str | None = spec(
        "evidence", Text(), "The evidence that is wanted.", example="A threat model with its open points", first=True
    )
    valid_days: float | None = spec(
        "valid-days", Number(), "For how many days a pass holds.", example="365", first=True
    )
    approver: Party | None = spec(
        "approver", WhoShape(), "Who passes it.", example="Security architecture lead", first=True
    )


@dataclass(frozen=True, kw_only=True)
class Review(Record):
    """How a piece of work went through a gate, or why it need not."""

    title: str = spec(
        "title", Text(), "What it is called, where its gate and its work do not say it.", first=True, empty=""
    )
    gate: Link | None = spec("gate", LinkTo(("gate",)), "The gate.", example="threat-model", first=True)
    initiative: Link | None = spec("initiative", LinkTo(("initiative",)), "The work.", example="live-map", first=True)
    result: str | None = spec(
        "result",
        Choice(("passed", "failed", "waived", "not-needed")),
        "How it went; nothing while it is only booked.",
        example="passed",
        first=True,
    )
    on: date | None = spec("date", Day(), "When it was said.", example="2026-09-30", first=True)
    approver: Party | None = spec("approver", WhoShape(), "Who said it; never the owner of the work.", first=True)
    evidence: tuple[Link, ...] = spec(
        "evidence",
        Many(LinkTo((), strict=False)),
        "Where the evidence is: addresses, records, or `{title, url}`.",
        example="{title: Threat model 3, url: https://assurance.example/threat-model-3}",
        first=True,
    )
    reason: str | None = spec("reason", Prose(), "Why it was waived, failed, or is not needed.")
    until: date | None = spec("until", Day(), "The last day on which a pass or waiver holds.", example="2027-01-31")
    booked: date | None = spec(
        "booked", Day(), "The day on which it is looked at, or looked at again.", example="2026-12-03"
    )


def oldest_first(_: Workspace, review: Review) -> date:
    """Order reviews from the oldest to the newest; those without a day come before all others."""
    return review.on or date.min
