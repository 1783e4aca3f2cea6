"""A file in the neutral form: read with care, and refused with a reason where it is something else."""

import json
import re
from collections.abc import Mapping
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

from sightline.importers.neutral.register import LISTS
from sightline.importers.neutral.workspace import FREE
from sightline.importers.report import Read
from sightline.problems import Grade, Location, Problem, Sources, declare_codes, near
from sightline.restriction import CODE, RIGHT, may_not_stand, what_hides

KEYS = (
    *("source", "vision", *LISTS.values(), "checks", "partners", "redirects"),
    *("maturity_levels", "glossary", "status_vocabulary", *FREE),
)
"""What the form has at its top."""

DEEPEST = 100
"""Levels of a file; the deepest real one has a dozen."""

declare_codes(
    Grade.ERROR,
    {
        "import-form": (
            "The file is not JSON, is not in UTF-8, or is not in the neutral form: one object with `source`, `vision` "
            "and lists such as `initiatives`. Nothing is imported."
        ),
        "import-doubled-key": "A key is written twice in one object, so one of its values would be lost. Keep one.",
    },
)


def read(path: Path) -> Read:
    """Read a file in the neutral form. Numbers keep the digits that were typed."""
    where = Location(path.as_posix())
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        why = (error.strerror or "the system gives no reason").lower()
        return _refuse(where, f"the file cannot be read: {why}", "Name a JSON file in the neutral form.")
    except UnicodeDecodeError as error:
        return _refuse(where, f"byte {error.start + 1} is not UTF-8", "Save it again with UTF-8 as its encoding.")
    doubles: list[str] = []
    try:
        data = json.loads(
            text,
            object_pairs_hook=lambda pairs: _object(pairs, doubles),
            parse_float=Decimal,
            parse_int=Decimal,
            parse_constant=str,
        )
    except json.JSONDecodeError as error:
        place = Location(where.path, error.lineno, error.colno)
        return _refuse(place, f"this is not JSON: {error.msg[:1].lower()}{error.msg[1:]}", _RIGHT, text)
    except RecursionError:
        return _refuse(where, f"values are nested more than {DEEPEST} deep", _RIGHT)
    hidden = _hidden(text, where.path)
    return Read(None, hidden, _lines(where, text)) if hidden else _judge(data, doubles, where)


_STRING = re.compile(r'"((?:[^"\\]|\\.)*+)"(\s*:)?')
"""A string of JSON, and the colon that makes a key of it."""
MOST_HIDDEN = 100
"""Keys that ask to hide something and are listed."""


def _hidden(text: str, path: str) -> tuple[Problem, ...]:
    """Return a problem for each key, at any depth, that asks to hide something; the text is known to be JSON."""
    keys = ((found, json.loads(f'"{found[1]}"')) for found in _STRING.finditer(text) if found[2])
    asking = islice(((found.start(1), key) for found, key in keys if may_not_stand(key)), MOST_HIDDEN)
    return tuple(
        Problem(_place(text, start, path, len(key)), Grade.ERROR, CODE, what_hides(key), RIGHT) for start, key in asking
    )


def _place(text: str, start: int, path: str, length: int) -> Location:
    return Location(path, text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start), length)


_RIGHT = "The neutral form is one JSON object with `source`, `vision` and lists such as `initiatives`."


def _object(pairs: list[tuple[str, Any]], doubles: list[str]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        keys = [key for key, _ in pairs]
        doubles.extend(key for key in made if keys.count(key) > 1)
    return made


def _judge(data: Any, doubles: list[str], where: Location) -> Read:
    """Say what keeps the data from being of the form; an empty set is of the form."""
    if not isinstance(data, Mapping):
        return _refuse(where, "the file holds no object at its top", _RIGHT)
    if doubles:
        what = f'"{doubles[0]}" is written twice in one object, so one of its values would be lost'
        return _refuse(where, what, "Keep one of them.", code="import-doubled-key")
    if not any(key in data for key in KEYS):
        found = next((f'"{key}" may be meant for "{known}". ' for key in data if (known := near(key, KEYS))), "")
        return _refuse(where, "the file has none of the keys of the neutral form", found + _RIGHT)
    if _is_too_deep(data):
        return _refuse(where, f"values are nested more than {DEEPEST} deep", "Flatten them.")
    return Read(data)


def _is_too_deep(data: Any) -> bool:
    """Whether something is nested too deep; level by level, since what is too deep for recursion is looked for."""
    level = [data]
    for _ in range(DEEPEST):
        level = [inner for one in level for inner in _inside(one)]
        if not level:
            return False
    return True


def _inside(value: Any) -> list[Any]:
    several = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
    return [one for one in several if isinstance(one, Mapping | list)]


def _refuse(where: Location, what: str, right: str, text: str = "", *, code: str = "import-form") -> Read:
    lines = _lines(where, text)
    return Read(None, (Problem(where, Grade.ERROR, code, what, right),), lines)


def _lines(where: Location, text: str) -> Sources:
    return {where.path: text.split("\n")} if text else {}
