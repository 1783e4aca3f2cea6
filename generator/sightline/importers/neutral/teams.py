"""Teams, what they are asked for, and the glossary."""

from collections.abc import Iterator, Mapping
from typing import Any

from sightline.importers.neutral.draft_record import DraftRecord, draft_record, links, owners
from sightline.importers.neutral.linking import ADDRESS, unmarked
from sightline.importers.neutral.register import Register
from sightline.importers.neutral.slugs import unique
from sightline.importers.neutral.source import (
    Entry,
    as_objects,
    has_more,
    is_scalar,
    is_told,
    one_line,
    tree_of,
    written,
)
from sightline.importers.neutral.strategy import parties_by_role, pillar
from sightline.importers.neutral.yaml_text import Tree


def teams(register: Register) -> Iterator[DraftRecord]:
    """Yield every team; who leads it and belongs to it are parties with their role."""
    for name, entry in register.entries["team"]:
        mission = entry.text("mission") or entry.text("brief")
        parties = [*parties_by_role(entry, "leads"), *_members(entry)]
        fields = {
            "mission": mission,
            "pillar": pillar(entry, register),
            "contact": _contact(entry),
            "owners": owners(register, *parties),
            "links": [*links(entry, register, "url"), *_address(entry)],
        }
        yield draft_record("team", name, entry, fields, register)


def _members(entry: Entry) -> Iterator[tuple[tuple[str, ...], str]]:
    """Take members: a name, with a title as role; one whose title stands in several languages stays in `extra` too."""
    values = entry.several("members")
    if has_more(values, ("name",)):
        entry.keep("members")
    for as_object in as_objects(values, "name"):
        title = as_object.get("title")
        if isinstance(title, Mapping):
            title = title.get("en") or next((value for value in title.values() if value), "")
        name = as_object.get("name")
        if is_scalar(name) and written(name):
            yield (written(name),), one_line(written(title)) if is_scalar(title) and title else "member"


def _contact(entry: Entry) -> str:
    """Take ways to reach a team, ``slack: maps, email: …``; anything deeper stays in `extra`."""
    value = entry.peek("contact")
    if not isinstance(value, Mapping):
        return entry.line("contact")
    if not all(map(is_scalar, value.values())):
        return ""
    stated = entry.mapping("contact")
    return ", ".join(f"{way}: {one_line(written(one))}" for way, one in stated.items() if is_told(one))


def _address(entry: Entry) -> list[str]:
    """Take an address of the web; one inside the source's own site leads nowhere here and stays in `extra`."""
    found = entry.fitting("strategy_link", ADDRESS)
    return [found] if found else []


def asks(register: Register) -> dict[str, list[Tree]]:
    """Return what each initiative asks of teams; the source lists it with the teams, where what does not fit stays."""
    found: dict[str, list[Tree]] = {}
    for name, entry in register.entries["team"]:
        values = entry.several("asks")
        if has_more(values, ("initiative", "support", "notes")):
            entry.keep("asks")
        for as_object in as_objects(values, "notes"):
            initiative = register.find(_said(as_object, "initiative"), ("initiative",))
            if not initiative:
                entry.keep("asks")
                continue
            ask = {"of": name, "what": _said(as_object, "notes"), "size": one_line(_said(as_object, "support"))}
            found.setdefault(initiative, []).append({key: value for key, value in ask.items() if value})
    return found


def _said(one: Mapping[str, Any], key: str) -> str:
    return written(one.get(key)) if is_scalar(one.get(key)) else ""


def terms(glossary: Any) -> tuple[list[DraftRecord], bool]:
    """Return terms from lists at any depth, and whether everything was one; a list's name is kept as the group."""
    found = list(_terms(glossary, ""))
    read = [(one, group) for one, group in found if one is not None]
    ids = unique([("", _said(one, "term")) for one, _ in read], "term")
    return [_term(name, one, group) for name, (one, group) in zip(ids, read, strict=True)], len(read) == len(found)


def _terms(value: Any, group: str) -> Iterator[tuple[Mapping[str, Any] | None, str]]:
    """Yield each term with its group; None for anything else."""
    if isinstance(value, Mapping) and is_scalar(value.get("term")) and value.get("term"):
        yield value, group
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from _terms(one, " / ".join(part for part in (group, str(key)) if part))
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _terms(one, group)
    elif is_told(value):
        yield None, group


def _term(name: str, one: Mapping[str, Any], group: str) -> DraftRecord:
    """Return a term; a definition with the marks of Markdown is its narrative, since a meaning is words alone."""
    meaning = _said(one, "definition")
    marked = unmarked(meaning)[0] != meaning.strip()
    known: dict[str, Tree] = {"title": one_line(_said(one, "term")), "meaning": "" if marked else meaning}
    used = {"term"} | ({"definition"} if meaning else set())
    rest = {key: tree_of(value) for key, value in one.items() if key not in used and is_told(value)}
    extra = {**({"group": group} if group and group != "terms" else {}), **rest}
    return DraftRecord(
        "term", name, {key: value for key, value in known.items() if value}, extra, meaning if marked else ""
    )
