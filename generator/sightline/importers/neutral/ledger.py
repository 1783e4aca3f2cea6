"""Entries of the ledger of capacity: whose time, how much of it, and when."""

import re
from collections.abc import Iterator

from sightline.dates import is_unknown
from sightline.importers.neutral.draft_record import Sheet, links, owners, sheet
from sightline.importers.neutral.register import Register
from sightline.importers.neutral.source import Entry
from sightline.model.guardrails import LEVELS

LEVEL = re.compile("|".join(LEVELS))
PERCENT = re.compile(r"(-?[0-9]{1,30}(?:\.[0-9]{1,30})?) ?%?")


def capacities(register: Register) -> Iterator[Sheet]:
    """Yield every entry; its share of the time is its weight, and what is no number stays in `extra`."""
    for name, entry in register.entries["capacity"]:
        stated = PERCENT.fullmatch(entry.fitting("percent", PERCENT))
        fields = {
            "period": "" if is_unknown(entry.text_of("period")) else entry.line("period"),
            "level": entry.fitting("level", LEVEL),
            "team": _record(register, entry, "team", "team"),
            "parent": _record(register, entry, "parent", "capacity"),
            "weight": stated[1] if stated else "",
            "owners": owners(register, (entry.texts("owner"), "")),
            "summary": entry.text("summary"),
            "links": links(entry, register, "link", "links"),
        }
        yield sheet("capacity", name, entry, fields, register)


def _record(register: Register, entry: Entry, key: str, kind: str) -> str:
    """Take the id of a record; one that leads nowhere stays in `extra`."""
    found = register.find(entry.text_of(key), (kind,))
    if found:
        entry.text(key)
    return found
