"""The way to a value inside a record, as people write it."""

import pytest

from making import record, result, vision, when
from sightline.check import check
from sightline.model.record import Move
from sightline.model.values import Target
from sightline.model.ways import follow
from sightline.subjects.measures.record import Reading
from sightline.subjects.roadmap.record import Milestone

OBJECTIVE = record("objective/o", status="planned", key_results=(result("share", key_results=(result("inner"),)),))
WORK = record("initiative/w", milestones=(Milestone(title="Pilot", when=when("2027-03")),), extra={"rank": "3"})
MEASURE = record("measure/m", target=Target("at least 70 %", ">=", 70, "%"), baseline=Reading(value=3.0))


@pytest.mark.parametrize(
    ("made", "way", "path", "value"),
    [
        (OBJECTIVE, "status", ("status",), ("planned",)),
        (OBJECTIVE, "key-results/share/text", ("key-results", "share", "text"), "share"),
        (OBJECTIVE, "key-results/share/key-results/inner/text", None, "inner"),
        (WORK, "milestones/1/title", ("milestones", 0, "title"), "Pilot"),
        (WORK, "milestones/Pilot/title", ("milestones", 0, "title"), "Pilot"),
        (WORK, "owner", ("owner",), ()),
        (WORK, "extra/rank", ("extra", "rank"), "3"),
        (MEASURE, "from/value", ("from", "value"), 3.0),
    ],
)
def test_a_way_leads_to_the_value_that_it_names(made, way, path, value):
    found = follow(made, way)
    assert found is not None
    assert found.value == value
    assert path is None or found.path == path


@pytest.mark.parametrize(
    ("made", "way"),
    [
        *((OBJECTIVE, way) for way in ("wen", "", "key-results/none/text", "key-results/share/none", "status/0/x")),
        *((WORK, way) for way in ("milestones/0/title", "milestones/2/title", "milestones/²/title", "extra/none")),
        *((MEASURE, way) for way in ("now/value", "target/value", "unit/x", "from/value/x")),
    ],
)
def test_a_way_to_nothing_is_none(made, way):
    assert follow(made, way) is None


def moved(made, **move):
    given = {"id": made.id, "kind": made.kind, "places": made.places, "moved": (Move(**move),)}
    rest = {
        name: getattr(made, name) for name in ("key_results", "target", "status", "milestones") if hasattr(made, name)
    }
    found = check(vision(type(made)(**given, **rest)))
    return {problem.code for problem in found if problem.code.startswith(("move", "slip"))}


@pytest.mark.parametrize(
    ("made", "move", "code"),
    [
        (MEASURE, {"field": "target", "before": "at least 80 %", "why": "Late"}, None),
        (MEASURE, {"field": "target", "before": "at least 80 %"}, "slip-without-reason"),
        (MEASURE, {"field": "target", "before": "at least 70 %", "why": "Late"}, "moved-from-equals-now"),
        (MEASURE, {"field": "horizon", "before": "near", "why": "Late"}, "moved-field-unknown"),
        (OBJECTIVE, {"field": "key-results/share/target", "before": "80 %", "why": "Late"}, None),
        (OBJECTIVE, {"field": "key-results/share/target", "before": "70 %", "why": "Late"}, "moved-from-equals-now"),
        (OBJECTIVE, {"field": "key-results/none/target", "before": "80 %", "why": "Late"}, "moved-field-unknown"),
        (WORK, {"field": "milestones/Pilot/when", "before": "2027-03", "why": "Late"}, "moved-from-equals-now"),
        (record("team/t"), {"field": "target", "why": "Late"}, "moved-field-unknown"),
    ],
)
def test_what_moved_is_checked_in_every_kind(made, move, code):
    assert moved(made, **move) == ({code} if code else set())
