"""Files for an author, told one by one."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from shlex import quote

from sightline.cli.exits import Stop
from sightline.cli.terminal import say
from sightline.language import plural
from sightline.publish import refuse_place_of_others
from sightline.writing import May, Occupied, never, write_folder

MOST_TOLD = 40
"""How many new files are named one by one."""


def place_folder(folder: Path, files: Mapping[str, bytes], *, force: bool) -> None:
    """Write the files of a new vision and name them. Raises ``Stop`` where one is there already."""
    refuse_place_of_others(folder)
    try:
        tell_written(folder, write_folder(folder, files, may_replace(force=force)))
    except Occupied as occupied:
        raise in_the_way(folder, occupied, "Name another folder, or replace what is there with --force.") from occupied


def may_replace(*, force: bool) -> May:
    """Whether files that are there may be replaced: all of them, or none."""
    return (lambda _: True) if force else never


def in_the_way(folder: Path, occupied: Occupied, otherwise: str) -> Stop:
    """Return what ends a command in whose way files are."""
    named = ", ".join(occupied.paths[:3]) + (" and others" if len(occupied.paths) > 3 else "")
    verb = plural(len(occupied.paths), "is", "are")
    return Stop(f"{named} {verb} in {folder} already. Nothing was written. {otherwise}")


def tell_next(folder: Path) -> None:
    """Say what to type in a folder that holds a new vision."""
    go = [] if folder.resolve() == Path.cwd() else [f"cd {quote(folder.as_posix())}"]
    say("\n  ".join(["\nNext, type:", *go, "sightline check", "sightline serve"]))


def tell_written(folder: Path, paths: Iterable[str]) -> None:
    """Name the files that were written."""
    paths, here = list(paths), Path.cwd()
    shown = folder.relative_to(here) if folder.is_relative_to(here) else folder
    for path in paths[:MOST_TOLD]:
        say(f"wrote {(shown / path).as_posix()}")
    if len(paths) > MOST_TOLD:
        say(f"and {len(paths) - MOST_TOLD} more files in {shown.as_posix()}")
