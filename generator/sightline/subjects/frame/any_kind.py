"""The pages of a kind that has none of its own: its list, and its records, drawn from their fields."""

from collections.abc import Sequence
from dataclasses import replace

from sightline.model.kinds import KINDS, Kind
from sightline.model.record import Record
from sightline.subjects.frame.entries import foot, own_facts
from sightline.subjects.frame.fields import (
    columns_of,
    facts_of,
    field_cell,
    label_of,
    own_specs,
)
from sightline.subjects.frame.filters import NO_NARROWING, Narrowing
from sightline.subjects.frame.lists import about, added_menus, bar_section, narrow, owners_menu
from sightline.subjects.frame.record_page import (
    Head,
    index_page,
    narrative,
    record_page,
    said_section,
    section,
    updates_section,
)
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import counted_words, go, owner_line, status_line, upper_first
from sightline.views.inline import Line
from sightline.views.page import Page, Section
from sightline.views.rows import Column, Entries, Entry, Facts, Row, Rows, Table, TableRow


def arrange_room(scope: Scope, room: str) -> tuple[Page, ...]:
    """Return the lists of a room's kinds, and a page for each record of those that are paged."""
    pages: list[Page] = []
    for kind in (kind for kind in KINDS if kind.room == room):
        records = scope.vision.of(kind.record)
        pages.append(arrange_index(scope, kind, records))
        pages += [arrange_one(scope, record) for record in records if kind.paged]
    return tuple(pages)


def arrange_index(scope: Scope, kind: Kind, records: Sequence[Record]) -> Page:
    """List the records of a kind: as a table where each has a page, else entry by entry."""
    noun = kind.name.replace("-", " ")
    many = counted_words(len(records), noun, kind.plural.lower())
    headline = upper_first(many) if records else f"No {noun} is recorded yet"
    narrowed = _narrowed(scope, kind, records)
    empty = f"No {noun} is recorded yet."
    shown = _table(scope, kind, records, narrowed) if kind.paged else _entries(scope, records, narrowed, empty)
    return index_page(scope, kind.name, headline, (), [bar_section(narrowed), section("all", kind.plural, shown)])


def listed_section(scope: Scope, kind: Kind, name: str) -> Section:
    """List the records of a kind for an audience."""
    rows = tuple(
        Row((go(record),), small=owner_line(scope.vision, record.owners)) for record in scope.vision.of(kind.record)
    )
    return section(name, kind.plural, Rows(rows, f"No {kind.name} is recorded yet.", most=12))


def _narrowed(scope: Scope, kind: Kind, records: Sequence[Record]) -> Narrowing:
    """Tell the records apart by the fields that ask for it, and by owner."""
    rows = {record.key: about(scope, record, ()) for record in records}
    menus = added_menus(records, rows)
    return narrow(scope, kind.name, rows, (*menus, owners_menu(scope, records))) if menus else NO_NARROWING


def _table(scope: Scope, kind: Kind, records: Sequence[Record], narrowed: Narrowing) -> Table:
    """Show records as a table, a column for each field that asks for one."""
    specs = columns_of(kind.record)
    columns = (Column("Title"), *(Column(label_of(each)) for each in specs), Column("Owner"))
    rows = tuple(
        TableRow(
            (
                (go(record),),
                *(field_cell(scope.vision, each, record) for each in specs),
                owner_line(scope.vision, record.owners, "Not stated"),
            ),
            facets=narrowed.facets(record),
        )
        for record in records
    )
    return Table(f"{kind.plural}, one a row", columns, rows, f"No {kind.name} is recorded yet.")


def _entries(scope: Scope, records: Sequence[Record], narrowed: Narrowing, empty: str) -> Entries:
    """Show records one below the other, each with every field that it states."""
    made = (
        Entry(
            record.id,
            record.name,
            facts=(*facts_of(scope.vision, record, own_specs(type(record))), *own_facts(record)),
            html=scope.narrative(record),
            small=foot(scope, record),
        )
        for record in records
    )
    return Entries(
        tuple(replace(entry, facets=narrowed.facets(record)) for entry, record in zip(made, records, strict=True)),
        empty,
    )


def arrange_one(scope: Scope, record: Record) -> Page:
    """Show one record: every field that it states, its narrative, what is said of it."""
    status: tuple[str, ...] = getattr(record, "status", ())
    lede = getattr(record, "summary", None)
    head = Head(lede=(lede,) if lede else ())
    specs = tuple(each for each in own_specs(type(record)) if each.key not in ("status", "summary") and not each.column)
    said: Line = status_line(scope.vision, status) if status else ()
    facts = facts_of(scope.vision, record, specs)
    sections = [
        section("status", "How it stands", Rows((Row(said),))) if said else None,
        section("facts", "In short", Facts(facts, small=True)) if facts else None,
        narrative(scope, record, "In detail"),
        updates_section(scope, record),
        said_section(scope, record),
    ]
    return record_page(scope, record, head, sections)
