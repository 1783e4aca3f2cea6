"""The order of work, from the files of the content to a finished site."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from sightline import check
from sightline.export import exports, published
from sightline.language import speaking
from sightline.load import Loaded, read_vision
from sightline.model.kinds import BY_NAME, address_of
from sightline.model.values import Key
from sightline.model.vision import Vision
from sightline.problems import CODES, Grade, Problem
from sightline.render import Chrome, redirect, render_page, search_entries, theme_assets
from sightline.render.addresses import resolve
from sightline.site.apart import told_apart
from sightline.site.chrome import chrome_of
from sightline.site.collisions import check_addresses
from sightline.site.former import with_former_anchors
from sightline.site.missing import arrange_missing
from sightline.site.narratives import Narratives, as_shown, convert_all
from sightline.site.organisation import ADDRESS, organisation_style
from sightline.site.pages import arrange
from sightline.site.settings import Built, Settings
from sightline.subjects.frame.backlinks import backlinks
from sightline.subjects.frame.scope import Scope
from sightline.subjects.sight.facts import reach
from sightline.subjects.updates.record import Update
from sightline.views.tree import SitePage, SiteTree


def build_site(settings: Settings) -> Built:
    """Build the whole site; an error in the content gives problems and no tree, never an exception."""
    loaded, narratives, problems = read_and_check(settings)
    vision = loaded.vision
    counts = Counter(record.kind for record in vision.records.values()) if vision else {}
    if vision is None or narratives is None or any(problem.grade is Grade.ERROR for problem in problems):
        return Built(None, problems, loaded.sources, counts, settings.commit.id)
    with speaking(vision.workspace.language):
        tree = _tree(settings, loaded, vision, narratives, problems)
    return Built(tree, problems, loaded.sources, counts, settings.commit.id)


def _tree(
    settings: Settings, loaded: Loaded, vision: Vision, narratives: Narratives, problems: tuple[Problem, ...]
) -> SiteTree:
    """Arrange and draw every page, and put the other files beside them."""
    chrome = chrome_of(vision, settings.site_url)
    title = f"{vision.workspace.organisation} {chrome.title}".strip()
    scope = scope_of(vision, narratives, settings.edit_base)
    pages = arrange(scope)
    rendered = tuple(with_former_anchors((render_page(page, chrome) for page in pages), vision))
    return SiteTree(
        pages=rendered,
        not_found=not_found(chrome, settings.site_url),
        assets={
            **assets(settings.root, vision, narratives, rendered),
            **exports(
                as_shown(vision, loaded.attachments, narratives),
                scope.reach,
                published(vision, settings.site_url, title),
                feed_contents(scope, settings),
            ),
        },
        as_of=vision.today.isoformat(),
        title=title,
        language=vision.workspace.language,
        problems=problems,
        sources=loaded.sources,
    )


def read_and_check(settings: Settings) -> tuple[Loaded, Narratives | None, tuple[Problem, ...]]:
    """Read everything and report every problem; narratives are converted, since they hold problems too."""
    loaded = read_vision(settings.root, as_of=settings.as_of, commit_day=settings.commit.day)
    if loaded.vision is None:
        return loaded, None, loaded.problems
    with speaking(loaded.vision.workspace.language):
        narratives = convert_all(loaded.vision, loaded.attachments)
        found = (*loaded.problems, *narratives.problems, *check.check(loaded.vision))
        found = (*found, *check_addresses(loaded.attachments))
    return loaded, narratives, tuple(sorted(found))


def codes() -> dict[str, tuple[str, str]]:
    """Return every problem code with its usual grade and what it says, for the guide."""
    return {code: (known.grade.word, known.words) for code, known in sorted(CODES.items())}


def scope_of(vision: Vision, narratives: Narratives, edit_base: str) -> Scope:
    """Return what page modules work from."""
    vision = told_apart(vision)
    return Scope(
        vision=vision,
        reach=reach(vision),
        narratives=narratives.html,
        backlinks=backlinks(vision, narratives.mentions),
        edit=lambda path, line: edit_address(edit_base, path, line),
        codes=codes(),
    )


FOLDERS = (("/edit/", "/tree/"), ("/_edit/", "/src/"))
"""How forges address a file's editor, and how the folder that it lies in: GitHub and GitLab, Gitea and Forgejo."""


def edit_address(base: str, path: str, line: int) -> str:
    """Return the address of a file's editor, at a line beyond the first; of a folder, where it is looked through."""
    if path.endswith("/"):
        return next((f"{base.replace(edits, looks, 1)}{path}" for edits, looks in FOLDERS if edits in base), "")
    if not base:
        return ""
    return f"{base}{path}#L{line}" if line > 1 else f"{base}{path}"


def not_found(chrome: Chrome, site_url: str) -> SitePage:
    """Return the page for addresses that lead nowhere; its links start at the site's own path."""
    path = "/" + "/".join(site_url.split("/")[3:]) if site_url else "/"
    return render_page(arrange_missing(), Chrome(**{**chrome.__dict__, "base": path}))


def feed_contents(scope: Scope, settings: Settings) -> dict[Key, str]:
    """Return the finished narratives of updates, with addresses that also lead somewhere outside the site."""
    base = settings.site_url or "../"
    return {
        update.key: _abroad(scope.narrative(update), address_of(update), base) for update in scope.vision.of(Update)
    }


def _abroad(html: str, address: str, base: str) -> str:
    """Return a narrative that is read elsewhere than on its page; also what leads to its own parts leads there."""
    return resolve(html.replace(' href="#', f' href="site:{address.partition("#")[0]}#'), "", base)


def assets(root: Path, vision: Vision, narratives: Narratives, pages: Iterable[SitePage]) -> Mapping[str, bytes]:
    """Return every file that is no page: the theme's, the search index, redirects, pictures."""
    made = dict(theme_assets())
    made["search/search_index.json"] = search_index(pages)
    taken = {page.address for page in pages}
    for former, key in vision.former.items():
        kind = BY_NAME[former[0]]
        address = kind.address(former[1])
        if kind.paged and address not in taken and key in vision.records:
            made[f"{address}index.html"] = redirect(address, kind.address(key[1]), vision.records[key].name)
    if style := organisation_style(vision):
        made[ADDRESS] = style.encode()
    mark = vision.workspace.mark
    for path in sorted({*narratives.attachments, *((mark,) if mark else ())}):
        made[path] = (root / "content" / path).read_bytes()
    return made


def search_index(pages: Iterable[SitePage]) -> bytes:
    """Return the search index: how words are parted, and an entry for each page and section."""
    index = {
        "config": {
            "lang": ["en"],
            "separator": "[\\s\\-]+",
            "pipeline": ["stopWordFilter"],
            "fields": {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}},
        },
        "docs": [entry for page in pages for entry in search_entries(page)],
    }
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode()
