"""``sightline check``: every problem of every file in one run. It starts no engine, so it answers at once."""

import os
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path

from sightline.changes.state import State, prefix_of
from sightline.check.report import report
from sightline.cli.arguments import Arguments, Options, add_as_of, add_settings, root_of
from sightline.cli.comparing import base_of, compare_with
from sightline.cli.exits import Exit
from sightline.cli.outputs import Output, outputs, put, summarise
from sightline.cli.reading import settings_of
from sightline.cli.terminal import say, tell
from sightline.formats import FORMATS, Run, findings
from sightline.language import count
from sightline.load import Loaded
from sightline.problems import Grade, Problem
from sightline.site import read_and_check
from sightline.site.comparing import fields_in, new_problems, touched


def declare(parser: Arguments) -> None:
    """Say which arguments there are."""
    add_settings(parser)
    add_as_of(parser)
    parser.add_argument("--strict", action="store_true", help="let warnings fail the check too")
    words = "also fail where something promised moved since then without a reason; BASE is found where it is not named"
    parser.add_argument("--against", metavar="BASE", nargs="?", const="", help=words)
    words = "fail on what came since then alone, and count the rest; BASE is found where it is not named"
    parser.add_argument("--new-since", metavar="BASE", nargs="?", const="", help=words)
    parser.add_argument("--all", action="store_true", help="list every gap, and not one line for each kind")
    names = ", ".join(("text", *FORMATS))
    words = f"{names}; several with commas, each with :FILE where it does not go to the terminal"
    parser.add_argument("--format", type=outputs, default=(Output("text"),), metavar="FORMAT[:FILE]", help=words)


def run(options: Options) -> int:
    """Print the report and return 1 where the content has errors."""
    root = root_of(options)
    loaded, _, problems = read_and_check(settings_of(root, options.as_of))
    base = _base(root, options)
    rest = 0
    if base and options.against is not None:
        problems = tuple(sorted((*problems, *compare_with(loaded, base).missing)))
    if base and options.new_since is not None and loaded.vision:
        new = new_problems(loaded, problems, base)
        rest, problems = len(problems) - len(new), new
    _put(options, root, loaded, problems, base)
    if rest:
        tell(f"{count(rest, 'more problem')} stood there before, and {'fails' if rest == 1 else 'fail'} nobody here.")
    return verdict(problems, strict=options.strict)


def _base(root: Path, options: Options) -> State | None:
    """Return the state to compare with, where that is asked for, and tell which it is."""
    named = next((word for word in (options.against, options.new_since) if word is not None), None)
    if named is None:
        return None
    base = base_of(root, named)
    tell(f"Compared with {base.name}.")
    return base


def _put(options: Options, root: Path, loaded: Loaded, problems: Sequence[Problem], base: State | None) -> None:
    """Write every form that was asked for."""
    if any(output.name != "text" for output in options.format):
        records = loaded.vision.records.values() if loaded.vision else ()
        prefix = prefix_of(root)
        made = Run(
            findings(problems, fields_in(loaded), prefix),
            {"/".join(record.key): record.name for record in records},
            frozenset(f"{prefix}{path}" for path in touched(loaded, base)) if base else frozenset(),
            version("mkdocs-sightline"),
        )
        if any(output.name == "github" for output in options.format):
            summarise(made, os.environ.get("GITHUB_STEP_SUMMARY", ""))
    for output in options.format:
        if output.name == "text":
            text = report(problems, loaded.sources, vision=loaded.vision, all_gaps=options.all).rstrip()
        else:
            text = FORMATS[output.name](made)
        put(output, text, say)


def verdict(problems: Iterable[Problem], *, strict: bool) -> Exit:
    """Return whether the content may be built: no error and, under ``--strict``, no warning."""
    worst = min((problem.grade for problem in problems), default=Grade.FINDING)
    fails = worst is Grade.ERROR or (strict and worst is Grade.WARNING)
    return Exit.CONTENT if fails else Exit.CLEAN
