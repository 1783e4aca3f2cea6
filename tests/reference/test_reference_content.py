"""The reference vision is what a newcomer reads first: it is clean, and what it lacks it lacks on purpose."""

from pathlib import Path

import pytest

from sightline.problems import Grade, show
from sightline.site.recipe import read_and_check
from sightline.site.settings import Settings

ROOT = Path(__file__).parents[2]
FINDINGS = Path(__file__).parent / "findings.txt"


@pytest.fixture(scope="module")
def reference():
    loaded, _, problems = read_and_check(Settings(root=ROOT))
    return loaded, problems


def test_the_reference_content_has_no_error_and_no_warning(reference):
    loaded, problems = reference
    bad = [show(one, loaded.sources) for one in problems if one.grade in (Grade.ERROR, Grade.WARNING)]
    assert not bad, "\n\n".join(bad)


def test_gaps_and_findings_of_the_reference_content_are_those_that_are_meant(reference):
    _, problems = reference
    found = sorted(f"{one.grade.word} {one.code} {one.about}".rstrip() for one in problems)
    assert found == FINDINGS.read_text(encoding="utf-8").splitlines()
