"""The platform: its catalogue, and one page for each capability."""

from collections.abc import Iterable
from dataclasses import replace

from sightline.model import Capability, Initiative, Key, Stage, Vision
from sightline.pages.filters import NO_NARROWING, Narrowing
from sightline.pages.lists import narrow_capabilities
from sightline.pages.record import (
    Head,
    half,
    index_page,
    narrative,
    record_page,
    said_section,
    section,
    updates_section,
)
from sightline.pages.scope import Scope
from sightline.pages.words import (
    counted,
    counted_words,
    day,
    go,
    hue_of,
    in_words,
    joined,
    link_words,
    links_line,
    number_words,
    owner_line,
    share_words,
    status_line,
    upper_first,
    when_text,
    when_words,
)
from sightline.pages.work import row as initiative_row
from sightline.pages.work import state
from sightline.views.inline import Beneath, Go, Line, Mark, Unstated
from sightline.views.page import Page, Section
from sightline.views.parts import Column, Fact, Facts, Row, Rows, Table, TableRow, Tabs

TABS = (Go("Catalogue", "platform/"), Go("Gap map", "platform/gaps/"))


def arrange(scope: Scope) -> tuple[Page, ...]:
    """Return the catalogue, and one page for each capability."""
    pages = (arrange_one(scope, one) for one in scope.vision.capabilities)
    return (arrange_index(scope), *pages)


def arrange_index(scope: Scope) -> Page:
    """List what the platform offers."""
    capabilities = scope.vision.capabilities
    lede: Line = ("Each capability is here so that not every team builds its own.",) if capabilities else ()
    pains = sorted(
        ((pain.weight or 0, one, pain.text or "") for one in capabilities for pain in one.pains),
        key=lambda it: (-it[0], it[1].id),
    )
    rows = tuple(
        Row((text,), lead=(f"Weight {number_words(weight)}",) if weight else (), small=(go(one),))
        for weight, one, text in pains
    )
    narrowed = narrow_capabilities(
        scope, capabilities, (one.key for one in capabilities if is_ready(scope.vision, one))
    )
    sections = [
        Section("views", "", (Tabs(TABS, "platform/"), *narrowed.shown), bare=True),
        section("catalogue", "Catalogue", capability_table(scope, capabilities, narrowed)),
        levels_section(scope.vision),
        section("pain-points", "What hurts", Rows(rows), note=("heaviest first, in the words of those who use it",))
        if rows
        else None,
    ]
    return index_page(scope, "capability", headline(scope.vision), lede, sections)


def headline(vision: Vision) -> str:
    """Say how much of the platform is ready to use, and how much near work waits for the rest."""
    total = len(vision.capabilities)
    ready = sum(is_ready(vision, one) for one in vision.capabilities)
    if not total:
        return "No capability of the platform is stated yet"
    if ready == total:
        every = {1: "The one capability is", 2: "Both capabilities are"}
        return f"{every.get(total, f'All {in_words(total)} capabilities are')} ready to use"
    waiting = len({each.key for one in vision.capabilities for each in waits(vision, one)})
    if not any(one.status or one.available for one in vision.capabilities):
        said = f"None of {in_words(total)} capabilities says" if total > 1 else "The one capability does not say"
        return f"{said} yet whether it can be used" + (f"; {waiting_words(waiting, beside=total)}" if waiting else "")
    work = waiting_words(waiting, beside=total) if waiting else "no near-term work waits"
    rest = f"{work} for {'the rest' if ready else 'it' if total == 1 else 'them'}"
    said = f"{share_words(ready, total)} capabilities {'is' if ready < 2 else 'are'} ready to use"
    return f"{upper_first(said) if total > 1 else 'The one capability is not ready yet'}; {rest}"


def levels_section(vision: Vision) -> Section | None:
    """Show what each level of maturity takes, where levels are declared."""
    rows = tuple(
        Row((level.title or level.id,), text=(level.means,) if level.means else ())
        for level in vision.workspace.maturity
    )
    return half("levels", "Levels of maturity", Rows(rows)) if rows else None


def is_ready(vision: Vision, capability: Capability) -> bool:
    """Whether a capability can be used: its stage is done, or the day from which it is available has come."""
    if vision.standing(capability.status).stage is Stage.DONE:
        return True
    start = capability.available.start if capability.available else None
    return start is not None and start <= vision.today


def users_of(vision: Vision, key: Key) -> list[Initiative]:
    """Return the initiatives that need a capability."""
    return [one for one in vision.initiatives if any(link.target == key for link in one.needs)]


def capability_table(scope: Scope, capabilities: Iterable[Capability], narrowed: Narrowing = NO_NARROWING) -> Table:
    """Show capabilities as a table: for whom, how mature, what they promise, how to get them."""
    last = "How to get it".replace(" ", "\u00a0")
    titles = ("Capability", "Owner", "Maturity", "Promise kept", "State", "Needed by", last)
    columns = tuple(Column(one) for one in titles)
    rows = tuple(replace(capability_row(scope, one), facets=narrowed.facets(one)) for one in capabilities)
    return Table("Capabilities of the platform", columns, rows, "No capability is stated yet.")


def capability_row(scope: Scope, one: Capability) -> TableRow:
    """Draw one capability as a row."""
    users = users_of(scope.vision, one.key)
    cells: tuple[Line, ...] = (
        (go(one),),
        owner_line(scope.vision, one.owners, "Not stated"),
        maturity_line(scope.vision, one),
        joined((promise_line(one, number) for number in range(len(one.service_levels))), "; ")
        or (Unstated("No objective yet"),),
        ready_line(scope.vision, one),
        (counted(len(users), "initiative").replace(" ", "\u00a0"),) if users else ("Nobody yet",),
        (Go("Self-serve", one.self_serve),) if one.self_serve else (Unstated("Not stated"),),
    )
    return TableRow(cells, hue=hue_of(scope.vision, one.pillar))


def maturity_line(vision: Vision, one: Capability) -> Line:
    """Say how mature a capability is, of how mature it should be."""
    if one.maturity is None:
        return (Unstated("Not stated"),)
    level = level_words(vision, one.maturity)
    if not one.wanted:
        return (level,)
    same = one.wanted == one.maturity
    said = "as wanted" if same else f"wanted: {level_words(vision, one.wanted)}".replace(" ", "\u00a0")
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


def ready_line(vision: Vision, one: Capability) -> Line:
    """Say whether a capability can be used, or from when."""
    if is_ready(vision, one):
        return (Mark("on-track", "Ready"),)
    if one.available:
        return (Mark("planned", "From"), " ", when_words(one.available))
    return status_line(vision, one.status) if one.status else (Unstated("Not stated"),)


def waiting_words(number: int, *, beside: int = 0) -> str:
    """Return ``one near-term initiative waits``."""
    return counted_words(number, "near-term initiative waits", "near-term initiatives wait", beside=beside)


def waits(vision: Vision, capability: Capability) -> list[Initiative]:
    """Return the near work that is not over and needs a capability that is not ready."""
    if is_ready(vision, capability):
        return []
    ended = ("done", "dropped", "replaced")
    return [
        one
        for one in users_of(vision, capability.key)
        if vision.is_near(one.horizon) and state(vision, one) not in ended
    ]


def arrange_one(scope: Scope, capability: Capability) -> Page:
    """Show one capability: whether it is ready, what it promises, who needs it, what hurts."""
    vision = scope.vision
    users = users_of(vision, capability.key)
    head = Head(
        lede=(capability.summary,) if capability.summary else (),
        hue=hue_of(vision, capability.pillar),
        aside_label="In short",
        aside=(in_short(vision, capability, users),),
        tags=link_words(vision, capability.pillar) if capability.pillar else (),
    )
    levels = tuple(
        Row((one.title or one.objective or "",), aside=promise_line(capability, number))
        for number, one in enumerate(capability.service_levels)
    )
    pains = tuple(
        Row((one.text or "",), lead=(f"Weight {number_words(one.weight)}",) if one.weight is not None else ())
        for one in sorted(capability.pains, key=lambda pain: -(pain.weight or 0))
    )
    sections = [
        Section("facts", "", (facts(vision, capability),), bare=True),
        half("promises", "What it promises", Rows(levels, "No service level is stated yet.")),
        half("pain-points", "What hurts", Rows(pains, "No pain point is recorded.")),
        section(
            "needed-by",
            "Needed by",
            Rows(tuple(initiative_row(vision, one) for one in users), "No initiative says that it needs it."),
        ),
        half("get-it", "How to get it", Facts(ways_in(vision, capability), small=True)),
        milestones_section(capability),
        narrative(scope, capability, "About it"),
        updates_section(scope, capability),
        said_section(scope, capability),
    ]
    return record_page(scope, capability, head, sections)


def milestones_section(capability: Capability) -> Section | None:
    """Show a capability's milestones."""
    rows = tuple(
        Row(
            (one.title or "",),
            lead=(Mark("done", "Met") if one.done else Mark("planned", "Ahead"),),
            aside=(when_words(one.when),),
        )
        for one in capability.milestones
    )
    return half("milestones", "Milestones", Rows(rows)) if rows else None


def in_short(vision: Vision, capability: Capability, users: list[Initiative]) -> str:
    """Say in a sentence whether a capability can be used, and who waits."""
    late = waits(vision, capability)
    if is_ready(vision, capability):
        start = "Ready to use."
    elif capability.available:
        start = f"Not there yet; from {when_text(capability.available)}."
    else:
        start = "Nobody has stated from when it can be used."
    end = (
        f"{upper_first(waiting_words(len(late)))} for it."
        if late
        else f"{upper_first(in_words(len(users)))} {'initiative needs' if len(users) == 1 else 'initiatives need'} it."
    )
    return f"{start} {end}"


def facts(vision: Vision, capability: Capability) -> Facts:
    """Show state, maturity and source side by side."""
    source = {"build": "We build it", "buy": "We buy it", "partner": "A partner provides it"}.get(
        capability.source or ""
    )
    audited: Line = ("Audited ", day(capability.audited)) if capability.audited else (Unstated("Never audited"),)
    return Facts(
        (
            Fact(
                "State",
                ready_line(vision, capability),
                status_line(vision, capability.status) if capability.status else (),
            ),
            Fact("Maturity", maturity_line(vision, capability), audited),
            Fact("Source", (source or Unstated("Not stated"),)),
        )
    )


def ways_in(vision: Vision, capability: Capability) -> tuple[Fact, ...]:
    """Say how a team gets a capability."""
    named = (
        ("Self-serve", capability.self_serve),
        ("Interface", capability.api),
        ("Documentation", capability.documentation),
    )
    out = [Fact(label, (Go(address, address),) if address else (Unstated("Not stated"),)) for label, address in named]
    out.append(Fact("Standard", (capability.standard or Unstated("Not stated"),)))
    if capability.needs:
        out.append(Fact("Needs", links_line(vision, capability.needs)))
    if capability.serves:
        out.append(Fact("Serves", links_line(vision, capability.serves)))
    return tuple(out)
