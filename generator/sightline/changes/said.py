"""Values as their authors wrote them, and how far one moved, where that can be counted."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from datetime import date
from types import UnionType
from typing import Any

from sightline.model.fields import fields_of
from sightline.model.values import Body, Link, Party, Target, When

COUNTED = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_FAR = 45
"""Days from which a distance is said in months."""


def written(value: Any) -> str | None:
    """Return a value as it was written, in one line; None where nothing is stated."""
    if value is None or value in ((), ""):
        return None
    said = next((say(value) for shape, say in _WRITTEN.items() if isinstance(value, shape)), None)
    return _of_part(value) if said is None else " ".join(said.split())


def _of_part(part: Any) -> str:
    """Return the id, and what is stated: plain words alone, and other fields with their keys."""
    stated = [(spec.key, said) for spec in fields_of(type(part)) if (said := written(getattr(part, spec.name)))]
    name = getattr(part, "id", "")
    words = [said if len(stated) == 1 or number == 0 else f"{key} {said}" for number, (key, said) in enumerate(stated)]
    if not stated and not name:
        words = [said for spec in fields(part) if (said := written(getattr(part, spec.name)))]
    return " ".join((*([name] if name else []), ", ".join(words))).strip()


_WRITTEN: Mapping[type | UnionType, Callable[[Any], str]] = {
    str: str,
    When | Target | Link | Body: lambda value: str(value.text),
    Party: lambda party: f"{party.text} ({party.role})" if party.role else str(party.text),
    bool: lambda flag: "yes" if flag else "no",
    float | int: lambda number: f"{number:.12g}",
    date: lambda day: str(day.isoformat()),
    tuple: lambda parts: ", ".join(said for part in parts if (said := written(part))),
    Mapping: lambda inner: ", ".join(f"{key} {written(value) or ''}".strip() for key, value in inner.items()),
}


def only_in(these: Iterable[Any], others: Iterable[Any]) -> list[Any]:
    """Return what a list holds more often than another one, in its own order."""
    left = Counter(map(_key, others))
    found = []
    for value in these:
        key = _key(value)
        if left[key]:
            left[key] -= 1
        else:
            found.append(value)
    return found


def _key(value: Any) -> str:
    """Return what tells values of a list apart: links by their text, since the same words may lead elsewhere later."""
    return f"{type(value).__name__}:{written(value)}"


def days_between(was: When, now: When) -> str:
    """Return how far the last day of a date moved: ``one quarter``, ``two weeks``."""
    if not (was.end and now.end):
        return ""
    months = abs((now.end.year - was.end.year) * 12 + now.end.month - was.end.month)
    days = abs((now.end - was.end).days)
    if days < _FAR and not _whole_months(was.end, now.end):
        return _count(days // 7, "week") if days % 7 == 0 else _count(days, "day")
    for size, noun in ((12, "year"), (3, "quarter")):
        if months and months % size == 0:
            return _count(months // size, noun)
    return _count(months, "month") if months else _count(days, "day")


def _whole_months(was: date, now: date) -> bool:
    """Whether both days are the last of their month, or the same day of it."""
    return was != now and (was.day == now.day or (_is_last(was) and _is_last(now)))


def _is_last(day: date) -> bool:
    return date.fromordinal(day.toordinal() + 1).month != day.month if day < date.max else True


def points_between(was: Target, now: Target) -> str:
    """Return by how much a target moved: ``10 points`` of per cent, else with its unit."""
    if was.value is None or now.value is None or was.unit != now.unit:
        return ""
    distance = f"{abs(round(now.value - was.value, 9)):.12g}"
    if was.unit in ("%", "per cent", "percent"):
        return "1 point" if distance == "1" else f"{distance} points"
    return f"{distance} {was.unit}".strip()


def steps_between(was: int, now: int) -> str:
    """Return how many horizons lie between two places in their order."""
    return _count(abs(now - was), "horizon")


def _count(number: int, noun: str) -> str:
    word = COUNTED[number] if number < len(COUNTED) else str(number)
    return f"{word} {noun}" if number == 1 else f"{word} {noun}s"
