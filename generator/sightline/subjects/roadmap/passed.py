"""Every day that has passed beside the dates of work itself, as a table."""

from collections.abc import Sequence

from sightline.model.vision import Vision
from sightline.subjects.frame.record_page import section
from sightline.subjects.frame.words import due_line, go, owner_line
from sightline.subjects.roadmap.overdue import Passed
from sightline.views.inline import Beneath, Line
from sightline.views.page import Section
from sightline.views.rows import Column, Table, TableRow

ID = "passed"
OPEN = 20
"""Rows up to which the table stands open."""


def passed_section(vision: Vision, found: Sequence[Passed]) -> tuple[Section, ...]:
    """Name what else is past its day: milestones, decisions, key results, second looks, contracts."""
    if not found:
        return ()
    table = Table(
        "Other dates that have passed: what, of which record, when, who answers for it",
        tuple(map(Column, ("What", "Record", "Date", "Owner"))),
        tuple(_row(vision, passed) for passed in found),
        sortable=True,
        fold=f"Every other date that has passed: {len(found)}" if len(found) > OPEN else "",
    )
    return (section(ID, "Other dates that have passed", table),)


def _row(vision: Vision, passed: Passed) -> TableRow:
    name: Line = (passed.what, *((Beneath((passed.name,)),) if passed.name else ()))
    when = due_line(vision, passed.when, passed.due)
    owners = owner_line(vision, passed.record.owners, "Not stated")
    end = passed.when.end
    return TableRow((name, (go(passed.record),), when, owners), sort=("", "", end.isoformat() if end else "", ""))
