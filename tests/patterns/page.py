"""The patterns page: every part in every state, with invented figures. What we look at and photograph."""

from patterns.charts import charts
from patterns.drawings import SIGHT, TIMELINE
from patterns.ledger import ledgers
from patterns.lists import figures, lists, texts, titled
from patterns.samples import CHOSEN, COLUMNS, FILTERS, HERE, NOTHING_LEFT, ROWS
from patterns.tokens import badges, tokens
from sightline.views.inline import (
    Beneath,
    Code,
    Counted,
    Dangling,
    Go,
    Line,
    Mark,
    Moment,
    Quoted,
    Soft,
    Strong,
    Toned,
    Unstated,
    Wanted,
    Withheld,
)
from sightline.views.page import Page, Section
from sightline.views.rows import Fact, Facts, Rows
from sightline.views.work import Cards, Ladder, Matrix, MatrixRow, Step, Tally
from sightline.views.work import Count as Number

STATES = (
    ("on-track", "On track"),
    ("at-risk", "At risk"),
    ("off-track", "Off track"),
    ("done", "Done"),
    ("active", "Under way"),
    ("planned", "Planned"),
    ("idea", "Idea"),
    ("paused", "Paused"),
    ("dropped", "Dropped"),
    ("replaced", "Replaced"),
    ("proposed", "Proposed"),
    ("accepted", "Accepted"),
    ("declined", "Declined"),
    ("none", "Not stated"),
)

UNKNOWN: tuple[tuple[str, Line], ...] = (
    ("Not stated", (Unstated("Owner not stated"),)),
    ("As the author wrote it", (Unstated("read as not stated", "TBD"),)),
    ("Withheld", (Withheld("board only"),)),
    ("Unknown word", (Quoted("imlpemented", "implemented"),)),
    ("Link that leads nowhere", (Dangling("outage-depot"),)),
    ("Help wanted", (Wanted("Database reliability engineer"),)),
    ("A date", (Moment("Q1 2027, if the lag holds", "2027-03-31"),)),
    ("A file, a quiet word", (Code("content/vision.yml"), " ", Soft("from the series"))),
    ("What ends", (Toned("in 70 days", "at-risk"), ", ", Toned("33 days ago", "off-track"))),
    ("A count with its origin", (Counted("7 initiatives", 7, "live", "pillar/mobile"),)),
    ("A line below", (Mark("accepted", "Passed"), Beneath(("Threat model, version 3",)))),
)

RUNGS = (
    Step(
        "Outcome",
        (Go("Deliver on the promise", HERE),),
        ("Promise kept is 98.7 %",),
        (Mark("at-risk", "Dipped"),),
    ),
    Step(
        "Objective",
        (Go("No order waits for a machine", HERE),),
        ("Two of three key results move the right way",),
    ),
    Step("Key result", (Unstated("Key result not stated"),), missing=True),
    Step("This", (Strong("Active-active order path"),), here=True),
)
CELL: tuple[Line, ...] = tuple((Mark(*each), " ", Go(f"Work that is {each[1].lower()}", HERE)) for each in STATES[:4])
SCALE = (("Idea", "past"), ("Planned", "past"), ("Under way", "here"), ("Done", "ahead"))
STANDING = (
    Fact("Approval", (Mark("accepted", "Approved"),), ("Architecture board, 16 March 2026",)),
    Fact("Stage", (Mark("active", "Building"),), steps=SCALE),
    Fact("Health", (Mark("at-risk", "At risk"),), ("Replica lag 3.1 s at peak, wanted under 2 s",)),
)


def arrange() -> Page:
    """Show every part in every state."""
    return Page(
        address=HERE,
        kind="patterns",
        title="Patterns",
        headline="Every part, in every state",
        emphasis="in every state",
        sections=(*tokens(), *_words(), *badges(), *_work(), *figures(), *charts(), *ledgers(), *lists(), *texts()),
        crumbs=(Go("Guide", "guide/"),),
        eyebrow=("for those who look after the theme",),
        lede=("What a page of this site may hold. The figures are invented; the states are all that there are.",),
        aside_label="In short",
        aside=("A shape and a word, never colour alone. Lines carry the hierarchy. Unknown is said calmly.",),
        promise="Paper, ink, one accent, much air",
        hue=2,
        tags=(Strong("Strategic bet"), Soft("Deliverable"), Soft("Platform work"), ("Also serves ")),
        owner=("Design guild",),
        reviewed=("Confirmed ", Strong("18 November 2026"), Soft(", 4 days ago")),
        description="Every part that a page may hold, in every state.",
        nav="guide/",
        before=Go("Fields", "guide/fields/"),
        after=Go("Problems", "guide/problems/"),
    )


def _words() -> tuple[Section, ...]:
    return (
        titled(
            "status",
            "Status",
            Facts(tuple(Fact(word, (Mark(*each),)) for each in STATES for word in each[:1]), small=True),
            note="a shape and a word, never colour alone",
        ),
        titled("unknown", "Unknown", Facts(tuple(Fact(*each) for each in UNKNOWN), small=True), note="stays unknown"),
        titled(
            "tally",
            "Counts",
            Tally(tuple(Number(state, 3, word.lower(), HERE) for state, word in STATES[:7])),
        ),
    )


def _work() -> tuple[Section, ...]:
    return (
        Section("standing", "", (Facts(STANDING),), bare=True),
        Section("sight-of-one", "Line of sight", (Ladder(RUNGS),), ("why we do it",), half=True),
        Section("needs", "Rows", (Rows(ROWS),), half=True),
        titled("cards", "Cards", Cards(COLUMNS), note="thick rule: strategic bet; thin rule: quick win"),
        titled(
            "matrix",
            "Matrix",
            Matrix(
                (("Near term", "Deliverables, to March 2027"), ("Medium term", "Capabilities"), ("Long term", "")),
                tuple(
                    MatrixRow(
                        Go(f"Pillar {number}", HERE),
                        "Nothing a customer relies on goes dark",
                        (CELL[:3], CELL[3:], ()),
                        number,
                    )
                    for number in range(1, 11)
                ),
                tuple(Mark(*each) for each in STATES[:5]),
            ),
        ),
        titled("timeline", "Timeline", FILTERS, TIMELINE),
        titled("filters-chosen", "Filters, something chosen", CHOSEN, note="how many are left, and what to take along"),
        titled("filters-nothing", "Filters, nothing left", NOTHING_LEFT, note="said in words; one press clears it"),
        titled("sight", "Line of sight, whole", SIGHT),
    )
