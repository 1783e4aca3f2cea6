"""Stylesheets and scripts without what only their authors need: comments, indentation, spaces that say nothing."""

import re
from collections import Counter

_PIECE = re.compile(r"""(?P<kept>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|/\*.*?\*/|\s+""", re.S)
_AROUND = re.compile(r"(?<=[{};,]) | (?=[{}])")
_NAMED = re.compile(r"(?<=[{;])([-\w]+): (?!;)")
_STRING = re.compile(r"\x00(\d+)\x00")
_TOKEN = re.compile(r"(?<=[{;])(--[-\w]+):([^;}]*)")
_LENGTH = re.compile(r"[\d.]+(?:rem|px)")


def slim_style(text: str) -> str:
    """Return a stylesheet that says the same in fewer bytes.

    What stands in quotes is kept. So is the space of an empty custom property, ``--a: ;``, and every space that may
    join selectors or stand around an operator.
    """
    strings: list[str] = []

    def shorter(found: re.Match[str]) -> str:
        if found["kept"] is None:
            return " "
        strings.append(found["kept"])
        return f"\x00{len(strings) - 1}\x00"

    plain = re.sub(" +", " ", _PIECE.sub(shorter, text)).strip()
    tight = _NAMED.sub(r"\1:", _AROUND.sub("", plain))
    return _STRING.sub(lambda found: strings[int(found[1])], re.sub(r"(?<! );}", "}", tight)) + "\n"


def settled(style: str) -> str:
    """Return a slim stylesheet in which a length that is named once, and nowhere else anew, stands where it is used."""
    tokens = _TOKEN.findall(style)
    named = Counter(name for name, _ in tokens)
    for name, value in tokens:
        if named[name] == 1 and _LENGTH.fullmatch(value):
            style = style.replace(f"var({name})", value)
    return style


def slim_script(text: str) -> str:
    """Return a script without indentation, empty lines and lines that are comments; template literals are kept."""
    lines, inside = [], False
    for line in text.splitlines():
        bare = line.strip()
        if inside:
            lines.append(line)
        elif bare and not bare.startswith("//"):
            lines.append(bare)
        else:
            continue
        inside ^= line.count("`") % 2 == 1
    return "\n".join(lines) + "\n"
