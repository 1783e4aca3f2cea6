"""Foreign prose says nothing but its own words."""

import pytest

from sightline.importers.neutral.clean import literal


@pytest.mark.parametrize(
    ("found", "kept"),
    [
        ("{{ title page }} and {{ site.url }}", "\\{{ title page }} and {{ site.url }}"),
        ("see [[other-page]] and [[a|b]]", "see \\[[other-page]] and \\[[a|b]]"),
        (
            "`[[ -f x ]]` and\n```\n[[a]] {{ count x }}\n```\n[[a]]",
            "`[[ -f x ]]` and\n```\n[[a]] {{ count x }}\n```\n\\[[a]]",
        ),
        ("[[Two Words]] and [[1]](x)", "[[Two Words]] and \\[[1]](x)"),
        ("\\[[done]]", "\\[[done]]"),
    ],
)
def test_what_our_own_syntax_would_read_is_escaped(found: str, kept: str) -> None:
    assert literal(found) == kept


def test_an_unclosed_fence_is_code_to_the_end() -> None:
    assert literal("```\n[[a]]") == "```\n[[a]]"
