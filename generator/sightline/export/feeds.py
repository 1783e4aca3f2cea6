"""Updates as feeds to follow, Atom (RFC 4287, through the feedgenerator library) and JSON Feed 1.1.

An update keeps its name for ever, also when its file or its date changes. One that states no day is in the JSON
feed, and not in the Atom feed, where an entry must have one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from html import escape
from typing import Any

from feedgenerator import Atom1Feed

from sightline.export.published import Published, lasting, readable
from sightline.export.whole import printed
from sightline.language import other
from sightline.model.kinds import address_of
from sightline.model.values import Key
from sightline.model.vision import Vision
from sightline.subjects.pillars.facts import pillars_of
from sightline.subjects.pillars.record import Pillar
from sightline.subjects.updates.record import Update

MOST = 200
"""How many updates a feed holds, the newest first; ``data/vision.json`` holds all."""

JSON_FEED = "https://jsonfeed.org/version/1.1"


@dataclass(frozen=True)
class Channel:
    """One feed: its name in addresses, its title, the page that it follows, its updates from the newest on."""

    name: str
    title: str
    address: str
    updates: tuple[Update, ...]


def channels(vision: Vision, site: Published) -> tuple[Channel, ...]:
    """Return the feed of all updates, and one for each pillar."""
    whole = Channel("updates", f"{site.title}: updates", "updates/", vision.of(Update)[:MOST])
    return (whole, *(_of_pillar(vision, site, pillar) for pillar in vision.of(Pillar)))


def _of_pillar(vision: Vision, site: Published, pillar: Pillar) -> Channel:
    mine = tuple(update for update in vision.of(Update) if pillar.key in set(pillars_of(vision, update.about)))
    return Channel(pillar.id, f"{site.title}: {pillar.name}", address_of(pillar), mine[:MOST])


def feeds(vision: Vision, site: Published, contents: Mapping[Key, str]) -> Mapping[str, bytes]:
    """Return every feed by its address. ``contents`` is the finished HTML of updates, with whole addresses."""
    made = {}
    for channel in channels(vision, site):
        made[f"feeds/{channel.name}.atom"] = atom(channel, vision, site, contents)
        made[f"feeds/{channel.name}.json"] = json_feed(channel, vision, site, contents)
    return made


def atom(channel: Channel, vision: Vision, site: Published, contents: Mapping[Key, str]) -> bytes:
    """Return a feed as Atom."""
    dated = [(update, day) for update in channel.updates if (day := day_of(update))]
    feed = Atom1Feed(
        title=readable(channel.title),
        link=site.link(channel.address),
        description="",
        language=readable(site.language),
        author_name=readable(site.organisation or site.title),
        feed_url=site.link(f"feeds/{channel.name}.atom"),
        feed_guid=site.tag(f"feeds/{channel.name}"),
    )
    latest = max((day for _, day in dated), default=vision.today)
    feed.latest_post_date = lambda: _midnight(latest)  # without an entry the library would ask the clock
    feed.item_attributes = lambda item: {"xml:lang": item["language"]} if item["language"] else {}
    for one, day in dated:
        content = contents.get(one.key)
        feed.add_item(
            title=readable(one.name),
            link=site.link(address_of(one)),
            description=escape(readable(one.summary)) if one.summary else None,
            content=readable(content) if content else None,
            pubdate=_midnight(day),
            unique_id=site.tag(lasting(one)),
            categories=[readable(name) for name in subjects(vision, one)],
            language=other(one.language),
        )
    return str(feed.writeString("utf-8")).encode()


def json_feed(channel: Channel, vision: Vision, site: Published, contents: Mapping[Key, str]) -> bytes:
    """Return a feed as JSON Feed 1.1."""
    return printed(
        {
            "version": JSON_FEED,
            "title": channel.title,
            "home_page_url": site.link(channel.address),
            "feed_url": site.link(f"feeds/{channel.name}.json"),
            "language": site.language,
            "authors": [{"name": site.organisation or site.title}],
            "items": [_entry(update, vision, site, contents.get(update.key, "")) for update in channel.updates],
        }
    )


def _entry(update: Update, vision: Vision, site: Published, content: str) -> dict[str, Any]:
    """Return an update as an entry of a feed."""
    day = day_of(update)
    said = {"content_html": content} if content else {"content_text": update.summary or update.name}
    return {
        "id": site.tag(lasting(update)),
        "url": site.link(address_of(update)),
        "title": update.name,
        **({"summary": update.summary} if update.summary else {}),
        **said,
        **({"date_published": _midnight(day).isoformat()} if day else {}),
        "tags": list(subjects(vision, update)),
        **({"language": tag} if (tag := other(update.language)) else {}),
    }


def day_of(update: Update) -> date | None:
    """Return the first day that an update speaks of."""
    return (update.date.start or update.date.end) if update.date else None


def subjects(vision: Vision, update: Update) -> tuple[str, ...]:
    """Return the names of the records that an update is about."""
    return tuple(dict.fromkeys(one.name for one in map(vision.target, update.about) if one))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
