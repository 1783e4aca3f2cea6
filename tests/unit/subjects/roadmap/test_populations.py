"""One noun has one number on every page of a built site; what was counted, and of what, stands in the page."""

import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest

from making import record, vision
from published_sets import INVENTED, SETS, import_set
from sightline.subjects.roadmap.populations import of_pillar

ROOT = Path(__file__).parents[4]
ORIGIN = re.compile(r'data-count="(\d+)" data-of="([^"]+)" data-within="([^"]+)">([^<]*)')


def quarrels(pages: Iterable[str]) -> list[str]:
    """Return the populations of which pages print two numbers, and the counts whose words say another number."""
    numbers: dict[tuple[str, str], set[str]] = defaultdict(set)
    faults = []
    for page in pages:
        for number, of, within, text in ORIGIN.findall(page):
            numbers[of, within].add(number)
            if (figure := re.match(r"\d+", text)) and figure[0] != number:
                faults.append(f"{text} of {number}")
    return faults + [f"{of} of {within}: {sorted(found)}" for (of, within), found in numbers.items() if len(found) > 1]


def pages_of(content: Path, site: Path) -> list[str]:
    command = [sys.executable, "-m", "sightline", "build", "--as-of", "2026-11-22", "-d", str(site)]
    done = subprocess.run(command, cwd=content, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return [path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))]


@pytest.fixture(scope="module")
def reference(tmp_path_factory):
    return pages_of(ROOT, tmp_path_factory.mktemp("reference") / "site")


def test_each_population_has_one_number_when_the_reference_is_built(reference):
    assert sum(len(ORIGIN.findall(page)) for page in reference) > 20
    assert quarrels(reference) == []


@pytest.mark.parametrize("path", [INVENTED, *SETS], ids=lambda path: path.stem)
def test_each_population_has_one_number_when_a_set_is_built(path, tmp_path):
    import_set(path, tmp_path)
    assert quarrels(pages_of(tmp_path, tmp_path / "site")) == []


@pytest.mark.parametrize("of", ["live", "shared"])
@pytest.mark.parametrize("pillar", range(5))
def test_a_count_off_by_one_is_found_when_it_is_planted(reference, of, pillar):
    whole = "\n".join(reference)
    names = sorted({within for _, kind, within, _ in ORIGIN.findall(whole) if kind == of})
    within = [name for name in names if name.startswith("pillar/")][pillar % 3]
    good = next(found for found in ORIGIN.finditer(whole) if found[2] == of and found[3] == within)
    bad = good[0].replace(f'data-count="{good[1]}"', f'data-count="{int(good[1]) + 1 + pillar}"')
    assert quarrels([whole.replace(good[0], bad, 1)])


def test_shared_and_dropped_work_is_told_apart_when_a_pillar_is_counted():
    made = vision(
        record("pillar/a"),
        record("pillar/b"),
        record("initiative/own", pillars="pillar/a"),
        record("initiative/gone", pillars="pillar/a", status=("dropped",)),
        record("initiative/both", pillars=("pillar/b", "pillar/a")),
    )
    here = of_pillar(made, ("pillar", "a"))
    assert [[work.id for work in some] for some in (here.live, here.dropped, here.shared)] == [
        ["own"],
        ["gone"],
        ["both"],
    ]
