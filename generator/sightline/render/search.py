"""Search entries: the plain text of a finished page, one entry for the page and one for each section."""

import re

from sightline.render.tags import pieces
from sightline.views.tree import SitePage

_TAG = re.compile("<(?=[A-Za-z/!?])")
"""What a reader of the index that takes text for markup would take for a tag; in a text a space stands in it."""


def search_entries(page: SitePage) -> list[dict[str, str]]:
    """Return ``{location, title, text}`` for the page and for each of its sections; plain text, not escaped.

    The page's own entry has a ``lang`` where its title is in another language than the site's.
    """
    title = page.search_title or page.title
    titles: dict[str, list[str]] = {"": [title]}
    texts: dict[str, list[str]] = {"": []}
    for piece in pieces(page.main):
        into = titles if piece.titles else texts
        into.setdefault(piece.section, []).append(piece.words)
    return [
        {
            "location": f"{page.address}#{section}" if section else page.address,
            "title": _plain(titles.get(section, [])) or title,
            "text": _TAG.sub("< ", _plain(words)),
            **({"lang": page.spoken} if page.spoken and not section else {}),
        }
        for section, words in texts.items()
    ]


def _plain(words: list[str]) -> str:
    """Return words with single spaces."""
    return " ".join("".join(words).split())
