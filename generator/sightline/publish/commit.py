"""The commit that the content is at, and whether it alone made a site."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sightline.dates import read_day
from sightline.git import GitRefused, ask_git, blob_name
from sightline.writing.disk import files_in

CHANGED = "+changes"
_UNBORN = "does not have any commits yet"


@dataclass(frozen=True)
class Commit:
    """What is checked out: its full hash, and the day on which it was committed."""

    id: str
    """Empty where there is no commit."""
    day: date | None
    refusal: str = ""
    """Why git, which is in use here, does not say what is checked out."""


NO_COMMIT = Commit("", None)


def read_commit(root: Path) -> Commit:
    """Return the commit of a folder that holds ``content/``, or ``NO_COMMIT`` where git does not know it.

    A folder that merely lies inside another project's checkout has no commit of its own: the content
    must be in the commit. The day is the committer's own, as recorded, and not this machine's.
    """
    try:
        id_, day = ask_git(root, "log", "-1", "--no-show-signature", "--no-color", "--format=%H %cs").split()
        known = ask_git(root, "ls-tree", id_.decode(), "content")
    except GitRefused as refused:
        quiet = _UNBORN in str(refused) or not _is_checkout(root)
        return NO_COMMIT if quiet else Commit("", None, f"Git does not say which commit this is: {refused}")
    return Commit(id_.decode(), _day(day.decode())) if known else NO_COMMIT


def _is_checkout(root: Path) -> bool:
    return any((folder / ".git").exists() for folder in (root.resolve(), *root.resolve().parents))


def _day(text: str) -> date | None:
    try:
        return read_day(text)
    except ValueError:  # git takes any second for a date
        return None


def made_by(root: Path, commit: str, inputs: Iterable[Path]) -> str:
    """Return the commit that made a site, with ``+changes`` where it is not all that made it; else an empty string.

    ``commit`` is what was checked out before anything was read. ``inputs`` are the files and folders that made the
    site. Their bytes are compared with those of the commit, so that it does not matter what git was told to ignore.
    """
    if not commit:
        return ""
    try:
        same = read_commit(root).id == commit and _are_committed(root, commit, inputs)
    except (GitRefused, OSError, ValueError):  # ValueError: an input lies outside the repository
        same = False
    return commit if same else commit + CHANGED


def _are_committed(root: Path, commit: str, inputs: Iterable[Path]) -> bool:
    top = Path(os.fsdecode(ask_git(root, "rev-parse", "--show-toplevel").rstrip(b"\n"))).resolve()
    places = sorted({(path.parent.resolve() / path.name).relative_to(top).as_posix() for path in inputs})
    listed = ask_git(top, "ls-tree", "-r", "-z", commit, "--", *places).split(b"\0")
    wanted = {os.fsdecode(name): about.split() for about, _, name in (line.partition(b"\t") for line in listed if line)}
    found = {path.relative_to(top).as_posix(): path for place in places for path in _files(top / place)}
    return {name for name in wanted if _is_read(name)} == set(found) and all(
        wanted[name][2].decode() in _blobs(path, len(commit)) for name, path in found.items()
    )


def _files(place: Path) -> Iterator[Path]:
    files = files_in(place) if place.is_dir() and not place.is_symlink() else (place,)
    return (path for path in files if _is_read(path.as_posix().removeprefix(place.parent.as_posix())))


def _is_read(name: str) -> bool:
    """Whether a file can make a site: what begins with a dot, and what Python keeps beside its modules, does not."""
    return not any(step.startswith(".") or step == "__pycache__" for step in name.split("/"))


def _blobs(path: Path, digits: int) -> Iterator[str]:
    """Yield the names under which git may hold a file: as it is, with plain line ends, or as a pointer of LFS."""
    if path.is_symlink():
        return
    data = path.read_bytes()
    yield blob_name(data, digits)
    if b"\r\n" in data and b"\0" not in data:
        yield blob_name(data.replace(b"\r\n", b"\n"), digits)
    oid = hashlib.sha256(data).hexdigest()
    pointer = f"version https://git-lfs.github.com/spec/v1\noid sha256:{oid}\nsize {len(data)}\n"
    yield blob_name(pointer.encode(), digits)
