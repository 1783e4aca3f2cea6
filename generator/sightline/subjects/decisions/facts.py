"""Which decisions are wanted, and which were taken."""

from datetime import date

from sightline.model.vision import Vision
from sightline.subjects.decisions.record import Decision


def wanted(vision: Vision) -> list[Decision]:
    """Return the decisions that are open, the most pressing first."""
    return sorted(vision.open(Decision), key=lambda decision: (last_day(decision) or date.max, decision.id))


def taken(vision: Vision) -> list[Decision]:
    """Return the decisions that were taken, the newest first."""
    settled = (decision for decision in vision.of(Decision) if decision.is_settled)
    return sorted(settled, key=lambda decision: (decision.decided or date.min, decision.id), reverse=True)


def last_day(decision: Decision) -> date | None:
    """Return the last day by which a decision is wanted."""
    return decision.by.end if decision.by else None
