"""Series beside measures: what is read, and where each fault stands."""

import csv
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sightline.load.csv_text import read_csv
from sightline.load.files import Lines, TextFile
from sightline.load.report import Report
from sightline.load.series import read_series, series_problems
from sightline.model.values import Precision
from sightline.subjects.measures.record import Measure

H = "when,value,target,note\n"
MEASURE = "title: Lead time\nunit: h\nbetter: lower\n"


def series(read, text, name="lead-time"):
    loaded = read({"measures/lead-time.yml": MEASURE, f"measures/{name}.csv": text})
    return loaded.vision.records["measure", "lead-time"].series, loaded.problems


def test_a_series_is_read_with_its_notes_and_targets(read):
    points, problems = series(
        read, H + '2026-09,9.2,4,\n2026-10,7.4,,"A note, with a ""word"""\n2026-11-02,,1,Raised\n'
    )
    assert not problems
    assert [(one.when.text, one.value, one.target, one.note) for one in points] == [
        ("2026-09", 9.2, 4, ""),
        ("2026-10", 7.4, None, 'A note, with a "word"'),
        ("2026-11-02", None, 1, "Raised"),
    ]
    assert (points[1].where.path, points[1].where.line) == ("content/measures/lead-time.csv", 3)


def test_a_series_belongs_to_a_measure_of_the_shared_file(read):
    loaded = read({"measures.yml": "lead-time: {title: Lead time}\n", "measures/lead-time.csv": H + "2026-09,9,,\n"})
    assert not loaded.problems
    assert loaded.vision.of(Measure)[0].latest.value == 9


@pytest.mark.parametrize(
    "text",
    [
        "\ufeff" + H + "2026-09,9,,\n",
        (H + "2026-09,9,,\n").replace("\n", "\r\n"),
        H + "2026-09,9,,",
        H + "\n2026-09,9\n\n",
        H + "2026-09,9,,\n,,,\n,,,\n",
        ",,,\n" + H + "2026-09,9,,\n",
        H + ";;;\n2026-09,9,,\n\t\t\t\n",
        H + ' , , , \n"","","",""\n2026-09,9,,\n',
        H + "2026-09,9,,,,,\n",
        "when,value,target,note,,\n2026-09,9,,,,\n",
    ],
)
def test_marks_line_ends_and_missing_ends_do_not_matter(read, text):
    points, problems = series(read, text)
    assert ([one.value for one in points], problems) == ([9], ())


GERMAN = "title: V\nas-of: 2026-11-22\nlanguage: de\n"


@pytest.mark.parametrize(
    ("rows", "values", "codes"),
    [
        ('2026-09,"99,5",,\n', [99.5], []),
        ('2026-09,"1.000,5",,\n', [1000.5], []),
        ("2026-09,99.5,,\n2026-10,99.951,,\n", [99.5, 99.951], []),
        ("2026-09,1.000,,\n2026-10,1200,,\n", [1200], ["unclear-number"]),
        ("30.09.2026,70,,\n31.10.2026,72,,\n", [70, 72], []),
        ("Oktober 2026,70,,\n", [70], []),
    ],
)
def test_readings_are_written_as_the_language_writes_them(read, rows, values, codes):
    loaded = read({"vision.yml": GERMAN, "measures/lead-time.yml": MEASURE, "measures/lead-time.csv": H + rows})
    points = loaded.vision.records["measure", "lead-time"].series
    assert [one.value for one in points] == values
    assert all(one.when.dated for one in points)
    assert [one.code for one in loaded.problems] == codes


def test_an_empty_file_of_readings_asks_for_its_columns(read):
    loaded = read({"measures/lead-time.yml": MEASURE, "measures/lead-time.csv": "\n \n"})
    assert [(one.code, one.right) for one in loaded.problems] == [
        ("empty-file", "Write when,value,target,note and the readings below it, or delete the file.")
    ]


def test_the_calendar_of_the_workspace_reads_the_days(read):
    points, _ = series(read, H + "FY27-Q1,9,,\nv1.37,8,,\n")
    assert points[0].when.start.isoformat() == "2026-04-01"
    assert points[1].when.precision is Precision.ORDER


def test_a_word_for_not_known_is_a_gap_in_the_series(read):
    points, problems = series(read, H + "2026-09,TBD,,\n")
    assert (points[0].value, points[0].unknown) == (None, True)
    assert [(one.code, str(one.where)) for one in problems] == [
        ("written-as-unknown", "content/measures/lead-time.csv:2:9")
    ]


@pytest.mark.parametrize(
    ("row", "code", "place"),
    [
        ("2026-09,nine,,", "not-a-number", "2:9"),
        ("2026-09,9,four,", "not-a-number", "2:11"),
        ("2026-09,1e999,,", "not-a-number", "2:9"),
        ("some day,9,,", "series-when", "2:1"),
        (",9,,", "series-when", "2:1"),
        ("2026-09,9,,a,b", "series-row", "2:14"),
        ('2026-09,9,,"a" b', "series-quote", "2:15"),
        ('2026-09,9,,"a', "series-quote", "2:12"),
    ],
)
def test_a_fault_is_told_with_its_line_and_column(read, row, code, place):
    points, problems = series(read, f"{H}{row}\n2026-10,7,,\n")
    assert [(one.code, str(one.where)) for one in problems] == [(code, f"content/measures/lead-time.csv:{place}")]
    assert [one.value for one in points] == [7]


@pytest.mark.parametrize(
    "head", ["when,value\n", "When,Value,Target,Note\n", "when;value;target;note\n", "2026-09,9,,\n"]
)
def test_another_header_is_refused(read, head):
    points, problems = series(read, head + "2026-10,7,,\n")
    assert ([one.code for one in problems], points) == (["series-header"], ())


def test_a_file_of_no_measure_is_refused_with_the_nearest_name(read):
    _, problems = series(read, H, "lead-tme")
    assert [one.code for one in problems] == ["series-without-measure"]
    assert 'Did you mean "lead-time"?' in problems[0].right


def test_what_the_loader_would_refuse_is_known_beforehand(read):
    loaded = read({"measures/lead-time.yml": MEASURE + "now: 9\n"})
    measure = loaded.vision.of(Measure)[0]
    problems, sources = series_problems(measure, "content/measures/lead-time.csv", (H + "2026-10,7,,\n").encode(), None)
    assert [one.code for one in problems] == ["figure-written-twice"]
    assert series_problems(measure, "x.csv", b"\xff\xfe", None)[0][0].code == "not-utf-8"
    assert "content/measures/lead-time.csv" in sources


CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\x85"), max_size=12)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=5), max_size=8))
def test_what_is_written_as_csv_is_read_back(rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(rows)
    report = Report()
    assert [[cell.text for cell in row] for row in read_csv(TextFile("x.csv", out.getvalue()), report)] == [
        row for row in rows if any(row)
    ]
    assert not report.problems


@given(st.text(max_size=300))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_any_text_gives_problems_and_never_an_exception(text):
    report = Report()
    for point in read_series(TextFile("x.csv", H + text.replace("\r", "\n")), None, report):
        assert point.where.line <= text.count("\n") + text.count("\r") + 2
    assert all(one.where.line <= text.count("\n") + text.count("\r") + 2 for one in report.problems)
    assert Lines() == {}
