"""Links and pictures in brackets, read in time that grows with the text and not with its square.

Python-Markdown looks for the end of every bracket and of every address anew, to the end of the paragraph. Here the
ends of brackets are found once for a paragraph, and an address in round brackets has the form that CommonMark gives.
"""

import re
from typing import TypeAlias

from markdown import Markdown
from markdown.inlinepatterns import (
    IMAGE_LINK_RE,
    LINK_RE,
    ImageInlineProcessor,
    ImageReferenceInlineProcessor,
    LinkInlineProcessor,
    ReferenceInlineProcessor,
    ShortImageReferenceInlineProcessor,
    ShortReferenceInlineProcessor,
)

LONGEST_LABEL = 999
"""Characters of a label between brackets, as CommonMark has it."""

_PART = r"[^\s()]*+"
_INNER = rf"(?:\({_PART}(?:\({_PART}\){_PART})*+\){_PART})*+"
_TAIL = re.compile(
    rf"\(\s*+(?:<(?P<held>[^<>\n]*+)>|(?P<bare>(?!<){_PART}{_INNER}))"
    r"""(?:\s++(?P<title>"[^"]*+"|'[^']*+'|\([^()]*+\)))?+\s*+\)"""
)
_PATH = re.compile(r"""\([ \t]*+(?P<path>[^()\n"'<>]*+(?:\([^()\n"'<>]*+\)[^()\n"'<>]*+)*+)(?<=\.[A-Za-z0-9]{3})\)""")
"""A path of a file with spaces, which CommonMark wants in angle brackets."""
_OPENING = re.compile(r"(?<!!)\[")
_BRACKET = re.compile(r"[\[\]]")

Link: TypeAlias = tuple[str, str | None, int, bool]


class _Brackets:
    """The end of each bracket, found once for a text and kept while that text is read from left to right."""

    def __init__(self) -> None:
        self._text = ""
        self._ends: dict[int, int] = {}

    def end_of(self, data: str, index: int) -> int | None:
        """Return where the bracket that opens right before ``index`` closes.

        What stands behind a place never changes while a text is read, so places count from the end.
        """
        if not self._text.endswith(data[index - 1 :]):
            self._find(data)
        end = self._ends.get(len(data) - index + 1)
        return None if end is None else len(data) - end

    def _find(self, data: str) -> None:
        self._text, self._ends = data, {}
        open_at: list[int] = []
        for found in _BRACKET.finditer(data):
            if found[0] == "[":
                open_at.append(found.start())
            elif open_at:
                self._ends[len(data) - open_at.pop()] = len(data) - found.start()


class _Linear(LinkInlineProcessor):
    """Reads the text and the address of a link; stands in front of a processor of Python-Markdown."""

    def __init__(self, pattern: str, md: Markdown) -> None:
        super().__init__(pattern, md)
        self._brackets = _Brackets()

    def getText(self, data: str, index: int) -> tuple[str, int, bool]:  # noqa: N802 - Python-Markdown's name
        """Return the text up to the bracket's end, where it goes on, and whether it ends and holds no link itself."""
        end = self._brackets.end_of(data, index)
        if end is None or self._holds_link(data, index, end):
            return "", index, False
        return data[index:end], end + 1, True

    def _holds_link(self, data: str, start: int, end: int) -> bool:
        """Whether a link stands in the text of another; then only the inner one is a link."""
        for found in _OPENING.finditer(data, start, end):
            inner = self._brackets.end_of(data, found.end())
            if inner is not None and _TAIL.match(data, inner + 1):
                return True
        return False

    def getLink(self, data: str, index: int) -> Link:  # noqa: N802 - Python-Markdown's name
        """Return address and title in round brackets, where it goes on, and whether there are any."""
        found = _TAIL.match(data, index)
        if found is not None:
            title = self.unescape(found["title"][1:-1]) if found["title"] else None
            return self.unescape(found["held"] or found["bare"] or "").strip(), title, found.end(), True
        path = _PATH.match(data, index)
        return (self.unescape(path["path"]).strip(), None, path.end(), True) if path else ("", None, index, False)


class _Label(_Linear, ReferenceInlineProcessor):
    """Reads a label that stands right behind the text of a link."""

    RE_LINK = re.compile(r"\[([^\[\]]{0,999})\]")


class _OwnLabel(_Linear, ReferenceInlineProcessor):
    """Reads the text of a link that is its label as well."""

    def getText(self, data: str, index: int) -> tuple[str, int, bool]:  # noqa: N802 - Python-Markdown's name
        """Return the label, which holds no brackets and has an end."""
        end = self._brackets.end_of(data, index)
        if end is None or end - index > LONGEST_LABEL or "[" in data[index:end]:
            return "", index, False
        return data[index:end], end + 1, True


class _Link(_Linear):
    pass


class _Image(_Linear, ImageInlineProcessor):
    def _holds_link(self, data: str, start: int, end: int) -> bool:  # noqa: ARG002 - words for a picture may be a link
        return False


class _Reference(_Label, ReferenceInlineProcessor):
    pass


class _ShortReference(_OwnLabel, ShortReferenceInlineProcessor):
    pass


class _ImageReference(_Label, ImageReferenceInlineProcessor):
    pass


class _ShortImageReference(_OwnLabel, ShortImageReferenceInlineProcessor):
    pass


def read_links_once(md: Markdown) -> None:
    """Put the linear readers in the place of those of Python-Markdown."""
    md.inlinePatterns.register(_Reference(LINK_RE, md), "reference", 170)
    md.inlinePatterns.register(_Link(LINK_RE, md), "link", 160)
    md.inlinePatterns.register(_Image(IMAGE_LINK_RE, md), "image_link", 150)
    md.inlinePatterns.register(_ImageReference(IMAGE_LINK_RE, md), "image_reference", 140)
    md.inlinePatterns.register(_ShortReference(LINK_RE, md), "short_reference", 130)
    md.inlinePatterns.register(_ShortImageReference(IMAGE_LINK_RE, md), "short_image_ref", 125)
