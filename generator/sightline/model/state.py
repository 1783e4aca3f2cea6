"""The one state that a record's status words amount to, and the order of states."""

from sightline.model.values import Stage
from sightline.model.vision import Vision

STATES = (
    "off-track",
    "at-risk",
    "on-track",
    "active",
    "planned",
    "idea",
    "paused",
    "done",
    "dropped",
    "replaced",
    "none",
)
"""Every state, worst first; ``none`` where nothing that is known is stated."""

ENDED = ("done", "dropped", "replaced")
"""States in which nothing is expected any more."""

TROUBLE = ("off-track", "at-risk")
"""States in which somebody waits for a word."""


def state_of(vision: Vision, words: tuple[str, ...]) -> str:
    """Return the one state that status words amount to: an end, else a pause, else health, else the stage."""
    standing = vision.standing(words)
    if standing.stage in (Stage.DONE, Stage.DROPPED, Stage.REPLACED, Stage.PAUSED):
        return str(standing.stage.value)
    shown = standing.health or standing.stage
    return str(shown.value) if shown else "none"
