"""Updates, stories and decisions."""

import re
from collections.abc import Iterator

from sightline.importers.neutral.draft_record import DraftRecord, about, draft_record, links, owners
from sightline.importers.neutral.register import Register

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


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
