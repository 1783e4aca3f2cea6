"""The ledger of capacity as tables: the whole, team by team, and what is said of each period."""

from collections.abc import Iterable

from sightline.model.guardrails import LEVELS
from sightline.model.record import Record
from sightline.model.vision import Vision
from sightline.subjects.capacity.record import Capacity
from sightline.subjects.capacity.shares import Strand, Whose, kind_title, ledger, strands
from sightline.subjects.capacity.view import (
    Cell,
    cell_of,
    figure_line,
    guardrail_words,
    per_cent,
    period_noun,
    period_words,
)
from sightline.subjects.frame.entries import foot
from sightline.subjects.frame.moves import moved_lines
from sightline.subjects.frame.record_page import flat, section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import (
    counted_words,
    go,
    joined,
    link_words,
    number_words,
    owner_line,
    tag_title,
    upper_first,
    when_words,
)
from sightline.views.inline import Go, Line, Soft, Strong, Unstated
from sightline.views.page import Section
from sightline.views.rows import Column, Row, Rows, Table, TableRow


def _team(vision: Vision, whose: Whose) -> Record | None:
    return vision.records.get(whose.team) if whose.team else None


def _columns(first: tuple[str, ...], lines: Iterable[Strand]) -> tuple[Column, ...]:
    return (*(Column(one, numeric=number > 0) for number, one in enumerate(first)), *_kinds(lines))


def _kinds(lines: Iterable[Strand]) -> tuple[Column, ...]:
    return tuple(Column(line.title, numeric=True) for line in lines)


def whole_section(vision: Vision, whole: Whose) -> Section | None:
    """Show the whole, period by period, the newest first: what was, of what was planned."""
    if not whole.entries:
        return None
    lines = strands(vision)
    rows = tuple(
        TableRow(((entry.title or period_words(entry.period),), *_cells(whole, entry, lines)), id=entry.id)
        for entry in reversed(whole.entries)
    )
    table = Table("The whole, by period: actual of planned, in per cent", _columns(("Period",), lines), rows)
    return section("ledger", "The ledger", table, note=("the whole: actual of planned, in per cent",))


def _cells(whose: Whose, entry: Capacity, lines: Iterable[Strand]) -> tuple[Line, ...]:
    return tuple(figure_line(cell_of(whose, entry, line)) for line in lines)


def team_section(scope: Scope, last: Capacity | None) -> Section | None:
    """Show each team in the newest period: what was, marked where a guardrail of teams is broken."""
    vision = scope.vision
    teams = [one for one in ledger(vision) if one.team]
    if not teams or last is None:
        return None
    lines = strands(vision, "team")
    rows = tuple(
        _team_row(vision, one, last, lines) for one in sorted(teams, key=lambda team: _heaviest_first(team, last))
    )
    table = Table(f"Teams in {period_words(last.period)}", _columns(("Team", "Part of the whole"), lines), rows)
    notes = [
        f"{line.guardrail.name} {guardrail_words(line.guardrail)}"
        + (
            f", broken after {number_words(line.guardrail.running)} {period_noun(last.period)}s running"
            if line.guardrail.running
            else ""
        )
        for line in lines
        if line.guardrail
    ]
    part = sum(entry.weight or 0 for whose in teams for entry in whose.entries if _same(entry, last))
    rest: Line = (f"These teams are {per_cent(part)} of the whole; what the others did is not stated.",)
    return section(
        "by-team",
        f"By team, {period_words(last.period)}",
        table,
        *((Rows((Row(rest),)),) if 0 < part < 100 else ()),
        note=("; ".join(notes),) if notes else (),
    )


def _same(entry: Capacity, other: Capacity) -> bool:
    return bool(entry.period and other.period and entry.period.start == other.period.start)


def _heaviest_first(whose: Whose, last: Capacity) -> tuple[bool, float]:
    """Order teams by their part of the whole; those without a share in the period come last."""
    entry = next((one for one in whose.entries if _same(one, last)), None)
    return not (entry and entry.actual), -((entry.weight if entry else None) or 0)


def _team_row(vision: Vision, whose: Whose, last: Capacity, lines: tuple[Strand, ...]) -> TableRow:
    """Draw the shares of a team as a row."""
    team = _team(vision, whose)
    name: Line = (Go(team.name, f"teams/#{team.id}"),) if team else ()
    entry = next((one for one in whose.entries if _same(one, last) and one.actual), None)
    if entry is None:
        before = whose.last()
        said = f"last stated for {period_words(before.period)}" if before else "never stated"
        return TableRow((name, (Unstated(f"Not stated, {said}"),), *(() for _ in lines)))
    weight: Line = (f"{number_words(entry.weight)}\u00a0%",) if entry.weight is not None else (Unstated(),)
    bare = (cell_of(whose, entry, line) for line in lines)
    return TableRow((name, weight, *(figure_line(Cell(one.actual, None, one.side, one.held)) for one in bare)))


def teams_section(vision: Vision) -> Section | None:
    """Show every entry of every team, the newest first."""
    lines = strands(vision, "team")
    rows = tuple(
        TableRow(
            ((f"{team.name if team else one.name}, {period_words(one.period)}",), *_cells(whose, one, lines)), id=one.id
        )
        for whose in ledger(vision)
        if whose.team
        for team in (_team(vision, whose),)
        for one in reversed(whose.entries)
    )
    if not rows:
        return None
    table = Table(
        "Teams by period: actual of planned, in per cent",
        _columns(("Team and period",), lines),
        rows,
        fold=f"{upper_first(counted_words(len(rows), 'entry', 'entries'))}, team by team",
    )
    return section("ledger-of-teams", "The ledger of teams", table, note=("actual of planned, in per cent",))


def other_section(scope: Scope) -> Section | None:
    """Show entries that are neither of the whole nor of a team, or of a time that cannot be placed."""
    told = {entry.id for whose in ledger(scope.vision) for entry in whose.entries}
    every = sorted(scope.vision.of(Capacity), key=lambda capacity: (-(capacity.weight or 0), capacity.id))
    rows = tuple(_other_row(scope, one) for one in every if one.id not in told)
    if not rows:
        return None
    columns = (
        Column("Whose time"),
        Column("Level"),
        Column("Period"),
        Column("Part", numeric=True),
        Column("Planned"),
        Column("Actual"),
    )
    return section(
        "other",
        "Other entries" if told else "Whose time, and how much of it",
        Table("Entries of stages, and without a period", columns, rows),
    )


def _other_row(scope: Scope, capacity: Capacity) -> TableRow:
    """Draw an entry as a row: its level, its period, its shares."""
    vision = scope.vision
    return TableRow(
        (
            (capacity.name,),
            (upper_first(capacity.level) if capacity.level else Unstated(),),
            (when_words(capacity.period, "Not stated"),),
            (per_cent(capacity.weight) if capacity.weight is not None else Unstated(),),
            _shares(vision, capacity, "planned"),
            _shares(vision, capacity, "actual"),
        ),
        id=capacity.id,
    )


def _shares(vision: Vision, capacity: Capacity, key: str) -> Line:
    stated = capacity.planned if key == "planned" else capacity.actual
    said = [
        f"{kind_title(vision, share.id)} {per_cent(share.percent)}" for share in stated if share.percent is not None
    ]
    return (", ".join(said),) if said else (Unstated(),)


def quarters_section(scope: Scope, last: Capacity | None) -> Section | None:
    """Show what is said of each period beside its figures, the newest first; who answers, and where to edit it."""
    every = sorted(scope.vision.of(Capacity), key=_newest_first)
    rows = tuple(_said_row(scope, one, one is last) for one in every if _says_more(scope, one))
    return section("period-by-period", "Period by period", Rows(rows), note=("what is said of each",)) if rows else None


def _newest_first(capacity: Capacity) -> tuple[int, int, str]:
    """Order entries by period, the newest first; in each the whole first, then stages and teams."""
    start = capacity.period.start if capacity.period else None
    return (
        -(start.toordinal() if start else 0),
        LEVELS.index(capacity.level) if capacity.level else len(LEVELS),
        capacity.id,
    )


def _says_more(scope: Scope, capacity: Capacity) -> bool:
    """Whether an entry says more than its shares."""
    notes = any(share.note for share in (*capacity.planned, *capacity.actual))
    own = (
        capacity.summary
        or capacity.owners
        or capacity.links
        or capacity.extra
        or capacity.ref
        or capacity.was
        or capacity.reviewed
        or capacity.tags
        or capacity.moved
    )
    return bool(own or notes or scope.narrative(capacity))


def _said_row(scope: Scope, one: Capacity, told_above: bool) -> Row:
    """Draw all that an entry says beside its shares."""
    vision = scope.vision
    said: list[Line] = []
    if one.owners:
        said.append(owner_line(vision, one.owners))
    said += [(f"{kind_title(vision, share.id)}: {share.note}",) for share in (*one.planned, *one.actual) if share.note]
    said += [(f"{path}: {text}",) for path, text in flat(one.extra)]
    said += moved_lines(one)
    said += [(f"Reference: {one.ref}",)] if one.ref else []
    said += [("Former ids: ", ", ".join(one.was))] if one.was else []
    said += [(tag_title(vision, tag),) for tag in one.tags]
    said += [link_words(vision, link) for link in one.links]
    team = vision.target(one.team)
    name: Line = (go(team), ", ", period_words(one.period)) if team else (Strong(one.name),)
    people: Line = (Soft(f"{number_words(one.people)} people"),) if one.people else ()
    return Row(
        title=name,
        text=(one.summary,) if one.summary else (),
        small=joined((*said, foot(scope, one)), "  ·  "),
        aside=people,
        html="" if told_above else scope.narrative(one),
    )
