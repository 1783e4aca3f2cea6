"""What a narrative may ask of the vision while it is converted: records, figures, files."""

from dataclasses import dataclass
from functools import cached_property
from posixpath import splitext
from typing import Protocol
from urllib.parse import quote

from sightline.links import Index, State, resolve
from sightline.model.kinds import BY_FOLDER, address_of
from sightline.model.record import Record
from sightline.model.values import Key
from sightline.model.vision import Vision
from sightline.narrative.quoting import Quoted, Unknown, quote_value
from sightline.problems import near
from sightline.subjects.objectives.record import Objective, key_results_of
from sightline.subjects.pillars.record import Pillar

MOST_COMPARED = 200_000
"""Names that are compared in search of nearest ones; in a large vision each search takes a while."""


@dataclass(frozen=True)
class Target:
    """Where a link leads: address from the site's root, title, and key of the record (empty for home)."""

    address: str
    title: str
    key: Key | None


class Resolver(Protocol):
    """Answers what prose asks for; nothing here fails."""

    def link(self, name: str) -> Target | None:
        """Return where ``id``, ``kind/id`` or ``objective/key-result`` leads, or None."""

    def hint(self, name: str, cutoff: float) -> str:
        """Say in a sentence what was probably meant by a name that leads nowhere, or nothing."""

    def value(self, kind: str, words: tuple[str, ...]) -> Quoted | Unknown:
        """Return what ``{{ kind words }}`` quotes."""

    def attachment(self, path: str) -> str | None:
        """Return the address of a file by its path below ``content/``, or None where there is none."""

    def page_of(self, path: str) -> Target | None:
        """Return the record that is read from a file below ``content/``, or None."""


def resolver_of(vision: Vision, attachments: tuple[str, ...] = ()) -> Resolver:
    """Answer from the records of a vision. Attachments are published under their path below ``content/``."""
    return VisionDesk(vision, attachments)


@dataclass(frozen=True)
class VisionDesk:
    """A resolver over the records of a vision."""

    vision: Vision
    attachments: tuple[str, ...] = ()

    def link(self, name: str) -> Target | None:
        """Return where a name leads; one that may mean several records leads nowhere."""
        answer = resolve(_singular(name), (), self._index)
        return self._target(answer.keys[0], answer.part) if answer.state is State.FOUND else None

    def hint(self, name: str, cutoff: float = 0.6) -> str:
        """Name the record whose id is nearest, or all that the name may mean."""
        answer = resolve(_singular(name), (), self._index)
        if answer.state is State.AMBIGUOUS:
            return f"It may mean several: write {' or '.join('/'.join(key) for key in answer.keys)}."
        if (name, cutoff) not in self._hints:
            known = self._names if "/" in name else self._ids
            may = (len(self._hints) + 1) * len(known) <= MOST_COMPARED
            self._hints[name, cutoff] = near(name, known, cutoff) if may else ""
        found = self._hints[name, cutoff]
        return f'Did you mean "{found}"?' if found else ""

    def value(self, kind: str, words: tuple[str, ...]) -> Quoted | Unknown:
        """Return what a placeholder quotes."""
        return quote_value(self.vision, kind, words)

    def attachment(self, path: str) -> str | None:
        """Return the address of a file, which is its path with what addresses cannot hold written as ``%``."""
        return quote(path) if path in self._files else None

    def page_of(self, path: str) -> Target | None:
        """Return the record of a file; ``home.md`` is the vision's own page."""
        stem, ending = splitext(path)
        if stem in ("home", "index") and ending == ".md":
            return Target("", self.vision.workspace.title, None)
        folder, _, name = stem.rpartition("/")
        kind = BY_FOLDER.get(folder)
        return self._target((kind.name, name)) if kind and ending in (".md", ".yml") else None

    @cached_property
    def _files(self) -> frozenset[str]:
        return frozenset(self.attachments)

    @cached_property
    def _index(self) -> Index:
        index = Index(former=dict(self.vision.former))
        for key, record in self.vision.records.items():
            index.add(key, _parts_of(record))
        return index

    @cached_property
    def _ids(self) -> tuple[str, ...]:
        return tuple(self._index.names(()))

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return (*("/".join(key) for key in self.vision.records), *self._ids)

    @cached_property
    def _hints(self) -> dict[tuple[str, float], str]:
        return {}

    def _target(self, key: Key, part: str = "") -> Target | None:
        record = self.vision.records.get(self.vision.former.get(key, key))
        if record is None:
            return None
        title = _parts_of(record).get(part) or record.name
        return Target(address_of(record) + (f"#{part}" if part else ""), title, record.key)


def _parts_of(record: Record) -> dict[str, str]:
    """Return the ids of what a record holds, with their words."""
    if isinstance(record, Objective):
        return {one.id: one.text or one.label or one.id for one in key_results_of(record)}
    if isinstance(record, Pillar):
        return {one.id: one.text or one.id for one in record.even_over}
    return {}


def _singular(name: str) -> str:
    """Return a name with its kind in the singular, where it starts with a folder: ``initiatives/live-map``."""
    head, slash, rest = name.partition("/")
    return f"{BY_FOLDER[head].name}/{rest}" if slash and head in BY_FOLDER else name
