"""One page: the inside of ``<main>`` and the chrome around it, as finished strings."""

import re

from markupsafe import Markup, escape

from sightline.render.addresses import resolve, root
from sightline.render.chrome import Chrome, Feed
from sightline.render.environment import environment, hue
from sightline.render.header import header
from sightline.render.tags import headings
from sightline.render.unique_ids import with_unique_ids
from sightline.views.inline import Unstated
from sightline.views.page import Page
from sightline.views.tree import Heading, SitePage

TAB = 70
"""How many characters a browser's tab and a list of results have room for."""
_NARROWS = re.compile(r'class="sl-(?:filters|timeline|tabs)[ "]')
"""What the script for lists and the styles for filters without a script have something to do with."""


def render_page(page: Page, chrome: Chrome) -> SitePage:
    """Draw one page with everything around it."""
    main = _draw("page.html", page, chrome)
    return SitePage(
        address=page.address,
        title=page.title,
        description=page.description,
        head=_draw("head.html", page, chrome, narrows=bool(_NARROWS.search(main))),
        header=header(page.address, page.nav, chrome),
        main=main,
        footer=_draw("footer.html", page, chrome),
        attributes=_attributes(page, chrome),
        language=str(escape(chrome.language)),
        headings=tuple(Heading(level, str(escape(words)), id_) for level, words, id_ in headings(main)),
        source=page.source.path if page.source else "",
        search_title=page.search_title or page.title,
        spoken=page.language,
    )


def document(site_page: SitePage) -> str:
    """Return the whole document of a page, through the same ``main.html`` that an engine uses."""
    names = ("head", "header", "main", "footer", "attributes", "language")
    finished = {name: Markup(getattr(site_page, name)) for name in names}  # noqa: S704 (templates drew and escaped them)
    page = {"meta": {"sightline": finished}, "content": finished["main"]}
    return environment().get_template("main.html").render(page=page, config={"extra_css": [], "extra_javascript": []})


def size(page: Page) -> str:
    """Return how large the h1 is: a statement, a title, a sentence, or a long one."""
    length = len(page.headline)
    if page.kind == "home":
        return "statement" if length < 90 else "sentence"
    return "title" if length <= 32 else "sentence" if length <= 140 else "long"


def _draw(template: str, page: Page, chrome: Chrome, **more: object) -> str:
    drawn = environment().get_template(template).render(page=page, chrome=chrome, **_answers(page, chrome), **more)
    return resolve(with_unique_ids(drawn, page), page.address, chrome.base)


def _answers(page: Page, chrome: Chrome) -> dict[str, object]:
    """Return what the templates would have to decide, decided."""
    stated = not any(isinstance(piece, Unstated) for piece in page.owner)
    answers, what = (page.owner, "page") if page.owner and stated else (chrome.owner, "site")
    answers = () if any(isinstance(piece, Unstated) for piece in answers) else answers
    return {
        "tab": _tab(page, chrome),
        "canonical": chrome.site_url + page.address if chrome.site_url and not chrome.base else "",
        "size": size(page),
        "lead": page.headline.removesuffix(page.emphasis) if page.emphasis else page.headline,
        "tags": [piece for piece in page.tags if not isinstance(piece, str) or piece.strip()],
        "take_away": (*page.take_away, *chrome.take_away),
        "follow": (*page.follow, *chrome.follow),
        "feeds": (*chrome.feeds, *(Feed(go.text, go.address, "application/atom+xml") for go in page.follow)),
        "owner_label": "Owner " if stated else "",
        "answers": answers,
        "answers_before": f"Who answers for this {what}: " if len(answers) > 1 else "",
        "answers_after": f" answers for this {what}." if len(answers) == 1 else "",
    }


def _tab(page: Page, chrome: Chrome) -> str:
    """Return the words on the browser's tab: the page, then as much of the site's name as there is room for."""
    site = f"{chrome.organisation} {chrome.title}".strip()
    if not page.address or page.title == site:
        return cut(site)
    names = (f"{page.title} · {site}", f"{page.title} · {chrome.title}")
    return next((name for name in names if _fits(name)), cut(page.title))


def cut(words: str) -> str:
    """Cut words to what a browser's tab has room for."""
    if _fits(words):
        return words
    room = next(length for length in range(TAB, -1, -1) if _fits(words[:length] + "…"))
    return words[:room].rstrip() + "…"


def _fits(words: str) -> bool:
    """Whether words fit on a tab; counted as they are written in HTML, as those who check it count them."""
    return len(escape(words)) <= TAB


def _attributes(page: Page, chrome: Chrome) -> str:
    as_of = chrome.as_of.iso if chrome.as_of else ""
    pairs = {
        "class": f"sl-body {hue(page.hue)}".strip(),
        "data-root": root(page.address, chrome.base),
        "data-page": page.kind,
        "data-as-of": as_of,
    }
    return " ".join(f'{name}="{escape(value)}"' for name, value in pairs.items())
