"""The page for addresses that lead nowhere."""

from sightline.views.inline import Go
from sightline.views.page import Page, Section
from sightline.views.rows import Row, Rows


def arrange_missing() -> Page:
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
        lede=("The link may be mistyped, or the page removed. Try search, or start here.",),
        description="There is no page at this address.",
        nav="404.html",
    )
