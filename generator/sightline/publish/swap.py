"""The swap: until it, the old site; from it on, the new one."""

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sightline.publish.manifest import read_manifest, verify
from sightline.publish.refusal import refuse_foreign
from sightline.writing import Refused, disk, locked
from sightline.writing.files import own_work, work_of

FIXED = (errno.EBUSY, errno.EXDEV)
"""What the system says of a folder that cannot be renamed: a mount point, a layer of a container's image."""

Say = Callable[[str], None]


def publish(target: Path, root: Path, *, build: Callable[[Path], None], say: Say) -> None:
    """Build into a folder beside the output, verify it, and swap the two once.

    ``build`` fills the folder that it is given and seals it. ``say`` hears of what the reader should
    know, such as a file system that cannot swap in one step. Whatever is raised on the way (``Refused``,
    ``OSError``, or anything from ``build``), the published site is as it was.
    """
    target, root = target.resolve(), root.resolve()
    refuse_foreign(target, root)
    work = work_of(target)
    own_work(work)
    busy = f"Another build is publishing to {target} at this moment. Wait until it has ended."
    with locked(work / "lock", busy=busy), _tidying(work):
        staged, last = work / "next", work / "last"
        _recover(target, staged, last)
        build(staged)
        _refuse_damaged(staged)
        disk.sync_all(staged)
        refuse_foreign(target, root)  # again: what somebody put there meanwhile stays too
        _swap(staged, target, last=last, say=say)
        _tidy(work, say)


@contextmanager
def _tidying(work: Path) -> Iterator[None]:
    """Leave nothing of a failed build behind, as far as the disk lets us; but never remove the last good site."""
    try:
        yield
    except BaseException:
        with suppress(OSError):
            disk.remove(work / "next")
            if not (work / "last").exists():
                disk.remove(work)
        raise


def _recover(target: Path, staged: Path, last: Path) -> None:
    """Remove what a killed build left, and put the old site back where one died between two renames."""
    if read_manifest(last) is not None and not (target.exists() and any(target.iterdir())):
        disk.move(last, target)
    disk.remove(last)
    disk.remove(staged)


def _refuse_damaged(staged: Path) -> None:
    if wrong := verify(staged):
        named = ", ".join(wrong[:3]) + (" and others" if len(wrong) > 3 else "")
        raise Refused(
            f"What was written is not what was built: {named}. Is the disk full, or did something else write?"
        )


def _swap(staged: Path, target: Path, *, last: Path, say: Say) -> None:
    try:
        _rename(staged, target, last=last, say=say)
    except OSError as error:
        if error.errno not in FIXED:
            raise
        raise Refused(
            f"{target} is fixed where it is, as a mounted folder is, and cannot be swapped. Nothing was published. "
            f"Name a folder below it: --site-dir {target / 'site'}"
        ) from error


def _rename(staged: Path, target: Path, *, last: Path, say: Say) -> None:
    """Rename a folder, as one step where the system can."""
    if not target.exists() or not any(target.iterdir()):
        disk.move(staged, target)
    elif not disk.exchange(staged, target):
        say("This file system cannot swap two folders in one step: for a moment there is no site in between.")
        disk.move(target, last)
        try:
            disk.move(staged, target)
        except OSError:
            disk.move(last, target)
            raise


def _tidy(work: Path, say: Say) -> None:
    """Remove the old site. The new one is published already: what fails here is said, and mended by the next build."""
    try:
        disk.sync(work.parent)
        for left in ("next", "last"):
            disk.remove(work / left)
        disk.remove(work)
    except OSError as error:
        say(f"The old site could not be removed from {work}: {error.strerror}. The next build tries again.")
