"""A Markdown file as people keep records in it: title, what it states of itself at its top, and its sections."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

_FRONT = re.compile(r"\ufeff?---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_TOML = re.compile(r"\ufeff?\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_TOML_LINE = re.compile(r"([\w-]+)[ \t]*=[ \t]*(?:\"([^\"\n]*)\"|'([^'\n]*)'|([^\n#]*?))[ \t]*")
DEEPEST = 10
"""Levels of front matter that are read."""
LONGEST_FRONT = 20_000
"""Characters of front matter that are read; what is longer is text."""


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
    """Read lines of `key: value` that are no YAML to us."""
    if len(source) > LONGEST_FRONT:
        return None
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


@dataclass(frozen=True)
class Section:
    """A part of a file below a heading."""

    title: str
    text: str
    """What stands below the heading, with its subsections, as typed."""
    heading: str
    """The heading as typed; empty for what stands before the first one."""

    @property
    def whole(self) -> str:
        """The section as it stood in the file."""
        return f"{self.heading}{self.text}"


@dataclass(frozen=True)
class MarkdownFile:
    """One record as somebody keeps it in Markdown."""

    path: str
    """From the folder that is imported, with slashes."""
    title: str
    """The first heading, as typed."""
    stated: Mapping[str, Any]
    """What it states of itself in front matter, a table or labelled lines at its top; keys as typed."""
    sections: tuple[Section, ...]
    """The first is what stands above all other headings, without what is stated there."""


_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_ATX = re.compile(r" {0,3}(#{1,6})[ \t]+(.*)")
_UNDERLINE = re.compile(r" {0,3}(=+|-{3,})[ \t]*")


def read_markdown(text: str, path: str, known: frozenset[str] = frozenset()) -> MarkdownFile:
    """Take a file apart: front matter, title, what is stated at its top, and sections; nothing is left out.

    ``known`` holds words for what is stated: a table of two rows has them in its first row, or in its first column.
    """
    fields, body = front_matter(text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff"))
    headings = list(_headings(body))
    title, start = "", 0
    if headings and not body[: headings[0][0]].strip() and headings[0][2] == min(level for _, _, level, _ in headings):
        _, start, _, title = headings.pop(0)
    top = min((level for _, _, level, _ in headings), default=1)
    cuts = [heading for heading in headings if heading[2] <= top]
    ends = [*(begin for begin, *_ in cuts), len(body)]
    stated, lead = _stated_at_top(body[start : ends[0]], known)
    addresses = {label.casefold(): address for label, address in _DEFINITION.findall(body)} if stated else {}
    stated = {_inlined(key, addresses): _inlined(value, addresses) for key, value in stated.items()}
    sections = [
        Section(words, body[after:end], body[begin:after])
        for (begin, after, _, words), end in zip(cuts, ends[1:], strict=True)
    ]
    return MarkdownFile(path, title, {**fields, **stated}, (Section("", lead, ""), *sections))


_REFERENCE = re.compile(r"\[([^\[\]]+)\](?:\[([^\[\]]*)\])?(?!\()")


_DEFINITION = re.compile(r"^ {0,3}\[([^\[\]\n]+)\]:[ \t]*<?([^\s>]+)", re.MULTILINE)


def _inlined(value: Any, addresses: Mapping[str, str]) -> Any:
    """Return a stated value with the addresses of its references, which stand below it, put beside their words."""
    if isinstance(value, list):
        return [_inlined(text, addresses) for text in value]

    def put(found: re.Match[str]) -> str:
        address = addresses.get((found[2] or found[1]).casefold())
        return f"[{found[1]}]({address})" if address else found[0]

    return _REFERENCE.sub(put, value) if isinstance(value, str) else value


def _headings(text: str) -> Iterator[tuple[int, int, int, str]]:
    """Yield where each heading begins and ends, its level and its words; code holds none."""
    fence, offset, before = "", 0, (0, "")
    for line in text.splitlines(keepends=True):
        bare = line.rstrip("\n")
        if found := _FENCE.match(bare):
            fence = "" if fence and bare.strip().startswith(fence) else fence or found[1]
        elif not fence and (atx := _ATX.fullmatch(bare)):
            yield offset, offset + len(line), len(atx[1]), _without_closing(atx[2])
        elif not fence and before[1].strip() and (under := _UNDERLINE.fullmatch(bare)):
            yield before[0], offset + len(line), 1 if under[1][0] == "=" else 2, before[1].strip()
        before = (offset, bare if not fence and _is_paragraph(bare) else "")
        offset += len(line)


def _without_closing(words: str) -> str:
    """Return the words of a heading without the marks that may close it."""
    bare = words.rstrip()
    opened = bare.rstrip("#")
    return opened.rstrip() if opened != bare and (not opened or opened[-1] in " \t") else bare


def _is_paragraph(line: str) -> bool:
    return not line.startswith((" " * 4, "\t")) and not line.lstrip().startswith(("|", "-", "*", "+", ">", "#", "<"))


_LABELLED = re.compile(
    r"(?! {0,3}\[[^\]]*\]:)[ \t]{0,3}(?:[-*+][ \t]+)?(?:\*\*|__)?(\[?[^\W\d_][^:*|`<>\n]{0,40}?)"
    r"(?:\*\*|__)?[ \t]*:(?:\*\*|__)?[ \t]+(\S.*)"
)
_ROW = re.compile(r"[ \t]{0,3}\|(.*)\|[ \t]*")
_RULE = re.compile(r"[ \t|:]*-[ \t|:-]*")
_CELL = re.compile(r"(?<!\\)\|")
HEADS = frozenset({"metadata", "field", "key", "name", "property", "item", "attribute", ""})
"""What the first cell of a table says that names its columns and states nothing."""


def _stated_at_top(lead: str, known: frozenset[str]) -> tuple[dict[str, Any], str]:
    """Return what tables and labelled lines above the first section state, and the rest of the text."""
    stated: dict[str, Any] = {}
    rest: list[str] = []
    for block in re.split(r"(\n[ \t]*\n)", lead):
        lines = [line for line in block.split("\n") if line.strip()]
        pairs = _table(lines, known) or _labelled(lines)
        if pairs:
            for key, value in pairs:
                before = stated.get(key)
                stated[key] = value if before is None else [*(before if isinstance(before, list) else [before]), value]
        else:
            rest.append(block)
    return stated, "".join(rest)


def _table(lines: Sequence[str], known: frozenset[str]) -> list[tuple[str, str]]:
    """Return the pairs of a table of two columns, or of one with a row of heads and a row of values."""
    rows = [[cell.strip() for cell in _CELL.split(found[1])] for line in lines if (found := _ROW.fullmatch(line))]
    ruled = [row for row in rows if not _RULE.fullmatch("|".join(row))]
    if len(rows) != len(lines) or len(rows) == len(ruled) or not ruled or len({len(row) for row in ruled}) != 1:
        return []
    lies = len(ruled) == 2 and all(plain(cell) in known for cell in ruled[0])
    if len(ruled[0]) == 2 and len(ruled) > 1 and not lies:
        head, *below = ruled
        names_columns = head[0].casefold() in HEADS or not head[1]
        return [(key, value) for key, value in (below if names_columns else ruled) if key]
    return list(zip(*ruled, strict=True)) if len(ruled) == 2 else []


def _labelled(lines: Sequence[str]) -> list[tuple[str, str]]:
    """Return the pairs of a block in which every line has a label, ``* Status: accepted``."""
    found = [_LABELLED.fullmatch(line) for line in lines]
    return [(label[1].strip(), label[2].rstrip(" \t\\")) for label in found if label] if found and all(found) else []


def plain(words: str) -> str:
    """Return the words of a key or a heading as they are compared: without marks, numbers before them, and case."""
    bare = re.sub(r"[*_`\[\]]+|\([^)]*\)", " ", words.replace("_", " ").replace("-", " "))
    return " ".join(re.sub(r"^\W*(?:\d+(?:\.\d+)*[.)]?\s+)?", "", bare).casefold().strip(" :.?!").split())


class Statements:
    """What a file states, taken key by key; what nobody asked for is the rest."""

    def __init__(self, stated: Mapping[str, Any]) -> None:
        self._left = dict(stated)

    def take(self, known: frozenset[str]) -> list[str]:
        """Take the texts under every key that is one of the known ones, in the order in which they stand."""
        found: list[str] = []
        for key, value in list(self._left.items()):
            texts = value if isinstance(value, list) else [value]
            if plain(key) in known and all(isinstance(text, str) for text in texts):
                found += [text for text in texts if text.strip() and not _NOTHING.fullmatch(text.strip())]
                del self._left[key]
        return found

    def rest(self) -> dict[str, Any]:
        """Return what was not taken, under the keys as typed, without what says nothing."""
        return {key: value for key, value in self._left.items() if value not in ("", [], {})}


_NOTHING = re.compile(r"[-\u2013\u2014_\s]+|\{[^}]*\}|<[^>]*>")
"""What stands in a field of a template that nobody filled in."""
