"""What does not fit a field: long texts, deep or large values and narratives become pages of their own."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sightline.ids import slug
from sightline.importers.neutral.draft_record import DraftRecord
from sightline.importers.neutral.register import Register
from sightline.importers.neutral.residue import without_residue
from sightline.importers.neutral.yaml_text import Tree

LONGEST_VALUE = 19_000
"""Characters of one value; the loader takes 20,000."""
LONGEST_EXTRA = 2_000
"""Characters of a text in `extra` that a reader still wants to see in a table."""
LONGEST_TITLE = 1_000
"""Characters that are left of a title too long for a field or a page that holds a text."""
LARGEST_EXTRA = 200_000
"""Characters of one list or mapping in `extra`; a file may have a megabyte."""
DEEPEST = 12
"""Levels of a value in `extra`; the loader takes 20 in a whole file."""
LONGEST_BODY = 900_000
"""Bytes of a narrative; a file may have a megabyte."""


def fitted(draft_record: DraftRecord, register: Register) -> Iterator[DraftRecord]:
    """Yield a record that fits its file, without what a template left in it, and a page for each thing that did not."""
    draft_record = _without_residue(draft_record, register)
    overflow = _Overflow(draft_record, register)
    fields = {
        key: overflow.value(value, (key,), draft_record.name, LONGEST_VALUE)
        for key, value in draft_record.fields.items()
    }
    extra = {key: overflow.own(value, key) for key, value in draft_record.extra.items()}
    first, *more = list(_pieces(draft_record.body))
    for number, piece in enumerate(more, 2):
        overflow.page(piece, (str(number),), f"{draft_record.name} ({number})")
    yield replace(draft_record, fields={**fields, **overflow.links(fields)}, extra=extra, body=first)
    yield from overflow.pages


def _without_residue(record: DraftRecord, register: Register) -> DraftRecord:
    body, front = without_residue(record.body, register.notes)
    own = {key: value for key, value in front.items() if key != "title" or value != record.fields.get("title")}
    extra = {**record.extra, "front-matter": own} if own else record.extra
    return record if body == record.body else replace(record, body=body, extra=extra)


class _Overflow:
    """The pages that one record needs beside its own."""

    def __init__(self, draft_record: DraftRecord, register: Register) -> None:
        self._one = draft_record
        self._register = register
        self.pages: list[DraftRecord] = []

    def links(self, fields: Mapping[str, Tree]) -> Mapping[str, Tree]:
        """Return the record's links with its pages behind them; the vision itself has none."""
        own = fields.get("links", [])
        pages: list[Tree] = [f"page/{page.id}" for page in self.pages]
        if not pages or not self._one.id:
            return {}
        return {"links": [*(own if isinstance(own, Sequence) and not isinstance(own, str) else [own]), *pages]}

    def own(self, value: Tree, key: str) -> Tree:
        """Return a value of `extra`, or where it went if it is too large or too deep for a field."""
        if _size(value) > LARGEST_EXTRA or _depth(value) > DEEPEST:
            if isinstance(value, str):
                return self.page(value, (key,), f"{self._one.name}: {key}")
            text = json.dumps(value, ensure_ascii=False)
            return self.page(f"```json\n{text}\n```\n", (key,), f"{self._one.name}: {key}")
        return self.value(value, (key,), self._one.name, LONGEST_EXTRA)

    def value(self, value: Tree, path: tuple[str, ...], title: str, limit: int) -> Tree:
        """Return a value with every text that is too long replaced by the page that holds it."""
        if isinstance(value, str):
            markdown = limit == LONGEST_EXTRA and path[-1].endswith("_md") and "\n" in value.strip()
            if len(value) <= limit and not markdown:
                return value
            if path == ("title",):
                self.page(value, path, value)
                return _shortened(value)
            return self.page(value, path, title if title != self._one.name else f"{title}: {' '.join(path)}")
        if isinstance(value, dict):
            named = value.get("title")
            title = named if isinstance(named, str) and named.strip() else title
            return {key: self.value(one, (*path, key), title, limit) for key, one in value.items()}
        return [self.value(one, (*path, str(number)), title, limit) for number, one in enumerate(value, 1)]

    def page(self, text: str, path: tuple[str, ...], title: str) -> str:
        """Put a text on a page of its own, or on several where it is too long for one; return where it is."""
        one = self._one
        first = ""
        own: dict[str, Tree] = {}
        if path[-1].endswith("_md"):
            text, own = without_residue(text, self._register.notes)
        for piece in _pieces(text):
            name = self._register.pages.give(slug(f"{one.kind}-{one.id}-{'-'.join(path)}") or one.kind)
            back: Mapping[str, Tree] = {"links": [f"{one.kind}/{one.id}"]} if one.id else {}
            self.pages.append(
                DraftRecord("page", name, {"title": _shortened(" ".join(title.split())), **back}, own, piece)
            )
            first = first or f"page/{name}"
        self._register.notes.add("a text too long for a field has a page of its own", first)
        return first


def _shortened(title: str) -> str:
    return title if len(title) <= LONGEST_TITLE else f"{title[:LONGEST_TITLE]}…"


def _pieces(text: str) -> Iterator[str]:
    """Cut a text to what fits a file: between paragraphs, or else between lines or words."""
    while len(text.encode()) > LONGEST_BODY:
        room = len(text.encode()[:LONGEST_BODY].decode(errors="ignore"))
        cut = next((at for mark in ("\n\n", "\n", " ") if (at := text.rfind(mark, room // 2, room)) > 0), room)
        yield text[:cut] + "\n"
        text = text[cut:].lstrip("\n ")
    yield text


def _size(value: Tree) -> int:
    if isinstance(value, str):
        return len(value)
    if isinstance(value, dict):
        return sum(len(key) + 4 + _size(one) for key, one in value.items())
    return sum(4 + _size(one) for one in value)


def _depth(value: Tree) -> int:
    if isinstance(value, str):
        return 0
    return 1 + max(map(_depth, value.values() if isinstance(value, dict) else value), default=0)
