"""What an audience reads of measures."""

from sightline.subjects.frame.record_page import section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.measures.dashboards import table as measures_table
from sightline.views.inline import Go
from sightline.views.page import Section


def measures(scope: Scope) -> Section:
    """The figures."""
    return section("measures", "Measures", measures_table(scope), more=Go("All measures", "measures/"))
