"""What the exports are made from: the reference vision, and one with hostile text in every field."""

from itertools import count
from pathlib import Path

import pytest

from hostile import PAYLOADS
from sightline.load import read_vision
from sightline.model.vision import Vision
from sweeps.planting import plant

ROOT = Path(__file__).parents[3]
FORMULAS = ("=1+1", "+1", "-1+1", "@SUM(A1)", "'=quoted", "[bracket", "{brace", '"quote', "a, b; c", "two  spaces")
IN_FIELDS = (*FORMULAS, *(one.replace("\n", " ") for one in PAYLOADS if one.isascii() and one.isprintable()))


@pytest.fixture(scope="session")
def reference() -> Vision:
    """Return the reference vision."""
    vision = read_vision(ROOT).vision
    assert vision is not None
    return vision


@pytest.fixture(scope="session")
def planted(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Vision]:
    """Return a folder with hostile text in every field of every kind, and the vision in it."""
    folder, number = tmp_path_factory.mktemp("planted"), count()
    plant(folder, lambda: IN_FIELDS[next(number) % len(IN_FIELDS)], lambda: "=1+1\n\n- <script>xss()</script> & 'x'\n")
    vision = read_vision(folder).vision
    assert vision is not None
    return folder, vision
