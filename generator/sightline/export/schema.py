"""JSON schemas (draft 2020-12) with which an editor completes fields, words and ids; derived from the model.

They are for comfort: the loader alone decides what is right, and it reads every value as it was typed.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from sightline.export.shapes import Names, properties
from sightline.model.fields import fields_of
from sightline.model.kinds import BY_NAME, KINDS
from sightline.model.vision import Vision
from sightline.model.workspace import Workspace
from sightline.subjects.objectives.record import Objective, key_results_of
from sightline.subjects.pillars.record import Pillar

DRAFT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]


def schema_files(vision: Vision | None = None) -> Mapping[str, bytes]:
    """Return every schema as a file: ``team.schema.json`` for one record, ``teams.schema.json`` for a shared file."""
    files = {"vision.schema.json": printed_schema(workspace_schema(vision))}
    for kind in KINDS:
        schema = editor_schema(kind.name, vision)
        files[f"{kind.name}.schema.json"] = printed_schema(schema)
        if kind.folder != kind.name:
            files[f"{kind.folder}.schema.json"] = printed_schema(_shared(schema, kind.plural))
    return files


def editor_schema(kind: str, vision: Vision | None = None) -> Schema:
    """Return the schema of one record of a kind; with a vision, its words and ids are offered."""
    record = BY_NAME[kind].record
    return _top(kind.replace("-", " ").capitalize(), record, _names(vision))


def workspace_schema(vision: Vision | None = None) -> Schema:
    """Return the schema of ``vision.yml``."""
    return _top("Vision", Workspace, _names(vision))


def _top(title: str, record: type, names: Names) -> Schema:
    """Return the head of a schema."""
    definitions: Schema = {}
    schema: Schema = {
        "$schema": DRAFT,
        "title": title,
        "description": (record.__doc__ or "").strip().split("\n")[0],
        "type": "object",
        "additionalProperties": False,
        "properties": properties(fields_of(record), names, definitions),
    }
    if definitions:
        schema["$defs"] = dict(sorted(definitions.items()))
    return schema


def _shared(schema: Schema, plural: str) -> Schema:
    """Return the schema of a file in which ids map to records."""
    definitions = schema.get("$defs", {})
    record = {key: value for key, value in schema.items() if key not in ("$schema", "$defs")}
    return {
        "$schema": DRAFT,
        "title": plural,
        "type": "object",
        "propertyNames": {"pattern": "^[a-z0-9][a-z0-9-]*$"},
        "additionalProperties": record,
        **({"$defs": definitions} if definitions else {}),
    }


def is_schema_file(data: bytes) -> bool:
    """Whether a file is a schema that ``schema_files`` made, and says what it said then."""
    try:
        schema = json.loads(data)
    except ValueError:
        return False
    return isinstance(schema, dict) and schema.pop("$comment", None) == _seal(schema)


def printed_schema(schema: Schema) -> bytes:
    """Return a schema as a file, with the seal that says who wrote it."""
    return (json.dumps({**schema, "$comment": _seal(schema)}, indent=1, ensure_ascii=False) + "\n").encode()


def _seal(schema: Schema) -> str:
    """Return what proves that a schema is Sightline's and was not changed since."""
    return f"Written by Sightline; SHA-256 of the rest: {sha256(json.dumps(schema).encode()).hexdigest()}"


def _names(vision: Vision | None) -> Names:
    """Return the declared words and the ids of a vision."""
    if vision is None:
        return Names()
    whole = vision.workspace
    ids: dict[str, list[str]] = {}
    for record in vision.records.values():
        ids.setdefault(record.kind, []).append(record.id)
    for objective in vision.of(Objective):
        ids["objective"] += [f"{objective.id}/{part.id}" for part in key_results_of(objective)]
    for pillar in vision.of(Pillar):
        ids["pillar"] += [f"{pillar.id}/{line.id}" for line in pillar.even_over]
    words = {
        "horizon": [horizon.id for horizon in whole.horizons],
        "status": [status_word.id for status_word in whole.status_words],
        "value": [value.id for value in whole.values],
        "tag": [word.id for family in whole.tag_families for word in family.words],
    }
    return Names(words, ids)
