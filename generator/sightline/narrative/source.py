"""The narrative before Markdown sees it: what is ours, and what must print literally, is set aside.

Placeholders, ``[[links]]`` and template tags become marks, which no author can type. After Markdown
and the sanitiser each mark is put back: as a value or a link in prose, as typed in code and attributes.
"""

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from sightline.problems import Location

OPEN, CLOSE = "\ufdd0", "\ufdd1"
"""Noncharacters of Unicode: they are never text, so they can stand around the number of a mark."""
MARK = re.compile(f"{OPEN}([0-9]+){CLOSE}")
LEAD_OPEN, LEAD_CLOSE = "\ufdd2", "\ufdd3"
"""Around the number of an address that Markdown read."""
LEAD = re.compile(f"{LEAD_OPEN}([0-9]+){LEAD_CLOSE}")
QUOTABLE = ("measure", "key-result", "capacity", "count", "title")
"""The first words of a placeholder; braces around anything else are printed as typed."""

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_ASIDE = re.compile(
    r"(?P<escape>\\?)(?:"
    r"\{\{(?P<inside>(?:[^{}`\n]|\n(?!\s*\n)){1,300})\}\}|\{%[^`\n]{1,300}?%\}"
    r"|\[\[(?P<target>[^\[\]|`\n]{1,200}?)\\?(?:\|(?P<label>[^\[\]`\n]{1,300}))?\]\](?![(\[:]))"
)
_PLACEHOLDER = re.compile(rf"\s*({'|'.join(QUOTABLE)})((?:\s+[\w/-]+)+)\s*")
_OWN_ID = re.compile(r"(?![0-9]+$)[a-z0-9][a-z0-9-]*([/:][a-z0-9][a-z0-9-]*){0,2}")
_LEADS = re.compile(
    r"\]\([ \t]*<?([^)\s>]*)|^[ ]{0,3}\[[^\]\n]{1,300}\]:[ \t]*<?([^\s>]+)|(?:href|src)\s*=\s*[\"']?([^\"'>\s]+)",
    re.MULTILINE | re.IGNORECASE,
)
_FENCE = re.compile(r"[ ]{0,12}(`{3,}|~{3,})[^`\n]*$")


@dataclass(frozen=True)
class Aside:
    """Something that was set aside: as it is printed literally, its place, and what it means."""

    written: str
    where: Location
    kind: str = ""
    """The first word of a placeholder, ``link`` for ``[[…]]``, or empty for what prints literally."""
    words: tuple[str, ...] = ()
    """The words of a placeholder, or the target of a link."""
    label: str = ""
    is_escaped: bool = False
    """Whether a backslash in front says that it is meant to be printed."""


@dataclass
class Source:
    """A narrative made ready for Markdown, and the way back to the lines of its file."""

    text: str
    asides: list[Aside]
    where: Location
    _starts: list[int] = field(default_factory=list)
    _leads: dict[str, deque[int]] | None = None

    def restore(self, text: str) -> str:
        """Return text as it was typed, without marks."""
        return MARK.sub(lambda mark: self.asides[int(mark[1])].written, text)

    def place_of(self, lead: str) -> Location:
        """Return the place where the address of a link or picture stands; the next one each time it is asked."""
        if self._leads is None:
            self._leads = _leads_of(self.text)
        places = self._leads.get(lead)
        if not places:
            return self.place(max(self.text.find(lead), 0), len(self.restore(lead)))
        return self.place(places.popleft() if len(places) > 1 else places[0], len(self.restore(lead)))

    def place(self, offset: int, length: int) -> Location:
        """Return the place in the file of a stretch of the text."""
        if not self._starts:
            self._starts = _starts_of(self.text)
        line = bisect_right(self._starts, offset)
        before = self.restore(self.text[self._starts[line - 1] : offset])
        return Location(self.where.path, self.where.line + line - 1, len(before) + 1, max(length, 1))


def read_source(text: str, where: Location) -> Source:
    """Set aside what Markdown must not touch. Line ends become ``\\n``, control characters a replacement mark."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    text = _UNPRINTABLE.sub("\ufffd", text)
    if "{{" not in text and "{%" not in text and "[[" not in text:
        return Source(text, [], where)
    asides: list[Aside] = []
    starts, pieces, done = _starts_of(text), [], 0
    for start, end in prose(text):
        for found in _ASIDE.finditer(text, start, end):
            line = bisect_right(starts, found.start())
            column = found.start() - starts[line - 1] + 1 + len(found["escape"])
            place = Location(where.path, where.line + line - 1, column, found.end() - found.start())
            aside = _aside(found, place)
            if aside is None:
                continue
            pieces += [text[done : found.start()], f"{OPEN}{len(asides)}{CLOSE}" + "\n" * found[0].count("\n")]
            done = found.end()
            asides.append(aside)
    return Source("".join([*pieces, text[done:]]), asides, where)


def _aside(found: re.Match[str], place: Location) -> Aside | None:
    """Say what was found, or None for double brackets that are not ours."""
    written = found[0][len(found["escape"]) :]
    target = found["target"]
    if target is not None:
        if found["escape"] or not _OWN_ID.fullmatch(target.strip()):
            return None
        return Aside(written, place, "link", (target.strip(),), (found["label"] or "").strip())
    asked = _PLACEHOLDER.fullmatch(found["inside"] or "")
    if asked is None or found["escape"]:
        return Aside(written, place, is_escaped=bool(found["escape"]))
    return Aside(written, place, asked[1], tuple(asked[2].split()))


def _starts_of(text: str) -> list[int]:
    return [0, *(found.end() for found in re.finditer("\n", text))]


def _leads_of(text: str) -> dict[str, deque[int]]:
    out: dict[str, deque[int]] = {}
    for start, end in prose(text):
        for found in _LEADS.finditer(text, start, end):
            group = found.lastindex or 1
            out.setdefault(found[group], deque()).append(found.start(group))
    return out


def prose(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of text that are neither in a fence nor in a code span."""
    for start, end in _outside_fences(text):
        begin = start
        for first, last in _code_spans(text, start, end):
            yield begin, first
            begin = last
        yield begin, end


def _outside_fences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of text that stand in no fence."""
    fence, begin, offset = "", 0, 0
    for line in text.split("\n"):
        opened = _FENCE.match(line)
        if not fence and opened:
            yield begin, offset
            fence = opened[1]
        elif fence and line.strip().startswith(fence) and not line.strip().strip(fence[0]):
            fence, begin = "", offset + len(line)
        offset += len(line) + 1
    if not fence:
        yield begin, len(text)


def _code_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield code spans: a run of backticks and the next run that is as long, in one paragraph."""
    paragraph: list[tuple[int, int]] = []
    for found in re.compile(r"`+|\n[ \t]*\n").finditer(text, start, end):
        if found[0].startswith("`"):
            paragraph.append(found.span())
        else:
            yield from _paired(paragraph)
            paragraph = []
    yield from _paired(paragraph)


def _paired(runs: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    coming: dict[int, deque[tuple[int, int]]] = {}
    for first, last in runs:
        coming.setdefault(last - first, deque()).append((first, last))
    done = -1
    for first, last in runs:
        same = coming[last - first]
        while same and same[0][0] <= max(first, done - 1):
            same.popleft()
        if first >= done and same:
            done = same[0][1]
            yield first, done
