"""How a command ends."""

from enum import IntEnum


class Exit(IntEnum):
    """What the exit code says; CI decides by it."""

    CLEAN = 0
    CONTENT = 1
    """The content has errors, or warnings under ``--strict``."""
    SYSTEM = 2
    """The command was not understood, or the disk, the folder or the settings are in the way."""
    BUG = 3
    """Sightline itself went wrong."""


class Stop(Exception):
    """The command ends here; the words say why and what would be right."""

    def __init__(self, words: str, code: Exit = Exit.SYSTEM) -> None:
        super().__init__(words)
        self.code = code
