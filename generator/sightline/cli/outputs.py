"""In which forms a command answers, and where each of them goes."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from sightline.cli.exits import Stop
from sightline.formats import FORMATS, Run
from sightline.formats.forges import job_summary
from sightline.writing import hold

ENDINGS = (".json", ".jsonl", ".xml", ".sarif", ".html", ".txt", ".md")


class Output(NamedTuple):
    """A form, and the file that it goes to; the terminal where none is named."""

    name: str
    file: str = ""


def outputs(text: str) -> tuple[Output, ...]:
    """Read ``github,gitlab:report.json``."""
    return tuple(one_output(word, ("text", *FORMATS)) for word in text.split(","))


def one_output(word: str, names: tuple[str, ...]) -> Output:
    """Read ``gitlab:report.json``, of the names that there are."""
    name, _, file = word.strip().partition(":")
    if name not in names:
        raise argparse.ArgumentTypeError(f'there is no "{name}"; there are {", ".join(names)}')
    return Output(name, file)


def put(output: Output, text: str, say: Callable[[str], None]) -> None:
    """Write a form where it goes; a report of an earlier run is replaced."""
    if not output.file:
        if text:
            say(text)
        return
    path = Path(output.file).absolute()
    if path.suffix not in ENDINGS or any((folder / "vision.yml").exists() for folder in path.parents):
        raise Stop(f"A report is a file that ends in {', '.join(ENDINGS)}, outside content/; {output.file} is none.")
    with hold(path.parent) as held:
        held.write({path.name: f"{text}\n".encode("utf-8", "backslashreplace")}, may=lambda _: True)


def summarise(run: Run, file: str) -> None:
    """Add everything to the summary of a job, where its runner names the file for it."""
    if file:
        path = Path(file).absolute()
        with hold(path.parent) as held:
            before = held.read(path.name)
            held.replace(path.name, before, (before or b"") + job_summary(run).encode("utf-8", "backslashreplace"))
