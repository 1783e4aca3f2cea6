"""What changed: the gravest first to be chosen, the newest first to be shown, one entry a record."""

import re
from datetime import date

import pytest

from making import record, vision, when
from sightline.model.record import Move
from sightline.model.vision import Vision
from sightline.render import Chrome, document, render_page
from sightline.subjects.frame.backlinks import backlinks
from sightline.subjects.frame.record_page import plain
from sightline.subjects.frame.scope import Scope
from sightline.subjects.freshness.page import silence_section
from sightline.subjects.measures.series import Point
from sightline.subjects.roadmap import initiative_page as initiatives
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.sight.facts import reach
from sightline.subjects.updates import page as updates
from sightline.subjects.updates import sections
from sightline.subjects.updates.news import changes, most_important, reason_line, title_line
from sightline.subjects.updates.record import Update
from sightline.views.page import Page

BET = ("strategic-bet",)


def move(day: str, field: str, before: str, why: str = "") -> Move:
    return Move(on=date.fromisoformat(day), field=field, before=before, why=why or None)


def told(made: Vision, most: int = 5) -> list[str]:
    return [f"{one.day:%m-%d} {plain(title_line(one))}" for one in most_important(made, most)]


def slipped(name: str, day: str, **more):
    return record(f"initiative/{name}", when="2027-Q2", moved=(move(day, "when", "2027-Q1", "Late"),), **more)


def test_what_went_wrong_comes_before_what_went_well():
    made = vision(
        record("initiative/risk", status="at risk", moved=(move("2026-10-01", "status", "on track"),)),
        record("initiative/done", status="done", moved=(move("2026-11-20", "status", "on track"),)),
        slipped("bet", "2026-10-02", tags=BET),
        slipped("other", "2026-11-21"),
    )
    assert told(made, 2) == ["10-02 bet end moved to Q2 2027", "10-01 risk on track to at risk"]
    assert [plain(title_line(one)).split()[0] for one in most_important(made, 3)] == ["done", "bet", "risk"]


def test_changes_of_one_record_are_one_entry():
    made = vision(
        slipped("x", "2026-11-18", status="at risk"),
        record("update/u", date="2026-11-18", about="initiative/x", status="at risk", summary="The stream is full."),
    )
    assert told(made) == ["11-18 x at risk; end moved to Q2 2027"]
    assert reason_line(most_important(made, 1)[0]) == ("The stream is full.",)


def test_what_is_older_than_the_time_or_still_to_come_is_no_news():
    made = vision(slipped("old", "2026-08-23"), slipped("edge", "2026-08-24"), slipped("later", "2026-11-23"))
    assert told(made) == ["08-24 edge end moved to Q2 2027"]


def test_an_earlier_move_says_what_it_moved_to_then():
    moves = (move("2026-10-01", "when", "2026-12"), move("2026-11-01", "when", "2027-02"))
    made = vision(record("initiative/x", when="2027-01", moved=moves))
    found = sorted(changes(made), key=lambda one: one.day)
    assert [(plain(one.words), one.rank) for one in found] == [
        ("end moved to February 2027", "later"),
        ("end moved to January 2027", "other"),
    ]


def test_a_target_that_moved_is_news():
    series = (Point(when("2026-10"), 7.4, 4.0), Point(when("2026-11-02"), None, 1.0, "Raised"))
    made = vision(record("measure/lead-time", unit="h", series=series))
    assert told(made) == ["11-02 lead-time target moved from 4\xa0h to 1\xa0h"]


def test_an_update_without_status_stands_for_itself():
    made = vision(record("initiative/x"), record("update/brief", date="2026-10-30", about="initiative/x"))
    assert told(made) == ["10-30 brief"]


def test_only_so_many_are_chosen_by_weight_and_shown_by_day():
    made = vision(*(slipped(f"w{number}", f"2026-11-{number:02}") for number in range(1, 9)))
    assert [line[:5] for line in told(made)] == ["11-08", "11-07", "11-06", "11-05", "11-04"]


@pytest.mark.parametrize(("written", "tag"), [("fr", "fr"), ("en", ""), ("French, mostly", ""), (None, "")])
def test_page_of_an_update_says_its_own_language(written, tag):
    made = vision(record("update/a", language=written))
    scope = Scope(made, reach(made), {}, {}, lambda path, line: "", {})
    page = updates.arrange_one(scope, made.of(Update)[0])
    assert page.language == tag
    html = document(render_page(page, Chrome("Vision")))
    assert html.count(" lang=") == (2 if tag else 1)


def test_an_update_keeps_its_language_wherever_its_words_stand():
    made = vision(
        record("initiative/x", status="at risk"),
        record("update/a", language="fr", title="Un mois", summary="Va.", date="2026-10-30", about="initiative/x"),
        record("update/b", title="A month", summary="Well.", date="2026-10-29", about="initiative/x"),
    )
    scope = Scope(made, reach(made), {}, backlinks(made, {}), lambda path, line: "", {})
    lists = (
        updates.arrange_index(scope),
        updates.arrange_one(scope, made.of(Update)[1]),
        initiatives.arrange_one(scope, made.of(Initiative)[0]),
        Page("", "home", "Home", "Home", (sections.changes(scope),)),
        Page("f/", "freshness", "F", "F", (silence_section(scope),)),
    )
    both, title = ["Un mois", "Va."], ["Un mois"]
    found = [re.findall(r'lang="fr"[^>]*>([^<]+)', document(render_page(page, Chrome("Vision")))) for page in lists]
    assert found == [both, title, both, both, title]
