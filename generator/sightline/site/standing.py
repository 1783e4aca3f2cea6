"""Where the vision stands, on the front page: what is late, what is wanted, what nobody has confirmed in time."""

from collections.abc import Iterator

from sightline.model.due import due_by
from sightline.model.vision import Vision
from sightline.subjects.decisions.facts import wanted
from sightline.subjects.frame.record_page import section
from sightline.subjects.frame.words import counted_words, share_words, upper_first, when_text
from sightline.subjects.freshness.facts import is_stale
from sightline.subjects.roadmap.delay_words import ADDRESS as LATE
from sightline.subjects.roadmap.delay_words import late_words
from sightline.subjects.roadmap.delays import delays
from sightline.subjects.roadmap.overdue import overdue
from sightline.subjects.roadmap.passed import ID as PASSED
from sightline.subjects.roadmap.record import Initiative
from sightline.views.inline import Go
from sightline.views.page import Section
from sightline.views.rows import Row, Rows


def standing_section(vision: Vision) -> Section | None:
    """Say in a line each what is late, which other days have passed, what is to be decided, what may be out of date."""
    rows = tuple(Row((line,)) for line in _lines(vision))
    return section("where-we-stand", "Where we stand", Rows(rows)) if rows else None


def _lines(vision: Vision) -> Iterator[Go]:
    if late := late_words(vision.once(delays).values()):
        yield Go(f"Of {counted_words(len(vision.open(Initiative)), 'open initiative')}, {late}", LATE)
    if others := len(vision.once(overdue)):
        said = counted_words(others, "other date has passed", "other dates have passed")
        yield Go(upper_first(said), f"{LATE}#{PASSED}")
    if open_now := wanted(vision):
        said = upper_first(counted_words(len(open_now), "decision is wanted", "decisions are wanted"))
        first = open_now[0].by
        verb = "was due" if due_by(first, vision.today).is_late else "by"
        yield Go(f"{said}, the first {verb} {when_text(first)}" if first else said, "decisions/")
    if stale := sum(is_stale(vision, initiative) for initiative in vision.open(Initiative)):
        part = share_words(stale, len(vision.open(Initiative)))
        said = f"{upper_first(part)} open initiatives {'was' if stale == 1 else 'were'} not confirmed in time"
        yield Go(said, "freshness/")
