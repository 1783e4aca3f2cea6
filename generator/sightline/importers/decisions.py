"""Decision records in Markdown, as Nygard's form, MADR and others write them, with and without front matter."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sightline.importers.folder import Links, ids_of, read_folder, take_addresses
from sightline.importers.markdown import MarkdownFile, Section, Statements, plain
from sightline.importers.neutral.linking import unmarked
from sightline.importers.report import Notes, Read

STATUS = frozenset({"status", "state", "decision status", "adr status"})
DATE = frozenset({"date", "decided", "decided on", "decision date", "date decided", "date of decision"})
WHO = frozenset({"deciders", "decider", "decision makers", "decision maker", "approvers", "approved by", "decided by"})
OWNERS = frozenset({"owner", "owners", "author", "authors", "proposer", "proposed by"})
BY = frozenset({"due", "due date", "deadline", "decide by", "decision due"})
CONTEXT = frozenset({"context", "context and problem statement", "problem", "problem statement", "issue", "background"})
DECISION = frozenset({"decision", "decision outcome", "outcome", "resolution", "our decision", "what we decided"})
OPTIONS = frozenset(
    {"considered options", "options", "options considered", "alternatives", "alternatives considered"}
    | {"considered alternatives", "positions"}
)

DECIDED = re.compile(
    r"accepted|approved|adopted|agreed|decided|implemented|done|final|active|in force|superseded|superceded"
    r"|replaced|deprecated|obsolete|amended"
)
REFUSED = re.compile(r"rejected|declined|refused|withdrawn|abandoned|dropped|not (?:accepted|approved)")
OPEN = re.compile(
    r"proposed|proposal|draft|open|pending|(?:in|under) (?:review|discussion)|rfc|request for comments|wip"
    r"|in progress|to be decided|undecided|tbd|new|provisional"
)
MEANINGS = {"decided": DECIDED, "refused": REFUSED, "open": OPEN}
DAY = re.compile(r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b")
NUMBER = re.compile(r"((?:ADR|RFC|DR|AD)[ _-]?#?[0-9]+|[0-9]+(?=[.:)]? ))[\s.:)\u2013\u2014-]+(?=\S)", re.IGNORECASE)
"""What stands before a title: ``ADR-0007: ``, ``7. ``."""
LONGEST = 600
"""Characters of what is decided that a list can show; what is longer stays in the narrative alone."""
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_BULLET = re.compile(r"( *)[-*+][ \t]+(\S.*)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def read_decisions(folder: Path, notes: Notes) -> Read:
    """Read a folder of decision records into the neutral form."""
    files, found = read_folder(folder, notes, STATUS | DATE | WHO | OWNERS | BY)
    if found.data is None:
        return found
    ids = ids_of(files, "decision")
    links = Links("decision", ids)
    return Read({"source": {}, "decisions": [_Record(file, ids[file.path], links).fields(notes) for file in files]})


class _Record:
    """One decision record, taken apart."""

    def __init__(self, file: MarkdownFile, name: str, links: Links) -> None:
        self._file = file
        self._name = name
        self._links = links
        self._stated = Statements(file.stated)
        self._told: set[int] = set()
        """Places of sections that fields tell wholly."""

    def fields(self, notes: Notes) -> dict[str, Any]:
        """Return the record in the neutral form."""
        statuses = self._short(STATUS)
        dates = self._short(DATE)
        number, title = _numbered(self._file.title or next(iter(self._stated.take(frozenset({"title"}))), ""))
        record: dict[str, Any] = {
            "id": self._name,
            "title": title,
            "ref": number,
            "status": _joined(statuses),
            "who": ", ".join(self._short(WHO)),
            "owners": self._short(OWNERS),
            "by": " ".join(self._short(BY)),
            "options": self._options(),
            "related": list(self._related(statuses)),
        }
        record |= self._standing(statuses, dates, title, notes)
        kept = self._stated.rest()
        if title and unmarked(str(kept.get("title", "")))[0] in (title, self._file.title):
            kept.pop("title", None)
        body = "".join(part.whole for at, part in enumerate(self._file.sections) if at not in self._told)
        narrative = self._links.resolved(body.strip("\n"), self._file.path)
        return {**record, "links": list(take_addresses(kept)), "extra": kept, "narrative_md": narrative}

    def _standing(self, statuses: Sequence[str], dates: list[str], title: str, notes: Notes) -> dict[str, Any]:
        """Return what was decided and when, or what is asked, as the status says."""
        word = _meaning(statuses)
        said = "" if word == "refused" else self._first_words(DECISION)
        dates = dates or [day for status in statuses for day in DAY.findall(status)][-1:]
        if word == "open":
            asked = "" if said else self._first_words(CONTEXT)
            return {"recommended": said or ("" if asked else title), "question": asked, "date": "; ".join(dates)}
        if not word and not said and not dates:
            notes.add("no status, date or decision was found; say in the record what was decided", self._file.path)
        outcome = said or (_joined(statuses) if word else "")
        return {"outcome": outcome, "decided": dates[-1] if dates else "", "date": "; ".join(dates[:-1])}

    def _short(self, known: frozenset[str]) -> list[str]:
        """Take what is stated at the top or in a short section of its own, as texts without marks."""
        found = self._stated.take(known)
        for at, part in enumerate(self._file.sections):
            text = _COMMENT.sub("", part.text).strip()
            if part.heading and plain(part.title) in known and len(text) <= LONGEST:
                self._told.add(at)
                found += [line.lstrip("-*+ ").strip() for line in text.split("\n") if line.strip()]
        return [words for text in found if (words := text.strip())]

    def _section(self, known: frozenset[str]) -> Iterator[tuple[int, Section]]:
        return (
            (at, part) for at, part in enumerate(self._file.sections) if part.heading and plain(part.title) in known
        )

    def _first_words(self, known: frozenset[str]) -> str:
        """Return the first paragraph of a section as words alone; the section goes where it holds nothing else."""
        for at, part in self._section(known):
            text = _COMMENT.sub("", part.text).strip()
            first = text.split("\n\n")[0].strip()
            words = unmarked(" ".join(first.split()))[0]
            if words and len(words) <= LONGEST and not first.startswith(("#", "|", "```", "-", "*", "+", ">")):
                if first == text and words == " ".join(text.split()):
                    self._told.add(at)
                return words
        return ""

    def _options(self) -> list[str]:
        """Return the options of a list; their section goes where it holds nothing else."""
        for at, part in self._section(OPTIONS):
            found, alone = _bullets(_COMMENT.sub("", part.text))
            titles = [unmarked(option)[0] for option in found]
            if found and all(len(title) <= LONGEST for title in titles):
                if alone and titles == found:
                    self._told.add(at)
                return titles
        return []

    def _related(self, statuses: Sequence[str]) -> Iterator[dict[str, str]]:
        """Yield the records that a status leads to, ``Superseded by [7](0007-b.md)``."""
        for status in statuses:
            for address in _LINK.findall(status):
                if target := self._links.target(address, self._file.path):
                    yield {"type": "link", "id": target}


def _bullets(text: str) -> tuple[list[str], bool]:
    """Return the entries of the first level of a list, and whether the text holds nothing else."""
    found: list[str] = []
    indent, alone, open_now = -1, True, False
    for line in text.split("\n"):
        bullet = _BULLET.fullmatch(line.rstrip())
        if bullet and indent in (-1, len(bullet[1])):
            indent, open_now = len(bullet[1]), True
            found.append(bullet[2])
        elif bullet or (line.strip() and not open_now):
            alone = open_now = False
        elif line.strip():
            found[-1] += f" {line.strip()}"
        else:
            open_now = False
    return found, alone


def _joined(statuses: Sequence[str]) -> str:
    return "; ".join(unmarked(status)[0] for status in statuses)


def _numbered(title: str) -> tuple[str, str]:
    """Return the number before a title, and the title."""
    words = unmarked(title)[0]
    found = NUMBER.match(words)
    return (found[1], words[found.end() :]) if found else ("", title)


def _meaning(statuses: Sequence[str]) -> str:
    """Return ``decided``, ``refused`` or ``open`` by the last status whose first words say which."""
    found = ""
    for status in statuses:
        words = re.sub(r"^[\W\d_]+", "", unmarked(status)[0].casefold())
        found = next((name for name, pattern in MEANINGS.items() if pattern.match(words)), found)
    return found
