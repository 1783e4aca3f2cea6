"""What is read inside a line: Python-Markdown's patterns, those of pymdown-extensions, and what neither reads."""

import re
from string import punctuation
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import (
    ESCAPE_RE,
    AutolinkInlineProcessor,
    EscapeInlineProcessor,
    HtmlInlineProcessor,
    InlineProcessor,
    SubstituteTagInlineProcessor,
)
from pymdownx.delimiterprocessor import Delimiter, DelimiterProcessor

from sightline.narrative.brackets import read_links_once
from sightline.narrative.notes import id_of
from sightline.narrative.raw import element_at

EXTENSIONS = ("pymdownx.betterem", "pymdownx.mark", "pymdownx.caret", "pymdownx.keys", "pymdownx.magiclink")
"""The extensions that are on: none reads files, runs code, or needs a script or another host."""
SETTINGS: dict[str, dict[str, object]] = {
    "pymdownx.caret": {"superscript": False},
    "pymdownx.magiclink": {"hide_protocol": False, "repo_url_shortener": False, "social_url_shortener": False},
}

ATTRIBUTE_LIST = (
    r"\{:?[ \t]*+(?:(?:[#.][\w:-]++|[\w:-]++=(?:\"[^\"\n]*+\"|'[^'\n]*+'|[^\s\"'{}]*+))(?:[ \t]++|(?=\})))++\}"
)
_ATTRIBUTES = rf"(?<=[)\]*_~=\x03]){ATTRIBUTE_LIST}|(?:(?<=\n)|^|(?<=[ \t])){ATTRIBUTE_LIST}[ \t]*(?=\n|$)"
_OWN_ID = re.compile(r"[{\s:]#([\w.:-]+)")
_AUTOLINK = r"<((?:mailto|https?|ftp):[^\s<>]*|[A-Za-z][A-Za-z0-9+.-]*://[^\s<>]*)>"
_NO_ENTITY = r"&(?=#[0-9]{8}|#[xX][0-9a-fA-F]{7})"
"""An ampersand before a number that is no character's."""
_HTML = r"<(?=!--|/?[A-Za-z])"
_NOTE = r"\[\^([^\]\n]{1,100})\](?!\()"


class _Html(HtmlInlineProcessor):
    """Sets tags aside that are tags; any other name in angle brackets is words."""

    def handleMatch(  # type: ignore[override] # noqa: N802 - its name, and older patterns take the match alone
        self, m: re.Match[str], data: str
    ) -> tuple[str | None, int | None, int | None]:
        """Return the place in the stash of what begins here, or nothing."""
        found = element_at(data, m.start())
        if not found:
            return None, None, None
        html = self.backslash_unescape(self.unescape(found))
        return self.md.htmlStash.store(html), m.start(), m.start() + len(found)


class _Escape(EscapeInlineProcessor):
    """Sets a sign behind a backslash aside; an ampersand so that no entity begins with it."""

    def handleMatch(  # type: ignore[override] # noqa: N802 - its name, and older patterns take the match alone
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str | None, int | None, int | None]:
        """Return the place of the sign."""
        if m[0].endswith("&") and self.md is not None:
            return self.md.htmlStash.store("&amp;"), m.start(), m.end()
        return super().handleMatch(m, data)


class _Attributes(InlineProcessor):
    """Takes lists of attributes away, ``{#id .class target=_blank}``; the id stays, for links to lead to."""

    def handleMatch(  # type: ignore[override] # noqa: N802 - its name, and older patterns take the match alone
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - the whole line, which Python-Markdown gives
    ) -> tuple[Element | str, int, int]:
        """Return an anchor where the list has an id, and nothing to be shown otherwise."""
        own = _OWN_ID.search(m[0])
        return Element("span", {"id": own[1]}) if own else "", m.start(), m.end()


class Notes(InlineProcessor):
    """Turns marks of notes into links to them, and remembers marks without a note."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(_NOTE, md)
        self.known: frozenset[str] = frozenset()
        self.missing: dict[str, None] = {}

    def handleMatch(  # type: ignore[override] # noqa: N802 - its name, and older patterns take the match alone
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - the whole line, which Python-Markdown gives
    ) -> tuple[Element | None, int | None, int | None]:
        """Return the mark, which is numbered when all of them are known."""
        if m[1] not in self.known:
            self.missing[m[1]] = None
            return None, None, None
        mark = Element("sup")
        SubElement(mark, "a", {"class": "footnote-ref", "href": f"#{id_of(m[1])}"}).text = m[1]
        return mark, m.start(), m.end()


def read_lines(md: Markdown) -> Notes:
    """Register what is read inside lines, and return what knows about notes."""
    md.ESCAPED_CHARS = list(punctuation)
    read_links_once(md)
    notes = Notes(md)
    md.inlinePatterns.register(_Attributes(_ATTRIBUTES, md), "attributes", 187)
    md.inlinePatterns.register(SubstituteTagInlineProcessor(r"\\\n", "br"), "backslash_break", 185)
    md.inlinePatterns.register(_Escape(rf"{ESCAPE_RE}|{_NO_ENTITY}", md), "escape", 180)
    md.inlinePatterns.register(notes, "note", 175)
    md.inlinePatterns.register(AutolinkInlineProcessor(_AUTOLINK, md), "autolink", 120)
    md.inlinePatterns.register(_Html(_HTML, md), "html", 90)
    delimiters = md.inlinePatterns["delimiter"]
    assert isinstance(delimiters, DelimiterProcessor)  # noqa: S101 - the extension for emphasis registered it
    delimiters.add(Delimiter("~", "del,del"))
    return notes
