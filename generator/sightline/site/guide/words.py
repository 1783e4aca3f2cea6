"""How the guide says things: sentences with code in them, and links to the sections of a long page."""

from sightline.subjects.frame.words import joined
from sightline.views.inline import Code, Go, Line, Soft
from sightline.views.page import Section
from sightline.views.rows import Row, Rows


def line(words: str) -> Line:
    """Return a sentence as a line; what stands between backticks is code."""
    pieces = " ".join(words.replace("``", "`").split()).split("`")
    return tuple(Code(piece) if place % 2 else piece for place, piece in enumerate(pieces) if piece)


def with_index(address: str, sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Return the sections of a long page, with a row of links to them before the first."""
    links = joined((Go(section.title, f"{address}#{section.id}"),) for section in sections)
    jump = Section("on-this-page", "", (Rows((Row((Soft("On this page"),), text=links),)),), bare=True)
    return (jump, *sections)
