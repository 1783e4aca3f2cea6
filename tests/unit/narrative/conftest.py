"""A resolver over a few records, and a narrative of the initiative ``live-map``, which starts on line 11."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from sightline.model.record import Places
from sightline.model.values import Link, Target, When
from sightline.model.vision import Vision
from sightline.model.workspace import Horizon, StatusWord, TagFamily, TagWord, Workspace
from sightline.narrative import Narrative, Resolver, convert, resolver_of
from sightline.problems import Location, Problem
from sightline.subjects.measures.record import Measure, Reading
from sightline.subjects.objectives.record import KeyResult, Objective
from sightline.subjects.pillars.record import EvenOver, Pillar
from sightline.subjects.roadmap.record import Initiative

FILE = "content/initiatives/live-map.md"
START = Location(FILE, 11)


def places(path: str) -> Places:
    return Places(Location(path))


def initiative(name: str, **stated: object) -> Initiative:
    return Initiative(id=name, kind="initiative", places=places(f"content/initiatives/{name}.md"), **stated)


def measure(name: str, **stated: object) -> Measure:
    return Measure(id=name, kind="measure", places=places(f"content/measures/{name}.yml"), **stated)


RETENTION = measure(
    "retention",
    title="Retention",
    unit="%",
    now=Reading(value=91.8, when=When("2026-Q3")),
    baseline=Reading(value=88),
    target=Target("at least 94 %", ">=", 94, "%"),
)
FASTER = Objective(
    id="faster",
    kind="objective",
    places=places("content/objectives/faster.md"),
    title="Faster answers",
    key_results=(
        KeyResult(
            id="rebook",
            text="Seven in ten rebook alone",
            now=57,
            due=When("2027-Q1"),
            target=Target("70 %", "", 70, "%"),
            key_results=(KeyResult(id="first", text="The first one does"),),
        ),
        KeyResult(id="stay", text="They stay", measure=Link("retention", START, ("measure", "retention"))),
        KeyResult(id="secret", text="They pay", now=12, withheld="as agreed"),
    ),
)
RECORDS = (
    initiative("live-map", title="Live map", horizon="near", status=("At risk",), tags=("quick-win",)),
    initiative("night-load", title="Night load", horizon="long", was=("night-run",)),
    initiative("identity", title="Identity of parcels", horizon="near"),
    Pillar(
        id="identity",
        kind="pillar",
        places=places("content/pillars/identity.md"),
        title="Identity",
        even_over=(EvenOver(id="fewer", text="Fewer screens even over complete data"),),
    ),
    RETENTION,
    measure("costs", title="Costs", unit="€", now=Reading(value=1234567)),
    measure("unread", title="Unread"),
    FASTER,
)
WORKSPACE = Workspace(
    title="Every parcel seen",
    horizons=(Horizon(id="near"), Horizon(id="long")),
    status_words=(StatusWord(id="at risk", health="at-risk"), StatusWord(id="on track", health="on-track")),
    tag_families=(TagFamily(id="bet", words=(TagWord(id="quick-win"),)),),
)
VISION = Vision(
    workspace=WORKSPACE,
    records={one.key: one for one in RECORDS},
    today=date(2026, 11, 22),
    former={("initiative", "night-run"): ("initiative", "night-load")},
)
FILES = ("images/map.png", "initiatives/plan (new).pdf")

Tell = Callable[..., Narrative]


@pytest.fixture(scope="session")
def vision() -> Vision:
    return VISION


@pytest.fixture(scope="session")
def resolver() -> Resolver:
    return resolver_of(VISION, FILES)


@pytest.fixture(scope="session")
def tell(resolver: Resolver) -> Tell:
    """Convert a narrative; more words go to ``convert``."""

    def told(text: str, **more: object) -> Narrative:
        return convert(text, START, resolver, **more)

    return told


@pytest.fixture(scope="session")
def html(tell: Tell) -> Callable[..., str]:
    """Return the HTML of a narrative that has no problem."""

    def told(text: str, **more: object) -> str:
        narrative = tell(text, **more)
        assert not narrative.problems
        return narrative.html

    return told


@pytest.fixture(scope="session")
def problem(tell: Tell) -> Callable[[str], Problem]:
    """Return the only problem of a narrative, its file left out of sight."""

    def only(text: str) -> Problem:
        found = tell(text).problems
        assert len(found) == 1, found
        assert found[0].where.path == FILE
        return replace(found[0])

    return only
