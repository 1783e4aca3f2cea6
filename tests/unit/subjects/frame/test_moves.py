"""What moved, and why, is read on the page of every kind."""

from itertools import count

import pytest

from sightline.load import read_vision
from sightline.model.kinds import KINDS
from sightline.site import Settings, build_site
from sweeps.planting import NAME, plant


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    folder, number = tmp_path_factory.mktemp("moved"), count(1)
    plant(folder, lambda: f"words{next(number)}x", lambda: "Told.")
    built = build_site(Settings(root=folder))
    assert built.tree is not None
    return read_vision(folder).vision, " ".join(page.main for page in built.tree.pages)


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_a_reason_is_read_where_the_record_is(planted, kind):
    vision, shown = planted
    (move,) = vision.records[kind, NAME].moved
    assert move.why in shown
    assert move.before in shown
