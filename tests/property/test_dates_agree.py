"""A date stands the same way on its page, on Late, in the check, in the calendar and in the pack."""

from dataclasses import dataclass, replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from making import record, vision
from sightline.check import check
from sightline.export.days import days
from sightline.pack.trouble import trouble
from sightline.subjects.decisions.page import decisions, not_doing
from sightline.subjects.frame.record_page import plain
from sightline.subjects.frame.scope import Scope
from sightline.subjects.roadmap.initiative_page import when_section
from sightline.subjects.roadmap.page import arrange_late
from sightline.subjects.roadmap.record import Milestone
from sightline.subjects.sight.facts import reach
from sightline.views.rows import Rows, Table

DATES = st.sampled_from(["2020", "2026-Q3", "2026-11-21", "2026-11-22", "2026-11", "2027-Q1", "soon", "v1.4", ""])
LAST = {"2020": date(2020, 12, 31), "2026-Q3": date(2026, 9, 30), "2026-11-21": date(2026, 11, 21)}
"""The last day of those dates that are over on the day of the site, 22 November 2026, worked out by hand."""
PLACED = {"2026-11-22", "2026-11", "2027-Q1"}
STATUS = st.sampled_from(["on track", "at risk", "planned", "done", "dropped", "declined", ""])
MET = st.sampled_from([True, False, None])


@dataclass(frozen=True)
class Case:
    """A date as an author would write it, and what else is said."""

    when: str
    status: str = ""
    met: bool | None = None


def stands(case: Case, *, piece: bool = False) -> str:
    """Return the word for a date, from what the author wrote alone."""
    if (piece and case.met) or (not piece and case.status == "done"):
        return "Met"
    if case.status in ("done", "dropped", "declined"):
        return "Closed"
    if case.when in LAST:
        waits = case.status or (piece and case.met is False)
        return "Overdue" if waits else "Date passed"
    return "Ahead" if case.when in PLACED else "Not dated"


WORKS = st.lists(st.builds(Case, DATES, STATUS, MET), min_size=1, max_size=6)
OTHERS = st.lists(DATES, max_size=4)


def made(works: list[Case], asked: list[str], refused: list[str]) -> Scope:
    records = []
    for number, case in enumerate(works):
        more = {"status": case.status} if case.status else {}
        stated = record(f"initiative/w{number}", **more, **({"when": case.when} if case.when else {}))
        milestone = Milestone(title=f"m{number}", when=stated.when, done=case.met)
        records.append(replace(stated, milestones=(milestone,)))
    records += [record(f"decision/d{number}", question="Q?", by=text or None) for number, text in enumerate(asked)]
    records += [record(f"not-doing/n{number}", again=text or None) for number, text in enumerate(refused)]
    whole = vision(*records)
    return Scope(whole, reach(whole), {}, {}, edit=lambda path, line: "", codes={})


def late_names(scope: Scope) -> tuple[set[str], set[tuple[str, str]]]:
    """Return the work on Late, and the other days on it as (what, record)."""
    tables = [(section.id, part) for section in arrange_late(scope).sections for part in section.parts]
    rows = {name: [row for at, part in tables if at == name and isinstance(part, Table) for row in part.rows]
            for name in ("late", "passed")}  # fmt: skip
    work = {plain(row.cells[0][:1]) for row in rows["late"]}
    others = rows["passed"]
    return work, {(plain(row.cells[0][:1]), plain(row.cells[1])) for row in others}


@settings(max_examples=60)
@given(WORKS, OTHERS, OTHERS)
def test_every_date_stands_the_same_way_everywhere(works: list[Case], asked: list[str], refused: list[str]) -> None:
    scope = made(works, asked, refused)
    found = check(scope.vision)
    told = {(one.code, one.about) for one in found}
    late, others = late_names(scope)
    entries = {(day.record.id, day.what.partition("-")[0]): day.words for day in days(scope.vision)}
    pack = [plain(row.title) for part in trouble(scope, "").parts if isinstance(part, Rows) for row in part.rows]
    for number, case in enumerate(works):
        name, own, piece = f"w{number}", stands(case), stands(case, piece=True)
        rows = when_section(scope.vision, scope.vision.records["initiative", name]).parts[-1].rows
        assert plain(rows[0].lead) == ("" if own in ("Ahead", "Not dated") else own)
        assert plain(rows[-1].lead) == piece
        is_late, is_late_piece = (word in ("Overdue", "Date passed") for word in (own, piece))
        assert (name in late) == is_late == (("overdue", f"initiative/{name}") in told)
        assert name in pack or not is_late
        assert (("Milestone", name) in others) == is_late_piece
        assert (("milestone-overdue", f"initiative/{name}") in told) == is_late_piece
        recent = case.when in PLACED | LAST.keys() - {"2020"} and case.status not in ("dropped", "declined")
        assert ((name, "lands") in entries) == ((name, "milestone") in entries) == bool(recent)
        if recent:
            assert (f"{own}." in entries[name, "lands"]) == (own != "Ahead")
            assert (f"{piece}." in entries[name, "milestone"]) == (piece != "Ahead")
    for kind, texts, code, what in (("decision", asked, "decision-overdue", "Decision"),
                                    ("not-doing", refused, "look-again-passed", "Second look")):  # fmt: skip
        for number, text in enumerate(texts):
            name = f"{kind[0]}{number}"
            assert ((code, f"{kind}/{name}") in told) == ((what, name) in others) == (text in LAST)


@given(DATES)
def test_a_day_by_which_an_answer_is_wanted_is_marked_on_its_own_page(text: str) -> None:
    scope = made([], [text], [text])
    for page in (decisions(scope), not_doing(scope)):
        said = " ".join(plain(fact.value) for section in page.sections for part in section.parts
                        for entry in getattr(part, "entries", ()) for fact in entry.beside)  # fmt: skip
        assert (", overdue, " in said) == (text in LAST), said
