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
    """Where the line is broken, in the order of ids. Work that was dropped or declined is no hole."""

    initiatives: tuple[Key, ...] = ()
    """Initiatives that reach no outcome."""
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
    """For every initiative and capability: its ways up, nearest first; none where it reaches no outcome."""
    counted: tuple[Key, ...]
    """The initiatives that count: all but those dropped, replaced or declined."""
    holes: Holes
    up: Mapping[Rung, tuple[Rung, ...]]
    """What each rung serves, as stated; a key result also serves its parent. Only rungs that exist."""
    through: Mapping[Key, tuple[Key, ...]] = field(default_factory=dict)
    """For work that serves nothing itself: the initiatives that need it and do reach an outcome.

    Such work "serves through" them. It is still listed among the holes, since nobody has stated it.
    """

    def reaches(self, key: Key) -> bool:
        """Whether a record reaches an outcome by links that somebody has stated."""
        return bool(self.paths.get(key))

    @property
    def reaching(self) -> int:
        """How many of the counted initiatives reach an outcome."""
        return sum(1 for key in self.counted if self.reaches(key))


def reach(vision: Vision) -> Reach:
    """Compute the line of sight of every initiative and capability, and its holes."""
    results = dict(_key_results(vision))
    up = _stated(vision, results)
    down = _turned(up)
    ways = _nearest((Rung(one.key) for one in vision.of(Outcome)), down)
    paths = {one.key: tuple(_paths(Rung(one.key), ways)) for one in _workers(vision)}
    counted = tuple(one.key for one in vision.of(Initiative) if not vision.is_dropped(one))
    return Reach(
        paths=paths,
        counted=counted,
        holes=Holes(
            initiatives=tuple(key for key in counted if not paths[key]),
            outcomes=tuple(one.key for one in vision.of(Outcome) if not down.get(Rung(one.key))),
            adrift=tuple(one.key for one in vision.open(Objective) if not ways.get(Rung(one.key))),
            empty=tuple(one.key for one in vision.open(Objective) if not one.key_results),
            unworked=tuple(_unworked(vision, results, up)),
            unmeasured=tuple(rung for rung, one in results.items() if not vision.is_over(one) and not _judged(one)),
        ),
        up=up,
        through=_through(vision, paths),
    )


def _key_results(vision: Vision) -> Iterator[tuple[Rung, KeyResult]]:
    for objective in vision.open(Objective):
        for one in key_results_of(objective):
            yield Rung(objective.key, one.id), one


def _judged(one: KeyResult) -> bool:
    return one.measure is not None or one.withheld is not None or bool(one.target and one.target.value is not None)


def _workers(vision: Vision) -> Iterator[Initiative | Capability]:
    yield from vision.of(Initiative)
    yield from vision.of(Capability)


def _stated(vision: Vision, results: Mapping[Rung, KeyResult]) -> dict[Rung, tuple[Rung, ...]]:
    """Return what each rung serves: its own links, and for a key result the thing that it is part of."""
    known = {*results, *(rung for one in vision.of(Objective) for rung in _parts(one))}
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
    waiting: deque[tuple[Rung, KeyResult]] = deque((Rung(objective.key), one) for one in objective.key_results)
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
        for one in dict.fromkeys(above):
            down[one].append(rung)
    return down


Ways = Mapping[Rung, Mapping[Rung, Rung]]
"""For each rung: each source that it reaches, and the next rung on the shortest way there."""


def _nearest(sources: Iterable[Rung], edges: Mapping[Rung, list[Rung]]) -> Ways:
    """Spread from the sources along the edges, breadth first; each rung keeps the first ``MOST`` sources."""
    ways: dict[Rung, dict[Rung, Rung]] = {source: {source: source} for source in sources}
    waiting = deque((source, source) for source in ways)
    while waiting:
        here, source = waiting.popleft()
        for rung in edges.get(here, ()):
            kept = ways.setdefault(rung, {})
            if source not in kept and len(kept) < MOST:
                kept[source] = here
                waiting.append((rung, source))
    return ways


def _paths(rung: Rung, ways: Ways) -> Iterator[Path]:
    for outcome in ways.get(rung, {}):
        path, here = [], rung
        while here != outcome:
            here = ways[here][outcome]
            path.append(here)
        yield tuple(reversed(path))


def _unworked(vision: Vision, results: Mapping[Rung, KeyResult], up: Mapping[Rung, tuple[Rung, ...]]) -> Iterator[Rung]:
    worked: set[Rung] = set()
    waiting = deque(Rung(one.key) for one in _workers(vision) if _works(vision, one))
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
        Rung(one.key): [Rung(link.target) for link in one.needs if link.target in paths and link.target]
        for one in _workers(vision)
    }
    ways = _nearest((Rung(one.key) for one in vision.of(Initiative) if paths[one.key]), needs)
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


def unaccepted(vision: Vision, reach: Reach) -> list[Key]:
    """Return the initiatives that reach no outcome and whose hole nobody has accepted."""
    accepted = accepted_work(vision)
    return [key for key in reach.holes.initiatives if "/".join(key) not in accepted]


def count_holes(vision: Vision, reach: Reach) -> int:
    """Return how many holes are left to mend."""
    holes = reach.holes
    return holes.count - len(holes.initiatives) + len(unaccepted(vision, reach))
