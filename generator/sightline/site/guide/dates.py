"""The guide's table of dates: forms that are read, each with the days that it stands for in this organisation."""

from collections.abc import Iterable

from sightline.dates.reading import read_when
from sightline.dates.said import say_day
from sightline.model.values import Precision, When
from sightline.model.workspace import Calendar
from sightline.subjects.frame.scope import Scope
from sightline.views.inline import Code, Line, Soft
from sightline.views.rows import Column, Table, TableRow

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


def forms(scope: Scope) -> Iterable[Table]:
    """Say what each form of a date stands for."""
    calendar = scope.vision.workspace.calendar
    rows = tuple(TableRow((_written(forms), (_meant(forms[0], calendar),))) for forms in FORMS)
    yield Table("Forms in which a date is written", (Column("Written"), Column("Stands for")), rows)


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
