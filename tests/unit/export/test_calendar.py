"""The calendar: a calendar library reads it, its names last, and it holds what is still to come."""

from datetime import date

import pytest
from icalendar import Calendar

from making import link, record, vision, when
from sightline.export.calendar import calendar
from sightline.export.days import days
from sightline.export.published import published
from sightline.model.vision import Vision
from sightline.model.workspace import Accepted
from sightline.subjects.roadmap.record import Milestone

SITE = "https://vision.example/"


def events(made: Vision, url: str = SITE) -> dict[str, str]:
    """Return the title of every entry by its name."""
    read = Calendar.from_ical(calendar(made, published(made, url, "Our vision")))
    return {str(one["uid"]): str(one["summary"]) for one in read.events}


def milestones(*some: tuple[str, str]) -> tuple[Milestone, ...]:
    return tuple(Milestone(title=title, when=when(text)) for title, text in some)


def test_a_calendar_library_reads_the_reference_calendar(reference):
    raw = calendar(reference, published(reference, SITE, "Our vision"))
    read = Calendar.from_ical(raw)
    names = [str(one["uid"]) for one in read.events]
    assert len(names) == len(set(names)) == len(days(reference))
    assert {one.decoded("dtstamp").date() for one in read.events} == {reference.today}
    assert {str(one["categories"].to_ical().decode()) for one in read.events} >= {"Milestone", "Review", "Lands"}


def test_lines_are_folded_between_characters(reference):
    raw = calendar(reference, published(reference, SITE, "Our vision"))
    assert raw.endswith(b"\r\n")
    for line in raw.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()


def test_hostile_text_is_words_in_a_calendar(planted):
    made = planted[1]
    read = Calendar.from_ical(calendar(made, published(made, SITE, "Our vision")))
    said = {one.title for one in days(made)}
    assert {str(one["summary"]) for one in read.events} == said


def test_an_entry_is_named_after_its_record_and_what_it_is():
    one = record("initiative/x", was=("first",), when="2027-Q1", milestones=milestones(("Pilot", "2027-02-01")))
    assert events(vision(one)) == {
        "initiative/first#lands@vision.example": "Lands: x (Q1 2027)",
        "initiative/first#milestone-pilot@vision.example": "x: Pilot",
    }


def test_an_entry_says_which_record_it_is_of_today():
    made = vision(record("initiative/x", was=("first",), when="2027-Q1"))
    read = Calendar.from_ical(calendar(made, published(made, SITE, "Our vision")))
    assert [str(one["x-sightline-record"]) for one in read.events] == ["initiative/x"]


def test_milestones_of_one_title_have_a_name_each():
    one = record("initiative/x", milestones=milestones(("Pilot", "2027-02-01"), ("Pilot", "2027-03-01")))
    assert [each.what for each in days(vision(one))] == ["milestone-pilot-2027-02-01", "milestone-pilot-2027-03-01"]


LATER = [
    ("試験", "2027-02-15"),
    ("Пилот", "2027-02-15"),
    ("试点 v2", "2027-02-15"),
    ("Pilot!", "2027-02-15"),
    ("", "2027-02-15"),
    ("✔", "2027-Q1"),
    ("Ma\u0308rz", "2027-03"),
]


@pytest.mark.parametrize("later", LATER)
def test_an_entry_keeps_its_name_when_what_stands_before_it_is_deleted(later):
    first = ("設計", "2027-01-15")
    before, alone = (
        days(vision(record("initiative/x", milestones=milestones(*some))))[-1].what
        for some in ((first, later), (later,))
    )
    assert before == alone
    turned = days(vision(record("initiative/x", milestones=milestones(later, first))))[-1].what
    assert turned == before


def test_entries_of_one_name_do_not_change_theirs_with_their_order():
    doubled = (("Pilot", "2027-02-01"), ("Pilot", "2027-03-01"), ("Pilot!", "2027-03-01"))
    named = [
        {
            each.title + str(each.day): each.what
            for each in days(vision(record("initiative/x", milestones=milestones(*some))))
        }
        for some in (doubled, doubled[::-1])
    ]
    assert named[0] == named[1]
    assert len(set(named[0].values())) == 3


@pytest.mark.parametrize("status", ["dropped"])
def test_work_that_was_given_up_is_not_in_the_calendar(status):
    one = record("initiative/x", status=status, when="2027-Q1", milestones=milestones(("Pilot", "2027-02-01")))
    assert not days(vision(one))


def test_reviews_decisions_and_what_runs_out_are_in_the_calendar():
    made = vision(
        record("outcome/keep", reviewed=date(2026, 11, 1)),
        record("decision/buy", by="2026-12-01"),
        record("decision/made", by="2026-12-01", decided=date(2026, 11, 1)),
        record("not-doing/app", again="2027-06"),
        record("partner/cloud", ends=when("2027-03-31")),
        review_every=90,
        accepted=(Accepted(code="no-line-of-sight", on="outcome/keep", until=date(2027, 1, 1)),),
    )
    found = {f"{one.record.id} {one.what}": one.day for one in days(made)}
    assert found == {
        "buy decision": date(2026, 12, 1),
        "keep accepted-no-line-of-sight": date(2027, 1, 1),
        "keep review": date(2027, 1, 30),
        "cloud contract": date(2027, 3, 31),
        "app look-again": date(2027, 6, 30),
    }


def test_an_entry_says_what_it_is_about_and_where_to_read_on():
    pilot = Milestone(title="Pilot", when=when("2027-02-01"), done=False, note="One depot")
    made = vision(record("initiative/x", milestones=(pilot,)))
    whole = Calendar.from_ical(calendar(made, published(made, SITE, "Our vision")))
    (one,) = whole.events
    assert str(one["description"]) == "Not done yet.\nOne depot\nhttps://vision.example/initiatives/x/"
    assert (str(one["url"]), str(one["transp"])) == ("https://vision.example/initiatives/x/", "TRANSPARENT")
    assert (str(whole["version"]), str(whole["method"]), str(whole["x-wr-calname"])) == (
        "2.0",
        "PUBLISH",
        "Our vision: roadmap",
    )


def test_days_and_words_of_a_review_a_decision_and_a_gate_are_told():
    made = vision(
        record("outcome/keep", reviewed=date(2026, 11, 1)),
        record("decision/buy", by="2026-12-01", question="Buy?", waiting="A month"),
        record("partner/cloud", ends=when("2027-03"), notice="3 months"),
        review_every=90,
    )
    assert [(one.title, one.words, one.category) for one in days(made)] == [
        ("Decision wanted: buy", ("Buy?", "Waiting costs: A month"), "Decision"),
        ("Review due: keep", ("Last confirmed 1 November 2026.",), "Review"),
        ("Contract ends: cloud (March 2027)", ("Notice: 3 months",), "Expiry"),
    ]


def test_what_has_been_over_for_a_year_leaves_the_calendar():
    old, recent = record("initiative/old", when="2025-11-20"), record("initiative/recent", when="2025-11-21")
    assert [one.record.id for one in days(vision(old, recent))] == ["recent"]


def test_a_pass_that_ends_and_a_review_that_is_booked_are_in_the_calendar():
    made = vision(
        record("gate/threats", title="Threat model"),
        record("initiative/x", status="on track"),
        record(
            "review/r",
            gate=link("gate/threats"),
            initiative=link("initiative/x"),
            result="passed",
            on=date(2026, 9, 1),
            until=date(2027, 1, 31),
            booked=date(2026, 12, 3),
        ),
    )
    waiver = record(
        "review/w", gate=link("gate/threats"), initiative=link("initiative/y"), result="waived", until=date(2027, 2, 1)
    )
    more = vision(*made.records.values(), record("initiative/y", status="on track"), waiver)
    assert "Waiver ends: Threat model, y" in {one.title for one in days(more)}
    assert {one.what: (one.day, one.title) for one in days(made)} == {
        "gate-threats-booked": (date(2026, 12, 3), "Review booked: Threat model, x"),
        "gate-threats-pass": (date(2027, 1, 31), "Pass ends: Threat model, x"),
    }


def test_a_vague_date_stands_on_its_last_day_with_the_author_s_words():
    (one,) = days(vision(record("initiative/x", when="2027")))
    assert (one.day, one.title) == (date(2027, 12, 31), "Lands: x (2027)")


def test_an_unpublished_calendar_names_no_address():
    assert (
        "url"
        not in Calendar.from_ical(
            calendar(vision(record("initiative/x", when="2027")), published(vision(), "", "V"))
        ).events[0]
    )
