"""What is past its day beside the dates of work itself: milestones, decisions, key results, second looks, contracts."""

from collections.abc import Iterator
from dataclasses import dataclass

from sightline.model.due import Due, due_by, due_of, due_of_piece
from sightline.model.record import Record
from sightline.model.values import When
from sightline.model.vision import Vision
from sightline.subjects.decisions.record import Decision, NotDoing
from sightline.subjects.objectives.progress import due_of_result
from sightline.subjects.objectives.record import Objective, key_results_of
from sightline.subjects.partners.record import Partner
from sightline.subjects.platform.record import Capability
from sightline.subjects.roadmap.record import Initiative


@dataclass(frozen=True)
class Passed:
    """A day that is gone, of something of which nobody says that it was met."""

    record: Record
    what: str
    """``Milestone``, ``Decision``, ``Key result``, ``Second look``, ``Contract``."""
    name: str
    """What it is called inside its record; empty where the record says it."""
    when: When
    due: Due
    days: int
    """Days since then."""


def overdue(vision: Vision) -> tuple[Passed, ...]:
    """Return every such day, the longest ago first; ask for it with ``vision.once``."""
    found = [
        Passed(record, what, name, when, due, (vision.today - when.end).days)
        for record, what, name, when, due in _dates(vision)
        if when and when.end and due.is_late
    ]
    return tuple(sorted(found, key=lambda passed: (-passed.days, passed.record.name, passed.record.key, passed.name)))


Stated = tuple[Record, str, str, When | None, Due]


def _dates(vision: Vision) -> Iterator[Stated]:
    yield from _dates_of_work(vision)
    for decision in vision.of(Decision):
        if decision.is_asked:
            yield decision, "Decision", "", decision.by, due_by(decision.by, vision.today)
    for refusal in vision.of(NotDoing):
        yield refusal, "Second look", "", refusal.again, due_by(refusal.again, vision.today)
    for partner in vision.of(Partner):
        yield partner, "Contract", "", partner.ends, due_of(vision, partner, partner.ends)


def _dates_of_work(vision: Vision) -> Iterator[Stated]:
    work: tuple[Initiative | Capability, ...] = (*vision.of(Initiative), *vision.of(Capability))
    for record in work:
        for milestone in record.milestones:
            yield record, "Milestone", milestone.title or "", milestone.when, due_of_piece(vision, record, milestone)
    for objective in vision.of(Objective):
        for result in key_results_of(objective):
            name = result.text or result.label or result.id
            yield objective, "Key result", name, result.due, due_of_result(vision, objective, result)
