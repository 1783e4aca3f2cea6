"""A Markdown file as people keep records in it: title, what it states of itself at its top, and its sections."""

import re
from collections.abc import Mapping
from typing import Any

import yaml

Stated = Mapping[str, Any]
"""What a file states of itself: key as written, and text, list or mapping of text."""

_FRONT = re.compile(r"\ufeff?---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_TOML = re.compile(r"\ufeff?\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_TOML_LINE = re.compile(r"([\w-]+)[ \t]*=[ \t]*(?:\"([^\"\n]*)\"|'([^'\n]*)'|([^\n#]*?))[ \t]*")
DEEPEST = 10
"""Levels of front matter that are read."""


def front_matter(text: str) -> tuple[dict[str, Any], str]:
    """Return what the front matter of a text states, and the text below it; nothing where there is none.

    Values are text, or lists and mappings of text. What is no plain mapping, or uses aliases, is no front matter.
    """
    if found := _FRONT.match(text):
        fields = _plain_mapping(found[1])
    elif found := _TOML.match(text):
        fields = _toml(found[1])
    else:
        return {}, text
    return (fields, text[found.end() :]) if fields is not None else ({}, text)


def _plain_mapping(source: str) -> dict[str, Any] | None:
    try:
        depth = deepest = 0
        for event in yaml.parse(source, yaml.SafeLoader):
            if isinstance(event, yaml.AliasEvent):
                return None
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            deepest = max(deepest, depth)
        made = yaml.load(source, yaml.BaseLoader) if deepest <= DEEPEST else None  # noqa: S506 - builds text alone
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
    if not isinstance(made, dict) or not all(isinstance(key, str) for key in made):
        return None
    return {key: value for key, value in made.items() if value not in ("", [], {})}


def _toml(source: str) -> dict[str, Any] | None:
    """Read lines of ``key = value``; anything more is left as it was typed."""
    lines = [line for line in source.split("\n") if line.strip() and not line.lstrip().startswith("#")]
    found = [_TOML_LINE.fullmatch(line) for line in lines]
    pairs = [(line[1], line[2] or line[3] or line[4] or "") for line in found if line]
    return {key: value for key, value in pairs if value} if len(pairs) == len(lines) else None
