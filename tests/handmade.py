"""A site made by hand, for what is tested without content and theme: each line of vision.yml is a page.

A line that says ``error`` or ``warning`` is a problem; one that says ``crash`` is a bug of ours.
"""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from sightline.problems import Grade, Location, Problem, Sources
from sightline.publish import publish, seal
from sightline.site import Built, Settings
from sightline.views.tree import Heading, SitePage, SiteTree

SETTINGS = """\
site_name: Made by hand
site_url: https://vision.example/here/
docs_dir: content
theme: {name: null, custom_dir: theme}
plugins: [sightline]
"""

POLICY = """<meta http-equiv="Content-Security-Policy" content="script-src 'self'">"""

DOCUMENT = """\
<!doctype html>
<html lang="{{ page.meta.sightline.language }}">
<head>{{ page.meta.sightline.head }}</head>
<body {{ page.meta.sightline.attributes }}>
{{ page.meta.sightline.header }}<main>{{ page.content }}</main>{{ page.meta.sightline.footer }}
</body>
</html>
"""


class Read(NamedTuple):
    """What was read, as far as the commands look at it."""

    sources: Sources
    vision: None


GRADES = {"error": Grade.ERROR, "warning": Grade.WARNING}


def repository(folder: Path, *lines: str) -> Path:
    """Make a folder with content, settings and a theme, and return it."""
    for name in ("content", "theme"):
        (folder / name).mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(SETTINGS)
    (folder / "theme" / "main.html").write_text(DOCUMENT)
    (folder / "theme" / "404.html").write_text('{% extends "main.html" %}')
    (folder / "theme" / "leftover.css").write_text("the core did not hand this over")
    write(folder, *lines)
    return folder


def write(folder: Path, *lines: str) -> None:
    """Write what the vision says."""
    (folder / "content" / "vision.yml").write_text("\n".join(lines) + "\n")


def page(address: str, words: str) -> SitePage:
    """Make a page."""
    return SitePage(
        address=address,
        title=f"{words} & <b>",
        description=words,
        head=f"<title>{words} &amp; &lt;b&gt;</title>{POLICY}",
        header="<header>Header</header>",
        main=f'<h1>{words}</h1><h2 id="why">Why · é</h2><h3 id="how">How</h3>',
        footer="<footer>Footer</footer>",
        attributes='data-page="any"',
        language="en",
        headings=(Heading(2, "Why", "why"), Heading(3, "How", "how")),
    )


def tree(lines: list[str], as_of: str = "2026-11-22") -> SiteTree:
    """Make a site with a page for each line."""
    pages = [page("roadmap/", "Roadmap")] + [page(f"pages/{number}/", line) for number, line in enumerate(lines)]
    assets = {
        "assets/a.css": "\n".join(lines).encode(),
        ".nojekyll": b"",
        "old/index.html": b"moved",
        "search/search_index.json": b"{}",
    }
    home = page("", "Home of " + ", ".join(lines))
    return SiteTree((home, *pages), page("404.html", "Lost"), assets, as_of=as_of, title="Hand", language="en")


def build_site(settings: Settings) -> Built:
    """Stand in for the recipe."""
    lines = (settings.root / "content" / "vision.yml").read_text().splitlines()
    if "crash" in lines:
        raise KeyError("crash")
    problems = tuple(_problems(lines))
    day = settings.as_of or settings.commit.day
    made = tree(lines, str(day or "2026-11-22"))
    wrong = any(problem.grade is Grade.ERROR for problem in problems)
    sources = {"content/vision.yml": lines}
    return Built(tree=None if wrong else made, problems=problems, sources=sources, commit=settings.commit.id)


def read_and_check(settings: Settings) -> tuple[Read, None, tuple[Problem, ...]]:
    """Stand in for the first half of the recipe."""
    built = build_site(settings)
    return Read(built.sources, None), None, built.problems


def stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every entry point build sites by hand."""
    for module in ("plugin", "cli.building"):
        monkeypatch.setattr(f"sightline.{module}.build_site", build_site)
    monkeypatch.setattr("sightline.cli.checking.read_and_check", read_and_check)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    for name, logger in logging.root.manager.loggerDict.items():
        if name.startswith("mkdocs"):  # a program that configures logging for itself disables those that are there
            monkeypatch.setattr(logger, "disabled", False, raising=False)


def site_of(words: str) -> Callable[[Path], None]:
    """Return a build that writes two files that say the same words."""

    def build(folder: Path) -> None:
        (folder / "below").mkdir(parents=True)
        (folder / "index.html").write_text(words)
        (folder / "below" / "index.html").write_text(words)
        seal(folder, commit="abc", as_of="2026-11-22")

    return build


def publish_words(root: Path, words: str, name: str = "site") -> list[str]:
    """Publish a site that says some words, and return what was told."""
    said: list[str] = []
    publish(root / name, root, build=site_of(words), say=said.append)
    return said


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _problems(lines: list[str]) -> Iterator[Problem]:
    for number, line in enumerate(lines, start=1):
        if line in GRADES:
            where = Location("content/vision.yml", number, 1, len(line))
            yield Problem(where, GRADES[line], f"says-{line}", f'it says "{line}"', "Say something else.")
