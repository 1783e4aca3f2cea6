"""The guide's engine: Markdown that ships with the package, and what is derived of the code where it asks for that."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files

from sightline.narrative import Target, Unknown, convert
from sightline.problems import Location
from sightline.site.guide import dates, fields, keys, mission, problems, tables
from sightline.site.guide.words import line
from sightline.subjects.frame.record_page import HOME, about_page
from sightline.subjects.frame.scope import Scope
from sightline.views.inline import Go
from sightline.views.page import Page, Section
from sightline.views.parts import Part
from sightline.views.rows import Row, Rows
from sightline.views.texts import Prose, Sample

PAGES = {
    "index": "Guide",
    "fields": "Fields",
    "mission": "Mission",
    "problems": "Problems",
    "import-neutral": "Import the neutral form",
    "import-decisions": "Import decision records",
    "import-goals": "Import goals",
    "import-csv": "Import a sheet",
}
"""The title of each page by the name of its file, in the order in which one turns from one to the next."""

_BLOCK = re.compile(
    r"^## (?P<title>.+) \{#(?P<id>.+)\}$|^```(?P<label>.*)\n(?P<sample>(?s:.*?))\n```$|^::: (?P<derived>.+)$",
    re.MULTILINE,
)
"""What is no prose: the heading of a section with its id, a sample with its label, and what is derived."""


def arrange(scope: Scope) -> tuple[Page, ...]:
    """Return the guide's pages: how to write, every field, the mission row by row, every problem, each import."""
    pages = [_page(scope, name) for name in PAGES]
    links = [Go(page.title, page.address) for page in pages]
    before, after = (None, *links), (*links[1:], None)
    return tuple(replace(page, before=back, after=on) for page, back, on in zip(pages, before, after, strict=False))


def _page(scope: Scope, name: str) -> Page:
    """Return a page of the guide. It is no part of the content, so no file of it is its source."""
    headline, lede, text = read(name).split("\n\n", 2)
    sections: list[Section] = []
    for block in blocks(scope, text):
        if isinstance(block, Section):
            sections.append(block)
        else:
            sections[-1] = replace(sections[-1], parts=(*sections[-1].parts, block))
    title, nav = PAGES[name], address_of("index")
    page = about_page(scope, address_of(name), title, headline.removeprefix("# "), line(lede), sections)
    crumbs = (HOME,) if page.address == nav else (Go(PAGES["index"], nav),)
    return replace(page, kind="guide", crumbs=crumbs, source=None, owner=(), reviewed=(), nav=nav)


def blocks(scope: Scope, text: str) -> Iterator[Section | Part]:
    """Yield the sections that a text begins, and the parts that stand below each.

    Raises:
        KeyError: for something derived that is not known.
    """
    done = 0
    for found in (*_BLOCK.finditer(text), None):
        prose = text[done : found.start() if found else None].strip()
        if prose:
            yield _prose(prose)
        if found and found["title"]:
            yield Section(found["id"], found["title"], ())
        elif found and found["sample"]:
            yield Sample(found["sample"], found["label"].strip())
        elif found:
            yield from DERIVED[found["derived"]](scope)
        done = found.end() if found else done


@cache
def read(name: str) -> str:
    """Return the text of a file of the guide."""
    return (files("sightline") / "guide" / f"{name}.md").read_text(encoding="utf-8")


def address_of(name: str) -> str:
    """Return the address of a page of the guide by the name of its file."""
    return "guide/" if name == "index" else f"guide/{name}/"


@cache
def _prose(text: str) -> Prose:
    return Prose(convert(text, Location("guide/index.md"), _Signposts()).html)


class _Signposts:
    """Where the guide's prose leads: pages of its own, ``fields.md``, and the site's files, ``/data/vision.json``."""

    def link(self, _name: str, /) -> None:
        return None

    def hint(self, _name: str, _cutoff: float, /) -> str:
        return ""

    def value(self, kind: str, _words: tuple[str, ...], /) -> Unknown:
        return Unknown(f"the guide quotes no {kind}", "")

    def attachment(self, path: str) -> str:
        return path

    def page_of(self, path: str) -> Target | None:
        name = path.removesuffix(".md")
        return Target(address_of(name), PAGES[name], None) if name in PAGES else None


def _others(_: Scope) -> Iterable[Part]:
    """Lead on to the other pages of the guide."""
    names = [name for name in PAGES if name != "index"]
    heads = {name: read(name).partition("\n")[0].removeprefix("# ") for name in names}
    yield Rows(tuple(Row((Go(PAGES[name], address_of(name)),), text=(heads[name],)) for name in names))


DERIVED: Mapping[str, Callable[[Scope], Iterable[Section | Part]]] = {
    "folders": tables.folders,
    "commands": tables.commands,
    "dates": dates.forms,
    "audiences": tables.audiences,
    "pages": _others,
    "fields": fields.sections,
    "mission": mission.rows,
    "problems": problems.sections,
    "keys": keys.sections,
    "every-import": lambda scope: blocks(scope, read("every-import")),
}
"""What stands where a line of the guide says ``::: name``."""
