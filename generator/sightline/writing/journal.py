"""Several files at once: what is begun is written down first, and taken back where it does not come to its end.

Beside the files lies, while they are written, a folder with each new file, a copy of each one that it
replaces, and a plan. The plan is there before the first rename and gone after the last one.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from sightline.writing import disk
from sightline.writing.refusal import Refused, refuse_links

PART = ".sightline.part"
PLAN = "plan.json"


class Step(NamedTuple):
    """One file that is written: its path, the SHA-256 of what is new, and whether it replaces another."""

    path: str
    hash: str
    replaces: bool


def carry_out(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files below a folder that is held: all, or none as soon as ``take_back`` has run.

    Raises ``OSError`` after what was written has been taken back.
    """
    steps = [Step(path, _hash(data), (folder / path).exists()) for path, data in files.items()]
    try:
        _stage(folder, files, steps)
        for number, step in enumerate(steps):
            disk.make_folders((folder / step.path).parent, [])
            (folder / PART / f"{number}.new").replace(folder / step.path)
        for parent in sorted({(folder / step.path).parent for step in steps}):
            disk.sync(parent)
        (folder / PART / PLAN).unlink()
    except BaseException:
        with suppress(OSError):  # the next command that writes here takes it back
            take_back(folder)
        raise
    with suppress(OSError):
        disk.remove(folder / PART)


def take_back(folder: Path) -> None:
    """Put back what was there before files that were begun to be written and did not come to their end.

    A file that somebody has changed since stays as it is.
    """
    part = folder / PART
    refuse_links(folder, PurePosixPath(PART, PLAN))
    if not part.exists():
        return
    folders, steps = _read_plan(folder)
    for number, step in reversed(list(enumerate(steps))):
        path = folder / step.path
        if not path.is_file() or _hash(path.read_bytes()) != step.hash:
            continue
        if step.replaces:
            (part / f"{number}.old").replace(path)
        else:
            path.unlink()
    disk.remove_empty([folder / name for name in folders])
    (part / PLAN).unlink(missing_ok=True)
    disk.remove(part)


def _stage(folder: Path, files: Mapping[str, bytes], steps: Sequence[Step]) -> None:
    """Write the new files beside those that they will replace."""
    part = folder / PART
    disk.make_folders(part, [])
    for number, step in enumerate(steps):
        path = folder / step.path
        mode = disk.mode_of(path)
        if step.replaces:
            disk.put(part / f"{number}.old", path.read_bytes(), mode)
        disk.put(part / f"{number}.new", files[step.path], mode)
    plan = {"folders": list(_missing(folder, steps)), "files": steps}
    disk.write(part / PLAN, json.dumps(plan).encode())
    disk.sync(folder)


def _missing(folder: Path, steps: Sequence[Step]) -> Iterator[str]:
    """Yield the folders that are yet to be made, outer ones first."""
    parents = {parent.as_posix() for step in steps for parent in PurePosixPath(step.path).parents}
    yield from (parent for parent in sorted(parents) if not (folder / parent).exists())


def _read_plan(folder: Path) -> tuple[list[str], list[Step]]:
    """Return the folders and files of a plan, none where nothing was begun; refuse one that leads out of the folder."""
    try:
        plan = json.loads((folder / PART / PLAN).read_bytes())
        folders, steps = list(plan["folders"]), [Step(*step) for step in plan["files"]]
    except FileNotFoundError:
        return [], []
    except (ValueError, TypeError, KeyError) as error:
        raise Refused(f"{folder / PART} is not Sightline's. Nothing was written. Move it away.") from error
    for path in (PurePosixPath(name) for name in (*folders, *(step.path for step in steps))):
        if path.is_absolute() or ".." in path.parts:
            raise Refused(f"{folder / PART} is not Sightline's: it names {path}. Nothing was written. Move it away.")
        refuse_links(folder, path.parent / "file")
    return folders, steps


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
