"""The roadmap's headline: what lands and what is late, and nothing that is not known."""

from datetime import date
from typing import Any

import pytest

from making import record, vision, when
from sightline.model.record import Move
from sightline.model.workspace import Horizon
from sightline.subjects.roadmap.page import headline
from sightline.subjects.roadmap.record import Initiative

HORIZONS = (Horizon(id="near", title="Near term", until=when("2027-03"), near=True), Horizon(id="long", title="Long"))
LATER = (Move(on=date(2026, 10, 1), field="when", before="2026-Q4", why="Consent text late."),)


def work(name: str, **more: Any) -> Initiative:
    made = record(f"initiative/{name}", **more)
    assert isinstance(made, Initiative)
    return made


def test_the_headline_counts_what_lands_and_what_is_late() -> None:
    some = (
        work("x", when="2027-Q1", status="at risk", moved=LATER),
        work("y", when="2027-02", status="planned"),
        work("z", when="2028", status="planned"),
        work("over", when="2026-Q1", status="done"),
    )
    assert (
        headline(vision(*some, horizons=HORIZONS)) == "Two initiatives are due by March 2027; of them one has slipped"
    )


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        (("2025-01", "2027-06"), "What lands, and when; one is past its date"),
        (("2025-01", "2025-06"), "Two initiatives; two are past their date"),
    ],
)
def test_the_headline_does_not_promise_what_lands_when_every_date_is_past(dates: tuple[str, ...], said: str) -> None:
    some = (work(f"w{at}", when=day, status="on track") for at, day in enumerate(dates))
    assert headline(vision(*some, horizons=())) == said


@pytest.mark.parametrize(
    ("records", "said"),
    [
        ([], "Nothing is on the roadmap yet"),
        ([work("x")], "One initiative, none with a date"),
        ([work("x", when="v1.2"), work("y", when="v1.3")], "Two initiatives, none with a date"),
        ([work("x", when="2028")], "One initiative; none is due by March 2027"),
        (
            [work("x", when="2028"), work("y", when="before the holidays")],
            "Two initiatives; none has a date by March 2027",
        ),
    ],
)
def test_the_headline_stays_true_when_little_is_known(records: list[Initiative], said: str) -> None:
    assert headline(vision(*records, horizons=HORIZONS)) == said


@pytest.mark.parametrize(
    ("until", "said"),
    [
        ("2026-11-22", "One initiative is due by November 2026"),
        ("2026-11-21", "What lands, and when"),
    ],
)
def test_a_near_horizon_that_ends_today_is_still_to_come(until: str, said: str) -> None:
    horizons = (Horizon(id="near", until=when(until), near=True),)
    assert headline(vision(work("x", when="2026-11-22", status="on track"), horizons=horizons)) == said
