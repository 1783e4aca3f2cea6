"""Parents that run in a ring: nothing can be below itself, so the link that closes the ring is not written."""

from collections.abc import Iterator

from sightline.importers.neutral.register import Register
from sightline.importers.neutral.source import Entry


def closing_links(register: Register) -> Iterator[tuple[str, str]]:
    """Yield kind and place of each record whose parent is, by however many steps, below it.

    Of each ring it is the record that is met last when one walks up from the first in the source.
    """
    for kind in ("objective", "pillar"):
        by_name = dict(register.entries[kind])
        seen: set[str] = set()
        for name in by_name:
            path: dict[str, None] = {}
            here = name
            while here and here not in seen and here not in path:
                path[here] = None
                above = _above(by_name[here], register, kind)
                if above in path:
                    yield kind, by_name[here].where
                here = above
            seen.update(path)


def _above(entry: Entry, register: Register, kind: str) -> str:
    """Return the id of the record of the same kind that an entry, or the key result that it hangs from, is in."""
    named = entry.text_of("parent")
    if kind == "objective" and not register.find(named, ("outcome", "objective")):
        return register.find_part(named).partition("/")[0]
    return "" if kind == "objective" and register.find(named, ("outcome",)) else register.find(named, (kind,))
