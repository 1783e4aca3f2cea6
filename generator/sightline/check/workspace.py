"""Rules about what ``vision.yml`` declares, and about words that must be declared there."""

import re
from collections.abc import Iterator

from sightline.model.kinds import section_names
from sightline.model.rule import Case, Hints, about, listed, rule, shorten
from sightline.model.vision import Vision
from sightline.problems import Grade
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.updates.record import Update

LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")
"""The shape of a language tag, after BCP 47."""
STARTER = "Replace these lines by your vision"
"""Words of the statement that a new vision begins with."""


@rule("starter-statement", Grade.FINDING)
def check_the_statement_is_its_own(vision: Vision) -> Iterator[Case]:
    """The statement is still the one that `sightline init` wrote.

    Write in two or three sentences what will be true for customers, in `content/vision.yml`.
    """
    whole = vision.workspace
    if STARTER in " ".join((whole.statement or "").split()):
        what = "the statement is still the one that a new vision begins with"
        yield Case(whole.places.at("statement"), what, "Write your own: it is what the home page says first.")


@rule("unknown-section", Grade.ERROR)
def check_sections_exist(vision: Vision) -> Iterator[Case]:
    """An audience's page is made of sections from the closed list in the guide.

    Write names from that list under `sections:`, in the order in which this audience should read them.
    """
    whole, sections = vision.workspace, section_names()
    hint = Hints(sections)
    for audience in whole.audiences:
        for position, name in enumerate(audience.sections):
            if name not in sections:
                where = whole.places.at("audiences", audience.id, "sections", position)
                right = f"Sections are {', '.join(sections)}.{hint(name)}"
                yield Case(where, f'there is no section "{shorten(name)}"', right)


@rule("unknown-audience", Grade.ERROR)
def check_notes_are_for_declared_audiences(vision: Vision) -> Iterator[Case]:
    """What an initiative says `for:` an audience is for one that `vision.yml` declares.

    Write the id of a declared audience, or declare it under `audiences:`.
    """
    known = {audience.id: audience for audience in vision.workspace.audiences}
    hint = Hints(known)
    declared = f"Audiences are {listed(list(known), 12)}." if known else "vision.yml declares no audience."
    for work in vision.of(Initiative):
        for note in work.audience_notes:
            if note.id not in known:
                where = work.places.at("for", note.id)
                yield Case(where, f'there is no audience "{note.id}"', declared + hint(note.id), about(work))


@rule("language-tag", Grade.ERROR)
def check_languages_are_tags(vision: Vision) -> Iterator[Case]:
    """A language is written as a tag, so that browsers and readers aloud know it.

    Write `en`, `fr`, `de-CH` and the like: two or three letters, and where it matters a region.
    """
    right = "Write a tag such as en, fr or de-CH."
    whole = vision.workspace
    if not LANGUAGE.fullmatch(whole.language):
        yield Case(whole.places.at("language"), f'"{whole.language}" is no language tag', right)
    for update in vision.of(Update):
        if update.language and not LANGUAGE.fullmatch(update.language):
            yield Case(update.places.at("language"), f'"{update.language}" is no language tag', right, about(update))
