"""The holes in the line of sight: each with what is missing, who answers, and the file to mend."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sightline.dates.said import say_day
from sightline.model.kinds import address_of
from sightline.model.record import Record
from sightline.model.values import Key, Link
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import go, joined, owner_line
from sightline.subjects.objectives.facts import key_result_of
from sightline.subjects.objectives.record import Objective, key_results_of
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.sight.facts import Rung, accepted_work
from sightline.views.inline import Code, Dangling, Go, Inline, Line, Soft
from sightline.views.rows import Group, Row


@dataclass(frozen=True)
class Mend:
    """A hole: the record or key result, what is missing, and the field that would mend it."""

    title: Inline
    what: Line
    record: Record
    field: str
    owner: Line


def groups(scope: Scope) -> tuple[Group, ...]:
    """Return the holes in groups, most costly first; groups without a hole are left out."""
    holes = scope.reach.holes
    results = list(dict.fromkeys((*holes.unworked, *holes.unmeasured)))
    objectives = list(dict.fromkeys((*holes.adrift, *holes.empty)))
    found = (
        (
            "initiatives",
            "Work that reaches no outcome",
            [_work(scope, key) for key in holes.initiatives],
        ),
        ("outcomes", "Outcomes that nothing serves", [_outcome(scope, key) for key in holes.outcomes]),
        ("objectives", "Objectives without an end or a beginning", [_objective(scope, key) for key in objectives]),
        ("key-results", "Key results that stand alone", list(_key_results(scope, results))),
    )
    made = [
        Group(len(some), title, tuple(_row(scope, one) for one in some), name) for name, title, some in found if some
    ]
    return (*made, *_accepted(scope))


def _row(scope: Scope, mend: Mend) -> Row:
    where = mend.record.places.at(mend.field)
    address = scope.edit(where.path, where.line)
    path = Code(where.path.removeprefix("content/"))
    aside: Line = (Go("Mend", address, screen=True), " ", path) if address else (path,)
    return Row(title=(mend.title,), text=mend.what, small=mend.owner, aside=aside)


def _work(scope: Scope, key: Key) -> Mend:
    """Yield work that reaches no outcome."""
    record = scope.vision.records[key]
    what: Line = ("serves nothing",)
    if isinstance(record, Initiative) and record.serves:
        what = joined((_leads(scope, link) for link in record.serves), "; ")
    if scope.vision.state(record) == "idea":
        what = ("an idea; ", *what)
    through = scope.reach.through.get(key, ())
    if through:
        names = joined(((go(scope.vision.records[one]),) for one in through), ", ")
        what = (*what, Soft(". Needed by "), *names, Soft(", which does reach one"))
    return Mend(go(record), what, record, "serves", owner_line(scope.vision, record.owners))


def _leads(scope: Scope, link: Link) -> Line:
    """Say where a link of ``serves`` ends."""
    target = scope.vision.target(link)
    if target is None:
        return ("serves ", Dangling(link.text))
    if link.part and key_result_of(scope.vision, link) is None:
        return ("serves ", go(target), ", which has no key result ", Code(link.part))
    return ("serves ", go(target), ", which leads to no outcome")


def _outcome(scope: Scope, key: Key) -> Mend:
    record = scope.vision.records[key]
    return Mend(go(record), ("no objective serves it",), record, "title", owner_line(scope.vision, record.owners))


def _objective(scope: Scope, key: Key) -> Mend:
    record = scope.vision.records[key]
    said = []
    if key in scope.reach.holes.adrift:
        stated = isinstance(record, Objective) and record.serves
        said.append("what it serves leads to no outcome" if stated else "serves nothing")
    if key in scope.reach.holes.empty:
        said.append("no key result, so nobody can tell when it is met")
    field = "serves" if key in scope.reach.holes.adrift else "key-results"
    return Mend(go(record), ("; ".join(said),), record, field, owner_line(scope.vision, record.owners))


def _key_results(scope: Scope, rungs: Sequence[Rung]) -> Iterator[Mend]:
    """Yield key results that nothing serves."""
    unworked, unmeasured = set(scope.reach.holes.unworked), set(scope.reach.holes.unmeasured)
    texts: dict[Rung, str] = {}
    for objective in scope.vision.of(Objective):
        texts |= {Rung(objective.key, one.id): one.text or one.label or one.id for one in key_results_of(objective)}
    for rung in rungs:
        record = scope.vision.records[rung.key]
        said = ["no work serves it"] if rung in unworked else []
        said += ["no measure and no number, so nobody can judge it"] if rung in unmeasured else []
        what: Line = ("; ".join(said), Soft(", under "), go(record))
        title = Go(texts[rung], f"{address_of(record)}#{rung.part}")
        yield Mend(title, what, record, "key-results", owner_line(scope.vision, record.owners))


def _accepted(scope: Scope) -> Iterator[Group]:
    """Yield the holes that somebody has accepted, with the reason and the day on which they count again."""
    accepted, rows = accepted_work(scope.vision), []
    for key in scope.reach.holes.accepted:
        record, one = scope.vision.records[key], accepted["/".join(key)]
        until = f"until {say_day(one.until)}" if one.until else "with no end stated"
        owner = owner_line(scope.vision, record.owners)
        rows.append(Row((go(record),), text=(one.why or "",), small=owner, aside=(until,)))
    if rows:
        yield Group(len(rows), "Accepted as they are, with a reason", tuple(rows), "accepted")
