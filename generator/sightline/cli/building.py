"""``sightline build``: read, report, build beside the published site, swap once."""

from datetime import date
from pathlib import Path

from sightline.check.report import report
from sightline.cli.arguments import Arguments, Options, add_as_of, add_settings, root_of
from sightline.cli.checking import verdict
from sightline.cli.engine import adapter_of, read_config, run_engine
from sightline.cli.exits import Exit
from sightline.cli.reading import heard
from sightline.cli.terminal import progress, say, tell
from sightline.dates import say_day
from sightline.language import count
from sightline.plugin import settings_of
from sightline.problems import Grade
from sightline.publish import publish
from sightline.site import Built, build_site
from sightline.views.tree import SiteTree

QUIET = (Grade.GAP, Grade.FINDING)
"""What a build only counts; ``sightline check`` lists it."""


def declare(parser: Arguments) -> None:
    """Say which arguments there are."""
    add_settings(parser)
    add_as_of(parser)
    parser.add_argument(
        "-d", "--site-dir", metavar="DIR", help="where the site is published; else what mkdocs.yml says"
    )
    parser.add_argument("--strict", action="store_true", help="publish nothing where there are warnings")


def run(options: Options) -> int:
    """Build and publish; where anything is wrong, the published site is as it was."""
    root_of(options)
    config = read_config(options.config_file, strict=options.strict)
    target = Path(options.site_dir or config.site_dir)
    progress("Reading the content")
    built = build_site(heard(settings_of(config, options.as_of)))
    if (code := _tell_problems(built, strict=config.strict)) or built.tree is None:
        return code
    adapter_of(config).built = built
    progress(f"Writing {count(len(built.tree.pages), 'page')}")
    publish(target, Path(config.config_file_path).parent, build=lambda staged: run_engine(config, staged), say=tell)
    progress("")
    say(_done(target, built, built.tree))
    return Exit.CLEAN


def _tell_problems(built: Built, *, strict: bool) -> Exit:
    code = verdict(built.problems, strict=strict)
    last = ""
    if built.failed:
        last = "Nothing was built; the published site is as it was."
    elif code:
        last = "Nothing was published, since --strict allows no warning."
    shown = [problem for problem in built.problems if problem.grade in (Grade.ERROR, Grade.WARNING)]
    if shown:
        tell(report(shown, built.sources, last=last).rstrip())
    return code


def _done(target: Path, built: Built, tree: SiteTree) -> str:
    here, shown = Path.cwd(), target.resolve()
    shown = shown.relative_to(here) if shown.is_relative_to(here) else shown
    as_of = f", as of {say_day(date.fromisoformat(tree.as_of))}" if tree.as_of else ""
    done = f"The site is in {shown.as_posix()}/ ({count(len(tree.pages), 'page')}{as_of})."
    quiet = [(sum(problem.grade is grade for problem in built.problems), grade.word) for grade in QUIET]
    if more := " and ".join(count(number, word) for number, word in quiet if number):
        done += f"\nsightline check lists {more}."
    return done
