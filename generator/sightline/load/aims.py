"""Targets in words: ``at least 70 %`` is a comparator, a number and a unit; anything else stays words."""

import re

from sightline.model.values import Target

_COMPARATORS = {
    ">=": ">=|≥|at least|at or above|no less than|not less than|min|minimum",
    "<=": "<=|≤|at most|at or below|no more than|not more than|up to|max|maximum",
    ">": ">|above|over|more than|greater than",
    "<": "<|below|under|less than|fewer than",
    "=": "=|exactly",
}
_BY_WORDS = {words: sign for sign, many in _COMPARATORS.items() for words in many.split("|")}
_LONGEST_FIRST = "|".join(re.escape(words) for words in sorted(_BY_WORDS, key=len, reverse=True))
_NUMBER = r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(?:\.[0-9]{1,9})?"
_TARGET = re.compile(
    rf"(?:(?P<compare>{_LONGEST_FIRST})\s*)?(?P<before>[€$£¥]|(?-i:[A-Z]{{3}})(?=\s))?\s*"
    rf"(?P<number>{_NUMBER})(?P<gap>\s*)(?P<unit>[^0-9<>=]{{0,40}})",
    re.IGNORECASE,
)
_MANY = re.compile(r"(?:k|m|bn|b|t|tn|mio|mrd|x)\b|(?:hundred|thousand|million|billion|trillion)s?\b", re.IGNORECASE)
_TOGETHER = re.compile(r"%|‰|°|[€$£¥]|(?:[a-zµ]{1,3}|days?|hours?|weeks?)(?:/[a-z]+)?$")


def read_target(text: str) -> Target:
    """Read a target; numbers such as ``10k`` or ``5 million`` stay words, for a wrong number is worse than none."""
    found = _TARGET.fullmatch(" ".join(text.split()))
    if not found:
        return Target(text)
    unit, before = found["unit"].strip(), found["before"] or ""
    if _MANY.match(unit) or (unit and before) or (unit and not found["gap"] and not _TOGETHER.match(unit)):
        return Target(text)
    if len(unit.split()) > 5 or unit.startswith(("-", "+", ",", ".", "\u2013")):
        return Target(text)
    comparator = _BY_WORDS[found["compare"].casefold()] if found["compare"] else ""
    return Target(text, comparator, float(found["number"].replace(",", "")), unit or before)
