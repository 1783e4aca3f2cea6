"""Brings a tree into the shape that HTML asks for: what may stand in what, and nothing that says nothing.

The sanitiser decides what is safe; this decides what is valid. Words are never dropped: an element
that may not stand where it stands gives way to what it holds.
"""

import re
from collections.abc import Callable, Iterable, Mapping

from sightline.narrative.classes import classes_of
from sightline.narrative.raw import BLOCKS, FLOW, PHRASING
from sightline.narrative.tables import square
from sightline.narrative.tree import Element, Node, elements, words

_VALUES: Mapping[str, Mapping[str, str]] = {
    "*": {"id": r"\S.*", "lang": r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", "dir": "ltr|rtl|auto", "title": r"(?s).*\S.*"},
    "span": {"aria-hidden": "true"},
    "a": {"href": r"(?s).+", "download": "", "rel": "noopener noreferrer", "name": r"\S.*"},
    "details": {"open": ""},
    "img": {"src": "site:.+", "alt": "(?s).*", "width": "[0-9]{1,4}", "height": "[0-9]{1,4}", "loading": "lazy"},
    "ol": {"start": "-?[0-9]{1,6}"},
    "td": {"colspan": "[0-9]{1,3}", "rowspan": "[0-9]{1,3}", "align": "right|center"},
    "th": {"colspan": "[0-9]{1,3}", "rowspan": "[0-9]{1,3}", "align": "right|center"},
}


def flow(nodes: Iterable[Node]) -> list[Node]:
    """Return nodes that may stand where blocks may stand."""
    out: list[Node] = []
    for node in nodes:
        if isinstance(node, str):
            out.append(node)
        elif _is_block(node):
            out += _BLOCKS.get(node.tag, _division)(node)
        elif not _holds_block(node):
            out += _phrase(node, linked=False)
        elif node.tag == "a":
            out += flow(_spread(node.attributes, node.children))
        else:
            out += flow(node.children)
    return out


def phrasing(nodes: Iterable[Node], *, linked: bool = False) -> list[Node]:
    """Return nodes that may stand in a line; blocks give way to what they hold."""
    out: list[Node] = []
    for node in nodes:
        if isinstance(node, str):
            out.append(node)
        elif _is_block(node):
            out += [" ", *phrasing(node.children, linked=linked), " "]
        else:
            out += _phrase(node, linked=linked)
    return out


def paragraphs(nodes: Iterable[Node]) -> list[Node]:
    """Return flow in which every line of words stands in a paragraph."""
    out: list[Node] = []
    run: list[Node] = []
    for node in flow(nodes):
        if isinstance(node, Element) and _is_block(node):
            out += [*_paragraph(run), node]
            run = []
        else:
            run.append(node)
    return out + _paragraph(run)


def _paragraph(run: list[Node]) -> list[Node]:
    return [Element("p", {}, run)] if _says(run) else []


def _says(nodes: Iterable[Node]) -> bool:
    """Whether nodes show anything."""
    nodes = list(nodes)
    return bool(words(nodes)) or any(element.tag in ("img", "hr") or _shows(element) for element in elements(nodes))


def _shows(element: Element) -> bool:
    """Whether an element matters though it holds nothing: links lead to it, or it is drawn."""
    return not {"id", "name", "aria-hidden"}.isdisjoint(element.attributes)


def _is_block(node: Node) -> bool:
    return isinstance(node, Element) and (node.tag in FLOW or node.tag in BLOCKS)


def _holds_block(element: Element) -> bool:
    return any(_is_block(one) for one in elements(element.children))


def _attributes(element: Element) -> dict[str, str]:
    """Return the attributes that may stay, with values of the form that they must have."""
    allowed = {**_VALUES["*"], **_VALUES.get(element.tag, {})}
    kept = {
        name: value
        for name, value in element.attributes.items()
        if name in allowed and re.fullmatch(allowed[name], value)
    }
    classes = classes_of(element.attributes.get("class", ""), kept.pop("align", ""))
    if "sl-footnote-back" in classes and "title" in kept:
        kept["aria-label"] = kept.pop("title")
    return {**({"class": " ".join(classes)} if classes else {}), **kept}


def _phrase(element: Element, *, linked: bool) -> list[Node]:
    """Return an element that stands in a line, or what it holds where it may not be."""
    tag = element.tag
    if tag == "progress":
        return _progress(element, linked=linked)
    if tag in ("br", "wbr"):
        return [Element(tag)]
    if tag == "img":
        return [Element(tag, _attributes(element))]
    link = tag == "a" and "href" in element.attributes
    children = phrasing(element.children, linked=linked or link)
    kept = Element(tag, _attributes(element), children)
    if tag == "a" and not link:
        name = element.attributes.get("id") or element.attributes.get("name")
        return [Element("span", {"id": name}), *children] if name else children
    if tag not in PHRASING or (link and linked) or not (_says(children) or _shows(kept)):
        return children
    return children if tag == "span" and not kept.attributes else [kept]


def _progress(element: Element, *, linked: bool) -> list[Node]:
    inside = phrasing(element.children, linked=linked)
    value, most = element.attributes.get("value", ""), element.attributes.get("max", "1")
    return inside if words(inside) or not value else [f"{value} of {most}"]


def _spread(attributes: dict[str, str], nodes: Iterable[Node]) -> list[Node]:
    """Put a link that holds blocks around the words of each block."""
    out: list[Node] = []
    run: list[Node] = []
    for node in [*nodes, None]:
        if node is not None and not (isinstance(node, Element) and (_is_block(node) or _holds_block(node))):
            run.append(node)
            continue
        if words(run, alt=True):
            link = {name: value for name, value in attributes.items() if name != "id"}
            out.append(Element("a", link, run))
        else:
            out += run
        run = []
        if isinstance(node, Element):
            out.append(Element(node.tag, node.attributes, _spread(attributes, node.children)))
    return out


def _division(element: Element) -> list[Node]:
    children = flow(element.children)
    footnotes = element.attributes.get("class") == "footnote"
    if footnotes:
        children = [child for child in children if not (isinstance(child, Element) and child.tag == "hr")]
    return [Element("div", _attributes(element), children)] if _says(children) else []


def _plain_paragraph(element: Element) -> list[Node]:
    if _holds_block(element):
        return paragraphs(element.children)
    children = phrasing(element.children)
    return [Element("p", _attributes(element), children)] if _says(children) else []


def _heading(element: Element) -> list[Node]:
    children = phrasing(element.children)
    if words(children, alt=True):
        return [Element(element.tag, _attributes(element), children)]
    return _paragraph(children)


def _quotation(element: Element) -> list[Node]:
    children = paragraphs(element.children)
    return [Element("blockquote", _attributes(element), children)] if _says(children) else []


def _code_block(element: Element) -> list[Node]:
    """Browsers drop a line end right behind the tag, so that none is written there."""
    children = phrasing(element.children)
    if children and isinstance(children[0], str):
        children[0] = children[0].lstrip("\n")
    return [Element("pre", _attributes(element), children)] if _says(children) else []


def _rule(element: Element) -> list[Node]:
    return [Element(element.tag)]


def _list(element: Element) -> list[Node]:
    """Only list entries stand in a list; what stands beside them becomes part of one."""
    entries: list[Element] = []
    for node in element.children:
        if isinstance(node, Element) and node.tag == "li":
            entries.append(Element("li", _attributes(node), flow(node.children)))
        elif _says([node]):
            loose = flow([node])
            if entries:
                entries[-1].children += loose
            else:
                entries.append(Element("li", {}, loose))
    return [Element(element.tag, _attributes(element), [*entries])] if entries else []


def _stray_entry(element: Element) -> list[Node]:
    return _list(Element("ul", {}, [element]))


def _terms(element: Element) -> list[Node]:
    """Terms and their meanings alternate; otherwise each is a paragraph of its own."""
    parts = [child for child in element.children if isinstance(child, Element) or child.strip()]
    order = "".join({"dt": "t", "dd": "d"}.get(part.tag, "x") if isinstance(part, Element) else "x" for part in parts)
    if not re.fullmatch(r"(t+d+)+", order):
        return paragraphs(element.children)
    children: list[Node] = []
    for one in parts:
        if isinstance(one, Element):
            inside = flow(one.children) if one.tag == "dd" else phrasing(one.children)
            children.append(Element(one.tag, _attributes(one), inside))
    return [Element("dl", _attributes(element), children)]


def _figure(element: Element) -> list[Node]:
    captions = [one for one in element.children if isinstance(one, Element) and one.tag == "figcaption"]
    rest = flow([child for child in element.children if child not in captions[:1]])
    caption: list[Node] = [Element("figcaption", {}, flow(one.children)) for one in captions[:1] if _says(one.children)]
    children = [*rest, *caption]
    return [Element("figure", _attributes(element), children)] if _says(rest) else paragraphs(captions[:1])


def _details(element: Element) -> list[Node]:
    """Its summary stands first; where none is stated it says so."""
    summaries = [one for one in element.children if isinstance(one, Element) and one.tag == "summary"]
    head = phrasing(summaries[0].children, linked=True) if summaries else []
    rest = paragraphs([child for child in element.children if child not in summaries[:1]])
    if not words(head, alt=True):
        head = ["Details"]
    return [Element("details", _attributes(element), [Element("summary", {}, head), *rest])]


def _table(element: Element) -> list[Node]:
    """Make a table square, and give it a region that can be scrolled."""
    captions = [child for child in element.children if isinstance(child, Element) and child.tag == "caption"]
    groups = [
        Element(group.tag, {}, [Element("tr", {}, _cells(row)) for row in _those(group, "tr")])
        for group in _those(element, "thead", "tbody", "tfoot")
    ]
    kept = square(groups)
    said = [Element("caption", {}, phrasing(caption.children)) for caption in captions[:1] if words(caption.children)]
    if not kept or not _says(kept):
        return paragraphs(said)
    table = Element("table", _attributes(element), [*said, *kept])
    return [Element("div", {"class": "sl-scroll", "role": "group", "tabindex": "0"}, [table])]


def _cells(row: Element) -> list[Node]:
    out: list[Node] = []
    for cell in _those(row, "td", "th"):
        children = flow(cell.children) if cell.tag == "td" else phrasing(cell.children)
        heads = cell.tag == "th" and words(children, alt=True)
        out.append(Element("th" if heads else "td", _attributes(cell), children))
    return out


def _those(element: Element, *tags: str) -> list[Element]:
    return [child for child in element.children if isinstance(child, Element) and child.tag in tags]


_BLOCKS: Mapping[str, Callable[[Element], list[Node]]] = {
    "p": _plain_paragraph,
    **{f"h{level}": _heading for level in range(1, 7)},
    "blockquote": _quotation,
    "pre": _code_block,
    "hr": _rule,
    "ul": _list,
    "ol": _list,
    "li": _stray_entry,
    "dl": _terms,
    "figure": _figure,
    "details": _details,
    "table": _table,
    "summary": _plain_paragraph,
    "figcaption": _plain_paragraph,
}
