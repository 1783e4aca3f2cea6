"""Links of the source: addresses, words that lead nowhere and must not seem to, and titles that hold some."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sightline.importers.neutral.source import Entry, as_objects, is_scalar, is_told, one_line, written
from sightline.importers.neutral.yaml_text import Tree
from sightline.model.kinds import BY_NAME

ADDRESS = re.compile(
    r"https?://[^\s/?#<>\"\\^`{|}][^\s<>\"\\^`{|}]*|mailto:[^\s<>\"\\^`{|}]+@[^\s<>\"\\^`{|}]+", re.IGNORECASE
)
"""An address that is published."""
OPEN = re.compile(r"(?:https?|mailto):\S", re.IGNORECASE)
"""One that is published, or that a page shows as text where it is not whole."""
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S")
KNOWN = ("title", "url", "ref")


def published(found: Sequence[tuple[str, str]]) -> tuple[list[Tree], bool]:
    """Return links in a text, words and address each, as they are written, and whether all lead somewhere."""
    made: list[Tree] = [
        {"title": one_line(words), "url": address} if words else address
        for words, address in found
        if ADDRESS.fullmatch(address)
    ]
    return made, len(made) == len(found)


def horizon_words(entry: Entry) -> str:
    """Return the horizon, release or period that a record aims at, without the marks of Markdown."""
    return one_line(unmarked(entry.text_of("horizon"))[0]).strip()


def take_horizon(entry: Entry) -> None:
    """Say that a horizon has gone over; one that holds an address stays in `extra` too."""
    if unmarked(entry.text("horizon"))[1]:
        entry.keep("horizon")


@dataclass(frozen=True)
class Linking:
    """Tells links that can be written from words that would be refused, or taken for a link to a record."""

    ids: Collection[str]
    """Every id that a record here has."""

    def can_stand(self, words: str) -> bool:
        """Whether words may stand where a link would: no address of another scheme, and no id of a record."""
        first = words.strip().partition("/")[0]
        return bool(first) and not SCHEME.match(words.strip()) and first not in self.ids and first not in BY_NAME

    def read(self, values: Sequence[Any]) -> tuple[list[Tree], bool]:
        """Return the links of a list as they are written, and whether they say everything that the list says."""
        pairs = [self._one(as_object) for as_object in as_objects(values, "url")]
        strange = any(not is_scalar(value) and not isinstance(value, Mapping) for value in values)
        return [link for link, _ in pairs if link], not strange and all(whole for _, whole in pairs)

    def _one(self, link: Mapping[str, Any]) -> tuple[Tree, bool]:
        """Return one link, and whether nothing of it is lost; the name of a reference stands in for missing words."""
        title, url, ref = (one_line(written(link.get(key))) if is_scalar(link.get(key)) else "" for key in KNOWN)
        words, addresses = unmarked(title or ref)
        whole = not ((title and ref) or addresses) and all(
            key in KNOWN and is_scalar(link[key]) for key in link if is_told(link[key])
        )
        if url and (OPEN.match(url.strip()) or self.can_stand(url)):
            return ({"title": words, "url": url} if words and words != url else url), whole
        said = words if self.can_stand(words) else ""
        return said, whole and not url and said == words


_LINK = re.compile(r"!?(?<![\w\]])\[([^\[\]]*)\](?:\(((?:[^()\\]|\\.|\([^()]*\))*)\)|\[([^\[\]]+)\])")
_LOW = re.compile(r"<sub>([0-9]+)</sub>")
_HIGH = re.compile(r"<sup>([0-9]+)</sup>")
_TAG = re.compile(r"</?(?:b|i|em|strong|sub|sup)>")
_CODE = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_STRONG = re.compile(r"(\*\*|~~)(?=\S)(.+?)(?<=\S)\1")
_LOWERED, _RAISED = (str.maketrans("0123456789", signs) for signs in ("₀₁₂₃₄₅₆₇₈₉", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
_WEAK = re.compile(r"(?<![\w*\\])([*_])(?=[^\s*_])([^*_]*?)(?<=[^\s*_])\1(?![\w*])")


def unmarked(title: str) -> tuple[str, list[tuple[str, str]]]:
    """Return the words of a title, and of each link in it the words and the address."""
    if not any(mark in title for mark in "[`*_~<\\"):
        return title, []
    words = _LINK.sub(r"\1", title)
    for marks in (_CODE, _STRONG, _STRONG, _WEAK):
        words = marks.sub(r"\2", words)
    words = _LOW.sub(lambda one: one[1].translate(_LOWERED), words)
    words = _TAG.sub("", _HIGH.sub(lambda one: one[1].translate(_RAISED), words))
    if not any(map(str.isalnum, words)):
        return title, []
    words = words.rstrip("\\ ")
    return words.strip(), [(unmarked(one[1])[0], (one[2] or one[3] or "").strip()) for one in _LINK.finditer(title)]
