"""Which facets initiatives have, for the filters of the roadmap."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sightline.dates.reading import in_words
from sightline.ids import slug
from sightline.model.kinds import BY_NAME
from sightline.model.state import STATE_WORDS, Approval
from sightline.model.values import Key, Precision
from sightline.subjects.frame.filters import (
    CALENDAR,
    HEALTH_WORDS,
    Counts,
    Narrowing,
    Values,
    _horizons,
    counts_of,
    names,
    narrowed,
    offer,
    tag_filters,
)
from sightline.subjects.frame.lists import about, added_menus, owners_menu
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import status_options
from sightline.subjects.outcomes.record import Outcome
from sightline.subjects.pillars.record import Pillar
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.roadmap.view import facets
from sightline.subjects.teams.record import Team
from sightline.views.roadmap import Filter, Filters

MOST_OWNERS = 100
"""Owners up to which each can be chosen."""


def narrowing(scope: Scope, initiatives: Sequence[Initiative]) -> Narrowing:
    """Return the filters that tell these initiatives apart."""
    vision = scope.vision
    rows = {initiative.key: facets_of(scope, initiative) for initiative in initiatives}
    added = added_menus(initiatives, rows)
    counts = counts_of(rows.values())
    by_owner = tuple(owner_filter(scope, initiatives, counts))
    by_team = offer("team", "Team", names(vision.of(Team)), counts)
    offered = (
        offer("pillar", "Pillar", names(vision.of(Pillar)), counts),
        offer("horizon", "Horizon", _horizons(vision), counts),
        offer("status", "Status", status_options(vision, initiatives).items(), counts),
        *approval_filter(rows, counts),
        offer("health", "Health", HEALTH_WORDS.items(), counts),
        *period_filter(initiatives, counts),
        replace(by_team, hidden=by_team.hidden or bool(by_owner)),
        *by_owner,
        offer("outcome", "Outcome", names(vision.of(Outcome)), counts),
        *tag_filters(vision, counts.get("tag", Counter())),
        offer(
            "audience",
            "Speaks to",
            ((audience.id, audience.title or audience.id) for audience in vision.workspace.audiences),
            counts,
        ),
        *(offer(*menu, counts) for menu in added),
    )
    bar = Filters(
        tuple(offered), len(initiatives), table=BY_NAME["initiative"].table if initiatives else "", calendar=CALENDAR
    )
    return narrowed(bar, rows)


def approval_filter(rows: Mapping[Key, Values], counts: Counts) -> Iterator[Filter]:
    """Yield the filter by approval, where it parts the work in another way than the status does."""
    pairs = {(values["status"], values["approval"]) for values in rows.values()}
    if len(counts.get("approval", ())) > 1 and not len(pairs) == len(counts["status"]) == len(counts["approval"]):
        words = ((each.value, STATE_WORDS[each.value]) for each in Approval)
        yield offer("approval", "Approval", words, counts)


def period_filter(initiatives: Sequence[Initiative], counts: Counts) -> Iterator[Filter]:
    """Yield the filter by the period in which work lands, in its author's words, where no horizon parts the work."""
    if len(counts.get("horizon", ())) > 1 or len(counts.get("period", ())) < 2:
        return
    dated = sorted(
        (work.when.end, *period)
        for work in initiatives
        if work.when and work.when.end
        for period in [period_of(work)]
        if period[0]
    )
    yield offer("period", "Period", dict(period for _, *period in dated).items(), counts)


def period_of(initiative: Initiative) -> tuple[str, str]:
    """Return the value and the words for the period of a date: as stated, or the year of a day or a month."""
    if initiative.when is None or initiative.when.end is None:
        return "", ""
    exact = initiative.when.precision in (Precision.DAY, Precision.MONTH)
    words = f"{initiative.when.end.year}" if exact else in_words(initiative.when.text)
    return slug(words), words


def owner_filter(scope: Scope, initiatives: Sequence[Initiative], counts: Counts) -> Iterator[Filter]:
    """Yield the filter by owner, where some are no declared team; of many, those who answer for more than one."""
    if all(party.team for initiative in initiatives for party in initiative.owners):
        return
    facet, label, words = owners_menu(scope, initiatives)
    least = 2 if len(counts.get("owner", ())) > MOST_OWNERS else 1
    yield offer(facet, label, ((value, word) for value, word in words if counts["owner"][value] >= least), counts)


def facets_of(scope: Scope, initiative: Initiative) -> dict[str, str]:
    """Return every facet of an initiative; of its outcomes those that its line of sight ends at."""
    return {
        **facets(scope.vision, initiative),
        "outcome": " ".join(key[1] for key in sorted(scope.outcomes_of(initiative.key))),
        "approval": approval.value if (approval := scope.vision.standing_of(initiative).approval) else "",
        "period": period_of(initiative)[0],
        "owner": about(scope, initiative, ())["owner"],
        "audience": " ".join(note.id for note in initiative.audience_notes if note.text),
    }
