"""What is said of a record without a title: its first words."""

import pytest

from sightline.opening import first_words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Key developments: we merged the parser.", "Key developments: we merged the parser"),
        ("# Week 12\n\nAll is well.", "Week 12"),
        ("- [ ] not\n", "not"),
        (
            "\n\n<!-- a note -->\n* **Done**: the [parser](https://x.example) works. More follows.",
            "Done: the parser works",
        ),
        ("```\ncode()\n```\n> Said `so` by _us_.", "Said so by us"),
        ("![picture](a.png)\n\nsnake_case stays", "snake_case stays"),
        ("e.g. this goes on here. And on.", "e.g. this goes on here"),
        ("* Key developments:\n    * It works", "Key developments"),
        ("---\n***\n12345\n", ""),
        ("", ""),
    ],
)
def test_the_first_words_are_said_without_marks(text, said):
    assert first_words(text) == said


def test_long_words_are_cut_between_two():
    said = first_words("word " * 40)
    assert said == "word " * 14 + "…" or (said.endswith("word …") and len(said) <= 72)


def test_hostile_text_is_read_in_time_that_grows_with_it():
    for text in ("[" * 100_000, "<" * 100_000, "*" * 100_000, "`" * 100_000, "> " * 50_000):
        assert len(first_words(text)) <= 72
