"""Ids of the source, made fit for file names and addresses, each of them once."""

from collections.abc import Iterable

from sightline.ids import LONGEST, reserved, slug
from sightline.model.kinds import BY_NAME, Kind


class Names:
    """Gives out ids of a kind and never the same one twice; a second asker gets a number behind it."""

    def __init__(self, kind: Kind | None = None, *, kept: Iterable[str] = ()) -> None:
        self._kind = kind
        self._kept = frozenset(kept)
        self._taken: set[str] = set()
        self._next: dict[str, int] = {}

    def give(self, wish: str) -> str:
        """Return ``wish`` or the nearest free id: a reserved one has the kind before it, a taken one a number."""
        free = wish not in self._kept and not reserved(wish, self._kind)
        name = wish if free else f"{self._kind.name if self._kind else 'key-result'}-{wish}"[:LONGEST]
        number = self._next.get(name, 2)
        found = name
        while found in self._taken:
            tail = f"-{number}"
            found, number = name[: LONGEST - len(tail)].rstrip("-") + tail, number + 1
        self._next[name] = number
        self._taken.add(found)
        return found


def unique(wishes: Iterable[tuple[str, str]], kind: str) -> tuple[str, ...]:
    """Return an id for each pair of source id and title, in their order.

    Ids that are slugs already come first, so that a neighbour that only becomes one cannot take their
    name. An objective cannot be called like a kind: ``outcome/x`` could then mean two things.
    """
    names = Names(BY_NAME[kind], kept=BY_NAME if kind == "objective" else ())
    pairs = list(wishes)
    given: dict[int, str] = {}
    for at in sorted(range(len(pairs)), key=lambda at: not pairs[at][0] or slug(pairs[at][0]) != pairs[at][0]):
        old, title = pairs[at]
        given[at] = names.give(slug(old) or slug(title) or "untitled")
    return tuple(given[at] for at in range(len(pairs)))
