"""Ids: how they are written, which are taken, and how to make one from a title."""

import re
import unicodedata

from sightline.model.kinds import Kind

ID = re.compile(r"[a-z0-9][a-z0-9-]*")
LONGEST = 120
"""An id is a file name and an address; longer ones do not fit on every disk."""

_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))]
)
"""Names that Windows keeps for devices: a folder of that name cannot be made there."""

_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d", "þ": "th", "ð": "d"})


def is_id(text: str) -> bool:
    """Whether the text is lower-case letters, digits and hyphens, and starts with a letter or digit."""
    return len(text) <= LONGEST and ID.fullmatch(text) is not None


def slug(text: str) -> str:
    """Return the id that a title suggests, or an empty string when it holds no Latin letter or digit."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    words = re.findall(r"[a-z0-9]+", "".join(char for char in plain if not unicodedata.combining(char)))
    return "-".join(words)[:LONGEST].strip("-")


def reserved(text: str, kind: Kind | None = None) -> str:
    """Return why an id is taken, in words, or an empty string when it is free."""
    if text in _DEVICES:
        return "is the name of a device on Windows, where no folder can be called so"
    if text == "index":
        return "is the name of every page's own file"
    if kind and kind.name == "pillar" and text == "updates":
        return "is the name of the feed of all updates: feeds/updates.atom"
    if kind and text in kind.reserved and not kind.paged:
        return f"is the name of a section of the page {kind.index}"
    if kind and text in kind.reserved:
        return f"is the address of another page: {kind.base or kind.index}{text}/"
    return ""
