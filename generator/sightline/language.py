"""The language in which numbers and days are printed and read: the one that ``vision.yml`` states.

Signs, months and the order of a day's parts come from the Unicode CLDR through Babel, with Latin digits. A language
that Babel does not know keeps the point, and a thin space between thousands, after ISO 80000-1; its days are written
2026-11-22, which nobody misreads.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from babel import Locale, UnknownLocaleError

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")

_LANGUAGE: ContextVar[str] = ContextVar("language", default="en")
"""Set once around reading and once around building a whole site: every page of it prints numbers alike."""


@contextmanager
def speaking(tag: str) -> Iterator[None]:
    """Read and print numbers and days in a language, ``en`` or ``de-CH``, until the end of the block."""
    before = _LANGUAGE.set(tag)
    try:
        yield
    finally:
        _LANGUAGE.reset(before)


def spoken() -> str:
    """Return the tag of the language that is spoken."""
    return _LANGUAGE.get()


def other(tag: str | None) -> str:
    """Return a tag such as ``fr`` that names another language than the one spoken; empty where it does not."""
    return tag if tag and _TAG.fullmatch(tag) and tag.casefold() != _LANGUAGE.get().casefold() else ""


@cache
def locale_of(tag: str) -> Locale | None:
    """Return what Babel knows of a region's language, else of the language; None where it knows neither."""
    for name in (tag, tag.partition("-")[0]):
        try:
            return Locale.parse(name, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return None


def is_english() -> bool:
    """Whether the language spoken is English, of whatever region."""
    return spoken().casefold().partition("-")[0] == "en"


@cache
def signs(tag: str) -> tuple[str, str]:
    """Return the sign before decimals and the one between thousands: of the region, else of the language."""
    locale = locale_of(tag)
    if locale is None:
        return ".", "\u202f"
    of_latin = locale.number_symbols.get("latn", {})
    return str(of_latin.get("decimal", ".")), str(of_latin.get("group", "\u202f"))


@cache
def money_comes_first(tag: str) -> bool:
    """Whether a currency's sign stands before its number, as in English, and not behind it, as in German."""
    locale = locale_of(tag)
    return locale is None or str(locale.currency_formats["standard"].pattern).lstrip("\u200e\u200f").startswith("¤")


def with_signs(printed: str) -> str:
    """Return a number as Python prints it, ``1,234.5``, with the signs of the language."""
    decimal, thousands = signs(spoken())
    return printed.translate({ord(","): thousands, ord("."): decimal})


def plural(number: float, one: str, many: str = "") -> str:
    """Return what goes with a number: ``one`` with 1, else ``many``, by itself ``one`` with an s."""
    return one if number == 1 else many or f"{one}s"


def count(number: int, one: str, many: str = "") -> str:
    """Return ``1 initiative`` or ``12 initiatives``."""
    return f"{number} {plural(number, one, many)}"
