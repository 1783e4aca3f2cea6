"""``sightline import``: content from what people already have."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from sightline.check.report import report
from sightline.cli.arguments import Arguments, Options, add_force, day, one_of
from sightline.cli.exits import Exit, Stop
from sightline.cli.placing import place_folder, tell_next
from sightline.cli.terminal import say
from sightline.importers.report import Notes
from sightline.importers.road import IMPORTERS, bring, read


def declare(parser: Arguments) -> None:
    """Say which arguments there are."""
    forms = "; ".join(f"{name}, {importer.what}" for name, importer in IMPORTERS.items())
    parser.add_argument("form", metavar="FORM", type=one_of(*IMPORTERS), help=forms)
    parser.add_argument("source", metavar="SOURCE", help="the file or folder to read")
    parser.add_argument(
        "folder", metavar="DIR", nargs="?", help="the folder of the vision; a new one for neutral, else the one here"
    )
    parser.add_argument("--as-of", type=day, metavar="DAY", help="the day of the import; else today")
    add_force(parser)


def run(options: Options) -> int:
    """Write the content, and say what was noticed on the way and what to type next."""
    importer = IMPORTERS[options.form]
    if importer.begins and options.folder is None:
        raise Stop(f"sightline import {options.form}: it needs DIR, a new folder.")
    folder = Path(options.folder or ".")
    notes = Notes()
    found = read(importer, Path(options.source), notes)
    if found.data is None:
        raise Stop(report(found.problems, found.sources, last="Nothing was written.").rstrip(), Exit.CONTENT)
    today = options.as_of or date.today()  # noqa: DTZ011 - the author's own day, once, at the beginning
    begins = importer.begins or not (folder / "content").is_dir()
    files = bring(found.data, notes, today, begins=begins)
    place_folder(folder, files if begins else _missing(folder, files, notes), force=options.force)
    for note in notes.lines():
        say(note)
    tell_next(folder)
    return Exit.CLEAN


def _missing(folder: Path, files: Mapping[str, bytes], notes: Notes) -> Mapping[str, bytes]:
    """Return the files whose record is not there yet, under either ending."""
    new: dict[str, bytes] = {}
    for path, data in files.items():
        there = [ending for ending in (".md", ".yml") if (folder / path).with_suffix(ending).exists()]
        if there:
            notes.add("a record of this id is there already and was left as it is", path)
        else:
            new[path] = data
    return new
