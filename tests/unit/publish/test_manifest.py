"""The manifest: what is in a site, and that it is ours."""

import json
from pathlib import Path

import pytest

from sightline.publish import read_manifest, seal, verify


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A sealed site of two files."""
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "x.html").write_text("x")
    (tmp_path / "a.html").write_text("a")
    seal(tmp_path, commit="abc", as_of="2026-11-22")
    return tmp_path


def test_manifest_names_every_file_but_itself_in_order(site: Path) -> None:
    manifest = json.loads((site / "build.json").read_text())
    assert list(manifest) == ["as_of", "commit", "files", "generator"]
    assert list(manifest["files"]) == ["a.html", "b/x.html"]
    assert manifest["files"]["a.html"] == "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"


def test_manifest_is_the_same_when_a_site_is_sealed_twice(site: Path) -> None:
    before = (site / "build.json").read_bytes()
    seal(site, commit="abc", as_of="2026-11-22")
    assert (site / "build.json").read_bytes() == before


def test_verify_names_what_is_missing_changed_or_unknown(site: Path) -> None:
    assert verify(site) == []
    (site / "a.html").write_text("A")
    (site / "b" / "x.html").unlink()
    (site / "c.html").write_text("c")
    assert verify(site) == ["a.html", "b/x.html", "c.html"]


@pytest.mark.parametrize("words", ["", "not json", "[]", '{"files": {}}', '{"generator": "0", "files": 3}'])
def test_folder_is_not_ours_when_its_manifest_says_something_else(tmp_path: Path, words: str) -> None:
    (tmp_path / "build.json").write_text(words)
    assert read_manifest(tmp_path) is None
    assert verify(tmp_path) == ["build.json"]
