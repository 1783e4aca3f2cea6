"""The sections that an audience page may read, each given by the kind whose row names it."""

from dataclasses import replace
from functools import partial

from sightline.model.kinds import KINDS, module_of
from sightline.subjects.frame.any_kind import listed_section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.roadmap.sections import in_these_words, lands_next
from sightline.views.page import Section

SIDE_BY_SIDE = {"risks", "changes"}


def section_of(scope: Scope, name: str, audience: str) -> Section | None:
    """Return a named section; None where no kind gives one of this name.

    It is made by the function of its name in the module ``sections`` of the kind's room; a kind without one is listed.
    """
    if name == "lands-next":
        return lands_next(scope, audience)
    for kind in KINDS:
        if name in kind.sections:
            module = module_of(kind.room, "sections")
            listed = partial(listed_section, kind=kind, name=name)
            made: Section = getattr(module, name.replace("-", "_"), listed)(scope)
            return made
    return None


def sections_for(scope: Scope, audience: str, names: tuple[str, ...]) -> list[Section]:
    """Return the named sections, in order; work is told in the words that it has for this audience."""
    made = [section_of(scope, name, audience) for name in names]
    return [*_paired([one for one in made if one]), *filter(None, (in_these_words(scope, audience),))]


def _paired(sections: list[Section]) -> list[Section]:
    """Let two short sections that follow each other stand side by side."""
    for place in range(len(sections) - 1):
        if {sections[place].id, sections[place + 1].id} == SIDE_BY_SIDE:
            sections[place : place + 2] = (replace(section, half=True) for section in sections[place : place + 2])
    return sections
