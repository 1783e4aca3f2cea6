"""One build at a time into one folder."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sightline.publish.refusal import Refused

if sys.platform != "win32":
    import fcntl

LOCK = "lock"


@contextmanager
def locked(work: Path, target: Path) -> Iterator[None]:
    """Hold the lock of a working folder; the system lets go of it when the process dies.

    Raises ``Refused`` where another build holds it.
    """
    work.mkdir(mode=0o755, parents=True, exist_ok=True)
    handle = os.open(work / LOCK, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if not _is_held(handle, work / LOCK):
            raise Refused(f"Another build is publishing to {target} at this moment. Wait until it has ended.")
        yield
    finally:
        os.close(handle)


def _is_held(handle: int, path: Path) -> bool:
    """Whether the lock is ours now; the file may have gone with a build that ended meanwhile."""
    if sys.platform == "win32":  # renaming a folder that is in use fails there, which is lock enough
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return os.fstat(handle).st_ino == path.stat().st_ino
    except (BlockingIOError, FileNotFoundError):
        return False
