"""Puts back what was set aside, and turns addresses into links, on the sanitised tree."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from posixpath import basename

from sightline.language import count
from sightline.model.values import Key
from sightline.narrative.hrefs import SITE, Href, follow
from sightline.narrative.quoting import Quoted, Unknown
from sightline.narrative.raw import FRAMES
from sightline.narrative.resolver import Resolver
from sightline.narrative.source import LEAD, MARK, Aside, Source
from sightline.narrative.template_marks import template_marks
from sightline.narrative.tree import Element, Node, elements, words
from sightline.problems import CODES, Location, Problem

_DANGLING = {"class": "sl-dangling__text", "title": "This link leads nowhere"}
MOST_OF_A_CODE = 100
"""Problems of one code that a narrative is told of one by one; of the others it is told how many there are."""
MOST_QUOTED = 80
"""Characters of an address that a problem repeats."""
_SURE, _LIKELY = 0.6, 0.8
"""How alike a name must be to be suggested: where an id was surely meant, and where it may have been words."""


@dataclass(frozen=True)
class Fragment:
    """A part of another record's page to which a link leads; whether it is there is known later."""

    key: Key | None
    """The record, or None for the vision's own page."""
    typed: str
    where: Location


FRAGMENT = "\ufdd4{}\ufdd5"
"""Stands at the end of an address for the number of its fragment."""


@dataclass
class LinkResolver:
    """One narrative on its way from sanitised tree to finished tree; collects what is found on the way."""

    source: Source
    leads: list[str]
    resolver: Resolver
    problems: list[Problem] = field(default_factory=list)
    mentions: dict[Key, None] = field(default_factory=dict)
    fragments: list[Fragment] = field(default_factory=list)
    attachments: dict[str, None] = field(default_factory=dict)
    _reported: Counter[str] = field(default_factory=Counter)
    _unlisted: dict[str, Location] = field(default_factory=dict)
    """Where the first problem stands that is counted and not listed, by its code."""

    def weave(self, nodes: list[Node], *, linked: bool = False, code: bool = False) -> list[Node]:
        """Return the nodes with marks and addresses resolved; inside links no further link is made."""
        out: list[Node] = []
        for node in nodes:
            if isinstance(node, str):
                out += [self._restore(node)] if code else self._text(self._typed(node), linked)
            else:
                out += self._element(node, linked, code)
        return out

    def _element(self, element: Element, linked: bool, code: bool) -> list[Node]:
        """Resolve the links of one element."""
        lead = element.attributes.pop("href", None) or element.attributes.pop("src", None)
        marked = lead is not None and LEAD.fullmatch(lead) is not None
        lead = self._typed(lead) if lead is not None else None
        typed = element.attributes.items()
        element.attributes = {name: self._restore(value) for name, value in typed if not _forged(name, value)}
        if element.tag == "img":
            return self._picture(element, lead or "", linked)
        if element.tag in FRAMES:
            return self._frame(lead or "", linked)
        link = element.tag == "a" and lead is not None
        inside = code or element.tag in ("code", "pre")
        element.children = self.weave(element.children, linked=linked or link, code=inside)
        if link and not (marked or words(element.children, alt=True)):
            return element.children
        return self._link(element, lead or "") if link else [element]

    def _typed(self, lead: str) -> str:
        """Return text with the addresses that Markdown read, still with marks."""
        return LEAD.sub(lambda found: self.leads[int(found[1])], lead)

    def _restore(self, text: str) -> str:
        """Return text as it was typed."""
        return self.source.restore(self._typed(text))

    def _follow(self, lead: str) -> Href:
        found = follow(self.source.restore(lead), self.source.where.path, self.resolver)
        if found.key:
            self.mentions[found.key] = None
        if found.path:
            self.attachments[found.path] = None
        return found

    def _link(self, element: Element, lead: str) -> list[Node]:
        """Resolve one link."""
        found = self._follow(lead)
        if not found.href:
            self._nowhere(lead, found)
            return [dangling(element.children)]
        if not words(element.children, alt=True) and not any(one.tag == "img" for one in elements(element.children)):
            element.children = [self.source.restore(lead)]
        element.attributes["href"] = found.href + self._fragment(lead, found)
        if found.path.casefold().endswith(".pdf"):  # a PDF can hold scripts: it is saved, and never opened on this site
            element.attributes["download"] = ""
        if found.foreign:
            element.attributes["rel"] = "noopener noreferrer"
        return [element]

    def _fragment(self, lead: str, found: Href) -> str:
        """Return the mark of a fragment of another page, or nothing where an address has none."""
        if not found.fragment:
            return ""
        self.fragments.append(Fragment(found.key, found.fragment, self.source.place_of(lead)))
        return FRAGMENT.format(len(self.fragments) - 1)

    def _nowhere(self, lead: str, found: Href) -> None:
        """Report a link that leads nowhere: an error in our own form, else a gap, or a warning where an id is near."""
        typed = self._short(lead)
        hint = self.resolver.hint(found.name, _SURE if found.ours else _LIKELY) if found.name else ""
        if found.ours:
            self._report(lead, "broken-link-in-prose", f'there is no record "{found.name[:MOST_QUOTED]}"', hint)
        elif hint:
            self._report(lead, "misspelt-link-in-prose", f'"{typed}" leads nowhere', hint)
        else:
            self._report(lead, "dangling-link-in-prose", f'the link to "{typed}" leads nowhere')

    def lose(self, link: Element) -> None:
        """Turn a link to an anchor that the page does not have into marked words."""
        lead = link.attributes["href"]
        self._report(lead, "dangling-link-in-prose", f'there is no heading for "{self._short(lead)}" here')
        link.tag, link.attributes = "span", dict(_DANGLING)

    def refuse(self, tags: list[str]) -> None:
        """Report elements that are left out with what they hold."""
        for tag in tags:
            what = f"<{tag}> does not belong in a narrative and is left out"
            self._report(f"<{tag}", "html-left-out", what)

    def leave_marks(self) -> None:
        """Report the marks of a template, which are printed as typed."""
        for mark, place in template_marks(self.source):
            what = f'"{self._short(mark)}" is a mark of another program, and is printed as typed'
            self._report(place, "template-mark", what, "Delete it, or write what it stood for.")

    def _picture(self, image: Element, lead: str, linked: bool) -> list[Node]:
        """Show a picture that lies below ``content/``; of any other its words stay, with a link to it."""
        found = self._follow(lead)
        alt = " ".join(image.attributes.get("alt", "").split())
        if found.path:
            image.attributes |= {"src": found.href, "alt": alt, "loading": "lazy"}
            return [image]
        label = alt or basename(self.source.restore(lead).rstrip("/"))
        typed = self._short(lead)
        if not found.foreign:
            what = f'there is no picture "{typed}" below content/'
            self._report(lead, "missing-image-in-prose", what)
            return [label if linked else dangling([label])] if label else []
        what = f'the picture "{typed}" lies on another host, and is linked and not shown'
        self._report(lead, "foreign-image-in-prose", what)
        return [_away(label, found.href, linked)]

    def _frame(self, lead: str, linked: bool) -> list[Node]:
        found = self._follow(lead)
        return [_away(self.source.restore(lead), found.href, linked)] if found.foreign else []

    def _text(self, text: str, linked: bool) -> list[Node]:
        pieces = MARK.split(text)
        out: list[Node] = []
        for place, piece in enumerate(pieces):
            if place % 2 == 0:
                out += [piece] if piece else []
            else:
                out += self._aside(self.source.asides[int(piece)], linked)
        return out

    def _aside(self, aside: Aside, linked: bool) -> Iterator[Node]:
        if not aside.kind:
            yield aside.written
        elif aside.kind == "link":
            yield self._own_link(aside, linked)
        else:
            yield self._quoted(aside, linked)

    def _own_link(self, aside: Aside, linked: bool) -> Node:
        """Resolve a link in double brackets, or report that it leads nowhere."""
        name = aside.words[0].replace(":", "/")
        target = self.resolver.link(name)
        if target is None:
            hint = self.resolver.hint(name, _SURE)
            self._report(aside.where, "broken-link-in-prose", f'there is no record "{name}"', hint)
            return dangling([aside.label or aside.written])
        if target.key:
            self.mentions[target.key] = None
        label = aside.label or target.title
        return label if linked else Element("a", {"href": SITE + target.address}, [label])

    def _quoted(self, aside: Aside, linked: bool) -> Node:
        """Return the figure that is quoted, or report that it is not there."""
        value = self.resolver.value(aside.kind, aside.words)
        if isinstance(value, Unknown):
            self._report(aside.where, "unknown-quoted", value.what, value.right)
            return dangling([aside.written])
        if value.key:
            self.mentions[value.key] = None
        if value.withheld:
            block = Element("span", {"class": "sl-withheld__block", "aria-hidden": "true"})
            return Element("span", {"class": "sl-withheld"}, [block, "Withheld"])
        if not value.text:
            what = f'"{" ".join((aside.kind, *aside.words))}" is quoted and not stated'
            self._report(aside.where, "quoted-not-stated", what)
            return Element("span", {"class": "sl-unstated"}, ["Not stated"])
        return _figure(value, linked)

    def _short(self, lead: str) -> str:
        """Return an address as it was typed, no longer than a problem needs."""
        typed = self.source.restore(lead)
        return typed if len(typed) <= MOST_QUOTED else f"{typed[:MOST_QUOTED]}…"

    def _report(self, at: Location | str, code: str, what: str, right: str = "") -> None:
        """Write a problem down, at a place or where an address stands; of too many alike, only count it."""
        self._reported[code] += 1
        if self._reported[code] <= MOST_OF_A_CODE + 1:
            where = self.source.place_of(at) if isinstance(at, str) else at
            if self._reported[code] <= MOST_OF_A_CODE:
                self.problems.append(Problem(where, CODES[code].grade, code, what, right))
            else:
                self._unlisted[code] = where

    def count_rest(self) -> None:
        """Add a problem for each code of which there are more than are listed, with their number."""
        for code, where in self._unlisted.items():
            rest = self._reported[code] - MOST_OF_A_CODE
            what = f"this fault stands {count(rest, 'more time')} in the narrative from here on"
            self.problems.append(Problem(where, CODES[code].grade, code, what, "Mend the first ones and check again."))


def dangling(children: list[Node]) -> Element:
    """Mark words whose link leads nowhere."""
    return Element("span", dict(_DANGLING), children)


def _forged(name: str, value: str) -> bool:
    """Whether an author typed a class that is ours to give."""
    return name == "class" and "sl-" in value


def _figure(value: Quoted, linked: bool) -> Node:
    """Print a figure as a link to the page that shows it."""
    if linked:
        return value.text
    return Element("a", {"href": SITE + value.address, "title": value.title}, [value.text])


def _away(label: str, href: str, linked: bool) -> Node:
    """Link to something on another host that is not loaded."""
    if linked:
        return label
    return Element("a", {"href": href, "rel": "noopener noreferrer"}, [label or href])
