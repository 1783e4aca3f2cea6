"""Visions that are far too large for six pages, and titles that are far too long for a line."""

from collections.abc import Mapping
from typing import Any

from making import WORDS, record, vision
from sightline.model.record import Record
from sightline.model.workspace import Audience, StatusWord
from sightline.subjects.frame.scope import Scope
from sightline.subjects.sight.facts import reach

SENTENCE = "Whoever waits for a parcel can see it, whatever the weather, the carrier or the day, and need not ask. "
TITLES: Mapping[str, str] = {
    "long": SENTENCE * 3,
    "wide": "W" * 300,
    "unspaced": "\u914d\u9054\u306e\u7d04\u675f" * 40,
    "short": "Short",
}
COUNTS = {"outcome": 40, "pillar": 12, "initiative": 500, "risk": 60, "decision": 20, "update": 30, "capability": 30}
STATES = ("at risk", "on track", "planned", "done", "off track")
TEXTS = {
    "outcome": ("summary",),
    "pillar": ("promise",),
    "initiative": ("summary",),
    "risk": ("consequence", "response"),
    "decision": ("question", "waiting", "recommended"),
    "update": ("summary",),
    "capability": ("summary",),
}


def overgrown(title: str, counts: Mapping[str, int] = COUNTS, sections: tuple[str, ...] = ()) -> Scope:
    """Make a vision with so many records of each kind, all with titles of one sort and long texts."""
    words = (*WORDS, StatusWord(id="off track", stage="active", health="off-track"))
    audience = Audience(id="board", title=TITLES[title], question=SENTENCE * 3, sections=sections)
    every = [_one(kind, number, title, counts) for kind, many in counts.items() for number in range(many)]
    made = vision(*every, status_words=words, organisation=TITLES[title], audiences=(audience,))
    return Scope(made, reach(made), {}, {}, lambda path, line: "", {})


def _one(kind: str, number: int, title: str, counts: Mapping[str, int]) -> Record:
    more: dict[str, Any] = dict.fromkeys(TEXTS[kind], SENTENCE * 3)
    if kind == "initiative":
        more["status"] = STATES[number % 5]
        more["horizon"] = ("near", "medium", "long")[number % 3]
        more["when"] = "2026-Q1"
        more["pillars"] = f"pillar/pillar-{number % max(1, counts['pillar'])}"
    if kind == "update":
        more["date"] = "2026-11-01"
    if kind == "decision":
        more["by"] = "2026-12-01"
    if kind == "risk":
        more |= {"likelihood": "high", "impact": "high"}
    return record(f"{kind}/{kind}-{number}", title=f"{kind}-{number} {TITLES[title]}", **more)
