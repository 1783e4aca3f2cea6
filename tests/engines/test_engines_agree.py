"""Every entry point makes the same site, byte for byte: an adapter hands pages over and adds nothing."""

import pytest

from handmade import snapshot
from running import copy_reference, run

BUILDS = {
    "sightline": ("sightline", "build", "--strict", "--site-dir"),
    "mkdocs": ("mkdocs", "build", "--strict", "--config-file", "mkdocs.yml", "--site-dir"),
    "properdocs": ("properdocs", "build", "--strict", "--config-file", "mkdocs.yml", "--site-dir"),
}


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, bytes]]:
    """The reference content, built by each entry point."""
    root = copy_reference(tmp_path_factory.mktemp("engines") / "reference")
    for name, words in BUILDS.items():
        said = run(*words, f"../{name}", folder=root)
        assert "WARNING" not in said
        assert "mkdocs-material" not in said.lower().replace(str(root).lower(), "")
    return {name: snapshot(root.parent / name) for name in BUILDS}


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_engine_makes_the_same_site_as_our_own_command(sites: dict[str, dict[str, bytes]], engine: str) -> None:
    ours, theirs = sites["sightline"], sites[engine]
    assert sorted(theirs) == sorted(ours)
    assert [path for path in ours if theirs[path] != ours[path]] == []


def test_site_holds_nothing_of_the_parent_theme(sites: dict[str, dict[str, bytes]]) -> None:
    for path, data in sites["sightline"].items():
        assert not path.startswith(("assets/javascripts/", "assets/stylesheets/"))
        assert not path.endswith((".map", ".gz"))
        assert b"Made with" not in data
