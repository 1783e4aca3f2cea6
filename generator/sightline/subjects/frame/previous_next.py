"""Previous and next: initiatives of a pillar by horizon, what is dated by its day, others in their order."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sightline.model.kinds import BY_NAME
from sightline.model.record import Record
from sightline.model.values import Key
from sightline.model.vision import Vision
from sightline.subjects.frame.words import primary_pillar
from sightline.subjects.gates.record import Review
from sightline.subjects.outcomes.record import Outcome
from sightline.subjects.pillars.record import Pillar
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.updates.record import Update

EARLIER, LATER = "Earlier", "Later"


@dataclass(frozen=True)
class Turn:
    """The records before and after one, and what the two ways are called."""

    before: Key | None
    after: Key | None
    back: str
    on: str


def turns(vision: Vision) -> Mapping[Key, Turn]:
    """Return where one turns to from each record."""
    by_kind: dict[str, list[Record]] = {}
    for record in vision.records.values():
        by_kind.setdefault(record.kind, []).append(record)
    by_kind |= {"outcome": list(vision.of(Outcome)), "pillar": list(vision.of(Pillar))}
    out: dict[Key, Turn] = {}
    for kind, records in by_kind.items():
        if kind == "initiative":
            out.update(_by_pillar(vision))
        elif kind in ("update", "review", "capacity"):
            out.update(_around(sorted(records, key=_day), EARLIER, LATER))
        else:
            where = BY_NAME[kind].listed
            out.update(_around(records, f"Before it in {where}", f"Next in {where}"))
    return out


def _by_pillar(vision: Vision) -> Iterator[tuple[Key, Turn]]:
    places = {one.id: number for number, one in enumerate(vision.workspace.horizons)}
    by_pillar: dict[str, list[Initiative]] = {}
    for one in sorted(vision.of(Initiative), key=lambda initiative: places.get(initiative.horizon or "", len(places))):
        pillar = primary_pillar(vision, one)
        by_pillar.setdefault(pillar.name if pillar else "", []).append(one)
    for name, work in by_pillar.items():
        where = f"in {name}" if name else "without a pillar"
        yield from _around(work, f"Before it {where}", f"Next {where}")


def _around(records: Iterable[Record], back: str, on: str) -> Iterator[tuple[Key, Turn]]:
    keys = [None, *(record.key for record in records), None]
    for number, key in enumerate(keys):
        if key is not None:
            yield key, Turn(keys[number - 1], keys[number + 1], back, on)


def _day(record: Record) -> date:
    if isinstance(record, Review):
        return record.on or date.min
    return (isinstance(record, Update) and record.date and record.date.start) or date.min
