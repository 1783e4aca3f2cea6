"""What is not the site's own is refused before anything is touched: never lost, whatever a manifest names."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from handmade import publish_words as put
from handmade import site_of, snapshot
from sightline.publish import publish, verify
from sightline.writing import Refused


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with content."""
    (tmp_path / "repository" / "content").mkdir(parents=True)
    return tmp_path / "repository"


@pytest.mark.parametrize("name", ["content", "content/site", ".", ".."])
def test_site_is_refused_over_the_content(root: Path, name: str) -> None:
    (root / "content" / "vision.yml").write_text("mine")
    with pytest.raises(Refused):
        put(root, "one", name)
    assert (root / "content" / "vision.yml").read_text() == "mine"


def test_folder_of_somebody_else_is_refused(root: Path) -> None:
    (root / "site").mkdir()
    (root / "site" / "thesis.txt").write_text("ten years of work")
    with pytest.raises(Refused, match=r"no build\.json"):
        put(root, "one")
    assert snapshot(root / "site") == {"thesis.txt": b"ten years of work"}


def test_site_with_a_foreign_file_in_it_is_refused(root: Path) -> None:
    put(root, "one")
    (root / "site" / "notes.txt").write_text("mine")
    with pytest.raises(Refused, match=r"notes\.txt"):
        put(root, "two")
    assert snapshot(root / "site")["index.html"] == b"one"


def test_manifest_of_another_program_does_not_make_a_folder_ours(root: Path) -> None:
    (root / "site").mkdir()
    (root / "site" / "build.json").write_text('{"files": []}')
    with pytest.raises(Refused):
        put(root, "one")


def test_empty_folder_is_taken(root: Path) -> None:
    (root / "site").mkdir()
    put(root, "one")
    assert verify(root / "site") == []


def test_file_in_the_place_of_the_site_is_refused(root: Path) -> None:
    (root / "site").write_text("mine")
    with pytest.raises(Refused, match="is a file"):
        put(root, "one")


def named_by(folder: Path, *, hashes: dict[str, str], end: str = "\n") -> None:
    """Write a manifest such as Sightline writes, with hashes of one's choice."""
    manifest = {"as_of": "2026-11-22", "commit": "", "files": hashes, "generator": "0.1.0"}
    (folder / "build.json").write_text(json.dumps(manifest, indent=1, sort_keys=True) + end)


def test_a_folder_whose_manifest_merely_names_somebodys_files_is_refused(root: Path) -> None:
    (root / "site").mkdir()
    (root / "site" / "thesis.txt").write_text("ten years of work")
    named_by(root / "site", hashes={"thesis.txt": "0" * 64, "gone.html": "0" * 64})
    with pytest.raises(Refused, match=r"thesis\.txt"):
        put(root, "one")
    assert snapshot(root / "site")["thesis.txt"] == b"ten years of work"


@pytest.mark.parametrize(("names", "end"), [(("gone.html",), "\n"), ((), "\n"), (("index.html",), "\n\n")])
def test_a_manifest_of_which_nothing_is_there_proves_nothing(root: Path, names: tuple[str, ...], end: str) -> None:
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("mine") if end == "\n\n" else None
    named_by(root / "site", hashes=dict.fromkeys(names, sha256(b"mine").hexdigest()), end=end)
    before = snapshot(root / "site")
    with pytest.raises(Refused, match=r"build\.json"):
        put(root, "one")
    assert snapshot(root / "site") == before


def test_a_page_that_somebody_changed_is_not_lost(root: Path) -> None:
    put(root, "one")
    (root / "site" / "index.html").write_text("with my words")
    with pytest.raises(Refused, match=r"index\.html"):
        put(root, "two")
    assert snapshot(root / "site")["index.html"] == b"with my words"
    (root / "site" / "index.html").unlink()
    put(root, "two")
    assert snapshot(root / "site")["index.html"] == b"two"


@pytest.mark.parametrize("name", ["drafts", "below/drafts"])
def test_a_foreign_folder_is_not_lost_even_when_it_is_empty(root: Path, name: str) -> None:
    put(root, "one")
    (root / "site" / name).mkdir()
    with pytest.raises(Refused, match=name):
        put(root, "two")
    assert (root / "site" / name).is_dir()
    assert snapshot(root / "site")["index.html"] == b"one"


@pytest.mark.parametrize("name", ["link", "below/index.html"])
def test_a_link_in_the_site_is_not_lost(root: Path, name: str) -> None:
    put(root, "one")
    place = root / "site" / name
    place.unlink(missing_ok=True)
    (root / "else.html").write_text("one")
    place.symlink_to(root / "else.html" if name != "link" else root / "content")
    with pytest.raises(Refused, match=name):
        put(root, "two")
    assert place.is_symlink()


def test_what_somebody_puts_there_while_a_build_runs_is_not_lost(root: Path) -> None:
    put(root, "one")

    def build(folder: Path) -> None:
        (root / "site" / "notes.txt").write_text("mine")
        site_of("two")(folder)

    with pytest.raises(Refused, match=r"notes\.txt"):
        publish(root / "site", root, build=build, say=print)
    assert sorted(snapshot(root / "site")) == ["below/index.html", "build.json", "index.html", "notes.txt"]


@pytest.mark.parametrize("name", ["thesis.txt", "next"])
def test_a_working_folder_that_is_not_ours_is_refused(root: Path, name: str) -> None:
    work = root / ".site.sightline"
    work.mkdir()
    (root / "else").mkdir()
    (root / "else" / "mine.txt").write_text("mine")
    (work / name).symlink_to(root / "else") if name == "next" else (work / name).write_text("mine")
    with pytest.raises(Refused, match=name):
        put(root, "one")
    assert (root / "else" / "mine.txt").read_text() == "mine"
    assert (work / name).exists()


def test_a_working_folder_that_leads_elsewhere_is_refused(root: Path) -> None:
    (root / "else").mkdir()
    (root / ".site.sightline").symlink_to(root / "else")
    with pytest.raises(Refused, match="is a link to another place"):
        put(root, "one")
    assert not list((root / "else").iterdir())
