"""Responsible technology: near work by gates, what each gate asks, what is waived, and every review."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from urllib.parse import quote

from sightline.subjects.frame.entries import foot, own_facts
from sightline.subjects.frame.filters import Narrowing
from sightline.subjects.frame.record_page import index_page, section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import (
    go,
    hue_of,
    joined,
    links_line,
    owner_line,
    party,
    tag_title,
    upper_first,
    when_words,
)
from sightline.subjects.gates.facts import (
    OPEN,
    GateState,
    Passage,
    is_running,
    later_asked,
    near_asked,
    near_running,
    passages,
    state_counts,
)
from sightline.subjects.gates.filters import gate_narrowing
from sightline.subjects.gates.record import Gate, Review
from sightline.subjects.gates.reviews import ADDRESS as REVIEWS
from sightline.subjects.gates.reviews import arrange_reviews
from sightline.subjects.gates.view import (
    MARKS,
    approver_line,
    cell,
    grounds,
    headline,
    held_words,
    mark,
    sum_words,
    until,
)
from sightline.subjects.roadmap.record import Initiative
from sightline.views.inline import Go, Line, Soft, Unstated
from sightline.views.page import Page, Section
from sightline.views.rows import Column, Entries, Entry, Fact, Row, Rows, Table, TableRow
from sightline.views.work import Count, Tally

ADDRESS = "responsible-technology/"
NAMED = 5
"""How much work without a valid answer is named for each gate; the matrix below holds all of it."""


def arrange(scope: Scope) -> tuple[Page, ...]:
    """Return the page of responsible technology, and the register of every review."""
    return (arrange_gates(scope), arrange_reviews(scope))


def arrange_gates(scope: Scope) -> Page:
    """Show near work by gates, later work, what each gate asks, and what is waived."""
    near, later = near_asked(scope.vision), later_asked(scope.vision)
    narrowed = _narrowing(scope, [*near, *later])
    more, note = Go("Every review", REVIEWS), ("asked once it is near",)
    open_rows = tuple(_lacking(scope, near))
    sections = [
        section("open", "Without a valid answer", Rows(open_rows), note=("near-term work",)) if open_rows else None,
        _head(scope, near, narrowed) if near or later else None,
        section("near", "Near-term work", matrix(scope, near, narrowed), more=more) if near else None,
        section("waivers", "Waivers", _waivers(scope), note=("those that lapsed come first",)) if near else None,
        section("gates", "What each gate asks", Entries(_gates(scope), "No gate is declared yet.")),
        section("later", "Further ahead", _coming(scope, later, narrowed), note=note) if later else None,
    ]
    lede: Line = ("Work goes through its gates before it begins in earnest. Nobody passes their own.",)
    return index_page(scope, "gate", headline(scope), lede, sections)


def _narrowing(scope: Scope, some: Sequence[Initiative]) -> Narrowing:
    """Return the filters of this work: horizon, what it touches, how it stands at any gate, pillar."""
    states = {one.key: [each.state.value for each in scope.vision.once(passages)[one.key]] for one in some}
    words = [(state.value, word) for state, (_, word) in MARKS.items() if state is not GateState.NOT_TRIGGERED]
    return gate_narrowing(scope.vision, states, words)


def _head(scope: Scope, near: Sequence[Initiative], narrowed: Narrowing) -> Section:
    """Count how near work stands, and narrow what is shown."""
    counts = state_counts(each for one in near for each in scope.vision.once(passages)[one.key])
    tally = Tally(
        tuple(
            Count(MARKS[state][0], number, MARKS[state][1].lower(), f"{ADDRESS}?gate={state.value}")
            for state, number in counts
        )
    )
    return Section("views", "", (tally, narrowed.bar), bare=True)


def _lacking(scope: Scope, near: Sequence[Initiative]) -> Iterator[Row]:
    """Name the near work that has no answer that holds, gate by gate, the gate with most of it first."""
    some = [each for one in near for each in scope.vision.once(passages)[one.key] if each.state in OPEN]
    count = Counter(one.gate.key for one in some)
    for key, number in count.most_common():
        mine = [one for one in some if one.gate.key == key]
        named = joined((go(one.initiative), Soft(f" {MARKS[one.state][1].lower()}")) for one in mine[:NAMED])
        more: Line = (Soft(f", and {number - NAMED} more below"),) if number > NAMED else ()
        yield Row((*named, *more), lead=(mine[0].gate.name,))


def matrix(scope: Scope, work: Sequence[Initiative], narrowed: Narrowing) -> Table:
    """Show near work by gates: in each cell the mark, its word, the evidence, the days."""
    columns = (Column("Initiative"), *(Column(gate.name) for gate in scope.vision.of(Gate)))
    rows = tuple(
        _row(scope, one, narrowed, tuple(cell(scope, each) for each in scope.vision.once(passages)[one.key]))
        for one in work
    )
    return Table("Near-term work and how it stands at each gate", columns, rows, even=len(columns) < 8)


def _coming(scope: Scope, work: Sequence[Initiative], narrowed: Narrowing) -> Table:
    """Show later work: when it lands, which gates it will be asked for, and what it has been through already."""
    columns = tuple(Column(one) for one in ("Initiative", "Lands", "Will be asked for", "Has been through"))
    rows = tuple(_row(scope, one, narrowed, _ahead(scope, one)) for one in work)
    return Table("Later work and the gates ahead of it", columns, rows)


def _ahead(scope: Scope, initiative: Initiative) -> tuple[Line, ...]:
    some = scope.vision.once(passages)[initiative.key]
    ahead = ", ".join(each.gate.name for each in some if each.later or each.missing)
    been = joined((mark(each), f" {each.gate.name.lower()}") for each in some if each.review)
    return ((when_words(initiative.when),), (ahead or Soft("Nothing more"),), been or (Soft("Nothing yet"),))


def _row(scope: Scope, initiative: Initiative, narrowed: Narrowing, cells: tuple[Line, ...]) -> TableRow:
    """Draw an initiative as a row that filters can narrow."""
    hue = hue_of(scope.vision, initiative.pillars[0] if initiative.pillars else None)
    return TableRow(((go(initiative),), *cells), hue=hue, facets=narrowed.facets(initiative))


def _gates(scope: Scope) -> tuple[Entry, ...]:
    return tuple(_gate(scope, gate) for gate in scope.vision.of(Gate))


def _gate(scope: Scope, gate: Gate) -> Entry:
    """Draw a gate: what it asks, of which work, on which evidence, for how long."""
    vision = scope.vision
    some = [each for one in near_running(vision) for each in scope.vision.once(passages)[one.key] if each.gate == gate]
    asked = [each for each in some if each.state is not GateState.NOT_TRIGGERED]
    facts = [
        Fact("Asked of", asked_of(scope, gate)),
        Fact("Evidence wanted", (gate.evidence or Unstated("Not stated"),)),
        Fact("Near-term work", (_standing(asked),)),
    ]
    beside = [
        Fact("A pass holds", (held_words(gate) or Unstated("Not stated"),)),
        Fact("Passed by", (party(vision, gate.approver) if gate.approver else Unstated("Not stated"),)),
    ]
    if gate.owners:
        beside.append(Fact("Owner", owner_line(vision, gate.owners)))
    if gate.links:
        facts.append(Fact("Read on", links_line(vision, gate.links)))
    return Entry(
        gate.id,
        gate.name,
        text=(gate.summary,) if gate.summary else (),
        facts=(*facts, *own_facts(gate)),
        html=scope.narrative(gate),
        small=foot(scope, gate, (Review,)),
        beside=tuple(beside),
    )


def _standing(asked: list[Passage]) -> str:
    """Say how near work stands at a gate."""
    return sum_words(asked).partition(": ")[2] if asked else "none is asked"


def asked_of(scope: Scope, gate: Gate) -> Line:
    """Say of which work a gate is asked, by horizon and tags; the words lead to that work."""
    vision = scope.vision
    known = [vision.horizon(horizon) for horizon in gate.horizons]
    horizons = [(one.title or one.id).lower() for one in known if one]
    if not gate.horizons and not gate.touches:
        return (Unstated("Not stated, and so of nothing"),)
    when = f"{' and '.join(horizons)} work" if horizons else "all work"
    tags = " or ".join(tag_title(vision, tag).lower() for tag in gate.touches)
    words = upper_first(f"{when} tagged {tags}" if tags else when)
    asked = {"horizon": ",".join(gate.horizons), "tag": ",".join(gate.touches)}
    query = "&".join(f"{facet}={quote(values, safe=',')}" for facet, values in asked.items() if values)
    return (Go(words, f"{ADDRESS}?{query}"),) if query else (words,)


def _waivers(scope: Scope) -> Rows:
    """Show what is let through for a time, and why: those whose time is over first, then by their last day."""
    waived = (GateState.WAIVER_LAPSED, GateState.WAIVED)
    some = [each for each in _running(scope) if each.state in waived]
    some.sort(key=lambda each: (waived.index(each.state), each.until or date.max, each.initiative.id))
    return Rows(tuple(_waiver(scope, each) for each in some), "Nothing is waived.")


def _running(scope: Scope) -> list[Passage]:
    vision = scope.vision
    return [
        each
        for initiative in vision.of(Initiative)
        if is_running(vision, initiative)
        for each in scope.vision.once(passages)[initiative.key]
    ]


def _waiver(scope: Scope, passage: Passage) -> Row:
    return Row(
        (go(passage.initiative), Soft(f", {passage.gate.name.lower()}")),
        lead=(mark(passage),),
        text=grounds(scope.vision, passage),
        small=approver_line(scope.vision, passage),
        aside=("To ", *until(passage, scope.vision.today)) if passage.until else (Unstated("End not stated"),),
    )
