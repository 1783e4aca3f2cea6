"""The reference content in two states: as it is, and with a file or two edited, without a copy of the whole."""

from functools import cache
from pathlib import Path

from sightline.changes import compare, missing_reasons
from sightline.check import regraded
from sightline.language import speaking
from sightline.load import Loaded, read_earlier, read_vision
from sightline.model.change import Change, Sides
from sightline.problems import Problem

ROOT = Path(__file__).parents[1]


@cache
def reference() -> Loaded:
    """Return the reference content as it is."""
    return read_vision(ROOT)


def edited(**files: tuple[tuple[str, str], ...]) -> Loaded:
    """Return the reference with texts replaced in files, each named from ``content`` on."""
    made: dict[str, bytes | None] = {}
    for name, pairs in files.items():
        path = f"content/{name}"
        text = "\n".join(reference().sources[path])
        for old, new in pairs:
            assert old in text, f"{path} does not hold {old!r}"
            text = text.replace(old, new, 1)
        made[path] = text.encode()
    return with_files(made)


def with_files(files: dict[str, bytes | None]) -> Loaded:
    """Return the reference with these bytes as files, or without them."""
    found = read_earlier(reference(), files)
    assert found.vision
    return found


def changes(before: Loaded, after: Loaded) -> tuple[Change, ...]:
    """Return what changed."""
    assert before.vision
    assert after.vision
    with speaking("en"):
        return compare(Sides(before.vision, after.vision))


def missing(before: Loaded, after: Loaded) -> list[Problem]:
    """Return the reasons that are missing."""
    assert before.vision
    assert after.vision
    sides = Sides(before.vision, after.vision)
    with speaking("en"):
        return [regraded(problem, after.vision) for problem in missing_reasons(sides, compare(sides))]
