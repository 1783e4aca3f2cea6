"""Git, the only other process that Sightline ever starts: every command of it goes through here.

A checkout may be another person's work, and its own settings can name programs that git then runs, or fetch what is not
there. So whatever a setting could start is switched off by words that go before every setting, and only commands are
asked for that read objects: what compares a working tree (``status``, ``diff``) runs the checkout's filters.
"""

import hashlib
import os
import subprocess
from pathlib import Path

from sightline.problems import visible

SECONDS = 30.0
"""How long one answer may take."""

_COMMAND = ("git", "--no-pager", "--no-optional-locks", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null")
_SWITCHES = {
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",  # before git 2.44 nothing else keeps a partial clone from fetching
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",  # the words of a refusal, which are read below
}
_OF_ANOTHER = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_PREFIX")
"""What a hook of some repository tells its own commands; a folder's repository is the one that it lies in."""
_TRUST = "git config --global --add safe.directory"


class GitRefused(Exception):
    """Git gave no answer; the words are its own first line, or say what kept it from running."""


def ask_git(folder: Path, *words: str, given: bytes = b"", seconds: float = SECONDS) -> bytes:
    """Return what one git command prints in a folder, as bytes: names of files need not be text.

    ``given`` is what the command reads. Raises ``GitRefused`` where git is not there, refuses or takes too long.
    """
    around = {name: value for name, value in os.environ.items() if name not in _OF_ANOTHER} | _SWITCHES
    try:
        done = subprocess.run(  # noqa: S603 - our own words, and no shell
            [*_COMMAND, "-C", str(folder), *words],
            input=given,
            capture_output=True,
            check=False,
            env=around,
            timeout=seconds,
        )
    except FileNotFoundError as error:
        raise GitRefused("git is not installed, or not where programs are looked for") from error
    except subprocess.TimeoutExpired as error:
        raise GitRefused(f"git {words[0]} took longer than {seconds:g} seconds") from error
    except OSError as error:
        raise GitRefused(f"git cannot be run: {(error.strerror or 'no reason is given').lower()}") from error
    if done.returncode:
        raise GitRefused(_refusal(done.stderr.decode("utf-8", "backslashreplace"), done.returncode))
    return done.stdout


def blob_name(data: bytes, digits: int) -> str:
    """Return the name of a file's bytes in git; ``digits`` is the length of a name in its object format."""
    made = hashlib.sha1(usedforsecurity=False) if digits == 40 else hashlib.sha256()
    made.update(b"blob %d\0" % len(data) + data)
    return made.hexdigest()


def _refusal(said: str, code: int) -> str:
    """Return the first line that says why, with the command that git names where it does not trust a folder."""
    lines = [visible(line.strip()) for line in said.splitlines() if line.strip()]
    fatal = [line for line in lines if line.startswith(("fatal: ", "error: "))]
    first = next(iter(fatal or lines), f"it ended with {code} and said nothing").partition(": ")
    why = first[2] if first[0] in ("fatal", "error") else "".join(first)
    trust = [line for line in lines if line.startswith(_TRUST)]
    return f"{why}. If you trust it, type: {trust[0]}" if trust else why
