"""A kind is one folder and one row: ``tests/rooms/experiment`` is all that is written of it."""

import csv
import json
import re
import shutil
from pathlib import Path

import pytest

from running import REPOSITORY, SMALL, run

TESTS = Path(__file__).parent


def command(folder: Path, *words: str) -> str:
    return run("rooms", *words, folder=folder, PYTHONPATH=str(TESTS))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A small vision with ten experiments, the first begun by the command, built."""
    made = tmp_path_factory.mktemp("kind") / "vision"
    shutil.copytree(SMALL, made)
    shutil.copy(REPOSITORY / "mkdocs.yml", made)
    command(made, "new", "experiment", "try-0")
    begun = made / "content/experiments/try-0.md"
    assert begun.read_text().startswith("---\n# What it is called")
    assert "guess:\n" in begun.read_text()
    for number in range(1, 10):
        money = "small" if number % 2 else "large"
        (made / f"content/experiments/try-{number}.yml").write_text(
            f"title: Try number {number}\nguess: Fewer people call\nends: 2027-Q1\nbudget: {money}\nstatus: at risk\n"
            "tries: [instant-rebooking]\nowner: booking\nreviewed: 2024-01-01\n"
        )
    command(made, "build")
    command(made, "schema")
    return made


def page(folder: Path, address: str) -> str:
    return (folder / "site" / address / "index.html").read_text(encoding="utf-8")


def test_its_records_have_pages_with_every_field(folder):
    drawn = re.sub(r"<[^>]+>", " ", page(folder, "experiments/try-3"))
    for words in ("Try number 3", "Fewer people call", "Q1", "2027", "small", "at risk", "Instant rebooking"):
        assert words in drawn


def test_its_list_has_a_column_and_a_filter_for_the_field_that_asks_for_them(folder):
    listed = page(folder, "experiments")
    assert "Ten experiments" in listed
    assert re.search(r"<th[^>]*>\s*(<[^>]+>\s*)*Budget", listed)
    assert re.search(r'name="budget"', listed)


def test_it_stands_in_menu_search_and_guide(folder):
    assert re.search(r'<nav.*?href="(\./)?experiments/">Experiments<', page(folder, ""), re.S)
    index = json.loads((folder / "site/search/search_index.json").read_text(encoding="utf-8"))
    assert any(entry["location"].startswith("experiments/try-3/") for entry in index["docs"])
    fields = page(folder, "guide/fields")
    assert 'id="experiment"' in fields
    assert "Whose money it is." in fields
    assert "content/experiments/" in re.sub(r"<[^>]+>", "", page(folder, "guide"))
    assert "#experiment" in page(folder, "guide/mission")


def test_it_is_in_every_file_for_other_programs(folder):
    with (folder / "site/data/experiments.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["budget"] for row in rows if row["id"] == "try-3"] == ["small"]
    whole = json.loads((folder / "site/data/vision.json").read_text(encoding="utf-8"))
    assert len(whole["records"]["experiment"]) == 10
    schema = json.loads((folder / "site/data/vision.schema.json").read_text(encoding="utf-8"))
    assert "experiment" in json.dumps(schema)
    assert (folder / "schemas/experiment.schema.json").is_file()


def test_it_is_asked_to_be_confirmed_and_linked_from_what_it_is_for(folder):
    assert "Try number 3" in page(folder, "freshness")
    assert "Try number 3" in page(folder, "initiatives/instant-rebooking")


def test_it_is_unknown_where_nobody_declared_it(folder):
    from sightline.model.kinds import BY_NAME  # noqa: PLC0415 - the register of this very process

    assert "experiment" not in BY_NAME
