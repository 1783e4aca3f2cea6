from datetime import date

import pytest

from making import party, record, vision
from sightline.model.workspace import Level, TagFamily, TagWord
from sightline.subjects.decisions import page as decisions
from sightline.subjects.frame.lists import FEW
from sightline.subjects.frame.scope import Scope
from sightline.subjects.measures import dashboards
from sightline.subjects.platform import page as platform
from sightline.subjects.sight.facts import reach
from sightline.subjects.updates import page as updates
from sightline.views.parts import Entries, Filters, Rows, Table

NUMBERS = range(FEW + 1)


def scope(*records, **more):
    whole = vision(*records, **more)
    return Scope(whole, reach(whole), {}, {}, edit=lambda path, line: "", codes={})


def parts(page, kind):
    return [part for section in page.sections for part in section.parts if isinstance(part, kind)]


def options(page):
    (bar,) = parts(page, Filters)
    return {one.facet: {each.value: each.count for each in one.options} for one in bar.filters}


def many(kind, **more):
    return [record(f"{kind}/{kind[0]}{number}", **more) for number in NUMBERS]


@pytest.mark.parametrize(
    ("kind", "arrange"),
    [
        ("decision", decisions.decisions),
        ("risk", decisions.risks),
        ("update", updates.arrange_index),
        ("measure", dashboards.arrange_table),
        ("capability", platform.arrange_index),
    ],
)
def test_a_list_has_filters_once_it_is_too_long_for_one_look(kind, arrange):
    every = many(kind)
    (bar,) = parts(arrange(scope(*every)), Filters)
    assert bar.total == len(every)
    assert bar.table.startswith("data/")
    assert not parts(arrange(scope(*every[1:])), Filters)


def test_decisions_are_told_apart_by_how_they_stand_who_decides_and_what_they_are_about():
    some = (
        record("pillar/p"),
        record("initiative/i", pillars="pillar/p"),
        *many("decision", by="2027-01-01"),
        record("decision/late", by="2026-10-01", who=party("Data board"), about="initiative/i"),
        record("decision/made", decided=date(2026, 10, 1), who=party("Data board"), about="pillar/p"),
    )
    page = decisions.decisions(scope(*some))
    found = options(page)
    assert found["state"] == {"open": FEW + 2, "late": 1, "decided": 1}
    assert found["who"] == {"data-board": 2, "none": FEW + 1}
    assert found["pillar"] == {"p": 2, "none": FEW + 1}
    assert found["about"] == {"i": 1, "none": FEW + 1}
    wanted, made = parts(page, Entries)
    assert all(one.facets["f"] for one in (*wanted.entries, *made.entries))


def test_a_group_closes_up_with_the_last_of_its_rows():
    some = [*many("decision", question="Which?"), record("decision/made", decided=date(2026, 10, 1))]
    page = decisions.decisions(scope(*some))
    bar, wanted, made = page.sections
    assert bar.mark == ""
    (entry,) = made.parts[0].entries
    assert made.mark == entry.facets["f"]
    assert set(wanted.mark.split()).isdisjoint({"a2"})
    assert "a2" in made.mark.split()


def test_risks_are_told_apart_by_level_response_owner_and_tag():
    touches = TagFamily(id="touches", title="Touches", words=(TagWord(id="money", title="Money"),))
    some = (
        *many("risk", likelihood="low", impact="high"),
        record("risk/x", response="We watch it.", owner="Head of platform", tags=("money",)),
    )
    found = options(decisions.risks(scope(*some, tag_families=(touches,))))
    assert found["likelihood"] == {"low": FEW + 1, "none": 1}
    assert found["impact"] == {"high": FEW + 1, "none": 1}
    assert found["response"] == {"stated": 1, "none": FEW + 1}
    assert found["owner"] == {"head-of-platform": 1, "none": FEW + 1}
    assert found["tag"] == {"money": 1}


def test_updates_are_told_apart_by_month_subject_and_how_it_stood():
    some = (
        record("pillar/p"),
        record("initiative/i", pillars="pillar/p"),
        record("measure/i"),
        *many("update", date="2026-10-03", status="on track", about=("initiative/i",)),
        record("update/last", date="2026-11-02", about=("measure/i",)),
    )
    page = updates.arrange_index(scope(*some))
    found = options(page)
    assert found["month"] == {"2026-11": 1, "2026-10": FEW + 1}
    assert found["about"] == {"initiative/i": FEW + 1, "measure/i": 1}, "two kinds have this id"
    assert found["pillar"] == {"p": FEW + 1, "none": 1}
    assert found["status"] == {"on-track": FEW + 1, "none": 1}
    assert [len(rows.rows) for rows in parts(page, Rows)] == [1, FEW + 1]


def test_measures_are_told_apart_by_role_and_where_they_go_and_each_count_leads_to_its_rows():
    some = [*many("measure", role="leading", dashboard=("business",)), record("measure/x", owner="Finance")]
    page = dashboards.arrange_table(scope(*some))
    found = options(page)
    assert found["role"] == {"leading": FEW + 1, "none": 1}
    assert found["state"] == {"none": FEW + 2}
    assert found["dashboard"] == {"business": FEW + 1, "none": 1}
    assert page.sections[0].parts[0].counts[0].address == "measures/table/?state=none"
    assert all(row.facets for row in parts(page, Table)[0].rows)


def test_counts_of_few_measures_lead_nowhere():
    page = dashboards.arrange_table(scope(record("measure/x")))
    assert page.sections[0].parts[0].counts[0].address == ""


def test_capabilities_are_told_apart_by_readiness_and_maturity():
    levels = (Level(id="2", title="Self-serve"),)
    some = (*many("capability", maturity="2", available="2026-01"), record("capability/x", maturity="9"))
    page = platform.arrange_index(scope(*some, maturity=levels))
    found = options(page)
    assert found["state"] == {"ready": FEW + 1, "waits": 1}
    assert found["maturity"] == {"2": FEW + 1, "9": 1}
