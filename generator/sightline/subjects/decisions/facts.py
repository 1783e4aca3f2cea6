"""Which decisions are wanted, which were taken, and which say neither."""

from datetime import date

from sightline.model.vision import Vision
from sightline.subjects.decisions.record import Decision, Risk

LEVELS = ("high", "medium", "low", None)


def wanted(vision: Vision) -> list[Decision]:
    """Return the decisions that are open, the most pressing first."""
    asked = (decision for decision in vision.of(Decision) if decision.is_asked)
    return sorted(asked, key=lambda decision: (last_day(decision) or date.max, decision.id))


def taken(vision: Vision) -> list[Decision]:
    """Return the decisions that were taken, the newest first."""
    settled = (decision for decision in vision.of(Decision) if decision.is_settled)
    return sorted(settled, key=lambda decision: (decision.decided or date.min, decision.id), reverse=True)


def unstated(vision: Vision) -> list[Decision]:
    """Return the decisions that ask nothing and of which nobody says that they were taken."""
    return [decision for decision in vision.of(Decision) if not (decision.is_asked or decision.is_settled)]


def last_day(decision: Decision) -> date | None:
    """Return the last day by which a decision is wanted."""
    return decision.by.end if decision.by else None


def grave(risk: Risk) -> int:
    """Return a risk's place: the sum of how likely and how bad it is, 0 for both high."""
    return LEVELS.index(risk.likelihood) + LEVELS.index(risk.impact)


def gravest_first(vision: Vision) -> list[Risk]:
    """Return the risks, the gravest first."""
    return sorted(vision.of(Risk), key=lambda risk: (grave(risk), risk.id))
