"""Where the addresses in a narrative lead: to a record, a file, a heading of the page, elsewhere, or nowhere."""

import re
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from sightline.model.kinds import KINDS
from sightline.model.values import Key
from sightline.narrative.resolver import Resolver

SITE = "site:"
"""Scheme of addresses from the site's root. ``render`` makes them relative to the page; no author can write one."""

KIND_WORDS = frozenset(kind.name for kind in KINDS)
"""The schemes of links by kind, ``initiative:live-map``."""

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_BARE = re.compile(r"[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*){0,2}")
_HOST = re.compile(
    r"https?://([\w.!~*'%-]+@)?([\w-]+(\.[\w-]+)*\.?|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?(?=[/?#]|$)", re.IGNORECASE
)
_MAIL = re.compile(r"mailto:[^\s@<>\"]+@[\w.-]+(\?[^\s<>\"]*)?", re.IGNORECASE)
_ILLEGAL = re.compile(r"[\s\"<>\\^`{|}\[\]]|%(?![0-9A-Fa-f]{2})|[\x00-\x20\x7f-\xa0\ufdd0-\ufdef\ufffe\uffff]")


@dataclass(frozen=True)
class Href:
    """What an address turned out to be."""

    href: str = ""
    """The finished address, or empty where it leads nowhere."""
    key: Key | None = None
    """The record that it leads to."""
    path: str = ""
    """The file below ``content/`` that it leads to."""
    foreign: bool = False
    """Whether it leaves the site."""
    name: str = ""
    """The id that was written where it leads nowhere and only an id can have been meant."""
    ours: bool = False
    """Whether that id was written in our own form, ``kind:id``."""
    fragment: str = ""
    """The part of another record's page that it leads to, as typed."""


def follow(written: str, path: str, resolver: Resolver) -> Href:
    """Follow an address as written in the file ``path``. Fragments of this page are kept for the anchors."""
    lead = re.sub(r"[\t\n\r]", "", written).strip()
    scheme = _SCHEME.match(lead)
    if scheme:
        return _with_scheme(scheme[1].lower(), lead, resolver)
    if lead.startswith("#"):
        return Href(href=lead)
    if lead.startswith("//"):
        return _elsewhere(f"https:{lead}")
    return _inside(lead, path, resolver)


def _with_scheme(scheme: str, lead: str, resolver: Resolver) -> Href:
    if scheme in ("http", "https"):
        return _elsewhere(lead)
    if scheme == "mailto":
        return _mail(lead)
    if scheme not in KIND_WORDS:
        return Href()
    whole, _, fragment = lead.partition(":")[2].partition("#")
    name = f"{scheme}/{whole.strip('/')}"
    target = resolver.link(name)
    return Href(SITE + target.address, target.key, fragment=fragment) if target else Href(name=name, ours=True)


def _elsewhere(lead: str) -> Href:
    host = _HOST.match(lead)
    if not host:
        return Href()
    return Href(host[0] + escape_illegal(lead[host.end() :]), foreign=True)


def _mail(lead: str) -> Href:
    plain = re.sub(r"[\"'<>\s]|%22", "", lead)
    return Href(escape_illegal(plain)) if _MAIL.fullmatch(plain) else Href()


def escape_illegal(text: str) -> str:
    """Write what an address cannot hold as percent signs and digits."""
    escaped = _ILLEGAL.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), text)
    head, sign, tail = escaped.partition("#")
    return f"{head}{sign}{tail.replace('#', '%23')}"


def _inside(lead: str, path: str, resolver: Resolver) -> Href:
    """Follow an id, or a path from the file's folder or from ``content/``.

    What other pages hold is not known here: their fragments are followed when every narrative is converted.
    """
    whole, _, fragment = lead.partition("#")
    plain = whole.partition("?")[0]
    bare = _BARE.fullmatch(plain.rstrip("/")) is not None
    target = resolver.link(plain.rstrip("/")) if bare else None
    place = _below_content(unquote(plain), path)
    if fragment and place == path.partition("/")[2]:
        return Href(f"#{fragment}")
    if target is None and place:
        target = resolver.page_of(place)
    if target is not None:
        return Href(SITE + target.address, target.key, fragment=fragment)
    address = resolver.attachment(place) if place else None
    if address is not None:
        return Href(SITE + address + (f"#{escape_illegal(fragment)}" if fragment else ""), path=place)
    return Href(name=plain.rstrip("/") if bare else "")


def _below_content(lead: str, path: str) -> str:
    """Return the path below ``content/`` that a relative path means, or an empty string where it leaves it."""
    if not lead or "\\" in lead or "\x00" in lead:
        return ""
    folder = dirname(path.partition("/")[2])
    place = normpath(lead.lstrip("/") if lead.startswith("/") else join(folder, lead))
    return "" if place.startswith("..") or place == "." else place
