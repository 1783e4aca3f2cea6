"""How a record stands: what its status words say on three scales, and the one state that they amount to."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

STATE_WORDS: Mapping[str, str] = {
    "off-track": "off track",
    "at-risk": "at risk",
    "on-track": "on track",
    "active": "under way",
    "planned": "planned",
    "accepted": "accepted",
    "proposed": "proposed",
    "idea": "idea",
    "paused": "paused",
    "done": "done",
    "dropped": "dropped",
    "declined": "declined",
    "replaced": "replaced",
    "unread": "in its author's words",
    "none": "status not stated",
}
"""Every state, worst first, and its words; ``unread`` where ``vision.yml`` maps none of what is stated."""

TROUBLE = ("off-track", "at-risk")
"""States in which somebody waits for a word."""


class Approval(Enum):
    """Whether somebody said yes."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class Stage(Enum):
    """How far the work is."""

    IDEA = "idea"
    PLANNED = "planned"
    ACTIVE = "active"
    DONE = "done"
    PAUSED = "paused"
    DROPPED = "dropped"
    REPLACED = "replaced"


class Health(Enum):
    """Whether it will arrive."""

    ON_TRACK = "on-track"
    AT_RISK = "at-risk"
    OFF_TRACK = "off-track"


_GIVEN_UP = (Stage.DROPPED, Stage.REPLACED)


@dataclass(frozen=True)
class Standing:
    """What status words say, on the three scales that do not replace each other."""

    words: tuple[str, ...] = ()
    """As written."""
    unknown: tuple[str, ...] = ()
    """Those of the words that ``vision.yml`` maps to nothing."""
    approval: Approval | None = None
    stage: Stage | None = None
    health: Health | None = None

    @property
    def is_silent(self) -> bool:
        """Whether the words say nothing on any scale."""
        return self.approval is None and self.stage is None and self.health is None

    @property
    def is_dropped(self) -> bool:
        """Whether it was given up, replaced or declined: nothing will come of it."""
        return self.stage in _GIVEN_UP or self.approval is Approval.DECLINED

    @property
    def is_over(self) -> bool:
        """Whether it is done, or nothing will come of it."""
        return self.stage is Stage.DONE or self.is_dropped

    @property
    def state(self) -> str:
        """The one state, of ``STATE_WORDS``: an end, else a pause, else health, else the stage, else the approval."""
        ended = self.stage if self.stage in (Stage.DONE, *_GIVEN_UP) else self.approval if self.is_dropped else None
        paused = self.stage if self.stage is Stage.PAUSED else None
        shown = ended or paused or self.health or self.stage or self.approval
        return shown.value if shown else "unread" if self.words else "none"
