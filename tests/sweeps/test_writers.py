"""A failing disk or a dying process harms nothing of an author's: what a command writes is old or new, whole.

From a seed that is printed, ``make sweep`` fails 200 touches of the disk and kills at 60, over all commands that
write for an author; the suite takes twenty and ten. ``SIGHTLINE_SEED=7`` strikes where seed 7 does. What strikes
a build is in ``test_faults``.
"""

import errno
import os
import random
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import chain, islice, zip_longest
from pathlib import Path
from typing import NamedTuple

import pytest

from faults import KILLED, Disk, die, watched
from handmade import repository, snapshot
from running import REPOSITORY
from sightline.cli import main
from sightline.cli.packing import PAGE
from sightline.site.packing import Packed
from sightline.writing.files import LOCK
from sightline.writing.journal import PART

IS_WHOLE = os.environ.get("SIGHTLINE_SWEEP") == "all"
SEED = int(os.environ.get("SIGHTLINE_SEED", random.SystemRandom().randrange(10**6) if IS_WHOLE else 1))
FAULTS, KILLS = (200, 60) if IS_WHOLE else (20, 10)
FAILURES = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EDQUOT, errno.EROFS)
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills a forked process")

SERIES = "when,value,target,note\n2026-09,9.2,4,\n"
NEUTRAL = str(REPOSITORY / "tests" / "fixtures" / "invented.json")
COMMANDS: Mapping[str, tuple[str, ...]] = {
    "init in a new folder": ("init", "new/folder", "--as-of", "2026-11-22"),
    "init beside other files": ("init", "notes", "--as-of", "2026-11-22"),
    "init by force": ("init", ".", "--name", "Other", "--as-of", "2026-11-22", "--force"),
    "new": ("new", "term", "thing"),
    "measure add": ("measure", "add", "lead-time", "7.4", "--date", "2026-10"),
    "set": ("set", "measure/lead-time", "unit=days"),
    "pack": ("pack", "board", "--out", "board.html", "--force"),
    "schema": ("schema",),
    "schema again": ("schema", "older"),
    "import": ("import", "neutral", NEUTRAL, "brought"),
}

State = Mapping[str, bytes]


class Case(NamedTuple):
    """A command, what is there before and after it, how a second run ends, and how often one touches the disk."""

    words: tuple[str, ...]
    old: State
    new: State
    second: tuple[int, State]
    touches: tuple[str, ...]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small vision in which every command has something to write."""
    folder = repository(tmp_path / "repository", "title: Every parcel seen", "as-of: 2026-11-22")
    monkeypatch.chdir(folder)
    (folder / "notes").mkdir()
    (folder / "notes" / "mine.txt").write_text("mine")
    (folder / "content" / "measures").mkdir()
    (folder / "content" / "measures" / "lead-time.yml").write_text("title: Lead time\n")
    (folder / "content" / "measures" / "lead-time.csv").write_text(SERIES)
    (folder / "board.html").write_bytes(PAGE + b"of last month")
    assert main(["schema", "older"]) == 0
    (folder / "content" / "teams.yml").write_text("product:\n  title: Product\n")
    packed = Packed(PAGE.decode() + "of today", "board", date(2026, 11, 22), (), {})
    monkeypatch.setattr("sightline.cli.packing.build_pack", lambda *_: packed)
    shutil.copytree(folder, tmp_path / "before")
    return folder


def begin(root: Path) -> None:
    """Put everything back as it was; the folder itself stays, since we are in it."""
    for path in root.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    shutil.copytree(root.parent / "before", root, dirs_exist_ok=True)


def is_left(path: str) -> bool:
    """Whether a path is one of those under which a command writes before it renames."""
    return any(
        step in (LOCK, PART) or (step.startswith(".") and step.endswith((".part", ".sightline")))
        for step in path.split("/")
    )


def found(root: Path) -> State:
    """Return what is there for an author."""
    return {path: data for path, data in snapshot(root).items() if not is_left(path)}


def case_of(root: Path, words: tuple[str, ...]) -> Case:
    """Run a command twice, undisturbed."""
    begin(root)
    old, watcher = found(root), Disk(root)
    with watched(watcher):
        assert main(words) == 0
    new = snapshot(root)
    second = int(main(words))
    assert new != old
    return Case(words, old, new, (second, snapshot(root)), tuple(watcher.touches))


def strikes(root: Path, number: int) -> Iterator[tuple[str, Case, int]]:
    """Yield commands in turn, each at touches of its own in an order of chance."""
    order = random.Random(SEED)
    cases = {name: case_of(root, words) for name, words in COMMANDS.items()}
    places = [
        [(name, case, at) for at in order.sample(range(1, len(case.touches) + 1), len(case.touches))]
        for name, case in cases.items()
    ]
    turns = (place for place in chain.from_iterable(zip_longest(*places)) if place)
    sys.stdout.write(f"seed {SEED}\n")  # shown where a strike does harm
    yield from islice(turns, number)


def tell(capsys: pytest.CaptureFixture[str], struck: Counter[str], what: str) -> None:
    """Print how many strikes there were, and from which seed."""
    with capsys.disabled():
        sys.stdout.write(f"\nseed {SEED}: {struck.total()} {what}, over {len(struck)} commands\n")


def run(root: Path, case: Case, at: int, strike: Callable[[], None]) -> int:
    """Run a command with one strike, and return how it ends."""
    with watched(Disk(root, at, strike)):
        return int(main(case.words))


def test_files_are_old_or_new_and_whole_when_the_disk_fails_once(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chance, struck = random.Random(SEED), Counter[str]()
    for name, case, at in strikes(root, FAULTS):
        where = f"{name}, touch {at} of {len(case.touches)}: {case.touches[at - 1]}"
        number = chance.choice(FAILURES)

        def fail(number: int = number) -> None:
            raise OSError(number, os.strerror(number))

        begin(root)
        code = run(root, case, at, fail)
        assert code in (0, 2), where
        assert found(root) == (case.old if code else case.new), where
        check_next_run(root, case, [(0, case.new)] if code else [case.second], where)
        struck[name] += 1
    tell(capsys, struck, "faults")
    assert struck.total() == FAULTS
    assert len(struck) == len(COMMANDS)


def test_files_are_old_or_new_and_whole_when_the_command_is_killed(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    struck = Counter[str]()
    for name, case, at in strikes(root, KILLS):
        where = f"{name}, touch {at} of {len(case.touches)}: {case.touches[at - 1]}"
        begin(root)
        child = os.fork()
        if child == 0:
            os._exit(run(root, case, at, die))
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) in (0, KILLED), where
        begun = list(root.rglob(f"{PART}/plan.json"))
        assert begun or found(root) in (case.old, case.new), where
        fresh, done = (0, case.new), case.second
        expected = [fresh, done] if begun else [fresh if found(root) == case.old else done]
        check_next_run(root, case, expected, where)
        struck[name] += 1
    tell(capsys, struck, "kills")
    assert struck.total() == KILLS
    assert len(struck) == len(COMMANDS)


def check_next_run(root: Path, case: Case, expected: list[tuple[int, State]], where: str) -> None:
    """The same command runs to its end, and nothing of the one that was struck is left."""
    code = int(main(case.words))
    assert (code, snapshot(root)) in expected, where
    assert not [path for path in root.rglob("*") if is_left(path.relative_to(root).as_posix())], where
