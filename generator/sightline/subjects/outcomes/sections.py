"""What an audience reads of outcomes."""

from sightline.subjects.frame.record_page import section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import go, owner_line, share_words
from sightline.subjects.outcomes.page import score
from sightline.subjects.outcomes.record import Outcome
from sightline.views.inline import Go, Soft
from sightline.views.page import Section
from sightline.views.rows import Row, Rows
from sightline.views.work import Scores


def outcomes(scope: Scope) -> Section:
    """What customers and the business get."""
    rows = tuple(score(scope, outcome) for outcome in scope.vision.of(Outcome))
    return section(
        "outcomes", "Outcomes", Scores(rows, "No outcome is stated yet."), note=("what customers and the business get",)
    )


def line_of_sight(scope: Scope) -> Section:
    """How much of the work reaches an outcome."""
    holes = [scope.vision.records[key] for key in scope.reach.holes.initiatives]
    rows = tuple(
        Row((go(hole),), small=owner_line(scope.vision, hole.owners), lead=(Soft("No outcome"),)) for hole in holes
    )
    note = (f"{share_words(scope.reach.reaching, len(scope.reach.counted))} initiatives reach an outcome",)
    return section(
        "line-of-sight",
        "Line of sight",
        Rows(rows, "None that should reach an outcome lacks one."),
        note=note,
        more=Go("The whole", "line-of-sight/"),
    )
