"""Where capacity goes, as pages say it."""

from dataclasses import replace

import pytest

from making import link, record, vision, when
from sightline.model.guardrails import Guardrail, WorkKind
from sightline.model.workspace import TagFamily, TagWord
from sightline.subjects.capacity.allocations import debt_sections, takes_section
from sightline.subjects.capacity.ledger_rows import gauges, ledger_rows
from sightline.subjects.capacity.page import headline, lede, strips_section
from sightline.subjects.capacity.record import Allocation, Share
from sightline.subjects.capacity.shares import breaches, whole_of
from sightline.subjects.capacity.tables import team_section, whole_section
from sightline.subjects.capacity.view import guardrail_words, how_often, short_periods, time_of_team
from sightline.subjects.frame.record_page import plain

KINDS = tuple(WorkKind(id=name, title=name.title()) for name in ("new", "debt", "upkeep"))
FLOOR = Guardrail(id="floor", title="Debt and upkeep", kinds=("debt", "upkeep"), at_least=20)
WORK = (TagFamily(id="work", words=(TagWord(id="new"), TagWord(id="debt"))),)
NAMES = ("2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4")


def shares(**stated):
    return tuple(Share(id=name, percent=value) for name, value in stated.items())


def whole(period, **more):
    return record(f"capacity/{period.lower()}", title="", period=period, level="whole", **more)


def kept(*records, **more):
    return vision(*records, **{"work_kinds": KINDS, "guardrails": (FLOOR,), "tag_families": WORK, **more})


def quarters(*debt):
    planned = shares(new=50, debt=10, upkeep=10)
    return [
        whole(name, planned=planned, actual=shares(new=50, debt=value, upkeep=9))
        for name, value in zip(NAMES[-len(debt) :], debt, strict=True)
    ]


def words(seen):
    return headline(seen, whole_of(seen)).replace("\u00a0", " ")


def test_the_headline_says_the_break():
    assert words(kept(*quarters(11, 4))) == "Debt and upkeep got 13 % of our time. The floor is 20 %."


def test_the_headline_says_the_widest_miss_first():
    limit = Guardrail(id="limit", title="New value", kinds=("new",), at_most=20)
    seen = kept(*quarters(4), guardrails=(FLOOR, limit))
    assert words(seen).startswith("New value got 50 % of our time. The limit is 20 %.")
    assert "Debt and upkeep got 13" in plain(lede(seen, whole_of(seen)))


@pytest.mark.parametrize(
    ("records", "guardrails", "said"),
    [
        ([], (FLOOR,), "How our time is shared is not stated yet"),
        (quarters(11), (FLOOR,), "Every guardrail held in Q4 2026"),
        (quarters(11), (), "Where our time goes"),
        ([record("capacity/manage", level="stage", weight=12.7)], (), "How our time is shared"),
    ],
)
def test_the_headline_says_what_is_known(records, guardrails, said):
    assert words(kept(*records, guardrails=guardrails)) == said


@pytest.mark.parametrize(
    ("debt", "said"),
    [
        ((11, 11, 11, 4), ""),
        ((11, 11, 4, 4), "It is the second quarter running."),
        ((4, 11, 4, 4), "It is the second quarter running, and the third of the last four."),
        ((4, 11, 11, 4), "It is the second of the last four."),
    ],
)
def test_the_page_says_how_often_a_guardrail_was_broken(debt, said):
    (breach,) = breaches(kept(*quarters(*debt)))
    assert how_often(breach) == said


def test_the_year_stands_with_the_first_quarter_of_each_year():
    assert short_periods(tuple(whole(name) for name in NAMES)) == ("Q4 2025", "Q1 2026", "Q2", "Q3", "Q4")
    assert short_periods((whole("2026-11"), whole("FY26-Q4"))) == ("November 2026", "Q4 FY26")


@pytest.mark.parametrize(
    ("floor", "limit", "said"),
    [(20, None, "at least 20 %"), (None, 10, "at most 10 %"), (15, 30, "between 15 and 30 %"), (None, None, "")],
)
def test_a_guardrail_is_said_in_words(floor, limit, said):
    assert guardrail_words(replace(FLOOR, at_least=floor, at_most=limit)).replace("\u00a0", " ") == said


def test_a_strip_shows_eight_periods_that_have_begun_and_no_plan_for_later():
    early = [whole(f"{year}-Q{part}", actual=shares(new=5)) for year in (2024, 2025) for part in (1, 2, 3, 4)]
    later = whole("2027-Q1", planned=shares(new=5))
    seen = kept(*early, *quarters(4), later)
    (new, floor) = ledger_rows(seen, whole_of(seen))
    assert [len(new.strip.bars), len(floor.strip.bars)] == [8, 8]
    assert [new.strip.bars[-1].label, new.value, floor.value] == ["Q4 2026", "50", "13"]
    assert (new.strip.heads, floor.strip.heads) == (True, False)
    assert plain(floor.state) == "Below the floor"
    assert plain(floor.small) == "planned 20, 7 under"
    assert [plain(one.label) for one in floor.gauges][:2] == ["Q4 2026", "Q4 2025"]


def test_the_part_of_the_time_that_nobody_states_is_said():
    seen = kept(*quarters(4))
    part = strips_section(seen, whole_of(seen)).parts[0]
    assert "37" in plain(part.note)


def test_one_period_is_drawn_on_one_scale_with_the_break_in_words():
    seen = kept(*quarters(4))
    new, floor = gauges(seen, whole_of(seen)).rows
    assert (new.share, new.plan, floor.share, floor.plan) == (1000, 1000, 260, 400)
    assert (plain(floor.note), plain(floor.figure)) == ("below its floor of 20\u00a0%", "13 of 20")


def test_the_ledger_holds_every_period_with_its_anchor():
    seen = kept(*quarters(11, 4), whole("2027-Q1", planned=shares(new=50)))
    table = whole_section(seen, whole_of(seen)).parts[0]
    assert [one.id for one in table.rows] == ["2027-q1", "2026-q4", "2026-q3"]
    assert [plain(cell) for cell in table.rows[0].cells] == ["Q1 2027", "50 planned", "Not stated"]
    assert [plain(cell) for cell in table.rows[1].cells] == ["Q4 2026", "50 of 50", "13 of 20, below"]


def of_team(period, debt, **more):
    return record(
        f"capacity/{period.lower()}-maps",
        title="",
        period=period,
        level="team",
        team=link("team/maps"),
        actual=shares(new=50, debt=debt, upkeep=9),
        **more,
    )


def test_a_team_below_its_floor_once_is_marked_and_not_yet_broken():
    twice = replace(FLOOR, level="team", running=2)
    team = record("team/maps", title="Maps")
    once = kept(team, of_team("2026-Q3", 15), of_team("2026-Q4", 4), guardrails=(twice,))
    said = time_of_team(once, team.key)
    assert [one.state for one in said if hasattr(one, "state")] == ["at-risk"]
    again = kept(team, of_team("2026-Q3", 4), of_team("2026-Q4", 4), guardrails=(twice,))
    assert [one.state for one in time_of_team(again, team.key) if hasattr(one, "state")] == ["off-track"]


class Desk:
    """What the table of teams asks of a scope."""

    def __init__(self, seen):
        self.vision = seen


def test_a_team_that_says_nothing_of_the_period_is_shown_with_when_it_last_did():
    team = record("team/maps", title="Maps")
    seen = kept(team, *quarters(4), of_team("2026-Q2", 4))
    found = team_section(Desk(seen), whole_of(seen).last())
    assert plain(found.parts[0].rows[0].cells[1]) == "Not stated, last stated for Q2 2026"


def taking(name, percent, period="2026-Q4", **more):
    takes = (Allocation(id=period, when=when(period), percent=percent),)
    return record(f"initiative/{name}", tags=("debt",), horizon="near", takes=takes, **more)


def test_what_work_takes_stands_beside_the_plan():
    seen = kept(*quarters(4), taking("a", 6), taking("b", 5))
    table = takes_section(seen).parts[0]
    rows = {plain(one.cells[0]): [plain(cell).replace("\u00a0", " ") for cell in one.cells[1:]] for one in table.rows}
    assert rows["Q4 2026, debt"] == ["10", "11", "1 over", "a 6, b 5"]
    assert rows["Q4 2026, upkeep"] == ["10", "0", "10", "No work says so"]


def test_what_work_takes_later_is_shown_without_a_plan():
    seen = kept(*quarters(4), taking("a", 6, "2027-H2"))
    rows = takes_section(seen).parts[-1].rows
    assert [plain(one.lead) for one in rows] == ["H2 2027"]
    assert plain(rows[0].aside) == "No plan stated yet"


def test_debt_is_listed_as_funded_or_not():
    funded, unfunded = debt_sections(kept(taking("a", 6), record("initiative/b", tags=("debt",))))
    assert [plain(row.title) for row in funded.parts[0].rows] == ["a"]
    assert [plain(row.title) for row in unfunded.parts[0].rows] == ["b"]


def test_nothing_is_said_of_debt_when_no_kind_of_work_is_declared():
    assert debt_sections(vision(record("initiative/b", tags=("debt",)))) == []


def test_what_has_a_plan_or_a_figure_alone_is_drawn_too():
    seen = kept(whole("2026-Q4", planned=shares(new=50), actual=shares(debt=8, upkeep=5)))
    assert [plain(one.figure) for one in gauges(seen, whole_of(seen)).rows] == ["50 planned", "13"]
