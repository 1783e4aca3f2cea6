"""Whether a capability can be built on: the worst of availability, promise kept and stated status."""

import pytest

from making import record, vision, when
from sightline.subjects.platform.facts import Use, use_of, waits
from sightline.subjects.platform.record import ServiceLevel
from sightline.subjects.platform.view import use_line
from sightline.views.inline import Mark


def level(objective, attained):
    return ServiceLevel(title="Available", objective=objective, attained=attained)


@pytest.mark.parametrize(
    ("given", "use"),
    [
        ({"available": "2026-Q2"}, Use.READY),
        ({"available": "2027-Q2"}, Use.WAITS),
        ({}, Use.WAITS),
        ({"status": "done"}, Use.READY),
        ({"status": "dropped", "available": "2025"}, Use.WAITS),
        ({"status": "at risk", "available": "2026-Q2"}, Use.STRAINED),
        ({"status": "at risk", "available": "2027-Q2"}, Use.WAITS),
        ({"available": "2026-Q2", "service_levels": (level("99.9 %", "99.1 %"),)}, Use.STRAINED),
        ({"available": "2026-Q2", "service_levels": (level("99.9 %", "99.9 %"),)}, Use.READY),
        ({"available": "2026-Q2", "service_levels": (level("99 %", "99.5 %"), level("99 %", "98.4 %"))}, Use.STRAINED),
        ({"available": "2026-Q2", "service_levels": (level("at most 200 ms", "240 ms"),)}, Use.STRAINED),
        ({"available": "2026-Q2", "service_levels": (level("at most 200 ms", "180 ms"),)}, Use.READY),
        ({"available": "2026-Q2", "service_levels": (level("99.9 %", None), level(None, "98 %"))}, Use.READY),
        ({"available": "2026-Q2", "service_levels": (level("always", "mostly"),)}, Use.READY),
        ({"available": "2026-Q2", "service_levels": (level("at least 5 days", "3 weeks"),)}, Use.READY),
    ],
)
def test_the_worst_of_availability_promise_and_status_counts(given, use):
    words = dict(given)
    if "available" in words:
        words["available"] = when(words["available"])
    made = vision(record("capability/x", **words))
    assert use_of(made, made.records["capability", "x"]) is use


def test_near_work_is_held_back_by_what_is_below_its_promise_and_is_told_by_how_much():
    weak = record("capability/x", available=when("2026-Q2"), service_levels=(level("99.9 %", "99.1 %"),))
    near = record("initiative/i", horizon="near", needs="capability/x")
    made = vision(weak, near)
    assert [work.id for work in waits(made, made.records["capability", "x"])] == ["i"]
    mark, beneath = use_line(made, made.records["capability", "x"])
    assert mark == Mark("at-risk", "Below its promise")
    assert beneath.pieces == ("99.1\u00a0%, promised 99.9\u00a0%",)
