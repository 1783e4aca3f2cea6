"""The command line, with mistakes told in plain words."""

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from sightline.cli.exits import Stop
from sightline.dates import TooFar, read_day
from sightline.problems import suggestion

Options = Any
"""What argparse gives: attributes by the names of the arguments."""


class Arguments(argparse.ArgumentParser):
    """Arguments of one command; a mistake is a ``Stop``, with the nearest option where one is close."""

    def error(self, message: str) -> NoReturn:
        """End with what would be right."""
        raise Stop(f"{self.prog}: {self._plain(message)}\n{self.prog} --help says what there is.")

    def _plain(self, message: str) -> str:
        kind, _, words = message.partition(": ")
        if kind == "unrecognized arguments":
            word = words.split()[0]
            options = [name for action in self._actions for name in action.option_strings]
            return f'there is nothing like "{word}" here. {suggestion(word, options)}'.rstrip()
        if kind == "the following arguments are required":
            return f"it needs {words}"
        return message.replace("expected one argument", "it needs a value after it")


def day(text: str) -> date:
    """Read a day that is written like ``2026-11-22``."""
    try:
        return read_day(text)
    except TooFar as far:
        raise argparse.ArgumentTypeError(f'"{text}" is too far away; {far}') from far
    except ValueError as error:
        raise argparse.ArgumentTypeError(f'"{text}" is not a day; write it like 2026-11-22') from error


def one_of(*names: str) -> Callable[[str], str]:
    """Return a reader for one of a few names."""

    def read(text: str) -> str:
        if text not in names:
            raise argparse.ArgumentTypeError(f'there is no "{text}"; there are {", ".join(names)}')
        return text

    return read


def add_settings(parser: argparse.ArgumentParser) -> None:
    """Every command that reads the content may be told where it is."""
    parser.add_argument(
        "-f", "--config-file", default="mkdocs.yml", metavar="FILE", help="the site's settings, beside content/"
    )


def root_of(options: Options) -> Path:
    """Return the folder that holds ``content/``; it is the one of the settings file."""
    root = Path(options.config_file).resolve().parent
    if not (root / "content").is_dir():
        raise Stop(
            f"There is no folder content in {root}. Go to the folder that holds it, name its mkdocs.yml with -f, "
            "or begin a vision with: sightline init DIR"
        )
    return root


def add_as_of(parser: argparse.ArgumentParser) -> None:
    """A command that speaks as of a day may be told which."""
    words = "the day as of which the site speaks, like 2026-11-22; else what vision.yml says, else the commit's day"
    parser.add_argument("--as-of", type=day, metavar="DAY", help=words)


def add_force(parser: argparse.ArgumentParser, words: str = "write over files that are there already") -> None:
    """A command that makes files may be told to replace those that are there."""
    parser.add_argument("--force", action="store_true", help=words)
