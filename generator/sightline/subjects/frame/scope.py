"""What every page module works from: the vision, finished narratives, and who links to whom."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from sightline.model.record import Record
from sightline.model.values import Key
from sightline.model.vision import Vision
from sightline.subjects.frame.previous_next import Turn, turns
from sightline.subjects.sight.facts import Path, Reach, Rung
from sightline.subjects.updates.record import Update
from sightline.views.page import Source

Edit = Callable[[str, int], str]
"""From a file's path and a line to the address of its editor, empty where none is known."""


@dataclass(frozen=True)
class Scope:
    """The vision and what the recipe has already worked out about it."""

    vision: Vision
    reach: Reach
    narratives: Mapping[Key, str]
    """Finished HTML of each record's narrative; ``("workspace", "")`` for the vision's own."""
    backlinks: Mapping[Key, tuple[Key, ...]]
    """The records that link to a record, in order."""
    edit: Edit
    codes: Mapping[str, tuple[str, str]]
    """Every problem code, with its grade and what it says."""

    @cached_property
    def turns(self) -> Mapping[Key, Turn]:
        """Where one turns to from each record: the one before it, and the one after."""
        return turns(self.vision)

    @cached_property
    def newest(self) -> Mapping[Key, int]:
        """The place of each update, the newest first."""
        return {one.key: number for number, one in enumerate(self.vision.of(Update))}

    @cached_property
    def ids(self) -> Counter[str]:
        """How many records have each id: of one kind there is only one."""
        return Counter(name for _, name in self.vision.records)

    def outcomes_of(self, key: Key) -> frozenset[Key]:
        """Return the outcomes that a record's line of sight ends at."""
        return frozenset(path[0].key for path in self.reach.paths.get(key, ()))

    def path_of(self, key: Key) -> Path:
        """Return the nearest way up, outcome first; where none reaches an outcome, as far up as it goes."""
        paths = self.reach.paths.get(key, ())
        if paths:
            return paths[0]
        way: list[Rung] = []
        above = self.reach.up.get(Rung(key), ())
        while above and above[0] not in way:
            way.append(above[0])
            above = self.reach.up.get(above[0], ())
        return tuple(reversed(way))

    def narrative(self, record: Record) -> str:
        """Return a record's finished narrative, or an empty string."""
        return self.narratives.get(record.key, "")

    def source(self, record: Record) -> Source:
        """Return the file of a record and its editor's address."""
        where = record.places.top
        return Source(where.path, where.line, self.edit(where.path, where.line))

    def whole(self) -> Source:
        """Return the file of the vision itself."""
        where = self.vision.workspace.places.top
        return Source(where.path, where.line, self.edit(where.path, where.line))
