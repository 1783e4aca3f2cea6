"""The page of freshness: a long list of all records is folded and counted."""

from making import record, vision
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
