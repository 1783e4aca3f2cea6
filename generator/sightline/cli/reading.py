"""Where the content is, and what the core must know to read it."""

from datetime import date
from pathlib import Path

from sightline.cli.terminal import tell
from sightline.load import read_vision
from sightline.model.vision import Vision
from sightline.publish import read_commit
from sightline.site import Settings


def settings_of(root: Path, as_of: date | None) -> Settings:
    """Return the settings of a command that needs no engine."""
    return heard(Settings(root=root, as_of=as_of, commit=read_commit(root)))


def heard(settings: Settings) -> Settings:
    """Tell why git does not say what is checked out, where it does not; return the settings."""
    if settings.commit.refusal:
        tell(settings.commit.refusal)
    return settings


def vision_of(root: Path) -> Vision | None:
    """Return the vision as far as it can be read; a file for an author is written without it too."""
    return read_vision(root, commit_day=read_commit(root).day).vision
