"""What a page says whose kinds have no record yet: which file the first one is, and what makes it."""

from sightline.model import KINDS, Kind, Vision
from sightline.views.inline import Code, Go, Line
from sightline.views.page import Section
from sightline.views.parts import Row, Rows


def beginning(vision: Vision, address: str) -> Section | None:
    """Say how to begin what a page lists; nothing where one record of it is there already."""
    kinds = [kind for kind in KINDS if kind.index == address]
    if not kinds or any(one.kind == kind.name for one in vision.records.values() for kind in kinds):
        return None
    note: Line = ("Nobody has written anything here yet.",)
    return Section("begin", "Where to begin", (Rows(tuple(_row(kind) for kind in kinds)),), note)


def _row(kind: Kind) -> Row:
    """Draw a kind: what it is, the command that begins a record, its folder."""
    said = (kind.record.__doc__ or "").strip().splitlines()[0]
    command = Code(f"sightline new {kind.name} ID")
    return Row(
        (Go(kind.plural, f"guide/fields/#{kind.name}"),),
        text=(said,),
        small=(command, " begins one."),
        aside=(Code(f"content/{kind.folder}/"),),
    )
