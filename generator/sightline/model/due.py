"""How a date stands today: the one answer for every page, chart, check, calendar and pack."""

from datetime import date
from enum import Enum
from typing import Protocol

from sightline.model.record import Part, Record
from sightline.model.state import Stage
from sightline.model.values import When, past
from sightline.model.vision import Vision

SILENT = ("none", "unread")
"""States of which nobody can say whether they speak of work to come."""


class Due(Enum):
    """How a date stands, and the word for it."""

    MET = "Met"
    CLOSED = "Closed"
    """Its record is over, so nothing is expected of it any more."""
    PASSED = "Date passed"
    """Gone by, and nobody says whether it was met."""
    OVERDUE = "Overdue"
    """Gone by, and what is said of it speaks of work that is still to come."""
    AHEAD = "Ahead"
    UNPLACED = "Not dated"
    """No date, or one that has no place on a calendar: words, a version."""

    @property
    def is_late(self) -> bool:
        """Whether the day is gone and nothing says that it was met."""
        return self in (Due.PASSED, Due.OVERDUE)


class Dated(Protocol):
    """A piece of a record with a date of its own, such as a milestone."""

    @property
    def when(self) -> When | None:
        """When it is due."""

    @property
    def done(self) -> bool | None:
        """Whether it was met; None where nobody says."""


def due_of(vision: Vision, stated: Record | Part, when: When | None) -> Due:
    """Return how the date stands that a record or key result states for itself: when it lands, by when it is due."""
    if vision.is_over(stated):
        done = getattr(stated, "is_settled", False) or vision.standing_of(stated).stage is Stage.DONE
        return Due.MET if done else Due.CLOSED
    return _open(when, vision.today, waits=vision.state(stated) not in SILENT)


def due_of_piece(vision: Vision, record: Record, piece: Dated) -> Due:
    """Return how the date of a piece of a record stands; a record that is over closes what nobody ticked off."""
    if piece.done:
        return Due.MET
    if vision.is_over(record):
        return Due.CLOSED
    return _open(piece.when, vision.today, waits=piece.done is False or vision.state(record) not in SILENT)


def due_by(when: When | None, today: date) -> Due:
    """Return how a date stands of something that waits for an answer, such as a decision."""
    return _open(when, today, waits=True)


def _open(when: When | None, today: date, *, waits: bool) -> Due:
    if when is None or not when.dated:
        return Due.UNPLACED
    if past(when, today):
        return Due.OVERDUE if waits else Due.PASSED
    return Due.AHEAD
