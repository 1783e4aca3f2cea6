"""What moved in a record, from what, and why."""

from sightline.dates.reading import in_words
from sightline.model.record import Move, Record
from sightline.subjects.frame.words import day, upper_first
from sightline.views.inline import Line, Soft, Strong, Unstated
from sightline.views.page import Section
from sightline.views.rows import Fact
from sightline.views.texts import Callout

PLAN = ("when", "horizon")
"""What readers wait for: a change of it is told louder."""


def move_callout(move: Move) -> Callout:
    """Say how the plan moved, and why."""
    late = move.field in PLAN
    said = Strong("Why it moved. " if late else "What changed. ")
    return Callout((said, *_reason(move)), "warn" if late else "calm")


def moved_section(record: Record) -> Section | None:
    """Show what moved in a record whose page has no other place for it."""
    callouts = tuple(move_callout(move) for move in record.moved)
    return Section("what-moved", "What moved", callouts, half=True) if callouts else None


def moved_lines(record: Record) -> list[Line]:
    """Say what moved in an entry, a line each."""
    return [(*_reason(move),) for move in record.moved]


def moved_facts(record: Record) -> list[Fact]:
    """Say what moved in an entry, a fact each."""
    return [Fact("Moved", line) for line in moved_lines(record)]


def _reason(move: Move) -> Line:
    before = Soft(f"{_name(move.field)}, before: {in_words(move.before or 'not stated')}. ")
    return (move.why or Unstated("No reason stated"), " ", before, *((day(move.on),) if move.on else ()))


def _name(field: str | None) -> str:
    """Return what moved in words: ``key-results/rebook-share/target`` is the target of rebook-share."""
    steps = (field or "plan").split("/")
    return upper_first(f"{steps[-1]} of {steps[-2]}" if len(steps) > 2 else steps[-1])
