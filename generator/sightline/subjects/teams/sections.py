"""What an audience reads of teams."""

from sightline.language import count
from sightline.subjects.frame.record_page import section
from sightline.subjects.frame.scope import Scope
from sightline.subjects.frame.words import go
from sightline.subjects.teams.page import owned
from sightline.subjects.teams.record import Team
from sightline.views.inline import Go, Unstated
from sightline.views.page import Section
from sightline.views.rows import Row, Rows


def teams(scope: Scope) -> Section:
    """Whom to ask."""
    rows = tuple(
        Row(
            (go(team),),
            text=(team.mission,) if team.mission else (),
            small=(count(len(owned(scope, team.id)), "record"),),
            aside=(team.contact or Unstated("Contact not stated"),),
        )
        for team in scope.vision.of(Team)
    )
    return section("teams", "Whom to ask", Rows(rows, "No team is declared yet."), more=Go("All teams", "teams/"))
