"""The whole as JSON: it keeps to its schema, and says of each record what was stated and what follows."""

import json

import jsonschema
import pytest

from making import link, record, result, vision
from sightline.export.whole import whole
from sightline.export.whole_schema import whole_schema
from sightline.model import KINDS
from sightline.model.fields import fields_of
from sightline.model.sight import reach


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
