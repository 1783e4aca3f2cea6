"""The schema of ``data/vision.json`` (draft 2020-12), derived from the fields by which the loader reads."""

from typing import Any

from sightline.export.schema import DRAFT
from sightline.export.whole import FORMAT, printed, whole_keys
from sightline.model.fields import (
    Aim,
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
    fields_of,
)
from sightline.model.kinds import KINDS, Kind
from sightline.model.state import STATE_WORDS
from sightline.model.values import PartyKind, Precision
from sightline.model.workspace import Workspace
from sightline.subjects.measures.record import Measure

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
MAYBE: Schema = {"type": ["string", "null"]}
NUMBER: Schema = {"type": ["number", "null"]}
DAY: Schema = {"type": ["string", "null"], "format": "date"}
IDS: Schema = {"type": ["array", "null"], "items": TEXT}

SINGLE: dict[type[Shape], tuple[str, Schema]] = {
    LinkTo: ("link", {"text": TEXT, "kind": MAYBE, "id": MAYBE, "part": MAYBE, "url": MAYBE, "title": MAYBE}),
    Fuzzy: (
        "when",
        {"text": TEXT, "start": DAY, "end": DAY, "precision": {"enum": [one.name.lower() for one in Precision]}},
    ),
    WhoShape: ("party", {"text": TEXT, "is": {"enum": [one.value for one in PartyKind]}, "team": MAYBE, "role": MAYBE}),
    Aim: ("target", {"text": TEXT, "comparator": MAYBE, "value": NUMBER, "unit": MAYBE}),
}
"""Single values that have parts of their own: the name of each, and its parts."""


def whole_schema() -> bytes:
    """Return the schema of the whole."""
    definitions: Schema = {name: _object("", parts) for name, parts in SINGLE.values()}
    definitions["point"] = _object(
        "A line of a measure's series.",
        {"when": {"$ref": "#/$defs/when"}, "value": NUMBER, "target": NUMBER, "note": MAYBE},
    )
    definitions["derived"] = _object("What Sightline has worked out.", _derived())
    kinds = {kind.name: {"type": "array", "items": _record(kind, definitions)} for kind in KINDS}
    vision = _object(_first_line(Workspace), {**_fields(Workspace, definitions), "narrative": MAYBE})
    parts: Schema = {
        "$schema": TEXT,
        "format": {"const": FORMAT, "description": "Another number means that something has another meaning."},
        "as-of": {"type": "string", "format": "date", "description": "The day as of which everything is said."},
        "site": {**MAYBE, "description": "Where the site is published; addresses are from there."},
        "vision": vision,
        "records": _object("Every record, by kind, in the order of ids.", kinds),
    }
    top = {"$schema": DRAFT, "title": "A technology vision", **_object("Everything that the site says.", parts)}
    return printed({**top, "$defs": dict(sorted(definitions.items()))})


def _record(kind: Kind, definitions: Schema) -> Schema:
    """Return the schema of the records of a kind."""
    words = whole_keys()
    parts = {
        "id": {**TEXT, "description": words["id"]},
        "kind": {"const": kind.name, "description": words["kind"]},
        **_fields(kind.record, definitions),
        **({"series": {"type": "array", "items": {"$ref": "#/$defs/point"}}} if kind.record is Measure else {}),
        "narrative": {**MAYBE, "description": words["narrative"]},
        "unknown": {"type": "object", "additionalProperties": TEXT, "description": words["unknown"]},
        "derived": {"$ref": "#/$defs/derived"},
    }
    return _object(_first_line(kind.record), parts)


def _derived() -> Schema:
    return {
        "name": {**TEXT, "description": "The title, or what stands in its place."},
        "address": {**TEXT, "description": "Its address, from the site's root."},
        "file": {**TEXT, "description": "The file in which it stands, from the repository's root."},
        "state": {"enum": [*STATE_WORDS, None], "description": "The one state that its status words amount to."},
        "reaches": {**IDS, "description": "Ids of the outcomes that it reaches; null where it is no work."},
    }


def _fields(record: type, definitions: Schema) -> Schema:
    return {one.key: {**_shape(one.shape, definitions), "description": one.words} for one in fields_of(record)}


def _shape(shape: Shape, definitions: Schema) -> Schema:
    """Return the schema of a value of a shape, or of its absence."""
    if isinstance(shape, Many):
        return {"type": "array", "items": _one(shape.item, definitions)}
    if isinstance(shape, Named):
        return {"type": "object", "additionalProperties": _one(shape.item, definitions)}
    if isinstance(shape, Free):
        return {"type": "object"}
    return _or_null(_one(shape, definitions))


def _one(shape: Shape, definitions: Schema) -> Schema:
    """Return the schema of a value that is stated."""
    if isinstance(shape, Group):
        return _group(shape.of(), definitions)
    if type(shape) in SINGLE:
        return {"$ref": f"#/$defs/{SINGLE[type(shape)][0]}"}
    if isinstance(shape, Day):
        return {"type": "string", "format": "date"}
    if isinstance(shape, Number):
        return {"type": "number"}
    return {"type": "boolean"} if isinstance(shape, Flag) else TEXT


def _or_null(schema: Schema) -> Schema:
    if "type" in schema:
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def _group(kind: type, definitions: Schema) -> Schema:
    name = kind.__name__
    if name not in definitions:
        definitions[name] = {}  # stands there before its fields are read, for parts that hold their own kind
        definitions[name] = _object(_first_line(kind), _fields(kind, definitions))
    return {"$ref": f"#/$defs/{name}"}


def _object(words: str, parts: Schema) -> Schema:
    said = {"description": words} if words else {}
    return {**said, "type": "object", "properties": parts, "required": list(parts), "additionalProperties": False}


def _first_line(kind: type) -> str:
    return (kind.__doc__ or "").strip().split("\n")[0]
