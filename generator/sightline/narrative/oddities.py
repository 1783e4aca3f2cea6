"""What is read otherwise than its author meant: open fences, lone notes, syntax of other programs."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sightline.narrative.blocks import Block
from sightline.narrative.notes import id_of
from sightline.narrative.source import Source
from sightline.problems import CODES, Location, Problem


class Unsupported(NamedTuple):
    """Syntax of other programs that is not read here."""

    name: str
    place: str
    """Where it stands: at the beginning of a line of text, anywhere in one, behind a fence, or in raw HTML."""
    pattern: re.Pattern[str]
    right: str


_PICTURE = "Draw it as a picture, put the file below `content/`, and show that."
_FORMULA = "Write it in words, or show it as a picture."
_BOX = 'Write `!!! note "Title"` and indent what belongs to it.'
_CRITIC = re.compile(r"\{(?:\+\+|--|~~|==|>>)(?=.{1,300}(?:\+\+|--|~~|==|<<)\})")
UNSUPPORTED = (
    Unsupported("a diagram of Mermaid", "fence", re.compile(r"mermaid\b"), _PICTURE),
    Unsupported("a formula", "fence", re.compile(r"math\b"), _FORMULA),
    Unsupported("a formula", "line", re.compile(r"\$\$|\\\[(?=[^\]]{1,300}\\\])"), _FORMULA),
    Unsupported("a snippet", "line", re.compile(r"-{1,9}8<-{1,9}"), "Nothing is read from other files: write it here."),
    Unsupported("a block of three colons", "line", re.compile(r":::[ \t]*\S*"), _BOX),
    Unsupported("a block of three strokes", "line", re.compile(r"///[ \t]+\w"), _BOX),
    Unsupported("a table of contents", "line", re.compile(r"\[TOC\][ \t]*$"), "Delete it: pages list their headings."),
    Unsupported("an abbreviation", "line", re.compile(r"\*\[[^\]]+\]:"), "Write it as a term in `content/terms.yml`."),
    Unsupported("an embedded page", "text", re.compile(r"!\[\[[^\]]{1,200}\]\]"), "Write a link or a picture."),
    Unsupported("a mark of CriticMarkup", "text", _CRITIC, "Keep the words that count."),
    Unsupported(
        "Markdown inside HTML",
        "html",
        re.compile(r"<\w+[^>]{0,200}\smarkdown[\s=>]"),
        "Leave a blank line below.",
    ),
)


def oddities(source: Source, document: Block, missing: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each open fence, each mark without a note, and each kind of syntax that is not read here."""
    for label in missing:
        what = f'there is no note for "[^{label}]"'
        right = f"Write `[^{label}]: …` on a line of its own."
        yield _problem("note-missing", source.place_of(f"[^{label}]"), what, right)
    lines, named = source.text.split("\n"), set[str]()
    for block in _all(document):
        if block.kind == "fence" and block.lines and not block.ended:
            what = "the block of code that begins here never ends"
            right = f"Write {block.mark[:20]} on a line of its own below the code."
            yield _problem("unclosed-fence", _place(source, lines, block.line, block.mark), what, right)
        for name, number, found, right in _unsupported(block):
            if name not in named:
                named.add(name)
                what = f"{name} is not read here, and is printed as typed"
                yield _problem("unsupported-syntax", _place(source, lines, number, found), what, right)
    for aside in source.asides:
        if not aside.kind and not aside.is_escaped and "macro" not in named:
            named.add("macro")
            what = "a macro is not read here, and is printed as typed"
            right = "Write the words themselves, or a backslash in front of it where it is meant to be printed."
            yield _problem("unsupported-syntax", aside.where, what, right)


def unused_notes(source: Source, document: Block, unused: frozenset[str]) -> Iterator[Problem]:
    """Yield a problem for each note to which nothing refers."""
    for block in _all(document):
        if block.kind == "note" and id_of(block.mark) in unused:
            where = Location(source.where.path, source.where.line + block.line, 1, len(block.mark) + 4)
            what = f'nothing refers to the note "[^{block.mark}]"'
            yield _problem("note-unused", where, what, f"Write [^{block.mark}] where it belongs, or delete the note.")


def _all(block: Block) -> Iterator[Block]:
    for child in block.children:
        yield child
        yield from _all(child)


def _unsupported(block: Block) -> Iterator[tuple[str, int, str, str]]:
    """Yield the name of each kind that a block holds, its line, how it begins, and what to write instead."""
    places = {"fence": ("fence",), "html": ("html",), "paragraph": ("line", "text")}.get(block.kind, ())
    typed = [block.words] if block.kind == "fence" else block.lines
    for one in UNSUPPORTED if places else ():
        read = one.pattern.match if one.place in ("line", "fence") else one.pattern.search
        found = next(((number, at) for number, line in enumerate(typed) if (at := read(line))), None)
        if one.place in places and found:
            yield one.name, block.line + found[0], found[1][0], one.right


def _place(source: Source, lines: list[str], number: int, found: str) -> Location:
    line = lines[number] if number < len(lines) else ""
    column = len(source.restore(line[: max(line.find(found), 0)])) + 1
    return Location(source.where.path, source.where.line + number, column, max(len(found), 1))


def _problem(code: str, where: Location, what: str, right: str) -> Problem:
    return Problem(where, CODES[code].grade, code, what, right)
