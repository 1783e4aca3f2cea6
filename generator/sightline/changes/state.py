"""A state of the content that is not the one on the disk's own place: a commit, or another folder."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from sightline.dates import read_day
from sightline.git import GitRefused, ask_git, blob_name

CONTENT = "content"
LARGEST = 1_000_000
"""Bytes that a content file may have."""


class NoBase(Exception):
    """There is nothing to compare with; the words say why, and which command would help."""


class State(Protocol):
    """A state of the content: what it is called, and its files."""

    @property
    def name(self) -> str:
        """What it is called in a line."""

    @property
    def day(self) -> date | None:
        """The day of its commit, where it is one."""

    def differing(self, texts: Mapping[str, str]) -> list[str]:
        """Return the paths of files that differ from these texts, or are there alone on one side."""

    def read(self, paths: Iterable[str]) -> dict[str, bytes | None]:
        """Return the bytes of files; None for those that are not there."""


@dataclass(frozen=True)
class FolderState:
    """The content of another folder."""

    root: Path

    @property
    def name(self) -> str:
        """The folder's path."""
        return str(self.root)

    @property
    def day(self) -> date | None:
        """A folder has no day of its own."""
        return None

    def differing(self, texts: Mapping[str, str]) -> list[str]:
        """Return the paths of files that differ from these texts, or are there alone on one side."""
        here = set(_paths_below(self.root))
        same = {path for path in here if path in texts and _text(self.root / path) == texts[path]}
        return sorted((here | set(texts)) - same)

    def read(self, paths: Iterable[str]) -> dict[str, bytes | None]:
        """Return the bytes of files; None for those that are not there."""
        return {path: _bytes(self.root / path) for path in paths}


def _paths_below(root: Path) -> Iterator[str]:
    for folder, inner, names in os.walk(root / CONTENT, followlinks=False):
        inner[:] = [name for name in inner if not name.startswith(".")]
        yield from ((Path(folder) / name).relative_to(root).as_posix() for name in names)


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() and not path.is_symlink() else None


def _text(path: Path) -> str:
    raw = _bytes(path) or b""
    return raw.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")


@dataclass(frozen=True)
class CommitState:
    """The content as a commit has it."""

    root: Path
    id: str
    said: str
    """How it is called: ``main at 4f1c2a9``."""
    blobs: Mapping[str, str]
    """Names of the contents of files, by path."""
    day: date | None = None

    @property
    def name(self) -> str:
        """How it is called."""
        return self.said

    def differing(self, texts: Mapping[str, str]) -> list[str]:
        """Return the paths of files that differ from these texts, or are there alone on one side.

        Files of other line ends than git's are among them, and turn out to say the same.
        """
        digits = len(self.id)
        same = {path for path, text in texts.items() if self.blobs.get(path) == blob_name(text.encode(), digits)}
        return sorted((set(self.blobs) | set(texts)) - same)

    def read(self, paths: Iterable[str]) -> dict[str, bytes | None]:
        """Return the bytes of files; None for those that are not there.

        Raises ``NoBase`` where the copy lacks them.
        """
        wanted = {path: self.blobs.get(path) for path in paths}
        names = sorted({blob for blob in wanted.values() if blob})
        try:
            answer = ask_git(self.root, "cat-file", "--batch", given="".join(f"{name}\n" for name in names).encode())
            held = dict(_batch(answer, names))
        except (GitRefused, ValueError) as error:
            raise NoBase(_INCOMPLETE) from error
        return {path: held[blob] if blob else None for path, blob in wanted.items()}


_INCOMPLETE = (
    "This copy was made without the contents of earlier files, so there is nothing to compare with. Nothing was "
    "compared. Type:\n  git fetch --refetch --no-filter origin"
)


def prefix_of(root: Path) -> str:
    """Return the way from the top of the repository to a folder, ``vision/``; nothing at the top or without git."""
    try:
        return os.fsdecode(ask_git(root, "rev-parse", "--show-prefix")).rstrip("\n")
    except GitRefused:
        return ""


def _batch(answer: bytes, names: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Part what ``cat-file --batch`` says; raises ``ValueError`` where something is missing."""
    at = 0
    for name in names:
        end = answer.index(b"\n", at)
        words = answer[at:end].split()
        size = int(words[2])
        yield name, answer[end + 1 : end + 1 + size]
        at = end + 2 + size


def commit_state(root: Path, revision: str, said: str) -> CommitState:
    """Return the content of a commit; ``said`` is how it is called, before its name.

    Raises ``NoBase`` where the commit is there and its content is not.
    """
    try:
        head = ask_git(root, "log", "-1", "--no-show-signature", "--no-color", "--format=%H %cs", revision, "--")
        id_, day = head.decode().split()
        listed = ask_git(root, "ls-tree", "-r", "-z", id_, "--", CONTENT)
    except (GitRefused, ValueError) as error:
        raise NoBase(_INCOMPLETE if "promisor" in str(error) else f"Git does not show {said}: {error}.") from error
    blobs = dict(_entry(line) for line in listed.split(b"\0") if line.startswith(b"100"))
    if not blobs:
        raise NoBase(f"{said} ({id_[:7]}) holds no content, so there is nothing to compare with. Nothing was compared.")
    return CommitState(root, id_, f"{said} at {id_[:7]}" if not id_.startswith(said) else id_[:7], blobs, _day(day))


def _entry(line: bytes) -> tuple[str, str]:
    about, _, name = line.partition(b"\t")
    return os.fsdecode(name), about.split()[2].decode()


def _day(text: str) -> date | None:
    try:
        return read_day(text)
    except ValueError:
        return None
