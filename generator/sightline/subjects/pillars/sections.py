"""What an audience reads of pillars."""

from sightline.subjects.frame.record_page import section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import go
from sightline.subjects.pillars.record import Pillar
from sightline.views.inline import Unstated
from sightline.views.page import Section
from sightline.views.rows import Row, Rows


def pillars(scope: Scope) -> Section:
    """The promises."""
    rows = tuple(
        Row((go(one),), text=(one.promise,) if one.promise else (Unstated("Promise not stated"),), hue=number % 10 + 1)
        for number, one in enumerate(scope.vision.of(Pillar))
    )
    return section("pillars", "Pillars", Rows(rows, "No pillar is stated yet."))
