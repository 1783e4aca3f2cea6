"""Gaps: what nobody has stated yet. Finished work is never nagged."""

from collections.abc import Iterator

from sightline.model.record import Record
from sightline.model.rule import Case, case, named, rule
from sightline.model.vision import Vision
from sightline.problems import Grade
from sightline.subjects.decisions.record import Decision, Risk
from sightline.subjects.measures.record import Measure
from sightline.subjects.objectives.record import Objective
from sightline.subjects.outcomes.record import Outcome
from sightline.subjects.pillars.record import Pillar
from sightline.subjects.platform.record import Capability
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.teams.record import Term
from sightline.subjects.updates.record import Update

UNTITLED = frozenset({"page", "review", "capacity"})
"""Kinds whose title may come from elsewhere: the narrative's own first heading, the gate and the work of a review,
the period of capacity."""


@rule("title-not-stated", Grade.GAP, rolled="have no title")
def check_records_have_a_title(vision: Vision) -> Iterator[Case]:
    """Every record has a title, in the words that people use.

    Write `title:`; until then the id stands in its place.
    """
    for one in vision.records.values():
        asked = isinstance(one, Decision) and one.question
        if not one.title and one.kind not in UNTITLED and not asked:
            yield case(one, "title", f"{one.kind}/{one.id} has no title", "Write title, in the words that people use.")


def _owned(vision: Vision) -> Iterator[Record]:
    yield from vision.of(Outcome)
    yield from vision.open(Objective)
    yield from vision.of(Pillar)
    yield from vision.open(Initiative)
    yield from vision.of(Capability)
    yield from vision.of(Measure)
    yield from vision.of(Risk)


@rule("owner-not-stated", Grade.GAP, rolled="have no owner")
def check_records_have_an_owner(vision: Vision) -> Iterator[Case]:
    """Somebody answers for every outcome, objective, pillar, initiative, capability, measure and risk.

    Write `owner:` with the id of a team or a role in words, or `wanted` where help is wanted.
    """
    for one in _owned(vision):
        if not one.owners:
            right = "Write owner, with a team or a role, or wanted where help is wanted."
            yield case(one, "owners", f"{named(one)} has no owner", right)


def _summed_up(vision: Vision) -> Iterator[Outcome | Initiative | Capability | Measure]:
    yield from vision.of(Outcome)
    yield from vision.open(Initiative)
    yield from vision.of(Capability)
    yield from vision.of(Measure)


@rule("summary-not-stated", Grade.GAP, rolled="have no summary")
def check_records_have_a_summary(vision: Vision) -> Iterator[Case]:
    """Outcomes, initiatives, capabilities and measures say in a sentence what they are.

    Write `summary:`; it is what lists and audience pages show.
    """
    for one in _summed_up(vision):
        if not one.summary:
            yield case(one, "summary", f"{named(one)} has no summary", "Write summary, in a sentence.")


@rule("serves-not-stated", Grade.GAP, rolled="serve nothing")
def check_work_says_what_it_serves(vision: Vision) -> Iterator[Case]:
    """An initiative says what it serves.

    Write `serves: objective/key-result`, the figure that the work should move.
    """
    for one in vision.open(Initiative):
        if not one.serves:
            yield case(one, "serves", f"{named(one)} serves nothing", "Write serves: objective/key-result.")


@rule("pillar-not-stated", Grade.GAP, rolled="have no pillar")
def check_work_has_a_pillar(vision: Vision) -> Iterator[Case]:
    """An initiative lives in a pillar.

    Write `pillar:` with the id of a pillar.
    """
    if not vision.of(Pillar):
        return
    for one in vision.open(Initiative):
        if not one.pillars:
            yield case(one, "pillars", f"{named(one)} has no pillar", "Write pillar, with the id of a pillar.")


@rule("horizon-not-stated", Grade.GAP, rolled="have no horizon")
def check_work_has_a_horizon(vision: Vision) -> Iterator[Case]:
    """An initiative is in a horizon.

    Write `horizon:` with one that `vision.yml` declares; it is never computed from dates.
    """
    for one in vision.open(Initiative):
        if not one.horizon:
            yield case(one, "horizon", f"{named(one)} has no horizon", "Write horizon, one that vision.yml declares.")


@rule("when-not-stated", Grade.GAP, rolled="have no date")
def check_work_has_a_date(vision: Vision) -> Iterator[Case]:
    """An initiative says when it lands, as exactly as is known.

    Write `when:` as people say it: `2027`, `FY27-Q2`, `2026-10 to 2027-03`.
    """
    for one in vision.open(Initiative):
        if one.when is None:
            yield case(one, "when", f"{named(one)} has no date", "Write when, such as 2027, FY27-Q2 or 2027-03.")


@rule("status-not-stated", Grade.GAP, rolled="have no status")
def check_work_has_a_status(vision: Vision) -> Iterator[Case]:
    """An initiative says how it stands.

    Write `status:` with a word that `vision.yml` declares under `status:`.
    """
    for one in vision.open(Initiative):
        if not one.status:
            yield case(
                one, "status", f"{named(one)} has no status", "Write status, in a word that vision.yml declares."
            )


@rule("date-not-stated", Grade.GAP, rolled="have no date")
def check_updates_have_a_date(vision: Vision) -> Iterator[Case]:
    """An update says of which day it speaks.

    Write `date:`; an update without one stands last.
    """
    for update in vision.of(Update):
        if update.date is None:
            yield case(update, "date", f"the update {named(update)} has no date", "Write date, such as 2026-11-18.")


@rule("meaning-not-stated", Grade.GAP, rolled="have no meaning")
def check_terms_have_a_meaning(vision: Vision) -> Iterator[Case]:
    """A term says what it means here.

    Write `meaning:`, or the narrative below the gap.
    """
    for term in vision.of(Term):
        if not term.meaning and not term.body:
            yield case(term, "meaning", f"the term {named(term)} has no meaning", "Write meaning, in a sentence.")


@rule("term-twice", Grade.WARNING)
def check_terms_are_defined_once(vision: Vision) -> Iterator[Case]:
    """A word is in the glossary once.

    Join the two, or give one of them another title.
    """
    seen: dict[str, Term] = {}
    for term in vision.of(Term):
        first = seen.setdefault(term.name.casefold(), term)
        if first is not term:
            right = f"It is also defined in {first.places.top.path}. Join the two, or give one another title."
            yield case(term, "title", f"the term {named(term)} is defined twice", right)
