"""Everything that the site says, as one JSON file for other programs, and the schema that it keeps to.

Fields have the keys that authors type. A link says where it leads, a date which days it can mean; what nobody
has stated is null or empty. ``derived`` holds what Sightline has worked out.
"""

import json
from collections.abc import Mapping
from typing import Any

from sightline.export.values import narrative_of, plain_number, values, when_with_days, with_meaning
from sightline.model.kinds import KINDS, address_of
from sightline.model.record import Record
from sightline.model.values import Key
from sightline.model.vision import Vision
from sightline.subjects.measures.record import Measure
from sightline.subjects.measures.series import Point
from sightline.subjects.sight.facts import Reach

FORMAT = "1"
"""The version of the format: a new field leaves it as it is, a change of meaning does not."""


def whole(vision: Vision, reach: Reach, site_url: str) -> bytes:
    """Return the whole vision as JSON."""
    return printed(
        {
            "$schema": "vision.schema.json",
            "format": FORMAT,
            "as-of": vision.today.isoformat(),
            "site": site_url or None,
            "vision": {**values(vision.workspace, with_meaning, whole=True), "narrative": _home(vision)},
            "records": {kind.name: _of_kind(vision, reach, kind.name) for kind in KINDS},
        }
    )


def printed(data: object) -> bytes:
    """Return JSON that stays inert where somebody serves it as a page: no ``<`` stands in it."""
    return (json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c") + "\n").encode()


def _home(vision: Vision) -> str | None:
    return vision.workspace.body.text if vision.workspace.body else None


def _of_kind(vision: Vision, reach: Reach, kind: str) -> list[dict[str, Any]]:
    return [_record(vision, reach, record) for record in vision.records.values() if record.kind == kind]


def _record(vision: Vision, reach: Reach, record: Record) -> dict[str, Any]:
    said: dict[str, Any] = {"id": record.id, "kind": record.kind, **values(record, with_meaning, whole=True)}
    if isinstance(record, Measure):
        said["series"] = [_point(one) for one in record.series]
    unknown = {"/".join(map(str, path)): text for path, text in record.places.unknown.items()}
    return {**said, "narrative": narrative_of(record), "unknown": unknown, "derived": _derived(vision, reach, record)}


def _point(point: Point) -> dict[str, Any]:
    numbers = {
        name: None if value is None else plain_number(value)
        for name, value in (("value", point.value), ("target", point.target))
    }
    return {"when": when_with_days(point.when), **numbers, "note": point.note or None}


def _derived(vision: Vision, reach: Reach, record: Record) -> dict[str, Any]:
    words = getattr(record, "status", None)
    return {
        "name": record.name,
        "address": address_of(record),
        "file": record.places.top.path,
        "state": None if words is None else vision.standing(words).state,
        "reaches": outcomes_of(reach, record.key) if record.key in reach.paths else None,
    }


def outcomes_of(reach: Reach, key: Key) -> list[str]:
    """Return the ids of the outcomes that a piece of work reaches."""
    return sorted({path[0].key[1] for path in reach.paths.get(key, ())})


def whole_keys() -> Mapping[str, str]:
    """Return the keys that every record has besides its fields, and what each says."""
    return {
        "id": "Its id, unique among those of its kind.",
        "kind": "Its kind.",
        "narrative": "Its narrative in Markdown, without what its page does not show; null where there is none.",
        "unknown": "Words such as `TBD` that say that a value is not known, by the path of the field.",
        "derived": "What is worked out and stated nowhere.",
    }
