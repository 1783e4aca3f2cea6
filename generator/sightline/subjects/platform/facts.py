"""Which capabilities can be used, who needs them, and which work waits."""

from sightline.model.state import Stage
from sightline.model.vision import Vision
from sightline.subjects.platform.record import Capability
from sightline.subjects.roadmap.record import Initiative


def is_ready(vision: Vision, capability: Capability) -> bool:
    """Whether a capability can be used: its stage is done, or the day from which it is available has come."""
    if vision.standing(capability.status).stage is Stage.DONE:
        return True
    start = capability.available.start if capability.available else None
    return start is not None and start <= vision.today


def waits(vision: Vision, capability: Capability) -> list[Initiative]:
    """Return the near work that is not over and needs a capability that is not ready."""
    if is_ready(vision, capability):
        return []
    users = vision.linking(Initiative, "needs", to=capability.key)
    return [one for one in users if vision.is_near(one.horizon) and not vision.is_over(one)]
