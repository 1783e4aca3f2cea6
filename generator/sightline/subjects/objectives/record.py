"""Objectives with their key results."""

from collections.abc import Iterator
from dataclasses import dataclass

from sightline.model.fields import Aim, Fuzzy, Group, LinkTo, Many, Named, Number, Prose, Text, Word, spec
from sightline.model.record import Part, Record
from sightline.model.values import Link, Target, When


@dataclass(frozen=True, kw_only=True)
class KeyResult(Part):
    """What will be true when the objective is met; best with a measure and a number."""

    text: str | None = spec("text", Prose(), "What will be true, in a sentence.", first=True)
    label: str | None = spec("label", Text(), "A short name for it.", example="Key result 1")
    measure: Link | None = spec("measure", LinkTo(("measure",)), "The measure that shows it.", example="rebook-share")
    baseline: float | None = spec("from", Number(), "Where it started.", example="42")
    now: float | None = spec("now", Number(), "Where it is, where no measure says so.", example="57")
    target: Target | None = spec("target", Aim(), "Where it should be.", example="at least 70 %")
    due: When | None = spec("due", Fuzzy(), "By when.", example="FY27-Q2")
    confidence: float | None = spec("confidence", Number(), "How sure its owner is, from 0 to 1.", example="0.5")
    owner: str | None = spec("owner", Text(), "Who answers for it, where it is not the objective's owner.")
    status: tuple[str, ...] = spec("status", Many(Word("status")), "How it stands.")
    serves: tuple[Link, ...] = spec(
        "serves", Many(LinkTo(("outcome", "objective"))), "What it serves beside its objective."
    )
    result: str | None = spec("result", Prose(), "What came of it, in words.")
    note: str | None = spec("note", Prose(), "What a reader should know of it.")
    links: tuple[Link, ...] = spec("links", Many(LinkTo((), strict=False)), "Where to read on.")
    withheld: str | None = spec(
        "withheld", Text(), "Why the source keeps the figure back; the page says so, and no figure stands beside it."
    )
    key_results: tuple["KeyResult", ...] = spec(
        "key-results", Named(Group(lambda: KeyResult, plain="text")), "Key results below this one, at any depth."
    )

    @property
    def is_settled(self) -> bool:
        """Whether somebody has said what came of it."""
        return self.result is not None


@dataclass(frozen=True, kw_only=True)
class Objective(Record):
    """Where we want to be by the end of a period; three to five of them a period can be kept in mind."""

    period: When | None = spec("period", Fuzzy(), "The period that it belongs to.", example="FY27", first=True)
    serves: tuple[Link, ...] = spec(
        "serves",
        Many(LinkTo(("outcome", "objective"))),
        "The outcome that it serves, or a parent objective or key result (`objective/key-result`).",
        example="[keep-customers]",
        first=True,
    )
    pillar: Link | None = spec(
        "pillar", LinkTo(("pillar",)), "The pillar where its work lives.", example="platform-reliability"
    )
    summary: str | None = spec("summary", Prose(), "Why it matters, in a sentence.")
    status: tuple[str, ...] = spec("status", Many(Word("status")), "How it stands.")
    result: str | None = spec("result", Prose(), "What came of it, in words.")
    key_results: tuple[KeyResult, ...] = spec(
        "key-results",
        Named(Group(lambda: KeyResult, plain="text")),
        "By id: what will be true. A plain sentence is a key result.",
        example="{no-queue: No request waits in a second queue}",
        first=True,
    )

    @property
    def is_settled(self) -> bool:
        """Whether somebody has said what came of it."""
        return self.result is not None


def key_results_of(record: Objective | KeyResult) -> Iterator[KeyResult]:
    """Yield the key results below an objective or key result, at any depth, parents first."""
    for key_result in record.key_results:
        yield key_result
        yield from key_results_of(key_result)
