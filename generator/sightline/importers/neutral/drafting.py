"""From the neutral form to records as they will be written: the recipe."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any

from sightline.importers.known import Known
from sightline.importers.neutral.clean import clean
from sightline.importers.neutral.draft_record import DraftRecord
from sightline.importers.neutral.former import learn_former_ids
from sightline.importers.neutral.overflow import fitted
from sightline.importers.neutral.parent_cycles import closing_links
from sightline.importers.neutral.register import Register, register
from sightline.importers.neutral.strategy import objectives, outcomes, pillar_records
from sightline.importers.neutral.teams import asks, teams, terms
from sightline.importers.neutral.updates import decisions, stories, updates
from sightline.importers.neutral.work import capabilities, capacities, initiatives, measures
from sightline.importers.neutral.workspace import free_pages, horizons, vision_record
from sightline.importers.report import Notes
from sightline.language import plural

NEW = Known()
"""What is known of a vision that is only begun."""


@dataclass(frozen=True)
class Drafts:
    """Everything that a source holds, as it will be written."""

    vision: DraftRecord
    """What ``vision.yml`` declares, and the narrative of the home page."""
    records: tuple[DraftRecord, ...]
    """In the order of the kinds; each fits its file."""
    terms: tuple[DraftRecord, ...]
    """The glossary, and pages for what did not fit it."""
    source: Any
    """What the source says of itself."""


def draft(data: Mapping[str, Any], notes: Notes, day: date | None = None, known: Known = NEW) -> Drafts:
    """Draft the records of a strategy in the neutral form, without changing, inventing or losing words.

    Reads anything: a value that is not of the form is kept under `extra`, and the notes name it.

    Args:
        data: the neutral form.
        notes: where what a person should know is told.
        day: the day of the import, as of which the site speaks where the source names no day.
        known: the vision that the records join.
    """
    data = clean(data, notes)
    book = register(data, notes, known)
    book.horizons = horizons(book)
    book.closing = frozenset(closing_links(book))
    learn_former_ids(data, book)
    glossary, terms_read = terms(data.get("glossary"))
    first, *pages = fitted(vision_record(data, book, terms_read, day), book)
    records = tuple(chain(pages, *(fitted(record, book) for record in _records(data, book))))
    fitted_terms = tuple(made for term in glossary for made in fitted(term, book))
    tell_kept(chain((first,), records, fitted_terms), notes)
    return Drafts(first, records, fitted_terms, data.get("source"))


def tell_kept(records: Iterable[DraftRecord], notes: Notes) -> None:
    """Name every field that no field of ours holds, with how many records have it."""
    kept = Counter(key for record in records for key in record.extra)
    if kept:
        fields = plural(kept.total(), "field is", "fields are")
        named = ", ".join(
            f"{key} ({number})" for key, number in sorted(kept.items(), key=lambda pair: (-pair[1], pair[0]))
        )
        notes.tell(f"{kept.total()} {fields} kept as your own, under `extra`: {named}")


def _records(data: Mapping[str, Any], book: Register) -> Iterator[DraftRecord]:
    """Yield a draft for each record of the source."""
    asked = asks(book)
    yield from free_pages(data, book)
    yield from outcomes(book)
    yield from objectives(book)
    yield from pillar_records(book)
    yield from initiatives(book, asked)
    yield from capabilities(book)
    yield from measures(book)
    yield from updates(book)
    yield from stories(book)
    yield from teams(book)
    yield from capacities(book)
    yield from decisions(book)
