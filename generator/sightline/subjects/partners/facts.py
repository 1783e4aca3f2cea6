"""On which partner a piece of work relies, when it lands, and whether the contract outlives that day."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sightline.model.values import Key
from sightline.model.vision import Vision
from sightline.subjects.partners.record import Partner
from sightline.subjects.platform.record import Capability
from sightline.subjects.roadmap.record import Initiative


@dataclass(frozen=True)
class Reliance:
    """Work that relies on a partner, straight or through a capability."""

    partner: Partner
    initiative: Initiative
    through: tuple[Capability, ...] = ()
    """The capabilities through which it does; none where the partner supports the work itself."""

    def ends_first(self, vision: Vision) -> bool:
        """Whether the contract is over by the last day on which the work can land."""
        ends = self.partner.ends.end if self.partner.ends else None
        lands = lands_by(vision, self.initiative)
        return ends is not None and lands is not None and ends <= lands


def lands_by(vision: Vision, work: Initiative) -> date | None:
    """Return the last day on which work can land: its own, else its horizon's."""
    if work.when and work.when.end:
        return work.when.end
    horizon = vision.horizon(work.horizon)
    return horizon.until.end if horizon and horizon.until else None


def reliances(vision: Vision) -> tuple[Reliance, ...]:
    """Return which initiative relies on which partner, partner by partner, in the order of ids.

    A partner that supports a capability also supports what that capability is needed by. A pillar that a
    partner supports says nothing of any one piece of work in it.
    """
    users = _users(vision)
    found = []
    for partner in vision.of(Partner):
        supported = [link.target for link in partner.supports if link.target]
        straight = {key for key in supported if key[0] == "initiative"}
        through = _through(vision, [key for key in supported if key[0] == "capability"], users)
        for one in vision.of(Initiative):
            ways = tuple(each for each in through if any(link.target == each.key for link in one.needs))
            if one.key in straight:
                found.append(Reliance(partner, one))
            elif ways:
                found.append(Reliance(partner, one, ways))
    return tuple(found)


def _users(vision: Vision) -> Mapping[Key, list[Capability]]:
    """Return the capabilities that need each capability."""
    users: dict[Key, list[Capability]] = defaultdict(list)
    for one in vision.of(Capability):
        for link in one.needs:
            if link.target:
                users[link.target].append(one)
    return users


def _through(vision: Vision, first: list[Key], users: Mapping[Key, list[Capability]]) -> tuple[Capability, ...]:
    """Return these capabilities and all that need one of them, by however many steps."""
    seen: dict[Key, Capability] = {}
    ahead = [one for key in first if isinstance(one := vision.records.get(key), Capability)]
    while ahead:
        one = ahead.pop()
        if one.key not in seen:
            seen[one.key] = one
            ahead.extend(users.get(one.key, ()))
    return tuple(seen[key] for key in sorted(seen))
