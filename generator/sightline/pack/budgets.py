"""How much of the pack each section may take. Six pages hold these, whatever the content is; a test prints it.

The roadmap has the last page. The others share five, less what is lost where a row or a pair of sections
does not fit below the one before it and begins the next page.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from sightline.pack.room import PAGE
from sightline.views.page import Section

PAGES = 6
"""Pages of A4 that a pack has at most."""

HEAD = 190
"""Points for the finding, the question, and who confirmed it."""
HEADING = 42
"""Points for the heading of a section with the space above it."""
CLOSING = 40
"""Points for the words on the last page that say what was cut."""
COLUMN_HEADS = 60
"""Points for the heads of the roadmap's columns."""
ROADMAP = PAGE - HEADING - COLUMN_HEADS - CLOSING
"""Points for the rows of the roadmap."""
NAMES = 7
"""Lines in which records that have no row are named."""
LEAST = 100
"""Points for a section that only names and counts."""

SECTIONS: Mapping[str, float] = {
    "outcomes": 640,
    "decisions": 400,
    "risks": 400,
    "changes": 400,
    "capacity": 250,
    "slips": 500,
}
"""Points for the rows of each section that every pack has; risks and changes stand side by side."""
PAIR = ("risks", "changes")
TALLER = 200
"""Points that the pair may take besides, where pages break well."""

MOST: Mapping[str, float] = {"slips": 900}
"""Points that a section never exceeds: nobody reads four pages of what is late."""
NOTHING = "nothing"
"""The section of those that have nothing to show: it is short, and never cut."""

SLACK = 0.06
"""What a browser may set wider or higher than was measured."""
LOST = 300
"""Points lost at the ends of pages, besides a pair of sections that moves as a whole."""
WHOLE = (PAGES - 1) * PAGE * (1 - SLACK) - LOST - SECTIONS["risks"]
"""Points for all that comes before the roadmap, however badly it breaks."""
EXTRA = (1400, 1000, 800, 600, 450, 300, 150, 0)
"""Points to try besides, most first: less is lost where pages break well."""


def rooms(needs: Mapping[str, float], extra: float = 0) -> Mapping[str, float]:
    """Return the points that each section is given, by what all of it would take, and what there is besides ``WHOLE``.

    Each has its own budget, less where the audience reads many sections that not every pack has. What some do
    not need goes to the others, in proportion to what they lack; a pair takes no more, since it moves as a whole.
    """
    further = [name for name in needs if name not in SECTIONS]
    given = {name: needs[name] if name == NOTHING else SECTIONS.get(name, LEAST) for name in needs}
    needs = {name: min(points, MOST.get(name, points)) for name, points in needs.items()}
    room = WHOLE + extra - HEAD - HEADING * (len(needs) - 1)
    scale = (room - LEAST * len(further)) / max(1, _together({name: given[name] for name in SECTIONS if name in needs}))
    given |= {name: given[name] * min(1, scale) for name in SECTIONS if name in needs}
    given |= {name: given[name] + min(extra, TALLER) for name in PAIR if name in given}
    spare = room - _together({name: min(needs[name], points) for name, points in given.items()})
    lacks = {name: max(0, needs[name] - points) for name, points in given.items() if name not in PAIR}
    lacking = sum(lacks.values())
    part = min(1, max(0, spare) / lacking) if lacking else 0
    return {name: points + lacks.get(name, 0) * part for name, points in given.items()}


def sheets(sections: Iterable[Section], heights: Callable[[Section], Sequence[float]]) -> int:
    """Return how many pages sections take whose pieces are so high: a piece that does not fit begins the next page."""
    page, pages, used, beside = PAGE * (1 - SLACK), 1, float(HEAD), 0.0
    for section in sections:
        first, *others = heights(section)
        if section.half and not beside:
            beside = first + sum(others)
            continue
        first, others = (max(beside, first + sum(others)), []) if section.half else (first, others)
        for piece in (HEADING + first, *others):
            pages, used = (pages + 1, piece) if used + piece > page else (pages, used + piece)
        beside = 0
    return pages


def _together(points: Mapping[str, float]) -> float:
    """Return what sections take one below the other, the pair side by side."""
    beside = max((points[name] for name in PAIR if name in points), default=0)
    return sum(one for name, one in points.items() if name not in PAIR) + beside
