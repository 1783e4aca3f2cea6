"""What the guide says of the files for other programs (feeds, calendar, tables, the whole), and of its own pages."""

from sightline.site.guide.words import line
from sightline.subjects.frame.record_page import section
from sightline.views.inline import Go, Line
from sightline.views.page import Section
from sightline.views.rows import Column, Row, Rows, Table, TableRow
from sightline.views.texts import Points

FILES: tuple[tuple[str, str], ...] = (
    (
        "data/vision.json",
        "Everything that the site says: every record with all its fields, and what follows from them.",
    ),
    (
        "data/vision.schema.json",
        "The JSON schema (2020-12) that it keeps to. It is derived from the fields of the kinds.",
    ),
    (
        "data/initiatives.csv",
        "A table of every kind, named as its folder: `data/outcomes.csv`, `data/risks.csv` and so on.",
    ),
    ("data/readings.csv", "All readings of all measures."),
    ("feeds/updates.atom", "Updates to follow, as Atom."),
    ("feeds/updates.json", "The same as JSON Feed 1.1."),
    ("feeds/roadmap.ics", "A calendar: what lands, milestones, reviews that are due, decisions wanted, what runs out."),
)
"""Addresses of files that every site has, and what each holds."""

RULES = (
    "Each pillar has feeds of its own: `feeds/<pillar>.atom` and `feeds/<pillar>.json` hold the updates about it and "
    "about what lives there.",
    "Addresses and names stay: an update, a calendar entry and a record are called after kind and id for ever; after a "
    "rename, after the first id under `was:`.",
    "No file depends on the clock. The calendar is stamped with the day as of which the site speaks.",
    "A feed holds the newest 200 updates. An update that states no day is in the JSON feed, and not in the Atom feed, "
    "where an entry must have one.",
    "A date in the calendar that is vaguer than a day stands on its last day, with the author's words behind the "
    "title. What was dropped, declined or replaced leaves the calendar, and so does what has been over for a year.",
    "In `vision.json` what nobody has stated is `null` or empty. A link says where it leads, a date which days it can "
    "mean. `format` counts up when something gets another meaning, and not when a field is added.",
    "Tables are UTF-8 with commas. A list stands one value below the other in its cell; what has fields of its own is "
    "JSON. A cell that a spreadsheet would run as a formula begins with a quote mark `'`, as does one that begins "
    "with a quote mark: without the first one the text is as it was.",
)


def data() -> Section:
    """Say which files there are, and what a program may rely on."""
    rows = tuple(TableRow((_link(address), line(words))) for address, words in FILES)
    return section(
        "for-programs",
        "For other programs",
        Table("Files for other programs", (Column("Address"), Column("Holds")), rows),
        Points(tuple(line(one) for one in RULES)),
    )


ALSO: tuple[tuple[str, str, str], ...] = (
    ("Every field", "guide/fields/", "What each field of each kind says, and how it is written."),
    ("The mission, row by row", "guide/mission/", "What a vision must do, with the records, pages and checks for it."),
    ("Every problem", "guide/problems/", "What the check can say, and what would be right."),
    ("Import the neutral form", "guide/import-neutral/", "A whole vision from another program, key by key."),
    ("Import decision records", "guide/import-decisions/", "Nygard's form, MADR and others."),
    ("Import goals", "guide/import-goals/", "Markdown with a table at its top."),
    ("Import a sheet", "guide/import-csv/", "CSV or a workbook, once and again."),
)
"""The other pages of the guide, and what each holds."""


def also() -> Section:
    """Lead on to the other pages of the guide."""
    return section("also", "More", Rows(tuple(Row((Go(title, to),), text=line(words)) for title, to, words in ALSO)))


def _link(address: str) -> Line:
    return (Go(f"/{address}", address),)
