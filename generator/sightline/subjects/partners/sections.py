"""What an audience reads of partners."""

from sightline.subjects.frame.record_page import section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import links_line
from sightline.subjects.partners.page import by_end, end_line
from sightline.subjects.partners.record import Partner
from sightline.views.inline import Go, Unstated
from sightline.views.page import Section
from sightline.views.rows import Row, Rows


def partners(scope: Scope) -> Section:
    """On whom we rely, and until when."""
    vision = scope.vision
    rows = tuple(
        Row(
            (Go(one.name, f"partners/#{one.id}"),),
            text=links_line(vision, one.supports),
            small=(one.exit or Unstated("Exit not stated"),),
            aside=end_line(scope, one),
        )
        for one in by_end(vision.of(Partner))
    )
    return section(
        "partners", "Partners", Rows(rows, "No partner is recorded yet."), more=Go("All partners", "partners/")
    )
