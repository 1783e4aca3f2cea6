"""What is off track, at risk or later than first planned, the worst first; nothing of it goes unnamed or uncounted."""

from sightline.pages.record import section
from sightline.pages.scope import Scope
from sightline.pages.slips import Slip, slip_line, slips
from sightline.pages.words import STATE_WORDS
from sightline.pages.work import row, state, worst_first
from sightline.model import Initiative
from sightline.views.inline import Go
from sightline.views.page import Section
from sightline.views.parts import Row, Rows

BAD = ("off-track", "at-risk")


def trouble(scope: Scope) -> Section:
    """Show every initiative that is in trouble or late, with what is said of it."""
    vision = scope.vision
    late = {one.initiative.key: one for one in slips(vision, vision.initiatives)}
    every = worst_first(vision, vision.initiatives)
    bad = [one for one in every if state(vision, one) in BAD]
    slipped = [one for one in every if one not in bad and one.key in late]
    states = [state(vision, one) for one in bad]
    counts = [f"{states.count(name)} {STATE_WORDS[name]}" for name in BAD if name in states]
    if slipped:
        counts.append(f"{len(slipped)} late")
    rows = tuple(_row(scope, one, late.get(one.key)) for one in (*bad, *slipped))
    return section(
        "slips",
        "Late or in trouble",
        Rows(rows, "No initiative is off track, at risk or late."),
        note=(", ".join(counts),) if counts else (),
        more=Go("Roadmap", "roadmap/table/"),
    )


def _row(scope: Scope, one: Initiative, slip: Slip | None) -> Row:
    """Draw an initiative with by how much it is late, and why; else with what it is."""
    base = row(scope.vision, one)
    return Row(base.title, base.lead, slip_line(slip) if slip else base.text, base.small, base.aside, hue=base.hue)
