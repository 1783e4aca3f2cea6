from datetime import date

import pytest

from making import codes, record, said, vision
from sightline.check import check
from sightline.model.values import Body, Target
from sightline.model.workspace import Audience
from sightline.problems import Grade, Location
from sightline.subjects.measures.record import Measure, Reading
from sightline.subjects.roadmap.record import AudienceNote

ALL = {
    "summary": "A sentence.",
    "owner": "product",
    "serves": "objective/answer",
    "pillars": "pillar/product",
    "horizon": "medium",
    "when": "2027",
    "status": "on track",
}
PILLAR = record("pillar/product", owner="product")


@pytest.mark.parametrize("field", sorted(ALL))
def test_each_field_that_nobody_stated_is_one_gap(field):
    work = record("initiative/work", **{key: value for key, value in ALL.items() if key != field})
    name = {"pillars": "pillar"}.get(field, field)
    found = [
        one for one in check(vision(work, PILLAR)) if one.about == "initiative/work" and one.code.endswith("not-stated")
    ]
    assert [(one.code, one.grade) for one in found] == [(f"{name}-not-stated", Grade.GAP)]


def test_finished_work_is_not_nagged():
    records = (record("initiative/a", status="done"), record("initiative/b", status="declined"))
    assert [one.code for one in check(vision(*records, PILLAR)) if one.about.startswith("initiative/")] == []


def test_a_vision_without_pillars_asks_for_none():
    assert "pillar-not-stated" not in codes(check(vision(record("initiative/work"))))


def test_the_id_stands_in_for_a_title_that_is_not_stated():
    found = check(
        vision(record("initiative/work", title=""), record("page/how", title=""), record("team/data", title=""))
    )
    assert said(found, "title-not-stated") == ["initiative/work", "team/data"]


def test_a_term_may_be_explained_in_its_narrative():
    told = record("term/slot", body=Body("The hour.", Location("content/terms/slot.md")))
    assert said(check(vision(told, record("term/hub"))), "meaning-not-stated") == ["term/hub"]


def test_a_term_is_defined_once_whatever_its_case():
    found = check(vision(record("term/a", title="Slot"), record("term/b", title="SLOT"), record("term/c", title="Hub")))
    assert said(found, "term-twice") == ["term/b"]


def test_a_whole_measure_has_no_gap():
    whole = {
        "summary": "What is counted.",
        "unit": "%",
        "better": "higher",
        "target": Target("70 %", ">=", 70, "%"),
        "now": Reading(value=57, when=record("update/u", date="2026-10").date),
        "owner": "product",
    }
    assert [one for one in check(vision(record("measure/share", **whole))) if one.grade is Grade.GAP] == []
    bare = check(vision(record("measure/share", now=Reading(value=5), role="leading")))
    assert [one for one in codes(bare) if "measure-" in one or "reading" in one or "leading" in one] == [
        "leading-without-outcome",
        "measure-without-direction",
        "measure-without-target",
        "measure-without-unit",
        "reading-without-date",
    ]
    assert isinstance(record("measure/share"), Measure)


@pytest.mark.parametrize(("reviewed", "due"), [("2026-08-24", False), ("2026-08-23", True)])
def test_a_review_is_due_when_it_is_older_than_asked(reviewed, due):
    work = record("initiative/work", reviewed=date.fromisoformat(reviewed))
    found = check(vision(work, review_every=90.0))
    assert said(found, "review-due") == (["initiative/work"] if due else [])


@pytest.mark.parametrize("every", [None, 0.0, -1.0, float("nan"), float("inf"), 1e12])
def test_nobody_is_asked_for_reviews_without_a_usable_number_of_days(every):
    found = codes(check(vision(record("initiative/work", reviewed=date(2001, 1, 1)), review_every=every)))
    assert not {"review-due", "never-reviewed"} & set(found)


def test_finished_work_and_updates_need_no_review():
    records = (record("initiative/a", status="done", reviewed=date(2001, 1, 1)), record("update/b"))
    found = list(check(vision(*records, review_every=90.0)))
    assert said(found, "review-due") == []
    assert said(found, "never-reviewed") == []


@pytest.mark.parametrize("language", ["en", "fr", "de-CH", "zh-Hant-TW"])
def test_a_language_tag_is_accepted(language):
    assert "language-tag" not in codes(check(vision(record("update/u", language=language), language=language)))


@pytest.mark.parametrize("language", ["english", "e", "en_GB", 'en" onload="x', "en-"])
def test_what_is_no_language_tag_is_an_error_in_vision_and_update(language):
    found = [
        one
        for one in check(vision(record("update/u", language=language), language=language))
        if one.code == "language-tag"
    ]
    assert [one.grade for one in found] == [Grade.ERROR, Grade.ERROR]


def test_a_note_is_for_a_declared_audience():
    work = record("initiative/work", audience_notes=(AudienceNote(id="engineer"), AudienceNote(id="engineers")))
    (one,) = [
        one for one in check(vision(work, audiences=(Audience(id="engineers"),))) if one.code == "unknown-audience"
    ]
    assert one.right == 'Audiences are engineers. Did you mean "engineers"?'


def test_sections_come_from_the_closed_list():
    audience = Audience(id="engineers", sections=("outcomes", "outcome", "gaps"))
    (one,) = [one for one in check(vision(audiences=(audience,))) if one.code == "unknown-section"]
    assert one.what == 'there is no section "outcome"'
    assert 'Did you mean "outcomes"?' in one.right
