"""How the guide says things: sentences with code in them, and the head of its pages."""

from collections.abc import Iterable

from sightline.subjects.frame.record_page import HOME, about_page
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import joined
from sightline.views.inline import Code, Go, Line, Soft
from sightline.views.page import Page, Section
from sightline.views.rows import Row, Rows

GUIDE = Go("Guide", "guide/")
TURN = (
    GUIDE,
    Go("Fields", "guide/fields/"),
    Go("Mission", "guide/mission/"),
    Go("Problems", "guide/problems/"),
    Go("Import the neutral form", "guide/import-neutral/"),
    Go("Import decision records", "guide/import-decisions/"),
    Go("Import goals", "guide/import-goals/"),
    Go("Import a sheet", "guide/import-csv/"),
)
"""The guide's pages, in the order in which one turns from one to the next."""


def line(words: str) -> Line:
    """Return a sentence as a line; what stands between backticks is code."""
    pieces = " ".join(words.replace("``", "`").split()).split("`")
    return tuple(Code(piece) if place % 2 else piece for place, piece in enumerate(pieces) if piece)


def index(address: str, sections: Iterable[Section]) -> Section:
    """Return a row of links to the sections of a long page, for its first screen."""
    links = joined((Go(one.title, f"{address}#{one.id}"),) for one in sections)
    return Section("on-this-page", "", (Rows((Row((Soft("On this page"),), text=links),)),), bare=True)


def page(  # noqa: PLR0913, PLR0917 - the same as about_page takes
    scope: Scope, address: str, title: str, headline: str, lede: Line, sections: Iterable[Section]
) -> Page:
    """Return a page of the guide. It is derived from the code, so no file of the content is its source."""
    whole = about_page(scope, address, title, headline, lede, sections)
    place = [go.address for go in TURN].index(address)
    return Page(
        **{
            **whole.__dict__,
            "kind": "guide",
            "crumbs": (HOME,) if address == GUIDE.address else (GUIDE,),
            "source": None,
            "owner": (),
            "reviewed": (),
            "nav": GUIDE.address,
            "before": TURN[place - 1] if place else None,
            "after": TURN[place + 1] if place + 1 < len(TURN) else None,
        }
    )
