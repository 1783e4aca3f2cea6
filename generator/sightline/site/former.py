"""Anchors of former ids on pages that hold many records, so that links to them still lead to the record."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from sightline.model.kinds import BY_NAME
from sightline.model.vision import Vision
from sightline.views.tree import SitePage


def with_former_anchors(pages: Iterable[SitePage], vision: Vision) -> Iterator[SitePage]:
    """Yield pages on which each record that is an entry can be reached by its former ids too."""
    formers: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for former, key in vision.former.items():
        kind = BY_NAME[former[0]]
        if not kind.paged and former != key:
            formers[kind.index].append((kind.anchor(key[1]), kind.anchor(former[1])))
    for page in pages:
        main = page.main
        for now, before in formers.get(page.address, ()):
            main = _with_anchor(main, now, before)
        yield replace(page, main=main) if main != page.main else page


def _with_anchor(html: str, now: str, before: str) -> str:
    """Put an anchor into the element with an id; in a row of a table into its first cell."""
    if f' id="{before}"' in html:
        return html
    found = re.search(rf'<(\w+)[^>]* id="{re.escape(now)}"[^>]*>(?:\s*<t[dh][^>]*>)?', html)
    if not found:
        return html
    return f'{html[: found.end()]}<span id="{before}"></span>{html[found.end() :]}'
