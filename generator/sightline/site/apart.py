"""Records of one title are told apart wherever they are named: by their period, their owners or their pillar."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations

from sightline.model.kinds import BY_NAME
from sightline.model.record import Record
from sightline.model.values import Key, Link
from sightline.model.vision import Vision
from sightline.subjects.frame.record_page import plain
from sightline.subjects.frame.words import owner_line, when_text


def told_apart(vision: Vision) -> Vision:
    """Return the vision in which each record that shares its title with another of its kind says what it is of."""
    alike: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for record in vision.records.values():
        if record.title and BY_NAME[record.kind].confirmed is not None:
            alike[record.kind, record.title.casefold()].append(record)
    changed: dict[Key, Record] = {}
    for records in alike.values():
        if len(records) > 1:
            changed |= {
                record.key: replace(record, apart=words)
                for record, words in zip(records, _words(vision, records), strict=True)
                if words
            }
    return replace(vision, records={**vision.records, **changed}) if changed else vision


def _words(vision: Vision, records: Sequence[Record]) -> list[str]:
    """Return for each record the fewest words that no other of them has; where none part all, those that part most."""
    said = [[facet(vision, record) for facet in FACETS] for record in records]
    ways = [way for size in range(1, len(FACETS) + 1) for way in combinations(range(len(FACETS)), size)]
    told = [[", ".join(each[at] for at in way if each[at]) for each in said] for way in ways]
    best = max(told, key=lambda words: len(set(words)))
    return best if len(set(best)) > 1 else [""] * len(records)


def _period(_: Vision, record: Record) -> str:
    stated = (getattr(record, name, None) for name in ("period", "when", "available", "by", "date"))
    return next((when_text(when) for when in stated if when), "")


def _owners(vision: Vision, record: Record) -> str:
    return plain(owner_line(vision, record.owners[:2])) if record.owners else ""


def _pillars(vision: Vision, record: Record) -> str:
    links: tuple[Link | None, ...] = getattr(record, "pillars", ()) or (getattr(record, "pillar", None),)
    found = (vision.target(link) for link in links[:1])
    return next((pillar.name for pillar in found if pillar), "")


FACETS: tuple[Callable[[Vision, Record], str], ...] = (_period, _owners, _pillars)
"""What tells records of one title apart, in the order in which it is tried."""
