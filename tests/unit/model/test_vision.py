"""How records stand: the one state, and what is over. It is asked in one place, so that pages and rules agree."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import pytest

from making import WORDS, record, result, vision, when
from sightline.check import check
from sightline.export.days import days
from sightline.model.guardrails import WorkKind
from sightline.model.record import Part, Record
from sightline.model.state import STATE_WORDS, Approval, Health, Stage
from sightline.model.values import Key
from sightline.model.vision import Vision
from sightline.model.workspace import StatusWord, TagFamily, TagWord
from sightline.subjects.capacity.shares import debts
from sightline.subjects.freshness.facts import reviewable
from sightline.subjects.gates.facts import near_running
from sightline.subjects.platform.facts import waits
from sightline.subjects.platform.record import Capability
from sightline.subjects.roadmap.delays import delays
from sightline.subjects.roadmap.facts import lands_within, near_work
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.sight.facts import reach

MORE = (StatusWord(id="paused", stage="paused"), StatusWord(id="replaced", stage="replaced"))


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ((), "none"),
        (("odd",), "unread"),
        (("planned",), "planned"),
        (("at risk",), "at-risk"),
        (("at risk", "done"), "done"),
        (("at risk", "paused"), "paused"),
        (("paused", "declined"), "declined"),
        (("planned", "declined"), "declined"),
        (("replaced", "declined"), "replaced"),
        (("at risk", "on track"), "on-track"),
        (("on track", "at risk"), "at-risk"),
    ],
)
def test_a_state_is_an_end_before_a_pause_before_health_before_stage(words: tuple[str, ...], state: str) -> None:
    assert vision(status_words=(*WORDS, *MORE)).standing(words).state == state


def test_every_state_has_words_and_states_come_from_the_scales() -> None:
    assert set(STATE_WORDS) == {
        "none",
        "unread",
        *(word.value for scale in (Stage, Health, Approval) for word in scale),
    }
    assert Approval.DECLINED.value in STATE_WORDS


@pytest.mark.parametrize(
    "over",
    [
        *(record("initiative/x", status=word) for word in ("done", "dropped", "declined", "replaced")),
        record("initiative/x", status=("on track", "declined")),
        record("objective/x", result="Met in June"),
        record("objective/x", period="2025"),
        result("x", result="Met in June"),
        result("x", status=("done",)),
        record("decision/x", decided=date(2026, 1, 1)),
        record("decision/x", outcome="We buy it"),
        record("capacity/x", period="2025-Q1"),
    ],
)
def test_nothing_more_is_expected_of_what_ended(over: Record | Part) -> None:
    assert vision(status_words=(*WORDS, *MORE)).is_over(over)


@pytest.mark.parametrize(
    "live",
    [
        record("initiative/x"),
        record("initiative/x", status="paused"),
        record("objective/x", period="2026"),
        record("decision/x", by="2025"),
        result("x", due=when("2025")),
        record("risk/x"),
    ],
)
def test_what_is_late_or_paused_is_not_over(live: Record | Part) -> None:
    assert not vision(status_words=(*WORDS, *MORE)).is_over(live)


PLAN = "2026-11-30"
ASKS: dict[str, Callable[[Vision], Iterable[Key]]] = {
    "is open": lambda made: (work.key for work in made.open(Initiative)),
    "is near": lambda made: (work.key for work in near_work(made)),
    "counts for the line of sight": lambda made: reach(made).counted,
    "is a hole": lambda made: reach(made).holes.initiatives,
    "waits": lambda made: (work.key for one in made.of(Capability) for work in waits(made, one)),
    "is late": delays,
    "is debt": lambda made: (work.key for some in debts(made) for work in some),
    "is asked at gates": lambda made: (work.key for work in near_running(made)),
    "is asked for a review": lambda made: (one.key for one in reviewable(made)),
    "lands next": lambda made: (work.key for work in made.of(Initiative) if lands_within(made, work, date(2027, 1, 1))),
    "is in the calendar": lambda made: (day.record.key for day in days(made)),
    "is found fault with": lambda made: (("initiative", one.about.partition("/")[2]) for one in check(made)),
}


def _asked_about(status: Any) -> Vision:
    family = TagFamily(id="work", words=(TagWord(id="debt"),))
    move = {"moved": (), "when": PLAN, "reviewed": date(2020, 1, 1), "tags": ("debt",), "needs": "capability/map"}
    work = record("initiative/x", horizon="near", status=status, **move)
    late = record("initiative/y", horizon="near", status=status, when="2026-01-01")
    kinds = {"work_kinds": (WorkKind(id="debt", debt=True),), "tag_families": (family,)}
    return vision(work, late, record("capability/map", status="planned"), **kinds)


@pytest.mark.parametrize("ask", ASKS.values(), ids=ASKS)
def test_work_that_was_declined_is_asked_for_nothing_and_counts_nowhere(
    ask: Callable[[Vision], Iterable[Key]],
) -> None:
    asked = {("initiative", "x"), ("initiative", "y")}
    assert asked & set(ask(_asked_about("on track")))
    assert not asked & set(ask(_asked_about("declined")))
    assert not asked & set(ask(_asked_about(("on track", "declined"))))
