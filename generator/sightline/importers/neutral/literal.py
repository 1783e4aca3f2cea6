"""Foreign prose kept as prose: what our own syntax would read as a quotation or a link is escaped."""

import re

_CODE = re.compile(r"(^[ ]{0,3}(`{3,}|~{3,}).*?(?:^[ ]{0,3}\2|\Z)|`[^`\n]*`)", re.MULTILINE | re.DOTALL)
_QUOTED = re.compile(r"(?<!\\)(\{\{)(?=\s*(?:measure|key-result|capacity|count|title)\s+[\w/-])")
_LINKED = re.compile(r"(?<!\\)(\[\[)(?=\s*[a-z0-9][a-z0-9/:-]*\s*\\?(?:\||\]\]))")


def literal(narrative: str) -> str:
    """Return a narrative in which nothing but its own words is said; code is left as it is."""
    if "{{" not in narrative and "[[" not in narrative:
        return narrative
    out, done = [], 0
    for code in _CODE.finditer(narrative):
        out += [_escaped(narrative[done : code.start()]), code[0]]
        done = code.end()
    return "".join([*out, _escaped(narrative[done:])])


def _escaped(prose: str) -> str:
    return _LINKED.sub(r"\\\1", _QUOTED.sub(r"\\\1", prose))
