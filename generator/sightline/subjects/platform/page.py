"""The platform: its catalogue, and one page for each capability."""

from collections import Counter
from collections.abc import Sequence

from sightline.language import plural
from sightline.model.vision import Vision
from sightline.subjects.frame.lists import narrow_capabilities
from sightline.subjects.frame.record_page import (
    Head,
    half,
    index_page,
    narrative,
    record_page,
    said_section,
    section,
    updates_section,
)
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import (
    day,
    go,
    hue_of,
    in_words,
    link_words,
    links_line,
    number_words,
    share_words,
    status_line,
    upper_first,
    when_text,
)
from sightline.subjects.platform import gaps
from sightline.subjects.platform.facts import Use, missed_promises, use_of, waits
from sightline.subjects.platform.record import Capability
from sightline.subjects.platform.view import (
    TABS,
    capability_table,
    held_back,
    maturity_line,
    promise_line,
    use_line,
)
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.roadmap.view import milestone_row
from sightline.subjects.roadmap.view import row as initiative_row
from sightline.views.inline import Go, Line, Unstated
from sightline.views.page import Page, Section
from sightline.views.rows import Fact, Facts, Row, Rows
from sightline.views.texts import Tabs


def arrange(scope: Scope) -> tuple[Page, ...]:
    """Return the catalogue, one page for each capability, and the gap map."""
    pages = (arrange_one(scope, capability) for capability in scope.vision.of(Capability))
    return (arrange_index(scope), *pages, gaps.arrange(scope))


def arrange_index(scope: Scope) -> Page:
    """List what the platform offers."""
    capabilities = scope.vision.of(Capability)
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
        scope, capabilities, {capability.key: use_of(scope.vision, capability) for capability in capabilities}
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
    every = vision.of(Capability)
    total, uses = len(every), Counter(use_of(vision, one) for one in every)
    ready, strained = uses[Use.READY], uses[Use.STRAINED]
    if not total:
        return "No capability of the platform is stated yet"
    if ready == total:
        all_of = {1: "The one capability is", 2: "Both capabilities are"}
        return f"{all_of.get(total, f'All {in_words(total)} capabilities are')} ready to use"
    waiting = len({each.key for one in every for each in waits(vision, one)})
    work = held_back(waiting, beside=total) if waiting else "no near-term work is held back"
    if not any(one.status or one.available for one in every):
        many = f"{upper_first(in_words(total))} capabilities; none says"
        said = many if total > 1 else "The one capability does not say"
        return f"{said} yet whether it can be used" + (f"; {work}" if waiting else "")
    if total == 1:
        return f"The one capability is {'strained' if strained else 'not ready yet'}; {work}"
    verb = "is" if ready < 2 else "are"
    also = f", {in_words(strained, total)} {plural(strained, 'is', 'are')} strained" if strained else ""
    return f"{upper_first(share_words(ready, total))} capabilities {verb} ready to use{also}; {work}"


def levels_section(vision: Vision) -> Section | None:
    """Show what each level of maturity takes, where levels are declared."""
    rows = tuple(
        Row((level.title or level.id,), text=(level.means,) if level.means else ())
        for level in vision.workspace.maturity
    )
    return half("levels", "Levels of maturity", Rows(rows)) if rows else None


def arrange_one(scope: Scope, capability: Capability) -> Page:
    """Show one capability: whether it is ready, what it promises, who needs it, what hurts."""
    vision = scope.vision
    users = vision.linking(Initiative, "needs", to=capability.key)
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
            Rows(tuple(initiative_row(vision, user) for user in users), "No initiative says that it needs it."),
        ),
        half("get-it", "How to get it", Facts(ways_in(vision, capability), small=True)),
        milestones_section(vision, capability),
        narrative(scope, capability, "About it"),
        updates_section(scope, capability),
        said_section(scope, capability),
    ]
    return record_page(scope, capability, head, sections)


def milestones_section(vision: Vision, capability: Capability) -> Section | None:
    """Show a capability's milestones."""
    rows = tuple(milestone_row(vision, capability, milestone) for milestone in capability.milestones)
    return half("milestones", "Milestones", Rows(rows)) if rows else None


def in_short(vision: Vision, capability: Capability, users: Sequence[Initiative]) -> str:
    """Say in a sentence whether a capability can be used, and who waits."""
    late = waits(vision, capability)
    use = use_of(vision, capability)
    if use is Use.READY:
        start = "Ready to use."
    elif use is Use.STRAINED:
        start = "It is there, below its promise." if missed_promises(capability) else "It is there, and in trouble."
    elif capability.available:
        start = f"Not there yet; from {when_text(capability.available)}."
    else:
        start = "Nobody has stated from when it can be used."
    end = (
        f"{upper_first(held_back(len(late)))} by it."
        if late
        else f"{upper_first(in_words(len(users)))} {plural(len(users), 'initiative needs', 'initiatives need')} it."
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
                use_line(vision, capability),
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
