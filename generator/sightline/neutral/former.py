"""Redirects of the source: a page that leads to a record is a former id of that record."""

from collections.abc import Mapping
from typing import Any

from sightline.ids import is_id, slug
from sightline.neutral.register import Register
from sightline.neutral.source import as_objects, is_scalar, written

PAGED = ("initiative", "outcome", "objective", "pillar", "capability", "measure", "story", "update")
"""Kinds whose records have pages that a redirect can lead to."""


def learn_former_ids(data: Mapping[str, Any], book: Register) -> None:
    """Give a record the last part of every address that leads to it as a former id.

    An address leads to a record when its last part is the record's id or the name of the file that it
    came from, and no other record can be meant. The redirects themselves stay in the vision's `extra`.
    """
    homes = _homes(book)
    redirects = data.get("redirects")
    for one in as_objects(redirects if isinstance(redirects, list) else (), "from"):
        old, target = (_last_part(one.get(key)) for key in ("from", "to"))
        found = homes.get(target, set())
        if len(found) == 1 and old and is_id(old):
            ((kind, name),) = found
            if not _is_in_use(book, kind, old):
                book.was.setdefault((kind, name), []).append(old)
                book.notes.add("a redirect of the source became a former id (`was`)", f"{old} → {name}")
                continue
        book.notes.add("a redirect leads to no single record; it is kept in `extra` of `vision.yml`", target)


def _homes(book: Register) -> dict[str, set[tuple[str, str]]]:
    """Return the records that an address can mean, by its last part."""
    homes: dict[str, set[tuple[str, str]]] = {}
    for kind in PAGED:
        for name, entry in book.entries[kind]:
            for part in {name, _last_part(entry.text_of("source_path"))} - {""}:
                homes.setdefault(part, set()).add((kind, name))
    return homes


def _is_in_use(book: Register, kind: str, old: str) -> bool:
    now = old in (name for name, _ in book.entries[kind])
    return now or any(old in names for (one, _), names in book.was.items() if one == kind)


def _last_part(address: Any) -> str:
    path = written(address).split("?")[0].split("#")[0].rstrip("/") if is_scalar(address) else ""
    last = path.rpartition("/")[2]
    return slug(last.removesuffix(".html").removesuffix(".htm").removesuffix(".md"))
