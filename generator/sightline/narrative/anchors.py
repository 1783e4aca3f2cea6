"""Headings of a narrative: their levels on the page, their anchors, and the links to them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from unicodedata import category, normalize
from urllib.parse import quote, unquote

from sightline.narrative.tree import Element, Node, elements, words
from sightline.views.tree import Heading

_HEADING = re.compile(r"h[1-6]")
_SANE = re.compile(r"(?!fn-)[^\W\d_][\w-]*")
"""An id that an author gave and that can be kept as it is."""
TOP = 3
"""Level of a narrative's own top heading: the page has its title, and sections above the narrative."""


@dataclass
class Anchors:
    """Gives out ids that nothing else on the page has, and knows them by the names that authors use."""

    taken: frozenset[str]
    prefix: str
    given: dict[str, str] = field(default_factory=dict)
    """The id for each name that a link may use: GitHub's for a heading, or the author's own."""
    used: set[str] = field(default_factory=set)
    _loose: dict[str, str] = field(default_factory=dict)

    def give(self, name: str, names: tuple[str, ...] = ()) -> str:
        """Return an id for ``name``, prefixed, and numbered where the page has it already."""
        wanted = _plain_id(self.prefix + name)
        one, number = wanted, 0
        while one in self.used or one in self.taken:
            number += 1
            one = f"{wanted}-{number}"
        self.used.add(one)
        for known in (name, *names):
            self.given.setdefault(known, one)
            self._loose.setdefault(_loose(known), one)
        return one

    def find(self, fragment: str) -> str:
        """Return the id that a fragment means, or an empty string: exactly, else as loosely as it must be."""
        if fragment in self.given:
            return self.given[fragment]
        found = self._loose.get(_loose(unquote(fragment)), "")
        return found or (fragment if fragment in self.taken else "")


def github_slug(text: str) -> str:
    """Return the anchor that GitHub gives a heading, before repeated ones are numbered."""
    return "".join(sign for sign in text.strip().lower() if sign in " -" or _is_letter(sign)).replace(" ", "-")


def _is_letter(sign: str) -> bool:
    """Whether a sign belongs to words, in any script; some write vowels as marks of their own."""
    return sign.isalnum() or sign == "_" or category(sign).startswith("M")


def drop_title(nodes: list[Node], title: str) -> None:
    """Take away a first-level heading that repeats the title, since the page has it."""
    wanted = _alike(title)
    for element in (Element("div", {}, nodes), *elements(nodes)):
        for child in element.children:
            if isinstance(child, Element) and child.tag == "h1" and wanted and _alike(words([child])) == wanted:
                element.children.remove(child)
                return


def set_headings(nodes: list[Node], anchors: Anchors, top: int = TOP) -> tuple[Heading, ...]:
    """Shift headings so that they start below the page's own and never skip a level, and give them ids."""
    out: list[Heading] = []
    above: list[int] = []
    slugs: dict[str, int] = {}
    for element in elements(nodes):
        if not _HEADING.fullmatch(element.tag):
            continue
        level = int(element.tag[1])
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        element.tag = f"h{min(top - 1 + len(above), 6)}"
        text = words([element], alt=True)
        own = element.attributes.pop("id", "")
        slug = _numbered(github_slug(text) or "section", slugs)
        wanted = own if _SANE.fullmatch(own) else slug
        element.attributes["id"] = anchors.give(wanted, (slug, own) if own else (slug,))
        out.append(Heading(int(element.tag[1]), text, element.attributes["id"]))
    return tuple(out)


def keep_asked(nodes: list[Node]) -> None:
    """Take away every id and name that no link on the page asks for, unless other pages may well lead to it."""
    asked: set[str] = set()
    for element in elements(nodes):
        href = element.attributes.get("href", "")
        if href.startswith("#"):
            asked |= {href[1:], unquote(href[1:])}
    for element in elements(nodes):
        for name in ("id", "name"):
            given = element.attributes.get(name, "")
            if given not in asked and not (name == "id" and _SANE.fullmatch(given)):
                element.attributes.pop(name, None)


def set_anchors(nodes: list[Node], anchors: Anchors) -> Iterator[Element]:
    """Give ids to what is linked to beside headings, point links at them, and yield links to nothing on this page."""
    for element in elements(nodes):
        name = element.attributes.get("id", "")
        if not name or _HEADING.fullmatch(element.tag):
            continue
        if name in anchors.given:
            del element.attributes["id"]
        else:
            element.attributes["id"] = anchors.give(name)
    for link in elements(nodes):
        fragment = link.attributes.get("href", "")
        found = anchors.find(fragment[1:]) if fragment.startswith("#") else ""
        if found:
            link.attributes["href"] = f"#{quote(found)}"
        elif fragment.startswith("#"):
            yield link


def name_tables(nodes: list[Node]) -> None:
    """Name each table's region by its caption, or else by the heading above it."""
    heading, number = "", 0
    for element in elements(nodes):
        if _HEADING.fullmatch(element.tag):
            heading, number = words([element], alt=True), 0
        elif element.attributes.get("class") == "sl-scroll":
            number += 1
            captions = [one for one in elements(element.children) if one.tag == "caption"]
            said = words(captions[:1]) or heading
            count = f" {number}" if number > 1 or not said else ""
            element.attributes["aria-label"] = f"Table{count}: {said}" if said else f"Table{count}"


def _numbered(slug: str, seen: dict[str, int]) -> str:
    seen[slug] = seen.get(slug, -1) + 1
    return f"{slug}-{seen[slug]}" if seen[slug] else slug


def _plain_id(name: str) -> str:
    """Return a name as an id: letters of any script, Latin ones without accents, digits, hyphens, underlines."""
    plain = "".join(_plain_letter(sign) for sign in normalize("NFKC", name))
    plain = re.sub(r"-*\x00[-\x00]*", "-", plain).strip("-")
    return plain if plain[:1].isalpha() else f"at-{plain}".rstrip("-")


def _plain_letter(sign: str) -> str:
    bare = normalize("NFKD", sign)[0]
    if bare.isascii():
        return bare if bare.isalnum() or bare in "_-" else "\x00"
    return sign if _is_letter(sign) else "\x00"


def _alike(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def _loose(name: str) -> str:
    """Return what must be alike for a fragment to mean a heading: other programs number and join differently."""
    return re.sub(r"^[\d\W_]+", "", re.sub(r"[\W_]+", "-", name.casefold())).strip("-")
