"""The language in which numbers and days are printed: the one that ``vision.yml`` states.

Signs after the Unicode CLDR 44 (https://cldr.unicode.org), Latin digits. A language that is not in the table keeps
the point, and a thin space between thousands, after ISO 80000-1. Days and months are spelt in English alone; in any
other language they stay as the author wrote them, and our own days are written 2026-11-22, which nobody misreads.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_POINT, _COMMA, _THIN, _SPACE, _APOSTROPHE = ".", ",", "\u202f", "\u00a0", "\u2019"

_SIGNS = {
    (_POINT, _COMMA): "en es-MX he ja ko th zh",
    (_COMMA, _POINT): "ca da de el es hr id it nl pt ro sl sr tr vi",
    (_COMMA, _SPACE): "bg cs de-AT en-ZA et fi fr-CA hu lt lv nb nn no pl pt-PT ru sk sv uk",
    (_COMMA, _THIN): "fr",
    (_POINT, _APOSTROPHE): "de-CH de-LI it-CH",
}
"""The sign before decimals and the one between thousands, and who writes them so."""

_BY_TAG = {tag.casefold(): signs for signs, tags in _SIGNS.items() for tag in tags.split()}

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")

_LANGUAGE: ContextVar[str] = ContextVar("language", default="en")
"""Set once, around the building of a whole site, and nowhere else: every page of it prints numbers alike."""


@contextmanager
def speaking(tag: str) -> Iterator[None]:
    """Print numbers and days in a language, ``en`` or ``de-CH``, until the end of the block."""
    before = _LANGUAGE.set(tag)
    try:
        yield
    finally:
        _LANGUAGE.reset(before)


def other(tag: str | None) -> str:
    """Return a tag such as ``fr`` that names another language than the one spoken; empty where it does not."""
    return tag if tag and _TAG.fullmatch(tag) and tag.casefold() != _LANGUAGE.get().casefold() else ""


def signs(tag: str) -> tuple[str, str]:
    """Return the sign before decimals and the one between thousands: of the region, else of the language."""
    whole = tag.casefold()
    return _BY_TAG.get(whole) or _BY_TAG.get(whole.partition("-")[0]) or (_POINT, _THIN)


def with_signs(printed: str) -> str:
    """Return a number as Python prints it, ``1,234.5``, with the signs of the language."""
    decimal, thousands = signs(_LANGUAGE.get())
    return printed.translate({ord(","): thousands, ord("."): decimal})


def spells_months() -> bool:
    """Whether days are said in words: their months are known in English."""
    return _LANGUAGE.get().casefold().partition("-")[0] == "en"
