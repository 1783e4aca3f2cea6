"""``sightline new``: a record with the fields that it wants, ready to be filled in."""

from collections.abc import Mapping
from pathlib import Path

from sightline.cli.arguments import Arguments, Options, add_force, add_settings, root_of
from sightline.cli.exits import Exit, Stop
from sightline.cli.placing import may_replace, tell_written
from sightline.cli.reading import vision_of
from sightline.cli.terminal import say
from sightline.edit import NotUnderstood, add_entry, read_values
from sightline.ids import is_id, reserved, slug
from sightline.model.kinds import BY_NAME
from sightline.problems import suggestion, visible
from sightline.scaffold import new_record, record_text
from sightline.writing import Held, Occupied, hold

THERE = "{} is there already. Nothing was written. Open it{}."


def declare(parser: Arguments) -> None:
    """Say which arguments there are."""
    add_settings(parser)
    parser.add_argument("kind", metavar="KIND", help=", ".join(BY_NAME))
    parser.add_argument("id", metavar="ID", help="its name in addresses for ever, such as instant-rebooking")
    add_force(parser, "write over the record that is there already")


def run(options: Options) -> int:
    """Write the record and say what to type next."""
    _refuse_names(options.kind, options.id)
    root = root_of(options)
    vision = vision_of(root)
    files = new_record(options.kind, options.id, vision)
    with hold(root) as held:
        _refuse_second(held, options.kind, options.id, files)
        if (shared := _shared(root, held, options.kind)) is not None:
            _add(held, options.kind, options.id, (shared, record_text(options.kind, options.id, vision)))
            return Exit.CLEAN
        try:
            tell_written(root, held.write(files, may_replace(force=options.force)))
        except Occupied as occupied:
            raise Stop(THERE.format(occupied, ", choose another id, or replace it with --force")) from occupied
    say("\nNext: fill it in, then type:\n  sightline check")
    return Exit.CLEAN


def _refuse_second(held: Held, kind: str, record_id: str, files: Mapping[str, bytes]) -> None:
    """Refuse a record that has a file of the other form already: it would be there twice."""
    homes = [f"content/{BY_NAME[kind].folder}/{record_id}.{ending}" for ending in ("md", "yml")]
    for path in homes:
        if path not in files and held.read(path) is not None:
            raise Stop(THERE.format(path, ", or choose another id"))


def _shared(root: Path, held: Held, kind: str) -> bytes | None:
    """Return the file that all records of a kind share, or None where each has a file of its own."""
    folder = root / "content" / BY_NAME[kind].folder
    alone = any(path.suffix in (".md", ".yml") for path in folder.iterdir()) if folder.is_dir() else False
    return None if alone else held.read(f"content/{BY_NAME[kind].folder}.yml")


def _add(held: Held, kind: str, record_id: str, texts: tuple[bytes, str]) -> None:
    """Put the record at the end of the shared file, whose bytes and the record's fields are given."""
    path, (before, text) = f"content/{BY_NAME[kind].folder}.yml", texts
    try:
        if record_id in read_values(before, path):
            raise Stop(f"{record_id} stands in {path} already. Nothing was written. Open it, or choose another id.")
        held.write({path: add_entry(before, path, record_id, text)}, lambda there: there == before)
    except NotUnderstood as error:
        raise Stop(f"{path} cannot be added to: {error}. Nothing was written.", Exit.CONTENT) from error
    say(f"added {record_id} to {path}\n\nNext: fill it in, then type:\n  sightline check")


def _refuse_names(kind: str, record_id: str) -> None:
    if kind not in BY_NAME:
        hint = suggestion(kind, BY_NAME) or f"There are {', '.join(BY_NAME)}."
        raise Stop(f'There is no kind "{kind}". {hint}')
    if not is_id(record_id):
        hint = f" Did you mean {slug(record_id)}?" if slug(record_id) else ""
        raise Stop(f'"{visible(record_id)}" is no id: write lower-case letters, digits and hyphens.{hint}')
    if why := reserved(record_id, BY_NAME[kind]):
        raise Stop(f'"{record_id}" {why}. Choose another id.')
