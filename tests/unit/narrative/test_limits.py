"""What would keep the converter busy is shown as it was typed."""

import pytest

from sightline.narrative import Budget
from sightline.problems import Grade


@pytest.mark.parametrize(
    "text",
    [
        ">" * 300,
        "> " * 300,
        "- " * 300 + "x",
        "\n".join(f"{'  ' * depth}- x" for depth in range(100)),
        "word " * 5000,
        "<div>" * 300,
        "<div>\n\n" * 300,
        "a|b\n-|-\n" * 30_000,
        "x\n\n" * 120_000,
        "# x\n\n" * 21_000,
        "a " * 11_000,
    ],
)
def test_a_narrative_that_is_too_much_is_shown_as_typed(tell, text):
    told = tell(text)
    assert told.html.startswith('<pre class="sl-plain">')
    assert [(one.code, one.grade) for one in told.problems] == [("narrative-too-deep", Grade.WARNING)]
    assert told.text == text


def test_what_is_shown_as_typed_is_escaped(tell):
    assert "&lt;script&gt;" in tell("<script>alert(1)</script>\n" + "> " * 300).html


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"{'  ' * depth}- x" for depth in range(10)),
        "> " * 8 + "x",
        "| a | b |\n|---|---|\n" + "| [x](live-map) | *y* |\n" * 800,
        "- an entry of a long list, without a blank line\n" * 800,
        "Text with [words](live-map) and (brackets (in brackets)). " * 200,
        "# Heading\n" * 300,
        "*" * 5000,
        "`" * 5000,
        "&" * 5000,
        "term\n: x\n" * 2000,
        "a\n=\n" * 600,
        "a[^1] " * 300 + "\n\n[^1]: b",
        "[" * 300,
        "[a](" * 300,
        "a|b\n-|-\n" * 3000,
    ],
)
def test_what_people_write_is_converted(tell, text):
    assert not tell(text).problems


def test_a_narrative_that_is_too_much_leaves_no_trace_in_the_next(tell):
    before = tell("- [a](live-map)\n\n  <b>b</b>")
    assert tell("> " * 300).problems
    assert tell("- [a](live-map)\n\n  <b>b</b>") == before


def test_what_people_write_draws_on_no_budget():
    budget = Budget(left=0)
    assert budget.allows("Text with *emphasis*, [words](live-map) and `code`, as people write it by hand. " * 3000)


def test_dense_narratives_share_a_budget():
    dense, budget = "*a* " * 5000, Budget(left=25_000)
    assert [budget.allows(dense) for _ in range(4)] == [True, True, False, False]


def test_a_narrative_of_nothing_but_signs_is_shown_as_typed(tell):
    assert tell("\n\n".join(["*a* " * 4900] * 15)).html.startswith('<pre class="sl-plain">')


def test_many_problems_alike_are_counted(tell):
    found = tell("[[nowhere]] [a](nowhere.md)\n" * 300).problems
    assert len(found) == 202
    more = [one for one in found if "more times" in one.what]
    assert [(one.code, one.where.line) for one in more] == [
        ("broken-link-in-prose", 111),
        ("dangling-link-in-prose", 111),
    ]
    assert all("200 more times" in one.what for one in more)


def test_a_long_address_is_not_repeated_in_full(tell):
    assert len(tell(f"[a]({'b' * 5000}.md)").problems[0].what) < 120
