"""Where the site is published, and the names under which what it says is known for ever."""

import re
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

from sightline.ids import slug
from sightline.model.record import Record
from sightline.model.vision import Vision

SINCE = "2026"
"""The year in every tag URI (RFC 4151 wants one in which the authority was known): part of the name, not a date."""

NOWHERE = "sightline.invalid"
"""The host of names where nobody has said where the site is, and no organisation is named (RFC 2606)."""

_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Published:
    """Where a vision is published, and how it is called."""

    site_url: str
    """With a slash at the end; empty where nobody has said."""
    title: str
    language: str
    organisation: str = ""

    @cached_property
    def host(self) -> str:
        """The host in names that must never change."""
        known = urlsplit(self.site_url).hostname if self.site_url else ""
        return known or (f"{slug(self.organisation)}.invalid" if slug(self.organisation) else NOWHERE)

    def link(self, address: str) -> str:
        """Return where an address of the site is, from a file one folder below the site's root."""
        return f"{self.site_url or '../'}{address}"

    def tag(self, name: str) -> str:
        """Return the tag URI of a thing, such as ``tag:vision.example,2026:/update/2026-11-18-lag``."""
        path = urlsplit(self.site_url).path.rstrip("/") if self.site_url else ""
        return f"tag:{self.host},{SINCE}:{path}/{name}"


def published(vision: Vision, site_url: str, title: str) -> Published:
    """Return where a vision is published, under a title."""
    return Published(site_url, title, vision.workspace.language, vision.workspace.organisation)


def lasting(record: Record) -> str:
    """Return ``kind/id`` with the id that the record had first: what is followed is not news after a rename."""
    return f"{record.kind}/{record.was[0] if record.was else record.id}"


def readable(text: str) -> str:
    """Return text in which each character that XML forbids is replaced by the sign for one that cannot be shown."""
    return _FORBIDDEN.sub("\ufffd", text)
