"""``sightline init``: a vision to begin from, in a new folder."""

from datetime import date
from pathlib import Path

from sightline.cli.arguments import Arguments, Options, add_force, day
from sightline.cli.exits import Exit
from sightline.cli.placing import place_folder, tell_next
from sightline.scaffold import init_files


def declare(parser: Arguments) -> None:
    """Say which arguments there are."""
    parser.add_argument("folder", metavar="DIR", help="the new folder")
    parser.add_argument("--name", help="the organisation's name; else made from the folder's")
    parser.add_argument("--as-of", type=day, metavar="DAY", help="the day to begin with; else today")
    add_force(parser)


def run(options: Options) -> int:
    """Write the files of a new vision and say what to type next."""
    folder = Path(options.folder)
    name = options.name or folder.resolve().name.replace("-", " ").replace("_", " ").capitalize()
    today = options.as_of or date.today()  # noqa: DTZ011 - the author's own day, once, at the beginning
    place_folder(folder, init_files(name, today), force=options.force)
    tell_next(folder)
    return Exit.CLEAN
