"""Dates in the forms that people, spreadsheets and languages write: the one time that they name, or none."""

from datetime import date

import pytest
from babel.localedata import locale_identifiers

from sightline.dates import in_words, read_when, say_day, say_month
from sightline.language import speaking
from sightline.model.values import Precision
from sightline.model.workspace import Calendar

APRIL = Calendar(starts="april", named_by="end")

READ = [
    # days with points, strokes and few noughts
    ("31.03.2027", "2027-03-31"),
    ("1.3.2027", "2027-03-01"),
    ("1. 3. 2027", "2027-03-01"),
    ("2027.03.31", "2027-03-31"),
    ("2012/08/21", "2012-08-21"),
    ("2023-9-18", "2023-09-18"),
    ("31/03/2027", "2027-03-31"),
    ("03/31/2027", "2027-03-31"),
    ("20270331", "2027-03-31"),
    ("1-Nov-26", "2026-11-01"),
    ("01-Nov-2026", "2026-11-01"),
    # months
    ("03.2027", "2027-03-01 2027-03-31"),
    ("2027.03", "2027-03-01 2027-03-31"),
    ("03/2027", "2027-03-01 2027-03-31"),
    ("2027/03", "2027-03-01 2027-03-31"),
    ("2027-3", "2027-03-01 2027-03-31"),
    ("Nov-26", "2026-11-01 2026-11-30"),
    ("Nov '26", "2026-11-01 2026-11-30"),
    ("March - 2027", "2027-03-01 2027-03-31"),
    ("2027 \u2013 March", "2027-03-01 2027-03-31"),
    # parts of a year beside the year
    ("Q2 - 2027", "2027-04-01 2027-06-30"),
    ("2027 - Q2", "2027-04-01 2027-06-30"),
    ("2027 \u2013 H2", "2027-07-01 2027-12-31"),
    ("H1 \u2014 2027", "2027-01-01 2027-06-30"),
    ("Q2 27", "2027-04-01 2027-06-30"),
    ("Q2'27", "2027-04-01 2027-06-30"),
    ("2Q27", "2027-04-01 2027-06-30"),
    ("early - 2027", "2027-01-01 2027-04-30"),
    ("until 2027 - Q2", "None 2027-06-30"),
    # fiscal years
    ("FY26/27", "2026-04-01 2027-03-31"),
    ("FY26-27", "2026-04-01 2027-03-31"),
    ("FY 2026/2027", "2026-04-01 2027-03-31"),
    ("Q2 FY26/27", "2026-07-01 2026-09-30"),
    ("FY26/27 - Q2", "2026-07-01 2026-09-30"),
    ("FY27 - Q2", "2026-07-01 2026-09-30"),
    ("FY26-28", "2025-04-01 2028-03-31"),
    # weeks after ISO 8601
    ("2027-W05", "2027-02-01 2027-02-07"),
    ("2027W05", "2027-02-01 2027-02-07"),
    ("2026-W53", "2026-12-28 2027-01-03"),
    ("2027-W05-3", "2027-02-03"),
    ("KW 5 2027", "2027-02-01 2027-02-07"),
    ("CW5/2027", "2027-02-01 2027-02-07"),
    ("week 5 of 2027", "2027-02-01 2027-02-07"),
    # a word before a day
    ("viable 2027-01-22", "2027-01-22"),
    ("due: 22 January 2027", "2027-01-22"),
    ("Friday, 22 January 2027", "2027-01-22"),
    ("Launch 22.01.2027", "2027-01-22"),
    ("geplant 2027/01/22", "2027-01-22"),
    # spans stay spans
    ("2026-10 - 2027-03", "2026-10-01 2027-03-31"),
    ("Q4 2026 - Q1 2027", "2026-10-01 2027-03-31"),
    ("Q1 - Q3 2027", "2027-01-01 2027-09-30"),
    ("Q1-Q3 2027", "2027-01-01 2027-09-30"),
    ("Mar-Jun 2027", "2027-03-01 2027-06-30"),
    ("2026 - 2028", "2026-01-01 2028-12-31"),
    ("31.03. - 30.06.2027", "2027-03-31 2027-06-30"),
]


@pytest.mark.parametrize(("text", "days"), READ)
def test_a_form_names_the_one_time_that_a_person_reads(text: str, days: str) -> None:
    when = read_when(text, APRIL)
    first, _, last = days.partition(" ")
    assert (when.text, f"{when.start} {when.end}") == (text, f"{first} {last or first}")


@pytest.mark.parametrize(
    "text",
    [
        *("03/04/2027", "Nov 26", "26-Nov", "Q2 to 2027", "2027 to Q2", "Q2 -", "- 2027 -", "2027-W54", "KW 60 2027"),
        *("31.02.2027", "2027.02.30", "32.01.2027", "13.2027", "31.03.27", "0.0", "00.00.2027", "40/40/2027"),
        *("before 2027-01-22", "not 2027-01-22", "after 22 January 2027", "vor 2027-01-22", "viable 2027-Q1"),
        *("early 2027-01-22", "Q5 - 2027", "FY28-26", "Q1 FY26-28"),
    ],
)
def test_what_is_not_clear_is_neither_a_time_nor_a_version(text: str) -> None:
    assert read_when(text, APRIL).precision is Precision.TEXT


@pytest.mark.parametrize(
    "text", ["v1.37", "1.10", "26.3", "1.2.3", "2026.11.2", "2026.3", "v2027.03", "24.4", "1.10.27"]
)
def test_versions_stay_versions(text: str) -> None:
    assert read_when(text, APRIL).precision is Precision.ORDER


@pytest.mark.parametrize("text", ["FY26/27", "FY26-27", "Q2 FY26/27", "2020-2021 Q3"])
def test_a_year_of_two_names_has_no_days_until_the_calendar_says_when_it_begins(text: str) -> None:
    assert read_when(text, None).precision is Precision.TEXT


SPOKEN = [
    ("de", "31. M\u00e4rz 2027", "2027-03-31"),
    ("de", "31.M\u00c4RZ 2027", "2027-03-31"),
    ("de", "M\u00e4rz 2027", "2027-03"),
    ("de", "Ma\u0308rz 2027", "2027-03"),
    ("de", "Dez. 2026", "2026-12"),
    ("de", "Mrz-27", "2027-03"),
    ("de", "Mrz. 2027", "2027-03"),
    ("de-CH", "15. Mrz 2027", "2027-03-15"),
    ("de", "31.03.27", "2027-03-31"),
    ("de", "03/04/2027", "2027-04-03"),
    ("de", "Oktober 2026 bis M\u00e4rz 2027", "2026-10 2027-03"),
    ("de", "2. Quartal 2027", "2027-04 2027-06"),
    ("de", "March 2027", "2027-03"),
    ("de-AT", "J\u00e4nner 2027", "2027-01"),
    ("fr", "31 mars 2027", "2027-03-31"),
    ("fr", "1er ao\u00fbt 2027", "2027-08-01"),
    ("fr", "f\u00e9vr. 2027", "2027-02"),
    ("fr", "T2 2027", "2027-04 2027-06"),
    ("fr", "mi-2027", ""),
    ("es", "31 de marzo de 2027", "2027-03-31"),
    ("it", "marzo 2027", "2027-03"),
    ("pl", "31 marca 2027", "2027-03-31"),
    ("hu", "2027. m\u00e1rcius 31.", "2027-03-31"),
    ("ja", "2027\u5e743\u670831\u65e5", "2027-03-31"),
    ("ja", "2027\u5e743\u6708", "2027-03"),
    ("zh", "2027\u5e743\u670831\u65e5", "2027-03-31"),
    ("ko", "2027\ub144 3\uc6d4 31\uc77c", "2027-03-31"),
    ("en-US", "03/04/2027", "2027-03-04"),
    ("en-GB", "03/04/2027", "2027-04-03"),
    ("en", "M\u00e4rz 2027", ""),
    ("de", "31.3.27", ""),
    ("hr", "listopad 2026", "2026-10"),
    ("cs", "listopad 2026", "2026-11"),
]


@pytest.mark.parametrize(("tag", "text", "days"), SPOKEN)
def test_a_date_is_read_in_the_language_of_the_site(tag: str, text: str, days: str) -> None:
    with speaking(tag):
        when = read_when(text, None)
    first, _, last = days.partition(" ")
    start, end = str(when.start or "")[: len(first)], str(when.end or "")[: len(last or first)]
    assert (start, end) == (first, last or first)
    assert bool(days) is when.dated


@pytest.mark.parametrize("tag", sorted({one.replace("_", "-") for one in locale_identifiers() if "_" not in one}))
def test_what_is_printed_is_read_back_in_every_language(tag: str) -> None:
    with speaking(tag):
        for month in range(1, 13):
            day = date(2027, month, 23)
            when = read_when(say_day(day), None)
            assert (when.start, when.end) == (day, day)
            when = read_when(say_month(day), None)
            assert when.start == date(2027, month, 1)
            assert when.precision is Precision.MONTH


SAID = [
    ("2027-Q2", "Q2 2027"),
    ("Q2/2027", "Q2 2027"),
    ("q2 2027", "Q2 2027"),
    ("second quarter of 2027", "Q2 2027"),
    ("Q2 - 2027", "Q2 2027"),
    ("2Q27", "Q2 2027"),
    ("2027-H2", "H2 2027"),
    ("first half of 2027", "H1 2027"),
    ("2022_annual", "2022"),
    ("FY27-Q1", "Q1 FY27"),
    ("fy 2027 q1", "Q1 FY27"),
    ("FY2027", "FY27"),
    ("FY 2026/2027", "FY26/27"),
    ("FY26-27 Q2", "Q2 FY26/27"),
    ("2026-2027", "2026/27"),
    ("2026 - 2028", "2026 to 2028"),
    ("2026-11", "November 2026"),
    ("Nov-26", "November 2026"),
    ("03.2027", "March 2027"),
    ("31.03.2027", "31 March 2027"),
    ("2026-11-30T10:00:00Z", "30 November 2026"),
    ("2027-W05", "week 5 of 2027"),
    ("2026-10 to 2027-03", "October 2026 to March 2027"),
    ("2027-Q1 to 2027-Q3", "Q1 to Q3 2027"),
    ("Q4 2026 - Q1 2027", "Q4 2026 to Q1 2027"),
    ("2027-03 to 2027-04-10", "March 2027 to 10 April 2027"),
    ("Early 2027", "early 2027"),
    ("Mid\u20132027", "mid-2027"),
    ("late 2027-Q2", "late Q2 2027"),
    ("By 2027-03", "by March 2027"),
    ("2027 onwards", "from 2027"),
    ("2026 - Future", "from 2026"),
    ("Viable 2027-01-22", "Viable 22 January 2027"),
    ("soon after 2027-03", "soon after March 2027"),
    ("when the pilot is over", "when the pilot is over"),
    ("v1.37", "v1.37"),
    ("2027-13", "2027-13"),
]


@pytest.mark.parametrize(("text", "words"), SAID)
def test_a_period_is_printed_in_one_form(text: str, words: str) -> None:
    assert in_words(text) == words


@pytest.mark.parametrize(("text", "_"), READ)
def test_what_is_printed_means_what_was_written(text: str, _: str) -> None:
    written, printed = read_when(text, APRIL), read_when(in_words(text), APRIL)
    assert (printed.start, printed.end) == (written.start, written.end)


@pytest.mark.parametrize(
    ("tag", "text", "words"),
    [
        ("de", "2027-03", "M\u00e4rz 2027"),
        ("de", "Oktober 2026 bis M\u00e4rz 2027", "Oktober 2026 \u2013 M\u00e4rz 2027"),
        ("de", "2. Quartal 2027", "Q2 2027"),
        ("fr", "2027-03-01", "1 mars 2027"),
        ("ja", "2027-03", "2027\u5e743\u6708"),
        ("es", "2027-03", "marzo de 2027"),
        ("tlh", "2027-03", "2027-03"),
    ],
)
def test_a_period_is_printed_in_the_language_of_the_site(tag: str, text: str, words: str) -> None:
    with speaking(tag):
        assert in_words(text) == words
