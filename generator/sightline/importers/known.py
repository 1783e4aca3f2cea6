"""What a vision that an import joins declares and holds already."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sightline.ids import slug
from sightline.model.vision import Vision


@dataclass(frozen=True)
class Known:
    """Names of a vision that is there; of a new one nothing is known."""

    joins: bool = False
    """Whether there is a vision, so that what it does not declare has no place."""
    records: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """By kind, and by an id, a title or a former id in small letters: the id."""
    horizons: Mapping[str, str] = field(default_factory=dict)
    """By an id or a title in small letters: the id."""
    status: frozenset[str] = frozenset()
    """Declared status words in small letters."""

    def find(self, words: str, kind: str) -> str:
        """Return the id of the record of a kind that is named so, or nothing."""
        return self.records.get((kind, _folded(words))) or self.records.get((kind, slug(words))) or ""

    def horizon(self, words: str) -> str:
        """Return the id of the declared horizon that is named so, or nothing."""
        return self.horizons.get(_folded(words)) or self.horizons.get(slug(words)) or ""


def known_of(vision: Vision) -> Known:
    """Return what a vision declares and holds; where two records have one title, the first by its id is meant."""
    records: dict[tuple[str, str], str] = {}
    for kind, record_id in sorted(vision.records):
        records[kind, record_id] = record_id
    for (kind, record_id), record in sorted(vision.records.items(), key=lambda pair: pair[0]):
        for name in (record.title, record.ref or "", *record.was):
            if name:
                records.setdefault((kind, _folded(name)), record_id)
    horizons: dict[str, str] = {}
    for horizon in vision.workspace.horizons:
        for name in (horizon.id, horizon.title or ""):
            horizons.setdefault(_folded(name), horizon.id)
    status = frozenset(_folded(word.id) for word in vision.workspace.status_words)
    return Known(True, records, horizons, status)


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())
