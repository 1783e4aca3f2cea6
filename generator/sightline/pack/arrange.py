"""The pack of an audience: the finding, the sections that every pack has, those of the audience, the roadmap."""

import sys
from collections.abc import Iterable
from dataclasses import replace
from math import inf

from sightline.dates.said import say_day
from sightline.language import plural
from sightline.model.kinds import section_names
from sightline.model.vision import Vision
from sightline.model.workspace import Audience
from sightline.pack.budgets import EXTRA, NOTHING, PAGES, PAIR, rooms, sheets
from sightline.pack.fit import fitted, heights, says_nothing, used_by
from sightline.pack.guardrails import guardrails
from sightline.pack.roadmap import one_page
from sightline.pack.room import HEADLINE, NAME, SMALL, WIDTH, Trimmer
from sightline.pack.trouble import trouble
from sightline.subjects.audiences.finding import headline_of
from sightline.subjects.audiences.page import title_of
from sightline.subjects.audiences.sections import section_of
from sightline.subjects.frame.record_page import about_page
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import in_words, joined, share_words, upper_first
from sightline.subjects.updates.news import most_important
from sightline.subjects.updates.record import Story, Update
from sightline.views.inline import Line, Moment, Strong
from sightline.views.page import Page, Section
from sightline.views.rows import Row, Rows

BOARD = Audience(
    id="executives",
    title="Executives",
    question="Are we on course, and what is wanted of us?",
    sections=("outcomes", "decisions", "changes", "risks", "slips"),
)
"""Whom a vision without audiences has a pack for."""

EVERY = ("outcomes", "decisions", "risks", "changes", "capacity", "slips")
"""The sections that every pack has before its roadmap; ``slips`` holds all that is late or in trouble."""


def audiences_of(vision: Vision) -> tuple[Audience, ...]:
    """Return the audiences that there is a pack for: those that are declared, and executives in any case."""
    declared = vision.workspace.audiences
    return declared if any(one.id == BOARD.id for one in declared) else (*declared, BOARD)


def arrange(scope: Scope, audience: Audience) -> Page:
    """Put the pack of an audience together."""
    trimmer = Trimmer()
    title = trimmer.text(f"For {title_of(audience).lower()}", 1, SMALL, WIDTH / 3)
    headline = headline_of(scope, audience.sections) or headline_of(scope, EVERY) or title
    question = trimmer.text(audience.question or "", 2, NAME, WIDTH)
    sections = [*_sections(scope, audience, trimmer), one_page(scope.vision, trimmer)]
    page = about_page(
        scope, "", title, trimmer.text(headline, 4, HEADLINE, WIDTH), (question,) if question else (), sections
    )
    day: Line = (Moment(say_day(scope.vision.today), scope.vision.today.isoformat()),)
    return replace(
        page,
        kind="pack",
        crumbs=(),
        source=None,
        eyebrow=(title, " / ", *day),
        sections=(*page.sections, _closing(trimmer.cuts)),
    )


def _sections(scope: Scope, audience: Audience, trimmer: Trimmer) -> list[Section]:
    """Return the sections in the audience's order, each in the room that it needs or that there is for it."""
    built = {name: _built(scope, audience, name) for name in _order(audience)}
    empty = {name: one for name, one in built.items() if says_nothing(one)}
    if len(empty) > 1:
        built = {name: one for name, one in built.items() if name not in empty} | {NOTHING: _nothing(empty.values())}
    paired = all(name in built for name in PAIR)
    whole = {name: replace(one, half=paired and name in PAIR) for name, one in built.items()}
    needs = {name: used_by(fitted(one, inf, Trimmer())) for name, one in whole.items()}
    for extra in EXTRA:
        trial, room = Trimmer(), rooms(needs, extra)
        made = [fitted(one, room[name], trial) for name, one in whole.items()]
        if sheets(made, heights) < PAGES:
            break
    trimmer.cuts += trial.cuts
    return made


def _nothing(sections: Iterable[Section]) -> Section:
    """Return one section for those that have nothing to show: what each says of it, four in a paragraph."""
    said: list[Line] = [(Strong(f"{section.title}: "), says_nothing(section)) for section in sections]
    rows = tuple(Row((), text=joined(said[at : at + 4], " ")) for at in range(0, len(said), 4))
    return Section(NOTHING, "Nothing to report", (Rows(rows),))


def _order(audience: Audience) -> list[str]:
    """Return the names of the sections in the audience's order, then those that every pack has; pairs stay together."""
    known = section_names().keys() - {"roadmap"}
    names = list(dict.fromkeys((*(name for name in audience.sections if name in known), *EVERY)))
    first = min(names.index(name) for name in PAIR)
    others = [name for name in names if name not in PAIR]
    return [*others[:first], *PAIR, *others[first:]]


def _built(scope: Scope, audience: Audience, name: str) -> Section:
    """Return a section with all that it counts, whatever the page of the audience leaves to its links."""
    if name == "slips":
        return trouble(scope, audience.id)
    if name == "capacity":
        return guardrails(scope)
    made = replace(section_of(scope, name, audience.id) or Section(name, name, ()), id=name)
    return made if name == "lands-next" else _with_total(scope, made)


def _with_total(scope: Scope, made: Section) -> Section:
    """Return a section that shows a chosen few with a note that says of how many."""
    totals = {
        "changes": len(most_important(scope.vision, sys.maxsize)),
        "stories": len(scope.vision.of(Story)),
        "updates": len(scope.vision.of(Update)),
    }
    shown = sum(len(part.rows) for part in made.parts if isinstance(part, Rows))
    total = totals.get(made.id, shown)
    said = f"of {in_words(total)}" if made.title.startswith(upper_first(in_words(shown))) else share_words(shown, total)
    return replace(made, note=(said,)) if total > shown else made


def _closing(cuts: int) -> Section:
    """Say what paper had no room for."""
    said = "What has no row of its own is named or counted where it belongs."
    if cuts:
        cut = plural(cuts, "text is cut for paper and ends", "texts are cut for paper and end")
        said = f"{upper_first(in_words(cuts))} {cut} in “…”; the site has them whole. {said}"
    return Section("closing", "What this pack leaves out", (Rows((Row((said,)),)),), bare=True)
