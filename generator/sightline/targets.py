"""Targets in words: ``at least 70 %`` is a comparator, a number and a unit; anything else stays words."""

import re

from sightline.model.values import Target
from sightline.numbers import NUMBER, readings

_COMPARATORS = {
    ">=": (
        ">=|=>|≥|≧|⩾|at least|at or above|no less than|not less than|no fewer than|not below|min|minimum|minimum of|"
        "equal or greater than|equal to or greater than|greater than or equal to|greater or equal to|"
        "mindestens|wenigstens|au moins"
    ),
    "<=": (
        "<=|=<|≤|≦|⩽|at most|at or below|no more than|not more than|not above|up to|max|maximum|maximum of|"
        "equal or less than|equal to or less than|less than or equal to|less or equal to|"
        "höchstens|maximal|bis zu|au plus|jusqu'à"
    ),
    ">": ">|above|over|more than|greater than|mehr als|über|plus de",
    "<": "<|below|under|less than|fewer than|weniger als|unter|moins de",
    "=": "=|exactly|genau",
}
_BEHIND = {
    ">=": "+|or more|or better|or higher|or above|and more|oder mehr|ou plus|以上",
    "<=": "or less|or fewer|or lower|or below|oder weniger|ou moins|以下",
}


def _alternatives(words_by_sign: dict[str, str]) -> tuple[dict[str, str], str]:
    """Return the comparator of each phrase, and a pattern of them all, the longest first."""
    by_words = {words: sign for sign, many in words_by_sign.items() for words in many.split("|")}
    return by_words, "|".join(re.escape(words) for words in sorted(by_words, key=len, reverse=True))


_BY_WORDS, _BEFORE = _alternatives(_COMPARATORS)
_BY_WORDS_BEHIND, _AFTER = _alternatives(_BEHIND)
_TARGET = re.compile(
    rf"(?:(?P<compare>{_BEFORE})\.?\s*)?(?P<before>[€$£¥]|(?-i:[A-Z]{{3}})(?=\s))?\s*"
    rf"(?P<number>{NUMBER})(?P<gap>\s*)(?P<unit>[^0-9<>=]{{0,40}}?)\s*(?P<behind>{_AFTER})?",
    re.IGNORECASE,
)
_MANY = re.compile(r"(?:k|m|bn|b|t|tn|mio|mrd|x)\b|(?:hundred|thousand|million|billion|trillion)s?\b", re.IGNORECASE)
_TOGETHER = re.compile(r"%|‰|°|[€$£¥]|(?:[a-zµ]{1,3}|days?|hours?|weeks?)(?:/[a-z]+)?$")


def read_target(text: str) -> Target:
    """Read a target, its number by the signs of the language.

    Numbers such as ``10k`` or ``5 million``, and those that can be read in two ways, stay words: a wrong number is
    worse than none.
    """
    found = _TARGET.fullmatch(" ".join(text.split()))
    values = readings(found["number"], prose=True) if found else ()
    if not found or len(values) != 1:
        return Target(text)
    unit, before = found["unit"].strip(), found["before"] or ""
    if _MANY.match(unit) or (unit and before) or (unit and not found["gap"] and not _TOGETHER.match(unit)):
        return Target(text)
    if (
        len(unit.split()) > 5
        or unit.startswith(("-", "+", ",", ".", "\u2013"))
        or (found["compare"] and found["behind"])
    ):
        return Target(text)
    sign = _BY_WORDS[found["compare"].casefold()] if found["compare"] else ""
    behind = _BY_WORDS_BEHIND[found["behind"].casefold()] if found["behind"] else ""
    return Target(text, sign or behind, values[0], unit or before)
