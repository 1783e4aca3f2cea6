"""Raw HTML in a narrative: which tags are tags, which are words, and which are left out with what they hold."""

import re

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
BARE = {
    *("bdo", "big", "button", "col", "colgroup", "font", "input", "label", "legend", "link", "meta", "nobr", "picture"),
    *("progress", "rp", "rt", "ruby", "source", "strike", "time", "track", "tt"),
}
"""Elements whose tags say nothing to a reader: with attributes they are dropped, without they are words."""
RAW = {*LEFT_OUT, "iframe"}
"""Elements that swallow what follows until their end tag; without one the tag is printed as typed."""
KNOWN = FLOW | PHRASING | BLOCKS | FRAMES | LEFT_OUT | BARE

TAG = re.compile(
    r"""<(?:(?P<end>/)(?=[A-Za-z0-9-]++\s*+>))?(?P<name>[A-Za-z][A-Za-z0-9-]*+)"""
    r"""(?P<more>(?:\s++[A-Za-z_:@][\w.:@-]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'=<>`]++))?+)*+\s*+/?)>"""
)
_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*+)(?=[\s/>]|$)")
_ENDS = re.compile(r"</([A-Za-z]+)|-->")
_SIGN = re.compile(r"<(?:!--|/?[A-Za-z!?])")


class RawHtml:
    """What the raw HTML of one narrative is; the ends of what swallows are looked up once."""

    def __init__(self, lines: list[str]) -> None:
        self._last: dict[str, int] = {}
        for number, line in enumerate(lines):
            for found in _ENDS.finditer(line):
                self._last[found[0].lower()] = number

    def begins(self, rest: str, number: int, *, interrupts: bool) -> str | None:
        """Return what ends the block of HTML that a line begins (nothing for a blank line), or None for none."""
        if not rest.startswith("<"):
            return None
        if rest.startswith("<!--"):
            return "-->" if self._last.get("-->", -1) >= number else None
        found = _NAME.match(rest)
        name = found[1].lower() if found else ""
        if name in RAW or name == "pre":
            end = f"</{name}"
            return end if self._last.get(end, -1) >= number and not rest.startswith("</") else None
        if name in FLOW or name in BLOCKS:
            return ""
        alone = TAG.match(rest)
        return "" if alone and name in KNOWN and not interrupts and not rest[alone.end() :].strip() else None


def judge(html: str) -> str:
    """Return raw HTML in which whatever is no allowed tag, and what would swallow the rest, is words."""
    out, at, lower = list[str](), 0, html.lower()
    for found in _SIGN.finditer(html):
        if found.start() < at:
            continue
        out.append(html[at : found.start()])
        at = _end(html, lower, found.start())
        if at < 0:
            at = found.start() + 1
            out.append("&lt;")
        else:
            out.append(html[found.start() : at])
    return "".join([*out, html[at:]])


def _end(html: str, lower: str, start: int) -> int:
    """Return where the tag, comment or swallowing element at a place ends, or -1 where the sign is words."""
    if html.startswith("<!--", start):
        end = html.find("-->", start + 4)
        return end + 3 if end >= 0 else -1
    tag = TAG.match(html, start)
    name = tag["name"].lower() if tag else ""
    if tag is None or name not in KNOWN or (name in BARE and not tag["end"] and not tag["more"].strip(" /")):
        return -1
    if name not in RAW or tag["more"].endswith("/"):
        return tag.end()
    if tag["end"]:
        return -1
    end = lower.find(f"</{name}", tag.end())
    close = html.find(">", end) if end >= 0 else -1
    return close + 1 if close >= 0 else -1


def element_at(data: str, start: int) -> str:
    """Return the tag, comment or swallowing element that stands at a place of a line, or nothing for words."""
    end = _end(data, data.lower(), start)
    return data[start:end] if end >= 0 else ""
