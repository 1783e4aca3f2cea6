"""How many people with a skill are needed, by horizon, and how many there are and will be."""

from sightline.model.vision import Vision
from sightline.subjects.people.record import Skill


def needed(skill: Skill, horizon_id: str) -> float | None:
    """Return how many people a horizon needs; None where nobody has stated it."""
    return next((one.people for one in skill.needed if one.id == horizon_id), None)


def coming(skill: Skill) -> float:
    """Return how many people are being hired or taught."""
    return (skill.hiring or 0) + (skill.learning or 0)


def short(skill: Skill, horizon_id: str) -> float | None:
    """Return by how many people a skill is short in a horizon, those who are coming counted; None where not known.

    Zero and less: it is not short. Who is held today must be stated; nobody is counted who is not.
    """
    want = needed(skill, horizon_id)
    if want is None or skill.held is None:
        return None
    return want - skill.held - coming(skill)


def near_short(vision: Vision, skill: Skill) -> float:
    """Return by how many people a skill is short in the near horizons, at worst; 0 where it is not, or not known."""
    near = [one.id for one in vision.workspace.horizons if vision.is_near(one.id)]
    return max(0.0, *(short(skill, horizon) or 0.0 for horizon in near)) if near else 0.0


def is_enough_soon(vision: Vision, skill: Skill) -> bool:
    """Whether a skill is enough in the near term only with those who are coming."""
    near = [horizon.id for horizon in vision.workspace.horizons if vision.is_near(horizon.id)]
    return any((by := short(skill, horizon)) is not None and by + coming(skill) > 0 for horizon in near)
