"""Addresses: which may be published, and which can be opened."""

import re
from urllib.parse import urlsplit

from sightline.load.nodes import Scalar
from sightline.load.reading import Reader
from sightline.load.report import quoted

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(?=\S)")
_ALLOWED = frozenset({"https", "http", "mailto"})
_RUNS = re.compile(r"\s*(?:javascript|vbscript|data|file|blob)\s*:", re.IGNORECASE)


def is_address(text: str) -> bool:
    """Whether the text begins like an address that may be published."""
    scheme = _SCHEME.match(text)
    return scheme is not None and scheme[1].casefold() in _ALLOWED


def is_unsafe(text: str) -> bool:
    """Whether the text is an address that may not be published; words with a colon in them are words."""
    if _RUNS.match(text):
        return True
    scheme = _SCHEME.match(text)
    return scheme is not None and not is_address(text) and (" " not in text or "://" in text)


def is_whole(text: str) -> bool:
    """Whether the text is an address with a host, or a mail address, and holds nothing that must be encoded."""
    try:
        parts = urlsplit(text)
        reachable = "@" in parts.path if parts.scheme.casefold() == "mailto" else bool(parts.hostname)
    except ValueError:
        return False
    return is_address(text) and reachable and not re.search(r"[\s<>\"\\^`{|}]", text)


def report_unsafe(reader: Reader, node: Scalar) -> None:
    """Report an address that may not be published."""
    what = f"the address {quoted(node.text)} does not begin with https://, http:// or mailto:"
    reader.report.add("unsafe-address", node.where, what, "Only such addresses are published.", about=reader.about)


def report_broken(reader: Reader, node: Scalar) -> None:
    """Report an address that cannot be opened."""
    what = f"{quoted(node.text)} is not a whole address"
    right = "It begins with https://, has a host, and holds no spaces; in an address a space is written %20."
    reader.report.add("broken-address", node.where, what, right, about=reader.about)
