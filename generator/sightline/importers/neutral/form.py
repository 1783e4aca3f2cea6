"""The neutral form: every key that is read, what it holds, and where it goes. The schema and the guide come from it."""

from collections.abc import Mapping
from typing import Any, NamedTuple

Schema = dict[str, Any]

TEXT: Schema = {"type": ["string", "number", "null"]}
TEXTS: Schema = {"type": ["array", "string", "null"], "items": {"type": ["string", "number"]}}


def _objects(*keys: str) -> Schema:
    """Return the schema of a list of objects with texts under some keys; a text stands for the first of them."""
    inside = {"type": "object", "properties": dict.fromkeys(keys, TEXT)}
    return {"type": ["array", "null"], "items": {"anyOf": [inside, {"type": "string"}]}}


LINKS = _objects("title", "url", "ref")
RELATIONS = _objects("id", "type", "unresolved")
POINTS: Schema = {"type": ["array", "null"], "items": {"type": "array", "prefixItems": [TEXT, TEXT]}}
OBJECT: Schema = {"type": ["object", "null"]}


class Key(NamedTuple):
    """What a key of a record holds, and where it goes."""

    holds: Schema
    goes: str
    """The field, and what a reader should know of it; words between backticks are code."""


ALWAYS: Mapping[str, Key] = {
    "id": Key(TEXT, "the file's name; the id itself is `ref` where it had to change"),
    "title": Key(TEXT, "`title`, without the marks of Markdown; its links are `links`"),
    "narrative_md": Key(TEXT, "the narrative, without front matter and marks of a template"),
    "extra": Key(OBJECT, "`extra`, as it is"),
}
"""Keys of every record."""
OWNER = Key(TEXTS, "`owners`, each once; a team's id or title is the team, `Help wanted` is `wanted`")
SUMMARY = Key(TEXT, "`summary`")
HORIZON = Key(TEXT, "`horizon` where a set has five or fewer; else, or where it is a period, `when`")
MILESTONES = Key(_objects("name", "date_text"), "`milestones`, as `title` and `when`")
LINK = Key(LINKS, "`links`")

RECORDS: Mapping[str, Mapping[str, Key]] = {
    "outcomes": {
        "summary": SUMMARY,
        "horizon": HORIZON,
        "sponsors": Key({"type": ["object", "array", "string", "null"]}, "`owners`, with the role that is its key"),
    },
    "objectives": {
        "summary": SUMMARY,
        "period": Key(TEXT, "`period`"),
        "owner": OWNER,
        "pillar": Key(TEXT, "`pillar`"),
        "parent": Key(TEXT, "`serves`: an outcome, an objective or a key result"),
        "result": Key(TEXT, "`result`"),
        "key_results": Key({"type": ["array", "null"]}, "`key-results`: `title`, `label`, `result`, and more below it"),
        "links": LINK,
    },
    "pillars": {
        "summary": SUMMARY,
        "mission": Key(TEXT, "`summary` where it has no other"),
        "parent": Key(TEXT, "`parent`"),
        "owner": OWNER,
        "team": OWNER,
    },
    "initiatives": {
        "summary": SUMMARY,
        "pillar": Key(TEXT, "`pillar`; one that is not listed has a page with its id"),
        "pillars": Key(TEXTS, "`pillars`, behind `pillar`"),
        "horizon": HORIZON,
        "start": Key(TEXT, "`when`, with `end` behind it; alone only where nothing says when it lands"),
        "end": Key(TEXT, "`when`"),
        "owner": OWNER,
        "owners": OWNER,
        "status": Key(TEXT, "`status`; `vision.yml` says what its words mean where that is plain"),
        "depends_on": Key(TEXTS, "`needs`; what is not found is `related`"),
        "milestones": MILESTONES,
        "related": Key(RELATIONS, "`related`, or `replaces` where that is its type"),
        "links": LINK,
    },
    "capabilities": {
        "summary": SUMMARY,
        "pillar": Key(TEXT, "`pillar`"),
        "team": OWNER,
        "maturity": Key(TEXT, "`maturity`"),
        "new_maturity": Key(TEXT, "`wanted`"),
        "use_cases": Key(TEXTS, "`serves`, where they are outcomes"),
        "milestones": MILESTONES,
        "documentation": Key(TEXT, "`documentation`, where it is an address"),
        "links": LINK,
    },
    "metrics": {
        "summary": SUMMARY,
        "definition_md": Key(TEXT, "the narrative"),
        "unit": Key(TEXT, "`unit`"),
        "owner": OWNER,
        "target": Key(TEXT, "`target`"),
        "target_text": Key(TEXT, "`target`, before it"),
        "points": Key(POINTS, "the series: when and value"),
        "points_max": Key(POINTS, "the target of the series on that day"),
        "points_raw": Key(POINTS, "a note to the point of that day, where its words say more"),
        "about": Key(TEXTS, "`about`: ids of any records"),
        "urls": LINK,
    },
    "updates": {
        "summary": SUMMARY,
        "date": Key(TEXT, "`date`"),
        "author": OWNER,
        "teams": OWNER,
        "lang": Key(TEXT, "`language`"),
        "about": Key(TEXTS, "`about`: ids of any records"),
        "body_md": Key(TEXT, "the narrative"),
    },
    "stories": {
        "date": Key(TEXT, "`date`"),
        "quote": Key(TEXT, "`quotation`"),
        "author": Key(TEXT, "`speaker` of the quotation, else `owners`"),
        "links": LINK,
    },
    "teams": {
        "mission": Key(TEXT, "`mission`"),
        "brief": Key(TEXT, "`mission` where it has no other"),
        "pillar": Key(TEXT, "`pillar`"),
        "contact": Key({"type": ["object", "string", "null"]}, "`contact`"),
        "leads": Key({"type": ["object", "array", "null"]}, "`owners`, with the role that is its key"),
        "members": Key({"type": ["array", "null"]}, "`owners`: `name`, with `title` as role"),
        "asks": Key(_objects("initiative", "notes", "support"), "`asks` of the initiative"),
        "url": Key(TEXT, "`links`"),
    },
    "capacity": {
        "summary": SUMMARY,
        "period": Key(TEXT, "`period`"),
        "level": Key(TEXT, "`level`"),
        "team": Key(TEXT, "`team`"),
        "parent": Key(TEXT, "`parent`"),
        "percent": Key(TEXT, "`weight`"),
        "owner": OWNER,
        "links": LINK,
    },
    "decisions": {
        "ref": Key(TEXT, "`ref`"),
        "question": Key(TEXT, "`question`"),
        "options": Key(_objects("title", "cost", "gives"), "`options`"),
        "recommended": Key(TEXT, "`recommended`"),
        "waiting": Key(TEXT, "`waiting`"),
        "who": Key(TEXT, "`who`"),
        "by": Key(TEXT, "`by`"),
        "decided": Key(TEXT, "`decided`, where it is a day"),
        "outcome": Key(TEXT, "`outcome`"),
        "owner": OWNER,
        "owners": OWNER,
        "about": Key(TEXTS, "`about`: ids of any records"),
        "related": Key(RELATIONS, "`links`"),
        "links": LINK,
    },
}
"""Lists of the form, and the keys of their records beside those of every one."""

WHOLE: Mapping[str, Key] = {
    "source": Key(OBJECT, "`extra`; its newest day is `as-of`, else the day of the import is"),
    "vision": Key(OBJECT, "`title`, and `narrative` as `home.md`"),
    "glossary": Key({"type": ["array", "object", "null"]}, "terms: `term` and `definition`, in lists at any depth"),
    "status_vocabulary": Key(TEXTS, "`status` of `vision.yml`"),
    "maturity_levels": Key(OBJECT, "`maturity` of `vision.yml`: by level, `title` and `definition`"),
    "redirects": Key(_objects("from", "to"), "`was` of the record to which it leads"),
}
"""Keys of the whole, beside the lists."""


def neutral_schema() -> Schema:
    """Return the JSON schema (2020-12) of the form; every key may be absent, and others are kept as your own."""
    properties: Schema = {key: _told(found) for key, found in WHOLE.items()}
    for name, keys in RECORDS.items():
        record = {key: _told(found) for key, found in {**ALWAYS, **keys}.items()}
        properties[name] = {"type": "array", "items": {"type": "object", "properties": record}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A vision in the neutral form",
        "type": "object",
        "properties": properties,
    }


def _told(key: Key) -> Schema:
    return {"description": key.goes.replace("`", ""), **key.holds}
