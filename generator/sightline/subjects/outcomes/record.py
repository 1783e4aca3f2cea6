"""Outcomes: what changes for customers or the business."""

from dataclasses import dataclass

from sightline.model.fields import LinkTo, Many, Prose, Text, Word, spec
from sightline.model.record import Record
from sightline.model.values import Link, declared_place
from sightline.model.workspace import Workspace


@dataclass(frozen=True, kw_only=True)
class Outcome(Record):
    """What changes for customers or the business when the vision comes true."""

    who: str | None = spec("who", Text(), "For whom it changes.", example="people who send parcels weekly", first=True)
    value: str | None = spec(
        "value", Word("value"), "The kind of value: one that `vision.yml` declares.", example="retention", first=True
    )
    summary: str | None = spec("summary", Prose(), "What changes, in a sentence.", first=True)
    worth: str | None = spec(
        "worth", Text(), "What is at stake, in words.", example="31 million euro of revenue a year"
    )
    measures: tuple[Link, ...] = spec(
        "measures",
        Many(LinkTo(("measure",))),
        "Measures that show whether it comes true.",
        example="[retention]",
        first=True,
    )
    horizon: str | None = spec("horizon", Word("horizon"), "When it should be felt.", example="medium")
    status: tuple[str, ...] = spec("status", Many(Word("status")), "How it stands, in the workspace's words.")


def outcome_place(workspace: Workspace, outcome: Outcome) -> int:
    """Order outcomes as ``vision.yml`` declares them; others follow by id."""
    return declared_place(workspace.outcomes, outcome.id)
