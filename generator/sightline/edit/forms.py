"""How a value is written in YAML: plain where it reads back as it is, else in quotes or as a block."""

from collections.abc import Iterator, Mapping, Sequence

from sightline.edit.spans import Tree
from sightline.problems import UNSEEN_IN_YAML

NARROW = 100
"""A list of texts that fits this width stands on one line."""
LONGEST_KEY = 900
"""YAML looks no further than 1,024 characters for the colon behind a key."""

_NEVER_FIRST = frozenset(",[]{}#&*!|>'\"%@`")
_FIRST_BEFORE_A_WORD = frozenset("-?:")
_BRACKETS = frozenset(",[]{}")
_ENDED_BY = ("---", "...")


class Unwritable(Exception):
    """A value cannot stand in a file; the words say why."""


def refuse_unwritable(value: Tree) -> None:
    """Raise ``Unwritable`` where a value holds a character that cannot be seen, or a key that is no line of words."""
    if isinstance(value, str):
        if found := UNSEEN_IN_YAML.search(value):
            raise Unwritable(f"a character that cannot be seen (U+{ord(found[0]):04X}) stands in it")
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if "\n" in key or len(key) > LONGEST_KEY:
                raise Unwritable("a key is one line of at most 900 characters")
            refuse_unwritable(key)
            refuse_unwritable(inner)
    else:
        for inner in value:
            refuse_unwritable(inner)


def word(text: str, *, flow: bool) -> str:
    """Return a text on one line; ``flow`` inside brackets, where commas and brackets end a plain one."""
    if _reads_as_is(text, flow=flow):
        return text
    calm = "\n" not in text and "\t" not in text
    if calm and ('"' in text or "\\" in text):
        return "'" + text.replace("'", "''") + "'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def key_word(text: str, *, flow: bool) -> str:
    """Return a key; ``<<`` would merge another mapping, and stands in quotes."""
    return '"<<"' if text == "<<" else word(text, flow=flow)


def _reads_as_is(text: str, *, flow: bool) -> bool:
    if not text or text != text.strip() or "\n" in text or "\t" in text:
        return False
    if ": " in text or text.endswith(":") or " #" in text or text[:3] in _ENDED_BY:
        return False
    if text[0] in _NEVER_FIRST or (text[0] in _FIRST_BEFORE_A_WORD and (len(text) == 1 or text[1].isspace())):
        return False
    return not flow or not (_BRACKETS & set(text) or "?" in text or text[0] in _FIRST_BEFORE_A_WORD)


def inline(value: Tree) -> str:
    """Return a value on one line, as it stands inside brackets; lists and mappings are in brackets themselves."""
    if isinstance(value, str):
        return word(value, flow=True)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key_word(key, flow=True)}: {inline(inner)}" for key, inner in value.items()) + "}"
    return "[" + ", ".join(map(inline, value)) + "]"


def lines_of(value: Tree, indent: int, *, blocks: bool = True) -> list[str]:
    """Return a value in block style: what stands behind its key, which may be nothing, and the lines below.

    ``indent`` is the column of the key. Without ``blocks`` a text of several lines stands in quotes.
    """
    if isinstance(value, str):
        return _block(value, indent) if blocks and _can_stand_as_block(value) else [word(value, flow=False)]
    if not value:
        return ["{}" if isinstance(value, Mapping) else "[]"]
    if isinstance(value, Mapping):
        return ["", *_mapping(value, indent + 2, blocks=blocks)]
    if line := _on_one_line(value):
        return [line]
    return ["", *(line for inner in value for line in entry_lines(inner, indent + 2, blocks=blocks))]


def entry_lines(value: Tree, indent: int, *, blocks: bool = True) -> list[str]:
    """Return the lines of one entry of a block list; a mapping starts behind its dash."""
    pad = " " * indent
    if isinstance(value, Mapping) and value:
        first, *rest = _mapping(value, indent + 2, blocks=blocks)
        return [f"{pad}- {first[indent + 2 :]}", *rest]
    first, *rest = lines_of(value, indent, blocks=blocks)
    return [f"{pad}- {first}".rstrip(" "), *rest]


def pair_lines(key: str, value: Tree, indent: int, *, blocks: bool = True) -> list[str]:
    """Return the lines of a key and its value in block style."""
    first, *rest = lines_of(value, indent, blocks=blocks)
    return [f"{' ' * indent}{key_word(key, flow=False)}: {first}".rstrip(" "), *rest]


def _mapping(value: Mapping[str, Tree], indent: int, *, blocks: bool) -> Iterator[str]:
    for key, inner in value.items():
        yield from pair_lines(key, inner, indent, blocks=blocks)


def _on_one_line(value: Sequence[Tree]) -> str:
    """Return a list of texts in brackets, or nothing where it does not fit a line."""
    line = inline(value) if all(isinstance(inner, str) for inner in value) else ""
    return line if len(line) <= NARROW else ""


def _can_stand_as_block(text: str) -> bool:
    lines = text.split("\n")
    calm = all(line == line.rstrip() and "\t" not in line for line in lines)
    return len(lines) > 1 and calm and bool(lines[0]) and lines[0][0] != " " and not text.endswith("\n\n")


def _block(text: str, indent: int) -> list[str]:
    words, pad = text.removesuffix("\n"), " " * (indent + 2)
    return ["|" if words != text else "|-", *(f"{pad}{line}" if line else "" for line in words.split("\n"))]
