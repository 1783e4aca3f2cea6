"""Rules about pillars and horizons: each pillar has work, near and further ahead."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from sightline.model.cycles import around, cycles
from sightline.model.rule import Case, about, case, listed, named, rule
from sightline.model.values import Key
from sightline.model.vision import Vision
from sightline.problems import Grade
from sightline.subjects.pillars.record import Pillar
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.teams.record import Team

FEWEST, MOST = 2, 3
"""In how many horizons a pillar should have work: two or three tiers."""


def _work(vision: Vision) -> Mapping[Key, list[Initiative]]:
    """Return the work of each pillar, with that of the pillars below it; dropped work does not count."""
    above = {pillar.key: pillar.parent.target for pillar in vision.of(Pillar) if pillar.parent}
    work: dict[Key, list[Initiative]] = defaultdict(list)
    for initiative in vision.of(Initiative):
        if vision.is_dropped(initiative):
            continue
        for key in _with_parents({link.target for link in initiative.pillars if link.target}, above):
            work[key].append(initiative)
    return work


def _with_parents(keys: set[Key], above: Mapping[Key, Key | None]) -> set[Key]:
    found: set[Key] = set()
    for key in keys:
        up: Key | None = key
        while up and up not in found:
            found.add(up)
            up = above.get(up)
    return found


@rule("parent-cycle", Grade.ERROR)
def check_parents_end(vision: Vision) -> Iterator[Case]:
    """A pillar or team is a part of another, and in the end of none; nothing is a part of itself.

    Take one of the named parents away.
    """
    for records in (vision.of(Pillar), vision.of(Team)):
        parts: tuple[Pillar | Team, ...] = records
        parents = {part.key: [part.parent.target] if part.parent and part.parent.target else [] for part in parts}
        for ring in cycles(parents):
            what = f"parents run in a ring: {around([key[1] for key in ring], 'is part of')}"
            yield case(vision.records[ring[0]], "parent", what, "Take one of these parents away.")


@rule("pillar-without-work", Grade.FINDING, rolled="have no work")
def check_pillars_have_work(vision: Vision) -> Iterator[Case]:
    """Every pillar has work on the roadmap.

    Name the pillar in an initiative, or let the pillar go.
    """
    work = _work(vision)
    for one in vision.of(Pillar):
        if not work.get(one.key):
            right = f"Write pillar: {one.id} in an initiative, or let the pillar go."
            yield Case(one.places.top, f"the pillar {named(one)} has no work on the roadmap", right, about(one))


@rule("horizons-per-pillar", Grade.FINDING, rolled="have work in fewer than two or more than three horizons")
def check_pillars_reach_over_horizons(vision: Vision) -> Iterator[Case]:
    """A pillar has work in two or three horizons.

    Near work alone leads nowhere, and far work alone never starts. Pillars below others are counted with their parent.
    """
    declared = [horizon.id for horizon in vision.workspace.horizons]
    if len(declared) < FEWEST:
        return
    work = _work(vision)
    for pillar in vision.of(Pillar):
        horizons = {initiative.horizon for initiative in work.get(pillar.key, ())}
        placed = [name for name in declared if name in horizons]
        if pillar.parent is None and placed and not FEWEST <= len(placed) <= MOST:
            said = (
                f"one horizon alone, {placed[0]}" if len(placed) == 1 else f"{len(placed)} horizons: {listed(placed)}"
            )
            what = f"the pillar {named(pillar)} has work in {said}"
            right = f"Two or three horizons are enough to see a way; vision.yml declares {listed(declared)}."
            yield Case(pillar.places.top, what, right, about(pillar))
