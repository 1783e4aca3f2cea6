"""The filter bar above a list: which facets its rows have, and how many are behind each word."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from string import ascii_lowercase

from sightline.model.record import Record
from sightline.model.state import STATE_WORDS
from sightline.model.values import Key
from sightline.model.vision import Vision
from sightline.model.workspace import TagFamily
from sightline.views.roadmap import Filter, Filters, Option

NONE = "none"
"""The value that stands for "not stated" in the address and in an option."""

CALENDAR = "feeds/roadmap.ics"

HEALTH_WORDS = {word: STATE_WORDS[word] for word in ("off-track", "at-risk", "on-track")}

Words = Iterable[tuple[str, str]]
"""Values of a facet with the words for them, in the order in which they are offered."""
Values = Mapping[str, str]
"""Of each facet the values that a row has, with spaces between them."""
Counts = dict[str, Counter[str]]
"""Of each facet how many rows have each value."""


@dataclass(frozen=True)
class Narrowing:
    """The filter bar of some records, and for each of them the marks of the options that it falls under."""

    bar: Filters
    marks: Mapping[Key, str]

    def facets(self, record: Record) -> dict[str, str]:
        """Return what the row of a record says to the filters."""
        return {"f": self.marks[record.key]} if record.key in self.marks else {}

    def mark(self, some: Iterable[Record]) -> str:
        """Return the marks of a group of records, which closes up with the last of them."""
        return " ".join(sorted({mark for one in some for mark in self.facets(one).get("f", "").split()}))

    @property
    def shown(self) -> tuple[Filters, ...]:
        """The bar, or nothing where there is nothing to narrow."""
        return (self.bar,) if self.bar.total else ()

    @property
    def rows(self) -> dict[Key, dict[str, str]]:
        """What the row of each initiative says to the filters."""
        return {key: {"f": marks} for key, marks in self.marks.items()}


NO_NARROWING = Narrowing(Filters((), 0), {})
"""For a page that has no filters."""


def narrowed(bar: Filters, rows: Mapping[Key, Values]) -> Narrowing:
    """Return a filter bar with the marks of the rows that it narrows."""
    return Narrowing(bar, {key: marks(bar, values) for key, values in rows.items()})


def marks(bar: Filters, values: Values) -> str:
    """Return the marks of the options that a row falls under: the filter's letter and the option's number."""
    return " ".join(_marks(bar, values))


def _marks(bar: Filters, values: Values) -> Iterator[str]:
    for letter, menu in zip(ascii_lowercase, bar.filters, strict=False):
        mine = set(values.get(menu.facet, "").split()) or {NONE}
        for number, option in enumerate(menu.options, 1):
            if option.value in mine:
                yield f"{letter}{number}"


def mark_of(bar: Filters, facet: str, value: str) -> str:
    """Return the mark of one option, or an empty string where the bar has none."""
    alone = (one if one.facet == facet else replace(one, options=()) for one in bar.filters)
    return marks(replace(bar, filters=tuple(alone)), {facet: value})


def counts_of(rows: Iterable[Values]) -> Counts:
    """Count the rows that have each value of each facet."""
    out: Counts = {}
    for values in rows:
        for facet, text in values.items():
            out.setdefault(facet, Counter()).update(text.split() or [NONE])
    return out


def names(records: Iterable[Record]) -> Words:
    """Return the ids of records with their names."""
    return ((record.id, record.name) for record in records)


def _horizons(vision: Vision) -> Words:
    return ((horizon.id, horizon.title or horizon.id) for horizon in vision.workspace.horizons)


def offer(facet: str, label: str, words: Words, counts: Counts) -> Filter:
    """Offer the values that some row has, and what is not stated; hidden where there is nothing to choose."""
    number = counts.get(facet, Counter[str]())
    options = [Option(value, word, number[value]) for value, word in words if number[value]]
    if number[NONE] and all(option.value != NONE for option in options):
        options.append(Option(NONE, "Not stated", number[NONE]))
    return Filter(facet, label, tuple(options), hidden=len(options) < 2)


def tag_filters(vision: Vision, counts: Counter[str]) -> Iterator[Filter]:
    """Yield a filter for each family of tags, and one for tags that belong to none."""
    families = vision.workspace.tag_families
    yield from (_family(family, counts) for family in families)
    known = {word.id for family in families for word in family.words} | {NONE}
    loose = tuple(Option(tag, tag, number) for tag, number in sorted(counts.items()) if tag not in known)
    if loose:
        yield Filter("tag", "Other tags" if families else "Tag", loose)


def _family(family: TagFamily, counts: Counter[str]) -> Filter:
    """Tags of one family answer one question; two families narrow each other."""
    options = tuple(Option(word.id, word.title or word.id, counts[word.id]) for word in family.words if counts[word.id])
    return Filter("tag", family.title or family.id, options, hidden=not options)
