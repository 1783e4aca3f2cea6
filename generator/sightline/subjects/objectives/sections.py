"""What an audience reads of objectives."""

from sightline.subjects.frame.record_page import section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import go, owner_line, when_words
from sightline.subjects.objectives.record import Objective
from sightline.views.inline import Go
from sightline.views.page import Section
from sightline.views.rows import Row, Rows


def objectives(scope: Scope) -> Section:
    """The objectives of the period."""
    rows = tuple(
        Row(
            (go(objective),),
            lead=(when_words(objective.period, "Period not stated"),),
            small=owner_line(scope.vision, objective.owners),
        )
        for objective in scope.vision.of(Objective)
    )
    return section(
        "objectives", "Objectives", Rows(rows, "No objective is stated yet."), more=Go("With progress", "objectives/")
    )
