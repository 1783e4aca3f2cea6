"""Rules about capabilities: one that others build on says what it promises, what hurts, and how mature it is."""

from collections.abc import Iterator, Mapping

from sightline.model.rule import Case, case, listed, named, rule
from sightline.model.values import Key
from sightline.model.vision import Vision
from sightline.problems import Grade
from sightline.subjects.platform.record import Capability
from sightline.subjects.roadmap.facts import near_work


def _kept(vision: Vision) -> Iterator[Capability]:
    return (
        capability for capability in vision.of(Capability) if not vision.is_over(capability) or capability.available
    )


@rule("capability-without-service-level", Grade.GAP, rolled="promise no service level")
def check_capabilities_promise_something(vision: Vision) -> Iterator[Case]:
    """A capability says what it promises of itself.

    Write `service-levels:` with a title and an objective, such as `{title: Available, objective: 99.9 %}`.
    """
    for one in _kept(vision):
        if not one.service_levels:
            right = "Write service-levels, such as {title: Available, objective: 99.9 %}."
            yield case(one, "service-levels", f"the capability {named(one)} promises no service level", right)


@rule("capability-without-pain-points", Grade.GAP, rolled="name no pain point")
def check_capabilities_name_what_hurts(vision: Vision) -> Iterator[Case]:
    """A capability says what hurts those who use it.

    Ask them, and write `pain-points:` in their words, each with a weight.
    """
    for one in _kept(vision):
        if not one.pains:
            right = "Ask those who use it, and write pain-points in their words."
            yield case(one, "pain-points", f"the capability {named(one)} names no pain point", right)


@rule("capability-without-date", Grade.GAP, rolled="have no date")
def check_capabilities_say_from_when(vision: Vision) -> Iterator[Case]:
    """A capability says from when it can be used, or how it stands.

    Write `available:` with a day, a quarter or a year, past or to come.
    """
    for one in vision.of(Capability):
        if one.available is None and not one.status:
            right = "Write available, such as 2027-Q1."
            yield case(one, "available", f"nothing says from when the capability {named(one)} can be used", right)


@rule("maturity-below-wanted", Grade.FINDING)
def check_needed_capabilities_are_mature(vision: Vision) -> Iterator[Case]:
    """What near work needs of the platform is as mature as it should be.

    Raise the capability before the work lands, or say that less will do.
    """
    needed = _needed(vision)
    order = _levels(vision)
    for one in vision.of(Capability):
        now, wanted = _rank(one.maturity, order), _rank(one.wanted, order)
        if one.key in needed and now is not None and wanted is not None and now < wanted:
            what = f"the capability {named(one)} is at {one.maturity} and should be at {one.wanted}; near work needs it"
            right = f"{listed(needed[one.key])} should find it as mature as it should be."
            yield case(one, "maturity", what, right)


def _needed(vision: Vision) -> dict[Key, list[str]]:
    """Return the names of the near work that needs each capability."""
    needed: dict[Key, list[str]] = {}
    for work in near_work(vision):
        for link in work.needs:
            if link.target:
                needed.setdefault(link.target, []).append(named(work))
    return needed


def _levels(vision: Vision) -> dict[str, float]:
    """Return the place of each declared level, by id and by title."""
    places: dict[str, float] = {}
    for place, level in enumerate(vision.workspace.maturity):
        places[level.id.casefold()] = place
        places.setdefault((level.title or level.id).casefold(), place)
    return places


def _rank(word: str | None, order: Mapping[str, float]) -> float | None:
    """Return where a level stands: in the declared order, or as a number where none is declared."""
    if word is None or order:
        return order.get((word or "").casefold())
    try:
        return float(word)
    except ValueError:
        return None
