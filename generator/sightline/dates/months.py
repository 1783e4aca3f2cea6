"""Months and days as the language that is spoken writes them: its names, and the order of a day's parts."""

import re
from collections.abc import Mapping
from functools import cache
from unicodedata import normalize

from babel.dates import tokenize_pattern

from sightline.language import is_english, locale_of, spoken

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

IN_SHEETS: Mapping[str, Mapping[str, int]] = {"de": {"mrz": 3}}
"""Short names that spreadsheets write and the CLDR does not have, by language."""

WORD = r"[^\W\d_]{3,}"
YEAR = r"(?:19|20|21)[0-9]{2}"

_FIELDS = {"y": f"(?P<year>{YEAR})", "d": "(?P<day>[0-9]{1,2})", "M": "(?P<month>[0-9]{1,2})", "G": r"\S+"}


def month_number(word: str) -> int:
    """Return 1 to 12 for a month's name, or its first three or more letters, else 0.

    Names of the language that is spoken go before English ones, which are read in every language.
    """
    start = plain(word).rstrip(".")
    if known := _names(spoken()).get(start):
        return known
    if len(start) < 3:
        return 0
    if start == "sept":
        return 9
    return next((number for number, name in enumerate(MONTHS, 1) if name.casefold().startswith(start)), 0)


@cache
def _names(tag: str) -> dict[str, int]:
    """Return the number of each month by its names in a language, in small letters and without a point behind."""
    locale = locale_of(tag)
    if locale is None:
        return {}
    return {**_numbered(locale.months), **IN_SHEETS.get(tag.partition("-")[0], {})}


def _numbered(forms: Mapping[str, Mapping[str, Mapping[int, str]]]) -> dict[str, int]:
    """Return the numbers of months or quarters by their names, short and whole, in a sentence and alone."""
    named = (forms[context][width] for context in ("format", "stand-alone") for width in ("abbreviated", "wide"))
    return {plain(name).rstrip("."): number for names in named for number, name in names.items()}


def plain(words: str) -> str:
    """Return words in small letters, with one space between them, without signs that cannot be seen."""
    seen = normalize("NFC", words).casefold().translate({0x200E: None, 0x200F: None})
    return " ".join(seen.split())


def day_comes_first() -> bool | None:
    """Whether 3/4/2027 is in April; None where the language does not say, as English of no region does not."""
    locale = locale_of(spoken())
    if locale is None or spoken().casefold() == "en":
        return None
    return {"d": True, "M": False}.get(str(locale.date_formats["short"].pattern).lstrip("\u200f")[0])


def writes_points() -> bool:
    """Whether the language writes days such as 31.03.27."""
    locale = locale_of(spoken())
    return bool(locale and re.match(r"d+\. ?M+\. ?y", str(locale.date_formats["short"].pattern)))


def plain_quarters(words: str) -> str:
    """Return words with the quarters of the language, ``T2`` or ``2. Quartal``, written ``q2``."""
    names, pattern = _quarters(spoken())
    return pattern.sub(lambda found: f"q{names[found[1]]}", words) if pattern else words


@cache
def _quarters(tag: str) -> tuple[dict[str, int], re.Pattern[str] | None]:
    locale = locale_of(tag)
    if locale is None:
        return {}, None
    names = _numbered(locale.quarters)
    longest_first = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return names, re.compile(rf"(?<!\w)({longest_first})(?!\w)")


def own_forms() -> tuple[re.Pattern[str], ...]:
    """Return how the language writes a day and a month in words, as patterns over ``plain`` words."""
    return () if is_english() else _forms(spoken())


@cache
def _forms(tag: str) -> tuple[re.Pattern[str], ...]:
    locale = locale_of(tag)
    if locale is None:
        return ()
    days = [locale.date_formats[length].pattern for length in ("long", "medium")]
    months = [str(locale.datetime_skeletons[skeleton].pattern) for skeleton in ("yMMMM", "yMMM")]
    return tuple(re.compile(_regex(tag, str(pattern))) for pattern in (*days, *months))


def _regex(tag: str, pattern: str) -> str:
    """Return a pattern of the CLDR, such as ``d. MMMM y``, as one that finds a day's parts in text."""
    pieces = []
    for sort, value in tokenize_pattern(pattern.rstrip(".")):
        if sort == "chars":
            pieces.append(re.escape(re.sub(r"\s+", " ", str(value).casefold())))
            continue
        letter, count = str(value[0]), int(value[1])
        if letter in "ML" and count > 2:
            names = sorted(_names(tag), key=len, reverse=True)
            pieces.append(f"(?P<month>{'|'.join(map(re.escape, names))})" + r"\.?")
        else:
            pieces.append(_FIELDS.get(letter.replace("L", "M"), r"\S+"))
    return "".join(pieces)
