"""What entries of a list have in common: which files they stand in, their foot, their own fields."""

from collections import Counter
from collections.abc import Sequence

from sightline.model.record import Record
from sightline.subjects.capacity.record import Capacity
from sightline.subjects.frame.confirmed import confirmed_line
from sightline.subjects.frame.moves import moved_facts
from sightline.subjects.frame.record_page import backlinks, flat
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import joined
from sightline.views.inline import Code, Go, Line
from sightline.views.rows import Fact


def shared_files(records: Sequence[Record]) -> frozenset[str]:
    """Return the files that hold several of these records, whose page names them once, at its foot."""
    counted = Counter(record.places.top.path for record in records)
    return frozenset(path for path, many in counted.items() if many > 1)


def foot(
    scope: Scope, record: Record, skip: tuple[type[Record], ...] = (), *, files: frozenset[str] = frozenset()
) -> Line:
    """Say what links to an entry, when it was confirmed, in which file unless that is said once, where to edit it."""
    ledger: tuple[type[Record], ...] = (Capacity,) if record.kind in ("team", "capacity") else ()
    links = backlinks(scope, record, (*ledger, *skip))
    out: list[Line] = [("Linked from ", *joined(row.title for row in links))] if links else []
    out += [confirmed] if (confirmed := confirmed_line(scope.vision, record)) else []
    source = scope.source(record)
    if source.path in files:
        return joined(out, "  ·  ")
    if source.edit:
        return (*joined(out, "  ·  "), Go("Edit", source.edit, screen=True))
    return joined([*out, (Code(source.path),)], "  ·  ")


def own_facts(record: Record) -> tuple[Fact, ...]:
    """Return what moved in an entry, the organisation's own fields, and its name elsewhere, as facts."""
    facts = [*moved_facts(record)]
    facts += [Fact(path, (text,)) for path, text in flat(record.extra)]
    if record.ref:
        facts.insert(0, Fact("Reference", (record.ref,)))
    return tuple(facts)
