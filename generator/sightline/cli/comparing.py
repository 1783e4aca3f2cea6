"""``sightline changes``: what changed in meaning since an earlier state, and which reasons are missing."""

import os
from pathlib import Path

from sightline.changes.base import find_base
from sightline.changes.state import NoBase, State, commit_state
from sightline.changes.words import text
from sightline.cli.arguments import Arguments, Options, add_as_of, add_settings, root_of
from sightline.cli.exits import Exit, Stop
from sightline.cli.reading import settings_of
from sightline.cli.terminal import say
from sightline.load import Loaded, read_vision
from sightline.problems import Grade
from sightline.site.comparing import Comparison, comparison

HERE = "the files here"


def declare(parser: Arguments) -> None:
    """Say which arguments there are."""
    add_settings(parser)
    add_as_of(parser)
    words = "a commit, branch or folder, or BASE..HEAD; else where the work left its target branch"
    parser.add_argument("range", metavar="BASE[..HEAD]", nargs="?", default="", help=words)
    parser.add_argument("--require-reasons", action="store_true", help="end with 1 where a reason is missing")


def run(options: Options) -> int:
    """Print what changed, and return 1 where reasons are required and missing."""
    root = root_of(options)
    base, later = states_of(root, options.range)
    found = compared(root, options, base, later)
    say(text(found.changes, base.name, later.name if later else HERE))
    if any(problem.grade is Grade.ERROR for problem in found.after.problems):
        words = "There are errors in the content, and what they hide was not compared. Type: sightline check"
        raise Stop(words, Exit.CONTENT)
    unexplained = any(change.is_unexplained for change in found.changes)
    return Exit.CONTENT if options.require_reasons and unexplained else Exit.CLEAN


def states_of(root: Path, words: str) -> tuple[State, State | None]:
    """Return what to compare with, and what to compare instead of the files here, where somebody names it."""
    first, dots, second = words.partition("..")
    named = second.lstrip(".")
    try:
        later = commit_state(root, named, named) if dots and named else None
    except NoBase as error:
        raise Stop(str(error)) from error
    return base_of(root, first), later


def base_of(root: Path, named: str) -> State:
    """Return the state to compare with: the one that is named, else what is found."""
    try:
        return find_base(root, os.environ, named)
    except NoBase as error:
        raise Stop(str(error)) from error


def compared(root: Path, options: Options, base: State, later: State | None) -> Comparison:
    """Read the content here and compare it."""
    settings = settings_of(root, options.as_of)
    return compare_with(read_vision(root, as_of=settings.as_of, commit_day=settings.commit.day), base, later)


def compare_with(loaded: Loaded, base: State, later: State | None = None) -> Comparison:
    """Return what changed; an end with words where one of the two cannot be read, or they are one and the same."""
    if loaded.vision is None:
        raise Stop("The content cannot be read, so nothing was compared. Type: sightline check", Exit.CONTENT)
    try:
        found = comparison(loaded, base, later)
    except NoBase as error:
        raise Stop(str(error)) from error
    if found is None:
        raise Stop(f"The content of {base.name} cannot be read, so nothing was compared.", Exit.CONTENT)
    if base.name.startswith("HEAD, ") and not found.files:
        raise Stop(
            f"{base.name} is all that there is: nothing was compared. Say with what to compare:\n"
            "  sightline changes HEAD~1"
        )
    return found
