"""What is off track, at risk or later than first planned, the worst first; nothing of it goes unnamed or uncounted."""

from dataclasses import replace

from sightline.language import count
from sightline.model.state import STATE_WORDS, TROUBLE
from sightline.subjects.frame.record_page import section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.roadmap.delay_words import delay_line
from sightline.subjects.roadmap.delays import Delay, delays
from sightline.subjects.roadmap.facts import worst_first
from sightline.subjects.roadmap.overdue import overdue
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.roadmap.view import row
from sightline.views.inline import Go
from sightline.views.page import Section
from sightline.views.rows import Row, Rows

TABLE = Go("Roadmap", "roadmap/table/")


def trouble(scope: Scope, audience: str) -> Section:
    """Show every initiative that is in trouble or late, with what is said of it to an audience."""
    found = _found(scope)
    rows = tuple(_row(scope, one, slip, audience) for one, slip in found)
    states = [scope.vision.state(one) for one, _ in found]
    counts = [f"{states.count(name)} {STATE_WORDS[name]}" for name in TROUBLE if name in states]
    if slipped := sum(state not in TROUBLE for state in states):
        counts.append(f"{slipped} more late")
    if others := len(scope.vision.once(overdue)):
        counts.append(count(others, "other date has passed", "other dates have passed"))
    return section(
        "slips",
        "Late or in trouble",
        Rows(rows, "No initiative is off track, at risk or late."),
        note=(", ".join(counts),) if counts else (),
        more=TABLE,
    )


def _found(scope: Scope) -> list[tuple[Initiative, Delay | None]]:
    """Return what is in trouble, then what is late besides."""
    vision = scope.vision
    late = vision.once(delays)
    every = worst_first(vision, vision.of(Initiative))
    bad = [one for one in every if vision.state(one) in TROUBLE]
    return [(one, late.get(one.key)) for one in (*bad, *(one for one in every if one.key in late and one not in bad))]


def _row(scope: Scope, initiative: Initiative, slip: Delay | None, audience: str) -> Row:
    """Draw an initiative: by how much it is late and why, what it says to the audience, else what it is."""
    base = row(scope.vision, initiative)
    note = next((note.text for note in initiative.audience_notes if note.id == audience), "") or ""
    late = delay_line(slip) if slip else ()
    text = (note,) if note and not late else (*late, *((". " if late else "", note) if note else ()))
    return replace(base, text=text or base.text)
