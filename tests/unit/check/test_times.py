import pytest

from making import record, result, said, vision, when
from sightline.check import check
from sightline.model.record import Move
from sightline.model.workspace import Horizon
from sightline.subjects.roadmap.facts import lands_from
from sightline.subjects.roadmap.record import Milestone


@pytest.mark.parametrize("text", ["2027-06 to 2027-02", "Q3 - Q1 2027", "2027 to 2026"])
def test_a_span_that_ends_before_it_starts_is_an_error(text):
    (one,) = [
        problem for problem in check(vision(record("initiative/work", when=text))) if problem.grade.word == "error"
    ]
    assert one.code == "ends-before-start"
    assert text in one.what


@pytest.mark.parametrize("text", ["2026-10 to 2027-03", "v1.37", "some day", "from 2027", "to be decided to be done"])
def test_other_words_are_no_error(text):
    assert said(check(vision(record("initiative/work", when=text))), "ends-before-start") == []


def test_a_milestone_may_run_backwards_too():
    work = record("initiative/work", milestones=(Milestone(title="Pilot", when=when("2027 to 2026")),))
    assert said(check(vision(work)), "ends-before-start") == ["initiative/work"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("2027-02-11", "2027-02-11"),
        ("2027-02", "2027-02-01"),
        ("2027-Q2", "2027-04-01"),
        ("2027-H2", "2027-07-01"),
        ("2027", "2027-01-01"),
        ("2026-10 to 2027-03", "2027-03-01"),
        ("2026-10-15 to 2027-03-20", "2027-03-20"),
        ("until 2027-03", "None"),
        ("v1.37", "None"),
    ],
)
def test_the_first_day_of_landing_is_that_of_the_last_unit_written(text, first):
    assert str(lands_from(when(text))) == first


@pytest.mark.parametrize(("text", "late"), [("2027-03", False), ("2027-04", True), ("2027", False), ("2028", True)])
def test_work_is_too_late_for_its_horizon_when_no_day_of_it_fits(text, late):
    found = check(vision(record("initiative/work", horizon="near", when=text)))
    assert said(found, "later-than-horizon") == (["initiative/work"] if late else [])


@pytest.mark.parametrize(
    ("text", "status", "overdue"),
    [
        ("2026-10", "on track", True),
        ("2026-10", (), True),
        ("2026-11", "on track", False),
        ("2026", "on track", False),
        ("2026-10", "done", False),
        ("2026-10", "dropped", False),
        ("2026-10", "declined", False),
        ("from 2026-10", "on track", False),
    ],
)
def test_work_is_overdue_when_its_last_day_is_over_and_it_is_not_finished(text, status, overdue):
    found = check(vision(record("initiative/work", when=text, status=status)))
    assert said(found, "overdue") == (["initiative/work"] if overdue else [])


@pytest.mark.parametrize("code", ["overdue", "milestone-overdue", "decision-overdue", "look-again-passed"])
def test_what_is_due_today_is_not_overdue(code):
    def found(day):
        due = Milestone(title="Due", when=when(day))
        records = (record("initiative/x", when=day, milestones=(due,)), record("decision/x", by=day))
        return said(check(vision(*records, record("not-doing/x", again=day))), code)

    assert found("2026-11-21")
    assert not found("2026-11-22")


def test_only_a_milestone_that_was_not_met_is_overdue():
    met = Milestone(title="Met", when=when("2026-09"), done=True)
    missed = Milestone(title="Missed", when=when("2026-09"), done=False)
    unsaid = Milestone(title="Unsaid", when=when("2026-09"))
    coming = Milestone(title="Coming", when=when("2027-01"))
    milestones = (met, missed, unsaid, coming)
    work = record("initiative/work", milestones=milestones)
    done = record("initiative/done", milestones=milestones, status="done")
    platform = record("capability/identity", milestones=milestones)
    found = [one for one in check(vision(work, done, platform)) if one.code == "milestone-overdue"]
    assert [(one.about, one.what.split('"')[1]) for one in found] == [
        ("initiative/work", "Missed"),
        ("initiative/work", "Unsaid"),
        ("capability/identity", "Missed"),
        ("capability/identity", "Unsaid"),
    ]


def test_done_work_and_updates_cannot_lie_ahead():
    work = record("initiative/work", status="done", when="2027-01")
    running = record("initiative/running", status="done", when="2026-10 to 2027-01")
    update = record("update/news", date="2026-11-23")
    today = record("update/today", date="2026-11-22")
    found = list(check(vision(work, running, update, today)))
    assert said(found, "done-in-future") == ["initiative/work"]
    assert said(found, "update-in-future") == ["update/news"]


def moved(*moves, **more):
    return vision(record("initiative/work", **{"moved": moves, **more}))


def test_a_move_needs_a_reason():
    assert said(check(moved(Move(field="when", before="2027-01"))), "slip-without-reason") == ["initiative/work"]
    assert said(check(moved(Move(field="when", before="2027-01", why="Late"))), "slip-without-reason") == []


@pytest.mark.parametrize(
    ("field", "known"), [("when", True), ("pillar", True), ("owners", True), ("wen", False), (None, True)]
)
def test_a_move_names_a_field_by_either_of_its_keys(field, known):
    found = check(moved(Move(field=field, why="Late")))
    assert said(found, "moved-field-unknown") == ([] if known else ["initiative/work"])


@pytest.mark.parametrize(
    ("field", "before", "same"),
    [
        ("when", "2027-02", True),
        ("when", "2027-01", False),
        ("horizon", "near", True),
        ("status", "on track", True),
        ("owner", "product", True),
        ("milestones", "x", False),
    ],
)
def test_a_move_from_what_still_stands_there_is_doubted(field, before, same):
    found = check(
        moved(
            Move(field=field, before=before, why="Late"),
            when="2027-02",
            horizon="near",
            status="on track",
            owner="product",
        )
    )
    assert said(found, "moved-from-equals-now") == (["initiative/work"] if same else [])


def test_an_older_move_may_have_started_where_the_plan_is_again():
    first, second = Move(field="when", before="2027-02", why="Late"), Move(field="when", before="2027-04", why="Early")
    assert said(check(moved(first, second, when="2027-02")), "moved-from-equals-now") == []


@pytest.mark.parametrize("text", ["spring 2027", "soon", "FY27 Q3: Expansion", "after the peak", "2027 " * 20])
def test_a_date_that_is_words_alone_is_a_gap(text):
    assert said(check(vision(record("initiative/work", when=text))), "date-in-words") == ["initiative/work"]


@pytest.mark.parametrize("text", ["late 2027", "2022_q3", "v1.37", "from 2027", "2027 to 2026"])
def test_a_date_that_can_be_placed_or_ordered_or_is_wrong_is_no_gap(text):
    assert said(check(vision(record("initiative/work", when=text))), "date-in-words") == []


def test_milestones_key_results_and_horizons_are_asked_too():
    work = record("initiative/work", milestones=(Milestone(title="Pilot", when=when("soon")),))
    aim = record("objective/aim", key_results=(result("half", due=when("one day")),))
    horizons = (Horizon(id="long", title="Long term", until=when("for ever")),)
    found = [one for one in check(vision(work, aim, horizons=horizons)) if one.code == "date-in-words"]
    assert [(one.about, one.what.partition(" is words")[0]) for one in found] == [
        ("", 'the date of the horizon "Long term"'),
        ("initiative/work", 'the date of the milestone "Pilot" of "work"'),
        ("objective/aim", 'the date of "half"'),
    ]


def test_what_is_over_is_not_asked_for_a_date_that_can_be_read():
    assert said(check(vision(record("initiative/work", when="soon", status="done"))), "date-in-words") == []


def test_a_season_is_told_that_it_is_other_months_elsewhere():
    (one,) = [each for each in check(vision(record("update/u", date="Autumn 2026"))) if each.code == "date-in-words"]
    assert one.right.startswith("A season is other months north and south")
