"""One report for every import: what was done, what was kept, and the day as of which the site speaks."""

from datetime import date
from typing import Any

import pytest

from sightline.importers.neutral import convert
from sightline.importers.report import Notes

TODAY = date(2027, 3, 4)


def day_of(source: Any) -> str:
    text = convert({"source": source, "vision": {"title": "V"}}, TODAY).files["content/vision.yml"].decode()
    return next((line.partition(": ")[2].strip('"') for line in text.split("\n") if line.startswith("as-of")), "")


@pytest.mark.parametrize(
    ("source", "day"),
    [
        ({"commit_date": "2026-08-07"}, "2026-08-07"),
        ({"commit_date": "2026-08-07T23:10:00Z"}, "2026-08-07"),
        ({"commit_date": "", "retrieved": "2026-01-02"}, "2026-01-02"),
        ({"commit_date": "2026-08-07", "also": [{"commit_date": "2026-08-22"}]}, "2026-08-22"),
        ({"commit_date": "2026-02-30"}, "2027-03-04"),
        ({"commit": "2026-01-011"}, "2027-03-04"),
        ({"note": "taken in 2026"}, "2027-03-04"),
        ({}, "2027-03-04"),
        (None, "2027-03-04"),
    ],
)
def test_the_site_speaks_as_of_the_newest_day_of_the_source_else_of_the_import(source: Any, day: str) -> None:
    assert day_of(source) == day


def test_every_field_that_is_kept_is_named_with_its_number_when_a_set_is_imported() -> None:
    work = [{"id": "a", "rank": 1, "extra": {"cost": 2}}, {"id": "b", "rank": 3, "title": "B"}]
    notes = convert({"vision": {"mood": "good"}, "initiatives": work}).notes
    assert notes[-1] == "4 fields are kept as your own, under `extra`: rank (2), cost (1), mood (1)"


def test_an_example_is_named_once_and_more_is_promised_only_when_there_is_more() -> None:
    notes = Notes()
    for words in ("bus\nline", "bus", "bus\nline", "bus  line"):
        notes.add("kept", words)
    for number in range(6):
        notes.add("other", str(number))
    assert notes.lines() == ("kept: 4 times (bus line, bus)", "other: 6 times (0, 1, 2, 3, 4, …)")


def test_nothing_is_said_to_be_kept_when_every_field_has_a_home() -> None:
    notes = convert({"vision": {"title": "V"}, "initiatives": [{"id": "a", "title": "A"}]}).notes
    assert not any("kept" in note for note in notes)
