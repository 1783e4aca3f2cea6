"""The first moves: each is made, or says what is missing and where to add it."""

from datetime import date

from making import link, links, record, result, vision, when
from sightline.model.guardrails import Guardrail
from sightline.model.values import Target
from sightline.subjects.capacity.record import Share
from sightline.subjects.first_moves.facts import COMPACT, FirstMove, first_moves
from sightline.subjects.people.record import Action, Held

HELD = Held(on=date(2026, 4, 15), what="Two days", actions=(Action(title="Write it down", done=True),))


def move(name: str, *records, **workspace) -> FirstMove:
    return next(one for one in first_moves(vision(*records, **workspace)) if one.id == name)


def missing(one: FirstMove) -> list[tuple[str, str]]:
    return [(each.what, each.where.path) for each in one.missing]


def objective(name: str, **more):
    return record(f"objective/{name}", **{"period": "2026", "key_results": (result("share"),), **more})


def measure(name: str, **more):
    stated = {"dashboard": ("business",), "role": "leading", "owner": "somebody", "target": Target("5", "", 5)}
    return record(f"measure/{name}", **{**stated, "now": reading(), **more})


def reading():
    from sightline.subjects.measures.record import Reading  # noqa: PLC0415 - only for this

    return Reading(value=1.0, when=when("2026-10"))


def test_an_empty_vision_says_what_each_move_needs_and_where():
    moves = first_moves(vision())
    assert [one.id for one in moves] == ["objectives", "platform-gaps", "capacity", "measures", "workshop"]
    assert not any(one.is_made for one in moves)
    places = {each.where.path for one in moves for each in one.missing}
    assert places == {
        "content/objectives/",
        "content/capabilities/",
        "content/capacity/",
        "content/vision.yml",
        "content/measures/",
        "content/practices/",
    }


def test_three_objectives_with_numbers_make_the_first_move():
    assert move("objectives", *(objective(name) for name in "abc")).is_made


def test_two_objectives_are_too_few_and_one_without_a_number_is_named():
    bare = objective("b", key_results=(result("share", target=None, measure=None),))
    assert missing(move("objectives", objective("a"), bare)) == [
        ("There are 2 objectives now; three to five can be kept in mind", "content/objectives/"),
        ("No key result of b has a number to reach", "content/objectives/b.md"),
    ]


def test_no_objective_is_said_in_words():
    assert missing(move("objectives"))[0][0].startswith("No objective is for the present period; three to five")


def test_the_number_of_a_measure_counts_for_its_key_result():
    one = objective("a", key_results=(result("share", target=None, measure=link("measure/m")),))
    assert len(missing(move("objectives", one, objective("b"), objective("c"), measure("m")))) == 0


def test_objectives_below_others_past_ones_and_those_to_come_do_not_count():
    three = [objective(name) for name in "abc"]
    other = (objective("d", serves="objective/a"), objective("e", period="2025"), objective("f", period="2027"))
    assert [one.id for one, _ in move("objectives", *three, *other).evidence] == ["a", "b", "c"]


def test_every_capability_is_audited_within_a_year():
    fresh = record("capability/a", audited=date(2026, 9, 30))
    assert move("platform-gaps", fresh).is_made
    old, never = record("capability/b", audited=date(2025, 9, 30)), record("capability/c")
    assert missing(move("platform-gaps", fresh, old, never)) == [
        ("b was audited more than a year ago", "content/capabilities/b.md"),
        ("c was never audited", "content/capabilities/c.md"),
    ]


def test_capacity_is_visible_when_the_present_period_has_a_plan_and_a_guardrail_guards_it():
    entry = record("capacity/q4", level="whole", period="2026-Q4", planned=(Share(id="new", percent=50.0),))
    guard = (Guardrail(id="floor", kinds=("debt",), at_least=20.0),)
    assert move("capacity", entry, guardrails=guard).is_made
    assert missing(move("capacity", entry)) == [
        ("No guardrail says how much is too little or too much", "content/vision.yml")
    ]
    past = record("capacity/q3", level="whole", period="2026-Q3", planned=(Share(id="new", percent=50.0),))
    assert missing(move("capacity", past, guardrails=guard)) == [
        ("Nothing says how the time of the present period was to be used", "content/capacity/")
    ]


def test_measures_are_compact_and_each_has_what_it_takes():
    assert move("measures", measure("a"), measure("b", role="outcome")).is_made
    bare = record("measure/c", dashboard=("business",))
    assert missing(move("measures", measure("a"), measure("b", role="outcome"), bare)) == [
        ("c has no owner", "content/measures/c.md"),
        ("c has no target", "content/measures/c.md"),
        ("c has no reading", "content/measures/c.csv"),
    ]


def test_too_many_measures_are_no_compact_set():
    many = [measure(f"m{number}", role="outcome" if number else "leading") for number in range(COMPACT + 1)]
    assert missing(move("measures", *many)) == [
        ("13 measures are on dashboards; 12 are still a compact set", "content/measures/")
    ]
    assert move("measures", *many[:COMPACT]).is_made


def test_a_workshop_counts_when_it_was_held_by_more_than_one_team():
    teams = links("team/a", "team/b")
    held = record("practice/course", sort="workshop", held=(HELD,), teams=teams)
    assert move("workshop", held).evidence == ((held, "2 teams, 1 of 1 action done"),)
    assert move("workshop", held).is_made
    alone = record("practice/course", sort="workshop", held=(HELD,))
    assert missing(move("workshop", alone)) == [
        ("course does not say which teams took part", "content/practices/course.md")
    ]
    to_come = record("practice/course", sort="workshop", held=(Held(on=date(2027, 4, 14)),), teams=teams)
    assert missing(move("workshop", to_come)) == [("course has not been held yet", "content/practices/course.md")]


def test_a_practice_of_another_sort_is_no_workshop():
    assert missing(move("workshop", record("practice/guild", sort="learning", held=(HELD,)))) == [
        ("No workshop across functions is recorded", "content/practices/")
    ]
