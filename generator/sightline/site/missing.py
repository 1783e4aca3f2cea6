"""The page for addresses that lead nowhere."""

from sightline.model.vision import Vision
from sightline.subjects.frame.words import owner_line
from sightline.views.inline import Go
from sightline.views.page import Page, Section
from sightline.views.rows import Row, Rows


def arrange_missing(vision: Vision) -> Page:
    """Say that there is no such page, and where people usually want to go."""
    ways = (
        Go("The vision", ""),
        Go("The roadmap", "roadmap/"),
        Go("The outcomes", "outcomes/"),
        Go("Who owns what", "teams/"),
    )
    rows = Rows(tuple(Row((way,)) for way in ways))
    return Page(
        address="404.html",
        kind="missing",
        title="No such page",
        headline="There is no page at this address",
        sections=(Section("ways-on", "Ways on", (rows,)),),
        lede=("The link may have a slip of the pen, or the page is gone. Search knows every page.",),
        owner=owner_line(vision, vision.workspace.owners),
        description="There is no page at this address.",
        nav="404.html",
    )
