"""Which record of the source became which record here: ids by kind, and where a source id leads."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sightline.dates import is_unknown
from sightline.ids import is_id, slug
from sightline.importers.known import Known
from sightline.importers.neutral.key_results import KeyResults
from sightline.importers.neutral.linking import Linking
from sightline.importers.neutral.slugs import Names, unique
from sightline.importers.neutral.source import Entry, as_objects, is_scalar, written
from sightline.importers.neutral.yaml_text import Verbatim
from sightline.importers.report import Notes
from sightline.model.kinds import BY_NAME

LISTS = {
    "outcome": "outcomes",
    "objective": "objectives",
    "pillar": "pillars",
    "initiative": "initiatives",
    "measure": "metrics",
    "capability": "capabilities",
    "team": "teams",
    "update": "updates",
    "story": "stories",
    "capacity": "capacity",
    "decision": "decisions",
}
"""The list of the source in which the records of a kind stand."""

ANY = (
    *("initiative", "objective", "outcome", "pillar", "capability", "measure"),
    *("team", "story", "update", "capacity", "decision"),
)
"""Where a link that names no kind is looked for, in this order."""

PILLARS_NAMED_BY = {
    "initiatives": ("pillar", "pillars"),
    "objectives": ("pillar",),
    "capabilities": ("pillar",),
    "teams": ("pillar",),
    "pillars": ("parent",),
}
"""Keys that name a pillar, which need not be in the list of pillars."""


@dataclass
class Register:
    """The ids of the whole source, given out before the first record is written."""

    notes: Notes
    linking: Linking
    known: Known = field(default_factory=Known)
    """The vision that the records join; links lead to its records where the source has none."""
    entries: Mapping[str, Sequence[tuple[str, Entry]]] = field(default_factory=dict)
    """By kind: id here and object of the source, in the order of the source."""
    ids: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By kind: source id to id here."""
    parts: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Source id of a key result to the ids of its objective and of itself."""
    key_results: dict[str, KeyResults] = field(default_factory=dict)
    """By objective: its key results."""
    was: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    """Former ids of a record, by kind and id."""
    closing: frozenset[tuple[str, str]] = frozenset()
    """Kind and place of records whose parent is below them."""
    horizons: Mapping[str, str] = field(default_factory=dict)
    """Horizon as written to the id under which it is declared."""
    pages: Names = field(default_factory=lambda: Names(BY_NAME["page"]))
    """Ids of free pages."""

    def find(self, source_id: str, kinds: Sequence[str]) -> str:
        """Return the id here of a record of the only kind given, or ``kind/id`` where it may be one of several."""
        for kind in kinds if source_id.strip() else ():
            own = self.ids[kind].get(source_id) or self.ids[kind].get(source_id.strip())
            if found := own or self.known.find(source_id, kind):
                return found if len(kinds) == 1 else f"{kind}/{found}"
        return ""

    def find_any(self, source_id: str) -> str:
        """Return where a source id leads, whatever its kind: ``kind/id``, or ``objective/key-result``."""
        return self.find(source_id, ANY) or self.find_part(source_id)

    def find_part(self, source_id: str) -> str:
        """Return a key result as ``objective/key-result``, or nothing."""
        return "/".join(self.parts.get(source_id, ()))

    def party(self, text: str) -> str:
        """Return the id of the team called exactly so, ``wanted`` for "Help wanted", or the words themselves."""
        if text.strip().casefold() == "help wanted":
            self.notes.add('"Help wanted" was written as the owner `wanted`')
            return "wanted"
        team = self.find(text, ("team",)) or self._teams_by_title.get(text)
        words = text.strip()
        return team or (Verbatim(text) if is_id(words) and not is_unknown(words) else text)

    def learn_teams(self) -> None:
        """Remember the titles of teams, so that an owner may be named by one."""
        for name, entry in self.entries["team"]:
            if title := written(entry.peek("title")) if is_scalar(entry.peek("title")) else "":
                self._teams_by_title.setdefault(title, name)

    def learn_key_results(self) -> None:
        """Read the key results of every objective, so that others may hang from them."""
        for name, entry in self.entries["objective"]:
            self.key_results[name] = KeyResults(entry, self.linking)
            for source_id, part in self.key_results[name].ids.items():
                self.parts.setdefault(source_id, (name, part))

    _teams_by_title: dict[str, str] = field(default_factory=dict)


def register(data: Mapping[str, Any], notes: Notes, known: Known) -> Register:
    """Give every record of the source an id of its own, and every pillar that is only named a place to be."""
    entries, ids = {}, {}
    for kind, key in LISTS.items():
        found = [*_objects(data, key, notes), *(_unlisted_pillars(data, notes, known) if kind == "pillar" else ())]
        wishes = [(one.text_of("id"), one.text_of("title")) for one in found]
        names = unique(wishes, kind)
        entries[kind] = list(zip(names, found, strict=True))
        ids[kind] = _by_source(wishes, names, key, notes)
    linking = Linking(frozenset(name for pairs in entries.values() for name, _ in pairs))
    out = Register(notes, linking, known, entries, ids)
    out.learn_teams()
    out.learn_key_results()
    return out


def _objects(data: Mapping[str, Any], key: str, notes: Notes) -> Iterator[Entry]:
    values = data.get(key)
    for number, one in enumerate(as_objects(values if isinstance(values, list) else [], "title"), 1):
        stated = one.get("id")
        name = written(stated) if is_scalar(stated) and stated else str(number)
        yield Entry(one, f"{key}/{name}", notes)


def _unlisted_pillars(data: Mapping[str, Any], notes: Notes, known: Known) -> Iterator[Entry]:
    """Yield a pillar without words for each that records name and the source does not list."""
    listed = {one.text_of("id") for one in _objects(data, "pillars", notes)}
    seen: dict[str, None] = {}
    for key, fields in PILLARS_NAMED_BY.items():
        for one in _objects(data, key, notes):
            for named in (value for name in fields for value in one.texts_of(name)):
                if not (is_unknown(named) or named in listed or named in seen or known.find(named, "pillar")):
                    seen[named] = None
                    notes.add(
                        "a pillar that records name is not in the source's list; it has a page with its id", named
                    )
    for named in seen:
        yield Entry({"id": named}, f"pillars/{named}", notes)


def _by_source(wishes: Sequence[tuple[str, str]], names: Sequence[str], key: str, notes: Notes) -> dict[str, str]:
    """Return source id to id here; of several with the same id the first is the one that links lead to."""
    found: dict[str, str] = {}
    for (old, _), name in zip(wishes, names, strict=True):
        if not old:
            notes.add("a record has no id; it has one from its title, or a number", f"{key}/{name}")
        elif old in found:
            notes.add("an id stands twice in the source; the second has a number, and links lead to the first", old)
        else:
            found[old] = name
            _note_changes(old, name, notes)
    return found


def _note_changes(old: str, name: str, notes: Notes) -> None:
    if old != name and slug(old) == name:
        notes.add("an id was made fit for an address; the old one is in `ref`", f"{old} → {name}")
    elif old != name:
        notes.add("an id was not free or held no letters; the old one is in `ref`", f"{old} → {name}")
