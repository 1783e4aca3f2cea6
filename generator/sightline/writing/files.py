"""Files for an author: all of them or none, and never over one that may not be replaced."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from sightline.writing import disk
from sightline.writing.journal import carry_out, take_back
from sightline.writing.lock import locked
from sightline.writing.refusal import Occupied, Refused, refuse_links, refuse_typed_link

LOCK = ".sightline.lock"
TRIES = 3000
"""A command writes for some milliseconds; this many tries take a minute."""

May = Callable[[bytes], bool]
"""Whether a file that is there may be replaced, by its bytes."""


def never(_: bytes) -> bool:
    """Replace no file that is there."""
    return False


class Held:
    """A folder in which no other command of Sightline writes meanwhile; paths are relative to it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self, path: str) -> bytes | None:
        """Return a file's bytes, or None where there is none. Raises ``Refused`` where a link is on the way."""
        refuse_links(self.folder, PurePosixPath(path))
        try:
            return (self.folder / path).read_bytes()
        except FileNotFoundError:
            return None

    def write(self, files: Mapping[str, bytes], may: May = never) -> tuple[str, ...]:
        """Write files whole, all or none, and return the paths of those that were not so already.

        Raises, before anything is written, ``Occupied`` where one is there that may not be replaced, and
        ``Refused`` where a link is on the way.
        """
        before = {path: self.read(path) for path in sorted(files)}
        taken = tuple(path for path, data in before.items() if data is not None and not may(data))
        if taken:
            raise Occupied(taken)
        changed = [path for path, data in before.items() if data != files[path]]
        if len(changed) == 1:  # one rename is whole by itself
            self._write_one(changed[0], files[changed[0]])
        elif changed:
            carry_out(self.folder, {path: files[path] for path in changed})
        return tuple(changed)

    def replace(self, path: str, before: bytes | None, after: bytes) -> None:
        """Write one file that was read before as ``before``, or not found.

        Raises ``Refused`` where another program has changed it since.
        """
        try:
            self.write({path: after}, lambda there: there == before)
        except Occupied as occupied:
            words = f"{path} was changed at this very moment. Nothing was written. Type it again."
            raise Refused(words) from occupied

    def _write_one(self, path: str, data: bytes) -> None:
        made: list[Path] = []
        try:
            disk.make_folders((self.folder / path).parent, made)
            disk.write(self.folder / path, data)
        except BaseException:
            disk.remove_empty(made)
            raise


@contextmanager
def hold(folder: Path) -> Iterator[Held]:
    """Hold a folder, and first take back what a command that was killed had begun in it.

    Raises ``Refused`` where the folder is a link, or where another command keeps it for a minute.
    """
    refuse_typed_link(folder)
    busy = f"Another command of Sightline is writing in {folder} and does not end. Nothing was written."
    with locked(folder / LOCK, busy=busy, tries=TRIES):
        take_back(folder)
        yield Held(folder)


def work_of(target: Path) -> Path:
    """Return where a folder is staged: beside its place, so that a rename brings it there."""
    place = target.resolve()  # the current folder has no name as it is typed
    return place.parent / f".{place.name}.sightline"


def write_folder(folder: Path, files: Mapping[str, bytes], may: May = never) -> tuple[str, ...]:
    """Write files into a folder, which comes with all of them in one step where it is not there yet.

    Returns and raises as ``Held.write`` does.
    """
    refuse_typed_link(folder)
    if folder.exists():
        if work_of(folder).is_dir():
            with suppress(OSError, Refused), _staging(folder):  # what a killed command left beside it
                pass
        with hold(folder) as held:
            return held.write(files, may)
    made: list[Path] = []
    try:
        disk.make_folders(folder.parent, made)
        _write_new(folder, files)
    except BaseException:
        disk.remove_empty(made)
        raise
    return tuple(sorted(files))


def own_work(work: Path) -> None:
    """Make the working folder beside a target. Raises ``Refused`` where it holds what is not ours to remove."""
    refuse_typed_link(work)
    disk.make_folders(work, [])
    for path in sorted(work.iterdir()):
        if path.name not in ("next", "last", "lock") or path.is_symlink():
            raise Refused(f"{path} is not Sightline's, and is in the way. Nothing was written. Move it away.")


@contextmanager
def _staging(folder: Path) -> Iterator[Path]:
    """Lock and clear the place where a folder is staged, and leave nothing there."""
    work = work_of(folder)
    own_work(work)
    try:
        with locked(work / "lock", busy=f"Another command of Sightline is writing {folder}. Nothing was written."):
            disk.remove(work / "next")
            try:
                yield work / "next"
            finally:
                with suppress(OSError):
                    disk.remove(work / "next")
    finally:
        disk.remove_empty([work])


def _write_new(folder: Path, files: Mapping[str, bytes]) -> None:
    with _staging(folder) as staged:
        _fill(staged, files)
        if folder.exists():
            raise Occupied((folder.name,))
        disk.move(staged, folder)
        with suppress(OSError):  # it is in its place already
            disk.sync(folder.parent)


def _fill(staged: Path, files: Mapping[str, bytes]) -> None:
    """Write files where nobody sees them yet."""
    for path, data in files.items():
        disk.make_folders((staged / path).parent, [])
        disk.write(staged / path, data)
    disk.sync_all(staged)
