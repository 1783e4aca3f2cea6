"""``sightline pack``: what an audience needs for one meeting, as one file that needs nothing beside it."""

from pathlib import Path

from sightline.check.report import report
from sightline.cli.arguments import Arguments, Options, add_as_of, add_settings
from sightline.cli.engine import read_config
from sightline.cli.exits import Exit, Stop
from sightline.cli.reading import heard, root_of
from sightline.cli.terminal import say
from sightline.plugin import settings_of
from sightline.problems import Grade, suggestion, there, visible
from sightline.publish.disk import write
from sightline.render import Lacking, pdf_of
from sightline.site import Packed, Unknown, build_pack

LACKING = "A PDF needs {what}. Nothing was written. Without it, print the HTML from a browser."


def declare(parser: Arguments) -> None:
    """Say which arguments there are."""
    add_settings(parser)
    add_as_of(parser)
    parser.add_argument("audience", metavar="AUDIENCE", help="for whom, such as executives")
    parser.add_argument("--out", metavar="FILE", help="the file to write; else named by organisation, audience and day")
    parser.add_argument("--pdf", action="store_true", help="write a tagged PDF; needs the extra pdf")


def run(options: Options) -> int:
    """Write the pack whole, or say why there is none and leave what was there."""
    root_of(options)
    settings = heard(settings_of(read_config(options.config_file, strict=False), options.as_of))
    target = Path(options.out) if options.out else None
    if target and target.suffix != ".pdf" and (target.suffix != ".html" or options.pdf):
        like = f"{target.stem}.pdf" if options.pdf else f"{target.stem}.html or {target.stem}.pdf"
        raise Stop(f"--out names a file like {like}. Nothing was written.")
    if target and not target.parent.is_dir():
        raise Stop(f"There is no folder {target.parent.as_posix()} to write it in. Nothing was written.")
    try:
        packed = build_pack(settings, options.audience)
    except Unknown as unknown:
        raise Stop(_nobody(options.audience, unknown.known)) from unknown
    if not packed.html:
        errors = [one for one in packed.problems if one.grade is Grade.ERROR]
        raise Stop(report(errors, packed.sources, last="Nothing was written.").rstrip(), Exit.CONTENT)
    _write(packed, target, pdf=options.pdf or (target is not None and target.suffix == ".pdf"))
    return Exit.CLEAN


def _write(packed: Packed, target: Path | None, *, pdf: bool) -> None:
    path = target or Path(f"{packed.name}{'.pdf' if pdf else '.html'}")
    try:
        data = pdf_of(packed.html, packed.as_of) if pdf else packed.html.encode()
    except Lacking as lacking:
        raise Stop(LACKING.format(what=lacking)) from lacking
    write(path, data)
    say(f"The pack is in {path.as_posix()}.")


def _nobody(audience: str, known: tuple[str, ...]) -> str:
    hint = suggestion(audience, known) or there(known)
    return f'There is no audience "{visible(audience)}". Nothing was written. {hint}'
