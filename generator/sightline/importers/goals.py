"""Goals in Markdown, each with a table, labelled lines or front matter at its top."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sightline.importers.folder import Links, ids_of, read_folder, take_addresses
from sightline.importers.markdown import MarkdownFile, Statements
from sightline.importers.neutral.linking import unmarked
from sightline.importers.report import Notes, Read

STATUS = frozenset({"status", "state", "stage"})
OWNERS = frozenset(
    {"owner", "owners", "point of contact", "points of contact", "contact", "poc", "lead", "leads", "responsible"}
    | {"accountable", "dri", "task owner", "task owners", "sponsor"}
)
PILLAR = frozenset({"pillar", "pillars", "theme", "themes", "area", "strategic theme"})
AIM = frozenset({"horizon", "time horizon"})
END = frozenset(
    {"when", "due", "due date", "by", "target date", "deadline", "end", "end date", "eta", "delivery", "quarter"}
    | {"period", "release", "target release", "timespan", "time frame", "timeframe"}
)
START = frozenset({"start", "start date", "started", "from"})
SUMMARY = frozenset({"summary", "description", "short description", "what and why", "tldr", "tl;dr", "in short"})


def read_goals(folder: Path, notes: Notes) -> Read:
    """Read a folder of goals into the neutral form; each is a piece of work."""
    files, found = read_folder(folder, notes, STATUS | OWNERS | PILLAR | AIM | END | START | SUMMARY)
    if found.data is None:
        return found
    ids = ids_of(files, "initiative")
    links = Links("initiative", ids)
    return Read({"source": {}, "initiatives": [_goal(file, ids[file.path], links, notes) for file in files]})


def _goal(file: MarkdownFile, name: str, links: Links, notes: Notes) -> dict[str, Any]:
    """Draft a goal from its file: the table at its top, then its narrative."""
    if not file.stated:
        notes.add("a goal states nothing at its top; its text is its narrative", file.path)
    stated = Statements(file.stated)
    title = file.title or next(iter(stated.take(frozenset({"title"}))), "")
    aims, ends = stated.take(AIM), stated.take(END)
    record: dict[str, Any] = {
        "id": name,
        "title": title,
        "status": "; ".join(_words(stated.take(STATUS))),
        "owners": [owner for text in stated.take(OWNERS) for owner in _parties(text)],
        "pillars": _words(stated.take(PILLAR)),
        "horizon": "; ".join(_words(aims)),
        "end": "; ".join(_words(ends)),
        "start": "; ".join(_words(stated.take(START))),
        "summary": " ".join(_words(stated.take(SUMMARY))),
    }
    kept = stated.rest()
    if unmarked(str(kept.get("title", "")))[0] == unmarked(title)[0]:
        kept.pop("title", None)
    body = "".join(part.whole for part in file.sections)
    narrative = links.resolved(body.strip("\n"), file.path)
    return {**record, "links": list(take_addresses(kept)), "extra": kept, "narrative_md": narrative}


def _words(texts: list[str]) -> list[str]:
    return [unmarked(text)[0] for text in texts]


def _parties(text: str) -> Iterator[str]:
    """Yield the owners of a cell; several stand behind commas."""
    for part in text.split(","):
        if words := unmarked(part)[0].strip():
            yield words
