"""The roadmap on a time axis, as a board by horizon, as a table with everything in it, and what of it is late."""

from collections.abc import Sequence
from functools import partial

from sightline.dates.said import say_day, say_month
from sightline.model.vision import Vision
from sightline.subjects.frame.columns import ColumnOf, heads, row_of
from sightline.subjects.frame.confirmed import answer_of, stale_line
from sightline.subjects.frame.fields import columns_of, field_cell, label_of
from sightline.subjects.frame.filters import Narrowing
from sightline.subjects.frame.record_page import HOME, plain
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import (
    counted_words,
    go,
    hue_of,
    in_words,
    links_line,
    owner_line,
    status_line,
    upper_first,
    when_words,
)
from sightline.subjects.roadmap import initiative_page
from sightline.subjects.roadmap.delay_words import ADDRESS as LATE
from sightline.subjects.roadmap.delay_words import Rows, delays_section, delays_tables, late_words, of_them
from sightline.subjects.roadmap.delays import Delay, delays
from sightline.subjects.roadmap.facts import has_ahead, is_due_by, is_undated, near_end, near_work, worst_first
from sightline.subjects.roadmap.filters import narrowing
from sightline.subjects.roadmap.lane_groups import LANES, parts_work
from sightline.subjects.roadmap.overdue import overdue
from sightline.subjects.roadmap.passed import passed_section
from sightline.subjects.roadmap.populations import everything
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.roadmap.scale import scale_of
from sightline.subjects.roadmap.timeline import BOARD, timeline
from sightline.subjects.roadmap.view import by_horizon, tally
from sightline.views.inline import Beneath, Go, Line, Moment, Unstated
from sightline.views.page import Page, Section
from sightline.views.parts import Part
from sightline.views.rows import Table
from sightline.views.texts import Tabs
from sightline.views.work import Cards

ADDRESS = "roadmap/"
TABLE = "roadmap/table/"


def arrange(scope: Scope) -> tuple[Page, ...]:
    """Return the timeline with each kind of lane, the board, the table, what is late, and a page for each."""
    narrowed = narrowing(scope, scope.vision.of(Initiative))
    timelines = (arrange_timeline(scope, narrowed, by) for by in LANES)
    views = (arrange_board(scope, narrowed), arrange_table(scope, narrowed), arrange_late(scope))
    return (*timelines, *views, *initiative_page.arrange(scope))


def arrange_timeline(scope: Scope, narrowed: Narrowing, by: str) -> Page:
    """Show what lands and when; below lanes by pillar also what slipped, and why."""
    vision = scope.vision
    slipped = (delays_section(vision, Rows(facets=narrowed.rows)),) if by == "pillar" else ()
    drawn = _view("timeline", "Timeline", timeline(scope, by, narrowed))
    title = "Roadmap" if by == "pillar" else f"Roadmap by {by}"
    sections = (_head(scope, narrowed, LANES[by]), drawn, *slipped)
    return _page(scope, LANES[by], title, headline(vision), sections)


def arrange_board(scope: Scope, narrowed: Narrowing) -> Page:
    """Show the same work as cards, a column for each horizon."""
    vision = scope.vision
    columns = by_horizon(vision, vision.of(Initiative), narrowed.rows)
    sections = (_head(scope, narrowed, BOARD), _view("board", "Board", Cards(columns)))
    return _page(scope, BOARD, "Roadmap, board", _board_headline(vision), sections)


def arrange_table(scope: Scope, narrowed: Narrowing) -> Page:
    """Show every initiative in one table that can be sorted."""
    vision = scope.vision
    columns = _columns(vision)
    table = Table(
        caption="Every initiative: pillar, horizon, status, when it lands, who answers for it, what it serves",
        columns=heads(columns),
        rows=tuple(
            row_of(columns, work, narrowed.facets(work), hue=hue_of(vision, work.pillars[0] if work.pillars else None))
            for work in worst_first(vision, vision.of(Initiative))
        ),
        empty="There is no initiative yet.",
        sortable=True,
    )
    every = vision.once(everything)
    gone = f", and {in_words(len(every.dropped), len(every.live))} dropped" if every.dropped else ""
    total = f"{counted_words(len(every.live), 'initiative', beside=len(every.dropped))}{gone}"
    sections = (_head(scope, narrowed, TABLE), _view("table", "Table", table))
    return _page(scope, TABLE, "Roadmap, table", f"The roadmap in full: {total}", sections)


def arrange_late(scope: Scope) -> Page:
    """Show everything that slipped, the most first, and why; then every other day that has passed."""
    vision = scope.vision
    found, others = list(vision.once(delays).values()), vision.once(overdue)
    said = _late_headline(found, len(others))
    said = said if vision.of(Initiative) or others else "nothing is on the roadmap yet"
    late = [slip.initiative for slip in found]
    narrowed = narrowing(scope, late)
    tables = delays_tables(vision, found, narrowed.rows)
    sections = (_head(scope, narrowed, LATE, late), _view("late", "Late", *tables), *passed_section(vision, others))
    return _page(scope, LATE, "Roadmap, late", upper_first(said), sections)


def _late_headline(found: Sequence[Delay], others: int) -> str:
    """Say how many plans slipped, how many are past their date without a word, and how many other days passed."""
    past = sum(slip.overdue for slip in found)
    moved = len(found) - past
    said = [counted_words(moved, "plan has slipped", "plans have slipped", beside=past)] if moved else []
    if past:
        said.append(counted_words(past, "initiative is past its date", "initiatives are past their date", beside=moved))
    if others:
        said.append(counted_words(others, "other date has passed", "other dates have passed", beside=past))
    return "; ".join(said) or "no plan has slipped, and no date has passed"


def headline(vision: Vision) -> str:
    """Say how much is due by the end of the near horizon, and how much of that has slipped or is past its date."""
    every = vision.of(Initiative)
    if not every:
        return "Nothing is on the roadmap yet"
    if not any(work.when and work.when.dated for work in every):
        return f"{upper_first(counted_words(len(every), 'initiative'))}, none with a date"
    if vision.once(scale_of).axis is None:
        return f"{upper_first(counted_words(len(every), 'initiative'))}, in the order of versions"
    last = near_end(vision)
    if last is None or last < vision.today:
        late = late_words(vision.once(delays).values())
        some = upper_first(counted_words(len(every), "initiative"))
        said = "What lands, and when" if has_ahead(vision) else some if late else f"{some}, none with a date ahead"
        return "; ".join(filter(None, (said, late)))
    near = [work for work in every if is_due_by(vision, work, last)]
    if not near:
        undated = any(is_undated(vision, work) for work in every)
        some = upper_first(counted_words(len(every), "initiative"))
        return f"{some}; none {'has a date' if undated else 'is due'} by {say_month(last)}"
    said = upper_first(counted_words(len(near), "initiative is due", "initiatives are due"))
    slipped = [slip for work in near if (slip := vision.once(delays).get(work.key))]
    return f"{said} by {say_month(last)}{of_them(slipped, len(near))}"


def _board_headline(vision: Vision) -> str:
    near = list(near_work(vision))
    if not any(vision.horizon(initiative.horizon) for initiative in vision.of(Initiative)):
        return "The roadmap by horizon"
    later = len(vision.open(Initiative)) - len(near)
    said = [in_words(number, len(near), later) if number else "nothing" for number in (len(near), later)]
    return f"{upper_first(said[0])} near, {said[1]} later"


VIEWS = (Go("Timeline", ADDRESS), Go("Board", BOARD), Go("Table", TABLE), Go("Late", LATE))


def _head(scope: Scope, narrowed: Narrowing, here: str, late: Sequence[Initiative] | None = None) -> Section:
    """Count by state, offer the other views, narrow, and choose lanes; of what is late only that is counted."""
    vision = scope.vision
    by_lanes = here in LANES.values()
    views = Tabs(VIEWS, ADDRESS if by_lanes else here)
    counts = tally(vision, vision.of(Initiative), TABLE) if late is None else tally(vision, late, LATE)
    lanes = LANES.items() if by_lanes else ()
    ways = tuple(Go(by, address) for by, address in lanes if address == here or parts_work(scope, by))
    choice = (Tabs(ways, here, "Lanes by", quiet=True),) if len(ways) > 1 else ()
    bar = (narrowed.bar,) if narrowed.bar.total else ()
    parts: tuple[Part, ...] = (counts, views, *choice, *bar)
    return Section("views", "", parts, bare=True)


def _view(section_id: str, title: str, *parts: Part) -> Section:
    """Return a section without a heading: the view itself."""
    return Section(section_id, title, parts, bare=True)


def _columns(vision: Vision) -> tuple[ColumnOf[Initiative], ...]:
    """Return the columns of the table: what every initiative says, then the fields that ask for one."""
    horizons = {horizon.id: (f"{place:03}", horizon) for place, horizon in enumerate(vision.workspace.horizons)}

    def horizon_cell(work: Initiative) -> Line:
        _, horizon = horizons.get(work.horizon or "", ("", None))
        return ((horizon.title or horizon.id) if horizon else Unstated("Not stated"),)

    def status_cell(work: Initiative) -> Line:
        stale = stale_line(vision, work)
        return (*status_line(vision, work.status), *((Beneath(stale),) if stale else ()))

    def lands(work: Initiative) -> str:
        end = (work.when.end or work.when.start) if work.when else None
        return end.isoformat() if end else "9999-99-99"

    return (
        ColumnOf("Initiative", lambda work: (go(work),)),
        ColumnOf("Pillar", lambda work: links_line(vision, work.pillars, "Not stated")),
        ColumnOf("Horizon", horizon_cell, lambda work: horizons.get(work.horizon or "", ("999", None))[0]),
        ColumnOf("Status", status_cell),
        ColumnOf("When", lambda work: (when_words(work.when, "Not stated"),), lands),
        ColumnOf("Owner", lambda work: owner_line(vision, work.owners, "Not stated")),
        ColumnOf("Serves", lambda work: links_line(vision, work.serves, "Nothing stated")),
        *(ColumnOf(label_of(spec), partial(field_cell, vision, spec)) for spec in columns_of(Initiative)),
    )


def _page(scope: Scope, address: str, title: str, said: str, sections: tuple[Section, ...]) -> Page:
    """Make a page of the roadmap: its head says as of which day it stands."""
    answer = answer_of(scope, ADDRESS)
    as_of: Line = ("as of ", Moment(say_day(scope.vision.today), scope.vision.today.isoformat()))
    return Page(
        address=address,
        kind="roadmap",
        title=title,
        headline=said,
        sections=sections,
        crumbs=(HOME, Go("Roadmap", ADDRESS)) if address != ADDRESS else (HOME,),
        eyebrow=as_of,
        owner=answer.owner,
        reviewed=answer.reviewed,
        source=answer.source,
        description=f"{said}. {plain((scope.vision.workspace.organisation,))}".strip(),
        nav=ADDRESS,
    )
