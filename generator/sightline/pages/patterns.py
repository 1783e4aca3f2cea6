"""The patterns page: every part in every state, with invented figures. What we look at and photograph."""

from sightline.pages.pattern_samples import COLUMNS, FILTERS, ROWS, TABLE, TREE
from sightline.views.inline import (
    Code,
    Dangling,
    Go,
    Html,
    Line,
    Mark,
    Moment,
    Quoted,
    Soft,
    Strong,
    Unstated,
    Wanted,
    Withheld,
)
from sightline.views.page import Page, Section
from sightline.views.parts import (
    Callout,
    Cards,
    Definition,
    Definitions,
    Door,
    Doors,
    Entries,
    Entry,
    EvenOverLine,
    EvenOvers,
    Extra,
    Fact,
    Facts,
    Figure,
    Figures,
    Group,
    Groups,
    Ladder,
    Matrix,
    MatrixRow,
    Part,
    Points,
    Prose,
    Quote,
    Row,
    Rows,
    Sample,
    Step,
    Tabs,
    Tally,
    Tree,
)
from sightline.views.parts import Count as Number

HERE = "guide/patterns/"
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


def arrange() -> Page:
    """Show every part in every state."""
    return Page(
        address=HERE,
        kind="patterns",
        title="Patterns",
        headline="Every part, in every state",
        emphasis="in every state",
        sections=(*_words(), *_work(), *_figures(), *_lists(), *_long()),
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


def _section(name: str, title: str, *parts: Part, note: str = "") -> Section:
    return Section(name, title, parts, (note,) if note else ())


def _words() -> tuple[Section, ...]:
    unknown: tuple[tuple[str, Line], ...] = (
        ("Not stated", (Unstated("Owner not stated"),)),
        ("As the author wrote it", (Unstated("read as not stated", "TBD"),)),
        ("Withheld", (Withheld("board only"),)),
        ("Unknown word", (Quoted("imlpemented", "implemented"),)),
        ("Link that leads nowhere", (Dangling("outage-depot"),)),
        ("Help wanted", (Wanted("Database reliability engineer"),)),
        ("A date", (Moment("Q1 2027, if the lag holds", "2027-03-31"),)),
        ("A file, a quiet word", (Code("content/vision.yml"), " ", Soft("from the series"))),
    )
    return (
        _section(
            "status", "Status", Facts(tuple(Fact(word, (Mark(*each),)) for each in STATES for word in each[:1]), small=True),
            note="a shape and a word, never colour alone",
        ),
        _section("unknown", "Unknown", Facts(tuple(Fact(*each) for each in unknown), small=True), note="stays unknown"),
        _section("tally", "Counts", Tally(tuple(Number(state, 3, word.lower(), "roadmap/table/") for state, word in STATES[:7]))),
    )  # fmt: skip


def _work() -> tuple[Section, ...]:
    rungs = (
        Step("Outcome", (Go("Deliver on the promise", "outcomes/promise/"),), ("Promise kept is 98.7 %",), (Mark("at-risk", "Dipped"),)),
        Step("Objective", (Go("No order waits for a machine", "objectives/no-wait/"),), ("Two of three key results move the right way",)),
        Step("Key result", (Unstated("Key result not stated"),), missing=True),
        Step("This", (Strong("Active-active order path"),), here=True),
    )
    cell: tuple[Line, ...] = tuple((Mark(*each), " ", Go(f"Work that is {each[1].lower()}", "initiatives/one/")) for each in STATES[:4])
    scale = (("Idea", "past"), ("Planned", "past"), ("Under way", "here"), ("Done", "ahead"))
    standing = (
        Fact("Approval", (Mark("accepted", "Approved"),), ("Architecture board, 16 March 2026",)),
        Fact("Stage", (Mark("active", "Building"),), steps=scale),
        Fact("Health", (Mark("at-risk", "At risk"),), ("Replica lag 3.1 s at peak, wanted under 2 s",)),
    )
    return (
        Section("standing", "", (Facts(standing),), bare=True),
        Section("sight-of-one", "Line of sight", (Ladder(rungs),), ("why we do it",), half=True),
        Section("needs", "Rows", (Rows(ROWS),), half=True),
        _section("cards", "Cards", Cards(COLUMNS), note="thick rule: strategic bet; thin rule: quick win"),
        _section("matrix", "Matrix", Matrix(
            (("Near term", "Deliverables, to March 2027"), ("Medium term", "Capabilities"), ("Long term", "")),
            tuple(MatrixRow(Go(f"Pillar {number}", f"pillars/{number}/"), "Nothing a customer relies on goes dark", (cell[:3], cell[3:], ()), number) for number in range(1, 11)),
            tuple(Mark(*each) for each in STATES[:5]),
        )),
        _section("filters", "Filters", FILTERS),
    )  # fmt: skip


def _figures() -> tuple[Section, ...]:
    target: Line = ("Target 94 % by ", Moment("Q4 2027", "2027-12-31"))
    shown = (
        Figure(Go("Customer retention", "measures/a/"), "91.8", "%", (Mark("on-track", "Rising for five quarters"),), target),
        Figure(Go("Cost per parcel", "measures/b/"), "1.84", "€", (Mark("at-risk", "Slipped this month"),), target),
        Figure(Go("Data sets with an owner", "measures/c/"), "61", "%", (Mark("paused", "Last reading 171 days ago"),)),
        Figure(Go("Partner trust", "measures/d/"), "", "", (Mark("none", "No readings yet"),), (Unstated("Target not stated"),)),
    )
    choices = (
        EvenOverLine("Time to recover", "count of features", ("Last used 3 Nov 2026. ", Go("The decision", "decisions/")), "recover"),
        EvenOverLine("A slow answer", "a wrong answer", (Unstated("No use recorded yet"),)),
    )
    tones: tuple[tuple[str, Line], ...] = (
        ("bad", (Strong("Guardrail broken. "), "Debt and upkeep got 13 % of capacity. The floor is 20 %. ", Go("Capacity", "capacity/"))),
        ("warn", (Strong("Waiver ends in 70 days. "), "Data governance, to 31 January 2027.")),
        ("ask", (Strong("Decision wanted by 1 December. "), "Buy a second capture stream now, or wait.")),
        ("calm", (Strong("Not confirmed for 96 days. "), "The figures may still hold.")),
    )
    return (
        _section("figures", "Figures", Figures(shown), note="numbers are typography"),
        _section("choices", "What we choose", EvenOvers(choices), note="when two good things compete"),
        _section("callouts", "Callouts", *(Callout(line, tone) for tone, line in tones), note="one rule, one sentence, one way on"),
        _section("doors", "Ways in", Doors((Door(Go("Executives", "for/executives/"), "Three decisions wanted, the first by 1 December"),
            Door(Go("Product partners", "for/product-partners/"), "Twelve things land by March 2027"), Door(Go("Engineers", "for/engineers/"), "Four constraints")))),
    )  # fmt: skip


def _lists() -> tuple[Section, ...]:
    row = Row((Strong("Retire the nightly load"), " serves no key result"), aside=(Go("Mend", "https://example.org/"), " ", Code("initiatives/nightly.md")))
    holes = Groups((Group(4, "Work that reaches no outcome", (row, row)), Group(1, "Outcomes that nothing serves", (row,), "unserved")))
    decision = Row((Go("Buy a second capture stream now, or wait", "decisions/"),), text=("Now: € 240 k. Wait: nothing, and the slip may double.",),
                   aside=(Strong("By 1 December"),), small=("Chief operating officer",))  # fmt: skip
    return (
        _section("table", "Table", Tabs((Go("Timeline", "roadmap/"), Go("Board", "roadmap/board/"), Go("Table", HERE)), HERE), TABLE, note="sorted by slip"),
        _section("decisions", "Decisions wanted", Rows((decision, decision), numbered=True)),
        _section("tree", "Objectives", Tree(TREE)),
        _section("holes", "The holes", holes, note="each with the file that would mend it"),
        _section("empty", "Where there is nothing", Rows((), "No decision is wanted.")),
        Section("points", "Constraints", (Points((("Writes are idempotent. Every call carries ", Code("Idempotency-Key")), ("Ship dark first.",))),), half=True),
        Section("extra", "As recorded", (Extra((("tiers / free", "true"), ("cost centre", "0042"))),), half=True),
    )  # fmt: skip


def _long() -> tuple[Section, ...]:
    html = (
        "<p>On the second Friday of December the order path was dark for 42 minutes. No parcel was lost, and <strong>nobody was hurt</strong>, "
        'but nine thousand customers asked us <a href="site:outcomes/promise/">where theirs was</a>.</p><h3>What we did</h3>'
        "<ul><li>One region takes every order, <em>until it does not</em>.</li><li>A night job writes every label: <code>labels.sh</code>.</li></ul>"
        "<blockquote><p>It is a design choice.</p></blockquote><pre><code>sightline check --all | sort | uniq --count | sort --numeric-sort --reverse</code></pre>"
        "<table><thead><tr><th>Service</th><th>Tier</th></tr></thead><tbody><tr><td>Order path</td><td>1</td></tr></tbody></table>"
    )
    terms = (
        Definition("even-over", "Even over", ("This, even where it costs us that, which is good too.",), small=("Used by two pillars",)),
        Definition("guardrail", "Guardrail", (Html("A limit <em>that we set ourselves</em>."),)),
    )
    entry = Entry("buy-or-wait", "Buy a second stream, or wait", ("Decision wanted",), ("January’s stream is free, and late.",),
                  (Fact("Decides", ("Chief operating officer",)), Fact("By", (Moment("1 December", "2026-12-01"),)), Fact("Recommended", (Unstated(),))),
                  "<p>The order path waits for it.</p>", ("Confirmed 4 days ago",), bold=True)  # fmt: skip
    return (
        Section("why", "Prose", (Prose(html),)),
        _section("quote", "Quotation", Quote("I stopped calling. The map answers before I ask.", "A customer who sends parcels weekly")),
        _section("terms", "Definitions", Definitions(terms)),
        _section("entries", "Entries", Entries((entry, Entry("give-one-owner", "Give the definitions one owner")))),
        _section("sample", "Sample", Sample("title: Instant rebooking\nhorizon: near\n", "content/initiatives/instant-rebooking.md")),
    )
