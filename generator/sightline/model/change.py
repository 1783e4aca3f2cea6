"""What changed between two states of a vision: the closed list of kinds, and one change as a value."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from sightline.model.record import Record
from sightline.model.values import Key
from sightline.model.vision import Vision
from sightline.model.workspace import Workspace
from sightline.problems import Grade, Location, declare_codes

VISION: Key = ("vision", "")
"""What stands for ``vision.yml`` where a record's key is wanted."""

PROMISE, PLAN, FACT, WORDS = 3, 2, 1, 0
"""How much a change weighs; the heavier, the earlier in every list."""


class Meaning(NamedTuple):
    """What a kind of change means."""

    weight: int
    heading: str
    """As it stands before what changed: ``Slipped``."""
    said: str = ""
    """How it is said of a record where a reason is wanted: ``lands later``."""


KINDS: Mapping[str, Meaning] = {
    "dropped": Meaning(PROMISE, "Dropped", "is dropped"),
    "declined": Meaning(PROMISE, "Declined", "is declined"),
    "gone": Meaning(PROMISE, "Gone", "is no longer there"),
    "slipped": Meaning(PROMISE, "Slipped", "lands later"),
    "milestone-slipped": Meaning(PROMISE, "Milestone slipped", "has a milestone later"),
    "due-later": Meaning(PROMISE, "Due later", "is due later"),
    "vaguer": Meaning(PROMISE, "Vaguer", "has no date as sharp as before"),
    "target-eased": Meaning(PROMISE, "Target eased", "has an easier target"),
    "unit-changed": Meaning(PROMISE, "Unit changed", "is counted in another unit"),
    "baseline-changed": Meaning(PROMISE, "Baseline changed", "starts from somewhere else"),
    "sight-lost": Meaning(PROMISE, "Line of sight lost", "reaches no outcome any more"),
    "guardrail-loosened": Meaning(PROMISE, "Guardrail loosened", "has a looser guardrail"),
    "rule-loosened": Meaning(PROMISE, "Rule loosened", "has a looser rule"),
    "exception-added": Meaning(PROMISE, "Exception added", "accepts a finding"),
    "past-rewritten": Meaning(PROMISE, "Past rewritten", "has lost a reason that was given"),
    "reading-rewritten": Meaning(PROMISE, "Past reading changed", "has another reading for the past"),
    "waiver-extended": Meaning(PROMISE, "Waived for longer", "is waived for longer"),
    "reopened": Meaning(PROMISE, "Reopened", "is open again"),
    "paused": Meaning(PROMISE, "Paused", "is paused"),
    "worse": Meaning(PLAN, "Worse"),
    "fell-short": Meaning(PLAN, "Fell short of its target"),
    "guardrail-broken": Meaning(PLAN, "Guardrail broken"),
    "gate-lapsed": Meaning(PLAN, "Gate lapsed"),
    "owner-lost": Meaning(PLAN, "Owner lost"),
    "waiver-given": Meaning(PLAN, "Waived"),
    "overdue": Meaning(PLAN, "Overdue"),
    "added": Meaning(PLAN, "Added"),
    "finished": Meaning(PLAN, "Finished"),
    "returned": Meaning(PLAN, "Taken up again"),
    "replaced": Meaning(PLAN, "Replaced"),
    "split": Meaning(PLAN, "Split"),
    "sooner": Meaning(PLAN, "Sooner"),
    "sharper": Meaning(PLAN, "Sharper"),
    "milestone-met": Meaning(PLAN, "Milestone met"),
    "target-raised": Meaning(PLAN, "Target raised"),
    "crossed-target": Meaning(PLAN, "At its target"),
    "better": Meaning(PLAN, "Better"),
    "approved": Meaning(PLAN, "Approved"),
    "gate-passed": Meaning(PLAN, "Gate passed"),
    "asked": Meaning(PLAN, "Asked for a decision"),
    "decided": Meaning(PLAN, "Decided"),
    "owner": Meaning(PLAN, "Owner"),
    "pillar": Meaning(PLAN, "Pillar"),
    "serves": Meaning(PLAN, "Serves"),
    "sight-found": Meaning(PLAN, "Line of sight found"),
    "need-added": Meaning(PLAN, "Need added"),
    "need-met": Meaning(PLAN, "Need met"),
    "plan-shifted": Meaning(PLAN, "Plan shifted"),
    "guardrail-mended": Meaning(PLAN, "Guardrail kept again"),
    "renamed": Meaning(FACT, "Renamed"),
    "reading-added": Meaning(FACT, "Reading added"),
    "approver-changed": Meaning(FACT, "Approver"),
    "state": Meaning(FACT, "Status"),
    "target-reworded": Meaning(FACT, "Target reworded"),
    "retitled": Meaning(FACT, "Retitled"),
    "fact": Meaning(FACT, "Changed"),
    "words": Meaning(WORDS, "Reworded"),
    "confirmed": Meaning(WORDS, "Confirmed"),
}
"""Every kind of change; within a weight the order is that of every list."""

WANTED: Mapping[str, str] = {kind: meaning.said for kind, meaning in KINDS.items() if meaning.said}
"""Changes of what somebody counts on, for which a reason is wanted, and how each is said of a record."""

OTHERS = frozenset(
    {"sooner", "sharper", "target-raised", "target-reworded", "finished", "returned", "worse", "better", "state"}
    | {"owner", "owner-lost", "serves", "approved"}
)
"""Changes that are worth an entry where somebody gives a reason."""

_ORDER = {kind: number for number, kind in enumerate(KINDS)}

declare_codes(
    Grade.ERROR,
    {
        kind: f"Nothing that somebody counts on {said} without a reason. Only `check --against` sees it, as it takes "
        "two states of the content.\n\nSay why under `moved`, with what stood there under `from`; of what is gone, "
        "under `gone` in `content/vision.yml`."
        for kind, said in WANTED.items()
    },
)


@dataclass(frozen=True)
class Change:
    """One thing that is no longer as it was, told once: what follows from it is no change of its own."""

    kind: str
    on: Key
    title: str
    """What the record is called."""
    part: str = ""
    """The way to a part inside it, such as ``key-results/rebook-share``; empty for the record."""
    field: str = ""
    before: str | None = None
    """As written; None where nothing stood there."""
    after: str | None = None
    by: str = ""
    """How far, where that can be counted: ``one quarter``, ``10 points``."""
    why: str | None = None
    """The reason that was found."""
    wrong: str = ""
    """What keeps an entry that was meant as its reason from being one."""
    hint: str = ""
    """What would tell it better, such as ``was: [parcel-map]``."""
    head: Location | None = None
    base: Location | None = None
    """Where it stood; for what was removed, the only place."""

    @property
    def weight(self) -> int:
        """3 for a promise, 2 for a plan, 1 for a fact, 0 for words."""
        return KINDS[self.kind].weight

    @property
    def is_wanted(self) -> bool:
        """Whether a reason is wanted."""
        return self.kind in WANTED

    @property
    def is_unexplained(self) -> bool:
        """Whether a reason is wanted and none was found."""
        return self.is_wanted and not self.why

    @property
    def way(self) -> str:
        """The way to the value, as an entry under ``moved`` names it."""
        return "/".join(step for step in (self.part, self.field) if step)

    @property
    def about(self) -> str:
        """Return ``kind/id``, or ``vision``."""
        return "/".join(step for step in self.on if step)

    @property
    def mark(self) -> str:
        """Twelve digits that name the change wherever it is told: no line, day or commit is in them."""
        said = (self.kind, *self.on, self.part, self.field, self.before, self.after)
        return hashlib.sha256("\0".join(word or "" for word in said).encode()).hexdigest()[:12]

    def place(self) -> tuple[object, ...]:
        """Return what sorts changes: the weightiest first, then by kind, record and value."""
        return (-self.weight, not self.is_unexplained, _ORDER[self.kind], self.on, self.way, self.mark)


_STILL_TO_COME = re.compile(
    r"\b(?:tb[cd]|n/?a|none|to be (?:done|defined|decided|added|confirmed)|see (?:the )?\w+(?: [\w#-]*[0-9][\w-]*)?)\b",
    re.IGNORECASE,
)
"""Words that only say that a reason will follow, or stands elsewhere."""


def is_reason(text: str) -> bool:
    """Whether words say why: at least three, and more than that they are still to come."""
    return len(re.findall(r"\w+", _STILL_TO_COME.sub("", text))) >= 3


class Sides(NamedTuple):
    """The vision before and after."""

    before: Vision
    after: Vision


class Spot(NamedTuple):
    """A place in one of the two states: the record (or the workspace), the path in it, and what stands there."""

    vision: Vision
    record: Record | Workspace
    path: tuple[str | int, ...]
    value: Any

    def into(self, step: str | int, value: Any) -> "Spot":
        """Return a place one step further in."""
        return self._replace(path=(*self.path, step), value=value)

    @property
    def where(self) -> Location:
        """Where it is written, or the nearest thing around it."""
        return self.record.places.at(*self.path)


class Both(NamedTuple):
    """One place in both states."""

    was: Spot
    now: Spot

    def into(self, step: str | int, old: Any, new: Any, at: tuple[str | int, ...] = ()) -> "Both":
        """Return the place one step further in; ``at`` are the steps where the part has moved in its list."""
        first, last = at or (step, step)
        return Both(self.was.into(first, old), self.now.into(last, new))
