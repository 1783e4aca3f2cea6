"""The proof of dates and states finds what a site says wrongly, one planted fault at a time."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from published_sets import import_set

BELIEVE = Path(__file__).with_name("believe.py")

SET = {
    "source": {},
    "vision": {"title": "A vision"},
    "initiatives": [
        {"id": "late", "title": "Late work", "status": "Accepted", "end": "2020-01-02"},
        {
            "id": "over",
            "title": "Finished work",
            "status": "implemented",
            "milestones": [{"name": "beta", "date_text": "2020-02-03"}],
        },
    ],
    "updates": [{"id": "note/1", "date": "2026-05-01", "title": "", "about": ["late"], "body_md": "It was merged."}],
}


def believed(path: Path, site: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, BELIEVE, path, site], capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("believe")
    (folder / "set.json").write_text(json.dumps(SET), encoding="utf-8")
    import_set(folder / "set.json", folder)
    command = [sys.executable, "-m", "sightline", "build", "--as-of", "2026-11-22", "-d", "site"]
    subprocess.run(command, cwd=folder, capture_output=True, check=True)
    return folder / "set.json", folder / "site"


def test_a_true_site_is_believed(published: tuple[Path, Path]) -> None:
    done = believed(*published)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("address", "words", "instead", "found"),
    [
        (
            "roadmap/late/",
            "initiatives/late/",
            "initiatives/other/",
            "late: past its date, 2020-01-02, and not",
        ),
        ("", "past its date", "on its way", "home counts none of 1 initiatives"),
        ("initiatives/over/", 'sl-mark__word">Closed<', 'sl-mark__word">Overdue<', "on work that is over"),
        ("initiatives/over/", 'sl-mark__word">Closed<', 'sl-mark__word">Ahead<', "2020-02-03 is said to be ahead"),
        ("initiatives/late/", "Accepted", "Status not stated", "is said not to be stated"),
        ("initiatives/late/", "Accepted", "Not yet acknowledged", "waits for an answer"),
        ("updates/note-1/", "It was merged</h1>", "note-1</h1>", "its heading is its id"),
    ],
)
def test_a_fault_is_found_when_it_is_planted(
    published: tuple[Path, Path], address: str, words: str, instead: str, found: str
) -> None:
    path, site = published
    page = site / address / "index.html"
    source = page.read_text(encoding="utf-8")
    assert words in source
    page.write_text(source.replace(words, instead), encoding="utf-8")
    done = believed(path, site)
    page.write_text(source, encoding="utf-8")
    assert done.returncode == 1
    assert found in done.stdout
