"""Status words: mapped where they are plain, and left alone where they are not."""

import pytest

from sightline.importers.neutral.workspace import meaning_of


@pytest.mark.parametrize(
    ("word", "meaning"),
    [
        ("Done", {"stage": "done"}),
        ("Done;success", {"stage": "done"}),
        ("Closed;success", {"stage": "done"}),
        ("In Progress;primary", {"stage": "active"}),
        ("In-progress", {"stage": "active"}),
        ("IN_PROGRESS", {"stage": "active"}),
        ("On hold", {"stage": "paused"}),
        ("✅", {"stage": "done"}),
        ("🟡", {"health": "at-risk"}),
        ("implementable", {"approval": "accepted"}),
        ("provisional", {"approval": "proposed"}),
        ("withdrawn", {"stage": "dropped"}),
        ("replaced", {"stage": "replaced"}),
        ("Accepted ", {"approval": "accepted"}),
    ],
)
def test_a_word_is_mapped_when_it_is_plain(word: str, meaning: dict[str, str]) -> None:
    assert meaning_of(word) == meaning


@pytest.mark.parametrize("word", ["Closed", "🚫", "imlpemented", "Phase 2", "", ";success", "42"])
def test_a_word_is_mapped_to_nothing_when_it_is_not_plain(word: str) -> None:
    assert meaning_of(word) == {}
