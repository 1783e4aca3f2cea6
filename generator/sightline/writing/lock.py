"""One writer at a time."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sightline.writing.refusal import Refused

if sys.platform != "win32":
    import fcntl

_PAUSE = 0.02
"""Seconds between two tries."""


@contextmanager
def locked(lock: Path, *, busy: str, tries: int = 1) -> Iterator[None]:
    """Hold a lock, which is a file; the system lets go of it when the process dies.

    Raises ``Refused`` with ``busy`` where another process holds it at each of the tries.
    """
    handle = _taken(lock, tries)
    if handle is None:
        raise Refused(busy)
    try:
        yield
    finally:
        with suppress(OSError):
            if _is_at(handle, lock):  # it may have gone with its folder, and another's may be in its place
                lock.unlink()
        os.close(handle)


def _taken(lock: Path, tries: int) -> int | None:
    for number in range(tries):
        if number:
            time.sleep(_PAUSE)
        handle = os.open(lock, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
        if _is_held(handle, lock):
            return handle
        os.close(handle)
    return None


def _is_held(handle: int, lock: Path) -> bool:
    """Whether the lock is ours now; the file may have gone with a process that ended meanwhile."""
    if sys.platform == "win32":  # renaming a folder that is in use fails there, which is lock enough
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return _is_at(handle, lock)
    except (BlockingIOError, FileNotFoundError):
        return False


def _is_at(handle: int, lock: Path) -> bool:
    return os.path.samestat(os.fstat(handle), lock.stat())
