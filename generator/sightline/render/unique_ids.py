"""Ids that stand once on a page: a narrative's heading yields to whatever else the page has under that name."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import count
from urllib.parse import quote

from sightline.views.page import Page

_ID = re.compile(r'\sid="([^"]+)"')


def with_unique_ids(main: str, page: Page) -> str:
    """Return the drawn page with a new id for each heading of a narrative whose id stands elsewhere on it, too.

    Links inside that narrative follow; one from elsewhere still leads to this page, at what has the name.
    """
    times = Counter(_ID.findall(main))
    if max(times.values(), default=0) < 2:
        return main
    for narrative in dict.fromkeys(_narratives(page.sections)):
        changed = narrative
        for name in dict.fromkeys(name for name in _ID.findall(narrative) if times[name] > 1):
            free = next(new for number in count(1) if (new := f"{name}-{number}") not in times)
            times[free], times[name] = 1, times[name] - 1
            changed = changed.replace(f' id="{name}"', f' id="{free}"').replace(
                f'href="#{quote(name)}"', f'href="#{quote(free)}"'
            )
        main = main.replace(narrative, changed, 1)
    return main


def _narratives(value: object) -> Iterator[str]:
    """Yield the finished narratives inside views, in their order."""
    if isinstance(value, tuple):
        for inner in value:
            yield from _narratives(inner)
    elif is_dataclass(value):
        for each in fields(value):
            held = getattr(value, each.name)
            if each.name == "html" and isinstance(held, str) and held:
                yield held
            else:
                yield from _narratives(held)
