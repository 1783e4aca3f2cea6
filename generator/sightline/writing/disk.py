"""Every touch of the disk that writing makes, so that a sweep can let each of them fail."""

import ctypes
import errno
import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

FILE_MODE = 0o644
FOLDER_MODE = 0o755

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_LACKING = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}


def files_in(folder: Path) -> Iterator[Path]:
    """Yield every file below a folder, in the order of the names."""
    for here, folders, files in os.walk(folder):
        folders.sort()
        yield from (Path(here) / name for name in sorted(files))


def open_modes(folder: Path) -> None:
    """Let everybody read the folder and all that is in it, whatever the umask was."""
    for here, _, files in os.walk(folder):
        Path(here).chmod(FOLDER_MODE)
        for name in files:
            (Path(here) / name).chmod(FILE_MODE)


def write(path: Path, data: bytes) -> None:
    """Write a file whole: beside its place first, then renamed into it. One that is there keeps its mode."""
    beside = path.with_name(f".{path.name}.part")
    try:
        put(beside, data, mode_of(path))
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    with suppress(OSError):  # it is in its place already
        sync(path.parent)


def put(path: Path, data: bytes, mode: int) -> None:
    """Write a file that nobody reads yet, and wait until it is on the disk; a leftover of that name goes first."""
    path.unlink(missing_ok=True)
    with path.open("xb") as file:  # never through a link that is put there meanwhile
        file.write(data)
    path.chmod(mode)
    sync(path)


def mode_of(path: Path) -> int:
    """Return the permissions of a file, or those that a new one gets."""
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        return FILE_MODE


def make_folders(folder: Path, made: list[Path]) -> None:
    """Make a folder with those above it, and add each one that was not there to a list, outer ones first."""
    if not folder.is_dir():
        make_folders(folder.parent, made)
        folder.mkdir(exist_ok=True)
        made.append(folder)


def remove_empty(folders: list[Path]) -> None:
    """Remove folders, inner ones first, as far as they are there and nothing is in them."""
    for folder in reversed(folders):
        with suppress(OSError):
            folder.rmdir()


def sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_all(folder: Path) -> None:
    """Wait until a folder is on the disk with all that is in it."""
    for here, _, files in os.walk(folder):
        for name in files:
            sync(Path(here) / name)
        sync(Path(here))


def move(source: Path, target: Path) -> None:
    """Rename; a target that exists must be an empty folder."""
    source.rename(target)


def remove(folder: Path) -> None:
    """Remove a folder with all that is in it, if it exists."""
    if folder.exists():
        shutil.rmtree(folder)


def exchange(path: Path, other: Path) -> bool:
    """Swap two folders in one step; False where the system or the file system cannot."""
    rename = _renameat2()
    if rename is None:
        return False
    ctypes.set_errno(0)
    if rename(_AT_FDCWD, os.fsencode(path), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _LACKING:
        return False
    raise OSError(number, os.strerror(number), str(path), None, str(other))


def _renameat2() -> Callable[[int, bytes, int, bytes, int], int] | None:
    """Return the system's own call, or None where there is none."""
    if sys.platform != "linux":
        return None
    return getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
