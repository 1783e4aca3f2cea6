"""No input keeps ``check`` busy: it ends, in little memory, and says in few lines which file is at fault.

Each input is read in a process of its own, whose processor time the system counts. Ten seconds are
far more than any input takes: what fails here grows faster than its length.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random
from tempfile import TemporaryFile

import pytest

from running import SMALL
from sweeps.pathological import INPUTS

SECONDS, MEGABYTES, LINES = 10, 500, 200
IS_WHOLE = os.environ.get("SIGHTLINE_SWEEP") == "all"
SEED = int(os.environ.get("SIGHTLINE_SEED", "7"))
SAMPLE = sorted(INPUTS) if IS_WHOLE else sorted(Random(SEED).sample(sorted(INPUTS), 20))


def checked(folder: Path) -> tuple[str, float, float]:
    """Run ``check`` in a folder; return what it said, its seconds of processor time and its most megabytes."""
    with TemporaryFile() as said:
        command = [sys.executable, "-m", "sightline", "check"]
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=subprocess.STDOUT)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read().decode()
    assert process.returncode in (0, 1), text[-2000:]
    return text, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


@pytest.mark.parametrize("name", SAMPLE)
def test_check_ends_soon_and_names_the_file(name: str, tmp_path: Path) -> None:
    shutil.copytree(SMALL / "content", tmp_path / "content")
    before = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")}
    INPUTS[name](tmp_path / "content")
    text, seconds, megabytes = checked(tmp_path)
    lines = len(text.splitlines())
    sys.stdout.write(f"seed {SEED}, {name}: {seconds:.1f} s, {megabytes:.0f} MB, {lines} lines\n")
    assert seconds < SECONDS
    assert megabytes < MEGABYTES
    assert lines <= LINES
    added = [path for path in tmp_path.rglob("*") if path.relative_to(tmp_path).as_posix() not in before]
    assert any(path.relative_to(tmp_path).as_posix() in text for path in added) or "vision" in name
