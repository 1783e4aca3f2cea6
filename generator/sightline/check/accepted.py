"""What ``vision.yml`` says about the rules themselves: their grades, and what is accepted for a time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sightline.dates import say_day
from sightline.model.rule import Case, Hints, rule, shorten
from sightline.model.vision import Vision
from sightline.model.workspace import Accepted
from sightline.problems import Grade, Location, Problem

WORDS: Mapping[str, Grade] = {grade.word: grade for grade in Grade}


def _where(vision: Vision, position: int) -> Location:
    return vision.workspace.places.at("accepted", position)


def _of(accepted: Accepted) -> str:
    return f" of {shorten(accepted.on)}" if accepted.on else ""


def _complete(accepted: Accepted) -> bool:
    return bool(accepted.code and accepted.why and accepted.until)


@rule("unknown-rule", Grade.WARNING)
def check_rules_are_known(vision: Vision, codes: Sequence[str]) -> Iterator[Case]:
    """What `vision.yml` lists under `rules:` is a code of the guide with one of the four grades.

    Write `code: error`, `warning`, `gap` or `finding`.
    """
    hint, nearest = Hints(codes), Hints(WORDS)
    for code, word in vision.workspace.rules.items():
        where = vision.workspace.places.at("rules", code)
        if code not in codes:
            right = f"The guide lists the codes whose grade can be set.{hint(code)}"
            yield Case(where, f'there is no rule "{shorten(code)}"', right)
        elif word not in WORDS:
            right = f"Grades are {', '.join(WORDS)}.{nearest(str(word))}"
            yield Case(where, f'"{shorten(str(word))}" is no grade', right)


@rule("acceptance-incomplete", Grade.ERROR)
def check_acceptances_are_complete(vision: Vision) -> Iterator[Case]:
    """What is accepted names the code of the problem, why it is right as it is, and until when.

    Write `{code: no-line-of-sight, on: initiative/night-load, why: …, until: 2027-06-30}`.
    """
    for position, one in enumerate(vision.workspace.accepted):
        missing = [key for key, value in (("code", one.code), ("why", one.why), ("until", one.until)) if not value]
        if missing:
            what = f"something is accepted without {' and '.join(missing)}"
            yield Case(_where(vision, position), what, "Name the code, say why, and until which day.")


@rule("acceptance-unused", Grade.WARNING)
def check_acceptances_are_used(vision: Vision, found: Iterable[Problem]) -> Iterator[Case]:
    """What is accepted is the case.

    Take the entry out of `accepted:`, or correct its code and the record under `on:`.
    """
    there = sorted({(one.code, one.about) for one in found})
    hint = Hints(dict.fromkeys(code for code, _ in there))
    on_record = {code: Hints(about for other, about in there if other == code and about) for code in hint.known}
    known = set(there)
    for position, one in enumerate(vision.workspace.accepted):
        if _complete(one) and (one.code, one.on or "") not in known:
            nearest = on_record[one.code](one.on or "") if one.code in on_record else hint(one.code or "")
            what = f'"{shorten(one.code or "")}"{_of(one)} is accepted, and it is not the case'
            yield Case(_where(vision, position), what, f"Take it out, or correct its code or record.{nearest}")


@rule("acceptance-lapsed", Grade.FINDING)
def check_acceptances_are_current(vision: Vision, found: Iterable[Problem]) -> Iterator[Case]:
    """What is accepted has not lapsed.

    Mend what was accepted, or say again why it is right and until when.
    """
    there = {(one.code, one.about) for one in found}
    for position, one in enumerate(vision.workspace.accepted):
        if one.until and one.until <= vision.today and (one.code, one.on or "") in there:
            what = f'"{one.code}"{_of(one)} was accepted until {say_day(one.until)}'
            yield Case(_where(vision, position), what, "Mend it, or say again why it is right and until when.")


def in_force(vision: Vision) -> frozenset[tuple[str, str]]:
    """Return the code and record of everything that is accepted today."""
    entries = (one for one in vision.workspace.accepted if _complete(one) and one.until and one.until > vision.today)
    return frozenset((entry.code or "", entry.on or "") for entry in entries)


def regraded(problem: Problem, vision: Vision) -> Problem:
    """Return a problem with the grade that ``vision.yml`` gives to its code."""
    word = vision.workspace.rules.get(problem.code)
    grade = WORDS.get(word) if isinstance(word, str) else None
    return problem if grade is None else replace(problem, grade=grade)
