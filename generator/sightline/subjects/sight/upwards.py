"""Whether one record reaches an outcome, by looking at nothing but what it stands on."""

from collections import deque
from collections.abc import Mapping

from sightline.model.record import Record
from sightline.model.values import Key, Link
from sightline.model.vision import Vision
from sightline.subjects.objectives.record import KeyResult, Objective
from sightline.subjects.outcomes.record import Outcome
from sightline.subjects.sight.facts import Rung


def reaches_outcome(vision: Vision, record: Record, part: str = "", former: Mapping[Key, Key] | None = None) -> bool:
    """Whether one record, or one key result in it, reaches an outcome: only what it stands on is looked at.

    ``former`` are keys that were renamed since: links of records that were not read again name the new ones.
    """
    renamed = {new: old for old, new in (former or {}).items()}
    seen: set[Rung] = set()
    waiting: deque[tuple[Record | None, str]] = deque([(record, part)])
    while waiting:
        here, name = waiting.popleft()
        if isinstance(here, Outcome):
            return True
        if here is None or (rung := Rung(here.key, name)) in seen:
            continue
        seen.add(rung)
        for link in _upwards(here, name):
            found = link.target if link.target is None or link.target in vision.records else renamed.get(link.target)
            waiting.append((vision.records.get(found) if found else None, link.part))
        if name:
            waiting.append((here, ""))
    return False


def _upwards(record: Record, part: str) -> tuple[Link, ...]:
    """Return the links by which a record, or a key result with all those that it is part of, serves something."""
    if not part or not isinstance(record, Objective):
        served: tuple[Link, ...] = getattr(record, "serves", ())
        return served
    return next((found for result in record.key_results if (found := _links_to(result, part)) is not None), ())


def _links_to(result: KeyResult, part: str) -> tuple[Link, ...] | None:
    if result.id == part:
        return result.serves
    below = next((found for inner in result.key_results if (found := _links_to(inner, part)) is not None), None)
    return None if below is None else (*result.serves, *below)
