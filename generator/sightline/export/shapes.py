"""What an editor may know of a value's shape, as JSON schema."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

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
    Word,
    fields_of,
)

Schema = dict[str, Any]

VALUE: Schema = {"type": ["string", "number", "boolean", "null"]}
"""One value: an editor reads ``2027`` as a number and ``no`` as false; the loader reads what was typed."""


@dataclass(frozen=True)
class Names:
    """The words that a vision declares, by vocabulary, and its ids, by kind."""

    words: Mapping[str, list[str]] = field(default_factory=dict)
    ids: Mapping[str, list[str]] = field(default_factory=dict)


def properties(fields: Iterable[Field], names: Names, definitions: Schema) -> Schema:
    """Return the schema of every field by its key, in order; a second key stands beside the first."""
    out: Schema = {}
    for one in fields:
        example = f" For example: {one.example}" if one.example else ""
        described = {"description": one.words + example, **schema_of(one.shape, names, definitions)}
        if one.example and one.example[0] not in "[{":
            described["examples"] = [one.example.strip('"')]
        out.update({key: described for key in (one.key, one.also) if key})
    return out


def schema_of(shape: Shape, names: Names, definitions: Schema) -> Schema:
    """Return the schema of a value of a shape. What is used often goes to ``definitions``."""
    if isinstance(shape, Many):
        one = schema_of(shape.item, names, definitions)
        return {"anyOf": [one, {"type": "array", "items": one}]}
    if isinstance(shape, Named):
        one = schema_of(shape.item, names, definitions)
        return {"anyOf": [{"type": "null"}, {"type": "object", "additionalProperties": one}]}
    if isinstance(shape, Group):
        return _group(shape, names, definitions)
    if type(shape) in _SIMPLE:
        return dict(_SIMPLE[type(shape)])
    name, schema = _named(shape, names)
    definitions.setdefault(name, schema)
    return {"$ref": f"#/$defs/{name}"}


def _group(shape: Group, names: Names, definitions: Schema) -> Schema:
    """Return the schema of a mapping with fields of its own."""
    kind = shape.of()
    if kind.__name__ not in definitions:
        definitions[kind.__name__] = {}  # stands there before its fields are read, for parts that hold their own kind
        definitions[kind.__name__] = {
            "type": "object",
            "description": (kind.__doc__ or "").strip().split("\n")[0],
            "additionalProperties": False,
            "properties": properties(fields_of(kind), names, definitions),
        }
    whole = {"$ref": f"#/$defs/{kind.__name__}"}
    return {"anyOf": [VALUE, whole]} if shape.plain else {"anyOf": [{"type": "null"}, whole]}


def _named(shape: Shape, names: Names) -> tuple[str, Schema]:
    """Return the name and schema of a word, link or party; the words are offered, and others are not refused."""
    if isinstance(shape, Choice):
        return "-or-".join(shape.words), {"enum": [*shape.words, None]}
    if isinstance(shape, Word):
        return shape.vocabulary, _offered(names.words.get(shape.vocabulary, ()))
    if isinstance(shape, LinkTo):
        kinds = shape.kinds or tuple(names.ids)
        ids = [name if shape.kinds else f"{kind}/{name}" for kind in kinds for name in names.ids.get(kind, ())]
        name = f"link-to-{'-or-'.join(shape.kinds) or 'anything'}"
        return (name, _offered(ids)) if shape.strict else (f"{name}-or-address", _offered(ids, ("title", "url")))
    return "party", _offered([*names.ids.get("team", ()), "wanted"], ("party", "role"))


def _offered(offered: Iterable[str], keys: tuple[str, ...] = ()) -> Schema:
    words = list(offered)
    ways: list[Schema] = [{"enum": words}] if words else []
    ways.append(VALUE)
    if keys:
        ways.append({"type": "object", "properties": dict.fromkeys(keys, VALUE), "additionalProperties": False})
    return {"anyOf": ways} if len(ways) > 1 else dict(VALUE)


_SIMPLE: Mapping[type[Shape], Schema] = {
    Text: VALUE,
    Address: VALUE,
    Prose: VALUE,
    Fuzzy: VALUE,
    Aim: VALUE,
    Colour: {"type": ["string", "null"], "pattern": "^#[0-9a-fA-F]{6}$"},
    Day: {"type": ["string", "null"]},
    Number: {"type": ["number", "string", "null"]},
    Flag: {"enum": ["yes", "no", True, False, None]},
    Free: {},
}
