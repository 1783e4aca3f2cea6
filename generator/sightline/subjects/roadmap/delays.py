"""Plans that moved: by how much, from what, and why."""

from collections.abc import Mapping
from dataclasses import dataclass

from sightline.dates.reading import in_words as date_in_words
from sightline.dates.reading import read_when
from sightline.model.due import due_of
from sightline.model.record import Move
from sightline.model.values import Key, When
from sightline.model.vision import Vision
from sightline.subjects.roadmap.record import Initiative


@dataclass(frozen=True)
class Delay:
    """An initiative that lands later than it was first planned, or whose day has passed."""

    initiative: Initiative
    days: int
    """How much later it is, in days; 0 where only the horizon moved."""
    before: str
    """The first plan, in words."""
    why: str
    since: int = 0
    """Days since its present date has passed; 0 where it is still to come."""

    @property
    def overdue(self) -> bool:
        """Whether all that is known is that its day has passed: nobody has stated a new day, nor why."""
        return not self.days and not self.before


def first_plan(vision: Vision, initiative: Initiative) -> When | None:
    """Return the date that was planned first: what stood before the first move of ``when``."""
    for move in initiative.moved:
        if move.field == "when" and move.before:
            return read_when(move.before, vision.workspace.calendar)
    return None


def delays(vision: Vision) -> Mapping[Key, Delay]:
    """Return by initiative what slipped and is not over, the most first; ask for it with ``vision.once``."""
    found = [slip for initiative in vision.open(Initiative) if (slip := _slip_of(vision, initiative))]
    found.sort(key=lambda one: (-max(one.days, one.since), one.initiative.name, one.initiative.id))
    return {one.initiative.key: one for one in found}


def _slip_of(vision: Vision, initiative: Initiative) -> Delay | None:
    """Return by how much an open initiative slipped, or None where it did not."""
    end = initiative.when.end if initiative.when else None
    late = due_of(vision, initiative, initiative.when).is_late
    since = (vision.today - end).days if late and end else 0
    plan = first_plan(vision, initiative)
    if plan and plan.end and end and end > plan.end:
        return Delay(initiative, (end - plan.end).days, date_in_words(plan.text), _why(initiative, "when"), since)
    horizon = _moved_back(vision, initiative)
    if horizon:
        return Delay(initiative, 0, _horizon_name(vision, horizon.before), horizon.why or "", since)
    return Delay(initiative, 0, "", "", since) if since else None


def _why(initiative: Initiative, field: str) -> str:
    """Return the reasons of all moves of a field, in the order in which they were given."""
    given = (move.why.strip().rstrip(".") for move in initiative.moved if move.field == field and move.why)
    return ". Then: ".join(dict.fromkeys(given))


def _moved_back(vision: Vision, initiative: Initiative) -> Move | None:
    """Return the first move from a nearer horizon to the present one."""
    order = [horizon.id for horizon in vision.workspace.horizons]
    for move in initiative.moved:
        known = move.field == "horizon" and move.before in order and initiative.horizon in order
        if known and order.index(str(move.before)) < order.index(str(initiative.horizon)):
            return move
    return None


def _horizon_name(vision: Vision, horizon_id: str | None) -> str:
    horizon = vision.horizon(horizon_id)
    return (horizon.title or horizon.id) if horizon else str(horizon_id)
