"""What would keep the converter busy is shown as it was typed."""

import pytest

from sightline.problems import Grade


@pytest.mark.parametrize(
    "text",
    [
        ">" * 300,
        "> " * 300,
        "- " * 300 + "x",
        "\n".join(f"{'  ' * depth}- x" for depth in range(100)),
        "[" * 300,
        "[a](" * 300,
        "word " * 5000,
        "<div>" * 300,
        "<div>\n\n" * 300,
        "<a " * 300,
        "a[^1] " * 300 + "\n\n[^1]: b",
        "a|b\n-|-\n" * 30_000,
        "x\n\n" * 120_000,
        "# x\n\n" * 21_000,
        "a\n=\n" * 600,
        "term\n: x\n" * 2000,
    ],
)
def test_a_narrative_that_is_too_much_is_shown_as_typed(tell, text):
    told = tell(text)
    assert told.html.startswith('<pre class="sl-plain">')
    assert [(one.code, one.grade) for one in told.problems] == [("narrative-too-deep", Grade.WARNING)]
    assert told.text == text


def test_what_is_shown_as_typed_is_escaped(tell):
    assert "&lt;script&gt;" in tell("<script>alert(1)</script>" + "[" * 300).html


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
    ],
)
def test_what_people_write_is_converted(tell, text):
    assert not tell(text).problems


def test_a_narrative_that_is_too_much_leaves_no_trace_in_the_next(tell):
    before = tell("- [a](live-map)\n\n  <b>b</b>")
    assert tell("term\n: x\n" * 2000).problems
    assert tell("- [a](live-map)\n\n  <b>b</b>") == before
