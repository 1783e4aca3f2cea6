"""Pillars: all of them, and one page each."""

from collections.abc import Sequence
from dataclasses import replace

from sightline.dates.said import say_day
from sightline.language import plural
from sightline.model.state import STATE_WORDS, TROUBLE
from sightline.model.vision import Vision
from sightline.subjects.decisions.record import Decision, NotDoing
from sightline.subjects.frame.record_page import (
    Head,
    half,
    index_page,
    narrative,
    record_page,
    section,
    updates_section,
)
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import (
    alike,
    counted_words,
    go,
    hue_of_pillar,
    in_words,
    is_bet,
    joined,
    link_words,
    upper_first,
    when_words,
)
from sightline.subjects.measures.figures import figures
from sightline.subjects.measures.record import Measure
from sightline.subjects.objectives.record import Objective
from sightline.subjects.pillars.record import Pillar
from sightline.subjects.platform.record import Capability
from sightline.subjects.platform.view import capability_table
from sightline.subjects.roadmap.facts import worst_first
from sightline.subjects.roadmap.matrix import matrix_section
from sightline.subjects.roadmap.populations import Population, of_pillar
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.roadmap.view import by_horizon, count_of, dropped_words, tally
from sightline.subjects.teams.record import Team
from sightline.views.inline import Beneath, Counted, Go, Line, Mark, Unstated
from sightline.views.page import Page, Section
from sightline.views.rows import Row, Rows
from sightline.views.work import Cards, EvenOverLine, EvenOvers, Figures


def arrange(scope: Scope) -> tuple[Page, ...]:
    """Return the page of all pillars, then one page for each."""
    return (arrange_index(scope), *(arrange_one(scope, pillar) for pillar in scope.vision.of(Pillar)))


def arrange_index(scope: Scope) -> Page:
    """Show pillars by horizons."""
    pillars = scope.vision.of(Pillar)
    lede: Line = (
        "A pillar is where work lives. It makes a promise, and it says what it prefers when two good things compete.",
    )
    rows = tuple(promise_row(scope.vision, pillar) for pillar in pillars)
    sections = [
        section("all", "Promises", Rows(rows, "No pillar is stated yet.")),
        matrix_section(scope.vision) if pillars else None,
    ]
    return index_page(scope, "pillar", headline_of(scope.vision), lede, sections)


def headline_of(vision: Vision) -> str:
    """Say how many pillars there are, and in how many work is in trouble."""
    pillars = vision.of(Pillar)
    if not pillars:
        return "No pillar is stated yet"
    bad = sum(any(vision.state(work) in TROUBLE for work in of_pillar(vision, pillar.key).live) for pillar in pillars)
    if len(pillars) == 1:
        return "One pillar says how" + ("; its work is in trouble" if bad else "")
    total, troubled = alike(len(pillars), bad)
    every = "both have" if bad == 2 else "all have"
    said = every if bad == len(pillars) else f"{troubled} {plural(bad, 'has', 'have')}"
    return f"{upper_first(total)} pillars say how" + (f"; {said} work in trouble" if bad else "")


def promise_row(vision: Vision, pillar: Pillar) -> Row:
    """Draw a pillar with its promise, how much work lives there, and how much of it is in trouble."""
    here, within = of_pillar(vision, pillar.key), "/".join(pillar.key)
    states = [vision.state(work) for work in here.live]
    bad = joined((Mark(each, f"{number} {STATE_WORDS[each]}"),) for each in TROUBLE if (number := states.count(each)))
    return Row(
        (go(pillar),),
        text=(pillar.promise or Unstated("Promise not stated"),),
        small=(pillar.summary,) if pillar.summary else (),
        aside=(
            count_of(here.live, "live", within),
            *dropped_words(here, within),
            *shared_words(here, within),
            *((Beneath(bad),) if bad else ()),
        ),
        hue=hue_of_pillar(vision, pillar.id),
    )


def shared_words(here: Population, within: str) -> Line:
    """Count the work of other pillars that belongs here too, as the rest of a line."""
    number = len(here.shared)
    return (", and ", Counted(f"{number} shared", number, "shared", within)) if number else ()


def arrange_one(scope: Scope, pillar: Pillar) -> Page:
    """Show one pillar: its promise, where it stands, what it chooses, its roadmap, what it needs."""
    vision = scope.vision
    work = vision.linking(Initiative, "pillars", to=pillar.key)
    place = [one.id for one in vision.of(Pillar)].index(pillar.id) + 1
    head = Head(
        promise=pillar.promise or "",
        lede=(pillar.summary,) if pillar.summary else (),
        hue=hue_of_pillar(vision, pillar.id),
        eyebrow=(f"{place} of {len(vision.of(Pillar))}",),
        aside_label="Where it stands",
        aside=standing_of(vision, pillar),
    )
    sections = [
        Section("tally", "", (tally(vision, work, "roadmap/"),), bare=True) if work else None,
        even_over_section(scope, pillar),
        measures_section(scope, pillar),
        section(
            "roadmap",
            "Roadmap",
            Cards(by_horizon(vision, work)),
            note=("thick rule: strategic bet",) if any(map(is_bet, work)) else (),
            more=Go("On the timeline", f"roadmap/?pillar={pillar.id}"),
        )
        if work
        else None,
        narrative(scope, pillar, "Why this pillar"),
        needs_section(scope, pillar, work),
        below_section(scope, pillar),
        not_doing_section(scope, pillar),
        updates_section(scope, pillar),
    ]
    page = record_page(scope, pillar, head, sections)
    return replace(page, follow=(Go(f"Updates on {pillar.name}", f"feeds/{pillar.id}.atom"),))


def standing_of(vision: Vision, pillar: Pillar) -> Line:
    """Say how a pillar's own work stands, and how much of other pillars' belongs here too."""
    here, within = of_pillar(vision, pillar.key), "/".join(pillar.key)
    said = Counted(where_it_stands(vision, here.live), len(here.live), "live", within)
    number = len(here.shared)
    more = counted_words(number, "more is shared", "more are shared")
    return (said, *((" ", Counted(f"{upper_first(more)}.", number, "shared", within)) if number else ()))


def where_it_stands(vision: Vision, work: Sequence[Initiative]) -> str:
    """Say in a sentence or two how a pillar's work stands."""
    if not work:
        return "No work is planned here yet."
    states = [vision.state(one) for one in work]
    done, bad = states.count("done"), states.count("at-risk") + states.count("off-track")
    total, over, troubled = alike(len(work), done, bad)
    silent = states.count("none")
    if silent == len(work):
        return (
            f"{upper_first(total)} initiatives; none states its status."
            if silent > 1
            else "Its one initiative states no status."
        )
    words = [f"{upper_first(total)} {plural(len(work), 'initiative')}, {over} done."]
    if bad:
        worst = worst_first(vision, work)[0]
        words.append(
            f"{upper_first(troubled)} in trouble, {worst.name} most of all."
            if bad > 1
            else f"One in trouble: {worst.name}."
        )
    elif silent:
        words.append(f"{upper_first(in_words(silent, len(work)))} {plural(silent, 'states', 'state')} no status.")
    else:
        words.append("None in trouble.")
    return " ".join(words)


def even_over_section(scope: Scope, pillar: Pillar) -> Section | None:
    """Show how a pillar settles trade-offs, and when each line was last used."""
    lines = tuple(even_over_line(scope, pillar, number) for number in range(len(pillar.even_over)))
    return (
        section("even-over", "What we choose", EvenOvers(lines), note=("when two good things compete",))
        if lines
        else None
    )


def even_over_line(scope: Scope, pillar: Pillar, number: int) -> EvenOverLine:
    """Draw one line: this, even over that, and the decision in which it was last used."""
    line = pillar.even_over[number]
    this, _, that = (line.text or line.id).partition(" even over ")
    citing: tuple[Initiative | Decision, ...] = (*scope.vision.of(Decision), *scope.vision.of(Initiative))
    users = [one for one in citing if cites(one, pillar, line.id)]
    note: Line = (Unstated("No use recorded yet"),)
    if line.used:
        note = ("Last used: ", *link_words(scope.vision, line.used))
        used = scope.vision.target(line.used)
        if isinstance(used, Decision) and used.decided:
            note = ("Last used ", *used_on(used), link_words(scope.vision, line.used)[0])
    elif users:
        note = ("Settled ", *joined((go(user),) for user in users))
    return EvenOverLine(this, that, note, line.id)


def used_on(decision: Decision) -> Line:
    """Say on which day a decision was made."""
    return (f"{say_day(decision.decided)}: ",) if decision.decided else ()


def cites(record: Initiative | Decision, pillar: Pillar, line: str) -> bool:
    """Whether a record says that an even-over line settled it."""
    return any(link.target == pillar.key and link.part == line for link in record.because)


def measures_section(scope: Scope, pillar: Pillar) -> Section | None:
    """Show the figures that a pillar names."""
    found = [scope.vision.records.get(link.target) for link in pillar.measures if link.target]
    shown = figures([measure for measure in scope.vision.of(Measure) if measure in found], scope.vision.today)
    return section("measures", "Measures", Figures(shown)) if shown else None


def needs_section(scope: Scope, pillar: Pillar, work: Sequence[Initiative]) -> Section | None:
    """Show the capabilities that a pillar's work needs."""
    wanted = {link.target for one in work for link in one.needs}
    own = {one.key for one in scope.vision.linking(Capability, "pillar", to=pillar.key)}
    shown: list[Capability] = [
        capability for capability in scope.vision.of(Capability) if capability.key in wanted | own
    ]
    return section("platform", "What it needs from the platform", capability_table(scope, shown)) if shown else None


def below_section(scope: Scope, pillar: Pillar) -> Section | None:
    """Show the pillars that are a part of this one, and objectives that live here."""
    rows = [
        Row((go(one),), lead=("Pillar",), text=(one.promise,) if one.promise else ())
        for one in scope.vision.linking(Pillar, "parent", to=pillar.key)
    ]
    rows += [
        Row((go(objective),), lead=("Objective",), aside=(when_words(objective.period, "Period not stated"),))
        for objective in scope.vision.linking(Objective, "pillar", to=pillar.key)
    ]
    rows += [Row((go(team),), lead=("Team",)) for team in scope.vision.linking(Team, "pillar", to=pillar.key)]
    return half("within", "Within it", Rows(tuple(rows))) if rows else None


def not_doing_section(scope: Scope, pillar: Pillar) -> Section | None:
    """Show what is not done here."""
    mine = scope.vision.linking(NotDoing, "instead", to=pillar.key)
    rows = tuple(Row((go(one),), text=(one.why,) if one.why else ()) for one in mine)
    return half("not-doing", "Not doing", Rows(rows)) if rows else None
