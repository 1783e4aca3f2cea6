"""The guide: how to write, every field, every problem. The last two are derived from the code."""

from sightline.model.kinds import KINDS, section_names
from sightline.site.guide import data as guide_data
from sightline.site.guide import dates as guide_dates
from sightline.site.guide import fields as guide_fields
from sightline.site.guide import imports as guide_imports
from sightline.site.guide import means as guide_means
from sightline.site.guide import mission as guide_mission
from sightline.site.guide import problems as guide_problems
from sightline.site.guide import series as guide_series
from sightline.site.guide.words import line, page
from sightline.subjects.frame.record_page import section
from sightline.subjects.frame.scope import Scope
from sightline.views.inline import Code, Go, Strong
from sightline.views.page import Page, Section
from sightline.views.rows import Column, Row, Rows, Table, TableRow
from sightline.views.texts import Points, Sample

RECORD = """\
---
title: Instant rebooking
summary: A customer moves a delivery in one screen.
pillar: product-experience
horizon: near
serves: [answer-in-a-second/rebook-share]
owner: booking
when: FY27-Q2
status: at risk
moved:
  - {on: 2027-02-11, field: when, from: FY27-Q1, why: Consent text late}
---
One call in three asks for another day. Today {{ measure rebook-share }} of them need no call."""

SHARED = """\
booking:
  title: Booking
  mission: Whoever sends a parcel says where and when.
data:
  title: Data"""

EDITOR = """\
{"yaml.schemas": {
  "./schemas/vision.schema.json": "content/vision.yml",
  "./schemas/initiative.schema.json": "content/initiatives/*.yml",
  "./schemas/teams.schema.json": "content/teams.yml"
}}"""

ACCEPTED = """\
rules:
  no-line-of-sight: error
accepted:
  - code: no-line-of-sight
    on: initiative/night-load
    why: Asked for by the regulator; it serves no customer.
    until: 2027-06-30"""

COMMANDS = (
    ("sightline init DIR", "Begin a vision in a new folder: a small one that is whole. `--name` says whose it is."),
    (
        "sightline new KIND ID",
        "Begin a record, with its fields and what each says. `--force` replaces one that is there.",
    ),
    ("sightline check", "Say everything that is wrong or missing, in all files at once. `--all` lists every gap."),
    (
        "sightline changes",
        "Say what changed in meaning since the work left its target branch, and which reasons are missing. "
        "`BASE..HEAD` names commits; `sightline check --against BASE` says as errors what is missing.",
    ),
    ("sightline serve", "Show the site in a browser while you write."),
    ("sightline build", "Build the site and publish it in one step."),
    (
        "sightline set KIND/ID FIELD=VALUE",
        "Change a value in its file and nothing beside it; `--why` keeps the reason, `--dry-run` only shows.",
    ),
    ("sightline measure add ID VALUE", "Add a reading to the series of a measure; `--date 2026-Q4` says of when."),
    (
        "sightline pack AUDIENCE",
        "Write one file for a meeting, at most six pages of A4. `--pdf` makes a PDF, `--force` replaces a pack.",
    ),
    ("sightline schema", "Write schemas, so that an editor completes fields, words and ids."),
    (
        "sightline import FORM SOURCE",
        "Take over what there is: a sheet (`csv`), `decisions` and `goals` in Markdown, or a whole vision (`neutral`).",
    ),
)

GRADES = (
    ("error", "It cannot be read or contradicts itself. Nothing is built, and the published site stays as it was."),
    ("warning", "The site is built, and somebody should act. It fails under `--strict`."),
    ("gap", 'Nobody has stated it. Gaps are counted, one line for each kind, and the site says "not stated".'),
    ("finding", "The content is sound and says something uncomfortable. The site shows it; nothing fails."),
)

PROSE = (
    ("`[words](initiative:live-map)`", "A link to a record, by kind and id."),
    ("`[[live-map]]`", "The same, with the record's title as its words."),
    ("`[words](../initiatives/live-map.md)`", "A link to the record's file, as editors and code hosts follow it."),
    ("`{{ measure rebook-share }}`", "Its last reading with its unit; also `now`, `target`, `from`, `unit`, `when`."),
    ("`{{ key-result answer-in-a-second/rebook-share }}`", "Where it is; also `now`, `target`, `from`, `due`, `text`."),
    ("`{{ capacity 2026-q4/debt }}`", "The share that a kind of work or a guardrail's kinds got; also `planned`."),
    ("`{{ count initiatives near }}`", "How many there are; a horizon, status words or a tag narrow it."),
    ("`{{ title outcome/keep-customers }}`", "A record's title, with a link to it."),
    ("`![words](depot.png)`", "A picture below `content/`; the words are for those who do not see it."),
)

RULES_OF_PROSE = (
    "Markdown is read as CommonMark and your forge's preview read it: tables, task lists, struck text, bare addresses, "
    "footnotes, alerts. `!!! note`, `??? note`, tabs, `==marks==`, `++keys++` and definition lists are read, too. "
    "Quotations, headings and code without words are not drawn; a cell beyond the last column is. A first heading "
    "that repeats the title is left out.",
    "Diagrams, formulas, macros and snippets of other files are not read; the check names each kind once per file.",
    "HTML that belongs in prose stays; scripts, forms and frames are left out, and comments are never published.",
    "A figure is written once, in the data, and quoted from there: it can never disagree with its measure.",
    "To print two braces, write a backslash before them.",
)


def arrange(scope: Scope) -> tuple[Page, ...]:
    """Return the guide's pages: how to write, every field, the mission row by row, every problem."""
    return (
        _how_to_write(scope),
        guide_fields.arrange(scope),
        guide_mission.arrange(scope),
        guide_problems.arrange(scope),
        *guide_imports.arrange(scope),
    )


def _how_to_write(scope: Scope) -> Page:
    """Say how a vision is written, checked and published."""
    sections = (
        _places(),
        _commands(),
        _editor(),
        _grades(),
        guide_dates.dates(scope),
        _prose(),
        guide_series.series(),
        guide_means.means(),
        _audiences(),
        guide_data.data(),
        _publishing(),
        guide_data.also(),
    )
    lede = line("Plain files in `content/`, a check that says what is missing, and a site that invents nothing.")
    return page(scope, "guide/", "Guide", "How to write the vision", lede, sections)


def _places() -> Section:
    folders = tuple(
        TableRow(
            ((Go(kind.plural, f"guide/fields/#{kind.name}"),), (Code(f"content/{kind.folder}/"),), _address(kind.name))
        )
        for kind in KINDS
    )
    points = (
        line("One thing is one file: `content/<kinds>/<id>.md`, or `<id>.yml` where there is no narrative."),
        line(
            "The file's name is the id for ever. After a rename, keep the old id under `was:`; links to it still work."
        ),
        line("Small things may share a file, `content/<kinds>.yml`: ids, each with its fields."),
        line("`content/vision.yml` declares the calendar, horizons, status words, tags and audiences."),
        line("`content/home.md` is the vision's own narrative; `content/pages/` holds pages that are no record."),
        line('Only the file itself is required. What is left out, or says `TBD`, is "not stated".'),
    )
    columns = (Column("Kind"), Column("Folder"), Column("Address"))
    return section(
        "where-records-live",
        "Where records live",
        Points(points),
        Sample(RECORD, "content/initiatives/instant-rebooking.md"),
        Sample(SHARED, "content/teams.yml"),
        Table("Folders and addresses of every kind", columns, folders),
        more=Go("Every field", "guide/fields/"),
    )


def _address(kind_name: str) -> tuple[Code]:
    kind = next(one for one in KINDS if one.name == kind_name)
    return (Code(f"/{kind.address('<id>')}"),)


def _commands() -> Section:
    rows = tuple(TableRow(((Code(command),), line(what))) for command, what in COMMANDS)
    return section("commands", "Commands", Table("Commands and what they do", (Column("Type"), Column("To")), rows))


def _editor() -> Section:
    """Say how an editor learns the fields, the words and the ids."""
    points = (
        line(
            "`sightline schema` writes a schema for each kind into `schemas/`: `team.schema.json` for a file that "
            "holds one team, `teams.schema.json` for the file that holds all. Write them again after new ids and words."
        ),
        line(
            "Any editor that knows JSON schemas for YAML completes and explains from them; below is how Visual Studio "
            "Code with its YAML extension is told."
        ),
        line("A schema only helps to write. What is right, `sightline check` decides."),
    )
    return section("editor", "Your editor", Points(points), Sample(EDITOR, ".vscode/settings.json"))


def _grades() -> Section:
    rows = tuple(Row((Strong(word),), text=line(what)) for word, what in GRADES)
    return section(
        "grades",
        "What the check says",
        Rows(rows),
        Points(
            (
                line("`rules:` in `vision.yml` gives a code another grade, so that a finding can fail the check here."),
                line("`accepted:` takes a problem off the list, with a reason, until a day. Then it counts again."),
                line("Finished work is never asked for what is missing."),
            )
        ),
        Sample(ACCEPTED, "content/vision.yml"),
        more=Go("Every problem", "guide/problems/"),
    )


def _prose() -> Section:
    rows = tuple(TableRow((line(typed), line(shown))) for typed, shown in PROSE)
    columns = (Column("Written"), Column("Shown"))
    return section(
        "prose",
        "Links and figures in prose",
        Table("What may stand in a narrative", columns, rows),
        Points(tuple(line(one) for one in RULES_OF_PROSE)),
    )


def _audiences() -> Section:
    rows = tuple(TableRow(((Code(name),), (what,)), id=f"section-{name}") for name, what in section_names().items())
    words = "An audience in `vision.yml` has a question and a list of sections; its page holds them in that order."
    return section(
        "audiences",
        "Sections for audiences",
        Points((line(words), line("What an initiative says `for:` an audience stands below its title there."))),
        Table("The sections that a page for an audience may hold", (Column("Section"), Column("Shows")), rows),
    )


def _publishing() -> Section:
    points = (
        line(
            "`sightline build` builds beside the published folder and swaps the two in one step. A build that fails or "
            "is killed leaves the published site as it was, whole."
        ),
        line(
            "`mkdocs build` makes the same pages, but writes them straight into the published folder: a build that is "
            "killed half way leaves half a site. The engine offers no way to promise more."
        ),
        line(
            "The same content, day and version give the same bytes. The day is `--as-of`, else `as-of:` in "
            "`vision.yml`, else the day of the commit."
        ),
        line(
            "The exit code is 0 for clean content, 1 for content to mend, 2 for a command or system in the way, "
            "3 for a fault of Sightline's own."
        ),
        line(
            "In CI, `sightline check --strict --format github` marks the lines of a pull request and fails for "
            "warnings too; `--format json` is for other programs. Neither command needs a network, a token or a clock."
        ),
    )
    return section("publishing", "Publishing", Points(points))
