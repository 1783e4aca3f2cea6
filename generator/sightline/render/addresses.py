"""Addresses: from the site's root in views and narrative, relative to the page in what is published.

Templates and narrative write ``href="site:initiatives/live-map/"``; one pass over the finished
page turns these into ``../../initiatives/live-map/``. The pass reads tags and never touches text.
"""

import re

from sightline.render.tags import TAG

SCHEME = "site:"
ALLOWED = ("https:", "http:", "mailto:")

_HAS_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_HIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_UNSAFE = re.compile(r"""[ <>"'{}|\\^`\u00a0]""")
_HOST = re.compile(r"[a-z]+://[^/?#]*", re.IGNORECASE)
_UNSAFE_BEYOND = re.compile(r"""[ <>"'{}|\\^`\u00a0\[\]]|%(?![0-9A-Fa-f]{2})""")
_SITE = re.compile(rf'(\s(?:href|src))="{SCHEME}([^"]*)"')


def href(address: str) -> str:
    """Return what may stand in an ``href``, or an empty string where the address may not be a link.

    The site's own addresses get the ``site:`` scheme; ``#…``, ``https:``, ``http:`` and ``mailto:``
    pass; every other scheme, and whatever a browser may read as another host, does not.
    """
    if _HIDDEN.search(address) or address != address.strip():
        return ""
    if _HAS_SCHEME.match(address):
        return _outside(address) if address.lower().startswith(ALLOWED) else ""
    if address.startswith(("/", "\\")):
        return ""
    clean = _UNSAFE.sub(_percent, address)
    return clean if clean.startswith("#") else SCHEME + clean


def _outside(address: str) -> str:
    host = _HOST.match(address)
    end = host.end() if host else 0
    return _UNSAFE.sub(_percent, address[:end]) + _UNSAFE_BEYOND.sub(_percent, address[end:])


def resolve(html: str, here: str, base: str = "") -> str:
    """Make every ``site:`` address in the tags of ``html`` fit a page at the address ``here``."""
    if SCHEME not in html:
        return html

    def way(site: re.Match[str]) -> str:
        return f'{site[1]}="{relative(site[2], here, base)}"'

    def change(found: re.Match[str]) -> str:
        return _SITE.sub(way, found[0])

    # Text holds no "<", so that what follows one is a tag; most tags have no address and are left alone.
    parts = html.split("<")
    for place, part in enumerate(parts):
        if SCHEME in part and place:
            parts[place] = TAG.sub(change, f"<{part}", count=1)[1:]
    return "<".join(parts)


def relative(address: str, here: str, base: str = "") -> str:
    """Return the way from the page ``here`` to ``address``; both are from the site's root."""
    if base:
        return base + address
    path, hash_, fragment = address.partition("#")
    if path == here:
        return f"#{fragment}" if hash_ else "./"
    return (root(here) if here else "") + address or "./"


def root(here: str, base: str = "") -> str:
    """Return the way from the page ``here`` to the site's root: ``../../``, or ``./`` at home."""
    return base or "../" * here.count("/") or "./"


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())
