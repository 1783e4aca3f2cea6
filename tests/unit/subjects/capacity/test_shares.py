"""Whose time, by kind of work: what guardrails say of it, and what initiatives take of it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from making import link, record, vision, when
from sightline.model.guardrails import Guardrail, WorkKind
from sightline.model.vision import Vision
from sightline.model.workspace import TagFamily, TagWord
from sightline.subjects.capacity.record import Allocation, Capacity, Share
from sightline.subjects.capacity.shares import (
    breaches,
    debts,
    kind_of,
    ledger,
    needed,
    percent_of,
    run_of,
    strands,
    whole_of,
)
from sightline.subjects.roadmap.record import Initiative

KINDS = (WorkKind(id="new", title="New value"), WorkKind(id="debt"), WorkKind(id="upkeep"))
FLOOR = Guardrail(id="floor", title="Debt and upkeep", kinds=("debt", "upkeep"), at_least=20)
WORK = (TagFamily(id="work", words=(TagWord(id="new"), TagWord(id="debt"))),)


def shares(**stated: float) -> tuple[Share, ...]:
    return tuple(Share(id=name, percent=value) for name, value in stated.items())


def entry(period: str, name: str = "", level: str | None = "whole", **more: object) -> Capacity:
    stated = {"actual": shares(new=50), **more} if "planned" not in more else more
    made = record(f"capacity/{name or period.lower()}", title="", period=period, level=level, **stated)
    assert isinstance(made, Capacity)
    return made


def kept(*entries: Capacity, guardrails: tuple[Guardrail, ...] = (FLOOR,), **more: object) -> Vision:
    return vision(*entries, work_kinds=KINDS, guardrails=guardrails, tag_families=WORK, **more)


def quarters(*debt: float) -> tuple[Capacity, ...]:
    """Return quarters of the whole up to the third of 2026, with the share of debt in each; upkeep has 5."""
    names = ("2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3")[-len(debt) :]
    return tuple(
        entry(name, actual=shares(new=50, debt=value, upkeep=5)) for name, value in zip(names, debt, strict=True)
    )


def said(seen: Vision) -> list[tuple[str, str, float, str, int]]:
    return [(one.guardrail.id, one.entry.id, one.percent, one.side, one.running) for one in breaches(seen)]


def test_shares_add_up_when_every_kind_is_stated():
    assert percent_of(shares(debt=4, upkeep=9), ("debt", "upkeep")) == 13


def test_a_sum_is_not_known_when_one_kind_is_not_stated():
    assert percent_of(shares(debt=4), ("debt", "upkeep")) is None


def test_fractions_add_up_as_people_expect():
    assert percent_of(shares(debt=0.1, upkeep=0.2), ("debt", "upkeep")) == 0.3


def test_kinds_under_one_guardrail_are_one_line_of_the_ledger():
    assert [(one.id, one.kinds) for one in strands(kept())] == [("new", ("new",)), ("floor", ("debt", "upkeep"))]


def test_a_kind_keeps_its_line_when_it_has_a_guardrail_of_its_own_too():
    own = Guardrail(id="debt-limit", kinds=("debt",), at_most=15)
    assert [one.id for one in strands(kept(guardrails=(FLOOR, own)))] == ["new", "floor", "debt"]


def test_kinds_that_nobody_declares_have_a_line_when_an_entry_names_them():
    seen = vision(entry("2026-Q3", actual=shares(travel=5)))
    assert [(one.id, one.guardrail) for one in strands(seen)] == [("travel", None)]


def test_a_guardrail_is_broken_when_the_newest_period_is_below_its_floor():
    assert said(kept(*quarters(15, 16, 8))) == [("floor", "2026-q3", 13, "below", 1)]


def test_nothing_is_broken_when_only_an_older_period_was_below():
    assert said(kept(*quarters(3, 16))) == []


def test_nothing_is_broken_when_a_share_is_exactly_the_floor():
    assert said(kept(*quarters(15))) == []


def test_periods_are_counted_when_they_follow_each_other():
    assert said(kept(*quarters(20, 4, 4, 4)))[0][-1] == 3


def test_the_count_begins_again_after_a_gap():
    first, _, last = quarters(4, 4, 4)
    assert said(kept(first, last))[0][-1] == 1


def test_a_guardrail_waits_for_two_periods_when_it_says_so():
    twice = replace(FLOOR, running=2)
    assert said(kept(*quarters(20, 4), guardrails=(twice,))) == []
    assert said(kept(*quarters(4, 4), guardrails=(twice,)))[0][-1] == 2


def test_a_limit_is_broken_when_a_share_is_above_it():
    limit = Guardrail(id="limit", kinds=("new",), at_most=45)
    assert said(kept(*quarters(15), guardrails=(limit,))) == [("limit", "2026-q3", 50, "above", 1)]


def test_a_plan_breaks_a_guardrail_before_the_period_does():
    plan = entry("2027-Q1", planned=shares(debt=5, upkeep=5))
    found = list(breaches(kept(*quarters(16), plan)))
    assert [(one.entry.id, one.planned) for one in found] == [("2027-q1", True)]


def test_a_plan_of_a_period_that_is_over_breaks_nothing():
    assert said(kept(entry("2026-Q2", planned=shares(debt=5, upkeep=5)))) == []


def test_a_team_is_judged_by_the_guardrails_of_teams():
    team = record("team/maps")
    theirs = entry("2026-Q3", "maps", "team", team=link("team/maps"), actual=shares(debt=1, upkeep=1))
    of_teams = replace(FLOOR, id="teams", level="team", at_least=10)
    seen = vision(team, theirs, work_kinds=KINDS, guardrails=(FLOOR, of_teams))
    assert said(seen) == [("teams", "maps", 2, "below", 1)]


def test_the_whole_comes_first_and_undated_entries_are_left_out():
    team = record("team/maps")
    seen = kept(
        entry("2026-Q2", "maps", "team", team=link("team/maps")),
        entry("2026-Q3"),
        entry("2026-Q2"),
        entry("soon"),
    )
    assert [
        (one.level, len(one.entries)) for one in ledger(replace(seen, records=seen.records | {team.key: team}))
    ] == [
        ("whole", 2),
        ("team", 1),
    ]
    assert [one.id for one in whole_of(seen).entries] == ["2026-q2", "2026-q3"]


def test_the_whole_has_no_entry_when_none_is_stated():
    assert whole_of(kept()).entries == ()
    assert whole_of(kept()).last() is None


def test_a_run_is_counted_up_to_an_entry():
    entries = quarters(20, 4, 4)
    whose = whole_of(kept(*entries))
    assert [run_of(whose, FLOOR, one) for one in entries] == [0, 1, 2]


def test_an_initiative_is_of_the_kind_of_work_that_a_tag_of_the_family_names():
    seen = kept(record("initiative/a", tags=("quick-win", "debt")))
    assert kind_of(seen, seen.of(Initiative)[0]) == "debt"


def test_an_initiative_is_of_no_kind_when_its_tag_is_not_of_the_family():
    seen = kept(record("initiative/a", tags=("upkeep",)))
    assert kind_of(seen, seen.of(Initiative)[0]) == ""


@pytest.mark.parametrize(
    ("period", "percent"),
    [("2026-Q4", 6), ("2026-H2", 6), ("2026", 6), ("2026-10", round(6 * 31 / 92, 2)), ("2027-Q1", 0)],
)
def test_what_work_takes_counts_for_the_days_that_both_times_have(period, percent):
    work = record("initiative/a", tags=("debt",), takes=(Allocation(id=period, when=when(period), percent=6),))
    seen = kept(entry("2026-Q4", planned=shares(debt=10)), work)
    assert sum(found for _, found in needed(seen, seen.of(Capacity)[0], "debt")) == percent


def test_work_that_was_dropped_takes_nothing():
    work = record(
        "initiative/a", status="dropped", tags=("debt",), takes=(Allocation(id="2026", when=when("2026"), percent=6),)
    )
    seen = kept(entry("2026-Q4"), work)
    assert needed(seen, seen.of(Capacity)[0], "debt") == []


def test_debt_is_funded_when_some_period_has_a_share_for_it():
    seen = kept(
        record("initiative/done", tags=("debt",), status="done"),
        record("initiative/dropped", tags=("debt",), status="dropped"),
        record("initiative/paid", tags=("debt",), takes=(Allocation(id="2027", when=when("2027"), percent=1),)),
        record("initiative/unpaid", tags=("debt",)),
        record("initiative/zero", tags=("debt",), takes=(Allocation(id="2027", when=when("2027"), percent=0),)),
        record("initiative/new", tags=("new",)),
    )
    funded, unfunded = debts(seen)
    assert [one.id for one in funded] == ["paid"]
    assert [one.id for one in unfunded] == ["unpaid", "zero"]


def test_another_kind_is_debt_when_the_vision_says_so():
    kinds = (WorkKind(id="new", debt=True), WorkKind(id="debt"))
    seen = vision(record("initiative/a", tags=("new",)), work_kinds=kinds, tag_families=WORK)
    assert [one.id for one in debts(seen)[1]] == ["a"]


@given(st.lists(st.floats(0, 60), min_size=1, max_size=8))
def test_a_breach_is_always_outside_its_guardrail(values):
    starts = [f"{year}-Q{part}" for year in (2024, 2025) for part in (1, 2, 3, 4)]
    entries = [entry(name, actual=shares(debt=value, upkeep=0)) for name, value in zip(starts, values, strict=False)]
    found = list(breaches(kept(*entries)))
    assert bool(found) == (values[-1] < 20 and round(values[-1], 6) < 20)
    for one in found:
        assert one.percent < one.limit
        assert 1 <= one.running <= len(values)
        assert one.entry.period
        assert one.entry.period.end
        assert one.entry.period.end < date(2026, 1, 1)
