"""What entries of a list have in common: which files they stand in, their foot, their own fields."""

from collections import Counter
from collections.abc import Sequence

from sightline.model.record import Record
from sightline.subjects.capacity.record import Capacity
from sightline.subjects.frame.moves import moved_facts
from sightline.subjects.frame.record_page import backlinks, flat
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import joined, reviewed_line
from sightline.views.inline import Code, Go, Line
from sightline.views.rows import Fact


def unread(records: Sequence[Record]) -> Line:
    """Say once, beside a heading, that nothing below it was ever confirmed; nothing where something was."""
    return ("none confirmed yet",) if records and not any(one.reviewed for one in records) else ()


def shared_files(scope: Scope, records: Sequence[Record]) -> Line:
    """Name once, beside a heading, each file that holds several records and has no editor to lead to."""
    sources = [source for source in map(scope.source, records) if not source.edit]
    counted = Counter(source.path for source in sources)
    return joined((Code(path),) for path, many in counted.items() if many > 1)


def foot(
    scope: Scope, record: Record, skip: tuple[type[Record], ...] = (), *, said: Line = (), files: Line = ()
) -> Line:
    """Say what links to an entry, when it was confirmed and in which file unless said above, and where to edit it."""
    ledger: tuple[type[Record], ...] = (Capacity,) if record.kind in ("team", "capacity") else ()
    links = backlinks(scope, record, (*ledger, *skip))
    out: list[Line] = [("Linked from ", *joined(row.title for row in links))] if links else []
    if not said:
        out.append(reviewed_line(scope.vision, record.reviewed))
    source = scope.source(record)
    if source.edit:
        return (*joined(out, "  ·  "), Go("Edit", source.edit, screen=True))
    path = Code(source.path)
    return joined([*out, *([] if path in files else [(path,)])], "  ·  ")


def own_facts(record: Record) -> tuple[Fact, ...]:
    """Return what moved in an entry, the organisation's own fields, and its name elsewhere, as facts."""
    facts = [*moved_facts(record)]
    facts += [Fact(path, (text,)) for path, text in flat(record.extra)]
    if record.ref:
        facts.insert(0, Fact("Reference", (record.ref,)))
    return tuple(facts)
