"""Which capabilities can be used, who needs them, and which work waits."""

from enum import Enum

from sightline.model.state import TROUBLE, Stage
from sightline.model.vision import Vision
from sightline.subjects.platform.record import Capability, ServiceLevel
from sightline.subjects.roadmap.record import Initiative
from sightline.targets import read_target


class Use(Enum):
    """Whether a capability can be built on, the best first."""

    READY = "Ready"
    STRAINED = "Strained"
    """It is there, and does not keep what it promises, or is in trouble by its owner's own word."""
    WAITS = "Waits"
    """It is not there yet, or not any more."""


def use_of(vision: Vision, capability: Capability) -> Use:
    """Return whether a capability can be built on: the worst of availability, promise kept and stated status."""
    if not is_there(vision, capability):
        return Use.WAITS
    troubled = vision.state(capability) in TROUBLE
    return Use.STRAINED if troubled or missed_promises(capability) else Use.READY


def is_there(vision: Vision, capability: Capability) -> bool:
    """Whether a capability is available: its stage is done, or the day from which it is has come, and none ended it."""
    if vision.is_dropped(capability):
        return False
    start = capability.available.start if capability.available else None
    return vision.standing_of(capability).stage is Stage.DONE or (start is not None and start <= vision.today)


def missed_promises(capability: Capability) -> tuple[ServiceLevel, ...]:
    """Return the service levels whose last attainment is worse than their objective, where both are figures."""
    return tuple(level for level in capability.service_levels if _is_missed(level))


def _is_missed(level: ServiceLevel) -> bool:
    """Whether a promise is missed: by its comparator; of a bare share, such as ``99.9 %``, when less is attained."""
    promised, attained = read_target(level.objective or ""), read_target(level.attained or "")
    if promised.value is None or attained.value is None or promised.unit != attained.unit:
        return False
    if promised.comparator in ("<", "<="):
        return attained.value > promised.value
    if promised.comparator in (">", ">=") or promised.unit == "%":
        return attained.value < promised.value
    return False


def waits(vision: Vision, capability: Capability) -> list[Initiative]:
    """Return the near work that is not over and needs a capability that is not there, or is strained."""
    if use_of(vision, capability) is Use.READY:
        return []
    users = vision.linking(Initiative, "needs", to=capability.key)
    return [user for user in users if vision.is_near(user.horizon) and not vision.is_over(user)]
