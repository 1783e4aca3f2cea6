"""What an audience reads of outcomes."""

from sightline.subjects.frame.record_page import section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.outcomes.page import score
from sightline.subjects.outcomes.record import Outcome
from sightline.views.page import Section
from sightline.views.work import Scores


def outcomes(scope: Scope) -> Section:
    """What customers and the business get."""
    rows = tuple(score(scope, one) for one in scope.vision.of(Outcome))
    return section(
        "outcomes", "Outcomes", Scores(rows, "No outcome is stated yet."), note=("what customers and the business get",)
    )
