"""Redirects of the source: a page that leads to a record is a former id of that record."""

from collections.abc import Iterator, Mapping
from typing import Any

from sightline.ids import is_id, slug
from sightline.importers.neutral.register import Register
from sightline.importers.neutral.source import Entry, as_objects, is_scalar, written

Homes = dict[str, set[tuple[str, str]]]
"""Kinds and ids of records, by the last part of an address."""

PAGED = ("initiative", "outcome", "objective", "pillar", "capability", "measure", "story", "update")
"""Kinds whose records have pages that a redirect can lead to."""


def learn_former_ids(data: Mapping[str, Any], book: Register) -> None:
    """Give a record the last part of every address that leads to it as a former id.

    An address leads to a record when its last part is the record's id or the name of a file that it came
    from, or else the last part of its id in the source, and no other record can be meant. The redirects
    themselves stay in the vision's `extra`.
    """
    strong, weak = _homes(book)
    taken = {kind: {name for name, _ in book.entries[kind]} for kind in PAGED}
    redirects = data.get("redirects")
    for as_object in as_objects(redirects if isinstance(redirects, list) else (), "from"):
        old, target = (_last_part(as_object.get(key)) for key in ("from", "to"))
        found = strong.get(target) or weak.get(target) or set()
        if len(found) == 1 and is_id(old):
            ((kind, name),) = found
            if old not in taken[kind]:
                taken[kind].add(old)
                book.was.setdefault((kind, name), []).append(old)
                book.notes.add("a redirect of the source became a former id (`was`)", f"{old} → {name}")
                continue
        book.notes.add("a redirect leads to no single record; it is kept in `extra` of `vision.yml`", target)


def _homes(book: Register) -> tuple[Homes, Homes]:
    """Return the records that an address can mean, by its last part: surely, and by the end of their id alone."""
    strong: Homes = {}
    weak: Homes = {}
    for kind in PAGED:
        for name, entry in book.entries[kind]:
            for part in {name, *map(_last_part, _files(entry))} - {""}:
                strong.setdefault(part, set()).add((kind, name))
            weak.setdefault(_last_part(entry.text_of("id")), set()).add((kind, name))
    return strong, weak


def _files(entry: Entry) -> Iterator[Any]:
    """Yield the files that a record and its translations came from."""
    yield entry.peek("source_path")
    own = entry.peek("extra")
    for translations in (entry.peek("i18n"), own.get("i18n") if isinstance(own, Mapping) else None):
        for translation in translations.values() if isinstance(translations, Mapping) else ():
            yield translation.get("source_path") if isinstance(translation, Mapping) else None


def _last_part(address: Any) -> str:
    path = written(address).split("?")[0].split("#")[0].rstrip("/") if is_scalar(address) else ""
    last = path.rpartition("/")[2]
    return slug(last.removesuffix(".html").removesuffix(".htm").removesuffix(".md"))
