"""Every file for other programs, by its address; the addresses are promises."""

from collections.abc import Mapping

from sightline.export.calendar import calendar
from sightline.export.feeds import feeds
from sightline.export.published import Published
from sightline.export.table import readings, table
from sightline.export.whole import whole
from sightline.export.whole_schema import whole_schema
from sightline.model.kinds import KINDS
from sightline.model.values import Key
from sightline.model.vision import Vision
from sightline.subjects.sight.facts import Reach

WHOLE = "data/vision.json"
SCHEMA = "data/vision.schema.json"
CALENDAR = "feeds/roadmap.ics"
ATOM = "feeds/updates.atom"
JSON_FEED = "feeds/updates.json"
READINGS = "data/readings.csv"


def exports(vision: Vision, reach: Reach, site: Published, contents: Mapping[Key, str]) -> Mapping[str, bytes]:
    """Return every file. ``contents`` is the finished HTML of updates, with whole addresses."""
    return {
        WHOLE: whole(vision, reach, site.site_url),
        SCHEMA: whole_schema(),
        **{kind.table: table(vision, kind) for kind in KINDS},
        READINGS: readings(vision),
        CALENDAR: calendar(vision, site),
        **feeds(vision, site, contents),
    }
