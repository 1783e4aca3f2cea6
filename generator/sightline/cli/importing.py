"""``sightline import neutral``: content from the neutral exchange format."""

from pathlib import Path

from sightline.check.report import report
from sightline.cli.arguments import Arguments, Options, one_of
from sightline.cli.exits import Exit, Stop
from sightline.cli.placing import place_new, tell_next
from sightline.cli.terminal import say
from sightline.importers.neutral import convert, read


def declare(parser: Arguments) -> None:
    """Say which arguments there are."""
    parser.add_argument("form", metavar="FORM", type=one_of("neutral"), help="neutral, the JSON exchange format")
    parser.add_argument("file", metavar="FILE", help="the file to read")
    parser.add_argument("folder", metavar="DIR", help="the new folder")


def run(options: Options) -> int:
    """Write the content, and say what was noticed on the way and what to type next."""
    folder = Path(options.folder)
    found = read(Path(options.file))
    if found.data is None:
        raise Stop(report(found.problems, found.sources, last="Nothing was written.").rstrip(), Exit.CONTENT)
    imported = convert(found.data)
    place_new(folder, imported.files, otherwise="Name another folder.")
    for note in imported.notes:
        say(note)
    tell_next(folder)
    return Exit.CLEAN
