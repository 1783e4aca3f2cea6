"""Every page of the site, room by room. No HTML is made here."""

from collections.abc import Iterator

from sightline.model.kinds import module_of, rooms
from sightline.site import home
from sightline.site.guide import page as guide
from sightline.subjects.audiences import page as audiences
from sightline.subjects.first_moves import page as first_moves
from sightline.subjects.frame.any_kind import arrange_room
from sightline.subjects.frame.scope import Scope
from sightline.subjects.freshness import page as freshness
from sightline.subjects.sight import page as sight
from sightline.views.page import Page


def arrange(scope: Scope) -> tuple[Page, ...]:
    """Return every page of the site: home, the rooms of all kinds, then what the vision says about itself."""
    return (
        home.arrange(scope),
        *(page for room in rooms() for page in _of_room(scope, room)),
        *audiences.arrange(scope),
        sight.arrange(scope),
        first_moves.arrange(scope),
        freshness.arrange(scope),
        *guide.arrange(scope),
    )


def _of_room(scope: Scope, room: str) -> Iterator[Page]:
    """Yield what a room's own page module arranges; where it has none, pages made of the fields."""
    module = module_of(room, "page")
    yield from module.arrange(scope) if module else arrange_room(scope, room)
