"""Markdown to HTML, and the sanitiser: the fixed, documented set of what narrative may hold."""

import re
from functools import cache
from html import unescape
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX

from sightline.narrative.brackets import read_links_once
from sightline.narrative.leads import KIND_WORDS
from sightline.narrative.source import LEAD_CLOSE, LEAD_OPEN

EXTENSIONS = ("tables", "fenced_code", "footnotes", "def_list", "sane_lists")
"""The extensions of Python-Markdown that are on. Headings get GitHub's anchors from ``anchors``."""

FLOW = {
    *("blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "hr", "li", "ol", "p", "pre", "ul"),
    *("summary", "h1", "h2", "h3", "h4", "h5", "h6"),
    *("caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"),
}
PHRASING = {
    *("a", "abbr", "b", "bdi", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark", "q", "s"),
    *("samp", "small", "span", "strong", "sub", "sup", "u", "var", "wbr"),
}
BLOCKS = {"address", "article", "aside", "center", "footer", "form", "fieldset", "header", "main", "nav", "section"}
"""Elements that stand for a block and nothing else here; they become a ``div``."""
FRAMES = {"iframe", "video", "audio", "embed"}
"""Elements that would load something; they become a link to it."""
LEFT_OUT = {"script", "style", "template", "noscript", "svg", "math", "object", "applet"}
"""Elements whose content is no prose."""
WORDS = {"noembed", "noframes", "option", "plaintext", "select", "textarea", "title", "xmp"}
"""Elements in which Markdown would not be read; their tags are printed as typed."""
RAW = {*LEFT_OUT, "iframe"}
"""Elements that swallow what follows until their end tag; without one the tag is printed as typed."""

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
_SWALLOWING = re.compile(rf"<({'|'.join(sorted(RAW))})(?=[\s/>])|</?({'|'.join(sorted(WORDS))})\b|<!(?!--)|<\?", re.I)


class _Leads(Treeprocessor):
    """Keeps the address of every link and picture that Markdown makes, as typed, and puts its number there.

    The sanitiser would drop an address of an unknown kind, and nobody could say what stood there.
    """

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def run(self, root: Element) -> None:
        """Number the addresses. Those with a placeholder of Markdown's own are finished later, and are left."""
        for element in root.iter():
            for name in ("href", "src"):
                lead = element.get(name)
                if lead is not None and STX not in lead:
                    element.set(name, f"{LEAD_OPEN}{len(self.found)}{LEAD_CLOSE}")
                    self.found.append(unescape(lead))


@cache
def _markdown() -> tuple[Markdown, _Leads]:
    """Return the one converter; ``reset`` makes it new for each narrative."""
    settings: dict[str, dict[str, object]] = {
        "tables": {"use_align_attribute": True},
        "footnotes": {"SEPARATOR": "-", "BACKLINK_TITLE": "Back from note {} to the text"},
    }
    converter = Markdown(extensions=list(EXTENSIONS), extension_configs=settings, output_format="html")
    converter.ESCAPED_CHARS = [*converter.ESCAPED_CHARS, "<"]
    read_links_once(converter)
    leads = _Leads()
    converter.treeprocessors.register(leads, "leads", -10)
    return converter, leads


def to_html(text: str) -> tuple[str, list[str]]:
    """Return what Markdown makes of the text, and the addresses in it; raw HTML is not to be trusted yet.

    Raises:
        RecursionError: where it is nested too deeply. What was begun stays in the converter, which is given up.
    """
    converter, leads = _markdown()
    converter.reset()
    leads.found = []
    try:
        return converter.convert(text), leads.found
    except RecursionError:
        _markdown.cache_clear()
        raise


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


def tame(html: str) -> str:
    """Print tags as words where an element would swallow the rest of the narrative."""
    lower = html.lower()

    def judged(found: re.Match[str]) -> str:
        tag = (found[1] or "").lower()
        closed = bool(tag) and lower.find(f"</{tag}", found.end()) >= 0
        return found[0] if closed else f"&lt;{found[0][1:]}"

    return _SWALLOWING.sub(judged, html)
