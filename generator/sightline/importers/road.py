"""The one road of every importer: a source is read into the neutral form, drafted as records, and written as files."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sightline.importers import neutral
from sightline.importers.decisions import read_decisions
from sightline.importers.goals import read_goals
from sightline.importers.known import Known
from sightline.importers.report import Notes, Read
from sightline.problems import Grade, Location, Problem
from sightline.restriction import CODE, RIGHT, may_not_stand, what_hides


@dataclass(frozen=True)
class Importer:
    """One form that people already have."""

    what: str
    """What it reads, for the help."""
    read: Callable[[Path, Notes], Read]
    """Read a source into the neutral form; what a person should know goes to the notes."""
    begins: bool = False
    """Whether it is a whole vision, which has a new folder; else its records join a vision that is there."""


IMPORTERS: Mapping[str, Importer] = {
    "neutral": Importer("a whole vision in the JSON exchange form", lambda path, _: neutral.read(path), begins=True),
    "decisions": Importer("a folder of decision records in Markdown", read_decisions),
    "goals": Importer("a folder of goals in Markdown, each with a table at its top", read_goals),
}
"""By the word that is typed behind ``sightline import``."""


def read(importer: Importer, source: Path, notes: Notes) -> Read:
    """Read a source; refuse it where a key asks to hide something, whether or not its importer has seen the key."""
    found = importer.read(source, notes)
    hiding = sorted({key for key in _keys(found.data) if may_not_stand(key)})
    if not hiding:
        return found
    where = Location(source.as_posix())
    problems = tuple(Problem(where, Grade.ERROR, CODE, what_hides(key), RIGHT) for key in hiding)
    return Read(None, problems, found.sources)


def _keys(data: Any) -> Iterator[str]:
    """Yield every key, at any depth."""
    waiting = [data]
    for value in waiting:
        if isinstance(value, Mapping):
            yield from map(str, value)
            waiting.extend(value.values())
        elif isinstance(value, list | tuple):
            waiting.extend(value)


def bring(data: Mapping[str, Any], notes: Notes, day: date, known: Known) -> Mapping[str, bytes]:
    """Return the files of what was read: a new repository, or records that join one. The notes grow on the way."""
    drafts = neutral.draft(data, notes, None if known.joins else day, known)
    return neutral.additions(drafts) if known.joins else neutral.repository(drafts)
