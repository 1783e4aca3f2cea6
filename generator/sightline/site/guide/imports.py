"""The guide's pages on importing: what is typed, an input, its result, and what goes where."""

from collections.abc import Mapping
from typing import NamedTuple

from sightline.importers.neutral.form import ALWAYS, RECORDS, WHOLE, Key
from sightline.site.guide.words import line, page
from sightline.subjects.frame.record_page import section
from sightline.subjects.frame.scope import Scope
from sightline.views.inline import Code
from sightline.views.page import Page, Section
from sightline.views.rows import Column, Table, TableRow
from sightline.views.texts import Points, Sample


class File(NamedTuple):
    """A file that is read or written: its path, and what it holds."""

    path: str
    text: str


class Import(NamedTuple):
    """One importer, as the guide tells it. A test types the command and compares the result."""

    form: str
    title: str
    headline: str
    command: str
    before: File
    after: File
    rules: tuple[str, ...]


EVERY = (
    "Nothing is lost: what no field holds is kept under `extra`, shown on the record's page, and counted by name in "
    "the report. Words are never changed.",
    "A record that is there already stays as it is, and the report names it. Without a vision in the folder a new "
    "one is begun.",
    "What was read is told first, then what to type next. `sightline check` says what is missing.",
)
"""What holds of every import into a vision."""

NEUTRAL = Import(
    "neutral",
    "Import the neutral form",
    "A whole vision from another program",
    "sightline import neutral vision.json my-vision",
    File(
        "vision.json",
        """\
{"source": {"commit_date": "2026-11-18"},
 "vision": {"title": "Every parcel on time"},
 "initiatives": [
  {"id": "map", "title": "Live map", "horizon": "Next", "end": "2027 Q2", "owner": "Routing",
   "status": "In progress", "mood": "good", "narrative_md": "The map shows every parcel."}]}
""",
    ),
    File(
        "my-vision/content/initiatives/map.md",
        """\
---
title: Live map
horizon: next
when: "2027 Q2"
owner: Routing
status: In progress
extra:
  mood: good
---
The map shows every parcel.
""",
    ),
    (
        "The form is one JSON object: `source`, `vision`, and lists of records. Every key may be absent; unknown "
        "is left out and never invented. A list stands where several are meant, and a single text is read as a "
        "list of one.",
        "Links between records go by their ids, whatever these look like. An id is made fit for an address, and "
        "the old one is kept as `ref`.",
        "`sightline schema --neutral` writes the JSON schema of the form, so that an editor or a program can check a "
        "file.",
        "Front matter and marks of a template (`{:toc}`, `<% … %>`, `{% … %}`) leave narratives, code aside; the "
        "report names them.",
        "The folder must be new. The report names every field that is kept as your own.",
    ),
)
DECISIONS = Import(
    "decisions",
    "Import decision records",
    "Decision records in Markdown, of any of the usual forms",
    "sightline import decisions docs/decisions",
    File(
        "docs/decisions/0003-one-table.md",
        """\
# 3. Keep parcels in one table

Date: 2026-02-03

## Status

Accepted

## Context

Two tables disagree about one parcel in a thousand.

## Decision

We will keep parcels in one table.
""",
    ),
    File(
        "content/decisions/0003-one-table.md",
        """\
---
title: Keep parcels in one table
ref: "3"
decided: "2026-02-03"
outcome: We will keep parcels in one table.
extra:
  status: Accepted
---
## Context

Two tables disagree about one parcel in a thousand.
""",
    ),
    (
        "Nygard's form, MADR and their kin are read: status, date and deciders from front matter, from a table or "
        "lines with labels at the top, or from short sections of these names. The title is the first heading.",
        "Accepted, superseded and deprecated records are decisions that were taken; rejected ones are, too, with the "
        "status as what was decided. Proposed ones and drafts are open: what they would decide is recommended.",
        "What says neither a status nor a day nor a decision is kept, named in the report, and never shown as an open "
        "question. The same holds of a file that somebody puts into `content/decisions/`.",
        "Links between the records lead to the records. A file called `README`, `index` or `template` is no record.",
        *EVERY,
    ),
)
GOALS = Import(
    "goals",
    "Import goals",
    "Goals in Markdown, each with a table at its top",
    "sightline import goals docs/goals",
    File(
        "docs/goals/instant-answers.md",
        """\
# Answer in a second

| Metadata         |                               |
|------------------|-------------------------------|
| Point of contact | Booking                       |
| Status           | Accepted                      |
| Timespan         | 2027                          |
| Tracking issue   | https://tracker.example/12    |
| Short title      | Fast answers                  |

Customers wait for minutes today.
""",
    ),
    File(
        "content/initiatives/instant-answers.md",
        """\
---
title: Answer in a second
when: "2027"
owner: Booking
status: Accepted
links:
  - title: Tracking issue
    url: https://tracker.example/12
extra:
  Short title: Fast answers
---
Customers wait for minutes today.
""",
    ),
    (
        "A goal becomes a piece of work. Owner, status, period or day, pillar and summary are found in a table, "
        "in lines with labels or in front matter at the top, under the words that people use for them.",
        "An address is a link of the record, called by its key. Every other row is kept under `extra`.",
        "Links between the goals lead to the records.",
        *EVERY,
    ),
)
SHEETS = Import(
    "csv",
    "Import a sheet",
    "The rows of a sheet, once and again",
    "sightline import csv plan.csv --kind initiative",
    File(
        "plan.csv",
        """\
Key;Title;Owner;Start;Due date;Priority;Blocked by
LOCK-1;Lockers at stations;Head of lockers;2027-02;31/Mar/27;High;LOCK-2
LOCK-2;Codes by message;Booking;;2026-Q4;Low;
""",
    ),
    File(
        "content/initiatives/lockers-at-stations.md",
        """\
---
title: Lockers at stations
owners: Head of lockers
ref: LOCK-1
when: "2027-02 to 2027-03-31"
needs: initiative/codes-by-message
extra:
  Priority: High
---
""",
    ),
    (
        "Columns are guessed from their heads, in English and German and as trackers name them. What was guessed is "
        "shown with the first record, and kept in `imports/plan.yml`: change the word behind a head and import again. "
        "`--map FILE` names another file, `--dry-run` writes nothing.",
        "Commas, semicolons or tabs part cells; several columns of one head, or of one head with numbers behind it, "
        "and lines or semicolons in a cell, are several values. Rows of one key are one record. `.xlsx` is read "
        'with the extra `sheet`: `pip install "mkdocs-sightline[sheet]"`, or `pip install ".[sheet]"` in a clone.',
        "Links go by key, title or id. A cell that its field does not take, and a column that means no field, are kept "
        "under `extra`. Without a vision in the folder a new one is begun, which declares the status words of the "
        "sheet; what the report calls not plain, `vision.yml` should say.",
        "Imported again, a value that changed in the sheet is replaced in the file, and no other byte. What changed on "
        "both sides is named, and neither is overwritten; what is gone or emptied in the sheet stays, and is named.",
        EVERY[2],
    ),
)
IMPORTS = (NEUTRAL, DECISIONS, GOALS, SHEETS)


def arrange(scope: Scope) -> tuple[Page, ...]:
    """Return a page for each importer."""
    return tuple(_page(scope, told) for told in IMPORTS)


def address_of(told: Import) -> str:
    """Return the address of the page of an importer."""
    return f"guide/import-{told.form}/"


def _page(scope: Scope, told: Import) -> Page:
    sections = (
        section("type", "Type", Sample(told.command)),
        section("input", "What is there", Sample(told.before.text, told.before.path)),
        section("result", "What is written", Sample(told.after.text, told.after.path)),
        section("rules", "What holds", Points(tuple(line(rule) for rule in told.rules))),
        *(_form() if told is NEUTRAL else ()),
    )
    return page(scope, address_of(told), told.title, told.headline, line(f"`{told.command}`"), sections)


def _form() -> tuple[Section, ...]:
    """Return a table of the keys of each list of the neutral form."""
    whole = section("form", "The whole", _keys("Keys of the whole", WHOLE))
    every = section("form-every", "Every record", _keys("Keys of every record", ALWAYS))
    lists = (section(f"form-{name}", name, _keys(f"Keys of {name}", keys)) for name, keys in RECORDS.items())
    return (whole, every, *lists)


def _keys(name: str, keys: Mapping[str, Key]) -> Table:
    rows = tuple(TableRow(((Code(key),), line(told.goes))) for key, told in keys.items())
    return Table(name, (Column("Key"), Column("Goes to")), rows)
