"""The cells of a line of a table."""

import re

_PIECE = re.compile(r"\\.|(`++)(?:(?!\1).)*?(?<!`)\1(?!`)|`++|\||[^\\`|]++|\\", re.DOTALL)


def cells(line: str) -> list[str]:
    """Return what stands between the strokes of a line; a stroke behind a backslash, or in code, parts nothing."""
    out, piece = [], list[str]()
    for found in _PIECE.finditer(line.strip(" \t")):
        if found[0] == "|":
            out.append("".join(piece))
            piece = []
        else:
            piece.append("|" if found[0] == "\\|" else found[0].replace("\\|", "|"))
    out.append("".join(piece))
    out = [cell.strip(" \t") for cell in out]
    first, last = line.lstrip(" \t").startswith("|"), not out[-1] and len(out) > 1
    return out[1 if first else 0 : -1 if last else None]
