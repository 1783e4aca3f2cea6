"""How much of the pack each section may take. Six pages hold these, whatever the content is; a test prints it.

The roadmap has the last page. The others share five, less what is lost where a row or a pair of sections
does not fit below the one before it and begins the next page.
"""

from collections.abc import Mapping

from sightline.pages.pack.room import PAGE

PAGES = 6
"""Pages of A4 that a pack has at most."""

HEAD = 190
"""Points for the finding, the question, and who confirmed it."""
HEADING = 42
"""Points for the heading of a section with the space above it."""
CLOSING = 56
"""Points for the words on the last page that say what was cut."""
ROADMAP = PAGE - HEADING - CLOSING - 12
"""Points for the roadmap's table."""

SECTIONS: Mapping[str, float] = {"outcomes": 640, "decisions": 400, "pair": 400, "capacity": 250, "slips": 500}
"""Points for the rows of each section that every pack has."""
SLACK = 0.06
"""What a browser may set wider or higher than was measured."""
LOST = 300
"""Points lost at the ends of pages, besides a pair of sections that moves as a whole."""
WHOLE = (PAGES - 1) * PAGE * (1 - SLACK) - LOST - SECTIONS["pair"]
"""Points for all that comes before the roadmap."""

NAMES = 7
"""Lines in which records that have no row are named."""


def left(used: float, sections: int) -> float:
    """Return what each of the audience's further sections may take, heading left out."""
    return max(60, (WHOLE - used) / sections - HEADING) if sections else 0
