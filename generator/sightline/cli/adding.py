"""``sightline new``: a record with the fields that it wants, ready to be filled in."""

from sightline.cli.arguments import Arguments, Options, add_settings
from sightline.cli.exits import Exit, Stop
from sightline.cli.placing import place_new
from sightline.cli.reading import root_of, vision_of
from sightline.cli.terminal import say
from sightline.ids import is_id, reserved, slug
from sightline.model.kinds import BY_NAME
from sightline.problems import suggestion, visible
from sightline.scaffold import new_record


def declare(parser: Arguments) -> None:
    """Say which arguments there are."""
    add_settings(parser)
    parser.add_argument("kind", metavar="KIND", help=", ".join(BY_NAME))
    parser.add_argument("id", metavar="ID", help="its name in addresses for ever, such as instant-rebooking")


def run(options: Options) -> int:
    """Write the record and say what to type next."""
    _refuse_names(options.kind, options.id)
    root = root_of(options)
    files = new_record(options.kind, options.id, vision_of(root))
    there = [path for path in _homes(options.kind, options.id) if (root / path).exists()]
    if there:
        raise Stop(f"{there[0]} is there already. Nothing was written. Open it, or choose another id.")
    place_new(root, files, otherwise="Open it, or choose another id.")
    say("\nNext: fill it in, then type:\n  sightline check")
    return Exit.CLEAN


def _homes(kind: str, record_id: str) -> list[str]:
    """Return the files that a record of this id may have."""
    return [f"content/{BY_NAME[kind].folder}/{record_id}.{ending}" for ending in ("md", "yml")]


def _refuse_names(kind: str, record_id: str) -> None:
    if kind not in BY_NAME:
        hint = suggestion(kind, BY_NAME) or f"There are {', '.join(BY_NAME)}."
        raise Stop(f'There is no kind "{kind}". {hint}')
    if not is_id(record_id):
        hint = f" Did you mean {slug(record_id)}?" if slug(record_id) else ""
        raise Stop(f'"{visible(record_id)}" is no id: write lower-case letters, digits and hyphens.{hint}')
    if why := reserved(record_id, BY_NAME[kind]):
        raise Stop(f'"{record_id}" {why}. Choose another id.')
