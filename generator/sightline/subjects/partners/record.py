"""Partners: who supports which capability, until when."""

from dataclasses import dataclass

from sightline.model.fields import Fuzzy, LinkTo, Many, Prose, Text, Word, spec
from sightline.model.record import Record
from sightline.model.values import Link, When


@dataclass(frozen=True, kw_only=True)
class Partner(Record):
    """Somebody outside on whom the vision relies."""

    summary: str | None = spec("summary", Prose(), "What it provides, in a sentence.", first=True)
    supports: tuple[Link, ...] = spec(
        "supports", Many(LinkTo(("capability", "initiative", "pillar"))), "What it supports.", first=True
    )
    aligned: str | None = spec("aligned", Prose(), "Why it fits the vision.", first=True)
    ends: When | None = spec("contract-ends", Fuzzy(), "When the contract ends.", example="2027-03-31", first=True)
    notice: str | None = spec("notice", Text(), "How much notice either side gives.", example="3 months")
    exit: str | None = spec("exit", Prose(), "How we would leave.", first=True)
    status: tuple[str, ...] = spec("status", Many(Word("status")), "How it stands.")
