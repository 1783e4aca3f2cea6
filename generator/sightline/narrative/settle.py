"""Fragments of other pages, put into addresses when every narrative is converted."""

import re
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import quote

from sightline.narrative.convert import Narrative
from sightline.narrative.link_resolver import FRAGMENT, Fragment
from sightline.problems import CODES, Problem

Find = Callable[[Fragment], str]
"""Returns the id that a fragment means on the page of its record, or an empty string where there is none."""
_ADDRESS = re.compile('(site:[^"#]*)(#[^"#]*)?' + FRAGMENT.format("([0-9]+)"))


def settle(narrative: Narrative, find: Find) -> Narrative:
    """Return a narrative whose links lead to the parts that they name, or else to the page, with a problem."""
    if not narrative.fragments:
        return narrative
    lost: list[Problem] = []

    def put(found: re.Match[str]) -> str:
        fragment = narrative.fragments[int(found[3])]
        name = find(fragment)
        if not name:
            what = f'the page has no heading for "#{fragment.typed[:80]}"'
            where, code = fragment.where, "dangling-link-in-prose"
            lost.append(
                Problem(where, CODES[code].grade, code, what, "Write the heading's own words, joined by hyphens.")
            )
        return f"{found[1]}#{quote(name)}" if name else f"{found[1]}{found[2] or ''}"

    html = _ADDRESS.sub(put, narrative.html)
    return replace(narrative, html=html, problems=tuple(sorted((*narrative.problems, *lost))))
