"""Outcomes, objectives and pillars."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sightline.importers.neutral.draft_record import DraftRecord, draft_record, links, owners
from sightline.importers.neutral.linking import horizon_words, take_horizon
from sightline.importers.neutral.register import Register
from sightline.importers.neutral.source import Entry, is_scalar


def outcomes(register: Register) -> Iterator[DraftRecord]:
    """Yield every outcome; a sponsor is an owner whose role says for whom."""
    for name, entry in register.entries["outcome"]:
        horizon = register.horizons.get(horizon_words(entry), "")
        if horizon:
            take_horizon(entry)
        parties = parties_by_role(entry, "sponsors", "sponsor")
        fields = {"owners": owners(register, *parties), "horizon": horizon}
        yield draft_record("outcome", name, entry, fields, register)


def objectives(register: Register) -> Iterator[DraftRecord]:
    """Yield every objective with its key results; a parent that is found is what it serves."""
    for name, entry in register.entries["objective"]:
        tree = register.key_results[name]
        fields = {
            "period": entry.line("period"),
            "owners": owners(register, (entry.texts("owner"), "")),
            "pillar": pillar(entry, register),
            "serves": parent(entry, register, "outcome", "objective"),
            "result": entry.text("result"),
            "key-results": tree.fields,
            "links": links(entry, register, "links"),
        }
        made = draft_record("objective", name, entry, fields, register)
        yield (
            made
            if not tree.extra
            else DraftRecord(made.kind, made.id, made.fields, {**made.extra, "key-results": tree.extra}, made.body)
        )


def pillar_records(register: Register) -> Iterator[DraftRecord]:
    """Yield every pillar; its mission is its summary where it has no other."""
    for name, entry in register.entries["pillar"]:
        summary = entry.text("summary") or entry.text("mission")
        fields = {
            "summary": summary,
            "parent": parent(entry, register, "pillar"),
            "owners": owners(register, (entry.texts("owner"), ""), (entry.texts("team"), "")),
        }
        yield draft_record("pillar", name, entry, fields, register)


def pillars(entry: Entry, register: Register, *keys: str) -> list[str]:
    """Take the pillars of a record, the primary one first; words for "not known" stay as typed."""
    found: dict[str, None] = {}
    for key in keys:
        for one in entry.texts_of(key):
            found[register.find(one, ("pillar",)) or one] = None
        entry.texts(key)
    return list(found)


def pillar(entry: Entry, register: Register) -> str:
    """Take the pillar of a record that has one at most; a list of several stays in `extra` too."""
    found = pillars(entry, register, "pillar")
    if len(found) > 1:
        entry.keep("pillar")
    return found[0] if found else ""


def parent(entry: Entry, register: Register, *kinds: str) -> str:
    """Take the record that an entry is below; one that leads nowhere, or back to itself, stays in `extra`."""
    named = entry.text("parent")
    found = register.find(named, kinds) or ("objective" in kinds and register.find_part(named)) or ""
    if found and (kinds[-1], entry.where) in register.closing:
        entry.keep("parent")
        register.notes.add("parents run in a ring; the link that closes it stays in `extra`", f"{entry.where}: {named}")
        return ""
    if named and not found:
        entry.keep("parent")
        register.notes.add("a parent is not in the source; it stays in `extra`", f"{entry.where}: {named}")
    return found


def parties_by_role(entry: Entry, key: str, suffix: str = "") -> Iterator[tuple[Sequence[Any], str]]:
    """Take an object of role and name, or a list of names: yield names with their role."""
    value = entry.peek(key)
    roles = entry.mapping(key) if isinstance(value, Mapping) else {"": entry.several(key)}
    for role, names in roles.items():
        several = names if isinstance(names, list | tuple) else (names,)
        if not all(map(is_scalar, several)):
            entry.keep(key)
        yield several, f"{role} {suffix}".strip()
