"""A narrative that is twice as long takes twice the work and the memory, whatever is repeated in it."""

import sys
import tracemalloc

import pytest

from sightline.model.vision import Vision
from sightline.model.workspace import Workspace
from sightline.narrative import convert, resolver_of
from sightline.problems import Location
from sweeps.pathological import IN_LINES, IN_PARAGRAPHS

DESK = resolver_of(Vision(workspace=Workspace(), records={}, today=None))  # type: ignore[arg-type]
SHORT = 1_500
MUCH = 2.3
"""How many times more may be done for a text that is twice as long."""


def told(text):
    return convert(text, Location("content/initiatives/live-map.md", 5), DESK)


def calls(text):
    """Return how many functions are called, in Python and below it."""
    seen = [0]

    def count(frame, event, arg):
        seen[0] += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        told(text)
    finally:
        sys.setprofile(None)
    return seen[0]


def memory(text):
    tracemalloc.start()
    told(text)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


@pytest.mark.parametrize("piece", [*IN_PARAGRAPHS.values(), *IN_LINES.values()])
def test_twice_the_text_is_twice_the_work(piece):
    short, long = piece * (SHORT // len(piece)), piece * (2 * SHORT // len(piece))
    told("[x](y)")
    few = calls(short)  # first: what the longer text taught would serve the shorter one
    assert calls(long) <= MUCH * few
    assert memory(long) <= MUCH * memory(short) + 200_000
