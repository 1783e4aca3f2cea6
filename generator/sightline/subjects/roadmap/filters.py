"""Which facets initiatives have, for the filters of the roadmap."""

from collections import Counter
from collections.abc import Sequence

from sightline.model.kinds import BY_NAME
from sightline.subjects.frame.filters import (
    CALENDAR,
    HEALTH_WORDS,
    Narrowing,
    _horizons,
    counts_of,
    names,
    narrowed,
    offer,
    tag_filters,
)
from sightline.subjects.frame.lists import added_menus
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import status_options
from sightline.subjects.outcomes.record import Outcome
from sightline.subjects.pillars.record import Pillar
from sightline.subjects.roadmap.record import Initiative
from sightline.subjects.roadmap.view import facets
from sightline.subjects.teams.record import Team
from sightline.views.roadmap import Filters


def narrowing(scope: Scope, initiatives: Sequence[Initiative]) -> Narrowing:
    """Return the filters that tell these initiatives apart."""
    vision = scope.vision
    rows = {one.key: facets_of(scope, one) for one in initiatives}
    added = added_menus(initiatives, rows)
    counts = counts_of(rows.values())
    offered = (
        offer("pillar", "Pillar", names(vision.of(Pillar)), counts),
        offer("horizon", "Horizon", _horizons(vision), counts),
        offer("status", "Status", status_options(vision, initiatives).items(), counts),
        offer("health", "Health", HEALTH_WORDS.items(), counts),
        offer("team", "Team", names(vision.of(Team)), counts),
        offer("outcome", "Outcome", names(vision.of(Outcome)), counts),
        *tag_filters(vision, counts.get("tag", Counter())),
        offer("audience", "Speaks to", ((one.id, one.title or one.id) for one in vision.workspace.audiences), counts),
        *(offer(*menu, counts) for menu in added),
    )
    bar = Filters(
        tuple(offered), len(initiatives), table=BY_NAME["initiative"].table if initiatives else "", calendar=CALENDAR
    )
    return narrowed(bar, rows)


def facets_of(scope: Scope, one: Initiative) -> dict[str, str]:
    """Return every facet of an initiative; of its outcomes those that its line of sight ends at."""
    return {
        **facets(scope.vision, one),
        "outcome": " ".join(key[1] for key in sorted(scope.outcomes_of(one.key))),
        "audience": " ".join(note.id for note in one.audience_notes if note.text),
    }
