"""Which capabilities can be used, and which work waits for one."""

import pytest

from making import record, vision
from sightline.subjects.platform.facts import is_there, waits
from sightline.subjects.platform.record import Capability


def waiting(**work: str) -> list[str]:
    made = vision(
        record("initiative/x", needs="capability/map", **work), record("capability/map", available="2026-11-23")
    )
    return [found.id for found in waits(made, made.of(Capability)[0])]


@pytest.mark.parametrize(
    ("available", "ready"),
    [("2026-11-21", True), ("2026-11-22", True), ("2026-11-23", False), ("2026-11", True), ("2026-12", False)],
)
def test_a_capability_is_ready_from_the_first_day_on_which_it_is_available(available: str, ready: bool) -> None:
    made = vision(record("capability/map", available=available))
    assert is_there(made, made.of(Capability)[0]) is ready


def test_near_work_waits_for_what_cannot_be_used_yet() -> None:
    assert waiting(horizon="near") == ["x"]


@pytest.mark.parametrize(
    "work", [{"horizon": "medium"}, {"horizon": "long"}, {}, {"horizon": "near", "status": "done"}]
)
def test_work_that_is_far_or_over_does_not_wait(work: dict[str, str]) -> None:
    assert waiting(**work) == []
