"""The form as it is documented is the form as it is read: every key goes where the schema says."""

import json
from typing import Any

import jsonschema
import pytest

from published_sets import INVENTED
from sightline.importers.neutral import convert, neutral_schema
from sightline.importers.neutral.draft_record import DraftRecord
from sightline.importers.neutral.drafting import draft
from sightline.importers.neutral.form import ALWAYS, RECORDS, WHOLE
from sightline.importers.neutral.read import KEYS
from sightline.importers.report import Notes

VALUES = {
    "links": [{"title": "Plan", "url": "https://a.example"}],
    "urls": ["https://a.example"],
    "url": "https://a.example",
    "documentation": "https://a.example",
    "related": [{"id": "other"}],
    "milestones": [{"name": "alpha", "date_text": "2027"}],
    "key_results": [{"title": "Nine in ten"}],
    "points": [["2026", 4]],
    "points_max": [["2026", 5]],
    "points_raw": [["2026", "four"]],
    "sponsors": {"product": "lead"},
    "leads": {"pm": "lead"},
    "members": [{"name": "a role"}],
    "contact": {"chat": "maps"},
    "asks": [{"initiative": "work", "notes": "a review"}],
    "options": [{"title": "Buy"}],
    "decided": "2026-02-03",
    "percent": "3.5",
    "level": "stage",
    "lang": "fr",
    "extra": {},
    "owners": ["a role"],
    "parent": "other",
    "team": "boot",
    "pillar": "pillar",
    "pillars": ["pillar"],
    "use_cases": ["outcome"],
    "depends_on": ["work"],
    "about": ["work"],
    "horizon": "Near",
}
CASES = [(name, key) for name, keys in RECORDS.items() for key in {**ALWAYS, **keys}]


def drafted(name: str, key: str) -> DraftRecord:
    """Return the record of a set in which one record has one key."""
    data: dict[str, Any] = {
        "vision": {"title": "V"},
        "outcomes": [{"id": "outcome"}],
        "pillars": [{"id": "pillar"}],
        "initiatives": [{"id": "work"}],
        "teams": [{"id": "boot"}],
    }
    fields = {"title": "X", "points": [["2026", 4]], key: VALUES.get(key, "words")}
    record = {
        **(fields if name == "metrics" else {at: fields[at] for at in fields if at != "points" or at == key}),
        "id": "x",
    }
    data[name] = [*data.get(name, []), {"id": "other", "title": "Other"}, record]
    return next(each for each in draft(data, Notes()).records if each.id == "x" and each.kind != "page")


@pytest.mark.parametrize(("name", "key"), CASES)
def test_a_key_of_the_form_has_a_field_when_it_is_told(name: str, key: str) -> None:
    assert drafted(name, key).extra == {}


@pytest.mark.parametrize("name", RECORDS)
def test_a_key_that_is_not_of_the_form_is_kept(name: str) -> None:
    assert drafted(name, "mood").extra == {"mood": "words"}


def test_every_list_and_key_of_the_whole_is_known_when_a_file_is_read() -> None:
    assert {*RECORDS, *WHOLE} <= {*KEYS}


def test_the_invented_set_keeps_to_the_schema_and_a_set_of_another_form_does_not() -> None:
    schema = neutral_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(INVENTED.read_text(encoding="utf-8")), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"initiatives": {"a": 1}}, schema)
    assert convert({"initiatives": {"a": 1}}).files
