"""Capabilities, as any page may draw them."""

from collections.abc import Iterable
from dataclasses import replace

from sightline.language import count
from sightline.model.vision import Vision
from sightline.subjects.frame.filters import NO_NARROWING, Narrowing
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import counted_words, go, hue_of, joined, owner_line, status_line, when_words
from sightline.subjects.platform.facts import Use, missed_promises, use_of
from sightline.subjects.platform.record import Capability
from sightline.subjects.roadmap.record import Initiative
from sightline.views.inline import Beneath, Go, Line, Mark, Unstated
from sightline.views.rows import Column, Table, TableRow

TABS = (Go("Catalogue", "platform/"), Go("Gap map", "platform/gaps/"))


def capability_table(scope: Scope, capabilities: Iterable[Capability], narrowed: Narrowing = NO_NARROWING) -> Table:
    """Show capabilities as a table: for whom, how mature, what they promise, how to get them."""
    last = "How to get it".replace(" ", "\u00a0")
    titles = ("Capability", "Owner", "Maturity", "Promise kept", "State", "Needed by", last)
    columns = tuple(Column(title) for title in titles)
    rows = tuple(
        replace(capability_row(scope, capability), facets=narrowed.facets(capability)) for capability in capabilities
    )
    return Table("Capabilities of the platform", columns, rows, "No capability is stated yet.")


def capability_row(scope: Scope, capability: Capability) -> TableRow:
    """Draw one capability as a row."""
    users = scope.vision.linking(Initiative, "needs", to=capability.key)
    cells: tuple[Line, ...] = (
        (go(capability),),
        owner_line(scope.vision, capability.owners, "Not stated"),
        maturity_line(scope.vision, capability),
        joined((promise_line(capability, number) for number in range(len(capability.service_levels))), "; ")
        or (Unstated("No objective yet"),),
        use_line(scope.vision, capability, brief=True),
        (count(len(users), "initiative").replace(" ", "\u00a0"),) if users else ("Nobody yet",),
        (Go("Self-serve", capability.self_serve),) if capability.self_serve else (Unstated("Not stated"),),
    )
    return TableRow(cells, hue=hue_of(scope.vision, capability.pillar))


def maturity_line(vision: Vision, capability: Capability) -> Line:
    """Say how mature a capability is, of how mature it should be."""
    if capability.maturity is None:
        return (Unstated("Not stated"),)
    level = level_words(vision, capability.maturity)
    if not capability.wanted:
        return (level,)
    same = capability.wanted == capability.maturity
    said = "as wanted" if same else f"wanted: {level_words(vision, capability.wanted)}".replace(" ", "\u00a0")
    return (level, Beneath((said,)))


def level_words(vision: Vision, level: str) -> str:
    """Return how a level of maturity is printed."""
    found = next((one for one in vision.workspace.maturity if one.id == level), None)
    return (found.title or found.id) if found else level


def promise_line(one: Capability, number: int) -> Line:
    """Say what was attained of what is promised."""
    level = one.service_levels[number]
    stated = (level.attained or "", level.objective or level.title or "")
    attained, objective = (one.replace(" %", "\u00a0%") for one in stated)
    return (f"{attained}, promised {objective}",) if attained else (objective, " ", Unstated("attainment not stated"))


def use_line(vision: Vision, capability: Capability, *, brief: bool = False) -> Line:
    """Say whether a capability can be built on, from when it is there, and, unless ``brief``, what strains it."""
    use = use_of(vision, capability)
    if use is Use.READY:
        return (Mark("on-track", use.value),)
    if use is Use.STRAINED:
        missed = [
            number for number, level in enumerate(capability.service_levels) if level in missed_promises(capability)
        ]
        below = (Beneath(joined((promise_line(capability, number) for number in missed), "; ")),) if not brief else ()
        return (Mark("at-risk", "Below its promise"), *below) if missed else status_line(vision, capability.status)
    if capability.available and not vision.is_over(capability):
        return (Mark("planned", "From"), " ", when_words(capability.available))
    return status_line(vision, capability.status) if capability.status else (Unstated("Not stated"),)


def held_back(number: int, *, beside: int = 0) -> str:
    """Return ``one near-term initiative is held back``."""
    one, many = "near-term initiative is held back", "near-term initiatives are held back"
    return counted_words(number, one, many, beside=beside)
