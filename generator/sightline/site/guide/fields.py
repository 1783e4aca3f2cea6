"""Every field of every kind, from the definitions that the loader reads by."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from sightline.language import count
from sightline.model.fields import (
    Address,
    Aim,
    Choice,
    Colour,
    Day,
    Field,
    Flag,
    Free,
    Fuzzy,
    Group,
    LinkTo,
    Many,
    Named,
    Number,
    Prose,
    Shape,
    Text,
    WhoShape,
    Word,
    fields_of,
)
from sightline.model.kinds import KINDS, Kind
from sightline.model.record import Record
from sightline.model.workspace import Workspace
from sightline.site.guide.words import line, with_index
from sightline.subjects.frame.scope import Scope
from sightline.views.inline import Code, Line
from sightline.views.page import Section
from sightline.views.parts import Part
from sightline.views.rows import Column, Table, TableRow
from sightline.views.texts import Sample

COLUMNS = (Column("Field"), Column("Says"), Column("Written as"))

PLAIN: Mapping[type[Shape], str] = {
    Text: "one line",
    Address: "an address, `https://…`",
    Prose: "words",
    Fuzzy: "a date as people write it",
    Colour: 'a colour, `"#0f766e"`',
    Day: "a day, `2027-02-11`",
    Number: "a number",
    Aim: "a target in words",
    Flag: "`yes` or `no`",
    WhoShape: "a team, a role, or `wanted`",
    Free: "anything",
}

SAID = {"not-doing": "thing that is not done", "capacity": "capacity entry", "page": "free page"}
"""Kinds whose name alone does not stand in a sentence."""

VOCABULARIES = {"horizon": "horizon", "status": "status word", "value": "kind of value", "tag": "tag"}


def sections(_: Scope) -> Iterable[Section]:
    """Return a section for the fields that all records share, for each kind's own, and for those of ``vision.yml``."""
    return with_index("guide/fields/", (_shared(), *(_kind(kind) for kind in KINDS), _whole()))


def shape_words(shape: Shape) -> str:
    """Say how a value of a shape is written."""
    if isinstance(shape, Many):
        return f"{shape_words(shape.item)}, or a list"
    if isinstance(shape, Named):
        return f"{'periods' if shape.times else 'ids'}, each with {shape_words(shape.item)}"
    if isinstance(shape, Group):
        plain = next((one for one in fields_of(shape.of()) if shape.plain in (one.key, one.name)), None)
        return f"fields of its own, or its `{plain.key}` alone" if plain else "fields of its own"
    return PLAIN.get(type(shape)) or _known_words(shape)


def _known_words(shape: Shape) -> str:
    """Say which words or ids may stand in a field."""
    if isinstance(shape, Choice):
        return "one of " + ", ".join(f"`{word}`" for word in shape.words)
    if isinstance(shape, Word):
        return f"{_a(VOCABULARIES[shape.vocabulary])} of `vision.yml`"
    if isinstance(shape, LinkTo):
        kinds = " or ".join(SAID.get(kind, kind) for kind in shape.kinds) or "record"
        return f"the id of {_a(kinds)}" + ("" if shape.strict else ", an address, or words")
    raise TypeError(f"no words for {shape}")


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _shared() -> Section:
    table = _table("Fields of every record", fields_of(Record), "record")
    note: Line = ("The kinds below have these too.",)
    return Section("every-record", "Every record", (table,), note)


def _kind(kind: Kind) -> Section:
    shared = {one.key: one.words for one in fields_of(Record)}
    fields = fields_of(kind.record)
    own = tuple(field for field in fields if shared.get(field.key) != field.words)
    title = kind.plural
    parts: list[Part] = [Sample(example(kind), f"content/{kind.folder}/")]
    if own:
        parts.append(_table(f"Fields of {title.lower()}", own, kind.name))
    parts.extend(_inner(own, kind.name))
    return Section(kind.name, title, tuple(parts), (_first_line(kind.record),))


def _whole() -> Section:
    fields = fields_of(Workspace)
    parts = (_table("Fields of vision.yml", fields, "vision"), *_inner(fields, "vision"))
    return Section("vision", "The vision itself", parts, (Code("content/vision.yml"),))


def _inner(fields: tuple[Field, ...], above: str, seen: tuple[type, ...] = ()) -> Iterator[Table]:
    """Yield a table for each type that fields hold, at any depth; a type that holds itself is told once."""
    for field in fields:
        shape = field.shape.item if isinstance(field.shape, Many | Named) else field.shape
        if isinstance(shape, Group) and shape.of() not in seen:
            inner = fields_of(shape.of())
            prefix = f"{above}-{field.key}"
            table = _table(f"Inside {field.key}", inner, prefix)
            yield replace(table, fold=f"Inside {field.key}: {count(len(inner), 'field')}")
            yield from _inner(inner, prefix, (*seen, shape.of()))


def _table(caption: str, fields: tuple[Field, ...], prefix: str) -> Table:
    rows = tuple(TableRow(_cells(field), id=f"{prefix}-{field.key}") for field in fields)
    return Table(caption, (Column(caption), *COLUMNS[1:]), rows)


def _cells(field: Field) -> tuple[Line, ...]:
    names: Line = (Code(field.key), " or ", Code(field.also)) if field.also else (Code(field.key),)
    example: Line = (", such as ", Code(field.example)) if field.example else ()
    return (names, line(field.words), (*line(shape_words(field.shape)), *example))


def example(kind: Kind) -> str:
    """Return those fields of a new record that have an example, and its title."""
    fields = (one for one in fields_of(kind.record) if one.first)
    lines = [f"{one.also or one.key}: {one.example or '…'}" for one in fields if one.example or one.key == "title"]
    return "\n".join(lines)


def _first_line(record: type[Record]) -> str:
    return (record.__doc__ or "").strip().split("\n")[0]
