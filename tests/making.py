"""Makes records and visions for unit tests, without a file."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sightline.dates import read_when
from sightline.model.kinds import BY_NAME
from sightline.model.record import Places, Record
from sightline.model.values import Link, Party, PartyKind, Target, When
from sightline.model.vision import Vision
from sightline.model.workspace import Horizon, StatusWord, Workspace
from sightline.problems import Location, Problem
from sightline.subjects.objectives.record import KeyResult

TODAY = date(2026, 11, 22)
WORDS = (
    StatusWord(id="on track", stage="active", health="on-track"),
    StatusWord(id="at risk", stage="active", health="at-risk"),
    StatusWord(id="off track", stage="active", health="off-track"),
    StatusWord(id="planned", stage="planned"),
    StatusWord(id="done", stage="done"),
    StatusWord(id="dropped", stage="dropped"),
    StatusWord(id="declined", approval="declined"),
)


def when(text: str) -> When:
    return read_when(text, None)


def link(to: str) -> Link:
    """Make a link from ``kind/id`` or ``kind/id/part``; other words lead nowhere."""
    kind, _, rest = to.partition("/")
    name, _, part = rest.partition("/")
    return Link(to, Location("content/here.md"), target=(kind, name) if kind in BY_NAME else None, part=part)


def links(*to: str) -> tuple[Link, ...]:
    return tuple(link(one) for one in to)


def party(text: str) -> Party:
    return Party(text, PartyKind.WANTED if text == "wanted" else PartyKind.NAMED)


def result(name: str, **more: Any) -> KeyResult:
    return KeyResult(
        id=name, text=name, **{"target": Target("70 %", ">=", 70, "%"), "measure": link("measure/m"), **more}
    )


def record(key: str, **more: Any) -> Record:
    """Make a record from ``kind/id``, with its id as title; texts stand for links, times and parties."""
    kind, _, name = key.partition("/")
    path = f"content/{BY_NAME[kind].folder}/{name}.md"
    made = {"title": name, **more}
    for field in ("serves", "needs", "pillars", "about", "drives"):
        if field in made:
            made[field] = links(*_many(made[field]))
    for field in ("when", "available", "again", "by", "date", "period", "until"):
        if isinstance(made.get(field), str):
            made[field] = when(made[field])
    if "owner" in made:
        made["owners"] = (party(made.pop("owner")),)
    if "status" in made:
        made["status"] = _many(made["status"])
    return BY_NAME[kind].record(id=name, kind=kind, places=Places(Location(path)), **made)


def _many(value: str | Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def workspace(**more: Any) -> Workspace:
    horizons = (
        Horizon(id="near", title="Near", until=when("2027-03")),
        Horizon(id="medium", title="Medium", until=when("2028-03")),
        Horizon(id="long", title="Long"),
    )
    return Workspace(**{"title": "A vision", "horizons": horizons, "status_words": WORDS, **more})


def vision(*records: Record, **more: Any) -> Vision:
    return Vision(workspace(**more), {one.key: one for one in sorted(records, key=lambda one: one.key)}, TODAY)


def codes(problems: Iterable[Problem]) -> list[str]:
    return sorted({one.code for one in problems})


def said(problems: Iterable[Problem], code: str) -> list[str]:
    """Return what the problems of one code are about, in order."""
    return [one.about for one in problems if one.code == code]
