"""A failing disk or a dying build never harms the published site: it is the old one or the new one, whole.

The suite takes a fixed sample, spread evenly over a build; ``make sweep`` takes every point.
"""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from faults import KILLED, Disk, die, fail, watched
from handmade import repository, snapshot, stand_in, write
from sightline.cli import main
from sightline.publish import verify
from sightline.writing import disk

SAMPLE = 18
IS_WHOLE = os.environ.get("SIGHTLINE_SWEEP") == "all"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills a forked process")


class Ground(NamedTuple):
    """Where the sweep takes place: a repository, the old and the new site, and how often a build touches the disk."""

    root: Path
    old: dict[str, bytes]
    new: dict[str, bytes]
    touches: tuple[str, ...]


@pytest.fixture(params=["swap", "two renames", "first build"])
def ground(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ground:
    """A repository whose site is old and whose content is new."""
    stand_in(monkeypatch)
    root = repository(tmp_path / "repository", "old", "gone")
    monkeypatch.chdir(root)
    if request.param == "two renames":
        monkeypatch.setattr(disk, "exchange", lambda one, other: False)
    assert main(["build"]) == 0
    old = snapshot(root / "site")
    write(root, "new", "added", "added too")
    shutil.copytree(root / "site", tmp_path / "old")
    watcher = Disk(root)
    with watched(watcher):
        assert main(["build"]) == 0
    new = snapshot(root / "site")
    assert old.keys() != new.keys()
    if request.param == "first build":
        shutil.rmtree(tmp_path / "old")
        old = {}
    return Ground(root, old, new, tuple(watcher.touches))


def points(touches: tuple[str, ...]) -> list[int]:
    """Return the touches at which to strike: all of them, or a fixed sample and those around the swap."""
    if IS_WHOLE:
        return list(range(1, len(touches) + 1))
    even = {round(1 + share * (len(touches) - 1) / (SAMPLE - 1)) for share in range(SAMPLE)}
    swap = {
        at + near for at, touch in enumerate(touches, 1) if touch.startswith(("exchange", "rename")) for near in (0, 1)
    }
    return sorted(even | swap)


def begin(ground: Ground) -> None:
    """Put the old site back and remove everything else that a build leaves."""
    for name in ("site", ".site.sightline"):
        shutil.rmtree(ground.root / name, ignore_errors=True)
    if ground.old:
        shutil.copytree(ground.root.parent / "old", ground.root / "site")


def site_of(ground: Ground) -> dict[str, bytes]:
    """Return what is published."""
    return snapshot(ground.root / "site") if (ground.root / "site").exists() else {}


def tell(ground: Ground, strike: Callable[[], None], at: int) -> tuple[int, str]:
    """Build with one strike; return the exit code and what was struck."""
    watcher = Disk(ground.root, at, strike)
    with watched(watcher):
        code = main(["build"])
    return code, watcher.touches[at - 1] if len(watcher.touches) >= at else "nothing"


def test_site_is_old_or_new_and_whole_when_the_disk_fails_once(ground: Ground) -> None:
    for at in points(ground.touches):
        begin(ground)
        code, what = tell(ground, fail, at)
        found = site_of(ground)
        assert code in (0, 2), f"touch {at} of {len(ground.touches)}: {what}"
        assert found == (ground.old if code else ground.new), f"touch {at} of {len(ground.touches)}: {what}"
        assert main(["build"]) == 0
        assert site_of(ground) == ground.new
        assert verify(ground.root / "site") == []
        assert not (ground.root / ".site.sightline").exists()


def test_site_is_old_or_new_and_whole_when_the_build_is_killed(ground: Ground) -> None:
    for at in points(ground.touches):
        begin(ground)
        child = os.fork()
        if child == 0:
            os._exit(tell(ground, die, at)[0])
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        assert code in (0, KILLED)
        found = site_of(ground)
        kept = ground.root / ".site.sightline" / "last"
        between = bool(ground.old) and not found and snapshot(kept) == ground.old
        assert found in (ground.old, ground.new) or between, f"touch {at} of {len(ground.touches)}"
        assert main(["build"]) == 0
        assert site_of(ground) == ground.new
        assert not (ground.root / ".site.sightline").exists()
