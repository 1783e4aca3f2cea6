"""The ledger adds up, its guardrails hold, and work says what it takes of the time."""

import pytest

from making import link, record, said, vision, when
from sightline.check import check
from sightline.model.guardrails import Guardrail, WorkKind
from sightline.model.workspace import Calendar, TagFamily, TagWord
from sightline.problems import Grade
from sightline.subjects.capacity.record import Allocation, Share

KINDS = (WorkKind(id="new", title="New value"), WorkKind(id="debt", title="Debt"), WorkKind(id="upkeep"))
FLOOR = Guardrail(id="floor", title="Debt and upkeep", kinds=("debt", "upkeep"), at_least=20)
WORK = (TagFamily(id="work", words=(TagWord(id="new"), TagWord(id="debt"))),)


def shares(**stated):
    return tuple(Share(id=name, percent=value) for name, value in stated.items())


def whole(period, **more):
    return record(f"capacity/{period.lower()}", title="", period=period, level="whole", **more)


def found(*records, code, **more):
    settings = {"work_kinds": KINDS, "guardrails": (FLOOR,), "tag_families": WORK, **more}
    return [one for one in check(vision(*records, **settings)) if one.code == code]


def test_shares_may_be_a_hundred_and_not_more():
    assert not found(whole("2026-Q3", actual=shares(new=80, debt=20)), code="shares-over-100")
    assert found(whole("2026-Q3", actual=shares(new=80, debt=20.5)), code="shares-over-100")


def test_less_than_a_hundred_is_right():
    assert not found(whole("2026-Q3", planned=shares(new=10)), code="shares-over-100")


def test_weights_are_added_up_among_siblings_alone():
    parts = [
        record("capacity/a", level="stage", parent=link("capacity/2026-q3"), weight=60),
        record("capacity/b", level="stage", parent=link("capacity/2026-q3"), weight=40),
        record("capacity/c", level="stage", parent=link("capacity/a"), weight=90),
        record("capacity/d", level="stage", weight=90),
    ]
    assert not found(whole("2026-Q3"), *parts, code="weights-over-100")
    more = record("capacity/e", level="stage", parent=link("capacity/2026-q3"), weight=1)
    assert len(found(whole("2026-Q3"), *parts, more, code="weights-over-100")) == 1


def test_an_undeclared_kind_is_reported_with_the_nearest():
    (problem,) = found(whole("2026-Q3", actual=shares(dept=5)), code="unknown-kind-of-work")
    assert 'Did you mean "debt"?' in problem.right


def test_undeclared_kinds_are_reported_once_when_none_is_declared():
    ours = whole("2026-Q3", actual=shares(a=5, b=5))
    assert len(found(ours, code="unknown-kind-of-work", work_kinds=(), guardrails=())) == 1


def test_a_broken_guardrail_is_said_in_words():
    (problem,) = found(whole("2026-Q4", actual=shares(new=60, debt=4, upkeep=9)), code="guardrail-broken")
    assert problem.what == "Debt and upkeep got 13 % of our time in Q4 2026; the floor is 20 %"
    assert (problem.grade, problem.about) == (Grade.FINDING, "capacity/2026-q4")


def test_a_broken_guardrail_fails_where_the_vision_says_so():
    ours = whole("2026-Q4", actual=shares(new=60, debt=4, upkeep=9))
    (problem,) = found(ours, code="guardrail-broken", rules={"guardrail-broken": "error"})
    assert problem.grade is Grade.ERROR


def test_a_fiscal_quarter_is_said_as_people_say_it():
    (problem,) = found(
        whole("FY26-Q4", actual=shares(debt=4, upkeep=9)), code="guardrail-broken", calendar=Calendar(starts="february")
    )
    assert " in Q4 FY26;" in problem.what


@pytest.mark.parametrize(("actual", "words"), [((40, 20), ""), ((45, 15), ""), ((49.5, 10.5), "Debt 9.5")])
def test_a_plan_is_missed_when_a_tenth_of_the_time_goes_elsewhere(actual, words):
    ours = whole("2026-Q3", planned=shares(new=40, debt=20), actual=shares(new=actual[0], debt=actual[1]))
    problems = found(ours, code="plan-missed", guardrails=())
    assert bool(problems) == (actual[1] <= 10)
    assert all(words in one.what for one in problems)


def test_only_a_period_that_is_over_must_say_what_it_came_to():
    entries = [whole(period, planned=shares(new=50)) for period in ("2026-Q3", "2026-Q4", "2027-Q1")]
    assert said(found(*entries, code="actual-not-stated"), "actual-not-stated") == ["capacity/2026-q3"]


def test_a_period_may_be_stated_for_the_whole_and_for_each_team():
    team, other = record("team/a"), record("team/b")
    stated = {"level": "team", "planned": shares(new=50)}
    mine = record("capacity/a", period="2026-Q3", team=link("team/a"), **stated)
    theirs = record("capacity/b", period="2026-Q3", team=link("team/b"), **stated)
    assert not found(team, other, whole("2026-Q3", planned=shares(new=5)), mine, theirs, code="capacity-twice")
    again = record("capacity/c", period="Q3 2026", team=link("team/b"), **stated)
    assert said(found(other, theirs, again, code="capacity-twice"), "capacity-twice") == ["capacity/c"]


def taking(name, percent, period="2026-Q4", **more):
    takes = (Allocation(id=period, when=when(period), percent=percent),)
    return record(f"initiative/{name}", tags=("debt",), horizon="near", takes=takes, **more)


def test_work_that_needs_more_than_its_plan_is_found():
    plan = whole("2026-Q4", planned=shares(debt=10))
    assert not found(plan, taking("a", 6), taking("b", 4), code="needs-more-than-planned")
    (problem,) = found(plan, taking("a", 6), taking("b", 5), code="needs-more-than-planned")
    assert "Debt work needs 11 % of our time in Q4 2026, and 10 % is planned" in problem.what


def test_nothing_is_said_of_needs_when_no_plan_is_stated_or_the_period_is_over():
    assert not found(whole("2026-Q4", planned=shares(new=10)), taking("a", 60), code="needs-more-than-planned")
    past = whole("2026-Q3", planned=shares(debt=10))
    assert not found(past, taking("a", 60, "2026-Q3"), code="needs-more-than-planned")


def test_near_work_is_asked_what_it_takes_where_a_ledger_is_kept():
    near, far = record("initiative/near", horizon="near"), record("initiative/far", horizon="long")
    assert said(found(near, far, code="takes-not-stated"), "takes-not-stated") == ["initiative/near"]
    assert not found(near, code="takes-not-stated", work_kinds=(), guardrails=())


def test_unfunded_debt_is_said_once():
    debt = record("initiative/a", horizon="near", tags=("debt",))
    assert found(debt, code="debt-unfunded")
    assert not found(debt, code="takes-not-stated")


def test_a_take_of_no_time_is_a_warning():
    assert [one.what for one in found(taking("a", 5, "soon"), code="take-period-unread")] == [
        '"soon" names no period that begins and ends, so what is taken in it counts nowhere'
    ]


def test_entries_that_state_no_share_may_be_of_the_same_period():
    one, two = (record(f"capacity/{name}", period="2025", level="whole", weight=20) for name in "ab")
    assert not found(one, two, code="capacity-twice")
