"""Headings of a narrative take their place on the page."""

import pytest

from sightline.narrative.anchors import github_slug


def shape(told):
    return [(one.level, one.text, one.id) for one in told.headings]


@pytest.mark.parametrize(
    ("typed", "levels"),
    [
        ("# A\n## B\n### C", [3, 4, 5]),
        ("## A\n#### B\n### C\n## D", [3, 4, 4, 3]),
        ("#### A\n# B\n## C", [3, 3, 4]),
        ("# A\n## B\n### C\n#### D\n##### E", [3, 4, 5, 6, 6]),
        ("A\n=\n\nB\n-", [3, 4]),
        ("<h2>A</h2>\n\n<h6>B</h6>", [3, 4]),
    ],
)
def test_levels_start_at_three_and_never_skip(tell, typed, levels):
    assert [one.level for one in tell(typed).headings] == levels


def test_a_free_page_starts_at_two(tell):
    assert [one.level for one in tell("# A\n## B", top=2).headings] == [2, 3]


def test_a_first_heading_that_repeats_the_title_is_dropped(tell):
    assert shape(tell("# Live-Map!\n\n## Why", title="Live map")) == [(3, "Why", "why")]
    assert shape(tell("# Live maps\n\n## Why", title="Live map"))[0] == (3, "Live maps", "live-maps")


def test_repeated_headings_are_numbered_as_on_github(tell):
    assert [one.id for one in tell("# Why\n# Why\n# Why").headings] == ["why", "why-1", "why-2"]


def test_an_id_that_the_page_has_is_numbered(tell):
    assert [one.id for one in tell("# Needs\n# Why", taken=frozenset({"needs"})).headings] == ["needs-1", "why"]


def test_every_id_is_prefixed_where_narratives_share_a_page(tell):
    told = tell("# Why\n\nText[^1] [a](#why)\n\n[^1]: Note", prefix="2026-choice-")
    assert told.headings[0].id == "at-2026-choice-why"
    assert 'href="#at-2026-choice-why"' in told.html
    assert 'id="at-2026-choice-fn-1"' in told.html


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("2025 plan", "at-2025-plan"),
        ("Été à Paris", "ete-a-paris"),
        ("😀", "section"),
        ("C++ & C#", "c--c"),
        ("日本", "日本"),
    ],
)
def test_an_id_is_made_of_plain_letters(tell, typed, wanted):
    assert tell(f"# {typed}").headings[0].id == wanted


def test_github_slugs_keep_what_github_keeps():
    assert github_slug("Medium Term Vision - 2025") == "medium-term-vision---2025"
    assert github_slug("Été: `code`!") == "été-code"


def test_a_heading_that_says_nothing_is_no_heading(tell):
    told = tell("#\n\n<h2> </h2>\n\ntext")
    assert not told.headings
    assert "<h" not in told.html
