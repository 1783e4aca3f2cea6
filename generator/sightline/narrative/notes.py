"""Footnotes: numbered in the order in which the text refers to them, each with ways back."""

from sightline.narrative.tree import Element, Node, elements

BACK = "\u21a9"


def id_of(label: str) -> str:
    """Return the id of the note with a label."""
    return f"fn-{'-'.join(label.split())}"


def number_notes(nodes: list[Node]) -> frozenset[str]:
    """Number marks and notes, and return the ids of notes to which nothing refers; these stand last."""
    lists = [
        element for element in elements(nodes) if element.tag == "div" and element.attributes.get("class") == "footnote"
    ]
    entries = {
        entry.attributes.get("id", ""): entry
        for block in lists[-1:]
        for entry in elements(block.children)
        if entry.tag == "li" and entry.attributes.get("id", "").startswith("fn-")
    }
    marks: dict[str, list[str]] = {}
    numbers: dict[str, int] = {}
    for mark in elements(nodes):
        links = [child for child in mark.children if isinstance(child, Element) and child.tag == "a"]
        if mark.tag == "sup" and links and links[0].attributes.get("class") == "footnote-ref":
            _number(mark, links[0], marks, numbers)
    for place, (name, ids) in enumerate(marks.items(), 1):
        if name in entries:
            _lead_back(entries[name], place, ids)
    _sort(lists[-1:], list(marks))
    return frozenset(entries) - frozenset(marks)


def _number(mark: Element, link: Element, marks: dict[str, list[str]], numbers: dict[str, int]) -> None:
    name = link.attributes.get("href", "").removeprefix("#")
    ids = marks.setdefault(name, [])
    ids.append(f"fnref{len(ids) + 1 if ids else ''}-{name.removeprefix('fn-')}")
    mark.attributes["id"] = ids[-1]
    link.children = [str(numbers.setdefault(name, len(numbers) + 1))]


def _lead_back(entry: Element, place: int, ids: list[str]) -> None:
    """Put a way back to each mark at the end of a note."""
    parts = [part for part in entry.children if isinstance(part, Element)]
    last = parts[-1] if parts and parts[-1].tag == "p" else entry
    for name in ids:
        title = f"Back from note {place} to the text"
        link = Element("a", {"href": f"#{name}", "class": "footnote-backref", "title": title}, [BACK])
        last.children += ["\u00a0", link]


def _sort(lists: list[Element], order: list[str]) -> None:
    """Put notes into the order of their marks."""
    place = {name: number for number, name in enumerate(order)}
    for block in lists:
        for listing in block.children:
            if isinstance(listing, Element) and listing.tag == "ol":
                entries = [child for child in listing.children if isinstance(child, Element)]
                entries.sort(key=lambda entry: place.get(entry.attributes.get("id", ""), len(place)))
                listing.children = list(entries)
