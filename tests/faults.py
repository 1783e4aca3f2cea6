"""Faults by order: the n-th touch of the disk below a folder fails, or is the last thing that the process does."""

import builtins
import errno
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from sightline.writing import disk

TOUCHES = ("mkdir", "rename", "replace", "unlink", "rmdir", "chmod", "fsync", "open")
KILLED = 137


class Disk:
    """Counts touches and, at one of them, does what is asked for."""

    def __init__(self, folder: Path, at: int = 0, strike: Callable[[], None] | None = None) -> None:
        self.folder = str(folder)
        self.at = at
        self.strike = strike
        self.touches: list[str] = []

    def touch(self, what: str) -> bool:
        """Count one touch; True where it is the one that was waited for."""
        self.touches.append(what)
        return len(self.touches) == self.at

    def concerns(self, name: str, path: object, words: dict[str, Any]) -> bool:
        """Whether a call touches the folder: by its path, or by a handle that was opened before."""
        if isinstance(path, int):
            return name == "fsync"
        return words.get("dir_fd") is not None or os.fsdecode(path).startswith(self.folder)  # type: ignore[arg-type]

    def hit(self) -> None:
        """Do what was asked for: fail, or die."""
        if self.strike:
            self.strike()


def fail() -> None:
    """Let the disk be full."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def die() -> None:
    """End the process as a kill does: nothing is flushed, nothing is caught."""
    os._exit(KILLED)


@contextmanager
def watched(watcher: Disk) -> Iterator[None]:
    """Let every touch of the disk pass by a watcher."""
    with pytest.MonkeyPatch.context() as patch:
        for name in TOUCHES:
            patch.setattr(os, name, _passing(name, getattr(os, name), watcher))
        for module in (io, builtins):
            patch.setattr(module, "open", _opening(open, watcher))
        patch.setattr(disk, "_renameat2", lambda real=disk._renameat2: _swapping(real(), watcher))
        yield


def _passing(name: str, real: Callable[..., Any], watcher: Disk) -> Callable[..., Any]:
    def call(path: Any, *more: Any, **words: Any) -> Any:
        writes = name != "open" or bool(more and more[0] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
        if writes and watcher.concerns(name, path, words) and watcher.touch(f"{name} {path}"):
            watcher.hit()
        return real(path, *more, **words)

    return call


def _opening(real: Callable[..., Any], watcher: Disk) -> Callable[..., Any]:
    def call(path: Any, mode: str = "r", *more: Any, **words: Any) -> Any:
        if not set(mode) & set("wax+") or isinstance(path, int) or not watcher.concerns("open", path, words):
            return real(path, mode, *more, **words)
        if watcher.touch(f"open {path}"):
            watcher.hit()
        return _Torn(real(path, mode, *more, **words), watcher)

    return call


def _swapping(real: Any, watcher: Disk) -> Any:
    def call(*words: Any) -> int:
        if watcher.touch("exchange"):
            watcher.hit()
        return int(real(*words))

    return real and call


class _Torn:
    """A file whose write may stop half way."""

    def __init__(self, real: Any, watcher: Disk) -> None:
        self.real = real
        self.watcher = watcher

    def write(self, data: Any) -> int:
        if self.watcher.touch("write"):
            self.real.write(data[: len(data) // 2])
            self.real.flush()
            self.watcher.hit()
        return int(self.real.write(data))

    def __enter__(self) -> "_Torn":
        self.real.__enter__()
        return self

    def __exit__(self, *what: object) -> None:
        self.real.__exit__(*what)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.real, name)
