"""The commit that the content is at. Git is the only other process that Sightline ever starts."""

import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path

_SHOWN_CONTENT = ("content", "mkdocs.yml")


@dataclass(frozen=True)
class Commit:
    """What is checked out: its full hash and the day on which it was committed."""

    id: str
    """The hash, followed by ``+changes`` where files differ from it; empty where there is no commit."""
    day: date | None


NO_COMMIT = Commit("", None)


def read_commit(root: Path) -> Commit:
    """Return the commit of a folder that holds ``content/``, or ``NO_COMMIT`` where git does not know it.

    A folder that merely lies inside another project's checkout has no commit of its own: the content
    must be in the commit. The day is the committer's own, as recorded, and not this machine's.
    """
    if not _ask(root, "ls-tree", "HEAD", "content"):
        return NO_COMMIT
    shown = _ask(root, "show", "--no-patch", "--no-show-signature", "--format=%H %cs", "HEAD").split()
    if len(shown) != 2:
        return NO_COMMIT
    changed = _ask(root, "status", "--porcelain", "--", *_SHOWN_CONTENT)
    return Commit(shown[0] + ("+changes" if changed else ""), date.fromisoformat(shown[1]))


def _ask(root: Path, *words: str) -> str:
    command = ["git", "--no-optional-locks", "-C", str(root), *words]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)  # noqa: S603 - fixed words
    except FileNotFoundError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
