"""On which partner a piece of work relies, when it lands, and whether the contract outlives that day."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from operator import itemgetter

from sightline.model.values import Key
from sightline.model.vision import Vision
from sightline.subjects.partners.record import Partner
from sightline.subjects.platform.record import Capability
from sightline.subjects.roadmap.facts import lands_by
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


def reliances(vision: Vision) -> Mapping[Key, tuple[Reliance, ...]]:
    """Return by partner which initiatives rely on it, both in their order; ask for it with ``vision.once``.

    A partner that supports a capability also supports what that capability is needed by. A pillar that a
    partner supports says nothing of any one piece of work in it.
    """
    order = {work.key: (place, work) for place, work in enumerate(vision.of(Initiative))}
    found = {}
    for partner in vision.of(Partner):
        ways: dict[Key, list[Capability]] = defaultdict(list)
        for capability in _through(vision, partner):
            for work in vision.linking(Initiative, "needs", to=capability.key):
                ways[work.key].append(capability)
        ways |= {link.target: [] for link in partner.supports if link.target in order}
        works = sorted((order[key] for key in ways), key=itemgetter(0))
        found[partner.key] = tuple(Reliance(partner, work, tuple(ways[work.key])) for _, work in works)
    return found


def _through(vision: Vision, partner: Partner) -> tuple[Capability, ...]:
    """Return the capabilities that a partner supports and all that need one of them, by however many steps."""
    seen: dict[Key, Capability] = {}
    ahead = [one for one in map(vision.target, partner.supports) if isinstance(one, Capability)]
    while ahead:
        one = ahead.pop()
        if one.key not in seen:
            seen[one.key] = one
            ahead.extend(vision.linking(Capability, "needs", to=one.key))
    return tuple(seen[key] for key in sorted(seen))


def open_reliances(vision: Vision) -> Mapping[Key, tuple[Reliance, ...]]:
    """Return by partner which initiatives that are not over rely on it."""
    return {
        key: tuple(one for one in found if not vision.is_over(one.initiative))
        for key, found in vision.once(reliances).items()
    }


def ends_first(vision: Vision) -> tuple[list[Reliance], list[Reliance]]:
    """Return what relies on a contract that ends before the work lands: near work, and work further ahead."""
    found = [one for some in vision.once(open_reliances).values() for one in some if one.ends_first(vision)]
    near = [one for one in found if vision.is_near(one.initiative.horizon)]
    return near, [one for one in found if not vision.is_near(one.initiative.horizon)]
