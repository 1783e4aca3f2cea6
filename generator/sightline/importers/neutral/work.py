"""Initiatives, capabilities, measures, and entries of the ledger of capacity."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from sightline.dates import is_unknown, read_when
from sightline.importers.neutral.draft_record import (
    DraftRecord,
    about,
    draft_record,
    links,
    milestones,
    owners,
    targets,
)
from sightline.importers.neutral.linking import ADDRESS, horizon_words, take_horizon
from sightline.importers.neutral.register import Register
from sightline.importers.neutral.series import READABLE, series_of
from sightline.importers.neutral.source import Entry, as_objects, has_more, is_scalar, one_line, tree_of, written
from sightline.importers.neutral.strategy import pillar, pillars
from sightline.importers.neutral.yaml_text import Tree
from sightline.model.guardrails import LEVELS
from sightline.model.values import Precision

PLAIN_RELATIONS = frozenset({"replaces", "see-also", "related", "link", ""})
"""Types of relation that our fields say as well; any other is kept in `extra` beside the link."""
RELATION = ("type", "id", "unresolved")

WORDS = re.compile(r"[^\n]{1,200}")
"""A status word; what is longer is no word and stays in `extra`."""


def initiatives(register: Register, asks: Mapping[str, Sequence[Tree]]) -> Iterator[DraftRecord]:
    """Yield every initiative. ``asks`` holds what each asks of other teams, by its id."""
    for name, entry in register.entries["initiative"]:
        needs, not_found = _needs(entry, register)
        related, replaces, addresses = _relations(entry, register)
        fields = {
            "pillars": pillars(entry, register, "pillar", "pillars"),
            "horizon": _horizon(entry, register),
            "when": _when(entry, register),
            "owners": owners(register, (entry.texts("owner"), ""), (entry.texts("owners"), "")),
            "status": entry.fitting("status", WORDS),
            "needs": needs,
            "milestones": milestones(entry),
            "asks": list(asks.get(name, ())),
            "replaces": replaces,
            "related": [*related, *not_found],
            "links": [*links(entry, register, "links"), *addresses],
        }
        yield draft_record("initiative", name, entry, fields, register)


def _horizon(entry: Entry, register: Register) -> str:
    """Take the horizon where it is one of the declared few."""
    found = register.horizons.get(horizon_words(entry), "")
    if found:
        take_horizon(entry)
    return found


def _when(entry: Entry, register: Register) -> str:
    """Take the end, with the start before it; or the release or period that it aims at; or the start alone."""
    end = _known_date(entry, "end")
    aim = "" if is_unknown(entry.text_of("horizon")) else horizon_words(entry)
    if not end and aim and (aim not in register.horizons or read_when(aim, None).precision is not Precision.TEXT):
        take_horizon(entry)
        return aim
    start = _known_date(entry, "start")
    if not start:
        return end
    return f"{start} to {end}" if end else f"from {start}"


def _known_date(entry: Entry, key: str) -> str:
    """Take a date, unless it says that it is not known: then it stays in `extra`."""
    return "" if is_unknown(entry.text_of(key)) else entry.line(key)


def _needs(entry: Entry, register: Register) -> tuple[list[str], list[str]]:
    """Take what it depends on: what is found, and what leads nowhere or to something that nobody can need."""
    found, lost = [], []
    for text in entry.texts("depends_on"):
        if target := register.find(text, ("initiative", "capability")):
            found.append(target)
        else:
            lost.append(text)
    return list(dict.fromkeys(found)), targets(entry, register, "depends_on", lost)


def _relations(entry: Entry, register: Register) -> tuple[list[str], list[str], list[Tree]]:
    """Take relations: to any record, to work that it replaces, and to addresses."""
    related: list[str] = []
    replaced: list[str] = []
    addresses: list[str] = []
    stated = entry.several("related")
    if has_more(stated, RELATION):
        entry.keep("related")
    for as_object in as_objects(stated, "id"):
        kind, source_id, unresolved = (_said(as_object, key) for key in ("type", "id", "unresolved"))
        (replaced if kind == "replaces" else related).append(source_id)
        addresses.append(unresolved)
        if kind not in PLAIN_RELATIONS:
            entry.keep("related")
    made, whole = register.linking.read(addresses)
    if not whole:
        entry.keep("related")
    replaces = targets(entry, register, "related", replaced, "initiative")
    return targets(entry, register, "related", related), replaces, made


def _said(one: Mapping[str, Any], key: str) -> str:
    return one_line(written(one.get(key))) if is_scalar(one.get(key)) else ""


def capabilities(register: Register) -> Iterator[DraftRecord]:
    """Yield every capability; use cases that are outcomes are what it serves."""
    for name, entry in register.entries["capability"]:
        serves = [register.find(text, ("outcome",)) for text in entry.texts("use_cases")]
        if not all(serves):
            entry.keep("use_cases")
        fields = {
            "summary": entry.text("summary"),
            "pillar": pillar(entry, register),
            "owners": owners(register, (entry.texts("team"), "")),
            "maturity": entry.line("maturity"),
            "wanted": entry.line("new_maturity"),
            "serves": [f"outcome/{serve}" for serve in serves if serve],
            "milestones": milestones(entry),
            "documentation": entry.fitting("documentation", ADDRESS),
            "links": links(entry, register, "link", "links"),
        }
        yield draft_record("capability", name, entry, fields, register)


def measures(register: Register) -> Iterator[DraftRecord]:
    """Yield every measure, with its points as a series; where they make none, with the last that has a figure."""
    for name, entry in register.entries["measure"]:
        series = series_of(entry)
        target = entry.line("target_text")
        fields = {
            "unit": entry.line("unit"),
            "owners": owners(register, (entry.texts("owner"), "")),
            "target": target or entry.line("target"),
            "now": {} if series.has_values else _last_reading(entry.peek("points")),
            "about": about(entry, register, "about"),
            "links": links(entry, register, "urls"),
        }
        made = draft_record("measure", name, entry, fields, register)
        rest = {f"{key}-rest" if key in made.extra else key: tree_of(rows) for key, rows in series.rest.items()}
        yield replace(made, extra={**made.extra, **rest}, series=series.text)


def _last_reading(points: Any) -> dict[str, str]:
    """Return the newest point that has a figure: by its date where all dates can be read, else the last."""
    rows = [row for row in points if _is_reading(row)] if isinstance(points, list | tuple) else []
    if not rows:
        return {}
    starts = [read_when(written(row[0]), None).start for row in rows]
    newest = len(rows) - 1
    if all(starts):
        newest = max(range(len(rows)), key=lambda at: (str(starts[at]), at))
    return {"value": written(rows[newest][1]), "when": one_line(written(rows[newest][0]))}


def _is_reading(row: Any) -> bool:
    if not isinstance(row, list | tuple) or len(row) < 2 or not is_scalar(row[0]):
        return False
    figure = isinstance(row[1], int | float | Decimal) and not isinstance(row[1], bool)
    return figure and READABLE.fullmatch(written(row[1])) is not None


LEVEL = re.compile("|".join(LEVELS))
PERCENT = re.compile(r"(-?)(?=\.?[0-9])([0-9]{0,30})((?:\.[0-9]{1,30})?) ?%?")


def capacities(register: Register) -> Iterator[DraftRecord]:
    """Yield every entry; its share of the time is its weight, and what is no number stays in `extra`."""
    for name, entry in register.entries["capacity"]:
        stated = PERCENT.fullmatch(entry.fitting("percent", PERCENT))
        fields = {
            "period": "" if is_unknown(entry.text_of("period")) else entry.line("period"),
            "level": entry.fitting("level", LEVEL),
            "team": _record(register, entry, "team", "team"),
            "parent": _record(register, entry, "parent", "capacity"),
            "weight": f"{stated[1]}{stated[2] or 0}{stated[3]}" if stated else "",
            "owners": owners(register, (entry.texts("owner"), "")),
            "summary": entry.text("summary"),
            "links": links(entry, register, "link", "links"),
        }
        yield draft_record("capacity", name, entry, fields, register)


def _record(register: Register, entry: Entry, key: str, kind: str) -> str:
    """Take the id of a record; one that leads nowhere stays in `extra`."""
    found = register.find(entry.text_of(key), (kind,))
    if found:
        entry.text(key)
    return found
