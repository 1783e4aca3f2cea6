"""Rings in a graph, found in time that grows in a line, without recursion."""

from collections import deque
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import TypeVar

N = TypeVar("N", bound=Hashable)


def cycles(edges: Mapping[N, Sequence[N]]) -> Iterator[tuple[N, ...]]:
    """Yield one short ring for each knot of nodes that reach each other, starting at its first node.

    Knots are the strongly connected components, after Kosaraju: order by when a walk leaves a node, then
    gather backwards.
    """
    order = list(_leaving(edges))
    position = {node: place for place, node in enumerate(edges)}
    turned: dict[N, list[N]] = {node: [] for node in edges}
    for node, ahead in edges.items():
        for one in ahead:
            if one in turned:
                turned[one].append(node)
    gathered: set[N] = set()
    knots = []
    for start in reversed(order):
        knot = _gather(start, turned, gathered)
        if len(knot) > 1 or (knot and start in edges[start]):
            knots.append((min(knot, key=position.__getitem__), knot))
    for first, knot in sorted(knots, key=lambda found: position[found[0]]):
        yield _ring(first, knot, edges)


def around(names: Sequence[str], verb: str, most: int = 7) -> str:
    """Say a ring: ``a needs b needs a``; the middle of a long one is left out and counted."""
    shown = list(names)
    if len(shown) > most:
        shown = [*shown[: most - 2], f"{len(names) - most + 1} more", shown[-1]]
    return f" {verb} ".join((*shown, names[0]))


def _leaving(edges: Mapping[N, Sequence[N]]) -> Iterator[N]:
    """Yield every node when a walk in depth leaves it."""
    seen: set[N] = set()
    for start in edges:
        if start in seen:
            continue
        seen.add(start)
        trail = [(start, iter(edges[start]))]
        while trail:
            node, ahead = trail[-1]
            step = next((one for one in ahead if one in edges and one not in seen), None)
            if step is None:
                trail.pop()
                yield node
            else:
                seen.add(step)
                trail.append((step, iter(edges[step])))


def _gather(start: N, turned: Mapping[N, list[N]], gathered: set[N]) -> set[N]:
    """Gather the nodes from which a node is reached."""
    if start in gathered:
        return set()
    gathered.add(start)
    knot, waiting = {start}, [start]
    while waiting:
        for one in turned[waiting.pop()]:
            if one not in gathered:
                gathered.add(one)
                knot.add(one)
                waiting.append(one)
    return knot


def _ring(first: N, knot: set[N], edges: Mapping[N, Sequence[N]]) -> tuple[N, ...]:
    """Return the shortest ring through a node of a knot."""
    came: dict[N, N] = {}
    waiting = deque([first])
    while waiting:
        here = waiting.popleft()
        for edge in edges[here]:
            if edge == first:
                return _trail(here, first, came)
            if edge in knot and edge not in came:
                came[edge] = here
                waiting.append(edge)
    return (first,)


def _trail(last: N, first: N, came: Mapping[N, N]) -> tuple[N, ...]:
    trail = [last]
    while trail[-1] != first:
        trail.append(came[trail[-1]])
    return tuple(reversed(trail))
