"""The source's own data, read key by key: nothing is assumed to have the type that it should have."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from sightline.importers.neutral.yaml_text import Tree
from sightline.importers.report import Notes


class Entry:
    """One object of the source. What is asked for is taken; what nobody asked for is the rest, and is kept."""

    def __init__(self, data: Mapping[str, Any], where: str, notes: Notes) -> None:
        self._data = data
        self._taken: set[str] = set()
        self.where = where
        """How a note names it, such as ``initiatives/2026/Live Map``."""
        self.notes = notes

    def text(self, key: str) -> str:
        """Take a text as it stands; empty where it is not stated or is a list or an object (which stays)."""
        value = self._data.get(key)
        if is_scalar(value):
            self._taken.add(key)
            return written(value)
        if value:
            self.notes.add(f"`{key}` is not a text and is kept under `extra`", self.where)
        return ""

    def line(self, key: str) -> str:
        """Take a text as one line: line breaks become spaces, and a note says so."""
        value = self.text(key)
        if "\n" in value:
            self.notes.add(f"`{key}` stood on several lines and was put on one", self.where)
        return one_line(value)

    def fitting(self, key: str, pattern: re.Pattern[str]) -> str:
        """Take a text that is wholly of a pattern; any other is left, and so stays in `extra`."""
        stated = self.text_of(key)
        if not pattern.fullmatch(stated):
            return ""
        self._taken.add(key)
        return stated

    def several(self, key: str) -> tuple[Any, ...]:
        """Take a list, or one text as a list of one; nothing where it is an object (which stays)."""
        value = self._data.get(key)
        if isinstance(value, Mapping):
            self.notes.add(f"`{key}` is not a list and is kept under `extra`", self.where)
            return ()
        self._taken.add(key)
        if is_scalar(value):
            return (value,) if written(value) else ()
        return tuple(value) if isinstance(value, Sequence) else ()

    def texts(self, key: str) -> tuple[str, ...]:
        """Take a list of texts, or one text as a list of one; a list that holds other things stays too."""
        values = self.several(key)
        if not all(map(is_scalar, values)):
            self.notes.add(f"`{key}` holds more than texts and is kept under `extra` too", self.where)
            self.keep(key)
        return tuple(strings(values))

    def mapping(self, key: str) -> Mapping[str, Any]:
        """Take an object; nothing where it is a text or a list (which stays)."""
        value = self._data.get(key)
        if not isinstance(value, Mapping):
            return {}
        self._taken.add(key)
        return value

    def text_of(self, key: str) -> str:
        """Return a text without taking it; empty where it is not stated or is no text."""
        value = self._data.get(key)
        return written(value) if is_scalar(value) else ""

    def texts_of(self, key: str) -> tuple[str, ...]:
        """Return the texts of a list, or one text as a list of one, without taking them."""
        value = self._data.get(key)
        several = value if isinstance(value, list | tuple) else (value,)
        return tuple(strings(several))

    def peek(self, key: str) -> Any:
        """Return a value without taking it."""
        return self._data.get(key)

    def keep(self, *keys: str) -> None:
        """Put keys back that were taken, since not all of what they hold has gone over."""
        self._taken.difference_update(keys)

    def take(self, *keys: str) -> None:
        """Say of keys that what they hold has gone over."""
        self._taken.update(key for key in keys if key in self._data)

    def rest(self) -> dict[str, Tree]:
        """Return what was not taken, as text, without what is empty."""
        return {key: tree_of(value) for key, value in self._data.items() if key not in self._taken and is_told(value)}


def is_scalar(value: Any) -> bool:
    """Whether a value is one text, number, yes or no, or nothing at all."""
    return value is None or isinstance(value, str | bool | int | float | Decimal)


def is_told(value: Any) -> bool:
    """Whether a value says anything: not nothing, and not an empty text, list or object."""
    return value is not None and not (isinstance(value, str | list | tuple | dict) and not value)


def written(value: Any) -> str:
    """Return one value in the words of the source: ``true``, ``9.50``, a text as it stands."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def one_line(text: str) -> str:
    """Return a text as it stands, or with spaces for its line breaks where it has any."""
    return " ".join(text.split()) if "\n" in text else text


def tree_of(value: Any) -> Tree:
    """Return any value as text, lists and mappings of text; what is empty keeps its place in a list alone."""
    if isinstance(value, dict):
        return {written(key): tree_of(one) for key, one in value.items() if is_told(one)}
    if isinstance(value, list | tuple):
        return [tree_of(one) for one in value]
    return written(value)


def strings(values: Sequence[Any]) -> Iterator[str]:
    """Yield each text of a list that is not empty."""
    for value in values:
        if is_scalar(value) and written(value):
            yield written(value)


def has_more(values: Sequence[Any], known: Sequence[str]) -> bool:
    """Whether a list holds anything beside texts and objects with texts under the known keys."""
    return any(
        not is_scalar(value)
        and (
            not isinstance(value, Mapping) or any(is_told(value[key]) and not _fits(value, key, known) for key in value)
        )
        for value in values
    )


def _fits(one: Mapping[str, Any], key: str, known: Sequence[str]) -> bool:
    return key in known and is_scalar(one[key])


def as_objects(values: Sequence[Any], plain: str) -> Iterator[Mapping[str, Any]]:
    """Yield each object of a list; a text stands for an object with ``plain`` alone."""
    for value in values:
        if isinstance(value, Mapping) and any(map(is_told, value.values())):
            yield value
        elif is_scalar(value) and written(value):
            yield {plain: value}
