"""A second import: field by field, what the sheet changed since the last, and nothing that somebody changed here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from sightline.importers.neutral.draft_record import DraftRecord
from sightline.importers.neutral.yaml_text import Tree
from sightline.model.record import Path

NARRATIVE: Path = ("narrative",)
"""Where the text below the fields stands, by the first letters of its SHA-256."""


@dataclass
class Merge:
    """What becomes of one record."""

    changes: dict[Path, Tree | None] = field(default_factory=dict)
    """What the sheet changed, and nobody here; None takes out what has a field of its own now."""
    conflicts: list[tuple[str, str, str]] = field(default_factory=list)
    """What both changed: the field, what stands here, what the sheet says."""
    emptied: list[str] = field(default_factory=list)
    """What the sheet says no more; it stays here."""
    base: dict[str, Tree] = field(default_factory=dict)
    """What the next import compares with."""


def brought(record: DraftRecord) -> dict[str, Tree]:
    """Return what was written of a record, field by field, as the next import will compare it."""
    told = {**record.fields, **{f"extra/{key}": value for key, value in record.extra.items()}}
    if record.body:
        told["narrative"] = fingerprint(record.body)
    return {key: plain(value) for key, value in told.items()}


def fingerprint(text: str) -> str:
    """Return what a narrative is compared by, whatever its line ends."""
    return sha256("\n".join(text.split("\n")).strip().encode()).hexdigest()[:16]


def merge(base: Mapping[str, Tree], new: Mapping[str, Tree], here: Mapping[str, Tree], placed: frozenset[str]) -> Merge:
    """Compare what was brought last, what the sheet says now, and what stands here.

    ``placed`` are columns that a field takes now, such as a status whose words were declared since.
    """
    out = Merge(base=dict(new))
    for key in [*new, *(key for key in base if key not in new)]:
        before, now, stands = base.get(key), new.get(key), here.get(key)
        if now in (before, stands):
            continue
        if now is None and stands == before and key.removeprefix("extra/") in placed:
            out.changes[path_of(key)] = None
        elif now is None:
            out.emptied.append(key)
            out.base[key] = before  # type: ignore[assignment] # it is there, since the two differ
        elif stands == before:
            out.changes[path_of(key)] = now
        else:
            out.conflicts.append((key, _said(stands), _said(now)))
            out.base.pop(key)
            if before is not None:
                out.base[key] = before
    own = [path for path in out.changes if path[0] == "extra"]
    if own and len(own) == sum(key.startswith("extra/") for key in here) and not any(map(out.changes.get, own)):
        out.changes = {path: value for path, value in out.changes.items() if path not in own} | {("extra",): None}
    return out


def path_of(key: str) -> Path:
    """Return the place of a field in the file."""
    return ("extra", key.removeprefix("extra/")) if key.startswith("extra/") else (key,)


def standing(values: Mapping[str, Tree], narrative: str) -> dict[str, Tree]:
    """Return what stands in a record's file, field by field."""
    extra = values.get("extra")
    own = {f"extra/{key}": value for key, value in extra.items()} if isinstance(extra, Mapping) else {}
    told = {**{key: value for key, value in values.items() if key != "extra"}, **own}
    return {**told, "narrative": fingerprint(narrative)} if narrative.strip() else told


def plain(value: Tree) -> Tree:
    """Return a value in the types in which a file is read."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Mapping):
        return {key: plain(inner) for key, inner in value.items()}
    return [plain(inner) for inner in value]


def _said(value: Tree | None) -> str:
    if value is None:
        return "nothing"
    return value if isinstance(value, str) else str(value)
