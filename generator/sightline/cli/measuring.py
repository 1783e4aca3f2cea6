"""``sightline measure add``: one more reading of a measure, as a line at the end of its series."""

import csv
import io
from datetime import datetime

from sightline.cli.arguments import Arguments, Options, add_settings, one_of, root_of
from sightline.cli.exits import Exit, Stop
from sightline.cli.reading import vision_of
from sightline.cli.terminal import say
from sightline.language import speaking
from sightline.load import HEADER, series_problems
from sightline.model.vision import Vision
from sightline.problems import Grade, show, suggestion, there, visible
from sightline.subjects.measures.record import Measure
from sightline.writing import hold


def declare(parser: Arguments) -> None:
    """Say which arguments there are."""
    add_settings(parser)
    parser.add_argument("what", metavar="add", type=one_of("add"), help="add, to add one reading")
    parser.add_argument("id", metavar="ID", help="the measure's id, such as lead-time")
    parser.add_argument("value", metavar="VALUE", help="the figure, such as 7.4; TBD where it is not known")
    words = "the day or period that it is true of, like 2026-11-22, 2026-11 or 2026-Q4; else today"
    parser.add_argument("--date", metavar="WHEN", help=words)
    parser.add_argument("--target", metavar="NUMBER", default="", help="the target that holds from then on")
    parser.add_argument("--note", metavar="TEXT", default="", help="what a reader should know of it")


def run(options: Options) -> int:
    """Add the line, or say why it would not be read and leave the file as it is."""
    root = root_of(options)
    vision = vision_of(root)
    if vision is None:
        raise Stop("content/vision.yml cannot be read. Nothing was written. Type: sightline check", Exit.CONTENT)
    measure = _measure(vision, options.id)
    path = f"content/measures/{measure.id}.csv"
    day = options.date or datetime.now().astimezone().date().isoformat()
    row = line(day, options.value, options.target, options.note)
    with hold(root) as held:  # from reading to writing: nobody else's reading comes between
        before = held.read(path)
        after = appended(before, row)
        _refuse_faults(measure, vision, path, after)
        held.replace(path, before, after)
    say(f"added to {path}: {row}\n\nNext: type\n  sightline check")
    return Exit.CLEAN


def line(when: str, value: str, target: str = "", note: str = "") -> str:
    """Return one line of a series, with quotes where a comma or a quote asks for them."""
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow([" ".join(one.split()) for one in (when, value, target, note)])
    return out.getvalue()


def appended(before: bytes | None, row: str) -> bytes:
    """Return a series with one more line; what was there is kept to the byte, and its line ends with it."""
    if not before:
        return f"{HEADER}\n{row}\n".encode()
    end = b"\r\n" if b"\r\n" in before else b"\n"
    gap = b"" if before.endswith((b"\n", b"\r")) else end
    return before + gap + row.encode() + end


def _measure(vision: Vision, name: str) -> Measure:
    key = vision.former.get(("measure", name), ("measure", name))
    found = vision.records.get(key)
    if isinstance(found, Measure):
        return found
    known = [measure.id for measure in vision.of(Measure)]
    hint = suggestion(name, known) or there(known) or "There are no measures."
    raise Stop(f'There is no measure "{visible(name)}". Nothing was written. {hint}')


def _refuse_faults(measure: Measure, vision: Vision, path: str, after: bytes) -> None:
    """Refuse a line, or a file, that could not be read afterwards."""
    with speaking(vision.workspace.language):
        problems, sources = series_problems(measure, path, after, vision.workspace.calendar)
    bad = [problem for problem in problems if problem.grade <= Grade.WARNING]
    if bad:
        shown = "\n\n".join(show(one, sources) for one in bad)
        raise Stop(f"{shown}\n\nNothing was written.", Exit.CONTENT)
