"""What every page shares, from the vision: names, navigation, ways on."""

from sightline.dates import say_day
from sightline.export import ATOM, CALENDAR, JSON_FEED, WHOLE
from sightline.model.kinds import KINDS, Kind
from sightline.model.vision import Vision
from sightline.render import Chrome, Feed, NavGroup
from sightline.site.organisation import ADDRESS, organisation_style
from sightline.subjects.audiences.page import title_of
from sightline.subjects.frame.words import owner_line
from sightline.subjects.roadmap.facts import is_linked
from sightline.views.inline import Go, Moment

ABOUT = "About itself"
GROUPS = ("Plan", "Decide", "Rely on", "Tell")
"""The groups of the menu, in their order; what the vision says about itself comes after them."""


def chrome_of(vision: Vision, site_url: str) -> Chrome:
    """Return what every page shares."""
    workspace = vision.workspace
    return Chrome(
        title="Technology vision" if workspace.organisation else workspace.title or "Technology vision",
        organisation=workspace.organisation,
        mark=workspace.mark or "",
        style=ADDRESS if organisation_style(vision) else "",
        language=workspace.language,
        nav=(Go("Vision", ""), *(Go(kind.listed, kind.index) for kind in _in_sight(vision))),
        more=_more(vision),
        audiences=tuple(Go(title_of(audience), f"for/{audience.id}/") for audience in workspace.audiences),
        as_of=Moment(say_day(vision.today), vision.today.isoformat()),
        owner=owner_line(vision, workspace.owners),
        site_url=site_url,
        take_away=(Go("JSON", WHOLE), Go("calendar", CALENDAR)),
        follow=(Go("Atom feed", ATOM), Go("JSON feed", JSON_FEED)),
        feeds=(
            Feed("Updates", ATOM, "application/atom+xml"),
            Feed("Updates", JSON_FEED, "application/feed+json"),
            Feed("Roadmap", CALENDAR, "text/calendar"),
        ),
    )


def _in_sight(vision: Vision) -> list[Kind]:
    """Return the kinds whose pages are always in sight, where there is something to see."""
    return [kind for kind in KINDS if kind.main and kind.name in _there(vision)]


def _there(vision: Vision) -> set[str]:
    return {record.kind for record in vision.records.values()}


def _more(vision: Vision) -> tuple[NavGroup, ...]:
    """Return the rest of the pages, grouped; those that hold nothing yet are reached from here, too, and come last."""
    there, in_sight = _there(vision), _in_sight(vision)
    begun = {kind.index for kind in KINDS if kind.name in there}
    rest = [kind for kind in KINDS if kind.menu and kind not in in_sight and kind.index in begun]
    grouped = {group: tuple(Go(kind.listed, kind.index) for kind in rest if kind.menu == group) for group in GROUPS}
    about = (
        *((Go("Line of sight", "line-of-sight/"),) if vision.once(is_linked) else ()),
        Go("First moves", "first-moves/"),
        Go("Freshness", "freshness/"),
        *((Go("Gap map", "platform/gaps/"),) if "capability" in there else ()),
        *(Go(kind.listed, kind.index) for kind in rest if kind.menu not in grouped),
        Go("How to write it", "guide/"),
    )
    later = tuple(Go(kind.listed, kind.index) for kind in KINDS if kind.begins and kind.index not in begun)
    groups = (*grouped.items(), (ABOUT, about), ("Nothing yet", later))
    return tuple(NavGroup(title, links) for title, links in groups if links)
