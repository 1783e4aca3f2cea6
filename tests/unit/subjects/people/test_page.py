from datetime import date

import pytest

from making import link, links, record, vision, when
from sightline.subjects.frame.record_page import plain
from sightline.subjects.frame.scope import Scope
from sightline.subjects.partners.page import arrange as arrange_partners
from sightline.subjects.people.page import arrange, practice_words
from sightline.subjects.people.record import Action, Held, Need
from sightline.subjects.people.view import coming_words, gap_line
from sightline.subjects.sight.facts import reach

ACTIONS = (Action(title="A lane for late scans"), Action(title="Say so", done=True, fed=link("initiative/map")))
REVIEWS = record("practice/reviews", held=(Held(on=date(2026, 10, 14), what="A depot was dark", actions=ACTIONS),))
NEEDED = (Need(id="near", people=4), Need(id="medium", people=6))


def scope(*records):
    whole = vision(*records)
    return Scope(whole, reach(whole), {}, {}, edit=lambda path, line: "", codes={})


def test_an_empty_page_of_people_says_so_calmly():
    assert arrange(scope())[0].headline == "How we learn, and who is needed"


def test_an_empty_page_says_where_to_begin_until_the_first_record_is_there():
    begin = arrange(scope())[0].sections[-1]
    assert begin.id == "begin"
    assert [plain(row.aside) for row in begin.parts[0].rows] == [
        f"content/{one}/" for one in ("practices", "skills", "tracks", "rotations")
    ]
    assert all(section.id != "begin" for section in arrange(scope(REVIEWS))[0].sections)


def test_the_headline_says_what_is_short_and_what_was_done():
    shown = arrange(scope(REVIEWS, record("skill/a", needed=NEEDED, held=1)))[0]
    assert shown.headline == "One skill is short in the near term; one of two actions is done"


def test_a_practice_says_how_often_it_was_held_and_what_came_of_it():
    assert practice_words(REVIEWS) == "held once, one of two actions done"
    assert practice_words(record("practice/a")) == "not held yet"


def test_an_action_says_what_it_fed():
    shown = arrange(scope(REVIEWS, record("initiative/map", title="Live map")))[0]
    section = next(one for one in shown.sections if one.id == "practice-reviews")
    row = section.parts[1].rows[0]
    assert plain(row.text) == " A lane for late scans, open Say so, done and fed Live map"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"held": 1, "hiring": 1}, "Short by two in the near, four in the medium"),
        ({"held": 4}, "Short by two in the medium"),
        ({"held": 5, "learning": 1}, "Enough"),
        ({"held": 3, "learning": 3}, "Enough, once those who are coming are here"),
        ({"hiring": 2}, "Cannot be judged"),
    ],
)
def test_the_gap_is_said_in_words(fields, words):
    one = record("skill/a", needed=NEEDED, **fields)
    assert plain(gap_line(vision(one), one)) == words


def test_who_is_coming_is_said():
    assert coming_words(record("skill/a", hiring=1, learning=2)) == "1 being hired, 2 learning"
    assert coming_words(record("skill/a", held=3)) == "nobody"


def test_every_record_about_people_has_its_anchor():
    kinds = ("practice", "skill", "track", "rotation")
    shown = arrange(scope(*(record(f"{kind}/same") for kind in kinds)))[0]
    ids = [section.id for section in shown.sections]
    ids += [
        row.id for section in shown.sections for part in section.parts for row in getattr(part, "rows", ()) if row.id
    ]
    assert {f"{kind}-same" for kind in kinds} <= set(ids)
    assert len(ids) == len(set(ids))


def test_partners_are_shown_by_the_end_of_their_contract():
    late = record("partner/a", supports=links("initiative/map"), ends=None)
    soon = record("partner/b", ends=when("2027-01-31"))
    shown = arrange_partners(scope(late, soon, record("initiative/map")))[0]
    assert [entry.id for entry in shown.sections[1].parts[0].entries] == ["b", "a"]
    assert shown.headline == "Two partners; the next contract ends 31 January 2027"


def test_the_partners_page_names_near_work_that_outlives_a_contract():
    partner = record("partner/a", supports=links("initiative/map"), ends=when("2027-01-31"))
    shown = arrange_partners(scope(partner, record("initiative/map", horizon="near", when="2027-02")))[0]
    assert shown.headline == "One near-term initiative relies on a contract that ends first"
    assert shown.sections[1].parts[0].entries[0].bold
