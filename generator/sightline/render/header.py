"""The site's header: the same on all pages that lie equally deep and are not named in it, so drawn once for them."""

from functools import lru_cache

from sightline.render.addresses import resolve
from sightline.render.chrome import Chrome
from sightline.render.environment import environment

ELSEWHERE = "-/"
"""A step of an address that no page has."""


def header(address: str, nav: str, chrome: Chrome) -> str:
    """Draw the header for the page at ``address``; ``nav`` is the entry that is marked as open."""
    return _drawn(address if address in _named(chrome) else ELSEWHERE * address.count("/"), nav, chrome)


@lru_cache(maxsize=512)
def _drawn(address: str, nav: str, chrome: Chrome) -> str:
    """Draw the header of a page."""
    drawn = (
        environment()
        .get_template("header.html")
        .render(
            address=address,
            nav=nav,
            chrome=chrome,
            current="page" if address == nav else "true",
            in_more=any(go.address == nav for group in chrome.more for go in group.links),
            reading_as=next((go.text for go in chrome.audiences if go.address == address), "Everyone"),
        )
    )
    return resolve(drawn, address, chrome.base)


@lru_cache(maxsize=8)
def _named(chrome: Chrome) -> frozenset[str]:
    """Return the addresses that the header links to."""
    groups = (chrome.nav, chrome.audiences, *(group.links for group in chrome.more))
    return frozenset(("", *(go.address for group in groups for go in group)))
