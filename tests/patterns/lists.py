"""Invented figures, lists and texts for the patterns page."""

from patterns.samples import HERE, PROSE, TABLE, TREE, WIDE
from sightline.views.inline import Code, Go, Html, Line, Mark, Moment, Strong, Unstated
from sightline.views.page import Section
from sightline.views.parts import Part
from sightline.views.rows import Entries, Entry, Fact, Group, Groups, Row, Rows
from sightline.views.texts import (
    Callout,
    Definition,
    Definitions,
    Door,
    Doors,
    Extra,
    Points,
    Prose,
    Quote,
    Sample,
    Tabs,
)
from sightline.views.work import EvenOverLine, EvenOvers, Figure, Figures, Score, Scores, Tree

TARGET: Line = ("Target 94 % by ", Moment("Q4 2027", "2027-12-31"))
FIGURES = (
    Figure(
        Go("Customer retention", HERE),
        "91.8",
        "%",
        (Mark("on-track", "Rising for five quarters"),),
        TARGET,
    ),
    Figure(Go("Cost per parcel", HERE), "1.84", "€", (Mark("at-risk", "Slipped this month"),), TARGET),
    Figure(Go("Data sets with an owner", HERE), "61", "%", (Mark("paused", "Last reading 171 days ago"),)),
    Figure(
        Go("Partner trust", HERE),
        "",
        "",
        (Mark("none", "No readings yet"),),
        (Unstated("Target not stated"),),
    ),
)
SCORES = (
    Score(
        Go("Keep customers for life", HERE),
        ("Retention",),
        "Customers stay.",
        "91.8",
        "%",
        TARGET,
        (Mark("on-track", "On course"),),
        ("Five initiatives on the way",),
    ),
    Score(
        Go("Earn lasting trust", HERE),
        (Unstated("Kind of value not stated"),),
        target=(Unstated("Target not stated"),),
        note=(Mark("none", "Cannot be judged yet"),),
    ),
)
CHOICES = (
    EvenOverLine(
        "Time to recover",
        "count of features",
        ("Last used 3 Nov 2026. ", Go("The decision", HERE)),
        "recover",
    ),
    EvenOverLine("A slow answer", "a wrong answer", (Unstated("No use recorded yet"),)),
)
TONES: tuple[tuple[str, Line], ...] = (
    (
        "bad",
        (
            Strong("Guardrail broken. "),
            "Debt and upkeep got 13 % of capacity. The floor is 20 %. ",
            Go("Capacity", HERE),
        ),
    ),
    ("warn", (Strong("Waiver ends in 70 days. "), "Data governance, to 31 January 2027.")),
    ("ask", (Strong("Decision wanted by 1 December. "), "Buy a second capture stream now, or wait.")),
    ("calm", (Strong("Not confirmed for 96 days. "), "The figures may still hold.")),
)
ENTRY = Entry(
    "buy-or-wait",
    "Buy a second stream, or wait",
    ("Decision wanted",),
    ("The free stream comes late.",),
    (
        Fact("Recommended", (Unstated(),)),
        Fact("Cost of waiting", ("Each week costs a week.",)),
    ),
    "<p>The order path waits for it.</p>",
    ("Confirmed 4 days ago",),
    bold=True,
    beside=(
        Fact("Decides", ("Chief operating officer",)),
        Fact("By", (Moment("1 December", "2026-12-01"),)),
    ),
    own=(("cost centre", "0042"), ("tiers / free", "true"), ("tiers / paid", "false"), ("minutes", "on request")),
)


def titled(name: str, title: str, *parts: Part, note: str = "") -> Section:
    """Make a section over the whole width, with a quiet note."""
    return Section(name, title, parts, (note,) if note else ())


def figures() -> tuple[Section, ...]:
    """Show numbers, choices, callouts, ways in."""
    return (
        titled("figures", "Figures", Figures(FIGURES), note="numbers are typography"),
        titled("scores", "Outcomes", Scores(SCORES), note="what customers and the business get"),
        titled("choices", "What we choose", EvenOvers(CHOICES), note="when two good things compete"),
        titled(
            "callouts",
            "Callouts",
            *(Callout(line, tone) for tone, line in TONES),
            note="one rule, one sentence, one way on",
        ),
        titled(
            "doors",
            "Ways in",
            Doors(
                (
                    Door(Go("Executives", HERE), "Three decisions wanted, the first by 1 December"),
                    Door(Go("Product partners", HERE), "Twelve things land by March 2027"),
                    Door(Go("Engineers", HERE), "Four constraints"),
                )
            ),
        ),
    )


def lists() -> tuple[Section, ...]:
    """Show tables, rows, trees, holes, and where there is nothing."""
    row = Row(
        (Strong("Retire the nightly load"), " serves no key result"),
        aside=(Go("Mend", HERE), " ", Code("content/initiatives/nightly.md")),
    )
    holes = Groups(
        (
            Group(4, "Work that reaches no outcome", (row, row)),
            Group(1, "Outcomes that nothing serves", (row,), "unserved"),
        )
    )
    decision = Row(
        (Go("Buy a second capture stream now, or wait", HERE),),
        text=("Now: € 240 k. Wait: nothing, and the slip may double.",),
        aside=(Strong("By 1 December"),),
        small=("Chief operating officer",),
    )
    return (
        titled(
            "table",
            "Table",
            Tabs((Go("Timeline", "guide/"), Go("Board", "guide/fields/"), Go("Table", HERE)), HERE),
            TABLE,
            note="sorted by slip",
        ),
        titled("wide", "Table of many columns", WIDE, note="rows with labels where there is no room for columns"),
        titled("folded", "Rows beyond the first", Rows((row,) * 6, most=2), note="the others are counted"),
        titled("decisions", "Decisions wanted", Rows((decision, decision), numbered=True)),
        titled("tree", "Objectives", Tree(TREE)),
        titled("holes", "The holes", holes, note="each with the file that would mend it"),
        titled("empty", "Where there is nothing", Rows((), "No decision is wanted.")),
        Section(
            "points",
            "Constraints",
            (Points((("Writes are idempotent. Every call carries ", Code("Idempotency-Key")), ("Ship dark first.",))),),
            half=True,
        ),
        Section("extra", "As recorded", (Extra((("tiers / free", "true"), ("cost centre", "0042"))),), half=True),
    )


def texts() -> tuple[Section, ...]:
    """Show narrative, quotations, definitions, entries, samples."""
    terms = (
        Definition(
            "even-over",
            "Even over",
            ("This, even where it costs us that, which is good too.",),
            small=("Used by two pillars",),
        ),
        Definition("guardrail", "Guardrail", (Html("A limit <em>that we set ourselves</em>."),)),
    )
    return (
        Section("why", "Prose", (Prose(PROSE),)),
        titled(
            "quote",
            "Quotation",
            Quote("I stopped calling. The map answers before I ask.", "A customer who sends parcels weekly"),
        ),
        titled("terms", "Definitions", Definitions(terms)),
        titled("entries", "Entries", Entries((ENTRY, Entry("give-one-owner", "Give the definitions one owner")))),
        titled(
            "sample",
            "Sample",
            Sample("title: Instant rebooking\nhorizon: near\n", "content/initiatives/instant-rebooking.md"),
        ),
    )
