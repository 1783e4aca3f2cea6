"""When each record was last looked at, when it should be again, and whether anything has changed since.

A record that is over is never asked for. Without the history of the files, what is known of its changes is what
the content itself says: its moves of plan, and the updates about it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from sightline.model.kinds import BY_NAME
from sightline.model.record import Record
from sightline.model.state import TROUBLE
from sightline.model.values import Key, Party
from sightline.model.vision import Vision
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.updates.record import Update

SOON = 30
"""How many days before it is due a review is spoken of."""


class Look(Enum):
    """Whether a record should be looked at."""

    OVERDUE = "overdue"
    SOON = "due soon"
    NEVER = "never reviewed"
    FRESH = "fresh"
    UNASKED = "not asked"
    """It was looked at, and `vision.yml` does not say how often it should be."""


@dataclass(frozen=True)
class Freshness:
    """When one record was looked at, and what is known of its changes."""

    record: Record
    look: Look
    reviewed: date | None = None
    due: date | None = None
    """The last day on which the review still holds."""
    changed: date | None = None
    """The last change that the content tells of."""

    @property
    def is_confirmed(self) -> bool:
        """Whether the review came after the last change that is known: "confirmed, no change"."""
        return bool(self.reviewed and self.changed and self.changed < self.reviewed)

    @property
    def is_changed_since(self) -> bool:
        """Whether something changed after the review."""
        return bool(self.reviewed and self.changed and self.changed > self.reviewed)


def freshness(vision: Vision) -> tuple[Freshness, ...]:
    """Return how fresh every record is that is not over, the most overdue first, those never reviewed after them."""
    changed = changes(vision)
    found = [_of(vision, one, changed.get(one.key)) for one in reviewable(vision)]
    places = {look: number for number, look in enumerate(Look)}
    return tuple(sorted(found, key=lambda one: (places[one.look], one.due or date.max, one.record.key)))


def _of(vision: Vision, record: Record, changed: date | None) -> Freshness:
    due = due_day(vision, record.reviewed)
    if record.reviewed is None:
        look = Look.NEVER
    elif due is None:
        look = Look.UNASKED
    else:
        left = (due - vision.today).days
        look = Look.OVERDUE if left < 0 else Look.SOON if left <= SOON else Look.FRESH
    return Freshness(record, look, record.reviewed, due, changed)


def due_day(vision: Vision, reviewed: date | None) -> date | None:
    """Return the last day on which a review still holds, where ``vision.yml`` says how often to review."""
    every = vision.workspace.review_every
    if reviewed is None or every is None or not 1 <= every <= 36500:
        return None
    return date.fromordinal(min(reviewed.toordinal() + int(every), date.max.toordinal()))


def reviewable(vision: Vision) -> Iterator[Record]:
    """Yield the records that should be looked at again: not those that are over, nor those that speak of a day."""
    return (record for record in vision.records.values() if is_reviewable(vision, record))


def is_reviewable(vision: Vision, record: Record) -> bool:
    """Whether a record should be looked at again: its kind should, or it was before, and it is not over."""
    confirmed = BY_NAME[record.kind].confirmed
    asked = confirmed or (record.reviewed is not None and confirmed is not None)
    return bool(asked) and not vision.is_over(record)


def is_stale(vision: Vision, record: Record) -> bool:
    """Whether what a record says of itself was confirmed once, and not within the days that `vision.yml` names."""
    due = due_day(vision, record.reviewed)
    return due is not None and due < vision.today and is_reviewable(vision, record)


def changes(vision: Vision) -> Mapping[Key, date]:
    """Return the last day on which each record changed or was spoken of, as far as moves and updates say."""
    found: dict[Key, date] = {}
    for key, day in (*_moves(vision), *_spoken(vision)):
        found[key] = max(day, found.get(key, day))
    return found


def _moves(vision: Vision) -> Iterator[tuple[Key, date]]:
    for key, record in vision.records.items():
        for move in record.moved:
            if move.on and move.on <= vision.today:
                yield key, move.on


def _spoken(vision: Vision) -> Iterator[tuple[Key, date]]:
    for update in vision.of(Update):
        day = update.date and (update.date.start or update.date.end)
        if day and day <= vision.today:
            for link in update.about:
                if link.target:
                    yield link.target, day


@dataclass(frozen=True)
class Silence:
    """Work in trouble, and the last update about it."""

    initiative: Initiative
    update: Update | None
    days: int | None
    """Days since that update; None where there is none."""


def silences(vision: Vision) -> tuple[Silence, ...]:
    """Return the work that is at risk or off track, the longest without an update first."""
    last: dict[Key, Update] = {}
    for update in reversed(vision.of(Update)):
        day = update.date and update.date.start
        if day and day <= vision.today:
            last |= {link.target: update for link in update.about if link.target}
    troubled = [initiative for initiative in vision.of(Initiative) if vision.state(initiative) in TROUBLE]
    found = [Silence(one, last.get(one.key), _days(vision, last.get(one.key))) for one in troubled]
    return tuple(sorted(found, key=lambda one: (one.days is not None, -(one.days or 0), one.initiative.key)))


def _days(vision: Vision, update: Update | None) -> int | None:
    day = update.date.start if update and update.date else None
    return (vision.today - day).days if day else None


def by_owner(found: tuple[Freshness, ...]) -> Mapping[Party | None, tuple[Freshness, ...]]:
    """Return what each owner has to look at; records without an owner under None."""
    mine: dict[Party | None, list[Freshness]] = defaultdict(list)
    for one in found:
        owners = dict.fromkeys(Party(each.text, each.kind, each.team) for each in one.record.owners)
        for owner in owners or (None,):
            mine[owner].append(one)
    return {owner: tuple(some) for owner, some in mine.items()}


def is_due(one: Freshness) -> bool:
    """Whether a record waits for somebody to look at it."""
    return one.look in (Look.OVERDUE, Look.NEVER)
