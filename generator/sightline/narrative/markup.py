"""Markdown to HTML, and the sanitiser: the fixed, documented set of what narrative may hold."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from html import unescape
from xml.etree.ElementTree import Element as XmlElement
from xml.etree.ElementTree import ElementTree

import nh3
from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX

from sightline.narrative.assemble import Assembler
from sightline.narrative.blocks import Block, Reader
from sightline.narrative.hrefs import KIND_WORDS
from sightline.narrative.inline import EXTENSIONS, SETTINGS, Notes, read_lines
from sightline.narrative.raw import BLOCKS, FLOW, FRAMES, LEFT_OUT, PHRASING, RawHtml
from sightline.narrative.references import References
from sightline.narrative.source import LEAD_CLOSE, LEAD_OPEN
from sightline.narrative.starts import starts_of
from sightline.narrative.tree import TooDeepError

KEPT_ATTRIBUTES = {
    "*": {"id", "lang", "dir", "title", "class"},
    "a": {"href", "name"},
    "details": {"open"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan"},
    "progress": {"value", "max"},
    **{tag: {"src"} for tag in FRAMES},
}


class _Leads(Treeprocessor):
    """Keeps the address of every link and picture that Markdown makes, as typed, and puts its number there.

    The sanitiser would drop an address of an unknown kind, and nobody could say what stood there.
    """

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def run(self, root: XmlElement) -> None:
        """Number the addresses. Those with a placeholder of Markdown's own are finished later, and are left."""
        for element in root.iter():
            for name in ("href", "src"):
                lead = element.get(name)
                if lead is not None and STX not in lead:
                    element.set(name, f"{LEAD_OPEN}{len(self.found)}{LEAD_CLOSE}")
                    self.found.append(unescape(lead))


class _Blocks(BlockParser):
    """Reads blocks by our own rules, in the place of Python-Markdown's."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.document = Block("document")
        self.notes: Notes = read_lines(md)

    def parseDocument(self, lines: Iterable[str]) -> ElementTree:  # noqa: N802 - Python-Markdown's name
        """Return the tree of a document."""
        typed, references = list(lines), References()
        self.document = Reader(typed, starts_of(RawHtml(typed), references)).read()
        assembler = Assembler(self.md, references)
        self.root = XmlElement(self.md.doc_tag)
        assembler.whole(self.document, self.root)
        self.md.references.update(references.found)
        self.notes.known, self.notes.missing = frozenset(assembler.notes), {}
        return ElementTree(self.root)


@dataclass(frozen=True)
class Converted:
    """What Markdown made of a narrative."""

    html: str
    """Raw HTML in it is not to be trusted yet."""
    leads: list[str]
    """The addresses in it, by their numbers."""
    document: Block
    missing_notes: tuple[str, ...]
    """Labels of marks to which there is no note."""


@cache
def _markdown() -> tuple[Markdown, _Blocks, _Leads]:
    """Return the one converter; ``reset`` makes it new for each narrative."""
    converter = Markdown(extensions=list(EXTENSIONS), extension_configs=SETTINGS, output_format="html")
    for name in ("normalize_whitespace", "html_block"):
        converter.preprocessors.deregister(name)
    blocks = _Blocks(converter)
    converter.parser = blocks
    leads = _Leads()
    converter.treeprocessors.register(leads, "leads", -10)
    return converter, blocks, leads


def to_html(text: str) -> Converted:
    """Return what Markdown makes of the text.

    Raises:
        RecursionError: where it is nested too deeply. What was begun stays in the converter, which is given up.
        TooDeepError: where blocks are nested too deeply, or a paragraph is too long.
    """
    converter, blocks, leads = _markdown()
    converter.reset()
    leads.found = []
    try:
        html = converter.convert(text)
    except (RecursionError, TooDeepError):
        _markdown.cache_clear()
        raise
    return Converted(html, leads.found, blocks.document, tuple(blocks.notes.missing))


def sanitise(html: str) -> str:
    """Return the HTML with elements, attributes and addresses from the allow-list only, well nested."""
    cleaned: str = nh3.clean(
        html,
        tags=FLOW | PHRASING | BLOCKS | FRAMES | {"progress"},
        clean_content_tags=LEFT_OUT,
        attributes=KEPT_ATTRIBUTES,
        url_schemes={"http", "https", "mailto", *KIND_WORDS},
        link_rel=None,
    )
    return cleaned


def left_out(html: str) -> list[str]:
    """Return the names of elements that will be left out with what they hold, each once."""
    found = {one[1].lower() for one in re.finditer(r"<([a-z]+)[\s/>]", html, re.IGNORECASE)}
    return sorted(found & (LEFT_OUT - {"style", "noscript"}))
