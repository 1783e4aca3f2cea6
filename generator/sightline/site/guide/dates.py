"""The guide's words on dates: forms that are read, each with the days that it stands for in this organisation."""

from sightline.dates.reading import read_when
from sightline.dates.said import say_day
from sightline.model.values import Precision, When
from sightline.model.workspace import Calendar
from sightline.site.guide.words import line
from sightline.subjects.frame.record_page import section
from sightline.subjects.frame.scope import Scope
from sightline.views.inline import Code, Line, Soft
from sightline.views.page import Section
from sightline.views.rows import Column, Table, TableRow
from sightline.views.texts import Points

FORMS = (
    ("2027-03-31", "31 March 2027", "31.03.2027", "2027/3/31"),
    ("2027-03", "March 2027", "03.2027", "Mar-27"),
    ("2027-W05", "week 5 of 2027"),
    ("2027-Q2", "Q2 2027", "Q2 - 2027", "second quarter of 2027"),
    ("2027-H1", "H1 2027", "first half of 2027"),
    ("FY27-Q2", "Q2 FY27"),
    ("FY27",),
    ("FY26/27",),
    ("early 2027", "start of 2027"),
    ("mid-2027", "middle of 2027"),
    ("late 2027", "end of 2027"),
    ("late Q2 2027",),
    ("mid-March 2027",),
    ("2026-10 to 2027-03", "Q4 2026 - Q1 2027"),
    ("by end of 2027", "until 2027"),
    ("2027 onwards", "from 2027"),
    ("v1.37",),
    ("spring 2027", "when the pilot is over"),
)
"""Ways of writing one thing, the plainest first."""

WORDS = (
    "Write a date as exactly as it is known; the author's words are shown, and the end of a bar blurs as they do.",
    "Early, mid and late are the thirds of a month, a quarter, a half or a year; start and beginning are early, end is "
    "late. `FY` counts by `calendar:` in `vision.yml`, everything else by the calendar year.",
    "A season is not read: spring in the north is autumn in the south. A date that is words alone is shown as written, "
    "has no place on an axis, and is a gap of the check.",
    "Months are read in English and in the `language` of `vision.yml`, which also says whether 3/4/2027 is in March; "
    "where it does not, as `en` does not, such a day is a gap.",
)


def dates(scope: Scope) -> Section:
    """Say how dates are written, and what each form stands for."""
    calendar = scope.vision.workspace.calendar
    rows = tuple(TableRow((_written(forms), (_meant(forms[0], calendar),))) for forms in FORMS)
    columns = (Column("Written"), Column("Stands for"))
    table = Table("Forms in which a date is written", columns, rows)
    return section("dates", "Dates", Points(tuple(line(one) for one in WORDS)), table)


def _written(forms: tuple[str, ...]) -> Line:
    pieces = [piece for form in forms for piece in (Soft(", "), Code(form))]
    return tuple(pieces[1:])


def _meant(form: str, calendar: Calendar | None) -> str:
    """Say which days the words stand for."""
    when = read_when(form, calendar)
    if when.precision is Precision.ORDER:
        return "A version: it has an order and no date"
    return _days(when) if when.dated else "No time that can be read"


def _days(when: When) -> str:
    if when.start and when.end:
        return say_day(when.end) if when.start == when.end else f"{say_day(when.start)} to {say_day(when.end)}"
    return f"Up to {say_day(when.end)}" if when.end else f"From {say_day(when.start)} on" if when.start else ""
