"""Teams and what each answers for; terms."""

from sightline.language import plural
from sightline.model.record import Record
from sightline.subjects.capacity.view import time_of_team
from sightline.subjects.frame.entries import foot, shared_files
from sightline.subjects.frame.moves import moved_facts, moved_lines
from sightline.subjects.frame.record_page import index_page, own_fields, section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import counted_words, go, joined, link_words, owner_line, upper_first
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.teams.record import Team, Term
from sightline.views.inline import Beneath, Go, Line, Strong, Unstated
from sightline.views.page import Page
from sightline.views.rows import Entries, Entry, Fact, Group, Groups, Row, Rows
from sightline.views.texts import Definition, Definitions

MOST = 16
"""Records that a team is shown with; the rest of its work is counted and found in the table."""


def arrange(scope: Scope) -> tuple[Page, ...]:
    """Return the pages of teams and of terms."""
    return (teams(scope), glossary(scope))


def teams(scope: Scope) -> Page:
    """Show each team, what it is there for, and what it answers for; then owners that are no team."""
    entries = tuple(team_entry(scope, team) for team in scope.vision.of(Team))
    roles = roles_rows(scope)
    nobody = [initiative for initiative in scope.vision.of(Initiative) if not initiative.owners]
    rows = tuple(Row((go(one),)) for one in nobody)
    sections = [
        section("teams", "Teams", Entries(entries, "No team is declared yet.")),
        section("roles", "Roles and other owners", Rows(roles)) if roles else None,
        section("nobody", "Nobody yet", Groups((Group(len(nobody), "Initiatives without an owner", rows, "unowned"),)))
        if nobody
        else None,
    ]
    they = plural(len(entries), "it answers", "they answer")
    headline = (
        f"{upper_first(counted_words(len(entries), 'team'))} and what {they} for" if entries else "Who answers for what"
    )
    return index_page(scope, "team", headline, (), sections)


def owned(scope: Scope, team_id: str) -> list[Record]:
    """Return what a team answers for."""
    return [
        record
        for record in scope.vision.records.values()
        if any(owner.team == team_id for owner in record.owners) and record.kind not in ("team", "update", "capacity")
    ]


def team_entry(scope: Scope, team: Team) -> Entry:
    """Draw a team."""
    mine = owned(scope, team.id)
    asks = [
        (initiative, ask)
        for initiative in scope.vision.of(Initiative)
        for ask in initiative.asks
        if ask.of and ask.of.team == team.id
    ]
    facts = [Fact("Answers for", _some(mine, f"roadmap/table/?team={team.id}"))]
    beside = [Fact("Reach it", (team.contact or Unstated("Contact not stated"),))]
    if team.pillar:
        beside.append(Fact("Works in", link_words(scope.vision, team.pillar)))
    if team.owners:
        beside.append(Fact("Led by", owner_line(scope.vision, team.owners)))
    if spent := time_of_team(scope.vision, team.key):
        facts.append(Fact("Where its time went", spent))
    if asks:
        facts.append(Fact("Is asked", joined((f"{ask.what} (", go(one), ")") for one, ask in asks)))
    facts += moved_facts(team)
    facts += [Fact("Read on", joined(link_words(scope.vision, link) for link in team.links))] if team.links else []
    return Entry(
        team.id,
        team.name,
        (),
        (team.mission,) if team.mission else (),
        tuple(facts),
        scope.narrative(team),
        foot(scope, team),
        beside=tuple(beside),
        own=own_fields(scope.vision, team.extra),
    )


def _some(records: list[Record], table: str) -> Line:
    """Name records, as many as one reads; of the work that then has no name, say how much there is and where."""
    others = [record for record in records if record.kind != "initiative"]
    shown = [*others, *(one for one in records if one.kind == "initiative")][: max(MOST, len(others))]
    rest = len(records) - len(shown)
    names = joined((go(one),) for one in shown) or (Unstated("Nothing that is stated"),)
    return (*names, " and ", Go(f"{rest} more", table)) if rest > 0 else names


def roles_rows(scope: Scope) -> tuple[Row, ...]:
    """Show owners who are no declared team, with what each answers for."""
    by_name: dict[str, list[Record]] = {}
    for one in scope.vision.records.values():
        for owner in one.owners:
            if not owner.team and one.kind != "team":
                by_name.setdefault(owner.text, []).append(one)
    return tuple(
        Row((Strong(name),), text=joined((go(record),) for record in records))
        for name, records in sorted(by_name.items(), key=lambda it: it[0].casefold())
    )


def glossary(scope: Scope) -> Page:
    """Show the terms, in the order of their names."""
    terms = sorted(scope.vision.of(Term), key=lambda term: term.name.casefold())
    files = shared_files(terms)
    items = tuple(
        Definition(
            one.id,
            one.name,
            (*((one.meaning,) if one.meaning else ()), *(Beneath(line) for line in moved_lines(one))),
            scope.narrative(one),
            foot(scope, one, files=files),
        )
        for one in terms
    )
    said = counted_words(len(terms), "word that means something here", "words that mean something here")
    headline = upper_first(said) if terms else "No word is explained yet"
    words = section("terms", "Words", Definitions(items, "No term is explained yet."))
    return index_page(scope, "term", headline, (), [words])
