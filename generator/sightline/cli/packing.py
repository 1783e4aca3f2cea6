"""``sightline pack``: what an audience needs for one meeting, as one file that needs nothing beside it."""

from pathlib import Path

from sightline.check.report import report
from sightline.cli.arguments import Arguments, Options, add_as_of, add_force, add_settings, root_of
from sightline.cli.engine import read_config
from sightline.cli.exits import Exit, Stop
from sightline.cli.placing import in_the_way
from sightline.cli.reading import heard
from sightline.cli.terminal import say
from sightline.plugin import settings_of
from sightline.problems import Grade, suggestion, there, visible
from sightline.publish import refuse_place_of_others
from sightline.render import Lacking, pdf_of
from sightline.site import Packed, Unknown, build_pack
from sightline.writing import Occupied, hold

PAGE = b'<body class="sl-pack" data-page="pack">'
"""What the template of the pack writes and no other page has."""

LACKING = "A PDF needs {what}. Nothing was written. Without it, print the HTML from a browser."


def declare(parser: Arguments) -> None:
    """Say which arguments there are."""
    add_settings(parser)
    add_as_of(parser)
    parser.add_argument("audience", metavar="AUDIENCE", help="for whom, such as executives")
    parser.add_argument("--out", metavar="FILE", help="the file to write; else named by organisation, audience and day")
    parser.add_argument("--pdf", action="store_true", help="write a tagged PDF; needs the extra pdf")
    add_force(parser, "write over a pack that is there already")


def run(options: Options) -> int:
    """Write the pack whole, or say why there is none and leave what was there."""
    root_of(options)
    config = read_config(options.config_file, strict=False)
    target = Path(options.out) if options.out else None
    _refuse_target(target, pdf=options.pdf)
    refuse_place_of_others(target or Path.cwd(), Path(config.site_dir))
    settings = heard(settings_of(config, options.as_of))
    try:
        packed = build_pack(settings, options.audience)
    except Unknown as unknown:
        raise Stop(_nobody(options.audience, unknown.known)) from unknown
    if not packed.html:
        errors = [problem for problem in packed.problems if problem.grade is Grade.ERROR]
        raise Stop(report(errors, packed.sources, last="Nothing was written.").rstrip(), Exit.CONTENT)
    pdf = options.pdf or (target is not None and target.suffix == ".pdf")
    path = target or Path(f"{packed.name}{'.pdf' if pdf else '.html'}")
    _write(path, _data(packed, pdf=pdf), force=options.force)
    say(f"The pack is in {path.as_posix()}.")
    return Exit.CLEAN


def _refuse_target(target: Path | None, *, pdf: bool) -> None:
    """Refuse a name that is not one of a pack, and a folder that is not there."""
    if target and target.suffix != ".pdf" and (target.suffix != ".html" or pdf):
        like = f"{target.stem}.pdf" if pdf else f"{target.stem}.html or {target.stem}.pdf"
        raise Stop(f"--out names a file like {like}. Nothing was written.")
    if target and not target.parent.is_dir():
        raise Stop(f"There is no folder {target.parent.as_posix()} to write it in. Nothing was written.")


def _data(packed: Packed, *, pdf: bool) -> bytes:
    try:
        return pdf_of(packed.html, packed.as_of) if pdf else packed.html.encode()
    except Lacking as lacking:
        raise Stop(LACKING.format(what=lacking)) from lacking


def _write(path: Path, data: bytes, *, force: bool) -> None:
    try:
        with hold(path.parent) as held:
            held.write({path.name: data}, lambda there: there == data or (force and is_pack(there)))
    except Occupied as occupied:
        how = "It is no pack: name another file." if force else "Name another with --out, or replace it with --force."
        raise in_the_way(path.parent, occupied, how) from occupied


def is_pack(data: bytes) -> bool:
    """Whether a file is a pack as HTML, or a PDF, and no other page."""
    return data.startswith(b"%PDF-") or PAGE in data


def _nobody(audience: str, known: tuple[str, ...]) -> str:
    hint = suggestion(audience, known) or there(known)
    return f'There is no audience "{visible(audience)}". Nothing was written. {hint}'
