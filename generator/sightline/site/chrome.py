"""What every page shares, from the vision: names, navigation, ways on."""

from sightline.dates import say_day
from sightline.export import ATOM, CALENDAR, JSON_FEED, WHOLE
from sightline.model.kinds import KINDS
from sightline.model.vision import Vision
from sightline.render import Chrome, Feed, NavGroup
from sightline.site.organisation import ADDRESS, organisation_style
from sightline.subjects.audiences.page import title_of
from sightline.subjects.frame.words import owner_line
from sightline.views.inline import Go, Moment

MAIN = ("outcome", "pillar", "initiative", "capability", "measure", "capacity", "update")
"""The kinds whose pages are always in sight, where there is something to see."""


def chrome_of(vision: Vision, site_url: str) -> Chrome:
    """Return what every page shares."""
    workspace = vision.workspace
    return Chrome(
        title="Technology vision" if workspace.organisation else workspace.title or "Technology vision",
        organisation=workspace.organisation,
        mark=workspace.mark or "",
        style=ADDRESS if organisation_style(vision) else "",
        language=workspace.language,
        nav=(Go("Vision", ""), *(link for link in _kinds(vision, MAIN))),
        more=_more(vision),
        audiences=tuple(Go(title_of(one), f"for/{one.id}/") for one in workspace.audiences),
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


def _kinds(vision: Vision, names: tuple[str, ...]) -> list[Go]:
    there = {record.kind for record in vision.records.values()}
    return [Go(kind.listed, kind.index) for kind in KINDS if kind.name in names and kind.name in there]


def _more(vision: Vision) -> tuple[NavGroup, ...]:
    """Return the rest of the pages, grouped; those that hold nothing yet are reached from here, too, and come last."""
    there = {record.kind for record in vision.records.values()}
    shown = [kind for kind in KINDS if kind.name in MAIN and kind.name in there]
    begun = {kind.index for kind in KINDS if kind.name in there}
    by_name = {kind.name: Go(kind.listed, kind.index) for kind in KINDS if kind not in shown and kind.index in begun}
    groups = (
        ("Plan", ("outcome", "objective", "pillar", "initiative", "capability", "measure", "capacity")),
        ("Decide", ("decision", "risk", "trade-off", "not-doing")),
        ("Rely on", ("gate", "practice", "partner", "team")),
        ("Tell", ("update", "story", *(("page",) if "page" in there else ()))),
    )
    made = [NavGroup(title, tuple(by_name[name] for name in names if name in by_name)) for title, names in groups]
    about = (
        Go("Line of sight", "line-of-sight/"),
        Go("First moves", "first-moves/"),
        Go("Freshness", "freshness/"),
        *((Go("Gap map", "platform/gaps/"),) if "capability" in there else ()),
        *((by_name["term"],) if "term" in by_name else ()),
        Go("How to write it", "guide/"),
    )
    known = {*(name for _, names in groups for name in names), "term"}
    later = tuple(Go(one.listed, one.index) for one in KINDS if one.name in known - {"page"} and one.index not in begun)
    last = (NavGroup("About itself", about), NavGroup("Nothing yet", later))
    return tuple(group for group in (*made, *last) if group.links)
