"""Which filters and tabs the roadmap offers: those that part the work, and no other."""

from making import party, record, vision
from sightline.model.values import Party, PartyKind
from sightline.model.workspace import StatusWord
from sightline.subjects.frame.scope import Scope
from sightline.subjects.roadmap.filters import narrowing
from sightline.subjects.roadmap.page import arrange
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.sight.facts import reach
from sightline.views.texts import Tabs

WORDS = (
    StatusWord(id="agreed", approval="accepted"),
    StatusWord(id="asked", approval="proposed"),
    StatusWord(id="on track", stage="active", health="on-track"),
)


def scope(*records, **more):
    whole = vision(*records, **more)
    return Scope(whole, reach(whole), {}, {}, edit=lambda path, line: "", codes={})


def offered(*records):
    made = scope(*records, status_words=WORDS)
    bar = narrowing(made, made.vision.of(Initiative)).bar
    return {menu.facet: [option.word for option in menu.options] for menu in bar.filters if not menu.hidden}


def test_owners_part_the_work_where_some_are_no_declared_team():
    roles = [record("initiative/a", owner="Head of maps"), record("initiative/b", owner="Head of data")]
    assert offered(*roles)["owner"] == ["Head of data", "Head of maps"]
    assert "owner" not in offered(record("initiative/a", owner="Head of maps"), roles[0])
    team = Party("maps", PartyKind.TEAM, team="maps")
    teams = [record("initiative/a", owners=(team,)), record("initiative/b"), record("team/maps")]
    assert offered(*teams)["team"] == ["maps", "Not stated"]
    assert "owner" not in offered(*teams)


def test_approval_is_a_filter_where_it_parts_the_work_in_another_way_than_the_status():
    alone = [record("initiative/a", status="agreed"), record("initiative/b", status="asked")]
    assert "approval" not in offered(*alone)
    both = [record("initiative/a", status=("agreed", "on track")), record("initiative/b", status=("asked", "on track"))]
    assert offered(*both)["approval"] == ["proposed", "accepted"]


def test_periods_part_the_work_where_no_horizon_does():
    dated = [record("initiative/a", when="2027-H1"), record("initiative/b", when="2026-H2"),
             record("initiative/c", when="2026-12-03")]  # fmt: skip
    assert offered(*dated)["period"] == ["2026", "H2 2026", "H1 2027"]
    near = [
        record("initiative/a", when="2027-H1", horizon="near"),
        record("initiative/b", when="2026-H2", horizon="long"),
    ]
    assert "period" not in offered(*near)


def lanes(*records):
    pages = {page.address: page for page in arrange(scope(*records))}
    parts = [part for section in pages["roadmap/"].sections for part in section.parts]
    return [[tab.text for tab in part.tabs] for part in parts if isinstance(part, Tabs) and part.quiet]


def test_lanes_are_offered_where_they_part_the_work():
    one = record("initiative/a", pillars="pillar/p", owners=(party("Head of maps"),))
    assert lanes(record("pillar/p"), one) == []
    other = record("initiative/b", pillars="pillar/p", owners=(party("Head of data"),))
    assert lanes(record("pillar/p"), one, other) == [["pillar", "owner"]]


def test_no_line_of_sight_is_spoken_of_where_nobody_has_linked_anything():
    work, goal = record("initiative/a"), record("objective/o")
    linked = record("initiative/b", serves="outcome/c")

    def said(*records):
        made = scope(record("outcome/c"), work, goal, *records)
        page = next(page for page in arrange(made) if page.address == "initiatives/a/")
        return any(section.id == "line-of-sight" for section in page.sections), "line of sight" in "".join(
            str(piece) for piece in page.aside
        )

    assert said() == (False, False)
    assert said(linked) == (True, True)
