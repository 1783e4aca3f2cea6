"""What the vision is for: outcomes, objectives, pillars, measures, the line of sight."""

from sightline.pages.dashboards import table as measures_table
from sightline.pages.outcomes import score
from sightline.pages.record import section
from sightline.pages.scope import Scope
from sightline.pages.words import go, owner_line, share_words, when_words
from sightline.views.inline import Go, Soft, Unstated
from sightline.views.page import Section
from sightline.views.parts import Row, Rows, Scores


def outcomes(scope: Scope) -> Section:
    """What customers and the business get."""
    rows = tuple(score(scope, one) for one in scope.vision.outcomes)
    return section(
        "outcomes", "Outcomes", Scores(rows, "No outcome is stated yet."), note=("what customers and the business get",)
    )


def objectives(scope: Scope) -> Section:
    """The objectives of the period."""
    rows = tuple(
        Row((go(one),), lead=(when_words(one.period, "Period not stated"),), small=owner_line(scope.vision, one.owners))
        for one in scope.vision.objectives
    )
    return section(
        "objectives", "Objectives", Rows(rows, "No objective is stated yet."), more=Go("With progress", "objectives/")
    )


def pillars(scope: Scope) -> Section:
    """The promises."""
    rows = tuple(
        Row((go(one),), text=(one.promise,) if one.promise else (Unstated("Promise not stated"),), hue=number % 10 + 1)
        for number, one in enumerate(scope.vision.pillars)
    )
    return section("pillars", "Pillars", Rows(rows, "No pillar is stated yet."))


def measures(scope: Scope) -> Section:
    """The figures."""
    return section("measures", "Measures", measures_table(scope), more=Go("All measures", "measures/"))


def line_of_sight(scope: Scope) -> Section:
    """How much of the work reaches an outcome."""
    holes = [scope.vision.records[key] for key in scope.reach.holes.initiatives]
    rows = tuple(
        Row((go(one),), small=owner_line(scope.vision, one.owners), lead=(Soft("No outcome"),)) for one in holes
    )
    note = (f"{share_words(scope.reach.reaching, len(scope.reach.counted))} initiatives reach an outcome",)
    return section(
        "line-of-sight",
        "Line of sight",
        Rows(rows, "Every initiative reaches an outcome."),
        note=note,
        more=Go("The whole", "line-of-sight/"),
    )
