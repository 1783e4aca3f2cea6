"""From the words after ``sightline`` to a command, and from what it raises to an exit code."""

import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Protocol

from sightline.cli.arguments import Arguments, Options
from sightline.cli.exits import Exit, Stop
from sightline.cli.terminal import say, settle, tell
from sightline.commands import COMMANDS
from sightline.problems import suggestion
from sightline.writing import Refused

BUG = """\
This is Sightline's own mistake and not yours: {what} ({where}).
{state}
Set SIGHTLINE_DEBUG=1 to see the traceback, and report it with what you ran."""


class Command(Protocol):
    """What the module of a command offers."""

    def declare(self, parser: Arguments) -> None:
        """Say which arguments there are."""

    def run(self, options: Options) -> int:
        """Do it, and return the exit code."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; nothing is ever raised."""
    settle()
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _run(words)
    except Stop as stop:
        tell(str(stop))
        return stop.code
    except Refused as refused:
        tell(str(refused))
        return Exit.SYSTEM
    except KeyboardInterrupt:
        tell("Stopped. The published site is the old one or the new one, whole.")
        return Exit.SYSTEM
    except SystemExit as end:  # argparse ends so after --help
        return end.code if isinstance(end.code, int) else Exit.CLEAN
    except Exception as error:
        return _tell_failure(error)


def _run(words: list[str]) -> int:
    """Find the command and run it."""
    if not words or words[0] in ("-h", "--help"):
        say(_usage())
        return Exit.CLEAN if words else Exit.SYSTEM
    if words[0] in ("-V", "--version"):
        say(f"sightline {version('mkdocs-sightline')}")
        return Exit.CLEAN
    if words[0] not in COMMANDS:
        known = suggestion(words[0], COMMANDS) or f"There are {', '.join(COMMANDS)}."
        raise Stop(f'sightline: there is no command "{words[0]}". {known}')
    usage = COMMANDS[words[0]]
    command: Command = import_module(f"sightline.cli.{usage.module}")
    parser = Arguments(prog=f"sightline {words[0]}", description=usage.does, allow_abbrev=False)
    command.declare(parser)
    return command.run(parser.parse_args(words[1:]))


def _usage() -> str:
    lines = [f"  {name:<8} {usage.does}" for name, usage in COMMANDS.items()]
    return "\n".join(
        ["usage: sightline COMMAND ...", "", *lines, "", "sightline COMMAND --help says more; --version says which."]
    )


def _tell_failure(error: Exception) -> int:
    """Say whose failure it was, and that what is published is as it was."""
    if os.environ.get("SIGHTLINE_DEBUG"):
        traceback.print_exception(error)
    if isinstance(error, OSError) and error.errno is not None:
        where = f": {error.filename}" if error.filename else ""
        tell(f"{error.strerror}{where}. The published site is as it was.")
        return Exit.SYSTEM
    here = traceback.extract_tb(error.__traceback__)[-1]
    what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    tell(
        BUG.format(
            what=what, where=f"{Path(here.filename).name}, line {here.lineno}", state="The published site is as it was."
        )
    )
    return Exit.BUG
