"""The law of rooms: page and rules above view, above what all pages share, above facts, above the record itself."""

import ast
from collections import defaultdict
from functools import cache
from pathlib import Path

from sightline.model.cycles import cycles

GENERATOR = Path(__file__).parents[1] / "generator"
SUBJECTS = GENERATOR / "sightline" / "subjects"

RECORD, FACTS, FRAME, VIEW, PAGE, SECTIONS, AUDIENCES = range(7)
RECORDS = {"record", "series"}
FACTS_OF_ROOMS = {
    *("facts", "aims", "delays", "forecast", "overdue", "populations", "progress", "shares", "skills", "trend"),
    "upwards",
}
VIEWS = {
    *("view", "allocations", "capacity_strip", "delay_words", "figures", "filters", "gates_of_one", "ladder"),
    *("ledger_rows", "matrix", "news", "pairing", "plots", "scale", "trends"),
}
"""Modules of rooms that any room may ask for parts to draw; what is in none of these sets is a room's own page."""


def level(module: tuple[str, str]) -> int:
    room, name = module
    if room in ("frame", "audiences"):
        return FRAME if room == "frame" else AUDIENCES
    named = ((RECORDS, RECORD), (FACTS_OF_ROOMS, FACTS), (VIEWS, VIEW), ({"sections"}, SECTIONS))
    return next((height for names, height in named if name in names), PAGE)


@cache
def imports() -> dict[str, set[str]]:
    """Return of each module of the generator those that it imports, under TYPE_CHECKING and inside functions too."""
    files = {".".join(path.relative_to(GENERATOR).with_suffix("").parts): path for path in GENERATOR.rglob("*.py")}
    modules = {name.removesuffix(".__init__"): path for name, path in files.items()}
    found: dict[str, set[str]] = defaultdict(set)
    for name, path in modules.items():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module in modules:
                inner = {f"{node.module}.{alias.name}" for alias in node.names}
                found[name] |= {each if each in modules else node.module for each in inner}
    return found


def between_rooms() -> list[tuple[tuple[str, str], tuple[str, str]]]:
    """Return every import from one module of a room to another, as (room, module) pairs."""
    named = ((name.split(".")[2:], [other.split(".")[2:] for other in others]) for name, others in imports().items())
    return [
        ((name[0], name[1]), (other[0], other[1]))
        for name, others in named
        for other in others
        if len(name) == len(other) == 2 and ".".join(["sightline", "subjects", *name]) in imports()
    ]


def test_a_module_of_a_room_asks_only_what_stands_on_its_own_floor_or_below():
    pairs = between_rooms()
    assert len(pairs) > 400
    assert not [pair for pair in pairs if level(pair[1]) > level(pair[0])]


def test_no_room_imports_the_pages_or_rules_of_another():
    free = {"frame", "audiences"}
    pairs = [(here, there) for here, there in between_rooms() if here[0] != there[0] and here[0] not in free]
    assert not [(here, there) for here, there in pairs if level(there) >= PAGE]


def test_rules_ask_facts_and_never_how_a_thing_is_drawn():
    rules = [(here, there) for here, there in between_rooms() if here[1].startswith("rules")]
    assert len(rules) > 20
    assert not [pair for pair in rules if level(pair[1]) > FACTS and not pair[1][1].startswith("rules")]


def test_every_module_that_the_law_names_is_there():
    there = {path.stem for path in SUBJECTS.rglob("*.py")}
    assert there >= RECORDS | FACTS_OF_ROOMS | VIEWS


def test_no_module_imports_in_a_circle():
    assert list(cycles({name: sorted(others - {name}) for name, others in imports().items()})) == []
