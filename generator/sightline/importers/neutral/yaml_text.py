"""YAML that says exactly what it was given: text stays text, with no anchors, aliases or guessed types."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence

from sightline.dates import is_unknown

PLAIN = re.compile(r"[^\W\d_](?:[\w ,;./()'&%+!?-]*[\w.)%!?])?")
"""Words that mean themselves wherever they stand outside brackets."""
PLAIN_IN_LIST = re.compile(r"[^\W\d_](?:[\w ./()+-]*[\w.)])?")
"""Words that mean themselves in brackets too."""
PLAIN_URL = re.compile(r"https?://[A-Za-z0-9/._~%?=&+@-]+")
SIMPLE = re.compile(r"[ !#-\[\]-~]*")
"""Text that needs nothing but the quotes."""
TAKEN = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})
"""Words that some readers of YAML take for something else."""
UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Characters that YAML wants escaped and JSON does not."""
NARROW = 100
"""A list of words that fits this width stands on one line."""
LONGEST_KEY = 900
"""A key longer than this needs the explicit form: YAML looks no further than 1,024 characters for a colon."""

NAMES = frozenset({"title", "text"})
"""Fields in which `TBD` would be what something is called; in quotes it is read as a word."""

Tree = str | Sequence["Tree"] | Mapping[str, "Tree"]
"""What can be written: text, lists and mappings of text."""


class Verbatim(str):
    """Text that is written in quotes, since without them it would be read as something else, such as an id."""

    __slots__ = ()


def write_yaml(tree: Mapping[str, Tree]) -> str:
    """Return a mapping as a YAML document in block style; it ends with a line break, or is empty for nothing."""
    return "".join(f"{line}\n" for line in _mapping(tree, ""))


def _mapping(tree: Mapping[str, Tree], indent: str) -> Iterable[str]:
    for key, value in tree.items():
        name = _word(key)
        if key in NAMES and isinstance(value, str) and is_unknown(value):
            yield f"{indent}{name}: {json.dumps(value, ensure_ascii=False)}"
            continue
        if len(name) > LONGEST_KEY:
            yield f"{indent}? {name}"
            yield from _value(value, f"{indent}:", indent)
        else:
            yield from _value(value, f"{indent}{name}:", indent)


def _value(value: Tree, head: str, indent: str) -> Iterable[str]:
    """Yield the lines of a value that follows ``head``, a key or a dash."""
    if isinstance(value, str):
        yield from _text(value, head, indent)
    elif not value:
        yield f"{head} {'{}' if isinstance(value, Mapping) else '[]'}"
    elif isinstance(value, Mapping):
        yield head
        yield from _mapping(value, indent + "  ")
    elif line := _on_one_line(value):
        yield f"{head} {line}"
    else:
        yield head
        for one in value:
            yield from _entry(one, indent + "  ")


def _entry(value: Tree, indent: str) -> Iterable[str]:
    """Yield the lines of one entry of a list; a mapping starts behind its dash."""
    if isinstance(value, Mapping) and value:
        lines = list(_mapping(value, indent + "  "))
        yield f"{indent}- {lines[0][len(indent) + 2 :]}"
        yield from lines[1:]
    else:
        yield from _value(value, f"{indent}-", indent)


def _text(value: str, head: str, indent: str) -> Iterable[str]:
    if "\n" in value and _can_stand_as_block(value):
        yield f"{head} |{_chomping(value)}"
        for line in value.rstrip("\n").split("\n"):
            yield f"{indent}  {line}" if line else ""
        yield from [""] * (len(value) - len(value.rstrip("\n")) - 1)
    else:
        yield f"{head} {_word(value)}"


def _can_stand_as_block(value: str) -> bool:
    lines = value.split("\n")
    calm = all(line == line.rstrip() and "\t" not in line for line in lines)
    return calm and bool(lines[0]) and not lines[0].startswith(" ") and all(map(_is_printable, lines))


def _is_printable(line: str) -> bool:
    return not UNSAFE.search(line) and all(char >= " " for char in line)


def _chomping(value: str) -> str:
    if not value.endswith("\n"):
        return "-"
    return "+" if value.endswith("\n\n") else ""


def _on_one_line(value: Sequence[Tree]) -> str:
    """Return a list of short texts in brackets, or nothing where it does not fit a line."""
    if not all(isinstance(one, str) for one in value):
        return ""
    line = "[" + ", ".join(_word(one, bracketed=True) for one in value if isinstance(one, str)) + "]"
    return line if len(line) <= NARROW else ""


def _word(value: str, *, bracketed: bool = False) -> str:
    """Return a text on one line: plain where it means itself, else in double quotes."""
    plain = not isinstance(value, Verbatim) and (PLAIN_IN_LIST if bracketed else PLAIN).fullmatch(value)
    if (plain and value.casefold() not in TAKEN) or (PLAIN_URL.fullmatch(value) and not bracketed):
        return value
    if SIMPLE.fullmatch(value):
        return f'"{value}"'
    return UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))
