"""``sightline changes``: what changed in meaning since an earlier state, and which reasons are missing."""

import argparse
import os
from functools import partial
from pathlib import Path
from urllib.parse import quote

from sightline.changes.base import find_base
from sightline.changes.data import as_json, as_lines
from sightline.changes.markdown import comment
from sightline.changes.page import page
from sightline.changes.state import NoBase, State, commit_state, prefix_of
from sightline.changes.words import text
from sightline.cli.arguments import Arguments, Options, add_as_of, add_settings, root_of
from sightline.cli.exits import Exit, Stop
from sightline.cli.outputs import Output, one_output, put
from sightline.cli.reading import settings_of
from sightline.cli.terminal import say
from sightline.load import Loaded, read_vision
from sightline.model.change import KINDS, Change
from sightline.problems import Grade, suggestion
from sightline.site.comparing import Comparison, comparison

HERE = "the files here"
FORMS = ("text", "md", "json", "jsonl", "html")


def declare(parser: Arguments) -> None:
    """Say which arguments there are."""
    add_settings(parser)
    add_as_of(parser)
    words = "a commit, branch or folder, or BASE..HEAD; else where the work left its target branch"
    parser.add_argument("range", metavar="BASE[..HEAD]", nargs="?", default="", help=words)
    names_of_forms = ", ".join(FORMS)
    parser.add_argument(
        "--format", type=_forms, default=(Output("text"),), metavar="FORMAT[:FILE]", help=names_of_forms
    )
    parser.add_argument("--only", type=_kinds, default=(), metavar="KIND,...", help="tell changes of these kinds alone")
    parser.add_argument("--require-reasons", action="store_true", help="end with 1 where a reason is missing")


def run(options: Options) -> int:
    """Print what changed, and return 1 where reasons are required and missing."""
    root = root_of(options)
    base, later = states_of(root, options.range)
    found = compared(root, options, base, later)
    names = base.name, later.name if later else HERE
    changes = [change for change in found.changes if not options.only or change.kind in options.only]
    for output in options.format:
        put(output, _made(output.name, changes, names, found.sides.after.workspace.language, root), say)
    if any(problem.grade is Grade.ERROR for problem in found.after.problems):
        words = "There are errors in the content, and what they hide was not compared. Type: sightline check"
        raise Stop(words, Exit.CONTENT)
    unexplained = any(change.is_unexplained for change in found.changes)
    return Exit.CONTENT if options.require_reasons and unexplained else Exit.CLEAN


def _forms(words: str) -> tuple[Output, ...]:
    return tuple(one_output(word, FORMS) for word in words.split(","))


def _kinds(words: str) -> tuple[str, ...]:
    kinds = tuple(word.strip() for word in words.split(","))
    for kind in kinds:
        if kind not in KINDS:
            raise argparse.ArgumentTypeError(f'there is no kind "{kind}". {suggestion(kind, KINDS)}'.rstrip())
    return kinds


def _made(form: str, changes: list[Change], names: tuple[str, str], language: str, root: Path) -> str:
    """Return changes in one of the forms."""
    if form == "md":
        return comment(changes, names, partial(_address, prefix_of(root))).rstrip()
    if form == "html":
        return page(changes, names, language).rstrip()
    if form == "jsonl":
        return as_lines(changes)
    return as_json(changes, names) if form == "json" else text(changes, *names)


def _address(prefix: str, path: str, line: int) -> str:
    """Return where a file can be read on the forge whose runner this is; nothing elsewhere."""
    hub = [os.environ.get(f"GITHUB_{name}", "") for name in ("SERVER_URL", "REPOSITORY", "SHA")]
    lab = [os.environ.get(f"CI_{name}", "") for name in ("PROJECT_URL", "COMMIT_SHA")]
    place = f"{quote(prefix + path)}#L{line}"
    if all(hub):
        return f"{hub[0]}/{hub[1]}/blob/{hub[2]}/{place}"
    return f"{lab[0]}/-/blob/{lab[1]}/{place}" if all(lab) else ""


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
