"""The pack: what an audience needs for one meeting, on six pages of A4 at most. Nothing is left out uncounted."""

from dataclasses import replace

from sightline.dates import say_day
from sightline.model import Audience, Vision
from sightline.pages.audiences import title_of
from sightline.pages.pack.budgets import HEAD, HEADING, SECTIONS, left
from sightline.pages.pack.fit import fitted, used_by
from sightline.pages.pack.roadmap import one_page
from sightline.pages.pack.room import HEADLINE, NAME, WIDTH, Shears
from sightline.pages.pack.trouble import trouble
from sightline.pages.record import about_page
from sightline.pages.scope import Scope
from sightline.pages.sections import BUILDERS, sections_for
from sightline.pages.sections.finding import headline_of
from sightline.pages.words import counted_words, upper_first
from sightline.views.inline import Line, Moment
from sightline.views.page import Page, Section
from sightline.views.parts import Row, Rows

BOARD = Audience(
    id="executives",
    title="Executives",
    question="Are we on course, and what is wanted of us?",
    sections=("outcomes", "decisions", "changes", "risks", "slips"),
)
"""Whom a vision without audiences has a pack for."""

EVERY = ("outcomes", "decisions", "risks", "changes", "slips", "capacity")
"""The sections that every pack has before its roadmap; ``slips`` holds all that is late or in trouble."""
PAIR = ("risks", "changes")
"""Sections that stand side by side."""


def audiences_of(vision: Vision) -> tuple[Audience, ...]:
    """Return the audiences that there is a pack for: those that are declared, and executives in any case."""
    declared = vision.workspace.audiences
    return declared if any(one.id == BOARD.id for one in declared) else (*declared, BOARD)


def arrange(scope: Scope, audience: Audience) -> Page:
    """Put the pack of an audience together: finding, its sections, the roadmap, what was cut."""
    shears = Shears()
    names = _order(audience)
    headline = headline_of(scope, ("outcomes", "decisions", "slips", *audience.sections))
    title = f"For {title_of(audience).lower()}"
    made = _sections(scope, audience, names, shears)
    roadmap = one_page(scope.vision, shears)
    lede = shears.text(audience.question or "", 2, NAME, WIDTH)
    page = about_page(
        scope,
        "",
        title,
        shears.text(headline or title, 4, HEADLINE, WIDTH),
        (lede,) if lede else (),
        [*made, roadmap],
    )
    today: Line = (Moment(say_day(scope.vision.today), scope.vision.today.isoformat()),)
    sections = (*page.sections, _closing(shears.cuts))
    return replace(page, kind="pack", crumbs=(), source=None, nav="", eyebrow=(title, " / ", *today), sections=sections)


def _order(audience: Audience) -> list[str]:
    """Return the names of the sections in the audience's order, then those that every pack has."""
    known = {*BUILDERS, "lands-next", *EVERY} - {"roadmap"}
    own = [name for name in audience.sections if name in known]
    names = list(dict.fromkeys((*own, *EVERY)))
    names.remove("changes")
    names.insert(names.index("risks") + 1, "changes")
    return [name for name in names if name in BUILDERS or name in EVERY or name == "lands-next"]


def _sections(scope: Scope, audience: Audience, names: list[str], shears: Shears) -> list[Section]:
    """Return the sections in order; those that every pack has are given room first, the others share what is left."""
    made: dict[str, Section] = {}
    used: float = HEAD
    for name in (one for one in names if one in EVERY):
        built = trouble(scope) if name == "slips" else BUILDERS[name](scope) if name in BUILDERS else None
        if built is not None:
            budget = SECTIONS["pair" if name in PAIR else name]
            made[name] = fitted(replace(built, half=name in PAIR), budget, shears)
            used += 0 if name == "changes" else HEADING + used_by(made[name])
    own = sections_for(scope, audience.id, tuple(name for name in names if name not in EVERY))
    share = left(used, len(own))
    made |= {one.id: fitted(one, share, shears) for one in own}
    ordered = [made.pop(name) for name in names if name in made]
    return [*ordered, *made.values()]


def _closing(cuts: int) -> Section:
    """Say what paper had no room for."""
    said = f"{upper_first(counted_words(cuts, 'text is', 'texts are'))} cut for paper and end in “…”." if cuts else ""
    whole = "Every list names or counts what has no row." if not said else f"{said} The site has them whole."
    return Section("closing", "What this pack leaves out", (Rows((Row((whole,)),)),), bare=True)
