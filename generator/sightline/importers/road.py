"""The one road of every importer: a source is read into the neutral form, drafted as records, and written as files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sightline.importers import neutral
from sightline.importers.neutral import Drafts
from sightline.importers.report import Notes, Read


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
}
"""By the word that is typed behind ``sightline import``."""


def bring(data: Mapping[str, Any], notes: Notes, day: date, *, begins: bool) -> Mapping[str, bytes]:
    """Return the files of what was read: a new repository, or records that join one. The notes grow on the way."""
    drafts: Drafts = neutral.draft(data, notes, day)
    return neutral.repository(drafts) if begins else neutral.additions(drafts)
