"""Published strategies in the neutral form: imported, built, and proved to stand on the site by another program."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from published_sets import INVENTED, SETS, import_set

VERIFY = Path(__file__).parent / "verify.py"
BELIEVE = VERIFY.with_name("believe.py")


def built(path: Path, folder: Path) -> Path:
    """Import a set into a folder and build it as a person would; return the site."""
    import_set(path, folder)
    command = [sys.executable, "-m", "sightline", "build", "--as-of", "2026-11-22", "-d", "site"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, (done.stdout + done.stderr)[-3000:]
    return folder / "site"


def verified(path: Path, site: Path, proof: Path = VERIFY) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, proof, path, site], capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def invented_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(INVENTED, tmp_path_factory.mktemp("invented"))


def test_everything_stands_on_the_site_when_the_invented_set_is_built(invented_site: Path) -> None:
    done = verified(INVENTED, invented_site)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("address", "words", "missing"),
    [
        ("initiatives/2026-live-map/index.html", "Live map in every app</h1>", "no page has the title"),
        ("outcomes/keep-customers/index.html", "They stay when they", "sentences are missing"),
        ("objectives/2026-q1-o1/index.html", "Frontend:", "key result 2026-q1/o1.kr1.kr1"),
        ("teams/index.html", "Team One", "'Team One' is no heading or row"),
        ("index.html", "Every parcel", "sentences are missing"),
    ],
)
def test_the_proof_fails_when_words_are_taken_from_the_site(
    invented_site: Path, address: str, words: str, missing: str
) -> None:
    page = invented_site / address
    source = page.read_text(encoding="utf-8")
    assert words in source
    page.write_text(source.replace(words, "</h1>" if words.endswith("</h1>") else ""), encoding="utf-8")
    try:
        done = verified(INVENTED, invented_site)
    finally:
        page.write_text(source, encoding="utf-8")
    assert done.returncode == 1
    assert missing in done.stdout


def test_the_proof_says_how_it_is_used_when_there_is_nothing_to_compare(tmp_path: Path) -> None:
    assert verified(tmp_path / "none.json", tmp_path).returncode == 2


@pytest.mark.skipif(not SETS, reason="SIGHTLINE_NEUTRAL_SETS names no folders with published strategies")
@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_everything_stands_on_the_site_when_a_published_strategy_is_built(path: Path, tmp_path: Path) -> None:
    assert isinstance(json.loads(path.read_text(encoding="utf-8")), dict)
    site = built(path, tmp_path)
    for proof in (VERIFY, BELIEVE):
        done = verified(path, site, proof)
        assert done.returncode == 0, done.stdout[-6000:] + done.stderr
