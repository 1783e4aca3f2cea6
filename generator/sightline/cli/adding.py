"""``sightline new``: a record with the fields that it wants, ready to be filled in."""

from collections.abc import Mapping

from sightline.cli.arguments import Arguments, Options, add_force, add_settings
from sightline.cli.exits import Exit, Stop
from sightline.cli.placing import may_replace, tell_written
from sightline.cli.reading import root_of, vision_of
from sightline.cli.terminal import say
from sightline.ids import is_id, reserved, slug
from sightline.model.kinds import BY_NAME
from sightline.problems import suggestion, visible
from sightline.scaffold import new_record
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
    files = new_record(options.kind, options.id, vision_of(root))
    with hold(root) as held:
        _refuse_second(held, options.kind, options.id, files)
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


def _refuse_names(kind: str, record_id: str) -> None:
    if kind not in BY_NAME:
        hint = suggestion(kind, BY_NAME) or f"There are {', '.join(BY_NAME)}."
        raise Stop(f'There is no kind "{kind}". {hint}')
    if not is_id(record_id):
        hint = f" Did you mean {slug(record_id)}?" if slug(record_id) else ""
        raise Stop(f'"{visible(record_id)}" is no id: write lower-case letters, digits and hyphens.{hint}')
    if why := reserved(record_id, BY_NAME[kind]):
        raise Stop(f'"{record_id}" {why}. Choose another id.')
