"""The page of partners: what relies on each, and on whose contract too long."""

import pytest

from making import links, record, vision, when
from sightline.subjects.frame.record_page import plain
from sightline.subjects.frame.scope import Scope
from sightline.subjects.partners.page import arrange
from sightline.subjects.sight.facts import reach
from sightline.views.rows import Entries, Entry


def entry(*work: object, ends: str = "2026-12-31") -> Entry:
    partner = record("partner/p", supports=links("initiative/a", "initiative/b"), ends=when(ends))
    made = vision(partner, *work)
    (page,) = arrange(Scope(made, reach(made), {}, {}, lambda path, line: "", {}))
    (found,) = (part for one in page.sections for part in one.parts if isinstance(part, Entries))
    return found.entries[0]


def test_a_partner_names_the_open_work_that_relies_on_it() -> None:
    def relies(*work: object) -> list[str]:
        return [plain(fact.value) for fact in entry(*work).facts if fact.label == "Work that relies on it"]

    assert relies(record("initiative/a"), record("initiative/b", status="done")) == ["a"]
    assert relies(record("initiative/a", status="declined")) == ["None that is open"]


@pytest.mark.parametrize(
    ("horizon", "ends", "bold"),
    [("near", "2026-12-31", True), ("long", "2026-12-31", False), ("near", "2028-01-01", False)],
)
def test_a_partner_is_set_bold_when_near_work_outlives_its_contract(horizon: str, ends: str, bold: bool) -> None:
    assert entry(record("initiative/a", horizon=horizon, when="2027-02"), ends=ends).bold is bold
