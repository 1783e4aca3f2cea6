"""``sightline check``: every problem of every file in one run. It starts no engine, so it answers at once."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from sightline.check.report import report
from sightline.cli.arguments import Arguments, Options, add_as_of, add_settings, one_of, root_of
from sightline.cli.comparing import base_of, compare_with
from sightline.cli.exits import Exit
from sightline.cli.reading import settings_of
from sightline.cli.terminal import say, tell
from sightline.problems import Grade, Problem, visible
from sightline.site import read_and_check

ANNOTATION = {Grade.ERROR: "error", Grade.WARNING: "warning", Grade.GAP: "notice", Grade.FINDING: "notice"}


def declare(parser: Arguments) -> None:
    """Say which arguments there are."""
    add_settings(parser)
    add_as_of(parser)
    parser.add_argument("--strict", action="store_true", help="let warnings fail the check too")
    words = "also fail where something promised moved since then without a reason; BASE is found where it is not named"
    parser.add_argument("--against", metavar="BASE", nargs="?", const="", help=words)
    parser.add_argument("--all", action="store_true", help="list every gap, and not one line for each kind")
    parser.add_argument(
        "--format", type=one_of("text", "json", "github"), default="text", help="text, json, or github (annotations)"
    )


def run(options: Options) -> int:
    """Print the report and return 1 where the content has errors."""
    root = root_of(options)
    loaded, _, problems = read_and_check(settings_of(root, options.as_of))
    if options.against is not None:
        base = base_of(root, options.against)
        problems = tuple(sorted((*problems, *compare_with(loaded, base).missing)))
        tell(f"Reasons are wanted of what changed since {base.name}.")
    if options.format == "json":
        say(_json(problems))
    elif options.format == "github":
        say("\n".join(_annotations(problems)))
    else:
        say(report(problems, loaded.sources, vision=loaded.vision, all_gaps=options.all).rstrip())
    return verdict(problems, strict=options.strict)


def verdict(problems: Iterable[Problem], *, strict: bool) -> Exit:
    """Return whether the content may be built: no error and, under ``--strict``, no warning."""
    worst = min((problem.grade for problem in problems), default=Grade.FINDING)
    fails = worst is Grade.ERROR or (strict and worst is Grade.WARNING)
    return Exit.CONTENT if fails else Exit.CLEAN


def _json(problems: Iterable[Problem]) -> str:
    found = [asdict(problem) | {"grade": problem.grade.word} for problem in problems]
    return json.dumps(found, indent=1, ensure_ascii=False)


def _annotations(problems: Iterable[Problem]) -> Iterator[str]:
    for problem in problems:
        where = problem.where
        place = f"file={_property(where.path)},line={where.line},col={where.column},title={_property(problem.code)}"
        words = f"{problem.what}. {problem.right}".rstrip()
        yield f"::{ANNOTATION[problem.grade]} {place}::{_data(visible(words))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")
