"""What a change of one value means, and whether those who wait for it are owed a reason.

The direction comes from days, numbers and declared words, never from the wording.
"""

from dataclasses import dataclass
from typing import Any

from sightline.model.fields import Aim, Fuzzy, Many, Word
from sightline.model.record import Record
from sightline.model.state import Approval, Health, Stage, Standing
from sightline.model.values import Precision, Target, When
from sightline.model.vision import Vision
from sightline.model.ways import follow
from sightline.model.workspace import Workspace

PROMISED = frozenset({"when", "due", "available", "by", "period"})
"""Dates that somebody waits for; all others say what was."""

_HEALTH = (Health.ON_TRACK, Health.AT_RISK, Health.OFF_TRACK)


def kind_of_change(vision: Vision, before: Record, after: Record, way: str) -> str:
    """Return the kind of change of one value between two states of a record; nothing where nobody counts on it.

    Of the vision its own words and the measures that targets are judged by are asked for.
    """
    old, new = follow(before, way), follow(after, way)
    shape = (old or new).shape if old or new else None  # type: ignore[union-attr] # one of the two is there
    was, now = old.value if old else None, new.value if new else None
    if shape is None or was in (None, (), "") or was == now:
        return ""
    return kind_of(vision, before, way, Values(shape, was, now))


@dataclass(frozen=True)
class Values:
    """A value before and after, and the shape of its field."""

    shape: Any
    was: Any
    now: Any


def kind_of(vision: Vision, record: Record | Workspace, way: str, values: Values) -> str:
    """Return the kind of change of a value that stood there before; nothing where only its words tell."""
    key = way.rpartition("/")[2]
    shape = values.shape
    if key == "from" or way.startswith("from/"):
        return "baseline-changed"
    if isinstance(shape, Word) and shape.vocabulary == "horizon":
        return _horizon(vision, values)
    if isinstance(shape, Many) and isinstance(shape.item, Word) and shape.item.vocabulary == "status":
        return _status(vision.standing(values.was), vision.standing(values.now or ()))
    if isinstance(shape, Fuzzy) and key in PROMISED:
        return _time(way, values.was, values.now)
    if isinstance(shape, Aim):
        return _aim(_better(vision, record, way), values.was, values.now)
    return _by_name(record, key, values)


def _by_name(record: Record | Workspace, key: str, values: Values) -> str:
    """Return the kind of change of a field that only its name tells apart."""
    if key in ("owner", "owners"):
        return "owner" if values.now else "owner-lost"
    if key == "serves":
        return "serves" if values.now else "sight-lost"
    kind = getattr(record, "kind", "")
    if kind == "decision" and key in ("decided", "outcome") and not values.now:
        return "reopened"
    if kind == "review" and key == "until" and getattr(record, "result", "") == "waived":
        return "waiver-extended" if values.now and values.now > values.was else ""
    return ""


def _horizon(vision: Vision, values: Values) -> str:
    order = [horizon.id for horizon in vision.workspace.horizons]
    if values.now is None:
        return "vaguer"
    if values.was not in order or values.now not in order:
        return ""
    return "slipped" if order.index(values.now) > order.index(values.was) else "sooner"


def _time(way: str, was: When, now: When | None) -> str:
    later = "milestone-slipped" if way.startswith("milestones/") else "due-later" if way.endswith("due") else "slipped"
    if now is None or (was.dated and not now.dated) or (was.end and not now.end):
        return "vaguer"
    if was.end and now.end and now.end != was.end:
        return later if now.end > was.end else "sooner"
    if not now.dated or now.precision == was.precision:
        return ""
    return "vaguer" if now.precision > was.precision and was.precision < Precision.OPEN else "sharper"


def _aim(better: str, was: Target, now: Target | None) -> str:
    if now is None:
        return "target-eased"
    if was.value is None or now.value is None:
        return "target-reworded"
    if was.unit != now.unit:
        return "unit-changed"
    direction = _direction(now.comparator) or _direction(was.comparator) or better
    if was.value == now.value or direction not in ("higher", "lower"):
        return "target-reworded"
    return "target-raised" if (now.value > was.value) == (direction == "higher") else "target-eased"


def _direction(comparator: str) -> str:
    return {">": "higher", "<": "lower"}.get(comparator[:1], "")


def _better(vision: Vision, record: Record | Workspace, way: str) -> str:
    """Return which way is better, as the measure says: the record itself, or the one that a key result names."""
    part = follow(record, f"{way.rpartition('/')[0]}/measure") if "/" in way else None
    measure = vision.target(part.value) if part else record
    return getattr(measure, "better", None) or ""


def _status(was: Standing, now: Standing) -> str:
    if now.approval is Approval.DECLINED and not was.is_dropped and now.stage is None:
        return "declined"
    if now.is_dropped and not was.is_dropped:
        return "dropped"
    if now.stage is Stage.PAUSED and was.stage is not Stage.PAUSED:
        return "paused"
    if now.is_over != was.is_over:
        return "finished" if now.is_over else "returned"
    if was.health and now.health and was.health is not now.health:
        return "worse" if _HEALTH.index(now.health) > _HEALTH.index(was.health) else "better"
    return _step(was, now)


def _step(was: Standing, now: Standing) -> str:
    if now.approval is Approval.ACCEPTED and was.approval is not Approval.ACCEPTED:
        return "approved"
    return "returned" if was.stage is Stage.PAUSED and now.stage is Stage.ACTIVE else "state"
