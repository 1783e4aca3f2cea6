"""``sightline schema``: schemas from the same definitions that the loader reads by."""

from pathlib import Path

from sightline.cli.arguments import Arguments, Options, add_force, add_settings, root_of
from sightline.cli.exits import Exit
from sightline.cli.placing import in_the_way, tell_written
from sightline.cli.reading import vision_of
from sightline.cli.terminal import say
from sightline.export import is_schema_file, printed_schema, schema_files
from sightline.importers.neutral import neutral_schema
from sightline.publish import refuse_place_of_others
from sightline.writing import Occupied, write_folder

NEUTRAL = "neutral.schema.json"


def declare(parser: Arguments) -> None:
    """Say which arguments there are."""
    add_settings(parser)
    parser.add_argument("folder", metavar="DIR", nargs="?", default="schemas", help="where to; else schemas")
    parser.add_argument("--neutral", action="store_true", help="the schema of the form that import neutral reads")
    add_force(parser, "write over files that Sightline did not write, or not as they are now")


def run(options: Options) -> int:
    """Write the schemas and say how an editor finds them."""
    folder = Path(options.folder)
    refuse_place_of_others(folder)
    files = (
        {NEUTRAL: printed_schema(neutral_schema())} if options.neutral else schema_files(vision_of(root_of(options)))
    )
    try:
        written = write_folder(folder, files, lambda there: options.force or is_schema_file(there))
    except Occupied as occupied:
        otherwise = "Sightline did not write that, or not so: name another folder, or replace it with --force."
        raise in_the_way(folder, occupied, otherwise) from occupied
    tell_written(folder, written)
    if not written:
        say(f"The schemas in {folder.as_posix()} are up to date.")
    say(f"\nNext: {_next_words(folder, of_neutral=options.neutral)}")
    return Exit.CLEAN


def _next_words(folder: Path, *, of_neutral: bool) -> str:
    if of_neutral:
        return f"sightline import neutral FILE DIR reads a file that keeps to {(folder / NEUTRAL).as_posix()}."
    return (
        f"tell your editor which schema is for which files, such as {folder.as_posix()}/initiative.schema.json "
        "for content/initiatives/*.yml; the guide shows how."
    )
