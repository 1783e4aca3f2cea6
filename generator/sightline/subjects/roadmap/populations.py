"""Which work each count of the roadmap counts: one population for one noun, asked by every page that prints it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sightline.model.values import Key
from sightline.model.vision import Vision
from sightline.subjects.roadmap.record import Initiative


@dataclass(frozen=True)
class Population:
    """Work of one scope, each initiative in one of the three and in none twice."""

    live: tuple[Initiative, ...] = ()
    """What lives here and was not dropped, replaced or declined; what is done is live."""
    dropped: tuple[Initiative, ...] = ()
    shared: tuple[Initiative, ...] = ()
    """Live work that lives elsewhere, and belongs here too."""

    @property
    def own(self) -> tuple[Initiative, ...]:
        """What lives here, dropped work too."""
        return (*self.live, *self.dropped)


def part(vision: Vision, own: Iterable[Initiative], shared: Iterable[Initiative] = ()) -> Population:
    """Tell live work from dropped; of work that is shared only what is live counts."""
    mine = list(own)
    return Population(
        tuple(work for work in mine if not vision.is_dropped(work)),
        tuple(work for work in mine if vision.is_dropped(work)),
        tuple(work for work in shared if not vision.is_dropped(work)),
    )


def everything(vision: Vision) -> Population:
    """Return the whole roadmap; ask for it with ``vision.once``."""
    return part(vision, vision.of(Initiative))


def by_pillar(vision: Vision) -> Mapping[Key, Population]:
    """Return the work of each pillar that any names, by the first that each names; ask with ``vision.once``."""
    own: dict[Key, list[Initiative]] = defaultdict(list)
    shared: dict[Key, list[Initiative]] = defaultdict(list)
    for work in vision.of(Initiative):
        named = list(dict.fromkeys(link.target for link in work.pillars if link.target))
        for place, key in enumerate(named):
            (shared if place else own)[key].append(work)
    return {key: part(vision, own[key], shared[key]) for key in {**own, **shared}}


def of_pillar(vision: Vision, pillar: Key) -> Population:
    """Return the work of one pillar, empty where none names it."""
    return vision.once(by_pillar).get(pillar, Population())
