"""The adapter: it hands finished pages over and adds nothing."""

import logging
import os
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from checkout import commit_all, git
from handmade import build_site, repository, snapshot, stand_in, tree, write
from sightline.plugin import SightlinePlugin, contents, edit_base, preview
from sightline.publish import read_commit, read_manifest, verify
from sightline.site import Settings
from sightline.views.tree import Heading


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one sound page."""
    stand_in(monkeypatch)
    return repository(tmp_path / "repository", "one")


def config_of(root: Path, **settings: object) -> MkDocsConfig:
    """Read the settings of a repository, as a command that builds does."""
    config = load_config(str(root / "mkdocs.yml"), **settings)
    config.plugins.on_startup(command="build", dirty=False)
    return config


def test_site_holds_what_the_core_made_with_sitemap_and_manifest_and_nothing_else(root: Path) -> None:
    (root / "content" / "secret.txt").write_text("not handed over")
    build(config_of(root, strict=True))
    site = snapshot(root / "site")
    pages = {"index.html", "404.html", "roadmap/index.html", "pages/0/index.html", "old/index.html"}
    assert set(site) == pages | {"assets/a.css", ".nojekyll", "search/search_index.json", "sitemap.xml", "build.json"}
    assert verify(root / "site") == []


def test_page_is_set_as_it_was_finished(root: Path) -> None:
    build(config_of(root))
    page = tree(["one"]).pages[2]
    html = (root / "site" / "pages" / "0" / "index.html").read_text()
    assert f"<main>{page.main}</main>" in html
    assert f"<head>{page.head}</head>" in html
    assert f"<body {page.attributes}>" in html
    assert page.header in html
    assert page.footer in html


def test_page_for_lost_readers_is_made_by_the_same_template(root: Path) -> None:
    build(config_of(root))
    assert "<main><h1>Lost</h1>" in (root / "site" / "404.html").read_text()


def test_sitemap_names_pages_with_the_day_as_of_which_the_site_speaks(root: Path) -> None:
    build(config_of(root))
    sitemap = (root / "site" / "sitemap.xml").read_text()
    assert sitemap.count("<loc>") == 3
    assert "<loc>https://vision.example/here/pages/0/</loc>" in sitemap
    assert sitemap.count("<lastmod>2026-11-22</lastmod>") == 3


def test_there_is_no_sitemap_when_nobody_said_where_the_site_is(root: Path) -> None:
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("site_url: https://vision.example/here/\n", ""))
    build(config_of(root))
    assert "sitemap.xml" not in snapshot(root / "site")


def test_engine_says_nothing_of_its_own(root: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, logger="mkdocs"):
        build(config_of(root))
    words = [record.getMessage().partition(" ")[0] for record in caplog.records]
    assert words == ["Cleaning", "Building", "Documentation"]


def test_build_ends_with_our_words_when_the_content_is_wrong(root: Path, caplog: pytest.LogCaptureFixture) -> None:
    build(config_of(root))
    before = snapshot(root / "site")
    write(root, "error", "warning")
    with pytest.raises(Abort) as raised:
        build(config_of(root))
    assert raised.value.code == 1
    assert "content/vision.yml:1:1: error" in caplog.text
    assert "content/vision.yml:2:1: warning" in caplog.text
    assert snapshot(root / "site") == before


def test_warnings_count_when_strict(root: Path) -> None:
    write(root, "warning")
    build(config_of(root))
    with pytest.raises(Abort, match="strict"):
        build(config_of(root, strict=True))


def test_day_in_the_settings_counts(root: Path) -> None:
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("[sightline]", "[{sightline: {as_of: 2027-01-31}}]"))
    build(config_of(root))
    assert "<lastmod>2027-01-31</lastmod>" in (root / "site" / "sitemap.xml").read_text()


def test_day_that_is_none_is_told(root: Path, caplog: pytest.LogCaptureFixture) -> None:
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("[sightline]", "[{sightline: {as_of: soon}}]"))
    with pytest.raises(Abort):
        build(config_of(root))
    assert 'as_of in mkdocs.yml is "soon"; a day is written like 2026-11-22.' in caplog.text


def test_content_must_be_in_the_folder_of_that_name(root: Path, caplog: pytest.LogCaptureFixture) -> None:
    (root / "content").rename(root / "docs")
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("docs_dir: content", "docs_dir: docs"))
    with pytest.raises(Abort):
        build(config_of(root))
    assert "docs_dir must be content" in caplog.text


def test_preview_shows_problems_on_every_page_and_recovers(root: Path) -> None:
    config = config_of(root)
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url="http://127.0.0.1:8000/")
    write(root, "error")
    build(config, serve_url="http://127.0.0.1:8000/")
    for name in ("index.html", "pages/0/index.html", "404.html"):
        assert "content/vision.yml:1:1: error: it says &quot;error&quot;" in (root / "site" / name).read_text()
    write(root, "mended")
    build(config, serve_url="http://127.0.0.1:8000/")
    assert "<h1>mended</h1>" in (root / "site" / "pages" / "0" / "index.html").read_text()


def test_preview_begins_even_when_the_content_is_wrong(root: Path) -> None:
    write(root, "error")
    config = config_of(root)
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url="http://127.0.0.1:8000/")
    assert "The vision cannot be built" in (root / "site" / "index.html").read_text()


def test_preview_keeps_the_policy_of_every_page(root: Path) -> None:
    assert all("Content-Security-Policy" in page.head for page in preview(build_site(Settings(root)), None).pages)


HOOKS = """\
from mkdocs.structure.files import File

def on_files(files, config):
    files.append(File.generated(config, "hello.txt", content="hello"))

def on_page_content(html, page, config, files):
    return html + f"<p>{page.title}, {len(page.toc)} heading</p>"
"""


def test_plugins_of_other_people_keep_working(root: Path) -> None:
    (root / "hooks.py").write_text(HOOKS)
    (root / "mkdocs.yml").write_text((root / "mkdocs.yml").read_text() + "hooks: [hooks.py]\n")
    build(config_of(root, strict=True))
    assert (root / "site" / "hello.txt").read_text() == "hello"
    assert "<p>one & <b>, 1 heading</p></main>" in (root / "site" / "pages" / "0" / "index.html").read_text()
    assert verify(root / "site") == []


MADE_BY_MORE: dict[str, tuple[str, str]] = {
    "content that git ignores": ("repository/content/ignored.md", ""),
    "a template that git ignores": ("repository/theme/ignored.html", ""),
    "a hook that git ignores": ("repository/ignored.py", "hooks: [ignored.py]\n"),
    "settings that git ignores": ("repository/ignored.yml", "INHERIT: ignored.yml\n"),
    "settings from outside": ("base.yml", "INHERIT: ../base.yml\n"),
}


@pytest.mark.parametrize(("path", "setting"), MADE_BY_MORE.values(), ids=MADE_BY_MORE)
def test_manifest_names_a_clean_commit_only_when_it_made_the_site_alone(root: Path, path: str, setting: str) -> None:
    (root / ".gitignore").write_text("ignored.*\nsite/\n")
    commit_all(root)
    build(config_of(root))
    assert read_manifest(root / "site")["commit"] == git(root, "rev-parse", "HEAD")
    (root.parent / path).write_text("")
    (root / "mkdocs.yml").write_text((root / "mkdocs.yml").read_text() + setting)
    git(root, "commit", "--quiet", "--all", "--allow-empty", "--message=Second")
    build(config_of(root))
    assert read_manifest(root / "site")["commit"] == git(root, "rev-parse", "HEAD") + "+changes"


def test_manifest_names_no_clean_commit_when_the_content_was_committed_while_it_was_read(root: Path) -> None:
    commit_all(root)
    config = config_of(root)
    config.plugins["sightline"].built = build_site(Settings(root, commit=read_commit(root)))
    before = read_commit(root).id
    write(root, "two")
    git(root, "commit", "--quiet", "--all", "--message=Second")
    build(config)
    assert read_manifest(root / "site")["commit"] == f"{before}+changes"


def test_refusal_of_git_is_told_with_the_setting_that_mends_it(
    root: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit_all(root)
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    with caplog.at_level(logging.INFO, logger="mkdocs"):
        build(config_of(root, strict=True))
    assert f"git config --global --add safe.directory {root}" in caplog.text
    assert read_manifest(root / "site")["commit"] == ""


@pytest.mark.parametrize("theme", ["mkdocs", "material"])
def test_theme_must_be_ours(root: Path, caplog: pytest.LogCaptureFixture, theme: str) -> None:
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("{name: null, custom_dir: theme}", theme))
    with pytest.raises(Abort):
        build(config_of(root))
    assert "The theme must be sightline" in caplog.text


def test_two_builds_know_nothing_of_each_other() -> None:
    one, other = SightlinePlugin(), SightlinePlugin()
    one.tree = tree(["one"])
    assert other.tree is None


def test_headings_nest_by_level() -> None:
    toc = contents([Heading(2, "A", "a"), Heading(4, "B", "b"), Heading(3, "C", "c"), Heading(2, "D", "d")])
    assert [link.title for link in toc] == ["A", "D"]
    assert [link.id for link in toc.items[0].children] == ["b", "c"]


@pytest.mark.parametrize(
    ("repo", "edit", "base"),
    [
        ("https://git.example/vision", "edit/main/content/", "https://git.example/vision/edit/main/"),
        ("https://git.example/vision/", "edit/main/", "https://git.example/vision/edit/main/"),
        ("https://git.example/vision", "", ""),
        (None, "edit/main/", ""),
    ],
)
def test_address_of_the_editor_is_made_from_the_settings(root: Path, repo: str | None, edit: str, base: str) -> None:
    config = config_of(root)
    config.repo_url, config.edit_uri = repo, edit
    assert edit_base(config) == base
