"""Updates, stories and decisions."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from sightline.dates import read_when
from sightline.importers.neutral.draft_record import DraftRecord, about, draft_record, links, owners, targets
from sightline.importers.neutral.register import Register
from sightline.importers.neutral.source import Entry, as_objects, has_more, is_scalar, one_line, written
from sightline.model.values import Precision

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")

OPTION = ("title", "cost", "gives")


def updates(register: Register) -> Iterator[DraftRecord]:
    """Yield every update; its author and teams are parties with that role."""
    for name, entry in register.entries["update"]:
        fields = {
            "date": entry.line("date"),
            "language": entry.fitting("lang", LANGUAGE),
            "owners": owners(register, (entry.texts("author"), "author"), (entry.texts("teams"), "team")),
            "about": about(entry, register, "about"),
        }
        yield draft_record("update", name, entry, fields, register)


def stories(register: Register) -> Iterator[DraftRecord]:
    """Yield every story; its author is who is quoted where something is, else who wrote it."""
    for name, entry in register.entries["story"]:
        quote = entry.text("quote")
        fields = {
            "date": entry.line("date"),
            "quotation": quote,
            "speaker": entry.line("author") if quote else "",
            "owners": [] if quote else owners(register, (entry.texts("author"), "author")),
            "links": links(entry, register, "link", "links"),
        }
        yield draft_record("story", name, entry, fields, register)


def decisions(register: Register) -> Iterator[DraftRecord]:
    """Yield every decision, asked or taken; a day that cannot be read stays in `extra`."""
    for name, entry in register.entries["decision"]:
        options = entry.several("options")
        if has_more(options, OPTION):
            entry.keep("options")
        stated = (
            {key: _said(option, key) for key in ("title", "cost", "gives")} for option in as_objects(options, "title")
        )
        related = [_said(as_object, "id") for as_object in as_objects(entry.several("related"), "id")]
        who = entry.line("who")
        ref = entry.line("ref")
        fields = {
            **({"ref": ref} if ref else {}),
            "question": entry.text("question"),
            "options": [{key: value for key, value in option.items() if value} for option in stated],
            "recommended": entry.text("recommended"),
            "waiting": entry.text("waiting"),
            "who": register.party(who) if who else "",
            "by": entry.line("by"),
            "decided": _day(entry, "decided"),
            "outcome": entry.text("outcome"),
            "owners": owners(register, (entry.texts("owner"), ""), (entry.texts("owners"), "")),
            "about": about(entry, register, "about"),
            "links": [*links(entry, register, "links"), *targets(entry, register, "related", related)],
        }
        yield draft_record("decision", name, entry, fields, register)


def _day(entry: Entry, key: str) -> str:
    """Take a day, however it is written; anything else stays in `extra`."""
    when = read_when(entry.text_of(key), None)
    if when.precision is not Precision.DAY or when.start is None or when.start != when.end:
        return ""
    entry.text(key)
    return when.start.isoformat()


def _said(one: Mapping[str, Any], key: str) -> str:
    return one_line(written(one.get(key))) if is_scalar(one.get(key)) else ""
