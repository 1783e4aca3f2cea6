"""How objectives hang together, and what serves them."""

from collections.abc import Iterator

from sightline.model.record import Path
from sightline.model.values import Key, Link
from sightline.model.vision import Vision
from sightline.problems import Location
from sightline.subjects.objectives.record import KeyResult, Objective, key_results_of


def placed(objective: Objective) -> Iterator[tuple[KeyResult, Location]]:
    """Yield every key result of an objective, at any depth, with where it stands."""
    waiting: list[tuple[Path, KeyResult]] = [
        (("key-results", key_result.id), key_result) for key_result in objective.key_results
    ]
    for path, one in waiting:
        yield one, objective.places.at(*path)
        waiting.extend(((*path, "key-results", below.id), below) for below in one.key_results)


def parent_of(vision: Vision, objective: Objective) -> Objective | None:
    """Return the objective that an objective serves first, directly or through one of its key results."""
    for link in objective.serves:
        found = vision.target(link)
        if isinstance(found, Objective) and found.key != objective.key:
            return found
    return None


def children_of(vision: Vision) -> dict[tuple[Key, str], list[Objective]]:
    """Return the objectives below each objective (part ``""``) and below each key result."""
    out: dict[tuple[Key, str], list[Objective]] = {}
    for objective in vision.of(Objective):
        for link in objective.serves:
            found = vision.target(link)
            if isinstance(found, Objective) and found.key != objective.key:
                out.setdefault((found.key, link.part), []).append(objective)
                break
    return out


def key_result_of(vision: Vision, link: Link) -> KeyResult | None:
    """Return the key result that a link names inside an objective, or None."""
    record = vision.target(link)
    if not link.part or not isinstance(record, Objective):
        return None
    return next((result for result in key_results_of(record) if result.id == link.part), None)
