"""A record as it will be written: its fields, the organisation's own, and the narrative."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sightline.importers.neutral.clean import literal
from sightline.importers.neutral.linking import published, unmarked
from sightline.importers.neutral.register import Register
from sightline.importers.neutral.residue import headings_of
from sightline.importers.neutral.source import (
    Entry,
    as_objects,
    has_more,
    is_scalar,
    is_told,
    one_line,
    strings,
    tree_of,
    written,
)
from sightline.importers.neutral.yaml_text import Tree, write_yaml
from sightline.model.fields import fields_of
from sightline.model.kinds import BY_NAME

BODIES = ("narrative_md", "body_md", "definition_md")
"""Keys that hold a narrative; the first that is stated is the record's."""


PLAIN_ROLES = ("", "member")
"""Roles that say nothing more of somebody who has another."""

TOP = 12
"""Lines of a narrative in which the loader looks for fields."""


@dataclass(frozen=True)
class DraftRecord:
    """One record of the repository that is being made."""

    kind: str
    id: str
    fields: Mapping[str, Tree]
    extra: Mapping[str, Tree] = field(default_factory=dict)
    body: str = ""
    series: str = ""
    """The readings of a measure, as the CSV file beside it."""

    @property
    def name(self) -> str:
        """The title, or the id where there is none."""
        return str(self.fields.get("title", "")) or self.id

    @property
    def path(self) -> str:
        """Where it is written, from the repository's root."""
        kind = BY_NAME[self.kind]
        return f"content/{kind.folder}/{self.id}.{'md' if self.body or kind.paged else 'yml'}"

    @property
    def front(self) -> Mapping[str, Tree]:
        """All fields in the order in which they are written; a record of which nothing is known repeats its id."""
        stated = {**self.fields, "extra": self.extra} if self.extra else self.fields
        return stated or {"ref": self.id}

    def text(self) -> str:
        """Return the file: fields, and the narrative as it was found."""
        front = write_yaml(self.front)
        if self.path.endswith(".yml"):
            return front
        end = "" if not self.body or self.body.endswith("\n") else "\n"
        return f"---\n{front}---\n{told_apart(literal(self.body), BY_NAME[self.kind].record)}{end}"


def told_apart(narrative: str, record: type) -> str:
    """Return a narrative that cannot be taken for fields: lines at its top that look like some move by one space.

    Markdown does not see the space, and the loader, which looks for front matter that was closed too
    early, sees no field.
    """
    keys = {key for one in fields_of(record) for key in (one.key, one.also) if key}
    lines = narrative.split("\n")
    if any(line.partition(":")[0] in keys for line in lines[:TOP]):
        lines[:TOP] = [f" {line}" if line.partition(":")[0] in keys else line for line in lines[:TOP]]
    return "\n".join(lines)


def draft_record(kind: str, name: str, entry: Entry, fields: Mapping[str, Any], register: Register) -> DraftRecord:
    """Return the record of an object whose fields were read: title and former id first, what is left in `extra`.

    A title loses the marks of Markdown; its addresses are links, or it stays in `extra` as it was.
    """
    body = next((entry.text(key) for key in BODIES if entry.text_of(key)), "")
    source_id = entry.text("id")
    title, found = unmarked(entry.line("title"))
    addresses, whole = published(found)
    if not whole:
        entry.keep("title")
    head = {"title": title, "ref": one_line(source_id) if source_id != name else "", "summary": _summary(kind, entry)}
    if addresses:
        listed = fields.get("links", [])
        fields = {**fields, "links": [*listed, *(address for address in addresses if address not in listed)]}
    tail = {"was": register.was.get((kind, name), [])}
    told = (_singly(key, value) for key, value in {**head, **fields, **tail}.items() if is_told(value))
    return DraftRecord(kind, name, dict(told), extra_of(entry), body)


def _summary(kind: str, entry: Entry) -> str:
    """Take a summary as words alone, where the kind has one; one that holds addresses stays in `extra` too."""
    if all(each.key != "summary" for each in fields_of(BY_NAME[kind].record)):
        return ""
    words, found = unmarked(entry.text("summary"))
    if found:
        entry.keep("summary")
    return words


def _singly(key: str, value: Tree) -> tuple[str, Tree]:
    """Return a field as an author would write it: `owner: platform` where there is one owner alone."""
    alone = {"owners": "owner", "pillars": "pillar"}.get(key)
    if alone and isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        return alone, value[0]
    return key, value


def extra_of(entry: Entry) -> dict[str, Tree]:
    """Return what was not taken; the source's own `extra` stands beside it, or whole where a key is in both."""
    own = entry.peek("extra")
    rest = entry.rest()
    if not isinstance(own, Mapping) or own.keys() & (rest.keys() - {"extra"}):
        return rest
    rest.pop("extra", None)
    return {**{written(key): tree_of(value) for key, value in own.items() if is_told(value)}, **rest}


def links(entry: Entry, register: Register, *keys: str) -> list[Tree]:
    """Take lists of links and single addresses; a list that says more than its links stays in `extra` too.

    A link to a heading of the record's own narrative is left to the narrative.
    """
    found: list[Tree] = []
    for key in keys:
        made, whole = register.linking.read(list(_leading_on(entry, entry.several(key))))
        found.extend(made)
        if not whole:
            entry.keep(key)
    return found


def _leading_on(entry: Entry, values: Sequence[Any]) -> Iterator[Any]:
    """Yield the links that lead on from the record's own page."""
    here: set[str] | None = None
    for link in values:
        address = _short(link, "url") if isinstance(link, Mapping) else written(link) if is_scalar(link) else ""
        if address.startswith("#"):
            if here is None:
                here = {_letters(words) for key in BODIES for words in headings_of(entry.text_of(key))}
            if _letters(address) in here:
                entry.notes.add("a link to a heading of its own page was left to the narrative", address)
                continue
        yield link


def _letters(text: str) -> str:
    """Return the letters and digits of a heading or an anchor, which forges part by marks of their own."""
    return "".join(filter(str.isalnum, text.casefold()))


def milestones(entry: Entry) -> list[Tree]:
    """Take milestones: name and date, each as written; a list that holds more stays in `extra` too."""
    values = entry.several("milestones")
    if has_more(values, ("name", "date_text")):
        entry.keep("milestones")
    pairs = (
        {"title": _short(as_object, "name"), "when": _short(as_object, "date_text")}
        for as_object in as_objects(values, "name")
    )
    return [{key: value for key, value in pair.items() if value} for pair in pairs if any(pair.values())]


def _short(one: Mapping[str, Any], key: str) -> str:
    value = one.get(key)
    return one_line(written(value)) if is_scalar(value) else ""


def owners(register: Register, *groups: tuple[Sequence[Any], str]) -> list[Tree]:
    """Return parties, each once and not again in a list, with the role that they have, or none for the plain owner."""
    found: dict[tuple[str, str], Tree] = {}
    alone = {name for names, _ in groups for name in strings(names) if "," not in name}
    for names, role in groups:
        for name in strings(names):
            if "," in name and all(part.strip() in alone for part in name.split(",")):
                continue
            party = register.party(one_line(name))
            found.setdefault((_folded(party), role), {"party": party, "role": role} if role else party)
    special = {party for party, role in found if role not in PLAIN_ROLES}
    return [value for (party, role), value in found.items() if role not in PLAIN_ROLES or party not in special]


def _folded(party: str) -> str:
    return " ".join(party.casefold().split())


def about(entry: Entry, register: Register, key: str) -> list[str]:
    """Take a list of ids of any kind: where each leads, or the words where it leads nowhere."""
    return targets(entry, register, key, entry.texts(key))


def targets(entry: Entry, register: Register, key: str, values: Sequence[Any], *kinds: str) -> list[str]:
    """Return where ids lead, each once; the words of one that leads nowhere stay, here or in `extra` under the key."""
    found: dict[str, None] = {}
    for string in strings(values):
        if target := register.find(string, kinds) if kinds else register.find_any(string):
            found[target] = None
            continue
        register.notes.add("a link leads to nothing in the source; its words stay", string)
        if register.linking.can_stand(one_line(string)):
            found[one_line(string)] = None
        else:
            entry.keep(key)
    return list(found)
