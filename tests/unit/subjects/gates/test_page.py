from dataclasses import replace
from datetime import date

import pytest

from making import link, party, record, vision
from sightline.model.workspace import TagFamily, TagWord
from sightline.subjects.frame.record_page import plain
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import go_named
from sightline.subjects.gates.gates_of_one import gates_section, trouble_words
from sightline.subjects.gates.page import arrange
from sightline.subjects.sight.facts import reach
from sightline.views.parts import Filters, Rows, Table, Tally

THREATS = record("gate/threats", title="Threat model", horizons=("near",), touches=("personal-data",), valid_days=365)
TOUCHES = TagFamily(id="touches", title="Touches", words=(TagWord(id="personal-data", title="Personal data"),))


def work(name, horizon="near", **more):
    return record(f"initiative/{name}", horizon=horizon, tags=("personal-data",), status="on track", **more)


def review(name, **more):
    about = {"gate": link("gate/threats"), "initiative": link(f"initiative/{name}")}
    return record(f"review/{name}", **about, approver=party("Security lead"), **more)


def scope(*records):
    whole = vision(*records, tag_families=(TOUCHES,))
    return Scope(whole, reach(whole), {}, {}, edit=lambda path, line: "", codes={})


def page(*records):
    return arrange(scope(*records))[0]


def parts(shown, kind):
    return [part for section in shown.sections for part in section.parts if isinstance(part, kind)]


@pytest.mark.parametrize(
    ("records", "headline"),
    [
        ((), "No gate is declared yet"),
        ((THREATS,), "No near-term work is asked for a gate"),
        ((THREATS, work("a", "medium")), "No near-term work is asked for a gate"),
        ((THREATS, work("a")), "One near-term initiative touches personal data without a valid threat model"),
        ((THREATS, work("a"), work("b")), "Two near-term initiatives touch personal data without a valid threat model"),
        (
            (replace(THREATS, touches=()), work("a")),
            "One near-term initiative has no valid threat model",
        ),
        (
            (THREATS, work("a"), review("a", result="passed", on=date(2026, 9, 1))),
            "Every near-term initiative has an answer that holds at each of its gates",
        ),
    ],
)
def test_the_headline_says_what_is_missing(records, headline):
    assert page(*records).headline == headline


def test_a_cell_says_the_state_the_evidence_and_how_far_the_last_day_is():
    lapsed = review("a", result="passed", on=date(2025, 10, 20), booked=date(2026, 12, 3), evidence=(link("Notes"),))
    table = parts(page(THREATS, work("a"), lapsed), Table)[0]
    said = plain(table.rows[0].cells[1])
    assert said == "Lapsed Notes 20 October 2025 held to 20 October 2026, 33 days ago booked for 3 December 2026"


def test_work_that_is_worst_comes_first():
    some = (work("a"), work("b"), work("c"))
    passed = review("a", result="passed", on=date(2026, 9, 1))
    failed = review("c", result="failed", on=date(2026, 9, 1))
    table = parts(page(THREATS, *some, passed, failed), Table)[0]
    assert [row.cells[0][0].text for row in table.rows] == ["c", "b", "a"]


def test_rows_are_counted_by_state_and_can_be_narrowed():
    shown = page(THREATS, work("a"), work("b"), work("c", "medium"), review("a", result="failed", on=date(2026, 9, 1)))
    assert [(one.word, one.number, one.address) for one in parts(shown, Tally)[0].counts] == [
        ("failed", 1, "responsible-technology/?gate=failed"),
        ("due", 1, "responsible-technology/?gate=due"),
    ]
    bar = parts(shown, Filters)[0]
    assert bar.total == 3
    assert {"horizon", "tag", "gate"} <= {one.facet for one in bar.filters}


def test_work_without_a_valid_answer_is_named_gate_by_gate():
    held = review("c", result="passed", on=date(2026, 9, 1))
    shown = page(THREATS, work("a"), work("b"), work("c"), review("a", result="passed", on=date(2025, 9, 1)), held)
    (row,) = parts(shown, Rows)[0].rows
    assert plain(row.lead) == "Threat model"
    assert plain(row.title) == "a lapsed, b due"


def test_work_beyond_the_first_few_is_counted_where_it_is_named():
    (row,) = parts(page(THREATS, *(work(name) for name in "abcdefg")), Rows)[0].rows
    assert plain(row.title).endswith("e due, and 2 more below")


def test_waivers_that_lapsed_come_first():
    names = {"a": date(2027, 1, 31), "b": date(2026, 12, 31), "c": date(2026, 10, 1)}
    waived = [review(name, result="waived", reason="Small", until=until) for name, until in names.items()]
    rows = parts(page(THREATS, *map(work, names), *waived), Rows)[-1].rows
    assert [row.title[0].text for row in rows] == ["c", "b", "a"]
    assert [row.lead[0].word for row in rows] == ["Waiver lapsed", "Waived", "Waived"]


def test_the_register_holds_every_review_the_newest_first():
    old = replace(review("a", result="passed", on=date(2025, 9, 1)), id="old")
    register = arrange(scope(THREATS, work("a"), old, review("a", result="failed", on=date(2026, 9, 1))))[1]
    assert [row.id for row in parts(register, Table)[0].rows] == ["a", "old"]


def test_the_register_is_narrowed_by_gate_standing_work_and_team():
    done, over = date(2026, 9, 1), date(2025, 9, 1)
    register = arrange(
        scope(
            THREATS,
            *(work(name) for name in "abcd"),
            replace(review("a", result="passed", on=over), id="old"),
            review("a", result="passed", on=done),
            review("b", result="passed", on=over),
            review("c", result="failed", on=done),
            review("d", booked=date(2026, 12, 1)),
        )
    )[1]
    bar = parts(register, Filters)[0]
    assert (bar.total, bar.noun, bar.table) == (5, "reviews", "data/reviews.csv")
    options = {one.facet: {each.value: each.count for each in one.options} for one in bar.filters}
    assert options["gate"] == {"threats": 5}
    assert options["state"] == {"holds": 1, "lapsed": 1, "failed": 1, "booked": 1, "replaced": 1}
    assert options["initiative"] == {"a": 2, "b": 1, "c": 1, "d": 1}
    assert register.headline == "Five reviews, one lapsed"
    assert all(row.facets["f"] for row in parts(register, Table)[0].rows)


def test_an_initiative_shows_its_gates_and_what_is_wrong():
    one = work("a")
    whole = scope(THREATS, one, review("a", result="passed", on=date(2025, 9, 1)))
    section = gates_section(whole, one)
    assert plain(section.note) == "one gate: one lapsed"
    assert trouble_words(whole, one) == "One gate has lapsed."


def test_later_work_says_what_it_will_be_asked_for():
    one = work("a", "medium")
    section = gates_section(scope(THREATS, one), one)
    assert section.parts[0].empty == "Asked once it is near: threat model."
    assert gates_section(scope(one), one) is None


def test_work_that_is_over_shows_only_what_it_went_through():
    one = replace(work("a"), status=("done",))
    assert gates_section(scope(THREATS, one), one) is None
    assert gates_section(scope(THREATS, one, review("a", result="passed", on=date(2025, 1, 1))), one) is not None


def test_a_review_without_a_title_is_called_by_its_gate_and_its_work():
    whole = scope(THREATS, work("map", title="Live map"), review("map")).vision
    assert go_named(whole, review("map", title="")).text == "Threat model of Live map"
    assert go_named(whole, review("map", title="As of May")).text == "As of May"
    assert go_named(whole, record("review/alone", title="")).text == "alone"
