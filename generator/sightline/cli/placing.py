"""New files for an author, told one by one."""

from collections.abc import Mapping
from pathlib import Path
from shlex import quote

from sightline.cli.exits import Stop
from sightline.cli.terminal import say
from sightline.publish import Occupied, place
from sightline.publish.disk import write

MADE = b"json-schema.org"
"""What every schema of ours names: the draft that it is written in."""

MOST_TOLD = 40
"""How many new files are named one by one."""


def place_new(folder: Path, files: Mapping[str, bytes], *, otherwise: str) -> None:
    """Write new files and name them. Raises ``Stop`` with ``otherwise`` where one is there already."""
    try:
        place(folder, files)
    except Occupied as occupied:
        named = ", ".join(occupied.paths[:3]) + (" and others" if len(occupied.paths) > 3 else "")
        verb = "is" if len(occupied.paths) == 1 else "are"
        raise Stop(f"{named} {verb} in {folder} already. Nothing was written. {otherwise}") from occupied
    _tell_written(folder, sorted(files))


def tell_next(folder: Path) -> None:
    """Say what to type in a folder that holds a new vision."""
    go = [] if folder.resolve() == Path.cwd() else [f"cd {quote(folder.as_posix())}"]
    say("\n  ".join(["\nNext, type:", *go, "sightline check", "sightline serve"]))


def renew(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files that Sightline makes from its own definitions, and name those that are new or changed.

    Raises ``Stop``, before anything is written, where a file of that name is somebody else's.
    """
    changed = {path: data for path, data in files.items() if not _is_same(folder / path, data)}
    foreign = [
        path for path in sorted(changed) if (folder / path).exists() and MADE not in (folder / path).read_bytes()
    ]
    if foreign:
        raise Stop(f"{foreign[0]} in {folder} is not a schema of Sightline. Nothing was written. Name another folder.")
    for path in sorted(changed):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        write(folder / path, changed[path])
    _tell_written(folder, sorted(changed))
    if not changed:
        say(f"The schemas in {folder.as_posix()} are up to date.")


def _tell_written(folder: Path, paths: list[str]) -> None:
    here = Path.cwd()
    shown = folder.relative_to(here) if folder.is_relative_to(here) else folder
    for path in paths[:MOST_TOLD]:
        say(f"wrote {(shown / path).as_posix()}")
    if len(paths) > MOST_TOLD:
        say(f"and {len(paths) - MOST_TOLD} more files in {shown.as_posix()}")


def _is_same(path: Path, data: bytes) -> bool:
    return path.is_file() and path.read_bytes() == data
