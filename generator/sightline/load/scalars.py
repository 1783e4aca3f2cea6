"""Reads single values by their shape: text, words, dates, numbers."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from sightline.dates import TooFar, is_unknown, read_day, read_when
from sightline.load.addresses import is_unsafe, is_whole, report_broken, report_unsafe
from sightline.load.nodes import Listing, MappingNode, Node, Scalar
from sightline.load.reading import FieldSite, Reader
from sightline.load.report import Report, either, quoted, sentences
from sightline.load.words import read_word
from sightline.model.fields import (
    Address,
    Aim,
    Choice,
    Colour,
    Day,
    Flag,
    Fuzzy,
    Number,
    Prose,
    Shape,
    Text,
    Word,
)
from sightline.model.values import Loose, Precision, Target, When
from sightline.numbers import how_to_write, readings
from sightline.problems import Location
from sightline.targets import read_target

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _text(reader: Reader, node: Scalar, site: FieldSite) -> str | None:
    """Keep one line of words as typed; in quotes, ``"none"`` is a word and not the lack of one."""
    if not node.text.strip():
        return None
    if not node.quoted and is_unknown(node.text):
        reader.not_known(node, site)
        return None
    return node.text.rstrip("\n")


def _address(reader: Reader, node: Scalar, site: FieldSite) -> str | None:
    """Read an address that is safe to publish."""
    if _is_not_known(reader, node, site):
        return None
    text = node.text.strip()
    if is_unsafe(text):
        report_unsafe(reader, node)
        return None
    if is_whole(text):
        return text
    report_broken(reader, node)
    return None


def _prose(reader: Reader, node: Scalar, site: FieldSite) -> str | None:
    if not node.text.strip():
        return None
    if not node.quoted and is_unknown(node.text):
        reader.not_known(node, site)
        return None
    return node.text.rstrip("\n")


def _word(reader: Reader, node: Scalar, site: FieldSite) -> str | None:
    shape = site.shape
    assert isinstance(shape, Word)  # noqa: S101 - dispatched by this very type
    vocabulary = reader.setting.vocabularies.get(shape.vocabulary)
    declared = vocabulary is not None and vocabulary.find(node.text.strip()) is not None
    if not declared and _is_not_known(reader, node, site):
        return None
    return read_word(node.text, node.where, vocabulary, reader.report, reader.about)


def _choice(reader: Reader, node: Scalar, site: FieldSite) -> str | None:
    """Read one of a fixed set of words."""
    shape = site.shape
    assert isinstance(shape, Choice)  # noqa: S101 - dispatched by this very type
    word = node.text.strip()
    if word in shape.words:
        return word
    if not _is_not_known(reader, node, site):
        what = f"{quoted(word)} is not a word that {quoted(site.name)} takes"
        right = sentences(f"Write {either(shape.words)}.", reader.report.suggest(word, shape.words))
        reader.report.add("unknown-choice", node.where, what, right, about=reader.about)
    return None


def _fuzzy(reader: Reader, node: Scalar, site: FieldSite) -> When | None:
    text = _text(reader, Scalar(node.text, node.where), site)
    return read_when(text, reader.setting.calendar) if text is not None else None


def _day(reader: Reader, node: Scalar, site: FieldSite) -> date | None:
    """Read one exact day."""
    if _is_not_known(reader, node, site):
        return None
    if found := _DAY.fullmatch(node.text.strip()):
        try:
            return read_day(found[0])
        except TooFar as far:
            what, right = f"{quoted(node.text)} is too far away", f"{str(far).capitalize()}."
        except ValueError:
            what, right = f"there is no day {quoted(node.text)}", "Check the month and the day."
    else:
        when = read_when(node.text, reader.setting.calendar)
        what, right = f"{quoted(node.text)} is not a day", "Write year, month and day: 2027-02-11."
        if when.precision is Precision.DAY:
            right = f"Write {when.start}."
    reader.report.add("not-a-day", node.where, what, right, about=reader.about)
    return None


def _colour(reader: Reader, node: Scalar, site: FieldSite) -> str | None:
    text = node.text.strip()
    if _COLOUR.fullmatch(text):
        return text.lower()
    if not _is_not_known(reader, node, site):
        right = 'Write a hash and six digits, in quotes: "#0f766e".'
        reader.report.add("not-a-colour", node.where, f"{quoted(node.text)} is not a colour", right, about=reader.about)
    return None


def _number(reader: Reader, node: Scalar, site: FieldSite) -> float | None:
    """Read a number with the signs of the language."""
    values = readings(node.text)
    if len(values) == 1:
        return values[0]
    if values:
        report_unclear(reader.report, node.where, node.text, reader.about)
    elif not _is_not_known(reader, node, site):
        digits = re.search(r"[0-9]+(?:[., ][0-9]+)*", node.text.strip()[:60])
        right = "Write digits only, with a point before decimals"
        right += f": {digits[0].replace(' ', '')}." if digits and "," not in digits[0] else "."
        what = f"{quoted(node.text)} is not a number"
        right = how_to_write(node.text) or right
        reader.report.add("not-a-number", node.where, what, right, about=reader.about)
    return None


def report_unclear(report: Report, where: Location, text: str, about: str) -> None:
    """Report a number that can be read in two ways, and so is not read at all."""
    what = f"{quoted(text)} can be read as two numbers, so it is left out"
    report.add("unclear-number", where, what, how_to_write(text), about=about)


def _flag(reader: Reader, node: Scalar, site: FieldSite) -> bool | None:
    word = node.text.strip().casefold()
    if word in ("yes", "true"):
        return True
    if word in ("no", "false"):
        return False
    if not _is_not_known(reader, node, site):
        what = f"{quoted(node.text)} is neither yes nor no"
        reader.report.add("not-yes-or-no", node.where, what, "Write yes or no.", about=reader.about)
    return None


def _aim(reader: Reader, node: Scalar, site: FieldSite) -> Target | None:
    text = _text(reader, node, site)
    return read_target(text) if text is not None else None


def _is_not_known(reader: Reader, node: Scalar, site: FieldSite) -> bool:
    """Whether nothing is stated, or a word says that it is not known; the latter is noted."""
    if not node.text.strip():
        return True
    if is_unknown(node.text):
        reader.not_known(node, site)
        return True
    return False


def read_free(node: Node) -> Loose:
    """Return anything as written."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Listing):
        return tuple(read_free(value) for value in node.values)
    if isinstance(node, MappingNode):
        return {key: read_free(entry.value) for key, entry in node.entries.items()}
    return ""


SCALARS: dict[type[Shape], Callable[[Reader, Scalar, FieldSite], Any]] = {
    Text: _text,
    Address: _address,
    Prose: _prose,
    Word: _word,
    Choice: _choice,
    Fuzzy: _fuzzy,
    Day: _day,
    Colour: _colour,
    Number: _number,
    Flag: _flag,
    Aim: _aim,
}
