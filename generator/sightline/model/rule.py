"""What a rule is: a code, a grade, and a generator whose docstring says what should hold."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from inspect import getdoc
from typing import Any, NamedTuple

from sightline.model.record import Part, Record
from sightline.problems import Grade, Location, Problem, declare_codes, suggestion


class Case(NamedTuple):
    """One case in which a rule does not hold; the rule adds its code and grade."""

    where: Location
    what: str
    right: str = ""
    about: str = ""


@dataclass(frozen=True)
class Rule:
    """Something that should hold of a vision. Call it with the vision to get the problems."""

    code: str
    grade: Grade
    find: Callable[..., Iterator[Case]]
    rolled: str = ""
    """What many of them have in common, from the verb on: ``have no owner``."""
    noun: str = ""
    """What is counted, where it is no kind of record: ``key result``."""

    def __call__(self, *given: Any) -> Iterator[Problem]:
        """Yield a problem for each case."""
        for case in self.find(*given):
            yield Problem(case.where, self.grade, self.code, case.what, case.right, case.about)


class Hints:
    """Asks ``Did you mean …?`` for the first of many mistakes; looking among many names takes long."""

    def __init__(self, known: Iterable[str], most: int = 50) -> None:
        self.known, self.left = list(known), most

    def __call__(self, word: str) -> str:
        """Return the question with a space before it, or nothing."""
        self.left -= 1
        found = suggestion(word[:100], self.known) if self.left >= 0 else ""
        return f" {found}" if found else ""


def rule(
    code: str, grade: Grade, *, rolled: str = "", noun: str = ""
) -> Callable[[Callable[..., Iterator[Case]]], Rule]:
    """Make a rule of a generator of cases: its docstring says what should hold, then what would be right."""

    def register(find: Callable[..., Iterator[Case]]) -> Rule:
        declare_codes(grade, {code: getdoc(find) or ""})
        return Rule(code, grade, find, rolled, noun)

    return register


def case(record: Record, field: str, what: str, right: str = "") -> Case:
    """Return a case at a field of a record, or at the record's top where the field is not written."""
    return Case(record.places.at(field), what, right, about(record))


def about(record: Record) -> str:
    """Return ``kind/id``."""
    return f"{record.kind}/{record.id}"


def named(one: Record | Part) -> str:
    """Return how a record is called in a message: its title in quotes, or its id."""
    words = getattr(one, "title", "") or getattr(one, "text", "") or one.id
    return f'"{shorten(words)}"'


def shorten(words: str, width: int = 60) -> str:
    """Return the words in one line, cut at a word where they are long."""
    line = " ".join(words.split())
    if len(line) <= width:
        return line
    return line[:width].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def listed(names: list[str], most: int = 5) -> str:
    """Return names in a sentence: ``a``, ``a and b``, ``a, b and 7 more``."""
    if len(names) > most:
        names = [*names[:most], f"{len(names) - most} more"]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""
