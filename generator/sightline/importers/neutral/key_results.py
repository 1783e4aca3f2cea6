"""Key results: a tree of any depth in the source, with ids inside their objective here."""

from collections.abc import Mapping, Sequence
from typing import Any

from sightline.ids import slug
from sightline.importers.neutral.linking import Linking, published, unmarked
from sightline.importers.neutral.slugs import Names
from sightline.importers.neutral.source import Entry, as_objects, is_scalar, is_told, one_line, tree_of, written
from sightline.importers.neutral.yaml_text import Tree
from sightline.importers.report import Notes

DEEPEST = 7
"""Levels that a file may nest; deeper key results stand beside each other on the last."""

TEXTS = {"title": "text", "label": "label", "result": "result", "narrative_md": "note"}
MARKED = ("title", "label", "result")
"""Those that are words alone, so that the marks of Markdown would be shown."""
WITHHELD = "The source marks it as redacted"


class KeyResults:
    """The key results of one objective as they will be written, and what no field of theirs can hold."""

    def __init__(self, entry: Entry, linking: Linking) -> None:
        self._linking = linking
        self._names = Names()
        self._prefix = entry.text_of("id")
        self._where = entry.where
        self._notes: Notes = entry.notes
        self.ids: dict[str, str] = {}
        """Source id to id here."""
        self.extra: dict[str, Tree] = {}
        """By id: the source's other fields, and its own id where that cannot be seen from ours."""
        self.fields = self._level(self._taken(entry), 1)
        """By id: a key result, with those below it."""

    @staticmethod
    def _taken(entry: Entry) -> Sequence[Any]:
        """Take the list; one that holds lists stays in the objective's `extra` too."""
        values = entry.several("key_results")
        if not all(isinstance(value, Mapping) or is_scalar(value) for value in values):
            entry.keep("key_results")
        return values

    def _level(self, values: Sequence[Any], depth: int) -> dict[str, Tree]:
        """Take key results of one level, and those below them."""
        level: dict[str, Tree] = {}
        for as_object in as_objects(values, "title"):
            name = self._name(as_object)
            fields = self._fields(as_object, name)
            below = as_object.get("key_results")
            several = below if isinstance(below, list | tuple) else ()
            level[name] = fields
            if depth < DEEPEST:
                fields.update({"key-results": inner} if (inner := self._level(several, depth + 1)) else {})
            elif several:
                self._notes.add(f"key results more than {DEEPEST} levels deep stand beside each other", self._where)
                level.update(self._level(several, depth))
        return level

    def _name(self, one: Mapping[str, Any]) -> str:
        """Give a key result its id: the source's without the objective's id before it, or a number."""
        stated = one.get("id")
        source_id = written(stated) if is_scalar(stated) else ""
        short = source_id.removeprefix(self._prefix) if self._prefix else source_id
        name = self._names.give(slug(short) or slug(source_id) or f"{len(self.ids) + 1}")
        if source_id and (slug(short) != name or short == source_id):
            self.extra.setdefault(name, {"id": source_id})
        if source_id:
            self.ids.setdefault(source_id, name)
        return name

    def _fields(self, one: Mapping[str, Any], name: str) -> dict[str, Tree]:
        """Take what a key result states."""
        stated = {key: written(one[key]) for key in TEXTS if is_scalar(one.get(key)) and is_told(one.get(key))}
        plain = {key: unmarked(text) for key, text in stated.items() if key in MARKED}
        words = {key: plain[key][0] if key in plain else text for key, text in stated.items()}
        fields: dict[str, Tree] = {
            TEXTS[key]: one_line(text) if key == "label" else text for key, text in words.items()
        }
        if one.get("redacted") is True:
            fields["withheld"] = WITHHELD
        listed = one.get("links")
        links, whole = self._linking.read(listed if isinstance(listed, list | tuple) else ())
        links += [each for _, found in plain.values() for each in published(found)[0] if each not in links]
        partly = [key for key, (_, found) in plain.items() if not published(found)[1]]
        if links:
            fields["links"] = links
        self._keep(one, name, partly if whole else [*partly, "links"])
        return fields

    def _keep(self, one: Mapping[str, Any], name: str, partly: Sequence[str]) -> None:
        """Remember what no field holds, or holds only in part, by the key result's id."""
        homeless = (key for key, value in one.items() if is_told(value) and not _has_home(key, value))
        rest = {key: tree_of(one[key]) for key in (*homeless, *partly)}
        if rest:
            known = self.extra.get(name)
            self.extra[name] = {**(known if isinstance(known, dict) else {}), **rest}


def _has_home(key: str, value: Any) -> bool:
    if key == "id" or key in TEXTS:
        return is_scalar(value)
    if key == "redacted":
        return isinstance(value, bool)
    if key == "links":
        return isinstance(value, list | tuple)
    if key != "key_results" or not isinstance(value, list | tuple):
        return False
    return all(isinstance(one, Mapping) or is_scalar(one) for one in value)
