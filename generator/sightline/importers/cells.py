"""A cell of a sheet as the value of a field: what does not fit is left, and stays among the organisation's own."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sightline.dates import is_unknown, read_when
from sightline.dates.months import month_number
from sightline.ids import is_id, slug
from sightline.importers.neutral.yaml_text import Tree, Verbatim
from sightline.language import speaking
from sightline.model.fields import (
    Address,
    Aim,
    Choice,
    Colour,
    Day,
    Flag,
    Free,
    Fuzzy,
    Group,
    LinkTo,
    Many,
    Named,
    Number,
    Shape,
    WhoShape,
    Word,
)
from sightline.model.values import Precision
from sightline.model.vision import Vision
from sightline.subjects.objectives.record import KeyResult, Objective, key_results_of

TONGUES = ("en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv")
"""Languages in which a sheet may name its months, beside the vision's own."""
YES, NO = frozenset({"yes", "true", "x", "ja", "oui", "sí", "si", "✓"}), frozenset({"no", "false", "nein", "non"})
_PARTS = re.compile(r"[;\n]")
_WITH_COMMAS = re.compile(r"[;\n,]")
_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s]+")
_DIGITS = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?")
_COMMA = re.compile(r"(?<![0-9.,])([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,([0-9]+))?(?![0-9.,])")
_STAMP = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9]{1,2}:[0-9]{2}.*")
_SLASHED = re.compile(r"([0-9]{1,2})[/-]([A-Za-z]{3})[/-]([0-9]{2}|[0-9]{4})(?: [0-9:]+(?: [AP]M)?)?")
_MONTH = re.compile(r"(?:([0-9]{1,2})\.? )?([^\W\d_]{3,}\.?) ([0-9]{4})")


@dataclass(frozen=True)
class Names:
    """What records are called, in the vision and in the sheet: small letters to ids by kind."""

    of: Mapping[str, Mapping[str, str]]
    """By kind: id, title, reference or key in small letters, and the id; a key result as ``objective/key-result``."""

    def find(self, words: str, kinds: Sequence[str]) -> str:
        """Return what a link to one of these kinds would say, or nothing."""
        for kind in kinds or self.of:
            if found := self.of.get(kind, {}).get(folded(words)):
                return found if len(kinds) == 1 or "/" in found else f"{kind}/{found}"
        return ""


def folded(words: str) -> str:
    """Return words as they are compared: small letters, single spaces."""
    return " ".join(words.casefold().split())


def names_of(vision: Vision, sheet: Mapping[str, Mapping[str, str]]) -> Names:
    """Return what the records of a vision are called, and by kind what those of the sheet will be."""
    found: dict[str, dict[str, str]] = {kind: dict(names) for kind, names in sheet.items()}
    for record in vision.records.values():
        names = found.setdefault(record.kind, {})
        for word in (record.id, record.title, record.ref or "", *record.was):
            if word:
                names.setdefault(folded(word), record.id)
        if isinstance(record, Objective):
            for part in key_results_of(record):
                for word in (part.id, part.text or "", part.label or "", f"{record.id}/{part.id}"):
                    if word:
                        names.setdefault(folded(word), f"{record.id}/{part.id}")
    return Names(found)


@dataclass(frozen=True)
class Cells:
    """Reads cells for one vision; ``comma`` where the sheet writes decimals behind a comma."""

    vision: Vision
    names: Names
    comma: bool = False

    def value(self, text: str, shape: Shape) -> Tree | None:
        """Return a cell as a field of this shape takes it, or None where it does not fit wholly."""
        if is_unknown(text):
            return None
        if isinstance(shape, Many):
            return self._many(text, shape.item)
        special = _SPECIAL.get(type(shape))
        return special(self, text, shape) if special else _one_line(text)

    def _many(self, text: str, item: Shape) -> Tree | None:
        """Return a list, or its only value; each of the values must fit."""
        whole = None if isinstance(item, WhoShape) else self.value(text, item)
        pieces = [text] if whole is not None else (_WITH_COMMAS if _is_word(item) else _PARTS).split(text)
        values = [self.value(piece.strip(), item) for piece in pieces if piece.strip()]
        if not values or any(value is None for value in values):
            return None
        told = [value for value in values if value is not None]
        return told[0] if len(told) == 1 else told

    def _link(self, text: str, shape: Any) -> str | None:
        return self.names.find(text, shape.kinds) or (None if shape.strict else _one_line(text))

    def _party(self, text: str, _: Shape) -> str:
        words = _one_line(text)
        return self.names.find(text, ("team",)) or (Verbatim(words) if is_id(words) else words)

    def _declared(self, text: str, shape: Any) -> str | None:
        """Return a word that ``vision.yml`` declares, by its id or its title."""
        whole = self.vision.workspace
        known: dict[str, Any] = {
            "horizon": whole.horizons,
            "status": whole.status_words,
            "value": whole.values,
            "tag": [word for family in whole.tag_families for word in family.words],
        }
        for word in known.get(shape.vocabulary, ()):
            if folded(text) in (folded(word.id), folded(getattr(word, "title", None) or "")):
                return str(word.id)
        return None

    def _time(self, text: str, shape: Shape) -> str | None:
        """Return a time that the vision's own language reads; a month in another language by its number."""
        words = _as_day(_one_line(text))
        calendar = self.vision.workspace.calendar
        if not read_when(words, calendar).dated and (found := _MONTH.fullmatch(words)):
            number = next((month for tongue in TONGUES if (month := _month(found[2], tongue))), 0)
            words = f"{found[3]}-{number:02}" + (f"-{int(found[1]):02}" if found[1] else "") if number else words
        when = read_when(words, calendar)
        if isinstance(shape, Day):
            return when.start.isoformat() if when.start and when.precision is Precision.DAY else None
        return words if when.precision is not Precision.TEXT else None

    def _number(self, text: str, shape: Shape) -> str | None:
        words = _one_line(text)
        if self.comma:
            words = _COMMA.sub(lambda found: found[1].replace(".", "") + (f".{found[2]}" if found[2] else ""), words)
        if isinstance(shape, Aim):
            return words
        return words if _DIGITS.fullmatch(words) else None


def _choice(_: Cells, text: str, shape: Any) -> str | None:
    return next((word for word in shape.words if folded(word) == folded(text)), None)


def _flag(_: Cells, text: str, __: Shape) -> str | None:
    return "yes" if folded(text) in YES else "no" if folded(text) in NO else None


def _address(_: Cells, text: str, __: Shape) -> str | None:
    return text if _ADDRESS.fullmatch(text) else None


def _group(_: Cells, text: str, shape: Any) -> str | None:
    return _one_line(text) if shape.plain else None


def _parts(_: Cells, text: str, shape: Any) -> Tree | None:
    """Return key results, one a line, by ids from their words."""
    if not isinstance(shape.item, Group) or shape.item.of() is not KeyResult:
        return None
    lines = [_one_line(line) for line in text.split("\n") if line.strip()]
    made: dict[str, Tree] = {}
    for number, line in enumerate(lines, 1):
        name = slug(line)[:40].strip("-") or f"result-{number}"
        made[name if name not in made else f"{name}-{number}"] = line
    return made or None


_SPECIAL: Mapping[type[Shape], Callable[[Cells, str, Any], Tree | None]] = {
    Fuzzy: Cells._time,
    Day: Cells._time,
    LinkTo: Cells._link,
    Number: Cells._number,
    Aim: Cells._number,
    Word: Cells._declared,
    WhoShape: Cells._party,
    Choice: _choice,
    Flag: _flag,
    Address: _address,
    Group: _group,
    Named: _parts,
    Free: lambda *_: None,
    Colour: lambda *_: None,
}


def _as_day(words: str) -> str:
    """Return the day of a point in time, as trackers write it: ``31/Mar/27 12:00 AM``, ``2027-03-31T00:00:00Z``."""
    if found := _STAMP.fullmatch(words):
        return found[1]
    if (found := _SLASHED.fullmatch(words)) and (month := _month(found[2], "en")):
        return f"{found[3] if len(found[3]) == 4 else '20' + found[3]}-{month:02}-{int(found[1]):02}"
    return words


def _month(word: str, tongue: str) -> int:
    with speaking(tongue):
        return month_number(word)


def _is_word(item: Shape) -> bool:
    return isinstance(item, Word | WhoShape | LinkTo | Choice)


def _one_line(text: str) -> str:
    return " ".join(text.split())
