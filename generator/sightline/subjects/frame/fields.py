"""Fields drawn by their shapes alone: for a kind without a page of its own, and for a field that a page adds."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sightline.model.fields import (
    Choice,
    Field,
    Flag,
    Group,
    Many,
    Named,
    Prose,
    Shape,
    Text,
    WhoShape,
    Word,
    fields_of,
)
from sightline.model.record import Record
from sightline.model.values import Link, Party, Target, When
from sightline.model.vision import Vision
from sightline.subjects.frame.words import (
    day,
    joined,
    link_words,
    number_words,
    party,
    status_line,
    tag_title,
    upper_first,
    when_words,
)
from sightline.views.inline import Line, Unstated
from sightline.views.rows import Fact

COMMON = frozenset(each.key for each in fields_of(Record))
"""Keys of the fields that every record has, and every page shows in places of their own."""


def own_specs(record: type[Record]) -> tuple[Field, ...]:
    """Return the fields that a type of record declares beside those of every record."""
    return tuple(each for each in fields_of(record) if each.key not in COMMON)


def columns_of(record: type[Record]) -> tuple[Field, ...]:
    """Return the fields that ask for a column in tables, a fact on pages and, where they are few words, a filter."""
    return tuple(each for each in fields_of(record) if each.column)


def label_of(spec: Field) -> str:
    """Return a field's key as a label: ``Key results`` of ``key-results``."""
    return upper_first((spec.also or spec.key).replace("-", " "))


def facts_of(vision: Vision, record: object, specs: tuple[Field, ...]) -> tuple[Fact, ...]:
    """Return a fact for each of these fields that is stated."""
    drawn = ((each, field_line(vision, each, record)) for each in specs)
    return tuple(Fact(label_of(each), said) for each, said in drawn if said)


def field_cell(vision: Vision, spec: Field, record: object) -> Line:
    """Return what a field says in the cell of a table."""
    return field_line(vision, spec, record) or (Unstated("Not stated"),)


def field_line(vision: Vision, spec: Field, record: object) -> Line:
    """Say what stands in a field; nothing where it is not stated."""
    return _said(vision, spec.shape, getattr(record, spec.name))


def facet_values(spec: Field, record: object) -> Iterator[tuple[str, str]]:
    """Yield what a filter may choose of a field, a word for addresses and the words for readers."""
    value = getattr(record, spec.name)
    for each in value if isinstance(value, tuple) else (value,):
        if isinstance(each, bool):
            yield ("yes", "Yes") if each else ("no", "No")
        elif isinstance(each, Party):
            yield (each.team or each.text).replace(" ", "-"), each.text
        elif isinstance(each, str | float) and each != "":
            said = each if isinstance(each, str) else number_words(each)
            yield said.replace(" ", "-"), said


def is_choosable(shape: Shape) -> bool:
    """Whether values of a shape are few words that a filter can offer."""
    inner = shape.item if isinstance(shape, Many) else shape
    return isinstance(inner, Choice | Word | Flag | WhoShape | Text)


def _said(vision: Vision, shape: Shape, value: Any) -> Line:
    if value is None or value in ("", (), {}):
        return ()
    if isinstance(shape, Many) and isinstance(shape.item, Word) and shape.item.vocabulary == "status":
        return status_line(vision, value)
    if isinstance(shape, Many | Named):
        between = "; " if isinstance(shape, Named) or isinstance(shape.item, Group | Prose) else ", "
        return joined((_said(vision, shape.item, each) for each in value), between)
    return _single(vision, shape, value)


def _single(vision: Vision, shape: Shape, value: Any) -> Line:
    """Say a single value by what it is."""
    if isinstance(value, Link):
        return link_words(vision, value)
    if isinstance(value, Party):
        return (party(vision, value),)
    if isinstance(value, When):
        return (when_words(value),)
    if isinstance(value, date):
        return (day(value),)
    if isinstance(value, Target):
        return (value.text,)
    return _plain(vision, shape, value)


def _plain(vision: Vision, shape: Shape, value: Any) -> Line:
    if isinstance(value, bool):
        return ("Yes" if value else "No",)
    if isinstance(value, float):
        return (number_words(value),)
    if isinstance(shape, Word):
        return (_declared(vision, shape.vocabulary, value),)
    if isinstance(value, str):
        return (value,)
    return joined(fact.value for fact in facts_of(vision, value, fields_of(type(value))))


def _declared(vision: Vision, vocabulary: str, word: str) -> str:
    """Return a declared word as it is printed."""
    whole = vision.workspace
    horizons = {each.id: each.title or each.id for each in whole.horizons}
    return tag_title(vision, word) if vocabulary == "tag" else horizons.get(word, word)
