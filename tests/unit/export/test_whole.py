"""The whole as JSON: it keeps to its schema, and says of each record what was stated and what follows."""

import json
from dataclasses import replace
from datetime import date

import jsonschema
import pytest

from making import link, record, result, vision, when
from sightline.export.table import table
from sightline.export.whole import whole
from sightline.export.whole_schema import whole_schema
from sightline.model.fields import fields_of
from sightline.model.kinds import BY_NAME, KINDS
from sightline.model.record import Places
from sightline.model.values import Target
from sightline.problems import Location
from sightline.subjects.measures.series import Point
from sightline.subjects.sight.facts import reach


def data_of(made, site_url=""):
    return json.loads(whole(made, reach(made), site_url))


@pytest.fixture(scope="module")
def schema():
    read = json.loads(whole_schema())
    jsonschema.Draft202012Validator.check_schema(read)
    return jsonschema.Draft202012Validator(read, format_checker=jsonschema.FormatChecker())


def test_the_reference_vision_keeps_to_the_schema(reference, schema):
    schema.validate(data_of(reference, "https://vision.example/"))


def test_a_vision_full_of_hostile_text_keeps_to_the_schema(planted, schema):
    schema.validate(data_of(planted[1]))


def test_an_empty_vision_keeps_to_the_schema(schema):
    data = data_of(vision())
    schema.validate(data)
    assert data["records"] == {kind.name: [] for kind in KINDS}
    assert data["site"] is None


def test_the_schema_refuses_what_the_file_never_holds(reference, schema):
    data = data_of(reference)
    data["records"]["initiative"][0]["colour"] = "red"
    data["records"]["outcome"][0].pop("derived")
    assert len(list(schema.iter_errors(data))) == 2


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_of_every_kind_is_there_whether_it_is_stated_or_not(kind, planted):
    records = data_of(planted[1])["records"][kind.name]
    assert records
    for one in records:
        assert {each.key for each in fields_of(kind.record)} <= set(one)


def test_a_link_says_where_it_leads_and_a_date_which_days_it_can_mean():
    made = vision(
        record("outcome/keep"),
        record("objective/fast", serves="outcome/keep", key_results=(result("share"),)),
        record("initiative/x", serves="objective/fast/share", when="2027-Q1", status="at risk"),
    )
    (one,) = data_of(made)["records"]["initiative"]
    assert one["serves"] == [
        {"text": "objective/fast/share", "kind": "objective", "id": "fast", "part": "share", "url": None, "title": None}
    ]
    assert one["when"] == {"text": "2027-Q1", "start": "2027-01-01", "end": "2027-03-31", "precision": "quarter"}
    assert one["derived"] == {
        "name": "x",
        "address": "initiatives/x/",
        "file": "content/initiatives/x.md",
        "state": "at-risk",
        "reaches": ["keep"],
    }


def test_what_nobody_has_stated_is_null_or_empty():
    (one,) = data_of(vision(record("initiative/x")))["records"]["initiative"]
    assert (one["when"], one["serves"], one["summary"], one["narrative"]) == (None, [], None, None)
    assert one["derived"]["reaches"] == []


def test_no_tag_can_begin_in_the_file():
    made = vision(record("initiative/x", title="</script><script>xss()</script>", related=(link("<b>"),)))
    raw = whole(made, reach(made), "https://vision.example/")
    assert b"<" not in raw
    assert json.loads(raw)["records"]["initiative"][0]["title"] == "</script><script>xss()</script>"


def all_schemas(node):
    """Yield every schema inside a schema."""
    yield node
    for key, value in node.items():
        if key in ("properties", "$defs"):
            for one in value.values():
                yield from all_schemas(one)
        elif isinstance(value, dict):
            yield from all_schemas(value)
        elif key == "anyOf":
            for one in value:
                yield from all_schemas(one)


def test_the_schema_uses_standard_words_only_and_leaves_nothing_open(schema):
    standard = {"$schema", "$defs", "$ref", "title", "description", "type", "properties", "required", "items", "format"}
    standard |= {"additionalProperties", "enum", "const", "anyOf"}
    for one in all_schemas(schema.schema):
        assert set(one) <= standard
        assert {"type", "enum", "const", "$ref", "anyOf"} & set(one)
        assert one.get("format", "date") == "date"
        if "properties" in one:
            assert one["required"] == list(one["properties"])
            assert one["additionalProperties"] is False


def test_the_schema_refuses_a_day_that_is_none_and_a_number_in_words(schema):
    series = (Point(when("2026-10"), 7.0),)
    made = vision(record("measure/m", series=series, reviewed=date(2026, 11, 1), target=Target("5 h", "<=", 5.0, "h")))
    data = data_of(made)
    schema.validate(data)
    (one,) = data["records"]["measure"]
    one["reviewed"], one["target"]["value"], one["series"][0]["when"]["end"] = "soon", "five", "2026-13-01"
    data["as-of"] = "today"
    found = {str(error.json_path) for error in schema.iter_errors(data)}
    measure = "$.records.measure[0]"
    assert found == {"$['as-of']", f"{measure}.reviewed", f"{measure}.target", f"{measure}.series[0].when.end"}


def test_a_series_a_target_and_what_is_not_known_are_told_in_full():
    series = (Point(when("2026-10"), 7.0, 5.5, "Moved"), Point(when("2026-11")))
    made = record("measure/m", series=series, target=Target("at most 5 h", "<=", 5.0, "h"))
    places = Places(Location("content/measures/m.yml"), unknown={("due",): "TBD", ("from", "value"): "?"})
    (one,) = data_of(vision(replace(made, places=places)))["records"]["measure"]
    assert one["target"] == {"text": "at most 5 h", "comparator": "<=", "value": 5, "unit": "h"}
    assert [(each["value"], each["target"], each["note"]) for each in one["series"]] == [
        (7, 5.5, "Moved"),
        (None, None, None),
    ]
    assert b'"value":7,"target":5.5' in whole(vision(made), reach(vision(made)), "")
    assert one["unknown"] == {"due": "TBD", "from/value": "?"}


def test_whole_numbers_are_written_without_a_fraction():
    made = vision(record("capacity/q4", people=282.0, weight=12.5))
    assert b'"weight":12.5,"people":282,' in whole(made, reach(made), "")
    assert b",12.5,282," in table(made, BY_NAME["capacity"])
