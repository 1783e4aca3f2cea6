"""Rules about what work needs: it is there in time, and needing ends."""

from collections.abc import Iterator
from datetime import date

from sightline.dates.said import say_day
from sightline.model.cycles import around, cycles
from sightline.model.rule import Case, about, named, rule
from sightline.model.state import Stage
from sightline.model.values import Link
from sightline.model.vision import Vision
from sightline.problems import Grade
from sightline.subjects.platform.record import Capability
from sightline.subjects.roadmap.facts import lands_by, lands_from, near_work
from sightline.subjects.roadmap.record import Initiative

USABLE = frozenset({Stage.DONE, Stage.ACTIVE})


@rule("needs-cycle", Grade.FINDING)
def check_needing_ends(vision: Vision) -> Iterator[Case]:
    """No work needs itself, by however many steps.

    Take one of the named links away, or split the work, so that something can come first.
    """
    workers: tuple[Initiative | Capability, ...] = (*vision.of(Initiative), *vision.of(Capability))
    needs = {worker.key: [link.target for link in worker.needs if link.target] for worker in workers}
    for ring in cycles(needs):
        first = vision.records[ring[0]]
        what = f"work waits for itself: {around([key[1] for key in ring], 'needs')}"
        yield Case(first.places.at("needs"), what, "Take one of these links away, or split the work.", about(first))


def _needs(vision: Vision) -> Iterator[tuple[Initiative, Link]]:
    """Yield each need of near, unfinished work."""
    for work in near_work(vision):
        for link in work.needs:
            yield work, link


@rule("needs-missing-capability", Grade.FINDING)
def check_near_work_finds_its_capabilities(vision: Vision) -> Iterator[Case]:
    """What near work needs of the platform can be used by the time that the work lands.

    Bring the capability forward, move the work, or do without.
    """
    for work, link in _needs(vision):
        capability = vision.target(link)
        if isinstance(capability, Capability) and (why := _missing(vision, capability, lands_by(vision, work))):
            what = f"{named(work)} needs {named(capability)}, {why}"
            yield Case(link.where, what, "Bring the capability forward, move the work, or do without.", about(work))


def _missing(vision: Vision, capability: Capability, by: date | None) -> str:
    """Say why a capability cannot be used by a day; empty where it can, or where nobody has stated it."""
    stage = vision.standing(capability.status).stage
    if capability.available and capability.available.start and stage is not Stage.DONE:
        first = capability.available.start
        if by and first > by:
            return f"which can be used from {say_day(first)} at the earliest, after {say_day(by)}"
        return ""
    if capability.available is None and stage and stage not in USABLE:
        return f"which is {stage.value} and has no date"
    return ""


@rule("needs-later-work", Grade.FINDING)
def check_near_work_follows_what_it_needs(vision: Vision) -> Iterator[Case]:
    """What near work needs of other work lands before it.

    Bring that work forward, move this work, or say what can be done without it.
    """
    order = {one.id: place for place, one in enumerate(vision.workspace.horizons)}
    for work, link in _needs(vision):
        need = vision.target(link)
        if isinstance(need, Initiative) and not vision.is_over(need) and _later(work, need, order):
            when = need.when.text if need.when else need.horizon
            what = f"{named(work)} needs {named(need)}, which lands later ({when})"
            yield Case(link.where, what, "Bring that work forward, or move this work.", about(work))


def _later(work: Initiative, need: Initiative, order: dict[str, int]) -> bool:
    """Whether a need lands for certain after the work; by horizon where a date is not stated."""
    earliest = lands_from(need.when)
    if earliest and work.when and work.when.end:
        return earliest > work.when.end
    ours, theirs = order.get(work.horizon or ""), order.get(need.horizon or "")
    return ours is not None and theirs is not None and theirs > ours


@rule("done-before-needs", Grade.FINDING)
def check_done_work_has_what_it_needs(vision: Vision) -> Iterator[Case]:
    """What done work needed is done, too.

    Say of the needed work that it is done, or take the need away.
    """
    for work in vision.of(Initiative):
        if vision.standing(work.status).stage is not Stage.DONE:
            continue
        for link in work.needs:
            need = vision.target(link)
            if not isinstance(need, Initiative) or vision.is_over(need):
                continue
            if stage := vision.standing(need.status).stage:
                what = f"{named(work)} is done, and {named(need)}, which it needs, is {stage.value}"
                yield Case(link.where, what, "Say that the needed work is done, or take the need away.", about(work))


@rule("need-dropped", Grade.FINDING)
def check_needs_are_still_coming(vision: Vision) -> Iterator[Case]:
    """What work needs has not been dropped or declined.

    Name what takes its place, or take the need away.
    """
    for work, link in _needs(vision):
        need = vision.target(link)
        if not isinstance(need, Initiative | Capability):
            continue
        stage = vision.standing(need.status).stage
        if vision.is_over(need) and stage is not Stage.DONE:
            word = stage.value if stage else "declined"
            what = f"{named(work)} needs {named(need)}, which is {word}"
            yield Case(link.where, what, "Name what takes its place, or take the need away.", about(work))
