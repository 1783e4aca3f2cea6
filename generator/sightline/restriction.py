"""Keys that ask to keep something from somebody, however they are spelt.

A site that cannot hide anything must not publish what somebody asked to hide. So a key that is near to one of these
words is refused wherever content comes in: in every file that is read, and in every form that is imported.
"""

import re
from functools import lru_cache
from unicodedata import normalize

WORDS = (
    "visible-to",
    "visible",
    "visibility",
    "audience",
    "confidential",
    "restricted",
    "private",
    "internal",
    "withheld",
)
"""The keys with which people say who may read a thing, or that nobody may."""

OTHERS = frozenset({"infernal", "interval", "primate", "risibility", "risible", "visibly", "withhold"})
"""Words of English that are one edit away from one of these, and mean something else."""

DECLARED = frozenset({"audiences", "withheld"})
"""Fields that are near: who reads the site, in ``vision.yml``, and why a key result states no figure."""

CODE = "visibility-not-built"
RIGHT = (
    "Editions, which could hide it, do not exist yet. Keep it out of the content; if it hides nothing, rename the key."
)


@lru_cache(maxsize=4096)
def asks_to_hide(key: str) -> bool:
    """Whether a key is one of these words, or one edit away, with case, accents, hyphens and underscores folded."""
    folded = _folded(key)
    return folded not in OTHERS and any(_is_near(folded, word) for word in _FOLDED)


def may_not_stand(key: str) -> bool:
    """Whether a key may stand nowhere; a declared one may, in its place and among an organisation's own."""
    return key not in DECLARED and asks_to_hide(key)


def what_hides(key: str) -> str:
    """Say what a key asks for."""
    shown = key if len(key) <= 40 else f"{key[:40]}…"
    return f'"{shown}" asks to hide something, and the site cannot hide it yet'


def hiding_field(line: str) -> str:
    """Return the key of a line of text that can only have been meant as such a field, ``visible-to: [executives]``.

    A word with a capital is prose, ``Audience: everybody who delivers``.
    """
    found = _FIELD.match(line)
    return found[1] if found and found[1] != found[1].capitalize() and asks_to_hide(found[1]) else ""


_FIELD = re.compile(r"(\w[\w-]{0,40}) ?[:=](?=\s|$)")


def _folded(key: str) -> str:
    """Return the letters and digits of a key, without accents and forms of another width."""
    return "".join(char for char in normalize("NFKD", key).casefold() if char.isalnum())


_FOLDED = tuple(map(_folded, WORDS))


def _is_near(one: str, other: str) -> bool:
    """Whether one letter more, one less, another one, or two that changed places, make one text the other."""
    if abs(len(one) - len(other)) > 1:
        return False
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    one, other = one[same:], other[same:]
    swapped = one[:2] == other[1::-1] and one[2:] == other[2:]
    return one[1:] == other[1:] or one[1:] == other or one == other[1:] or swapped
