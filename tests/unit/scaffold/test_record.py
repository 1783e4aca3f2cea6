import shutil
from pathlib import Path

import pytest

from sightline.load import read_vision
from sightline.model.fields import fields_of
from sightline.model.kinds import BY_NAME, KINDS
from sightline.problems import Grade, show
from sightline.scaffold import new_record, record_text
from sightline.site.recipe import read_and_check
from sightline.site.settings import Settings

SMALL = Path(__file__).parents[2] / "fixtures" / "small"
NAMES = [kind.name for kind in KINDS]


@pytest.fixture(scope="module")
def small():
    return read_vision(SMALL).vision


@pytest.mark.parametrize("kind", NAMES)
def test_a_new_record_of_any_kind_has_no_error_and_no_warning(kind, tmp_path, small):
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    ((path, text),) = new_record(kind, "second-try", small).items()
    (tmp_path / path).parent.mkdir(exist_ok=True)
    (tmp_path / path).write_bytes(text)
    loaded, _, problems = read_and_check(Settings(root=tmp_path))
    bad = [show(one, loaded.sources) for one in problems if one.grade in (Grade.ERROR, Grade.WARNING)]
    assert not bad, "\n".join(bad)
    assert loaded.vision.records[kind, "second-try"].title == "Second try"
    invented = [one for one in problems if one.where.path == path and one.code == "written-as-unknown"]
    assert not invented, "an empty field is not stated, and no mistake"


@pytest.mark.parametrize("kind", NAMES)
def test_a_new_record_begins_with_the_first_fields_in_order(kind):
    lines = [line for line in record_text(kind, "x").splitlines() if not line.startswith(("#", "---"))]
    record = BY_NAME[kind].record
    first = [one for one in fields_of(record) if one.first or (one.key == "reviewed" and BY_NAME[kind].confirmed)]
    assert [line.partition(":")[0] for line in lines] == [one.also or one.key for one in first]
    assert [line for line in lines if not line.endswith(":")] == ["title: X"]


def test_each_field_says_above_what_it_means():
    text = record_text("initiative", "x")
    assert "# A horizon that `vision.yml` declares.\n# For example: horizon: near\nhorizon:\n" in text
    assert all(len(line) <= 110 for line in text.splitlines())


def test_the_comments_name_what_the_vision_declares(small):
    text = record_text("initiative", "x", small)
    assert "# Here: near, medium, long\n" in text
    assert "# Here: on track, at risk, accepted\n" in text
    assert "# Here: product-experience\n" in text
    assert "# Here: answer-in-a-second/rebook-share, answer-in-a-second/no-queue\n" in text
    assert "# One of: higher, lower, steady\n" in record_text("measure", "x", small)


def test_an_example_names_what_the_vision_has(small):
    text = record_text("initiative", "x", small)
    assert "# For example: serves: [answer-in-a-second/rebook-share]\n" in text
    assert "# Here: product\n# For example: owner: product\n" in text


def test_what_mostly_has_a_narrative_begins_as_markdown(small):
    assert list(new_record("initiative", "x", small)) == ["content/initiatives/x.md"]
    assert list(new_record("measure", "x", small)) == ["content/measures/x.yml"]
