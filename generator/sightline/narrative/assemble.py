"""From blocks to the tree of elements that Python-Markdown goes on with; words in lines are still Markdown."""

import re
from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.util import AtomicString, code_escape

from sightline.narrative.blocks import Block
from sightline.narrative.cells import cells
from sightline.narrative.colours import coloured
from sightline.narrative.notes import id_of
from sightline.narrative.raw import judge
from sightline.narrative.references import References

_ATTRIBUTES = re.compile(r"(?:^|[ \t]+)\{:?[ \t]*(?P<inside>[^{}\n]*)\}[ \t]*$")
_OWN_ID = re.compile(r"(?:^|\s)#([\w.:-]+)")
_ATTRIBUTE_LIST = re.compile(r"""(?:(?:[#.][\w:-]+|[\w:-]+=(?:"[^"]*"|'[^']*'|[^\s"'{}]*))(?:\s+|$))+""")
_TASK = re.compile(r"\[([ xX])\][ \t]+(?=\S)")
_ALERT = re.compile(r"\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*$", re.IGNORECASE)
_LANGUAGE = re.compile(r"\{?[ \t]*\.?([\w#+.-]+)")
_TITLE = re.compile(r"""title=(?:"([^"]*)"|'([^']*)')""")
_HARD_BREAK = re.compile(r"[ \t]{2,}$")
_CHECKED = {" ": "\u2610 ", "x": "\u2611 ", "X": "\u2611 "}
NOTES = "footnote"


class Assembler:
    """Hangs blocks below an element, each kind by its own function."""

    def __init__(self, md: Markdown, references: References) -> None:
        self.md = md
        self.references = references
        self.notes: dict[str, Block] = {}
        self._kinds: Mapping[str, Callable[[Block, Element], None]] = {
            "quote": self._quote,
            "list": self._list,
            "titled": self._titled,
            "terms": self._terms,
            "code": self._code,
            "fence": self._fence,
            "html": self._html,
            "paragraph": self._paragraph,
            "table": self._table,
            "heading": self._heading,
            "rule": self._rule,
        }

    def whole(self, document: Block, root: Element) -> None:
        """Hang a document below the root, its notes last."""
        self._collect(document)
        self.hang(document, root)
        if not self.notes:
            return
        entries = SubElement(SubElement(root, "div", {"class": NOTES}), "ol")
        for label, note in self.notes.items():
            self.hang(note, SubElement(entries, "li", {"id": id_of(label)}))

    def _collect(self, block: Block) -> None:
        """Take definitions of links and notes out, wherever they stand, before anything asks for them."""
        for child in block.children:
            if child.kind == "paragraph":
                self.references.take(child)
            elif child.kind == "note":
                self.notes.setdefault(child.mark, child)
            self._collect(child)

    def hang(self, block: Block, parent: Element) -> None:
        """Hang what a container holds below an element."""
        for child in block.children:
            if child.kind in self._kinds:
                self._kinds[child.kind](child, parent)

    def _paragraph(self, block: Block, parent: Element) -> None:
        if text := _inline(block.lines):
            SubElement(parent, "p").text = text

    def _heading(self, block: Block, parent: Element) -> None:
        text, name = _without_attributes(_inline(block.lines))
        element = SubElement(parent, f"h{block.level}", {"id": name} if name else {})
        element.text = text

    def _rule(self, _: Block, parent: Element) -> None:
        SubElement(parent, "hr")

    def _quote(self, block: Block, parent: Element) -> None:
        first = block.children[0] if block.children else None
        found = _ALERT.match(first.lines[0]) if first and first.kind == "paragraph" and first.lines else None
        if first is None or found is None:
            self.hang(block, SubElement(parent, "blockquote"))
            return
        del first.lines[0]
        self._note_box(block, parent, found[1].capitalize())

    def _note_box(self, block: Block, parent: Element, title: str) -> None:
        box = SubElement(parent, "div", {"class": "admonition"})
        if title:
            SubElement(SubElement(box, "p"), "strong").text = title
        self.hang(block, box)

    def _titled(self, block: Block, parent: Element) -> None:
        """Draw an admonition, a folded one, or one of several tabs, which stand below one another here."""
        words, _, title = block.words.partition('"')
        kind = words.split()[0].lower() if words.strip() else "note"
        said = title.removesuffix('"') if title else kind.capitalize()
        if block.mark.startswith("?"):
            folded = SubElement(parent, "details", {"open": "open"} if block.mark.endswith("+") else {})
            SubElement(folded, "summary").text = said or "Details"
            self.hang(block, folded)
        else:
            empty = block.words.endswith('""')
            self._note_box(block, parent, "" if empty else said)

    def _list(self, block: Block, parent: Element) -> None:
        ordered = block.mark in ".)"
        start = {"start": str(block.level)} if ordered and block.level != 1 else {}
        element = SubElement(parent, "ol" if ordered else "ul", start)
        for entry in block.children:
            item = SubElement(element, "li")
            self._task(entry, item)
            self.hang(entry, item)
            if not block.loose:
                _tighten(item)

    def _task(self, entry: Block, item: Element) -> None:
        first = entry.children[0] if entry.children else None
        if first is None or first.kind != "paragraph" or not first.lines:
            return
        found = _TASK.match(first.lines[0])
        if found:
            item.set("class", "task-list-item")
            first.lines[0] = _CHECKED[found[1]] + first.lines[0][found.end() :]

    def _terms(self, block: Block, parent: Element) -> None:
        last = parent[-1] if len(parent) else None
        element = last if last is not None and last.tag == "dl" else SubElement(parent, "dl")
        for part in block.children:
            if part.kind == "term":
                SubElement(element, "dt").text = part.lines[0]
                continue
            meaning = SubElement(element, "dd")
            self.hang(part, meaning)
            if len(part.children) == 1:
                _tighten(meaning)

    def _code(self, block: Block, parent: Element) -> None:
        code = SubElement(SubElement(parent, "pre"), "code")
        code.text = AtomicString(code_escape("\n".join(block.lines)) + "\n")

    def _fence(self, block: Block, parent: Element) -> None:
        """Draw a block of code, coloured where its language is known, with its title above."""
        language = _LANGUAGE.match(block.words)
        title = _TITLE.search(block.words)
        if title:
            SubElement(SubElement(parent, "p"), "strong").text = AtomicString(title[1] or title[2] or "")
        source = "\n".join(block.lines)
        if language is None or not source.strip():
            self._code(block, parent)
            return
        html = coloured(source, language[1])
        SubElement(parent, "p").text = AtomicString(self.md.htmlStash.store(html))

    def _html(self, block: Block, parent: Element) -> None:
        html = judge("\n".join(block.lines))
        SubElement(parent, "p").text = AtomicString(self.md.htmlStash.store(html))

    def _table(self, block: Block, parent: Element) -> None:
        sides = [_side(cell) for cell in cells(block.lines[1])]
        table = SubElement(parent, "table")
        self._row(SubElement(SubElement(table, "thead"), "tr"), "th", cells(block.lines[0]), sides)
        body = SubElement(table, "tbody") if len(block.lines) > 2 else table
        for line in block.lines[2:]:
            self._row(SubElement(body, "tr"), "td", cells(line), sides)

    def _row(self, row: Element, tag: str, typed: list[str], sides: list[str]) -> None:
        for place, text in enumerate(typed):
            side = sides[place] if place < len(sides) else ""
            SubElement(row, tag, {"align": side} if side else {}).text = text


def _side(cell: str) -> str:
    left, right = cell.startswith(":"), cell.endswith(":")
    return "center" if left and right else "right" if right else "left" if left else ""


def _inline(lines: list[str]) -> str:
    """Return the lines of a paragraph as one text; two spaces at an end break a line."""
    kept = [_HARD_BREAK.sub("  ", line) for line in lines]
    return "\n".join(kept).strip(" \t\n")


def _without_attributes(text: str) -> tuple[str, str]:
    """Return words without the list of attributes behind them, and the id that was in it."""
    found = _ATTRIBUTES.search(text)
    if not found or not _ATTRIBUTE_LIST.fullmatch(found["inside"].strip()):
        return text, ""
    own = _OWN_ID.search(found["inside"])
    return text[: found.start()], own[1] if own else ""


def _tighten(item: Element) -> None:
    """Let the words of a paragraph stand directly in an entry."""
    before: Element | None = None
    for child in list(item):
        if child.tag == "p" and not child.attrib and not isinstance(child.text, AtomicString):
            item.remove(child)
            if before is None:
                item.text = child.text
            else:
                before.tail = child.text
        else:
            before = child
