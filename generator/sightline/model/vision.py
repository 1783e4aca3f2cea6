"""The whole vision, and the questions that every layer above asks of it."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from typing import Any, TypeVar

from sightline.model.kinds import BY_RECORD
from sightline.model.record import Part, Record
from sightline.model.state import Approval, Health, Stage, Standing
from sightline.model.values import Key, Link, past
from sightline.model.workspace import Horizon, StatusWord, Workspace

R = TypeVar("R", bound=Record)
D = TypeVar("D")


@dataclass(frozen=True)
class Vision:
    """Every record, by kind and id, in the order of ids; and the workspace that says how to read them."""

    workspace: Workspace
    records: Mapping[Key, Record]
    today: date
    """The day as of which everything is said."""
    former: Mapping[Key, Key] = field(default_factory=dict)
    """Former keys of records, from ``was:``."""

    def of(self, record: type[R]) -> tuple[R, ...]:
        """Return the records of one type, in the order that their kind declares, else in that of their ids."""
        if record not in self._of:
            mine = [one for one in self.records.values() if isinstance(one, record)]
            kind = BY_RECORD.get(record)
            if kind and kind.order:
                mine.sort(key=partial(kind.order, self.workspace))
            self._of[record] = tuple(mine)
        return self._of[record]

    @cached_property
    def _of(self) -> dict[type[Record], tuple[Any, ...]]:
        return {}

    def target(self, link: Link | None) -> Record | None:
        """Return the record that a link leads to, or None for text, an address or a broken link."""
        return self.records.get(link.target) if link and link.target else None

    def linking(self, record: type[R], field: str, to: Key) -> tuple[R, ...]:
        """Return the other records of one type with a link in ``field`` that leads to a record, in their order."""
        if (record, field) not in self._linking:
            found: dict[Key, dict[Key, Any]] = defaultdict(dict)
            for one in self.of(record):
                value = getattr(one, field)
                for link in value if isinstance(value, tuple) else (value,):
                    if link and link.target and link.target != one.key:
                        found[link.target][one.key] = one
            self._linking[record, field] = {key: tuple(some.values()) for key, some in found.items()}
        return self._linking[record, field].get(to, ())

    @cached_property
    def _linking(self) -> dict[tuple[type[Record], str], dict[Key, tuple[Any, ...]]]:
        return {}

    def once(self, derive: Callable[["Vision"], D]) -> D:
        """Return what ``derive`` makes of the whole vision, worked out at the first question and kept."""
        if derive not in self._derived:
            self._derived[derive] = derive(self)
        answer: D = self._derived[derive]
        return answer

    @cached_property
    def _derived(self) -> dict[Any, Any]:
        return {}

    @cached_property
    def _status_words(self) -> Mapping[str, StatusWord]:
        return {status_word.id.casefold(): status_word for status_word in self.workspace.status_words}

    def standing(self, words: tuple[str, ...]) -> Standing:
        """Return what status words say on the three scales; the last word that speaks of a scale wins."""
        if words not in self._standings:
            self._standings[words] = self._read(words)
        return self._standings[words]

    @cached_property
    def _standings(self) -> dict[tuple[str, ...], Standing]:
        return {}

    def _read(self, words: tuple[str, ...]) -> Standing:
        """Read status words on the three scales."""
        known = self._status_words
        approval: Approval | None = None
        stage: Stage | None = None
        health: Health | None = None
        for word in words:
            if meaning := known.get(word.casefold()):
                approval = Approval(meaning.approval) if meaning.approval else approval
                stage = Stage(meaning.stage) if meaning.stage else stage
                health = Health(meaning.health) if meaning.health else health
        unknown = tuple(word for word in words if word.casefold() not in known)
        return Standing(words, unknown, approval, stage, health)

    def state(self, stated: Record | Part) -> str:
        """Return the one state of a record or a key result, of ``STATE_WORDS``."""
        return self.standing_of(stated).state

    def is_dropped(self, stated: Record | Part) -> bool:
        """Whether a record was given up, replaced or declined."""
        return self.standing_of(stated).is_dropped

    def is_over(self, stated: Record | Part) -> bool:
        """Whether nothing more is expected of a record or a key result: it ended, or is settled, or its time is over.

        What is over holds nothing up, is asked for nothing, and counts nowhere as open.
        """
        settled: bool = getattr(stated, "is_settled", False)
        return settled or self.standing_of(stated).is_over or past(getattr(stated, "period", None), self.today)

    def open(self, record: type[R]) -> tuple[R, ...]:
        """Return the records of one type that are not over."""
        return tuple(each for each in self.of(record) if not self.is_over(each))

    def standing_of(self, stated: Record | Part) -> Standing:
        """Return how a record or a key result stands, by its own status words."""
        return self.standing(getattr(stated, "status", ()))

    def horizon(self, horizon_id: str | None) -> Horizon | None:
        """Return a declared horizon by its id."""
        return next((horizon for horizon in self.workspace.horizons if horizon.id == horizon_id), None)

    def is_near(self, horizon_id: str | None) -> bool:
        """Whether a horizon is near: it says so, or none does and it is the first."""
        horizons = self.workspace.horizons
        marked = {one.id for one in horizons if one.near} or {horizon.id for horizon in horizons[:1]}
        return horizon_id in marked
