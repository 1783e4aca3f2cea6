"""Links between records: who is there, and what a link as written leads to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum

from sightline.model.kinds import BY_NAME
from sightline.model.values import Key


class State(Enum):
    """What became of a link."""

    FOUND = "found"
    NOTHING = "nothing"
    """No record has this id."""
    AMBIGUOUS = "ambiguous"
    """More than one record could be meant."""
    WRONG_KIND = "wrong kind"
    """Such a record is there, but of another kind."""
    NO_PART = "no part"
    """The record is there; the key result or line named inside it is not."""


@dataclass(frozen=True)
class Answer:
    """What a link leads to, or the records that it may have meant."""

    state: State
    keys: tuple[Key, ...] = ()
    part: str = ""


@dataclass
class Index:
    """All ids: of records by kind, of the parts inside them, and former ones."""

    kinds: dict[str, list[str]] = field(default_factory=dict)
    """By id, the kinds that have it."""
    parts: dict[Key, list[str]] = field(default_factory=dict)
    """By record, the ids of its key results or even-over lines."""
    homes: dict[str, list[Key]] = field(default_factory=dict)
    """By id of a part, the records that hold one."""
    former: dict[Key, Key] = field(default_factory=dict)
    unread: set[Key] = field(default_factory=set)
    """Records whose files cannot be read: what is inside them is not known."""

    def add(self, key: Key, parts: Iterable[str] = ()) -> None:
        """Take up a record and the parts inside it."""
        self.kinds.setdefault(key[1], []).append(key[0])
        for part in parts:
            self.parts.setdefault(key, []).append(part)
            self.homes.setdefault(part, []).append(key)

    def keys(self, record_id: str, kinds: tuple[str, ...]) -> list[Key]:
        """Return the records of these kinds (of any, when empty) that have this id now, or else had it before."""
        now = [(kind, record_id) for kind in self.kinds.get(record_id, ()) if not kinds or kind in kinds]
        if now:
            return now
        before = (self.former.get((kind, record_id)) for kind in kinds or BY_NAME)
        return [key for key in before if key]

    def names(self, kinds: tuple[str, ...]) -> Iterator[str]:
        """Yield every id that a link to these kinds may name, records first."""
        for record_id, having in self.kinds.items():
            if not kinds or any(kind in kinds for kind in having):
                yield record_id
        for key, parts in self.parts.items():
            if not kinds or key[0] in kinds:
                yield from (f"{key[1]}/{part}" for part in parts)


def resolve(text: str, kinds: tuple[str, ...], index: Index, *, bare_parts: bool = True) -> Answer:
    """Find what ``id``, ``kind/id``, ``id/part`` or ``kind/id/part`` leads to, among these kinds (any, when empty).

    A record comes before a part of the same name. With ``bare_parts`` a part may be named alone, as
    long as only one record has it.
    """
    first, *rest = text.split("/")
    if rest and first in BY_NAME:
        answer = _inside(index.keys(rest[0], (first,)), rest[1:], index)
        if answer.state in (State.FOUND, State.NO_PART):
            allowed = not kinds or first in kinds
            return answer if allowed else Answer(State.WRONG_KIND, answer.keys)
    found = index.keys(first, kinds)
    if found:
        return _inside(found, rest, index)
    if bare_parts and not rest:
        homes = tuple(key for key in index.homes.get(first, ()) if not kinds or key[0] in kinds)
        if homes:
            return Answer(State.FOUND if len(homes) == 1 else State.AMBIGUOUS, homes, first)
    others = tuple(index.keys(first, ()))
    return Answer(State.WRONG_KIND, others) if others else Answer(State.NOTHING)


def _inside(keys: list[Key], rest: list[str], index: Index) -> Answer:
    """Choose among records of one id by the part that is named, if any."""
    if not keys:
        return Answer(State.NOTHING)
    if not rest:
        return Answer(State.FOUND if len(keys) == 1 else State.AMBIGUOUS, tuple(keys))
    part = "/".join(rest)
    having = [key for key in keys if part in index.parts.get(key, ()) or key in index.unread]
    if not having:
        return Answer(State.NO_PART, tuple(keys), part)
    return Answer(State.FOUND if len(having) == 1 else State.AMBIGUOUS, tuple(having), part)
