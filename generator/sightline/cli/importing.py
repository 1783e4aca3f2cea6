"""``sightline import``: content from what people already have."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from sightline.check.report import report
from sightline.cli.arguments import Arguments, Options, add_force, day, one_of
from sightline.cli.exits import Exit, Stop
from sightline.cli.placing import place_folder, tell_next
from sightline.cli.reading import vision_of
from sightline.cli.tables import run_table
from sightline.cli.terminal import say
from sightline.importers.known import Known, known_of
from sightline.importers.report import Notes
from sightline.importers.road import IMPORTERS, bring, read

SHEET = "csv, a sheet as CSV or .xlsx, a record a row"


def declare(parser: Arguments) -> None:
    """Say which arguments there are."""
    forms = "; ".join(f"{name}, {importer.what}" for name, importer in IMPORTERS.items())
    parser.add_argument("form", metavar="FORM", type=one_of(*IMPORTERS, "csv"), help=f"{forms}; {SHEET}")
    parser.add_argument("source", metavar="SOURCE", help="the file or folder to read")
    parser.add_argument(
        "folder", metavar="DIR", nargs="?", help="the folder of the vision; a new one for neutral, else the one here"
    )
    parser.add_argument("--as-of", type=day, metavar="DAY", help="the day of the import; else today")
    parser.add_argument("--kind", metavar="KIND", default="initiative", help="of csv: what a row is; else initiative")
    parser.add_argument("--map", metavar="FILE", help="of csv: where it is kept how columns are read; else in imports/")
    parser.add_argument("--dry-run", action="store_true", help="of csv: show what would come, and write nothing")
    add_force(parser)


def run(options: Options) -> int:
    """Write the content, and say what was noticed on the way and what to type next."""
    if options.form == "csv":
        return run_table(options)
    importer = IMPORTERS[options.form]
    if importer.begins and options.folder is None:
        raise Stop(f"sightline import {options.form}: it needs DIR, a new folder.")
    folder = Path(options.folder or ".")
    notes = Notes()
    found = read(importer, Path(options.source), notes)
    if found.data is None:
        raise Stop(report(found.problems, found.sources, last="Nothing was written.").rstrip(), Exit.CONTENT)
    today = options.as_of or date.today()  # noqa: DTZ011 - the author's own day, once, at the beginning
    known = Known() if importer.begins else _known(folder)
    files = bring(found.data, notes, today, known)
    keep = known.joins and not options.force
    place_folder(folder, _missing(folder, files, notes) if keep else files, force=options.force)
    for note in notes.lines():
        say(note)
    tell_next(folder)
    return Exit.CLEAN


def _known(folder: Path) -> Known:
    """Return what the vision in a folder declares and holds; nothing where there is none yet."""
    if not (folder / "content").is_dir():
        return Known()
    vision = vision_of(folder)
    if vision is None:
        raise Stop(
            f"The content in {folder} cannot be read yet. Nothing was written. Type sightline check there first."
        )
    return known_of(vision)


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
