"""The adapter for MkDocs and ProperDocs: it hands finished pages over and adds nothing to them.

Each hook calls one function. Everything that a reader sees was decided in ``sightline.site``.
"""

import os
import sys
from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import UTC, date, datetime
from html import escape
from pathlib import Path
from typing import Literal

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils.templates import TemplateContext
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

import sightline
import sightline_theme
from sightline.check.report import report
from sightline.dates import TooFar, read_day
from sightline.preview import guard
from sightline.problems import Grade, show
from sightline.publish import made_by, read_commit, seal
from sightline.site import Built, Settings, build_site
from sightline.views.tree import Heading, SitePage, SiteTree

log = get_plugin_logger(__name__)

NOT_FOUND = "404.html"
ENGINE_GRADES = (Grade.ERROR, Grade.WARNING)
"""What an engine hears of; gaps and findings are shown on the site and by ``sightline check``."""


class Options(Config):
    """The plugin's options in ``mkdocs.yml``."""

    as_of = config_options.Optional(config_options.Type((str, date)))  # YAML reads a plain day as a date
    """The day as of which the site speaks, such as ``2026-11-22``; otherwise what vision.yml or the commit says."""


class SightlinePlugin(BasePlugin[Options]):
    """Hands the finished site over to the engine."""

    def __init__(self) -> None:
        self.is_serving = False
        self.built: Built | None = None
        """The site, where an entry point has built it already; otherwise made in ``on_config``."""
        self.tree: SiteTree | None = None
        self.commit = ""
        """What was checked out before the content was read."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002 - the engine names it
        """Keep one plugin for the whole run, so that a preview can show the last good site."""
        self.is_serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> None:
        """Build the site from the content."""
        built, self.built = self.built or read_content(config, self.config.as_of), None
        self.commit = built.commit
        self.tree = preview(built, self.tree) if self.is_serving else sound(built)
        prepare(config, self.tree)

    @event_priority(100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Replace whatever the engine has found by what the core has made."""
        return hand_over(self._tree, files, config)

    @event_priority(100)
    def on_template_context(self, context: TemplateContext, *, template_name: str, config: MkDocsConfig) -> None:
        """Give the page for addresses that lead nowhere to the theme's template."""
        if template_name == NOT_FOUND and self._tree.not_found is not None:
            context["page"] = not_found(self._tree.not_found, config, self._tree.as_of)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:  # noqa: ARG002 - the engine gives it
        """Let the preview answer its own pages alone."""
        guard(server, config.dev_addr.host)
        return server

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the manifest, after every other plugin has written."""
        if not self.is_serving:
            commit = made_by(root_of(config), self.commit, inputs_of(config))
            finish(Path(config.site_dir), commit, self._tree.as_of)

    @property
    def _tree(self) -> SiteTree:
        if self.tree is None:
            raise PluginError("The engine asked for files before it read its configuration.")
        return self.tree


def root_of(config: MkDocsConfig) -> Path:
    """Return the folder that holds the content."""
    return Path(config.docs_dir).resolve().parent


def settings_of(config: MkDocsConfig, as_of: date | None) -> Settings:
    """Return what the core must know, from the engine's configuration."""
    if Path(config.docs_dir).name != "content":
        raise PluginError("docs_dir must be content: Sightline reads the vision from the folder of that name.")
    if config.theme.name not in (None, "sightline"):
        raise PluginError(f"The theme must be sightline: {config.theme.name} does not know the pages of a vision.")
    root = root_of(config)
    return Settings(
        root=root,
        as_of=as_of,
        commit=read_commit(root),
        site_url=config.site_url or "",
        edit_base=edit_base(config),
    )


def edit_base(config: MkDocsConfig) -> str:
    """Return what stands before a file's path in the address of its editor, or an empty string."""
    if not config.repo_url or not config.edit_uri:
        return ""
    prefix = config.edit_uri.removesuffix("content/").removesuffix("docs/")
    return f"{config.repo_url.rstrip('/')}/{prefix.lstrip('/')}"


def read_content(config: MkDocsConfig, as_of: object) -> Built:
    """Build the site in memory, and let the engine count the warnings."""
    try:
        day = read_day(str(as_of)) if as_of else None
    except TooFar as far:
        raise PluginError(f'as_of in mkdocs.yml is "{as_of}"; {far}.') from far
    except ValueError as error:
        raise PluginError(f'as_of in mkdocs.yml is "{as_of}"; a day is written like 2026-11-22.') from error
    settings = settings_of(config, day)
    if settings.commit.refusal:
        log.info("%s", settings.commit.refusal)
    built = build_site(settings)
    for problem in built.problems:
        if problem.grade is Grade.WARNING:
            log.warning("%s", show(problem, built.sources))
    return built


def sound(built: Built) -> SiteTree:
    """Return the finished site.

    Raises ``PluginError`` with every error and warning where there is none; the engine prints it and ends.
    """
    if built.tree is None:
        raise PluginError(words_of(built))
    return built.tree


def words_of(built: Built) -> str:
    """Return the errors and warnings in an author's words."""
    shown = [problem for problem in built.problems if problem.grade in ENGINE_GRADES]
    return report(shown, built.sources, last="Nothing was built.").rstrip()


def preview(built: Built, last: SiteTree | None) -> SiteTree:
    """Return the finished site or, where there is none, the last one with the problems on each of its pages."""
    if built.tree is not None:
        return built.tree
    words = words_of(built)
    log.error("%s", words)
    main = f"<h1>The vision cannot be built</h1>\n<pre>{escape(words)}</pre>"
    blank = SitePage("", "Problems", "", "<title>Problems</title>", "", main, "", "", "en")
    if last is None:
        return SiteTree((blank,), blank, {}, as_of="", title="Problems", language="en")
    pages = tuple(replace(page, main=main, headings=()) for page in last.pages)
    return replace(last, pages=pages, not_found=last.not_found and replace(last.not_found, main=main))


def prepare(config: MkDocsConfig, tree: SiteTree) -> None:
    """Let the engine draw nothing of its own beyond the sitemap, and give other plugins one clock."""
    wanted = {"sitemap.xml"} if config.site_url else set()
    wanted |= {NOT_FOUND} if tree.not_found else set()
    config.theme.static_templates = wanted - set(tree.assets)
    config.nav = None
    if tree.as_of:
        midnight = datetime.combine(date.fromisoformat(engine_day(tree.as_of)), datetime.min.time(), UTC)
        os.environ.setdefault("SOURCE_DATE_EPOCH", str(int(midnight.timestamp())))


def engine_day(as_of: str) -> str:
    """Return the nearest day that the engine can pack a sitemap on: its seconds are a positive number of 32 bits."""
    return as_of and min(max(as_of, "1970-01-01"), "2105-12-31")


def hand_over(tree: SiteTree, files: Files, config: MkDocsConfig) -> Files:
    """Replace all files by the pages and assets of the tree.

    The engine has found raw records and the parent theme's files; neither belongs in the site. Only
    the home page is in the engine's navigation: the theme draws none of it, and a page for each record
    would make every page as long as the vision is large.
    """
    for file in list(files):
        files.remove(file)
    for page in tree.pages:
        level = InclusionLevel.NOT_IN_NAV if page.address else InclusionLevel.INCLUDED
        file = File.generated(config, f"{page.address}index.md", content="", inclusion=level)
        file.edit_uri = None
        HandedPage(page, file, config, as_of=tree.as_of)
        files.append(file)
    for path, data in tree.assets.items():
        files.append(File.generated(config, path, content=data, inclusion=InclusionLevel.INCLUDED))
    return files


class HandedPage(Page):
    """A page that was finished before the engine saw it."""

    def __init__(self, page: SitePage, file: File, config: MkDocsConfig, *, as_of: str) -> None:
        super().__init__(page.title, file, config)
        self.finished = page
        self.update_date = engine_day(as_of)

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - the engine gives it
        """Say what the theme's template sets around the page's own part."""
        around = asdict(replace(self.finished, main="", headings=()))
        self.markdown = ""
        self.meta = {"title": self.finished.title, "description": self.finished.description, "sightline": around}

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - the engine gives them
        """Set what the page says, without a second pass through Markdown."""
        self.content = self.finished.main
        self.toc = contents(self.finished.headings)
        self.present_anchor_ids = {heading.id for heading in self.finished.headings}


def contents(headings: Iterable[Heading]) -> TableOfContents:
    """Nest headings by their levels, as the engine and other plugins know a table of contents."""
    top: list[AnchorLink] = []
    above: list[AnchorLink] = []
    for heading in headings:
        link = AnchorLink(heading.text, heading.id, heading.level)
        while above and above[-1].level >= heading.level:
            above.pop()
        (above[-1].children if above else top).append(link)
        above.append(link)
    return TableOfContents(top)


def not_found(page: SitePage, config: MkDocsConfig, as_of: str) -> Page:
    """Return the page for addresses that lead nowhere, ready for its template."""
    handed = HandedPage(page, File.generated(config, "404.md", content=""), config, as_of=as_of)
    handed.read_source(config)
    handed.render(config, Files([]))
    return handed


def inputs_of(config: MkDocsConfig) -> list[Path]:
    """Return the files and folders that make the site: content, settings, hooks, the theme's changes, and our own code.

    Our own code counts where it lies beside the content; what is installed is named by its version.
    """
    root, config_file = root_of(config), Path(config.config_file_path)
    found = [Path(config.docs_dir), config_file]
    while parent := yaml_load(found[-1].read_text(encoding="utf-8-sig"), get_yaml_loader(config=config)).get("INHERIT"):
        found.append(Path(os.path.normpath(found[-1].parent / parent)))
    hooks = (sys.modules[str(name)] for name in config.hooks)  # the engine names them, and registers each module
    found += [Path(hook.__file__) for hook in hooks if hook.__file__]
    found += [Path(config.theme.custom_dir)] if config.theme.custom_dir else []
    ours = (Path(module.__file__).parent for module in (sightline, sightline_theme) if module.__file__)
    return found + [folder for folder in ours if folder.is_relative_to(root) and "site-packages" not in folder.parts]


def finish(site: Path, commit: str, as_of: str) -> None:
    """Write the manifest. The packed sitemap goes: its bytes depend on the machine that packed it."""
    (site / "sitemap.xml.gz").unlink(missing_ok=True)
    seal(site, commit=commit, as_of=as_of)
