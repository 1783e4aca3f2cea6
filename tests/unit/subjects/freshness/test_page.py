"""The page of freshness: a long list of all records is folded and counted."""

from datetime import date

from making import record, vision
from sightline.subjects.frame.record_page import plain
from sightline.subjects.frame.scope import Scope
from sightline.subjects.freshness.page import MOST, arrange
from sightline.subjects.sight.facts import reach
from sightline.views.parts import Table


def everything(number: int) -> Table:
    """Return the table of all records of a vision with so many outcomes."""
    of = vision(*(record(f"outcome/o{at:02}") for at in range(number)))
    page = arrange(Scope(of, reach(of), {}, {}, lambda path, line: f"https://git.example/{path}#L{line}", {}))
    found = next(one for one in page.sections if one.id == "all")
    return next(part for part in found.parts if isinstance(part, Table))


def test_list_of_all_records_folds_and_counts_them_when_it_is_long() -> None:
    assert everything(MOST).fold == ""
    long = everything(MOST + 1)
    assert (long.fold, len(long.rows)) == (f"Every record: {MOST + 1}", MOST + 1)


def test_owners_for_whom_most_is_overdue_or_never_reviewed_come_first() -> None:
    days = {"a": date(2026, 9, 1), "b": date(2026, 9, 1), "c": date(2020, 1, 1)}
    soon = (
        record(f"outcome/{name}", owner="Data" if name < "c" else "Web", reviewed=day) for name, day in days.items()
    )
    of = vision(*soon, record("outcome/d", owner="Yard"), record("outcome/e", owner="Yard"), review_every=90)
    page = arrange(Scope(of, reach(of), {}, {}, lambda path, line: "", {}))
    table = next(part for one in page.sections if one.id == "owners" for part in one.parts if isinstance(part, Table))
    assert [plain(row.cells[0]) for row in table.rows] == ["Yard", "Web", "Data"]
