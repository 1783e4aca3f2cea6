"""``sightline schema``: schemas from the same definitions that the loader reads by."""

from pathlib import Path

from sightline.cli.arguments import Arguments, Options, add_settings
from sightline.cli.exits import Exit
from sightline.cli.placing import renew
from sightline.cli.reading import root_of, vision_of
from sightline.cli.terminal import say
from sightline.export import schema_files


def declare(parser: Arguments) -> None:
    """Say which arguments there are."""
    add_settings(parser)
    parser.add_argument("folder", metavar="DIR", nargs="?", default="schemas", help="where to; else schemas")


def run(options: Options) -> int:
    """Write the schemas and say how an editor finds them."""
    folder = Path(options.folder)
    renew(folder, schema_files(vision_of(root_of(options))))
    say(
        f"\nNext: tell your editor which schema is for which files, such as {folder.as_posix()}/initiative.schema.json "
        "for content/initiatives/*.yml; the guide shows how."
    )
    return Exit.CLEAN
