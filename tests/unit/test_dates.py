from datetime import date

import pytest

from sightline.dates import ago, is_unknown, month_number, read_when, say_day
from sightline.model.values import Precision
from sightline.model.workspace import Calendar

APRIL = Calendar(starts="april", named_by="end")
FEBRUARY = Calendar(starts="February", named_by="start")


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("2027", "2027-01-01", "2027-12-31", Precision.YEAR),
        ("2027-H1", "2027-01-01", "2027-06-30", Precision.HALF),
        ("H2 2027", "2027-07-01", "2027-12-31", Precision.HALF),
        ("2027-Q2", "2027-04-01", "2027-06-30", Precision.QUARTER),
        ("q4 2027", "2027-10-01", "2027-12-31", Precision.QUARTER),
        ("FY27-Q1", "2026-04-01", "2026-06-30", Precision.QUARTER),
        ("Q4 FY27", "2027-01-01", "2027-03-31", Precision.QUARTER),
        ("FY27", "2026-04-01", "2027-03-31", Precision.YEAR),
        ("FY23Q2", "2022-07-01", "2022-09-30", Precision.QUARTER),
        ("FY-21-Q4", "2021-01-01", "2021-03-31", Precision.QUARTER),
        ("FY 2027", "2026-04-01", "2027-03-31", Precision.YEAR),
        ("FY27-H2", "2026-10-01", "2027-03-31", Precision.HALF),
        ("2026-11-30", "2026-11-30", "2026-11-30", Precision.DAY),
        ("2024-02-29", "2024-02-29", "2024-02-29", Precision.DAY),
        ("2026-11-30T10:00:00Z", "2026-11-30", "2026-11-30", Precision.DAY),
        ("2028-02", "2028-02-01", "2028-02-29", Precision.MONTH),
        ("March 2027", "2027-03-01", "2027-03-31", Precision.MONTH),
        ("2026 November", "2026-11-01", "2026-11-30", Precision.MONTH),
        ("30 November 2026", "2026-11-30", "2026-11-30", Precision.DAY),
        ("Nov 3, 2026", "2026-11-03", "2026-11-03", Precision.DAY),
        ("  March   2027 ", "2027-03-01", "2027-03-31", Precision.MONTH),
        ("2026 - Future", "2026-01-01", None, Precision.OPEN),
        ("2026-10 to 2027-03", "2026-10-01", "2027-03-31", Precision.MONTH),
        ("2026-10-05 to 2027-Q1", "2026-10-05", "2027-03-31", Precision.QUARTER),
        ("Q1 - Q3 2027", "2027-01-01", "2027-09-30", Precision.QUARTER),
        ("FY27-Q1 to FY27-Q2", "2026-04-01", "2026-09-30", Precision.QUARTER),
        ("2020-2021 Q3", "2020-10-01", "2020-12-31", Precision.QUARTER),
        ("2020-21", "2020-04-01", "2021-03-31", Precision.YEAR),
        ("FY2026/27", "2026-04-01", "2027-03-31", Precision.YEAR),
        ("FY1999/00", "1999-04-01", "2000-03-31", Precision.YEAR),
        ("2026-2029", "2026-01-01", "2029-12-31", Precision.YEAR),
        ("until 2027-03", None, "2027-03-31", Precision.OPEN),
        ("from 2027-Q1", "2027-01-01", None, Precision.OPEN),
        ("2027 onwards", "2027-01-01", None, Precision.OPEN),
        ("Q3/2027", "2027-07-01", "2027-09-30", Precision.QUARTER),
        ("H2 of 2027", "2027-07-01", "2027-12-31", Precision.HALF),
        ("2022_q3", "2022-07-01", "2022-09-30", Precision.QUARTER),
        ("2022_annual", "2022-01-01", "2022-12-31", Precision.YEAR),
        ("1H 2027", "2027-01-01", "2027-06-30", Precision.HALF),
        ("first half of 2027", "2027-01-01", "2027-06-30", Precision.HALF),
        ("the last quarter of FY27", "2027-01-01", "2027-03-31", Precision.QUARTER),
        ("FY27 Q3", "2026-10-01", "2026-12-31", Precision.QUARTER),
        ("v1.37", None, None, Precision.ORDER),
        ("15.10", None, None, Precision.ORDER),
        # early, mid and late are the thirds of a period
        ("early 2027", "2027-01-01", "2027-04-30", Precision.HALF),
        ("mid-2027", "2027-05-01", "2027-08-31", Precision.HALF),
        ("Mid\u20132027", "2027-05-01", "2027-08-31", Precision.HALF),
        ("late 2027", "2027-09-01", "2027-12-31", Precision.HALF),
        ("end of 2027", "2027-09-01", "2027-12-31", Precision.HALF),
        ("end of the year 2027", "2027-09-01", "2027-12-31", Precision.HALF),
        ("start of H2 2027", "2027-07-01", "2027-08-31", Precision.QUARTER),
        ("late Q2 2027", "2027-06-01", "2027-06-30", Precision.MONTH),
        ("late FY27", "2026-12-01", "2027-03-31", Precision.HALF),
        ("beginning of March 2027", "2027-03-01", "2027-03-10", Precision.MONTH),
        ("late February 2028", "2028-02-21", "2028-02-29", Precision.MONTH),
        ("early to mid 2027", "2027-01-01", "2027-08-31", Precision.HALF),
        ("late 2026 to mid-2028", "2026-09-01", "2028-08-31", Precision.HALF),
        ("by end of 2027", None, "2027-12-31", Precision.OPEN),
    ],
)
def test_a_date_is_read_as_people_write_it(text: str, start: str | None, end: str | None, precision: Precision) -> None:
    when = read_when(text, APRIL)
    assert when.text == text
    assert (when.start and when.start.isoformat(), when.end and when.end.isoformat()) == (start, end)
    assert when.precision is precision


def test_a_third_may_lie_in_the_year_after_its_quarter_began() -> None:
    when = read_when("late FY27-Q4", FEBRUARY)
    assert (when.start, when.end) == (date(2028, 1, 1), date(2028, 1, 31))


@pytest.mark.parametrize(
    "text",
    [
        *("spring 2027", "winter 2026/27", "early 2026-2029", "early late 2027", "late 2026-11-30", "early"),
        *("TBD", "soon", "", "0000", "0.0", "2025-02-30", "2027-13", "2027-Q5", "2027-H3", "2027-03 to 2026-10"),
        *("9999999999", "3 Brumaire 2027", "FY9999-Q1", "until then", "from here", "2027 " * 100, "٢٠٢٧", "2029-2026"),
        *("0 March 2027", "FY0", "2020-2021-2022", "Q1"),
    ],
)
def test_words_that_name_no_time_stay_words(text: str) -> None:
    when = read_when(text, APRIL)
    assert (when.text, when.start, when.end, when.precision) == (text, None, None, Precision.TEXT)


def test_a_fiscal_year_is_the_calendar_year_without_a_calendar() -> None:
    assert read_when("FY27-Q2", None).start == date(2027, 4, 1)
    assert read_when("FY26/27", None).precision is Precision.TEXT
    assert read_when("2020-2021 Q3", None).precision is Precision.TEXT


def test_a_fiscal_year_may_be_named_by_its_start() -> None:
    when = read_when("FY27-Q4", FEBRUARY)
    assert (when.start, when.end) == (date(2027, 11, 1), date(2028, 1, 31))


def test_an_unreadable_month_leaves_the_calendar_year() -> None:
    assert read_when("FY27", Calendar(starts="spring")).start == date(2027, 1, 1)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 18), "4 days ago"),
        (date(2026, 11, 21), "1 day ago"),
        (date(2024, 11, 21), "731 days ago"),
        (date(2024, 2, 14), "more than 2 years ago"),
        (date(2032, 11, 23), "in more than 6 years"),
        (date(2026, 11, 22), "today"),
        (date(2026, 11, 23), "in 1 day"),
        (date(2027, 1, 31), "in 70 days"),
    ],
)
def test_a_distance_is_said_in_days(day: date, words: str) -> None:
    assert ago(day, date(2026, 11, 22)) == words


def test_a_day_is_said_in_words() -> None:
    assert say_day(date(2026, 11, 2)) == "2 November 2026"


@pytest.mark.parametrize("text", ["TBD", "n/a", "none", "???", "~", "-", "\u2014", "Unknown", "null", " tbc "])
def test_usual_words_mean_unknown(text: str) -> None:
    assert is_unknown(text)


@pytest.mark.parametrize("text", ["", " ", "0", "0.0", "no", "NA", "nothing new", "0.01", "later"])
def test_other_words_are_words(text: str) -> None:
    assert not is_unknown(text)


def test_months_are_known_by_three_letters_or_more() -> None:
    assert [month_number(word) for word in ("Apr", "april", "Sept.", "ju", "may", "octo", "x")] == [
        4,
        4,
        9,
        0,
        5,
        10,
        0,
    ]
