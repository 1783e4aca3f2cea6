"""Freshness: what was looked at when, what is due, and where trouble has gone without a word."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from sightline.dates.said import ago, say_day
from sightline.language import count, plural
from sightline.model.kinds import BY_NAME, KINDS
from sightline.model.values import Party
from sightline.subjects.frame.columns import ColumnOf, heads, row_of
from sightline.subjects.frame.filters import marks
from sightline.subjects.frame.record_page import about_page, section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import (
    alike,
    counted_words,
    day,
    go,
    in_words,
    joined,
    owner_line,
    party,
    share_words,
    state_line,
    upper_first,
)
from sightline.subjects.freshness.facts import Freshness, Look, Silence, by_owner, freshness, is_due, silences
from sightline.subjects.teams.record import Team
from sightline.views.inline import Inline, Line, Mark, Moment, Soft, Unstated
from sightline.views.page import Page, Section
from sightline.views.roadmap import Filter, Filters, Option
from sightline.views.rows import Column, Row, Rows, Table, TableRow
from sightline.views.work import Count, Tally

ADDRESS = "freshness/"

STATES = {
    Look.OVERDUE: ("at-risk", "overdue"),
    Look.NEVER: ("none", "never confirmed"),
    Look.SOON: ("planned", "due within a month"),
    Look.FRESH: ("done", "fresh"),
    Look.UNASKED: ("done", "confirmed"),
}
"""The mark and the words of each way in which a record can stand, worst first."""

MOST = 20
"""Records up to which the list of all stands open; a longer one is folded until a filter narrows it."""


def arrange(scope: Scope) -> Page:
    """Show what should be looked at, by whom, and what has changed since it was."""
    found = freshness(scope.vision)
    sections = [
        Section("tally", "", (tally(found),), bare=True) if found else None,
        silence_section(scope),
        due_section(scope, found),
        owners_section(scope, found),
        all_section(scope, found),
    ]
    return about_page(scope, ADDRESS, "Freshness", headline(found), lede(scope), sections)


def headline(found: tuple[Freshness, ...]) -> str:
    """Say how much waits for somebody to look at it."""
    if not found:
        return "Nothing here needs to be confirmed"
    late = sum(one.look is Look.OVERDUE for one in found)
    never = sum(one.look is Look.NEVER for one in found)
    if not late and not never:
        return f"All {in_words(len(found))} records are confirmed"
    said = [f"{share_words(late, len(found))} records {plural(late, 'is', 'are')} due for a review"] if late else []
    if never:
        said.append(f"{alike(never, len(found))[0]} {plural(never, 'was', 'were')} never confirmed")
    return upper_first(", and ".join(said))


def lede(scope: Scope) -> Line:
    """Say how often a record should be looked at, and what is left alone."""
    every = scope.vision.workspace.review_every
    often: Line = (
        (f"Every record should be read by its owner every {every:g} days. ",)
        if every
        else (Unstated("How often a record should be read is not stated"), ". ")
    )
    return (*often, '"Confirmed, no change" counts. What is finished, dropped or over is never asked for.')


def tally(found: tuple[Freshness, ...]) -> Tally:
    """Count the records by how they stand."""
    counts = Counter(one.look for one in found)
    return Tally(tuple(Count(state, counts[look], words) for look, (state, words) in STATES.items() if counts[look]))


def silence_section(scope: Scope) -> Section | None:
    """Show the work in trouble, the longest without an update first."""
    rows = tuple(silence_row(scope, silence) for silence in silences(scope.vision))
    if not rows:
        return None
    return section("trouble", "In trouble", Rows(rows), note=("the longest without a word first",))


def silence_row(scope: Scope, one: Silence) -> Row:
    """Draw work in trouble with how long ago an update spoke of it."""
    said: Line = (f"Last update {ago_days(one.days)}",) if one.days is not None else (Unstated("No update yet"),)
    return Row(
        (go(one.initiative),),
        lead=state_line(scope.vision, one.initiative.status),
        text=(go(one.update),) if one.update else (),
        small=owner_line(scope.vision, one.initiative.owners),
        aside=said,
    )


def ago_days(days: int) -> str:
    """Return ``today`` or ``11 days ago``."""
    return "today" if not days else f"{count(days, 'day')} ago"


def due_section(scope: Scope, found: tuple[Freshness, ...]) -> Section:
    """Show what is due or never was confirmed, the most overdue first, then what soon will be."""
    rows = tuple(row(scope, one) for one in found if one.look in (Look.OVERDUE, Look.SOON))
    return section("due", "Due", Rows(rows, "Nothing is due within a month."), note=("overdue first",))


def row(scope: Scope, one: Freshness) -> Row:
    """Draw a record that should be looked at."""
    return Row(
        (go(one.record),),
        lead=(mark(one),),
        text=since(one),
        small=(
            Soft(BY_NAME[one.record.kind].name.replace("-", " ")),
            ", ",
            *owner_line(scope.vision, one.record.owners),
        ),
        aside=(due(scope, one),),
    )


def mark(one: Freshness) -> Mark:
    """Say how a record stands, as a mark with its words."""
    state, words = STATES[one.look]
    return Mark(state, upper_first(words))


def due(scope: Scope, one: Freshness) -> Inline:
    """Say when a review is due, and how far that is."""
    if one.due is None:
        return Unstated("Not due")
    return Moment(f"{say_day(one.due)}, {ago(one.due, scope.vision.today)}", one.due.isoformat())


def since(one: Freshness) -> Line:
    """Say whether anything has changed since a record was confirmed, as far as moves and updates tell."""
    if one.reviewed is None:
        return (Unstated("Never confirmed"),)
    if one.changed is None:
        return ("Confirmed ", day(one.reviewed), Soft("; no move or update tells of a change"))
    if one.is_confirmed:
        return ("Confirmed, no change ", day(one.reviewed), Soft(f"; last changed {say_day(one.changed)}"))
    if one.is_changed_since:
        return ("Confirmed ", day(one.reviewed), f", and changed since, {say_day(one.changed)}")
    return ("Changed and confirmed ", day(one.reviewed))


def owners_section(scope: Scope, found: tuple[Freshness, ...]) -> Section | None:
    """Show what waits for each owner, the most first; those for whom nothing does are only counted."""
    mine = by_owner(found)
    asked = {owner: some for owner, some in mine.items() if any(one.look in WAITS for one in some)}
    owners = sorted(asked.items(), key=lambda it: (-sum(map(is_due, it[1])), _name(it[0]).casefold()))
    if not owners:
        return None
    columns = (Column("Owner"), *(Column(upper_first(STATES[look][1]), numeric=True) for look in WAITS))
    rows = tuple(owner_row(scope, owner, some) for owner, some in owners)
    calm = len(mine) - len(owners)
    note: Line = (counted_words(calm, "other has", "others have"), " nothing to look at") if calm else ()
    return section("owners", "By owner", Table("What waits for each owner", columns, rows, sortable=True), note=note)


WAITS = (Look.OVERDUE, Look.SOON, Look.NEVER)
"""The ways to stand in which somebody should look at a record now or soon."""


def _name(owner: Party | None) -> str:
    return owner.text if owner else ""


def owner_row(scope: Scope, owner: Party | None, mine: tuple[Freshness, ...]) -> TableRow:
    """Count what waits for one owner."""
    counts = Counter(one.look for one in mine)
    numbers: list[Line] = [(str(counts[look]),) if counts[look] else (Soft("0"),) for look in WAITS]
    return TableRow((owner_line(scope.vision, (owner,) if owner else ()), *numbers))


def all_section(scope: Scope, found: tuple[Freshness, ...]) -> Section:
    """Show every record that can be reviewed, with filters."""
    columns, bar = _columns(scope), filters(scope, found)
    rows = tuple(table_row(columns, one, bar) for one in found)
    fold = f"Every record: {len(rows)}" if len(rows) > MOST else ""
    table = Table("Every record that can be reviewed", heads(columns), rows, sortable=True, fold=fold)
    return section(
        "all", "Everything", *((bar,) if found else ()), table, note=(upper_first(counted_words(len(found), "record")),)
    )


def filters(scope: Scope, found: tuple[Freshness, ...]) -> Filters:
    """Offer to narrow the records by how they stand, by kind and by team."""
    looks, kinds = Counter(one.look for one in found), Counter(one.record.kind for one in found)
    teams = Counter(team for one in found for team in _teams(one).split())
    offered = (
        Filter(
            "status", "Stands", tuple(Option(_facet(look), words, looks[look]) for look, (_, words) in STATES.items())
        ),
        Filter("kind", "Kind", tuple(Option(kind.name, kind.plural, kinds[kind.name]) for kind in KINDS)),
        Filter("team", "Team", tuple(Option(one.id, one.name, teams[one.id]) for one in scope.vision.of(Team))),
    )
    there = (replace(one, options=tuple(each for each in one.options if each.count)) for one in offered)
    return Filters(tuple(one for one in there if len(one.options) > 1), len(found), "records")


def _facet(look: Look) -> str:
    return look.value.replace(" ", "-")


def _teams(one: Freshness) -> str:
    return " ".join(dict.fromkeys(owner.team for owner in one.record.owners if owner.team))


def _columns(scope: Scope) -> tuple[ColumnOf[Freshness], ...]:
    """Return the columns of all records; days sort by the calendar, and how they stand by what is worst."""
    worst = list(STATES)

    def owners(found: Freshness) -> Line:
        return joined((party(scope.vision, owner),) for owner in found.record.owners) or (Unstated("Not stated"),)

    return (
        ColumnOf(
            "Record", lambda found: (go(found.record), Soft(f" {BY_NAME[found.record.kind].name.replace('-', ' ')}"))
        ),
        ColumnOf("Owner", owners),
        ColumnOf("Stands", lambda found: (mark(found),), lambda found: str(worst.index(found.look))),
        ColumnOf("Confirmed", lambda found: (day(found.reviewed, "Never"),), lambda found: str(found.reviewed or "")),
        ColumnOf("Due", lambda found: (day(found.due, "Not due"),), lambda found: str(found.due or "")),
        ColumnOf(
            "Last change", lambda found: (day(found.changed, "None is told"),), lambda found: str(found.changed or "")
        ),
    )


def table_row(columns: Sequence[ColumnOf[Freshness]], found: Freshness, bar: Filters) -> TableRow:
    """Draw a record as a row."""
    values = {"status": _facet(found.look), "kind": found.record.kind, "team": _teams(found)}
    return row_of(columns, found, {"f": marks(bar, values)})
