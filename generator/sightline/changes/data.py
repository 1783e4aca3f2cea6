"""Changes for programs: one object, or a line for each change."""

import json
from collections.abc import Sequence
from typing import Any

from sightline.model.change import Change
from sightline.problems import Location

FIELDS = ("kind", "weight", "title", "part", "field", "before", "after", "by", "why", "wrong", "hint", "mark")


def as_json(changes: Sequence[Change], names: tuple[str, str]) -> str:
    """Return an object with the names of both states, counts, and the list of changes."""
    found = {
        "before": names[0],
        "after": names[1],
        "wanting": sum(change.is_unexplained for change in changes),
        "changes": [_told(change) for change in changes],
    }
    return json.dumps(found, indent=1, ensure_ascii=False)


def as_lines(changes: Sequence[Change]) -> str:
    """Return a line for each change."""
    return "\n".join(json.dumps(_told(change), ensure_ascii=False) for change in changes)


def _told(change: Change) -> dict[str, Any]:
    said: dict[str, Any] = {"on": change.about} | {name: getattr(change, name) for name in FIELDS}
    places = {"head": _place(change.head), "base": _place(change.base)}
    return {**said, "wanted": change.is_wanted, **places}


def _place(where: Location | None) -> dict[str, Any] | None:
    return {"path": where.path, "line": where.line, "column": where.column} if where else None
