"""What a change of a value means: by days, numbers and declared words."""

from dataclasses import replace
from datetime import date

import pytest

from making import links, record, result, vision, when
from sightline.model.change import OTHERS, WANTED, is_reason
from sightline.model.direction import kind_of_change
from sightline.subjects.measures.record import Reading
from sightline.subjects.roadmap.record import Milestone
from sightline.targets import read_target


def changed(key, way, before, after, **more):
    """Return the kind of change between two states of a record."""
    made = record(key, **more)
    field = {"from": "baseline"}.get(way, way.replace("-", "_"))
    old, new = (replace(made, **{field: value}) for value in (before, after))
    return kind_of_change(vision(new, record("measure/m", better="lower")), old, new, way)


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("2027-Q1", "2027-Q2", "slipped"),
        ("2026-08 to 2026-12", "2026-08 to 2027-03", "slipped"),
        ("2027-Q1", "2027", "slipped"),
        ("2027-Q2", "2027-Q1", "sooner"),
        ("2027-12-31", "2027", "vaguer"),
        ("2027", "2027-12-31", "sharper"),
        ("2027-Q1", "some day", "vaguer"),
        ("2027-Q1", None, "vaguer"),
        ("some day", "2027-Q1", "sharper"),
        ("2027-Q1", "Q1 2027", ""),
        (None, "2027-Q1", ""),
    ],
)
def test_a_date_moves_by_its_last_day(before, after, kind):
    old, new = (when(text) if text else None for text in (before, after))
    assert changed("initiative/x", "when", old, new) == kind
    assert changed("measure/m", "due", old, new) == {"slipped": "due-later"}.get(kind, kind)


@pytest.mark.parametrize(
    ("better", "before", "after", "kind"),
    [
        (None, "at least 70 %", "at least 60 %", "target-eased"),
        (None, "at least 70 %", "at least 80 %", "target-raised"),
        (None, "at most 3 s", "at most 4 s", "target-eased"),
        (None, "at most 3 s", "at most 2 s", "target-raised"),
        ("lower", "3 s", "4 s", "target-eased"),
        ("higher", "3 s", "4 s", "target-raised"),
        ("steady", "3 s", "4 s", "target-reworded"),
        (None, "3 s", "4 s", "target-reworded"),
        (None, "at least 70 %", "70 % or more", "target-reworded"),
        (None, "at least 70 %", ">= 70 %", "target-reworded"),
        (None, "at most 3 s", "at most 3 min", "unit-changed"),
        (None, "at least 70 %", None, "target-eased"),
    ],
)
def test_a_target_is_eased_by_its_comparator_or_its_measure(better, before, after, kind):
    old, new = (read_target(text) if text else None for text in (before, after))
    assert changed("measure/x", "target", old, new, better=better) == kind


def test_a_key_result_is_judged_by_the_measure_that_it_names():
    old, new = (record("objective/o", key_results=(result("k", target=read_target(text)),)) for text in ("3 s", "4 s"))
    found = kind_of_change(vision(new, record("measure/m", better="lower")), old, new, "key-results/k/target")
    assert found == "target-eased"


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (("on track",), ("dropped",), "dropped"),
        (("dropped",), ("on track",), "returned"),
        (("on track",), ("declined",), "declined"),
        (("planned",), ("done",), "finished"),
        (("on track",), ("at risk",), "worse"),
        (("off track",), ("at risk",), "better"),
        (("planned",), ("on track",), "state"),
        (("on track",), (), "state"),
    ],
)
def test_a_status_moves_on_its_scales(before, after, kind):
    assert changed("initiative/x", "status", before, after) == kind


@pytest.mark.parametrize(
    ("key", "way", "before", "after", "kind"),
    [
        ("initiative/x", "horizon", "near", "long", "slipped"),
        ("initiative/x", "horizon", "medium", "near", "sooner"),
        ("initiative/x", "horizon", "near", None, "vaguer"),
        ("initiative/x", "horizon", "near", "unheard", ""),
        ("initiative/x", "serves", links("objective/o"), (), "sight-lost"),
        ("initiative/x", "serves", links("objective/o"), links("objective/p"), "serves"),
        ("initiative/x", "summary", "A", "B", ""),
        ("measure/x", "from", Reading(value=3.0), Reading(value=2.0), "baseline-changed"),
        ("decision/x", "outcome", "Buy.", None, "reopened"),
        ("decision/x", "outcome", "Buy.", "Lease.", ""),
        ("decision/x", "decided", date(2026, 1, 1), None, "reopened"),
    ],
)
def test_other_promises_move_by_what_they_are(key, way, before, after, kind):
    assert changed(key, way, before, after) == kind


def test_a_milestone_and_a_waiver_move_later():
    old, new = (
        record("initiative/x", milestones=(Milestone(title="A", when=when(text)),)) for text in ("2027", "2028")
    )
    found = kind_of_change(vision(new), old, new, "milestones/A/when")
    assert found == "milestone-slipped"
    old, new = (replace(record("review/x", result="waived"), until=date(2027, month, 1)) for month in (1, 2))
    found = kind_of_change(vision(new), old, new, "until")
    assert found == "waiver-extended"


def test_every_kind_either_wants_a_reason_or_may_have_one():
    assert not OTHERS & set(WANTED)


@pytest.mark.parametrize(
    "text", ["", "late", "too late", "tbd", "TBD TBD TBD", "to be done", "see ticket PRJ-12", "n/a n/a n/a"]
)
def test_words_that_say_nothing_are_no_reason(text):
    assert not is_reason(text)


@pytest.mark.parametrize(
    "text", ["Consent text late", "See how the law changed in May.", "None of the suppliers answered."]
)
def test_a_sentence_is_a_reason(text):
    assert is_reason(text)
