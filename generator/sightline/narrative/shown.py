"""What of a narrative's source its page shows: what is left out there is left out of every export, too.

Comments, definitions that no link uses, what stands in a script or in an attribute that no page keeps: each place where
something may hide is filled with a word of its own, and the narrative is converted again. Words that are not on that
page stand where no page shows anything. What is taken out must leave the page as it is, to the letter.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sightline.narrative.convert import Narrative, is_plain
from sightline.narrative.markup import KEPT_ATTRIBUTES
from sightline.narrative.raw import FRAMES, LEFT_OUT

_SWALLOWED = "|".join(sorted(LEFT_OUT | FRAMES))
_HIDING = re.compile(
    rf"<!--(?P<comment>.*?)(?=-->|\Z)"
    rf"|(?P<opening><(?:{_SWALLOWED})(?=[\s/>])[^<>]*>)(?P<held>.*?)(?=</(?:{_SWALLOWED})\b|\Z)"
    r"|(?P<tag></?[a-z][^<>]*>)"
    r"|^(?:[ \t]|>|[-*+][ ]|[0-9]{1,9}[.)][ ])*+(?P<definition>\[(?!\^)[^\[\]\n]*+\]:[ ]*+\n?+[ ]*+\S++[ ]*+"
    r"(?:\n[ ]*+)?(?:\"[^\n]*\"|'[^\n]*'|\([^\n]*\))?[ ]*+(?:\n|\Z))"
    r"|^[ >]*+(?:`{3,}+|~{3,}+)[ ]*+\{[ ]*+(?:\.[\w+-]++)?+(?P<info>[^}\n]*+)\}",
    re.DOTALL | re.IGNORECASE | re.MULTILINE,
)
_ATTRIBUTE = re.compile(r"(?<!\s)\s++([^\s=/>\"']++)(?:\s*+=\s*+(?:\"[^\"]*\"|'[^']*'|[^\s>]+))?")
_WORDS = frozenset({"alt", "href", "src", "title"})
"""Attributes that pages show, or say of that they lead nowhere."""
_PLAIN = frozenset(name for names in KEPT_ATTRIBUTES.values() for name in names)
"""Attributes that pages keep where they may stand."""


@dataclass(frozen=True)
class _Hide:
    """A place in a source where something may be that no page shows, and what fills it when it is tried."""

    start: int
    end: int
    filling: str

    def put(self, number: int) -> str:
        """Return the filling with the word by which this place is known again."""
        return self.filling.format(f"zq{number}zq")


def shown_source(text: str, html: str, again: Callable[[str], Narrative]) -> str:
    """Return a narrative's source without what its page does not show.

    Args:
        text: Markdown as written.
        html: its page.
        again: converts another source for the same page.

    Where something is hidden that cannot be taken out without changing the page, the words of the page are returned.
    """
    hides = [] if is_plain(html) else list(_hides(text, html))
    if not hides:
        return text
    tried = again(_filled(text, hides, [hide.put(number) for number, hide in enumerate(hides)])).html
    hidden = [hide for number, hide in enumerate(hides) if f"zq{number}zq" not in tried]
    for out in (_without(text, hidden), _masked(text, hidden)):
        if out == text or again(out).html == html:
            return out
    return again(text).text


def _hides(text: str, html: str) -> Iterator[_Hide]:
    """Yield the places where something may hide, in their order."""
    for found in _HIDING.finditer(text):
        for group in ("opening", "tag"):
            if found[group]:
                yield from _attributes(found, group, html)
        for group in ("comment", "held"):
            if (found[group] or "").strip():
                yield _Hide(*found.span(group), "{}" + "\n" * found[group].count("\n") + " ")
        if found["info"]:
            yield _Hide(*found.span("info"), " {}")
        if found["definition"]:
            label = found["definition"].partition("]:")[0].replace("{", "{{").replace("}", "}}")
            yield _Hide(*found.span("definition"), f"{label}]: https://{{0}}.example/\n")


def _attributes(tag: re.Match[str], group: str, html: str) -> Iterator[_Hide]:
    """Yield the attributes of a tag that pages do not keep, and the value of those that are not on this one."""
    begin = tag.start(group)
    name = re.match(r"</?[^\s/>]+", tag[group])
    for found in _ATTRIBUTE.finditer(tag[group], name.end() if name else 0):
        key, value = found[1].lower(), found[0].partition("=")[2].strip().strip("\"'")
        if key not in _PLAIN or (key not in _WORDS and value and value not in html):
            yield _Hide(begin + found.start(), begin + found.end(), " {}")


def _filled(text: str, hides: Sequence[_Hide], fillings: Sequence[str]) -> str:
    """Return a text with each place filled."""
    out, done = [], 0
    for hide, filling in zip(hides, fillings, strict=True):
        out += [text[done : hide.start], filling]
        done = hide.end
    return "".join([*out, text[done:]])


def _without(text: str, hides: Sequence[_Hide]) -> str:
    """Return a text without what hides: comments stay as empty ones, and lines as lines, since they may part blocks."""
    return _filled(text, hides, [_rest(text, hide) for hide in hides])


def _rest(text: str, hide: _Hide) -> str:
    if text.startswith("<!--", max(0, hide.start - 4)):
        return " "
    return "\n" if hide.filling.endswith("\n") and text[hide.end - 1] == "\n" else ""


def _masked(text: str, hides: Sequence[_Hide]) -> str:
    """Return a text in which what hides keeps its shape and says nothing."""
    return _filled(text, hides, [re.sub(r"[^\W_]", "z", text[hide.start : hide.end]) for hide in hides])
