"""Previous and next, and the line of sight in a line."""

from datetime import date

from making import record, result, vision, when
from sightline.model.vision import Vision
from sightline.model.workspace import Horizon
from sightline.subjects.frame.backlinks import backlinks
from sightline.subjects.frame.previous_next import turns
from sightline.subjects.frame.record_page import plain
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.sight_line import sight_line
from sightline.subjects.sight.facts import reach

HORIZONS = (Horizon(id="near"), Horizon(id="far"))


def scope(whole: Vision) -> Scope:
    return Scope(whole, reach(whole), {}, backlinks(whole, {}), lambda path, line: "", {})


def test_initiatives_turn_within_their_pillar_nearest_horizon_first():
    whole = vision(
        record("pillar/p", title="Reliability"),
        record("initiative/a", pillars="pillar/p", horizon="far"),
        record("initiative/b", pillars="pillar/p", horizon="near"),
        record("initiative/c", horizon="near"),
        horizons=HORIZONS,
    )
    found = turns(whole)
    b = found["initiative", "b"]
    assert (b.before, b.after, b.on) == (None, ("initiative", "a"), "Next in Reliability")
    assert found["initiative", "a"].back == "Before it in Reliability"
    alone = found["initiative", "c"]
    assert (alone.before, alone.after, alone.on) == (None, None, "Next without a pillar")


def test_updates_turn_by_their_day():
    whole = vision(record("update/a", date=when("2026-11-20")), record("update/b", date=when("2026-03")))
    a = turns(whole)["update", "a"]
    assert (a.before, a.back, a.after, a.on) == (("update", "b"), "Earlier", None, "Later")


def test_reviews_turn_by_their_day():
    days = {"a": date(2026, 11, 20), "b": date(2026, 3, 1), "c": date(2026, 5, 1)}
    found = turns(vision(*(record(f"review/{name}", on=day) for name, day in days.items())))
    assert (found["review", "c"].before, found["review", "c"].after) == (("review", "b"), ("review", "a"))


def test_outcomes_turn_as_they_are_declared():
    whole = vision(record("outcome/a"), record("outcome/b"), outcomes=("b", "a"))
    assert turns(whole)["outcome", "b"].after == ("outcome", "a")


def sighted() -> Vision:
    return vision(
        record("outcome/keep"),
        record("outcome/save"),
        record("objective/fast", serves="outcome/keep", key_results=(result("share"),)),
        record("objective/adrift"),
        record("initiative/map", serves="objective/fast/share"),
        record("measure/m"),
        record("measure/early", drives="measure/m"),
        record("measure/idle"),
        record("update/u", about=("initiative/map", "outcome/save")),
        record("update/quiet"),
    )


def test_every_record_says_the_first_way_up_and_what_else_it_reaches():
    whole = scope(sighted())

    def said(kind: str, name: str) -> str:
        return plain(sight_line(whole, whole.vision.records[kind, name]))

    assert said("objective", "fast") == "keep"
    assert said("objective", "adrift") == "Reaches no outcome"
    assert said("measure", "m") == said("measure", "early") == "keep \u203a fast \u203a share"
    assert said("measure", "idle") == "Reaches no outcome"
    assert said("update", "u") == "keep \u203a fast \u203a share \u203a map; also save"
    assert said("update", "quiet") == said("initiative", "map") == ""
