"""What a page says whose kinds have no record yet: which file the first one is, and what makes it."""

from collections.abc import Iterable

from sightline.model.kinds import KINDS, Kind
from sightline.model.vision import Vision
from sightline.views.inline import Code, Go, Line
from sightline.views.page import Section
from sightline.views.parts import Part
from sightline.views.rows import Row, Rows

BEGIN = "begin"
HOLDS = ("rows", "entries", "groups", "items", "nodes", "scores")
"""Under which of these names a part that may be empty has what it shows."""


def beginning(vision: Vision, address: str, headline: str) -> Section | None:
    """Say how to begin what a page lists, and that nothing is there where the headline does not (``… yet``)."""
    kinds = [kind for kind in KINDS if kind.index == address]
    if not kinds or any(record.kind == kind.name for record in vision.records.values() for kind in kinds):
        return None
    note: Line = () if headline.endswith(" yet") else ("Nobody has written anything here yet.",)
    return Section(BEGIN, "Where to begin", (Rows(tuple(_row(kind) for kind in kinds)),), note)


def begun(sections: Iterable[Section | None]) -> list[Section]:
    """Return the sections; where one says how to begin, those go that would only say again that nothing is there."""
    shown = [section for section in sections if section is not None]
    if all(one.id != BEGIN for one in shown):
        return shown
    return [one for one in shown if not one.parts or not all(_is_empty(part) for part in one.parts)]


def _is_empty(part: Part) -> bool:
    """Whether a part has words for holding nothing, and holds nothing."""
    return bool(getattr(part, "empty", "")) and not any(getattr(part, name, ()) for name in HOLDS)


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
