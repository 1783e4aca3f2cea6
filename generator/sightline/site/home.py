"""The front page: the vision in a line, ways in, line of sight, measures, roadmap, what changed."""

from dataclasses import replace
from datetime import timedelta

from sightline.dates.said import say_day
from sightline.model.workspace import Audience
from sightline.site.standing import standing_section
from sightline.subjects.audiences.page import title_of
from sightline.subjects.capacity.sections import where_it_goes
from sightline.subjects.decisions.facts import wanted
from sightline.subjects.frame.record_page import own_fields, plain, section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import (
    alike,
    counted_words,
    in_words,
    owner_line,
    reviewed_line,
    share_words,
    upper_first,
    when_text,
)
from sightline.subjects.gates.record import Gate
from sightline.subjects.gates.view import headline as gates_headline
from sightline.subjects.measures.figures import figures
from sightline.subjects.measures.record import Measure
from sightline.subjects.outcomes.facts import measures_that_matter
from sightline.subjects.outcomes.record import Outcome
from sightline.subjects.pillars.record import Pillar
from sightline.subjects.roadmap.facts import is_linked, lands_within
from sightline.subjects.roadmap.matrix import matrix_section
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.roadmap.sections import SOON
from sightline.subjects.sight.page import rest_words, sight
from sightline.subjects.updates.sections import changes
from sightline.views.inline import Go, Line
from sightline.views.page import Page, Section
from sightline.views.texts import Door, Doors, Extra, Prose
from sightline.views.work import Figures

MOST_FIGURES = 4


def arrange(scope: Scope) -> Page:
    """Show the vision."""
    workspace = scope.vision.workspace
    lede: Line = (" ".join(filter(None, (workspace.statement, sight_sentence(scope)))),)
    sections = [
        doors_section(scope),
        standing_section(scope.vision),
        sight_section(scope),
        measures_section(scope),
        matrix_section(scope.vision, Go("Timeline", "roadmap/"))
        if any(map(scope.vision.of, (Pillar, Initiative)))
        else None,
        *last_row(scope),
        story_section(scope),
        extra_section(scope),
    ]
    return Page(
        address="",
        kind="home",
        title=workspace.title or workspace.organisation or "Vision",
        headline=workspace.title or workspace.organisation or "Vision",
        emphasis=workspace.emphasis if workspace.emphasis and workspace.title.endswith(workspace.emphasis) else "",
        sections=tuple(one for one in sections if one is not None),
        eyebrow=(workspace.period,) if workspace.period else (),
        lede=lede,
        owner=owner_line(scope.vision, workspace.owners),
        reviewed=reviewed_line(scope.vision, workspace.reviewed),
        source=scope.whole(),
        description=workspace.statement or plain(lede) or workspace.title,
        nav="",
    )


def sight_sentence(scope: Scope) -> str:
    """Say how many outcomes and pillars there are, and how much of the work can be traced to an outcome."""
    vision = scope.vision
    if not vision.of(Initiative):
        return ""
    said = []
    if vision.of(Outcome):
        said.append(f"{counted_words(len(vision.of(Outcome)), 'outcome says', 'outcomes say')} what must change")
    if vision.of(Pillar):
        said.append(f"{counted_words(len(vision.of(Pillar)), 'pillar says', 'pillars say')} how")
    part, whole = alike(scope.reach.reaching, len(scope.reach.counted))
    if not vision.once(is_linked):
        work = counted_words(len(scope.reach.counted), "initiative is", "initiatives are")
        listed = "".join(f"{each}, " for each in said) + "and " * bool(said)
        return f"{upper_first(listed)}{work} on the roadmap."
    traced = f"Of {whole} initiatives, {part} can be traced to an outcome."
    return f"{upper_first(', and '.join(said))}. {traced}" if said else traced


def doors_section(scope: Scope) -> Section | None:
    """Show a way in for each audience, with this month's news."""
    doors = tuple(
        Door(Go(title_of(one), f"for/{one.id}/"), news(scope, one)) for one in scope.vision.workspace.audiences
    )
    return Section("ways-in", "", (Doors(doors),), bare=True) if doors else None


def news(scope: Scope, audience: Audience) -> str:
    """Say what is new for an audience, from the first of its sections that has news; else its question."""
    last = scope.vision.today + timedelta(days=SOON)
    for name in audience.sections:
        if name == "decisions" and (open_now := wanted(scope.vision)):
            first = open_now[0].by
            return f"{upper_first(counted_words(len(open_now), 'decision'))} wanted" + (
                f", the first by {when_text(first)}" if first else ""
            )
        if name == "lands-next":
            landing = sum(lands_within(scope.vision, one, last) for one in scope.vision.of(Initiative))
            said = f"{counted_words(landing, 'thing lands', 'things land')} by {say_day(last)}"
            return upper_first(said) if landing else audience.question or ""
        if name == "constraints":
            mine = sum(len(initiative.constraints) for initiative in scope.vision.open(Initiative))
            said = f"{upper_first(counted_words(mine, 'constraint'))} to build within"
            return said if mine else audience.question or ""
        if name == "responsible-technology" and scope.vision.of(Gate):
            return gates_headline(scope)
    return audience.question or ""


def sight_section(scope: Scope) -> Section | None:
    """Show the line of sight, and how much does not reach an outcome; nothing where nobody has linked anything."""
    if not scope.vision.of(Outcome) or not scope.vision.once(is_linked):
        return None
    missing = len(scope.reach.holes.initiatives)
    share = share_words(scope.reach.reaching, len(scope.reach.counted))
    note: Line = (f"{share} initiatives reach an outcome{rest_words(scope.reach)}",)
    more = (
        Go(f"{upper_first(in_words(missing))} do not yet" if missing != 1 else "One does not yet", "line-of-sight/")
        if missing
        else Go("The whole line", "line-of-sight/")
    )
    return section("line-of-sight", "Line of sight", sight(scope), note=note, more=more)


def measures_section(scope: Scope) -> Section | None:
    """Show the figures of the outcomes, then those that an author has put on a dashboard, at most four."""
    every = len(scope.vision.of(Measure))
    shown = figures(measures_that_matter(scope.vision)[:MOST_FIGURES], scope.vision.today)
    more = Go(f"All {in_words(every)}" if every > 1 else "More of it", "measures/")
    return section("measures", "Measures that matter", Figures(shown), more=more) if shown else None


def last_row(scope: Scope) -> tuple[Section, ...]:
    """Show where capacity goes beside what changed; what changed alone where no ledger is kept."""
    spent = where_it_goes(scope)
    return (spent, replace(changes(scope), half=True)) if spent else (changes(scope),)


def story_section(scope: Scope) -> Section | None:
    """Show the vision's own narrative."""
    html = scope.narratives.get(("workspace", ""), "")
    return section("in-full", "In full", Prose(html)) if html else None


def extra_section(scope: Scope) -> Section | None:
    """Show the organisation's own fields of the vision, as written."""
    items = own_fields(scope.vision, scope.vision.workspace.extra)
    return section("as-recorded", "As recorded", Extra(items)) if items else None
