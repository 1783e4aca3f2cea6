"""What a page says of who confirmed it: of its own records, and only where somebody should act or did."""

from datetime import date

from making import record, vision
from sightline.subjects.frame.confirmed import answer_of, confirmed_line, oldest_line
from sightline.subjects.frame.record_page import plain
from sightline.subjects.frame.scope import Scope
from sightline.subjects.sight.facts import reach

ASKS = {"review_every": 90.0, "reviewed": date(2026, 11, 18)}
NEW, OLD = date(2026, 11, 1), date(2026, 5, 1)


def said(one, whole=None):
    return plain(confirmed_line(whole or vision(one, **ASKS), one))


def test_never_confirmed_is_said_where_somebody_is_asked_to_confirm():
    assert said(record("initiative/map")) == "Never confirmed"


def test_nothing_is_said_where_nobody_is_asked():
    assert (
        said(record("update/u")) == said(record("trade-off/t")) == said(record("initiative/map", status="done")) == ""
    )
    assert said(record("initiative/map"), vision()) == ""


def test_a_record_that_was_not_confirmed_in_time_says_so():
    assert said(record("initiative/map", reviewed=NEW)) == "Confirmed 1 November 2026, 21 days ago"
    late = "Confirmed 1 May 2026, 205 days ago; due again since 30 July 2026"
    assert said(record("initiative/map", reviewed=OLD)) == late
    assert "due" not in said(record("initiative/map", reviewed=OLD, status="done"))


def test_a_list_speaks_of_its_oldest_record_and_of_those_never_confirmed():
    some = [record("risk/a", reviewed=NEW), record("risk/b", reviewed=OLD), record("risk/c")]
    whole = vision(*some, **ASKS)
    assert plain(oldest_line(whole, some)) == "Oldest confirmed 1 May 2026, 205 days ago; one never"
    assert plain(oldest_line(whole, some[:1])) == "Confirmed 1 November 2026, 21 days ago"
    assert plain(oldest_line(whole, some[2:])) == "Never confirmed"
    assert plain(oldest_line(vision(*some[2:]), some[2:])) == ""


def test_a_page_names_the_folder_of_what_it_shows_and_never_another_file():
    whole = vision(record("risk/a"), record("risk/b"), record("initiative/map"), **ASKS)
    scope = Scope(whole, reach(whole), {}, {}, edit=lambda path, line: "", codes={})
    sources = {address: answer_of(scope, address).source for address in ("risks/", "roadmap/late/", "freshness/", "")}
    assert {address: source and source.path for address, source in sources.items()} == {
        "risks/": "content/risks/",
        "roadmap/late/": "content/initiatives/map.md",
        "freshness/": None,
        "": "content/vision.yml",
    }
