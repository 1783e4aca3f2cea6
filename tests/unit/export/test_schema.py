import json
from pathlib import Path

import pytest

from sightline.export import editor_schema, schema_files, workspace_schema
from sightline.load import read_vision
from sightline.model.fields import fields_of
from sightline.model.kinds import BY_NAME, KINDS
from sightline.model.workspace import Workspace

SMALL = Path(__file__).parents[2] / "fixtures" / "small"
NAMES = [kind.name for kind in KINDS]


@pytest.fixture(scope="module")
def small():
    return read_vision(SMALL).vision


def all_schemas(node):
    """Yield every schema inside a schema."""
    yield node
    for key, value in node.items():
        if key in ("properties", "$defs"):
            for one in value.values():
                yield from all_schemas(one)
        elif isinstance(value, dict):
            yield from all_schemas(value)
        elif isinstance(value, list):
            for one in value:
                if isinstance(one, dict):
                    yield from all_schemas(one)


@pytest.mark.parametrize("kind", NAMES)
def test_a_schema_has_every_field_of_its_kind_with_words(kind):
    properties = editor_schema(kind)["properties"]
    for one in fields_of(BY_NAME[kind].record):
        for key in (one.key, one.also):
            if key:
                assert properties[key]["description"].startswith(one.words)
                assert one.example in properties[key]["description"]
    keys = {key for one in fields_of(BY_NAME[kind].record) for key in (one.key, one.also) if key}
    assert set(properties) == keys


def test_the_vision_has_a_schema_too():
    properties = workspace_schema()["properties"]
    assert {one.key for one in fields_of(Workspace)} <= set(properties)


@pytest.mark.parametrize("name", sorted(schema_files()))
def test_a_schema_file_is_self_contained_and_uses_standard_words_only(name, small):
    standard = {
        *("$schema", "$defs", "$ref", "title", "description", "type", "properties", "additionalProperties"),
        *("anyOf", "items", "enum", "propertyNames", "pattern", "examples", "$comment"),
    }
    schema = json.loads(schema_files(small)[name])
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    definitions = schema.get("$defs", {})
    for one in all_schemas(schema):
        assert set(one) <= standard, name
        if "$ref" in one:
            assert one["$ref"].removeprefix("#/$defs/") in definitions
    assert json.dumps(schema).count('"#/$defs/') >= len(definitions), "a definition is never used"


def test_ids_and_words_of_the_vision_are_offered(small):
    definitions = editor_schema("initiative", small)["$defs"]
    assert definitions["horizon"]["anyOf"][0] == {"enum": ["near", "medium", "long"]}
    assert definitions["status"]["anyOf"][0]["enum"] == ["on track", "at risk", "accepted"]
    assert definitions["link-to-capability-or-initiative"]["anyOf"][0]["enum"] == [
        "identity",
        "instant-rebooking",
        "live-map",
        "night-load",
    ]
    assert "answer-in-a-second/rebook-share" in definitions["link-to-objective-or-outcome"]["anyOf"][0]["enum"]
    assert definitions["party"]["anyOf"][0]["enum"] == ["product", "wanted"]


def test_without_a_vision_words_are_free():
    assert editor_schema("initiative")["$defs"]["horizon"] == {"type": ["string", "number", "boolean", "null"]}


def test_a_part_that_holds_its_own_kind_is_described_once():
    part = editor_schema("objective")["$defs"]["KeyResult"]
    assert {"$ref": "#/$defs/KeyResult"} in part["properties"]["key-results"]["anyOf"][1]["additionalProperties"][
        "anyOf"
    ]


def test_there_is_a_schema_for_one_record_and_one_for_a_shared_file():
    names = schema_files()
    assert {"vision.schema.json", "team.schema.json", "teams.schema.json", "not-doing.schema.json"} <= set(names)
    shared = json.loads(names["teams.schema.json"])
    assert shared["additionalProperties"]["title"] == "Team"
