"""Responsible technology: near work by gates, what each gate asks, what is waived, and every review."""

from collections.abc import Sequence
from datetime import date

from sightline.model import BY_NAME, Gate, Initiative
from sightline.model.gates import GateState, Passage, is_running, near_running
from sightline.pages.filters import gate_filters
from sightline.pages.gate_words import (
    MARKS,
    approver_line,
    cell,
    grounds,
    headline,
    held_words,
    mark,
    state_counts,
    sum_words,
    until,
)
from sightline.pages.record import index_page, section
from sightline.pages.registers import foot, own_facts
from sightline.pages.reviews import reviews_section
from sightline.pages.scope import Scope
from sightline.pages.words import go, hue_of, links_line, owner_line, party, tag_title
from sightline.pages.work import facets, worst_first
from sightline.views.inline import Line, Soft, Unstated
from sightline.views.page import Page, Section
from sightline.views.parts import Column, Count, Entries, Entry, Fact, Part, Row, Rows, Table, TableRow, Tally

ADDRESS = "responsible-technology/"


def arrange(scope: Scope) -> tuple[Page, ...]:
    """Return the page of responsible technology."""
    near, later = _near(scope), _later(scope)
    sections = [
        _head(scope, near, later),
        section("near", "Near-term work", matrix(scope, near, "Near-term work and how it stands at each gate"))
        if near
        else None,
        section(
            "later",
            "Further ahead",
            matrix(scope, later, "Later work and how it stands at each gate"),
            note=("what will be asked once it is near",),
        )
        if later
        else None,
        section("gates", "What each gate asks", Entries(_gates(scope), "No gate is declared yet.")),
        _waivers(scope),
        reviews_section(scope),
    ]
    lede: Line = ("Work goes through its gates before it begins in earnest. Nobody passes their own.",)
    return (index_page(scope, "gate", headline(scope), lede, sections),)


def _near(scope: Scope) -> list[Initiative]:
    """Return near, running work of which at least one gate is asked, the worst first."""
    return _ordered(scope, [one for one in near_running(scope.vision) if _is_asked(scope, one)])


def _later(scope: Scope) -> list[Initiative]:
    """Return other running work of which a gate is asked, or will be."""
    vision = scope.vision
    others = [one for one in vision.initiatives if not vision.is_near(one.horizon) and is_running(vision, one)]
    return _ordered(scope, [one for one in others if _is_asked(scope, one) or _will_be_asked(scope, one)])


def _is_asked(scope: Scope, one: Initiative) -> bool:
    return any(each.state is not GateState.NOT_TRIGGERED for each in scope.passages[one.key])


def _will_be_asked(scope: Scope, one: Initiative) -> bool:
    return any(each.later for each in scope.passages[one.key])


def _ordered(scope: Scope, some: list[Initiative]) -> list[Initiative]:
    """Order by the worst state at any gate, then by how the work stands."""
    order = list(MARKS)
    worst = {one.key: min(order.index(each.state) for each in scope.passages[one.key]) for one in some}
    return sorted(worst_first(scope.vision, some), key=lambda one: worst[one.key])


def _head(scope: Scope, near: Sequence[Initiative], later: Sequence[Initiative]) -> Section | None:
    """Count how near work stands, and narrow what is shown."""
    every = [*near, *later]
    if not every:
        return None
    counts = state_counts(each for one in near for each in scope.passages[one.key])
    tally = Tally(
        tuple(
            Count(MARKS[state][0], number, MARKS[state][1].lower(), f"{ADDRESS}?gate={state.value}")
            for state, number in counts
        )
    )
    states = [[each.state.value for each in scope.passages[one.key]] for one in every]
    words = [(state.value, word) for state, (_, word) in MARKS.items() if state is not GateState.NOT_TRIGGERED]
    parts: tuple[Part, ...] = (tally, gate_filters(scope.vision, every, states, words))
    return Section("views", "", parts, bare=True)


def matrix(scope: Scope, work: Sequence[Initiative], caption: str) -> Table:
    """Show work by gates: in each cell the mark, its word, the evidence, the days."""
    columns = (Column("Initiative"), *(Column(gate.name) for gate in scope.vision.gates))
    return Table(caption, columns, tuple(_row(scope, one) for one in work), "No work is asked for a gate.")


def _row(scope: Scope, one: Initiative) -> TableRow:
    vision, some = scope.vision, scope.passages[one.key]
    states = {each.state.value for each in some if each.state is not GateState.NOT_TRIGGERED}
    return TableRow(
        ((go(one),), *(cell(scope, each) for each in some)),
        hue=hue_of(vision, one.pillars[0] if one.pillars else None),
        facets={**facets(vision, one), "gate": " ".join(sorted(states))},
    )


def _gates(scope: Scope) -> tuple[Entry, ...]:
    return tuple(_gate(scope, one) for one in scope.vision.gates)


def _gate(scope: Scope, gate: Gate) -> Entry:
    """Draw a gate: what it asks, of which work, on which evidence, for how long."""
    vision = scope.vision
    some = [each for one in near_running(vision) for each in scope.passages[one.key] if each.gate == gate]
    asked = [each for each in some if each.state is not GateState.NOT_TRIGGERED]
    facts = [
        Fact("Asked of", asked_of(scope, gate)),
        Fact("Evidence wanted", (gate.evidence or Unstated("Not stated"),)),
        Fact("A pass holds", (held_words(gate) or Unstated("Not stated"),)),
        Fact("Passed by", (party(vision, gate.approver) if gate.approver else Unstated("Not stated"),)),
        Fact("Near-term work", (_standing(asked),)),
    ]
    if gate.owners:
        facts.append(Fact("Owner", owner_line(vision, gate.owners)))
    if gate.links:
        facts.append(Fact("Read on", links_line(vision, gate.links)))
    return Entry(
        BY_NAME["gate"].anchor(gate.id),
        gate.name,
        text=(gate.summary,) if gate.summary else (),
        facts=(*facts, *own_facts(gate)),
        html=scope.narrative(gate),
        small=foot(scope, gate),
    )


def _standing(asked: list[Passage]) -> str:
    """Say how near work stands at a gate."""
    return sum_words(asked).partition(": ")[2] if asked else "none is asked"


def asked_of(scope: Scope, gate: Gate) -> Line:
    """Say of which work a gate is asked: by horizon, and by what the work touches."""
    vision = scope.vision
    known = [vision.horizon(one) for one in gate.horizons]
    horizons = [(one.title or one.id).lower() for one in known if one]
    when = f"{' and '.join(horizons)} work" if horizons else "all work"
    tags = " or ".join(tag_title(vision, tag).lower() for tag in gate.touches)
    return (f"{when[:1].upper()}{when[1:]}{f' tagged {tags}' if tags else ''}",)


def _waivers(scope: Scope) -> Section | None:
    """Show what is let through for a time, and why: those whose time is over first, then by their last day."""
    waived = (GateState.WAIVER_LAPSED, GateState.WAIVED)
    some = [each for each in _running(scope) if each.state in waived]
    some.sort(key=lambda each: (waived.index(each.state), each.until or date.max, each.initiative.id))
    rows = tuple(_waiver(scope, each) for each in some)
    return section("waivers", "Waivers", Rows(rows, "Nothing is waived."), note=("those that lapsed come first",))


def _running(scope: Scope) -> list[Passage]:
    vision = scope.vision
    return [each for one in vision.initiatives if is_running(vision, one) for each in scope.passages[one.key]]


def _waiver(scope: Scope, passage: Passage) -> Row:
    return Row(
        (go(passage.initiative), Soft(f", {passage.gate.name.lower()}")),
        lead=(mark(passage),),
        text=grounds(scope.vision, passage),
        small=approver_line(scope.vision, passage),
        aside=("To ", *until(passage, scope.vision.today)) if passage.until else (Unstated("End not stated"),),
    )
