"""The line of sight: which work reaches an outcome, on which ways, and where the line is broken.

The line runs outcome, objective (as deep as the tree goes), key result, initiative. Pillars are no part
of it. Everything here is computed in time that grows in a line with the number of links; cycles end.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from sightline.model.values import Key, Link
from sightline.model.vision import Vision
from sightline.model.workspace import Accepted
from sightline.subjects.objectives.record import KeyResult, Objective, key_results_of
from sightline.subjects.outcomes.record import Outcome
from sightline.subjects.platform.record import Capability
from sightline.subjects.roadmap.record import Initiative


class Rung(NamedTuple):
    """A step on the line: a record, or with ``part`` one key result of an objective."""

    key: Key
    part: str = ""


Path = tuple[Rung, ...]
"""A way up, read from the top: outcome first, the rung that the work names last. The work is not on it."""

MOST = 8
"""Ways that are kept for one record: one to each outcome, the nearest first. Keeps hostile sets in bounds."""


@dataclass(frozen=True)
class Holes:
    """Where the line is broken, in the order of ids. Work that is over is no hole, nor is what somebody accepted."""

    initiatives: tuple[Key, ...] = ()
    """Initiatives that reach no outcome."""
    accepted: tuple[Key, ...] = ()
    """Initiatives that reach none, which somebody has accepted with a reason; they are not counted."""
    outcomes: tuple[Key, ...] = ()
    """Outcomes that nothing serves."""
    adrift: tuple[Key, ...] = ()
    """Objectives that reach no outcome."""
    empty: tuple[Key, ...] = ()
    """Objectives without a key result."""
    unworked: tuple[Rung, ...] = ()
    """Key results that no initiative or capability serves, nor anything below them."""
    unmeasured: tuple[Rung, ...] = ()
    """Key results without a measure and without a number, so that nobody can judge them."""

    @property
    def count(self) -> int:
        """How many things there are to mend; an objective or key result with two faults is one thing."""
        results = {*self.unworked, *self.unmeasured}
        return len(self.initiatives) + len(self.outcomes) + len({*self.adrift, *self.empty}) + len(results)


@dataclass(frozen=True)
class Reach:
    """What reaches what, upwards, for the whole vision."""

    paths: Mapping[Key, tuple[Path, ...]]
    """For every initiative and capability: its ways up, in the order of what it serves; none where it reaches none."""
    counted: tuple[Key, ...]
    """The initiatives that count: all but those dropped, replaced or declined."""
    holes: Holes
    up: Mapping[Rung, tuple[Rung, ...]]
    """What each rung serves, as stated; a key result also serves its parent. Only rungs that exist."""
    through: Mapping[Key, tuple[Key, ...]] = field(default_factory=dict)
    """For work that serves nothing itself: the initiatives that need it and do reach an outcome.

    Such work "serves through" them. It is still listed among the holes, since nobody has stated it.
    """
    ways: "Ways" = field(default_factory=dict)

    def lines(self, rung: Rung) -> tuple[Path, ...]:
        """Return the shortest way to each outcome above a rung, itself last, in the order of what is served."""
        return tuple((*path, rung) for path in _paths(rung, self.ways)) if self.ways.get(rung) else ()

    def reaches(self, key: Key) -> bool:
        """Whether a record reaches an outcome by links that somebody has stated."""
        return bool(self.paths.get(key))

    @property
    def ended(self) -> int:
        """How many of the counted initiatives are over and reached none."""
        holes = self.holes
        return len(self.counted) - self.reaching - len(holes.initiatives) - len(holes.accepted)

    @property
    def reaching(self) -> int:
        """How many of the counted initiatives reach an outcome."""
        return sum(1 for key in self.counted if self.reaches(key))


def reach(vision: Vision) -> Reach:
    """Compute the line of sight of every initiative and capability, and its holes."""
    results = dict(_key_results(vision))
    up = _stated(vision, results)
    down = _turned(up)
    ways = _declared(_nearest((Rung(outcome.key) for outcome in vision.of(Outcome)), down), up)
    paths = {worker.key: tuple(_paths(Rung(worker.key), ways)) for worker in _workers(vision)}
    counted = tuple(one.key for one in vision.of(Initiative) if not vision.is_dropped(one))
    missing = [initiative.key for initiative in vision.open(Initiative) if not paths[initiative.key]]
    accepted = accepted_work(vision)
    return Reach(
        paths=paths,
        counted=counted,
        holes=Holes(
            initiatives=tuple(key for key in missing if "/".join(key) not in accepted),
            accepted=tuple(key for key in missing if "/".join(key) in accepted),
            outcomes=tuple(one.key for one in vision.of(Outcome) if not down.get(Rung(one.key))),
            adrift=tuple(one.key for one in vision.open(Objective) if not ways.get(Rung(one.key))),
            empty=tuple(objective.key for objective in vision.open(Objective) if not objective.key_results),
            unworked=tuple(_unworked(vision, results, up)),
            unmeasured=tuple(rung for rung, one in results.items() if not vision.is_over(one) and not _judged(one)),
        ),
        up=up,
        through=_through(vision, paths),
        ways=ways,
    )


def _key_results(vision: Vision) -> Iterator[tuple[Rung, KeyResult]]:
    for objective in vision.open(Objective):
        for one in key_results_of(objective):
            yield Rung(objective.key, one.id), one


def _judged(key_result: KeyResult) -> bool:
    return (
        key_result.measure is not None
        or key_result.withheld is not None
        or bool(key_result.target and key_result.target.value is not None)
    )


def _workers(vision: Vision) -> Iterator[Initiative | Capability]:
    yield from vision.of(Initiative)
    yield from vision.of(Capability)


def _stated(vision: Vision, results: Mapping[Rung, KeyResult]) -> dict[Rung, tuple[Rung, ...]]:
    """Return what each rung serves: its own links, and for a key result the thing that it is part of."""
    known = {*results, *(rung for objective in vision.of(Objective) for rung in _parts(objective))}
    up: dict[Rung, tuple[Rung, ...]] = {}
    for record in vision.records.values():
        if isinstance(record, Objective | Initiative | Capability):
            up[Rung(record.key)] = tuple(_rungs(vision, record.serves, known))
        if isinstance(record, Objective):
            for parent, one in _nested(record):
                up[Rung(record.key, one.id)] = (parent, *_rungs(vision, one.serves, known))
    return up


def _parts(objective: Objective) -> Iterator[Rung]:
    return (Rung(objective.key, one.id) for one in key_results_of(objective))


def _nested(objective: Objective) -> Iterator[tuple[Rung, KeyResult]]:
    """Yield every key result of an objective with the rung that it is part of."""
    waiting: deque[tuple[Rung, KeyResult]] = deque(
        (Rung(objective.key), key_result) for key_result in objective.key_results
    )
    while waiting:
        parent, one = waiting.popleft()
        yield parent, one
        waiting.extend((Rung(objective.key, one.id), child) for child in one.key_results)


def _rungs(vision: Vision, links: Iterable[Link], known: set[Rung]) -> Iterator[Rung]:
    """Yield the rungs that links name and that exist."""
    for link in links:
        record = vision.target(link)
        if isinstance(record, Outcome | Objective):
            rung = Rung(record.key, link.part if isinstance(record, Objective) else "")
            if not rung.part or rung in known:
                yield rung


def _turned(up: Mapping[Rung, tuple[Rung, ...]]) -> dict[Rung, list[Rung]]:
    down: dict[Rung, list[Rung]] = defaultdict(list)
    for rung, above in up.items():
        for fromkey in dict.fromkeys(above):
            down[fromkey].append(rung)
    return down


Ways = Mapping[Rung, Mapping[Rung, tuple[int, Rung]]]
"""For each rung: each outcome that it reaches, the next rung on the way there, and its place among what is served."""


def _nearest(sources: Iterable[Rung], edges: Mapping[Rung, list[Rung]]) -> dict[Rung, dict[Rung, int]]:
    """Spread from the sources along the edges, breadth first; each rung keeps ``MOST``, and how far they are."""
    far: dict[Rung, dict[Rung, int]] = {source: {source: 0} for source in sources}
    waiting = deque((source, source) for source in far)
    while waiting:
        here, source = waiting.popleft()
        for rung in edges.get(here, ()):
            kept = far.setdefault(rung, {})
            if source not in kept and len(kept) < MOST:
                kept[source] = far[here][source] + 1
                waiting.append((rung, source))
    return far


def _declared(far: Mapping[Rung, Mapping[Rung, int]], up: Mapping[Rung, tuple[Rung, ...]]) -> Ways:
    """Return the next rung on the shortest way to each outcome; of several, the one that is served first."""
    ways: dict[Rung, dict[Rung, tuple[int, Rung]]] = {}
    for rung, outcomes in far.items():
        ways[rung] = {rung: (0, rung)} if rung in outcomes else {}
        for place, above in enumerate(up.get(rung, ())):
            for outcome, steps in far.get(above, {}).items():
                if outcomes.get(outcome) == steps + 1:
                    ways[rung].setdefault(outcome, (place, above))
    return ways


def _paths(rung: Rung, ways: Ways) -> Iterator[Path]:
    """Yield the way to each outcome above a rung, without the rung, in the order of what each rung serves."""
    found = []
    for outcome in ways.get(rung, {}):
        path, places, here = [], [], rung
        while here != outcome:
            place, here = ways[here][outcome]
            path.append(here)
            places.append(place)
        found.append((places, tuple(reversed(path))))
    return (path for _, path in sorted(found, key=lambda way: way[0]))


def _unworked(vision: Vision, results: Mapping[Rung, KeyResult], up: Mapping[Rung, tuple[Rung, ...]]) -> Iterator[Rung]:
    worked: set[Rung] = set()
    waiting = deque(Rung(worker.key) for worker in _workers(vision) if _works(vision, worker))
    while waiting:
        for rung in up.get(waiting.popleft(), ()):
            if rung not in worked:
                worked.add(rung)
                waiting.append(rung)
    return (rung for rung, one in results.items() if rung not in worked and not vision.is_over(one))


def _works(vision: Vision, one: Initiative | Capability) -> bool:
    return isinstance(one, Capability) or not vision.is_dropped(one)


def _through(vision: Vision, paths: Mapping[Key, tuple[Path, ...]]) -> dict[Key, tuple[Key, ...]]:
    """Return, for work that reaches nothing itself, the initiatives above it that need it and do."""
    needs = {
        Rung(worker.key): [Rung(link.target) for link in worker.needs if link.target in paths and link.target]
        for worker in _workers(vision)
    }
    ways = _nearest((Rung(initiative.key) for initiative in vision.of(Initiative) if paths[initiative.key]), needs)
    return {
        key: tuple(source.key for source in ways[Rung(key)])
        for key, found in paths.items()
        if not found and Rung(key) in ways
    }


NO_SIGHT = "no-line-of-sight"
"""Code of the problem that ``vision.yml`` may accept with a reason and a day."""


def accepted_work(vision: Vision) -> dict[str, Accepted]:
    """Return the initiatives whose missing line of sight is accepted today, as ``kind/id``."""
    found = (one for one in vision.workspace.accepted if one.code == NO_SIGHT and one.on and one.why)
    return {str(one.on): one for one in found if one.until is None or one.until > vision.today}
