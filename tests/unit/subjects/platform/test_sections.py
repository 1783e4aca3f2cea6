"""What an engineer must hold to: sentences follow each other, notes have a dot between them."""

import pytest

from sightline.subjects.frame.record_page import plain
from sightline.subjects.roadmap.sections import in_a_row


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (("Signed by hand.", "Kept a year."), "Signed by hand. Kept a year."),
        (("signed by hand", "kept a year"), "signed by hand  ·  kept a year"),
        (("Is it signed?", "kept a year"), "Is it signed?  ·  kept a year"),
        (("one alone",), "one alone"),
    ],
)
def test_constraints_have_a_dot_between_them_unless_they_are_sentences(texts: tuple[str, ...], said: str) -> None:
    assert plain(in_a_row(texts)) == said
